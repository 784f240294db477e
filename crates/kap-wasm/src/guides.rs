//! The guides of a page and the roots that wait for the next one.

use kap_core::app_pack::AppPack;
use kap_core::place::{Destination, Event};
use kap_guide::{AppProps, Content, Found, Shell, ShellProps, browser};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::handover::Handover;

/// All guides of the page.
#[derive(Default)]
pub(crate) struct Guides {
    packs: Vec<(String, Content)>,
    shown: Vec<Option<Guide>>,
    idle: Vec<Root>,
    serial: u32,
}

struct Guide {
    handover: Handover,
    props: AppProps,
    root: Root,
}

struct Root {
    element: Element,
    handle: AppHandle<Shell>,
    serial: u32,
}

impl Guides {
    /// Keeps the pack of an edition: a language, as it reads in a region. It takes the place of
    /// what was known of that edition.
    pub(crate) fn add_pack(&mut self, edition: String, pack: AppPack) {
        let content = Content::new(pack);
        self.packs.retain(|(known, _)| *known != edition);
        for guide in self.shown.iter_mut().flatten() {
            if guide.handover.edition() == edition {
                guide.props.content = content.clone();
                guide.refresh();
            }
        }
        self.packs.push((edition, content));
    }

    /// Shows a guide; `None` without a pack in its language that has all that is to be written.
    pub(crate) fn mount(&mut self, handover: Handover) -> Option<usize> {
        let edition = handover.edition();
        let (_, content) = self.packs.iter().find(|(known, _)| *known == edition)?;
        let content = content.clone();
        let options = handover.options(&content);
        let before = handover.root();
        if before.is_none() && !content.whole {
            return None;
        }
        let waiting = if before.is_none() { self.idle.pop() } else { None };
        let element = match (&before, &waiting) {
            (Some(element), _) => element.clone(),
            (None, Some(root)) => root.element.clone(),
            (None, None) => browser::new_div()?,
        };
        let props = AppProps {
            options,
            start: handover.start(&content),
            found: before.is_some().then(Found::default),
            journey: (0, Destination::default()),
            on_event: tell(handover.clone()),
            on_ready: ready(handover.clone(), element.clone()),
            content,
        };
        self.serial += 1;
        let serial = self.serial;
        let shell = ShellProps { guide: Some(props.clone()), serial };
        let handle = match waiting {
            Some(mut root) => {
                root.handle.update(shell);
                root.handle
            }
            None => {
                let renderer = Renderer::<Shell>::with_root_and_props(element.clone(), shell);
                if before.is_some() { renderer.hydrate() } else { renderer.render() }
            }
        };
        let guide = Some(Guide { handover, props, root: Root { element, handle, serial } });
        let free = self.shown.iter().position(Option::is_none);
        match free.and_then(|free| self.shown.get_mut(free)) {
            Some(place) => *place = guide,
            None => self.shown.push(guide),
        }
        Some(free.unwrap_or(self.shown.len() - 1))
    }

    /// Follows changed attributes.
    pub(crate) fn update(&mut self, number: usize) {
        if let Some(guide) = self.guide(number) {
            guide.props.options = guide.handover.options(&guide.props.content);
            guide.refresh();
        }
    }

    /// Sends the reader somewhere; unknown names are told to the owner.
    pub(crate) fn go(&mut self, number: usize, destination: Destination) {
        if let Some(guide) = self.guide(number) {
            let (_, unknown) = guide.props.start.go(&destination, &guide.props.content);
            for (what, name) in unknown {
                guide.handover.warn(&format!("goTo: there is no {what} \"{name}\"."));
            }
            guide.props.journey = (guide.props.journey.0 + 1, destination);
            guide.refresh();
        }
    }

    /// Empties the guide's root and keeps it for the next guide.
    pub(crate) fn unmount(&mut self, number: usize) {
        let guide = self.shown.get_mut(number).and_then(Option::take);
        if let Some(Guide { mut root, .. }) = guide {
            root.handle.update(ShellProps { guide: None, serial: root.serial });
            self.idle.push(root);
        }
    }

    fn guide(&mut self, number: usize) -> Option<&mut Guide> {
        self.shown.get_mut(number)?.as_mut()
    }
}

impl Guide {
    fn refresh(&mut self) {
        self.root
            .handle
            .update(ShellProps { guide: Some(self.props.clone()), serial: self.root.serial });
    }
}

fn ready(handover: Handover, root: Element) -> Callback<()> {
    Callback::from(move |()| handover.ready(&root))
}

fn tell(handover: Handover) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let (name, key, value) = event.parts();
        handover.emit(name, key, value);
    })
}

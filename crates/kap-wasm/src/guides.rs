//! The guides of a page and the roots that wait for the next one.

use std::rc::Rc;

use kap_core::options::GuideOptions;
use kap_core::pack::Pack;
use kap_core::pieces::Piece;
use kap_core::place::{Destination, Event};
use kap_guide::{AppProps, Content, Shell, ShellProps, browser};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::handover::Handover;

/// All guides of the page.
#[derive(Default)]
pub(crate) struct Guides {
    /// The first of each language is the pack as it was added; others are made for a region.
    packs: Vec<Content>,
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
    /// Keeps a pack, for guides to come. The rest of a pack also goes to the guides that are
    /// there.
    pub(crate) fn add(&mut self, piece: Piece) {
        let whole = match piece {
            Piece::First(pack) => *pack,
            Piece::Rest(language, rest) => {
                let Some(first) = self.packs.iter().find(|pack| *pack.language == *language) else {
                    return;
                };
                Pack::clone(first).with_rest(*rest)
            }
        };
        let language = Rc::clone(&whole.language);
        self.packs.retain(|known| known.language != language);
        self.packs.push(Content::new(whole));
        for number in 0..self.shown.len() {
            let guide = self.guide(number).map(|guide| guide.props.clone());
            if let Some(props) = guide.filter(|props| props.content.language == language) {
                self.show(number, props.options);
            }
        }
    }

    /// Shows a guide; `None` without a pack in its language.
    pub(crate) fn mount(&mut self, handover: Handover) -> Option<usize> {
        let language = handover.language();
        let pack = self.packs.iter().find(|pack| *pack.language == *language)?.clone();
        let options = handover.options(&pack);
        let content = self.local(&pack, &options);
        let before = handover.root();
        let waiting = if before.is_none() { self.idle.pop() } else { None };
        let element = match (&before, &waiting) {
            (Some(element), _) => element.clone(),
            (None, Some(root)) => root.element.clone(),
            (None, None) => browser::new_div()?,
        };
        let props = AppProps {
            options,
            start: handover.start(&content),
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
        let Some(guide) = self.guide(number) else {
            return;
        };
        let options = guide.handover.options(&guide.props.content);
        self.show(number, options);
    }

    /// Shows a guide with these options and what there is of its pack by now.
    fn show(&mut self, number: usize, options: GuideOptions) {
        let Some(pack) = self.guide(number).map(|guide| guide.props.content.clone()) else {
            return;
        };
        let content = self.local(&pack, &options);
        if let Some(guide) = self.guide(number) {
            guide.props.options = options;
            guide.props.content = content;
            guide.refresh();
        }
    }

    /// The pack as it reads in the region that the owner chose; made once for each region.
    fn local(&mut self, pack: &Content, options: &GuideOptions) -> Content {
        let is_this = |known: &&Content| known.language == pack.language;
        let mut packs = self.packs.iter().filter(is_this);
        // The pack as it was added, with its regions in their own order.
        let Some(whole) = packs.clone().next() else {
            return pack.clone();
        };
        let wanted = options.region.as_deref().or(whole.region().map(|region| &*region.id));
        if let Some(known) = packs.find(|pack| pack.region().map(|region| &*region.id) == wanted) {
            return known.clone();
        }
        let Some(local) = wanted.and_then(|id| whole.in_region(id)).map(Content::new) else {
            return whole.clone();
        };
        self.packs.push(local.clone());
        local
    }

    /// Sends the reader somewhere; unknown names are told to the owner.
    pub(crate) fn go(&mut self, number: usize, destination: Destination) {
        if let Some(guide) = self.guide(number) {
            let (_, unknown) = guide.props.start.place.go(&destination, &guide.props.content);
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

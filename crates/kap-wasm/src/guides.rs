//! The guides of a page and the roots that wait for the next one.

use std::rc::Rc;

use kap_core::options::GuideOptions;
use kap_core::pieces::Piece;
use kap_core::place::{Destination, Event};
use kap_guide::{AppProps, Content, Shell, ShellProps, browser};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::handover::Handover;

/// All guides of the page.
#[derive(Default)]
pub(crate) struct Guides {
    packs: Vec<StoredPack>,
    contents: Vec<Content>,
    shown: Vec<Option<Guide>>,
    idle: Vec<Root>,
    serial: u32,
}

/// The bytes of a language's pack.
struct StoredPack {
    language: Rc<str>,
    first: Vec<u8>,
    rest: Option<Vec<u8>>,
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
    /// Keeps a piece of a pack. The rest of a pack also goes to the guides that are there.
    pub(crate) fn add(&mut self, piece: Piece, bytes: Vec<u8>) {
        let language = match piece {
            Piece::First(pack) => {
                let language = Rc::clone(&pack.language);
                self.packs.push(StoredPack {
                    language: Rc::clone(&language),
                    first: bytes,
                    rest: None,
                });
                language
            }
            Piece::Rest(language, _) => {
                if let Some(pack) = self.packs.iter_mut().find(|pack| pack.language == language) {
                    pack.rest = Some(bytes);
                }
                language
            }
        };
        self.contents.retain(|content| content.language != language);
        for number in 0..self.shown.len() {
            let guide = self.guide(number).map(|guide| guide.props.clone());
            if let Some(props) = guide.filter(|props| props.content.language == language) {
                self.show(number, props.options);
            }
        }
    }

    /// What there is of a language's pack by now, as it reads in the region that the owner
    /// chose; read once for each region.
    fn content(&mut self, language: &str, region: Option<&str>) -> Option<Content> {
        let stored = self.packs.iter().find(|pack| *pack.language == *language)?;
        let wanted = region.unwrap_or_default();
        let known = self
            .contents
            .iter()
            .find(|content| *content.language == *language && *content.region_chosen() == *wanted);
        if let Some(known) = known {
            return Some(known.clone());
        }
        // Read anew rather than copied: the code that copies a pack is bigger than the reader.
        let Ok(Piece::First(first)) = Piece::decode(&stored.first) else {
            return None;
        };
        let pack = match stored.rest.as_deref().map(Piece::decode) {
            Some(Ok(Piece::Rest(_, rest))) => first.with_rest(*rest),
            _ => *first,
        };
        let content = Content::for_region(pack, wanted);
        self.contents.push(content.clone());
        Some(content)
    }

    /// Shows a guide; `None` without a pack in its language.
    pub(crate) fn mount(&mut self, handover: Handover) -> Option<usize> {
        let language = handover.language();
        let options = handover.options(&*self.content(&language, None)?);
        let content = self.content(&language, options.region.as_deref())?;
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
        let language = self.guide(number).map(|guide| Rc::clone(&guide.props.content.language));
        let content = language.and_then(|id| self.content(&id, options.region.as_deref()));
        if let (Some(content), Some(guide)) = (content, self.guide(number)) {
            guide.props.options = options;
            guide.props.content = content;
            guide.refresh();
        }
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

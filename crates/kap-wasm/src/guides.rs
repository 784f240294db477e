//! The guides of a page and the roots that wait for the next one.

use kap_core::place::Destination;
use kap_guide::{App, AppProps, Guide, Host, Hosts};
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// All guides of the page.
///
/// A root is never destroyed but waits for the next guide: Yew keeps listeners for each root that
/// it ever mounted.
#[derive(Default)]
pub(crate) struct Guides {
    shown: Vec<Option<Root>>,
    idle: Vec<Root>,
}

struct Root {
    /// Holds nothing: all that the root draws stands in its islands' hosts.
    _element: Element,
    handle: AppHandle<App>,
    props: AppProps,
}

impl Guides {
    /// Gives life to a guide and returns its number. `None` if the page can make no elements.
    pub(crate) fn mount(&mut self, host: Host) -> Option<usize> {
        let guide = Guide::new(host);
        #[cfg(target_family = "wasm")]
        if guide.in_consultation() {
            crate::MEMORY.wipe();
        }
        let mut root = match self.idle.pop() {
            Some(root) => root,
            None => Root::new()?,
        };
        root.props.guide = Some(guide);
        root.refresh();
        let free = self.shown.iter().position(Option::is_none);
        match free.and_then(|free| self.shown.get_mut(free)) {
            Some(place) => *place = Some(root),
            None => self.shown.push(Some(root)),
        }
        Some(free.unwrap_or(self.shown.len() - 1))
    }

    /// Sends the reader somewhere.
    pub(crate) fn go(&self, number: usize, destination: Destination) {
        if let Some(Some(root)) = self.shown.get(number) {
            root.handle.send_message(Some(destination));
        }
    }

    /// Tells the owner what isn't right in the attributes.
    pub(crate) fn check(&self, number: usize) {
        if let Some(Some(Root { props: AppProps { guide: Some(guide), .. }, .. })) =
            self.shown.get(number)
        {
            guide.read_options();
        }
    }

    /// Takes a guide away; its root waits for the next one.
    pub(crate) fn unmount(&mut self, number: usize) {
        if let Some(mut root) = self.shown.get_mut(number).and_then(Option::take) {
            root.props.hosts.withdraw();
            root.props.guide = None;
            root.refresh();
            self.idle.push(root);
        }
    }
}

impl Root {
    fn new() -> Option<Self> {
        let element = gloo::utils::document().create_element("div").ok()?;
        let props = AppProps { hosts: Hosts::new()?, guide: None };
        let renderer = Renderer::<App>::with_root_and_props(element.clone(), props.clone());
        Some(Self { _element: element, handle: renderer.render(), props })
    }

    fn refresh(&mut self) {
        self.handle.update(self.props.clone());
    }
}

//! A guide, as its parts see it.

use gloo::events::EventListener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use crate::dom;

/// A guide on the page.
#[derive(Clone)]
pub(crate) struct Guide {
    /// The `<kap-guide>` itself: its events tell where the reader is.
    #[expect(dead_code, reason = "the next features listen on it")]
    pub(crate) element: HtmlElement,
    /// What holds the markup, `#guide`.
    pub(crate) root: HtmlElement,
    /// The text of the clinic's profile; empty if the page names none.
    #[expect(dead_code, reason = "the profile's reader comes next")]
    pub(crate) profile: String,
}

impl Guide {
    /// The guide that this element shows, if it shows one.
    pub(crate) fn new(element: HtmlElement, profile: String) -> Option<Self> {
        let root = element.shadow_root()?.get_element_by_id("guide")?.dyn_into().ok()?;
        Some(Self { element, root, profile })
    }

    /// The first element that fits the selector.
    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        dom::find(&self.root, selector)
    }

    /// Listens to events from anywhere in the markup, also in parts that arrive later, until
    /// what is returned is dropped.
    pub(crate) fn listen(
        &self,
        kind: &'static str,
        mut heard: impl FnMut(&Event) + 'static,
    ) -> EventListener {
        EventListener::new(&self.root, kind, move |event| heard(event))
    }
}

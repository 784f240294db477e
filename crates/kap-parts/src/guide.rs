//! A guide, as its parts see it.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, HtmlOptionElement, HtmlSelectElement};

use crate::dom;

#[wasm_bindgen]
extern "C" {
    /// What the `<kap-guide>` does besides being an element.
    type KapGuide;

    #[wasm_bindgen(method, js_name = goTo)]
    fn go_to(this: &KapGuide, destination: &Object);

    #[wasm_bindgen(method)]
    fn clear(this: &KapGuide);
}

/// A guide on the page.
#[derive(Clone)]
pub(crate) struct Guide {
    /// The `<kap-guide>` itself: its events tell where the reader is.
    pub(crate) element: HtmlElement,
    /// What holds the markup, `#guide`.
    pub(crate) root: HtmlElement,
    /// The text of the clinic's profile; empty if the page names none.
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

    /// Tells the owner of the page something, in the console.
    pub(crate) fn warn(&self, words: &str) {
        web_sys::console::warn_1(&format!("[kap-guide] {words}").into());
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

    /// Does something with a feature's state at an event, for as long as there is one: what
    /// listens doesn't keep it alive.
    pub(crate) fn heard<S: 'static>(
        state: &Rc<S>,
        act: fn(&Rc<S>, &Event),
    ) -> impl Fn(&Event) + use<S> {
        let state = Rc::downgrade(state);
        move |event| {
            if let Some(state) = state.upgrade() {
                act(&state, event);
            }
        }
    }

    /// Tells the guide's other parts that something happened.
    pub(crate) fn tell(&self, kind: &str) {
        dom::dispatch(&self.root, kind);
    }

    /// Whether staff use it with a patient.
    pub(crate) fn in_consultation(&self) -> bool {
        self.element.get_attribute("mode").as_deref() == Some("consult")
    }

    /// The choices of the route, `not-sure` first.
    pub(crate) fn routes(&self) -> Vec<HtmlOptionElement> {
        let options = dom::all(&self.root, "#route option").into_iter();
        options.filter_map(|option| option.dyn_into().ok()).collect()
    }

    /// The route that is chosen, by id.
    pub(crate) fn route(&self) -> Option<String> {
        Some(self.find("#route")?.dyn_into::<HtmlSelectElement>().ok()?.value())
    }

    /// Sends the reader somewhere: names such as `view`, each with an id.
    pub(crate) fn go_to<'a>(&self, names: impl Iterator<Item = (&'a str, &'a str)>) {
        let destination = Object::new();
        for (name, id) in names {
            // A new object takes every value.
            let _ = Reflect::set(&destination, &name.into(), &id.into());
        }
        self.element.unchecked_ref::<KapGuide>().go_to(&destination);
    }

    /// Forgets all that the reader chose, typed or kept, and begins anew.
    pub(crate) fn clear(&self) {
        self.element.unchecked_ref::<KapGuide>().clear();
    }
}

//! Islands: controls that live in slots of the finished markup.
//!
//! Each is drawn by a portal into a host, an element of ours that is made once for a root and
//! moved into the slots of one guide after another: Yew keeps a few listeners for every host that
//! it ever drew into. The host takes the place of the slot's first content in one frame.

use std::rc::Rc;

use gloo::utils::document;
use kap_core::markup::Island;
use kap_core::state::GuideState;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

use crate::browser;
use crate::frame::tabs::Tabs;
use crate::walkthrough::route_choice::RouteChoice;
use crate::walkthrough::step_list::StepList;

/// The hosts of a root's islands.
#[derive(Clone, Debug, PartialEq)]
pub struct Hosts(Rc<[(Island, Element)]>);

impl Hosts {
    /// Makes a host for each island. `None` if the page can make no elements.
    pub fn new() -> Option<Self> {
        let hosts = Island::ALL.map(|island| {
            let host = document().create_element("div").ok()?;
            host.set_class_name("island");
            Some((island, host))
        });
        hosts.into_iter().collect::<Option<_>>().map(Self)
    }

    /// Each island with its host.
    pub(crate) fn each(&self) -> impl Iterator<Item = &(Island, Element)> {
        self.0.iter()
    }

    /// Takes the hosts out of the markup of a guide that has gone.
    pub fn withdraw(&self) {
        for (_, host) in self.each() {
            host.remove();
        }
    }
}

/// The element that `data-island` names, with the words that stand in its attributes and in its
/// first content.
pub(crate) struct Slot(pub(crate) Element);

impl Slot {
    /// Words that stand in an attribute.
    pub(crate) fn text(&self, name: &str) -> AttrValue {
        self.0.get_attribute(name).unwrap_or_default().into()
    }

    /// What fits the selector in the first content, each with an attribute and its text.
    pub(crate) fn read(&self, selector: &str, attribute: &str) -> Vec<(AttrValue, AttrValue)> {
        let found = browser::all(&self.0, selector).into_iter();
        found
            .filter_map(|element| {
                let value = element.get_attribute(attribute)?;
                Some((value.into(), element.text_content().unwrap_or_default().into()))
            })
            .collect()
    }
}

/// An island of a guide.
pub(crate) struct Placed {
    slot: Slot,
    face: Face,
    is_placed: bool,
}

/// What an island draws, with the words that stood in its slot.
enum Face {
    Tabs(Tabs),
    Route(RouteChoice),
    Steps(StepList),
}

impl Placed {
    /// Reads the words of an island's slot.
    pub(crate) fn read(island: Island, slot: Element) -> Self {
        let slot = Slot(slot);
        let face = match island {
            Island::Tabs => Face::Tabs(Tabs::read(&slot)),
            Island::Route => Face::Route(RouteChoice::read(&slot)),
            Island::Steps => Face::Steps(StepList::read(&slot)),
        };
        Self { slot, face, is_placed: false }
    }

    /// The island as the state has it.
    pub(crate) fn view(&self, state: &GuideState) -> Html {
        match &self.face {
            Face::Tabs(tabs) => tabs.view(state),
            Face::Route(choice) => choice.view(state),
            Face::Steps(list) => list.view(state),
        }
    }

    /// Once it is drawn, the island takes its slot's place.
    pub(crate) fn drawn(&mut self, host: &Element, state: &GuideState) {
        if !self.is_placed {
            self.is_placed = true;
            place(&self.slot.0, host);
        }
        if let Face::Route(_) = self.face {
            RouteChoice::choose(host, state.chosen_route());
        }
    }
}

/// Puts the host into the slot; what is open there stays open, and focus stays where it is.
fn place(slot: &Element, host: &Element) {
    let focused = focused_in(slot);
    for open in browser::all(slot, "details[open]") {
        if let Some(details) = browser::find(host, &format!("#{}", open.id())) {
            details.set_open(true);
        }
    }
    slot.replace_children_with_node_1(host);
    let again = focused.and_then(|selector| browser::find(host, &selector));
    if let Some(element) = again {
        // A page may have replaced the method; then focus is lost.
        let _ = element.focus();
    }
}

/// A selector for what has focus in the slot.
fn focused_in(slot: &Element) -> Option<String> {
    let root: ShadowRoot = slot.get_root_node().dyn_into().ok()?;
    let active: HtmlElement = root.active_element()?.dyn_into().ok()?;
    if !slot.contains(Some(&active)) {
        return None;
    }
    if !active.id().is_empty() {
        return Some(format!("#{}", active.id()));
    }
    let go = active.get_attribute("data-go")?;
    Some(format!("[data-go=\"{go}\"]"))
}

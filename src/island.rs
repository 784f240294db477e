//! Islands: controls that live in slots of the finished markup.
//!
//! Each is drawn by a portal into a host, an element of ours that is made once for a root and
//! moved into the slots of one guide after another: Yew keeps a few listeners for every host that
//! it ever drew into. The host takes the place of the slot's first content in one frame.

use std::rc::Rc;

use gloo::utils::document;
use kap_core::markup::Island;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, ShadowRoot};
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

/// What an island gets: the slot, with the words that stand in its attributes and in its first
/// content.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct IslandProps {
    /// The element that `data-island` names.
    pub(crate) slot: Element,
}

impl IslandProps {
    /// Words that stand in an attribute of the slot.
    pub(crate) fn text(&self, name: &str) -> AttrValue {
        self.slot.get_attribute(name).unwrap_or_default().into()
    }

    /// What fits the selector in the slot's first content, each with an attribute and its text.
    pub(crate) fn read(&self, selector: &str, attribute: &str) -> Vec<(AttrValue, AttrValue)> {
        let found = browser::all(&self.slot, selector).into_iter();
        found
            .filter_map(|element| {
                let value = element.get_attribute(attribute)?;
                Some((value.into(), element.text_content().unwrap_or_default().into()))
            })
            .collect()
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SlottedProps {
    pub(crate) island: Island,
    pub(crate) host: Element,
    /// The slot, if the guide has one, and the guide's number.
    pub(crate) slot: Option<Element>,
    pub(crate) serial: u32,
}

/// What stands in a host: an island, or nothing while there is no slot for it.
#[component]
pub(crate) fn Slotted(props: &SlottedProps) -> Html {
    match props.slot.clone() {
        Some(slot) => html! {
            <Placed key={props.serial} island={props.island} host={props.host.clone()} {slot} />
        },
        None => Html::default(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PlacedProps {
    island: Island,
    host: Element,
    slot: Element,
}

/// An island that takes its slot's place once it is drawn.
#[component]
fn Placed(props: &PlacedProps) -> Html {
    let (slot, host) = (props.slot.clone(), props.host.clone());
    use_effect_with((), move |()| {
        place(&slot, &host);
    });
    let slot = props.slot.clone();
    match props.island {
        Island::Tabs => html! { <Tabs {slot} /> },
        Island::Route => html! { <RouteChoice {slot} /> },
        Island::Steps => html! { <StepList {slot} /> },
    }
}

/// Puts the host into the slot; what is open there stays open, and focus stays where it is.
fn place(slot: &Element, host: &Element) {
    let focused = focused_in(slot);
    for open in browser::all(slot, "details[open]") {
        let same = browser::find(host, &format!("#{}", open.id()));
        if let Some(details) = same.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok()) {
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

//! Deep links: where the reader is stands in the address, if the page wishes so.
//!
//! What the page keeps in the entries of its history stays there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use kap_core::deep_link::{self, DeepLink, Follower, Known, Write};
use kap_core::place::View;
use web_sys::CustomEvent;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::dom;
use crate::guide::Guide;

/// What belongs to one action is told within this time, in milliseconds: on the way to a
/// question the guide first tells of another part, for example.
const ONE_ACTION: u32 = 80;

/// Events that tell of a new place, and what they name.
const EVENTS: [(&str, &str); 4] = [
    ("kap-view-changed", "view"),
    ("kap-step-changed", "step"),
    ("kap-route-chosen", "route"),
    ("kap-question-opened", "question"),
];

thread_local! {
    /// Whether the address has led into a guide already: only at first the page moves to it.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
}

/// Follows the reader into the address, and the address into the guide.
pub(crate) struct DeepLinks {
    _listeners: Vec<EventListener>,
}

struct State {
    guide: Guide,
    follower: Follower,
    /// The hash that the guide has followed or written last.
    hash: String,
    /// Writes once the action has been told in full.
    soon: Option<Timeout>,
}

impl DeepLinks {
    /// Begins if the page asks for it; never in a consultation.
    pub(crate) fn attach(guide: &Guide) -> Self {
        let wanted = guide.element.get_attribute("deep-links");
        if !matches!(wanted.as_deref(), Some("" | "on")) || guide.in_consultation() {
            return Self { _listeners: Vec::new() };
        }
        let state = Rc::new(RefCell::new(State {
            guide: guide.clone(),
            follower: Follower::new(shown(guide)),
            hash: String::new(),
            soon: None,
        }));
        if follow(&state) && !ARRIVED.replace(true) {
            guide.element.scroll_into_view();
        }
        let on_guide = EVENTS.map(|(kind, key)| {
            let state = Rc::clone(&state);
            EventListener::new(&guide.element, kind, move |event| {
                let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
                if let Some(id) = detail.and_then(|detail| dom::text_of(&detail, key)) {
                    state.borrow_mut().follower.note(key, id);
                    write_soon(&state);
                }
            })
        });
        // Links of the page that lead into the guide count as well.
        let on_page = ["popstate", "hashchange"].map(|kind| {
            let state = Rc::clone(&state);
            EventListener::new(&window(), kind, move |_| {
                follow(&state);
            })
        });
        Self { _listeners: on_guide.into_iter().chain(on_page).collect() }
    }
}

/// Where the reader is, as the markup shows it.
fn shown(guide: &Guide) -> DeepLink {
    let value = |selector: &str, name: &str| guide.find(selector)?.get_attribute(name);
    let view = value("[role=tab][aria-selected=true]", "data-go");
    DeepLink {
        step: value(".step:not([hidden])", "data-step"),
        route: guide.route(),
        ..DeepLink::to(view.and_then(|id| View::from_id(&id)).unwrap_or(View::Walkthrough))
    }
}

/// Goes where the address leads, if that is into the guide and new.
fn follow(state: &Rc<RefCell<State>>) -> bool {
    let Some((guide, link)) = state.borrow_mut().arrive() else {
        return false;
    };
    // Not while the state is borrowed: the guide tells of its way at once.
    let names = [
        ("view", Some(link.view.id())),
        ("step", link.step.as_deref()),
        ("route", link.route.as_deref()),
        ("question", link.question.as_deref()),
    ];
    guide.go_to(names.into_iter().filter_map(|(name, id)| Some((name, id?))));
    true
}

fn refs(ids: &[String]) -> Vec<&str> {
    ids.iter().map(String::as_str).collect()
}

fn write_soon(state: &Rc<RefCell<State>>) {
    let later = Rc::clone(state);
    let soon = Timeout::new(ONE_ACTION, move || {
        write(&later);
    });
    state.borrow_mut().soon = Some(soon);
}

/// Whether the reader has touched the page; a browser that can't tell is taken to say so.
fn has_acted() -> bool {
    let activation = js_sys::Reflect::get(&window().navigator(), &"userActivation".into());
    let has_been = activation.and_then(|it| js_sys::Reflect::get(&it, &"hasBeenActive".into()));
    has_been.ok().and_then(|has_been| has_been.as_bool()).unwrap_or(true)
}

/// Writes what has been told into the history. What the page does by itself, such as restoring
/// what was kept, is no action of the reader's.
fn write(state: &RefCell<State>) -> Option<()> {
    if !has_acted() {
        state.borrow_mut().follower.settle();
        return None;
    }
    let (location, history) = (window().location(), window().history().ok()?);
    let address = location.href().ok()?;
    // A base address in the page must not lead away from it.
    let page = address.split('#').next()?;
    let writes = state.borrow_mut().follower.write(&location.hash().ok()?);
    for write in writes {
        let host = history.state().unwrap_or(JsValue::NULL);
        // Browsers refuse in some frames, and where a page writes too often: then the address
        // stays behind.
        let _ = match write {
            Write::Replace(hash) => {
                history.replace_state_with_url(&host, "", Some(&[page, &hash].concat()))
            }
            Write::Push(hash) => {
                let address = [page, &hash].concat();
                state.borrow_mut().hash = hash;
                history.push_state_with_url(&host, "", Some(&address))
            }
        };
    }
    Some(())
}

impl State {
    fn arrive(&mut self) -> Option<(Guide, DeepLink)> {
        let hash = window().location().hash().unwrap_or_default();
        if hash == self.hash {
            return None;
        }
        let ids = |selector: &str, name: &str| -> Vec<String> {
            let named = dom::all(&self.guide.root, selector).into_iter();
            named.filter_map(|element| element.get_attribute(name)).collect()
        };
        let views = ids("[role=tab]", "data-go");
        let steps = ids(".step", "data-step");
        let routes = ids("#route option", "value");
        let known = Known { views: &refs(&views), steps: &refs(&steps), routes: &refs(&routes) };
        let reading = deep_link::read(&hash, known)?;
        for (what, name) in reading.unknown {
            self.guide.warn(&format!("{hash}: there is no {what} \"{name}\"."));
        }
        self.hash = hash;
        let link = reading.link?;
        self.follower.arrive(&link);
        Some((self.guide.clone(), link))
    }
}

//! Deep links: where the reader is stands in the address, if the page wishes so.
//!
//! What the page keeps in the entries of its history stays there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use kap_core::deep_link::{self, DeepLink, Follower, Known, Reading, Write};
use kap_core::place::View;
use web_sys::CustomEvent;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser;
use crate::guide::Guide;
use crate::store::Store;

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

/// What names every step, also those whose pages are still on their way.
const STEPS: &str = ".step-list [data-step]";

thread_local! {
    /// Whether the address has led into a guide already: only at first the page moves to it.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
}

struct State {
    guide: Guide,
    follower: Follower,
    /// The hash that the guide has followed or written last.
    hash: String,
    /// Writes once the action has been told in full.
    soon: Option<Timeout>,
}

/// Follows the reader into the address, and the address into the guide, if the page asks for it;
/// never in a consultation.
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    if !guide.options.deep_links {
        return;
    }
    let state = Rc::new(RefCell::new(State {
        guide: guide.clone(),
        follower: follower(guide, &store.state().place.route),
        hash: String::new(),
        soon: None,
    }));
    if is_overtaken(&state.borrow()) {
        write_soon(&state);
    } else if follow(&state) && !ARRIVED.replace(true) {
        guide.element.scroll_into_view();
    }
    for (kind, key) in EVENTS {
        let state = Rc::clone(&state);
        guide.follow(kind, move |event| {
            let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
            if let Some(id) = detail.and_then(|detail| browser::text_of(&detail, key)) {
                state.borrow_mut().follower.note(key, id);
                write_soon(&state);
            }
        });
    }
    // Links of the page that lead into the guide count as well.
    for kind in ["popstate", "hashchange"] {
        let followed = Guide::heard(&state, |state, _| {
            follow(state);
        });
        guide.listen_to(&window(), kind, EventListenerOptions::default(), Box::new(followed));
    }
}

/// Follows from where every guide of this page begins to where the reader is by now: they may
/// have gone on before there was somebody to follow.
fn follower(guide: &Guide, route: &str) -> Follower {
    let mut follower = Follower::new(beginning(guide));
    let value = |selector: &str, name: &str| guide.find(selector)?.get_attribute(name);
    let opened = value("#part-questions details[id^=q-][open]", "id");
    let shown = [
        ("view", value("[role=tab][aria-selected=true]", "data-go")),
        ("step", value(".step:not([hidden])", "data-step")),
        ("route", Some(route.to_owned())),
        ("question", opened.and_then(|id| id.strip_prefix("q-").map(str::to_owned))),
    ];
    for (what, id) in shown {
        if let Some(id) = id {
            follower.note(what, id);
        }
    }
    follower
}

/// Where a reader is who hasn't touched anything.
fn beginning(guide: &Guide) -> DeepLink {
    // What isn't known stands for nothing, and the guide begins at the first.
    let wish = |name: &str, known: Vec<String>| {
        let wanted = guide.element.get_attribute(name).unwrap_or_default();
        let wanted = wanted.trim().to_ascii_lowercase();
        known.iter().find(|id| **id == wanted).or(known.first()).cloned()
    };
    let view = wish("view", browser::ids(&guide.root, "[role=tab]", "data-go"));
    DeepLink {
        step: browser::ids(&guide.root, STEPS, "data-step").into_iter().next(),
        route: wish("route", browser::ids(&guide.root, "#route option", "value")),
        ..DeepLink::to(view.and_then(|id| View::from_id(&id)).unwrap_or(View::Walkthrough))
    }
}

/// Whether the reader has gone elsewhere than the address says before it was followed. Then it
/// follows them.
fn is_overtaken(state: &State) -> bool {
    let link = || read(&state.guide, &hash())?.link;
    state.follower.is_ahead()
        && has_acted()
        && !link().is_some_and(|link| state.follower.is_at(&link))
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

fn write_soon(state: &Rc<RefCell<State>>) {
    let later = Rc::clone(state);
    let act = move || {
        write(&later);
    };
    let soon = browser::after(ONE_ACTION, Box::new(act));
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
        let hash = hash();
        if hash == self.hash {
            return None;
        }
        let reading = read(&self.guide, &hash)?;
        for (what, name) in reading.unknown {
            self.guide.warn(&format!("{hash}: there is no {what} \"{name}\"."));
        }
        self.hash = hash;
        let link = reading.link?;
        self.follower.arrive(&link);
        Some((self.guide.clone(), link))
    }
}

/// The address's hash.
fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// What a hash names in this guide.
fn read(guide: &Guide, hash: &str) -> Option<Reading> {
    let views = browser::ids(&guide.root, "[role=tab]", "data-go");
    let steps = browser::ids(&guide.root, STEPS, "data-step");
    let routes = browser::ids(&guide.root, "#route option", "value");
    let known = Known {
        views: &browser::refs(&views),
        steps: &browser::refs(&steps),
        routes: &browser::refs(&routes),
    };
    deep_link::read(hash, known)
}

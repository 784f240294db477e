//! What was ticked, carried to another device by a link or a printed code, and taken up there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use kap_core::choices::{COMPANION, Carried, Choices};
use web_sys::Event;

use crate::browser;
use crate::guide::Guide;
use crate::link;
use crate::summary::ticks::Kept;

struct State {
    guide: Guide,
    kept: Kept,
    /// What the address brought, until the summary's markup is there to take it up.
    brought: RefCell<Option<Choices>>,
    /// Whether the code was drawn since something was last ticked.
    is_drawn: Cell<bool>,
}

/// Writes links and codes, and takes up what a link brought.
pub(crate) fn attach(guide: &Guide, kept: &Kept, carried: Option<&Carried>) {
    let state = Rc::new(State {
        guide: guide.clone(),
        kept: kept.clone(),
        brought: RefCell::default(),
        is_drawn: Cell::new(false),
    });
    let drawn = Guide::heard(&state, |state, _| state.draw());
    // The toggle of a `<details>` doesn't bubble.
    let captured = EventListenerOptions::run_in_capture_phase();
    guide.listen_to(&guide.root, "toggle", captured, Box::new(drawn));
    guide.follow("kap-view-changed", Guide::heard(&state, |state, _| state.take_up()));
    guide.listen("click", Guide::heard(&state, |state, event| state.clicked(event)));
    let redrawn = Guide::heard(&state, |state, _| {
        state.is_drawn.set(false);
        state.draw();
    });
    guide.listen("kept", redrawn);
    state.arrive(carried);
}

impl State {
    /// Goes where a link leads that is about the summary.
    fn arrive(&self, carried: Option<&Carried>) {
        let summary = ("view", "summary");
        match carried {
            Some(Carried::Companion) => {
                self.guide.go_to([summary, ("open", "companion")].into_iter());
            }
            Some(Carried::Choices(choices)) => {
                *self.brought.borrow_mut() = Some(choices.clone());
                self.guide.go_to([summary].into_iter());
                // The summary may be there already; else it says when it is.
                if self.guide.find("#part-summary:not([hidden])").is_some() {
                    self.take_up();
                }
            }
            Some(Carried::Columns(_) | Carried::Visit(_)) | None => {}
        }
    }

    /// Restores what was brought, as soon as the summary is there.
    fn take_up(&self) {
        let numbers = self.kept.numbers();
        if numbers.is_empty() {
            return;
        }
        let Some(choices) = self.brought.take() else {
            return;
        };
        let split = choices.split(|number| numbers.iter().any(|(known, _)| *known == number));
        let values = split.known.iter().filter_map(|number| {
            let (_, value) = numbers.iter().find(|(known, _)| known == number)?;
            Some(value.as_str())
        });
        let (routes, ticked): (Vec<_>, Vec<_>) = values.partition(|value| value.starts_with("r-"));
        if let Some(route) = routes.first().and_then(|route| route.strip_prefix("r-")) {
            self.guide.go_to([("route", route)].into_iter());
        }
        self.kept.add(ticked.into_iter().map(str::to_owned));
        link::tell_brought(&self.guide, "#carried-status", split.unknown);
    }

    /// Writes the link and draws the code of whichever is open.
    fn draw(&self) {
        let is_open = |id: &str| self.guide.find(&format!("{id}[open]")).is_some();
        if is_open("#carry") && !self.is_drawn.replace(true) {
            link::write(&self.guide, "carry", &self.hash());
        }
        if is_open("#companion") {
            link::write(&self.guide, "companion", COMPANION);
        }
    }

    fn hash(&self) -> String {
        let numbers = self.kept.numbers();
        let route = Some(format!("r-{}", self.guide.place().route));
        let chosen = self.kept.values().into_iter().chain(route);
        let number = |value: String| {
            let (number, _) = numbers.iter().find(|(_, known)| *known == value)?;
            Some(*number)
        };
        Choices::new(chosen.filter_map(number)).encode()
    }

    fn clicked(&self, event: &Event) {
        if browser::target(event).is_some_and(|target| target.id() == "carry-copy") {
            link::copy(&self.guide, "carry");
        }
    }
}

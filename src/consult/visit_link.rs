//! A link and a code that open a kind of visit: the topics in order, and nothing of a patient.

use gloo::events::EventListenerOptions;
use kap_core::choices::{self, Carried};
use kap_core::consultation::{Consultation, DeskAction};
use kap_core::state::Action;

use crate::browser;
use crate::guide::Guide;
use crate::link;
use crate::store::Store;

/// Names of the fold and of what is in it.
pub(super) const FOLD: &str = "visit-link";

/// Begins the visit that a link has brought, with those of its topics that the guide has.
pub(crate) fn attach(store: &Store, carried: Option<&Carried>) {
    let guide = store.guide();
    if !guide.in_consultation() {
        return;
    }
    let known = guide.topics();
    if let Some(Carried::Visit(topics)) = carried {
        let topics = topics.iter().filter(|topic| known.contains(topic)).cloned().collect();
        store.dispatch(Action::Desk(DeskAction::Begin(String::new(), topics)));
    }
    let (opened, clicked) = (store.clone(), guide.clone());
    // The toggle of a `<details>` doesn't bubble.
    let captured = EventListenerOptions::run_in_capture_phase();
    let draw = Box::new(move |_: &_| show(opened.guide(), &opened.state().consultation));
    guide.listen_to(&guide.root, "toggle", captured, draw);
    guide.listen("click", move |event| {
        if browser::target(event).is_some_and(|target| target.id() == "visit-link-copy") {
            link::copy(&clicked, FOLD);
        }
    });
}

/// The fold is there once a kind of visit is chosen; open, it holds that one's link.
pub(super) fn show(guide: &Guide, state: &Consultation) {
    let Some(fold) = guide.find("#visit-link") else {
        return;
    };
    fold.set_hidden(state.agenda.is_empty());
    if fold.has_attribute("open") && !state.agenda.is_empty() {
        link::write(guide, FOLD, &choices::encode_visit(&state.agenda));
    }
}

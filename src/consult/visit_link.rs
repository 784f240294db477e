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
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    if !guide.in_consultation() {
        return;
    }
    begin(store);
    let (opened, clicked, followed) = (store.clone(), guide.clone(), store.clone());
    // On a page that is open already a link changes the address alone.
    let heard = Box::new(move |_: &_| {
        if let Some(Carried::Visit(_)) = link::carried()
            && let Some(carried) = link::arrive(followed.guide())
        {
            followed.dispatch(Action::Brought(carried));
            begin(&followed);
        }
    });
    let passive = EventListenerOptions::default();
    guide.listen_to(&gloo::utils::window(), "hashchange", passive, heard);
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

fn begin(store: &Store) {
    if let Some(Carried::Visit(topics)) = &store.state().brought {
        let known = store.guide().topics();
        let topics = topics.iter().filter(|topic| known.contains(topic)).cloned().collect();
        store.dispatch(Action::TakenUp);
        store.dispatch(Action::Desk(DeskAction::Begin(String::new(), topics)));
    }
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

//! A link and a code that open a kind of visit: the topics in order, and nothing of a patient.

use gloo::events::EventListenerOptions;
use kap_core::choices::{self, Carried};
use kap_core::consultation::DeskAction;
use kap_core::state::Action;

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
    let followed = store.clone();
    // On a page that is open already a link changes the address alone.
    let heard = Box::new(move |_: &_| {
        if let Some(Carried::Visit(_)) = link::carried(followed.guide())
            && let Some(carried) = link::arrive(followed.guide())
        {
            followed.dispatch(Action::Brought(carried));
            begin(&followed);
        }
    });
    let passive = EventListenerOptions::default();
    guide.listen_to(&gloo::utils::window(), "hashchange", passive, heard);
    link::offer(store, FOLD, hash);
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
pub(super) fn show(store: &Store) {
    if let Some(fold) = store.guide().find("#visit-link") {
        fold.set_hidden(store.state().consultation.agenda.is_empty());
        link::draw(store, FOLD, hash);
    }
}

fn hash(store: &Store) -> String {
    choices::encode_visit(&store.state().consultation.agenda)
}

//! Clears all that the reader ticked, wrote, answered and chose, and stays where they are.

use kap_core::state::Action;

use super::{own_questions, persistence, ride, sheet};
use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::store::Store;

/// Waits for the wish to clear everything.
pub(crate) fn attach(store: &Store) {
    let cleared = store.clone();
    store.guide().listen("click", move |event| {
        if browser::hit(event, "#clear-all").is_some() {
            clear(&cleared);
            say(cleared.guide(), Some("data-cleared"));
        }
    });
    store.follow(|store, before, now| {
        if before.is_some_and(|before| before.sheet != now.sheet) {
            say(store.guide(), None);
        }
    });
}

fn clear(store: &Store) {
    let guide = store.guide();
    store.dispatch(Action::Clear);
    // What stands in the document alone.
    for input in browser::all(&guide.root, "input") {
        match &*input.type_() {
            "checkbox" | "radio" => input.set_checked(input.default_checked()),
            // The clinic's address stays where the next person needs it.
            "text" | "datetime-local" if !input.read_only() => {
                input.set_value(&input.default_value());
            }
            _ => {}
        }
    }
    ride::offer(guide, "");
    own_questions::clear(guide);
    sheet::forget(guide);
    persistence::clear(guide);
    let first = guide.routes().into_iter().next();
    let route = guide.element.get_attribute("route").or(first.map(|route| Control::value(&route)));
    guide.go_to(route.iter().map(|route| ("route", &**route)));
}

fn say(guide: &Guide, name: Option<&str>) {
    if let Some(status) = guide.find("#kept-status") {
        let words = name.and_then(|name| status.get_attribute(name));
        status.set_text_content(words.as_deref());
    }
}

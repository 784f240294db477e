//! Clears all that the reader ticked, wrote, answered and chose, and stays where they are.

use super::{own_questions, safety_check};
use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::summary::ticks::Kept;

/// Waits for the wish to clear everything.
pub(crate) fn attach(guide: &Guide, kept: &Kept) {
    let (cleared, kept) = (guide.clone(), kept.clone());
    let again = guide.clone();
    guide.listen("click", move |event| {
        if browser::target(event).is_some_and(|target| target.id() == "clear-all") {
            clear(&cleared, &kept);
            say(&cleared, Some("data-cleared"));
        }
    });
    guide.listen("kept", move |_| say(&again, None));
}

fn clear(guide: &Guide, kept: &Kept) {
    for input in browser::all(&guide.root, "input") {
        match &*input.type_() {
            "checkbox" | "radio" => input.set_checked(input.default_checked()),
            "search" => input.set_value(""),
            "text" if !input.read_only() => input.set_value(""),
            _ => {}
        }
    }
    own_questions::clear(guide);
    safety_check::clear(guide);
    kept.clear();
    // Whoever follows these finds them empty.
    for (selector, kind) in [("#search", "input"), (".choices input", "change")] {
        if let Some(input) = guide.find(selector) {
            browser::dispatch(&input, kind);
        }
    }
    let first = guide.routes().into_iter().next();
    let route = guide.element.get_attribute("route").or(first.map(|route| Control::value(&route)));
    guide.go_to(route.iter().map(|route| ("route", &**route)));
    guide.tell("cleared");
}

fn say(guide: &Guide, name: Option<&str>) {
    if let Some(status) = guide.find("#kept-status") {
        let words = name.and_then(|name| status.get_attribute(name));
        status.set_text_content(words.as_deref());
    }
}

//! The safety check: each answer explains its point once more. Nothing is counted.

use web_sys::wasm_bindgen::JsCast;

use crate::browser::{self, Control};
use crate::guide::Guide;

/// Answers what is chosen.
pub(crate) fn attach(guide: &Guide) {
    guide.listen("change", |event| {
        if let Some(chosen) = browser::target(event) {
            answer(chosen.unchecked_ref());
        }
    });
    for chosen in browser::all(&guide.root, "[data-check] input:checked") {
        answer(&chosen);
    }
}

/// Confirms the right answer, and explains the point again for every other.
fn answer(chosen: &Control) {
    let Ok(Some(point)) = chosen.closest("[data-check]") else {
        return;
    };
    let right = point.get_attribute("data-right").is_some_and(|right| right == chosen.value());
    for (when, wanted) in [("right", right), ("again", !right)] {
        if let Some(said) = browser::find(&point, &format!("[data-when={when}]")) {
            said.set_hidden(!wanted);
        }
    }
}

/// Forgets all answers.
pub(crate) fn clear(guide: &Guide) {
    for said in browser::all(&guide.root, "[data-check] [data-when]") {
        said.set_hidden(true);
    }
}

//! The safety check: each answer explains its point once more. Nothing is counted.

use kap_core::sheet::SheetAction;
use kap_core::state::{Action, GuideState};
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use crate::browser::{self, Control};
use crate::store::Store;

/// Answers what is chosen, also what was chosen before there was an app.
pub(crate) fn attach(store: &Store) {
    let answers = store.clone();
    store.guide().listen("change", move |event| {
        if let Some(chosen) = browser::target(event) {
            answer(&answers, chosen.unchecked_ref());
        }
    });
    for chosen in browser::all(&store.guide().root, "[data-check] input:checked") {
        answer(store, &chosen);
    }
    store.follow(follow);
}

fn answer(store: &Store, chosen: &Control) {
    let Ok(Some(point)) = chosen.closest("[data-check]") else {
        return;
    };
    let is_right = point.get_attribute("data-right").is_some_and(|right| right == chosen.value());
    store.dispatch(Action::Sheet(SheetAction::Answer(id(&point), is_right)));
}

fn id(point: &Element) -> String {
    point.get_attribute("data-check").unwrap_or_default()
}

/// Confirms the right answer, and explains the point again for every other.
fn follow(store: &Store, before: Option<&GuideState>, now: &GuideState) {
    let answers = &now.sheet.answers;
    if before.is_some_and(|before| before.sheet.answers == *answers) {
        return;
    }
    for point in browser::all(&store.guide().root, "[data-check]") {
        let id = id(&point);
        let answer = answers.iter().find(|(answered, _)| *answered == id).map(|(_, right)| *right);
        for (when, wanted) in [("right", Some(true)), ("again", Some(false))] {
            if let Some(said) = browser::find(&point, &format!("[data-when={when}]")) {
                said.set_hidden(answer != wanted);
            }
        }
    }
}

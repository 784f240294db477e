//! The safety check: each answer explains its point once more. Nothing is counted.

use gloo::events::EventListener;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;

use crate::browser;
use crate::guide::Guide;

/// Answers what is chosen.
pub(crate) struct SafetyCheck {
    _listener: EventListener,
}

impl SafetyCheck {
    pub(crate) fn attach(guide: &Guide) -> Self {
        let _listener = guide.listen("change", |event| {
            let chosen = browser::target(event).and_then(|target| target.dyn_into().ok());
            if let Some(chosen) = chosen {
                answer(&chosen);
            }
        });
        for chosen in browser::all(&guide.root, "[data-check] input:checked") {
            chosen.dyn_ref().into_iter().for_each(answer);
        }
        Self { _listener }
    }
}

/// Confirms the right answer, and explains the point again for every other.
fn answer(chosen: &HtmlInputElement) {
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

//! The only door to the browser: focus, what a person opened or typed, what is hidden.

use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlSelectElement};
use yew::{Event, NodeRef, TargetCast};

/// Moves focus to the element with this id inside the guide; the browser scrolls it into view.
pub fn focus(inside: &NodeRef, id: &str) {
    if let Some(element) = find(inside, id) {
        // A page may have replaced the method; then focus stays where it is.
        let _ = element.focus();
    }
}

/// Opens the `<details>` with this id and brings its summary into view and focus.
pub fn open(inside: &NodeRef, id: &str) {
    let Some(details) = find(inside, id) else {
        return;
    };
    if let Some(details) = details.dyn_ref::<HtmlDetailsElement>() {
        details.set_open(true);
    }
    if let Ok(Some(summary)) = details.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// Folds the `<details>` with this id.
pub fn close(inside: &NodeRef, id: &str) {
    let details = find(inside, id).and_then(|found| found.dyn_into::<HtmlDetailsElement>().ok());
    if let Some(details) = details {
        details.set_open(false);
    }
}

/// Hides or shows the element with this id.
pub fn set_hidden(inside: &NodeRef, id: &str, hidden: bool) {
    if let Some(element) = find(inside, id) {
        element.set_hidden(hidden);
    }
}

/// Makes a select show this value, also after a person has chosen another.
pub fn select(select: &NodeRef, value: &str) {
    if let Some(select) = select.cast::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// The value of the select that an event came from.
pub fn select_value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// A new `<div>` outside the document.
pub fn new_div() -> Option<Element> {
    document().create_element("div").ok()
}

/// The whole guide around an element of it.
fn guide(inside: &NodeRef) -> Option<Element> {
    inside.cast::<Element>()?.closest(".kap").ok().flatten()
}

fn find(inside: &NodeRef, id: &str) -> Option<HtmlElement> {
    guide(inside)?.query_selector(&format!("#{id}")).ok()??.dyn_into().ok()
}

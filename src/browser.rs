//! The only door to the browser: focus, and what a person had typed or opened.

use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::{Event, InputEvent, NodeRef, TargetCast};

/// Moves focus to the element with this id inside the guide; the browser scrolls it into view.
pub fn focus(root: &NodeRef, id: &str) {
    if let Some(element) = find(root, id).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        // A page may have replaced the method; then focus stays where it is.
        let _ = element.focus();
    }
}

/// Opens the `<details>` with this id and brings its summary into view and focus.
pub fn open(root: &NodeRef, id: &str) {
    let Some(details) = find(root, id) else {
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
pub fn close(root: &NodeRef, id: &str) {
    if let Some(details) =
        find(root, id).and_then(|details| details.dyn_into::<HtmlDetailsElement>().ok())
    {
        details.set_open(false);
    }
}

/// Makes a select show this value, also after a person has chosen another.
pub fn select(select: &NodeRef, value: &str) {
    if let Some(select) = select.cast::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// What stands in the input with this id.
pub fn typed(root: &NodeRef, id: &str) -> Option<String> {
    let input = find(root, id)?.dyn_into::<HtmlInputElement>().ok()?;
    Some(input.value()).filter(|value| !value.is_empty())
}

/// The value of the input that an event came from.
pub fn input_value(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// The value of the select that an event came from.
pub fn select_value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Whether the `<details>` that an event came from is open now.
pub fn is_open(event: &Event) -> bool {
    event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open())
}

/// Words in lower case, by the browser's own tables.
pub fn lower_case(words: &str) -> String {
    js_sys::JsString::from(words).to_lower_case().into()
}

/// A new `<div>` outside the document.
pub fn new_div() -> Option<Element> {
    document().create_element("div").ok()
}

fn find(root: &NodeRef, id: &str) -> Option<Element> {
    root.cast::<Element>()?.query_selector(&format!("#{id}")).ok().flatten()
}

//! The only door to the browser: focus, what a person opened or typed, what is hidden.

use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, EventInit, HtmlDetailsElement, HtmlElement, HtmlSelectElement};
use yew::{Event, MouseEvent, NodeRef, TargetCast};

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

/// Shows the step with this id and marks its place in the day, in markup that stands finished.
pub fn show_step(inside: &NodeRef, id: &str) {
    for page in all(inside, &format!(".step:not([hidden]), #step-{id}")) {
        page.set_hidden(page.id() != format!("step-{id}"));
    }
    let marks = format!(".timeline li:is([aria-current], [data-step=\"{id}\"])");
    for mark in all(inside, &marks) {
        // Setting an attribute of this name can't fail.
        let _ = if mark.get_attribute("data-step").as_deref() == Some(id) {
            mark.set_attribute("aria-current", "step")
        } else {
            mark.remove_attribute("aria-current")
        };
    }
}

/// Where the button or link leads that an event came from: `walkthrough/dose`, `crisis`.
pub fn destination(event: &MouseEvent) -> Option<String> {
    event.target_dyn_into::<Element>()?.closest("[data-go]").ok()??.get_attribute("data-go")
}

/// Tells the guide's other parts that there is new markup here.
pub fn tell_filled(element: &NodeRef) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Some(element) = element.cast::<Element>()
        && let Ok(event) = Event::new_with_event_init_dict("filled", &init)
    {
        // Nobody cancels it, and it is of a good kind.
        let _ = element.dispatch_event(&event);
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

fn all(inside: &NodeRef, selector: &str) -> Vec<HtmlElement> {
    let list = inside.cast::<Element>().and_then(|inside| inside.query_selector_all(selector).ok());
    let list = list.iter();
    list.flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()))
        .collect()
}

fn find(inside: &NodeRef, id: &str) -> Option<HtmlElement> {
    guide(inside)?.query_selector(&format!("#{id}")).ok()??.dyn_into().ok()
}

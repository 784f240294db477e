//! The door to the document.

use js_sys::{Function, Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlElement};

/// The first element inside that fits the selector.
pub(crate) fn find(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements inside that fit the selector, in the order of the document.
pub(crate) fn all(inside: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = inside.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// The element that an event came from.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// A text that an object of the page's has under a name.
pub(crate) fn text_of(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &name.into()).ok()?.as_string()
}

/// What a method of the page's promises, if it is there.
pub(crate) fn promise_of(object: &JsValue, name: &str, argument: &JsValue) -> Option<Promise> {
    let method = Reflect::get(object, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

/// Words in lower case and without accents, by the browser's own tables.
pub(crate) fn fold(words: &str) -> String {
    let plain = js_sys::JsString::from(words).to_lower_case().normalize("NFD");
    String::from(plain).chars().filter(|c| !('\u{300}'..'\u{370}').contains(c)).collect()
}

/// Tells everybody around an element that something happened there.
pub(crate) fn dispatch(element: &Element, kind: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(kind, &init) {
        // Nobody cancels such an event, and it is of a good kind.
        let _ = element.dispatch_event(&event);
    }
}

/// The values that elements inside have under a name.
pub(crate) fn ids(inside: &Element, selector: &str, name: &str) -> Vec<String> {
    let named = all(inside, selector).into_iter();
    named.filter_map(|element| element.get_attribute(name)).collect()
}

/// Borrowed words.
pub(crate) fn refs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

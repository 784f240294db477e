//! The door to the document.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, Node};

#[wasm_bindgen]
extern "C" {
    /// An element of our markup. Which it is, the markup says: one type for all that a person fills
    /// in, chooses, opens or answers costs a reader less than the browser's own for each.
    #[wasm_bindgen(extends = HtmlElement, extends = Element, extends = Node, extends = EventTarget)]
    #[wasm_bindgen(extends = js_sys::Object, is_type_of = JsCast::is_instance_of::<HtmlElement>)]
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) type Control;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn value(this: &Control) -> String;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_value(this: &Control, value: &str);
    #[wasm_bindgen(method, getter, js_name = defaultValue)]
    pub(crate) fn default_value(this: &Control) -> String;
    #[wasm_bindgen(method, setter, js_name = defaultValue)]
    pub(crate) fn set_default_value(this: &Control, value: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn name(this: &Control) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn checked(this: &Control) -> bool;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_checked(this: &Control, is_checked: bool);
    #[wasm_bindgen(method, getter, js_name = defaultChecked)]
    pub(crate) fn default_checked(this: &Control) -> bool;
    #[wasm_bindgen(method, getter, js_name = type)]
    pub(crate) fn type_(this: &Control) -> String;
    #[wasm_bindgen(method, getter, js_name = readOnly)]
    pub(crate) fn read_only(this: &Control) -> bool;
    #[wasm_bindgen(method, getter, js_name = maxLength)]
    pub(crate) fn max_length(this: &Control) -> i32;
    #[wasm_bindgen(method)]
    pub(crate) fn select(this: &Control);
    /// An option's words.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn text(this: &Control) -> String;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_label(this: &Control, label: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_disabled(this: &Control, is_disabled: bool);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn open(this: &Control) -> bool;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_open(this: &Control, is_open: bool);
    #[wasm_bindgen(method, catch)]
    pub(crate) fn close(this: &Control) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = showModal)]
    pub(crate) fn show_modal(this: &Control) -> Result<(), JsValue>;
}

/// The first element inside that fits the selector.
pub(crate) fn find(inside: &Element, selector: &str) -> Option<Control> {
    Some(inside.query_selector(selector).ok()??.unchecked_into())
}

/// All elements inside that fit the selector, in the order of the document.
pub(crate) fn all(inside: &Element, selector: &str) -> Vec<Control> {
    let Ok(found) = inside.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|place| Some(found.get(place)?.unchecked_into())).collect()
}

/// The nearest element that fits, from where an event came outwards: a translator puts the words of
/// a button into elements of its own.
pub(crate) fn hit(event: &Event, selector: &str) -> Option<Control> {
    Some(target(event)?.closest(selector).ok()??.unchecked_into())
}

/// Whether a key is pressed with one that makes it the browser's own: back, forward.
pub(crate) fn is_browsers(key: &KeyboardEvent) -> bool {
    key.alt_key() || key.ctrl_key() || key.meta_key()
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

/// The values that elements inside have under a name.
pub(crate) fn ids(inside: &Element, selector: &str, name: &str) -> Vec<String> {
    let named = all(inside, selector).into_iter();
    named.filter_map(|element| element.get_attribute(name)).collect()
}

/// Borrowed words.
pub(crate) fn refs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

/// Does something after so many milliseconds, unless what is returned is dropped before.
pub(crate) fn after(milliseconds: u32, act: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, act)
}

//! A panic ends the one instance that all guides share, so the page must hear of it.

use wasm_bindgen::JsValue;

use crate::PanicCallback;

/// Sends every panic's message to the page.
///
/// Yew would set a hook of its own at the first mount unless it is given one.
pub(crate) fn report_to(on_panic: PanicCallback) {
    yew::set_custom_panic_hook(Box::new(move |info| {
        on_panic.call(&JsValue::UNDEFINED, &info.to_string());
    }));
}

//! The clipboard: by the browser's own method, or as browsers did of old.

use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlDocument;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser;

/// Puts a text there, where the browser allows it.
pub(crate) async fn write(text: &str) -> bool {
    let navigator = JsValue::from(window().navigator());
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    match browser::promise_of(&clipboard, "writeText", &text.into()) {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// Puts there what is selected in a field, which needs neither a permission nor an encrypted page.
pub(crate) fn copy_selected() -> bool {
    document().dyn_into::<HtmlDocument>().is_ok_and(|page| page.exec_command("copy") == Ok(true))
}

//! Links and codes that carry something to another device, and the one that opened the page.
//!
//! They hold permanent numbers after the `#`, which no server ever sees.

use gloo::events::EventListenerOptions;
use gloo::utils::window;
use kap_core::choices::{self, Carried};
use kap_core::format::fill;
use web_sys::Event;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::{self, Control};
use crate::clipboard;
use crate::guide::Guide;
use crate::store::Store;

/// What the address brings; a kind of visit, to a consultation alone.
pub(crate) fn carried(guide: &Guide) -> Option<Carried> {
    let carried = choices::decode(&window().location().hash().ok()?).ok()?;
    let is_lost = matches!(carried, Carried::Visit(_)) && !guide.in_consultation();
    (!is_lost).then_some(carried)
}

/// Reads what the address brings, once, and takes it out of the address.
pub(crate) fn arrive(guide: &Guide) -> Option<Carried> {
    let carried = carried(guide)?;
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // Where a page may not change its address, the numbers stay in it.
        let _ = history.replace_state_with_url(&state, "", Some(&guide.address()));
    }
    guide.element.scroll_into_view();
    Some(carried)
}

/// Has the fold of this name hold a link that ends in a hash, with its code, and copy it.
pub(crate) fn offer(store: &Store, name: &'static str, hash: fn(&Store) -> String) {
    let guide = store.guide();
    let (opened, copied) = (store.clone(), guide.clone());
    // The toggle of a `<details>` doesn't bubble.
    let captured = EventListenerOptions::run_in_capture_phase();
    let heard = move |event: &Event| {
        if browser::target(event).is_some_and(|target| target.id() == name) {
            draw(&opened, name, hash);
        }
    };
    guide.listen_to(&guide.root, "toggle", captured, Box::new(heard));
    guide.listen("click", move |event| {
        if browser::hit(event, &["#", name, "-copy"].concat()).is_some() {
            copy(&copied, name);
        }
    });
}

/// Writes the link and draws the code anew, while their fold is open.
pub(crate) fn draw(store: &Store, name: &str, hash: fn(&Store) -> String) {
    if store.guide().find(&format!("#{name}[open]")).is_some() {
        write(store.guide(), name, &hash(store));
    }
}

/// Writes a link that ends so into the field of this name, and draws its code.
fn write(guide: &Guide, name: &str, hash: &str) {
    let link = guide.address() + hash;
    if let Some(field) = field(guide, name) {
        field.set_value(&link);
    }
    if let Some(place) = guide.find(&format!("#{name}-code")) {
        guide.draw_code(&place, &link);
    }
}

/// Copies the link; where that isn't allowed, it stays selected for the reader to copy.
fn copy(guide: &Guide, name: &str) {
    let status = guide.find(&format!("#{name}-status"));
    let (Some(field), Some(status)) = (field(guide, name), status) else {
        return;
    };
    field.select();
    let is_copied = clipboard::copy_selected();
    // Selecting took focus along, and a screen reader would read the whole link.
    if is_copied && let Some(button) = guide.find(&format!("#{name}-copy")) {
        let _ = button.focus();
    }
    let told = if is_copied { "data-copied" } else { "data-selected" };
    status.set_text_content(status.get_attribute(told).as_deref());
}

/// Says how much of a link the guide doesn't know; where it knows all, what is said then.
pub(crate) fn tell_brought(guide: &Guide, selector: &str, unknown: usize) {
    if let Some(status) = guide.find(selector) {
        let name = if unknown == 0 { "data-all" } else { "data-some" };
        let words = status.get_attribute(name).unwrap_or_default();
        status.set_text_content(Some(&fill(&words, &[("n", &unknown.to_string())])));
    }
}

fn field(guide: &Guide, name: &str) -> Option<Control> {
    guide.find(&format!("#{name}-link"))
}

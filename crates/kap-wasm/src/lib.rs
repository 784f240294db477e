//! The boundary: a handful of functions that the element calls, with a number for each guide.

mod guides;
mod handover;

use std::cell::RefCell;

use kap_core::app_pack::AppPack;
use kap_core::place::Destination;
use wasm_bindgen::prelude::*;

use guides::Guides;
use handover::Handover;

/// Smaller than the standard one by 2 KB, and faster.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    static GUIDES: RefCell<Guides> = RefCell::default();
}

/// Takes in the pack of an edition, such as `en` or `en.uk`.
///
/// # Errors
/// If the bytes aren't a pack of this version.
#[wasm_bindgen]
pub fn add_pack(edition: String, bytes: &[u8]) -> Result<(), JsError> {
    let pack = AppPack::decode(bytes)?;
    GUIDES.with_borrow_mut(|guides| guides.add_pack(edition, pack));
    Ok(())
}

/// Shows a guide and returns its number.
///
/// # Errors
/// If the pack of the guide's edition hasn't been added.
#[wasm_bindgen]
pub fn mount(guide: Handover) -> Result<usize, JsError> {
    GUIDES
        .with_borrow_mut(|guides| guides.mount(guide))
        .ok_or_else(|| JsError::new("no pack for this edition"))
}

/// Follows changed attributes.
#[wasm_bindgen]
pub fn update(number: usize) {
    GUIDES.with_borrow_mut(|guides| guides.update(number));
}

/// Sends the reader somewhere.
#[wasm_bindgen]
pub fn go(
    number: usize,
    view: Option<String>,
    step: Option<String>,
    route: Option<String>,
    open: Option<String>,
) {
    let destination = Destination { view, step, route, open };
    GUIDES.with_borrow_mut(|guides| guides.go(number, destination));
}

/// Takes a guide away; its root waits for the next one.
#[wasm_bindgen]
pub fn unmount(number: usize) {
    GUIDES.with_borrow_mut(|guides| guides.unmount(number));
}

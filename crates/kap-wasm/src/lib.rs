//! The boundary: a handful of functions that the element calls, with a number for each guide.

mod guides;
mod handover;

use std::cell::RefCell;

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

/// Takes in a piece of a content pack, the first one first.
///
/// # Errors
/// If the bytes aren't of this version.
#[wasm_bindgen]
pub fn add_pack(bytes: Vec<u8>) -> Result<(), JsError> {
    let piece = kap_core::pieces::Piece::decode(&bytes)?;
    GUIDES.with_borrow_mut(|guides| guides.add(piece, bytes));
    Ok(())
}

/// Shows a guide and returns its number.
///
/// # Errors
/// If the pack of the guide's language hasn't been added.
#[wasm_bindgen]
pub fn mount(guide: Handover) -> Result<usize, JsError> {
    GUIDES
        .with_borrow_mut(|guides| guides.mount(guide))
        .ok_or_else(|| JsError::new("no pack for this language"))
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
    question: Option<String>,
) {
    let destination = Destination { view, step, route, question };
    GUIDES.with_borrow_mut(|guides| guides.go(number, destination));
}

/// Takes a guide away; its root waits for the next one.
#[wasm_bindgen]
pub fn unmount(number: usize) {
    GUIDES.with_borrow_mut(|guides| guides.unmount(number));
}

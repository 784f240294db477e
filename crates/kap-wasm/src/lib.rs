//! The boundary: four functions that the guide's script calls, with a number for each guide.

// A build that goes out compiles the standard library along, and would have its crates named, too.
#![cfg_attr(all(target_family = "wasm", debug_assertions), warn(unused_crate_dependencies))]

mod guides;
#[cfg(target_family = "wasm")]
mod memory;

use std::cell::RefCell;

use kap_core::place::Destination;
use kap_guide::Host;
use wasm_bindgen::prelude::*;

use guides::Guides;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: memory::Memory = memory::Memory::new();

thread_local! {
    static GUIDES: RefCell<Guides> = RefCell::default();
}

/// Gives life to a guide and returns its number.
///
/// # Errors
/// If the page can make no elements.
#[wasm_bindgen]
pub fn mount(host: Host) -> Result<usize, JsError> {
    GUIDES
        .with_borrow_mut(|guides| guides.mount(host))
        .ok_or_else(|| JsError::new("the page can make no elements"))
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
    GUIDES.with_borrow(|guides| guides.go(number, destination));
}

/// Tells the owner what isn't right in the attributes, which have changed.
#[wasm_bindgen]
pub fn check(number: usize) {
    GUIDES.with_borrow(|guides| guides.check(number));
}

/// Takes a guide away; its root waits for the next one.
#[wasm_bindgen]
pub fn unmount(number: usize) {
    GUIDES.with_borrow_mut(|guides| guides.unmount(number));
}

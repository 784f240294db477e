//! What only some readers need, as a module of its own that is fetched then (`js/aside.js`): the reader
//! of clinics' profiles, words for attributes that are wrong, and codes in print.
//!
//! The script writes what it asks into the room that it is given, calls a function, and finds the answer
//! in the same room. Each question has an instance of its own.

// A build that goes out compiles the standard library along, and would have its crates named, too.
#![cfg_attr(all(target_family = "wasm", debug_assertions), warn(unused_crate_dependencies))]

mod code;

use std::cell::RefCell;

use kap_core::options::explain;
use kap_core::profile::read_asked;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for so many bytes.
#[expect(unsafe_code, reason = "the script finds it by its name, which no other has")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    ROOM.with_borrow_mut(|room| {
        room.resize(length, 0);
        room.as_mut_ptr()
    })
}

/// Reads the profile that stands in the room, and returns how long the answer is.
#[expect(unsafe_code, reason = "the script finds it by its name, which no other has")]
#[unsafe(no_mangle)]
pub extern "C" fn read_profile() -> usize {
    answer(read_asked)
}

/// Draws a code of the text in the room; see [`read_profile`].
#[expect(unsafe_code, reason = "the script finds it by its name, which no other has")]
#[unsafe(no_mangle)]
pub extern "C" fn draw_code() -> usize {
    answer(code::drawn)
}

/// Finds the words for the warning in the room; see [`read_profile`].
#[expect(unsafe_code, reason = "the script finds it by its name, which no other has")]
#[unsafe(no_mangle)]
pub extern "C" fn explain_warning() -> usize {
    answer(explain)
}

fn answer(to: fn(&str) -> String) -> usize {
    ROOM.with_borrow_mut(|room| {
        *room = to(str::from_utf8(room).unwrap_or_default()).into_bytes();
        room.len()
    })
}

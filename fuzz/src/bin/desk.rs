//! Any text as what one window of a consultation tells the other.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    fuzz::promises::desk(text);
});

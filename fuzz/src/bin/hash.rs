//! Any text as the address's hash.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    fuzz::promises::hash(text);
});

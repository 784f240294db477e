//! Any text as a code that carries choices.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    fuzz::promises::code(text);
});

//! Any text as a clinic's profile.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    fuzz::promises::profile(text);
});

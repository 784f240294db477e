//! Any text as what is kept on a reader's device.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    fuzz::promises::kept(text);
});

//! Any text as attributes of the element: a name and a value on each line.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let lines = text.lines().filter_map(|line| line.split_once('='));
    let attributes: Vec<(String, String)> =
        lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    fuzz::promises::attributes(&attributes);
});

//! Characters that nobody sees, but that searching and line breaks stumble over.

use super::Hit;
use crate::locate::{Files, Place};

/// The name of a character that looks like a space or like nothing.
fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' => "a no-break space",
        '\u{ad}' => "a soft hyphen",
        '\u{2007}' | '\u{202f}' => "a narrow or wide no-break space",
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => "a character without width",
        '\u{2028}' | '\u{2029}' => "a line separator",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "a mark of writing direction",
        '\t' => "a tab",
        c if c.is_control() && c != '\n' && c != '\r' => "a control character",
        _ => return None,
    })
}

/// Every text with such a character, with its place.
pub(crate) fn hidden_characters(files: &Files) -> Vec<(Hit, Place)> {
    let mut hits = Vec::new();
    for (place, entry, text) in files.texts() {
        if let Some((c, what)) = text.chars().find_map(|c| Some((c, name(c)?))) {
            let before: String = text.chars().take_while(|other| *other != c).collect();
            let before: Vec<&str> = before.split_whitespace().rev().take(3).collect();
            let before: Vec<&str> = before.into_iter().rev().collect();
            let message = format!("{what} (U+{:04X}) after \"{}\"", u32::from(c), before.join(" "));
            hits.push((Hit::new(entry.id(), message), place));
        }
    }
    hits
}

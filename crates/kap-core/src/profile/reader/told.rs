//! Pieces of what an owner is told.

use crate::nearest::nearest;
use crate::profile::values::is_break;

/// Longest piece of the file that a message repeats, in characters.
const QUOTED: usize = 40;

/// Pieces of names with which a profile reaches for what no profile may touch.
const LOCKED: [&str; 8] =
    ["crisis", "emergency", "safety", "warning", "danger", "risk", "decision", "driving"];

/// Whether an entry reaches for what no profile may touch.
pub(super) fn is_locked(key: &str) -> bool {
    let has =
        |piece: &[u8]| key.as_bytes().windows(piece.len()).any(|at| at.eq_ignore_ascii_case(piece));
    LOCKED.iter().any(|piece| has(piece.as_bytes()))
}

/// The nearest right name, or all.
pub(super) fn remedy(name: &str, known: &[&str], all: &str) -> String {
    match nearest(name, known.iter().copied()) {
        Some(nearest) => ["Did you mean \"", nearest, "\"?"].concat(),
        None => [all, " ", &known.join(", "), "."].concat(),
    }
}

/// A piece of the file, shortened, without signs that would break or turn what is told around it.
pub(super) fn quoted(text: &str) -> String {
    let seen = |c: char| if c.is_control() || is_break(c) { '\u{fffd}' } else { c };
    let mut piece: String = text.chars().take(QUOTED).map(seen).collect();
    if text.chars().nth(QUOTED).is_some() {
        piece.push('…');
    }
    piece
}

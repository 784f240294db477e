//! Signs to call for help with: which of them must stand beside which.

use super::Hit;
use super::check::Context;
use super::words::first_of;

/// A bleed or a stroke shows itself in more than one way, and blood pressure rises after a dose.
pub(super) fn headache_without_weakness(context: &Context<'_>) -> Vec<Hit> {
    let calls = context.with_words().filter(|(said, _)| said.words.contains("{emergency}"));
    calls
        .filter_map(|(statement, table)| {
            let headache = first_of(table.headache, statement.said())?;
            if first_of(table.weakness, statement.said()).is_some() {
                return None;
            }
            // After a hit, other signs count.
            if first_of(table.hit, statement.said()).is_some() {
                return None;
            }
            let said = &statement.words;
            let message = format!("\"{headache}\" and no sudden weakness in: {said}");
            Some(Hit::new(&statement.id, message).quoting(said))
        })
        .collect()
}

/// Which other signs stand beside chest pain where a sitter at home reads when to call.
pub(super) fn sitter_without_signs(context: &Context<'_>) -> Vec<Hit> {
    let calls = context.with_words().filter(|(said, _)| said.words.contains("{emergency}"));
    calls
        .filter_map(|(statement, table)| {
            let names = |signs| first_of(signs, statement.said()).is_some();
            if !names(table.sitter) || !names(table.chest) {
                return None;
            }
            let said = &statement.words;
            let missing = match (names(table.seizure), names(table.waking)) {
                (true, true) => return None,
                (false, true) => "no seizure",
                (true, false) => "nobody who can't be woken",
                (false, false) => "no seizure, and nobody who can't be woken",
            };
            Some(Hit::new(&statement.id, format!("{missing} in: {said}")).quoting(said))
        })
        .collect()
}

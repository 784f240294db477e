//! A bleed or a stroke shows itself in more than one way, and blood pressure rises after a dose.

use super::Hit;
use super::check::Context;
use super::words::first_of;

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

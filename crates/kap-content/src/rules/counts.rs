//! A count of 100 says what it is compared with, and over what time.

use kap_core::text::Basis;

use super::Hit;
use super::check::Context;
use super::statements::Statement;
use super::tokens::words;
use super::words::{Words, first_of};

/// An outcome, or words with a count, that name no comparison group and don't say that there
/// was none.
pub(super) fn no_comparator(context: &Context<'_>) -> Vec<Hit> {
    let outcomes = context.pack.outcomes.iter();
    let silent = outcomes.filter(|outcome| outcome.comparator_name.trim().is_empty());
    let mut hits: Vec<Hit> =
        silent.map(|outcome| Hit::new(&*outcome.id, "`comparator` says nothing")).collect();
    hits.extend(in_words(context, "compared with whom", |words, table| {
        counts(words, table) > 1 || first_of(table.comparison, words).is_some()
    }));
    hits
}

/// An outcome without a figure to compare with that doesn't record where one was looked for;
/// words that say there is none, and cite nothing that was read.
pub(super) fn no_comparator_record(context: &Context<'_>) -> Vec<Hit> {
    let outcomes = context.pack.outcomes.iter();
    let silent = outcomes
        .filter(|outcome| outcome.comparator.is_none() && outcome.looked_in.is_empty())
        .map(|outcome| {
            let message = "no figure to compare with, and no record of where one was looked for. \
                           Add looked_in = [\"key\"] in outcomes.toml, or the comparator";
            Hit::new(&*outcome.id, message)
        });
    let mut hits: Vec<Hit> = silent.collect();
    for (statement, table) in context.with_words() {
        let read = |basis: &Basis| basis.citations.iter().any(|one| one.checked.was_seen());
        let Some(found) = first_of(table.no_figure, statement.said()) else {
            continue;
        };
        if statement.basis.is_some_and(|basis| !read(basis)) {
            let Statement { id, words, .. } = statement;
            let message = format!("\"{found}\", but in what? Cite where you looked, in: {words}");
            hits.push(Hit::new(id, message).quoting(words));
        }
    }
    hits
}

/// An outcome, or words with a count, that name no time.
pub(super) fn no_time_frame(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for outcome in &context.pack.outcomes {
        let time = outcome.time.trim();
        let named = context.words.is_none_or(|table| {
            let words = words(time);
            first_of(table.time, &words).or_else(|| first_of(table.trial_time, &words)).is_some()
        });
        if time.is_empty() || !named {
            let hit = Hit::new(&*outcome.id, format!("`time` names no time: \"{time}\""));
            hits.push(hit.quoting(time));
        }
    }
    hits.extend(in_words(context, "over what time", |words, table| {
        first_of(table.time, words).is_some()
    }));
    hits
}

/// The statements with a count of 100 that don't have what they need.
fn in_words<'c>(
    context: &'c Context<'_>,
    lacks: &'static str,
    has: fn(&[String], &'static Words) -> bool,
) -> impl Iterator<Item = Hit> + 'c {
    // An outcome's label continues a sentence; an interface text has places for its numbers.
    let counted = context.with_words().filter(|(statement, table)| {
        statement.basis.is_some() && counts(statement.said(), table) > 0
    });
    let bare = counted.filter(move |(statement, table)| !has(statement.said(), table));
    bare.map(move |(statement, _)| {
        let Statement { id, words, .. } = statement;
        Hit::new(id, format!("{lacks}? In: {words}")).quoting(words)
    })
}

/// How many counts of 100 people the words give; "11 of 100 parts" counts no people.
pub(super) fn counts(words: &[String], table: &Words) -> usize {
    let is_number = |word: &String| word.bytes().all(|b| b.is_ascii_digit());
    let counts = |of: &&str| {
        let of: Vec<&str> = of.split(' ').collect();
        let width = of.len() + 2;
        let found = (0..words.len()).filter(|&place| {
            let window = words.get(place..place + width).unwrap_or_default();
            let [first, middle @ .., last] = window else {
                return false;
            };
            let of_parts =
                words.get(place + width).is_some_and(|next| table.parts.contains(&&**next));
            is_number(first) && middle.iter().eq(of.iter()) && last == "100" && !of_parts
        });
        found.count()
    };
    table.of.iter().map(counts).sum()
}

#[cfg(test)]
mod tests {
    use super::super::words::words as table;
    use super::*;

    #[test]
    fn counts_of_people_are_told_from_parts_of_a_dose() {
        let count = |language, text| counts(&words(text), table(language).unwrap());
        assert_eq!(count("en", "It came to 41 of 100 people; with placebo, 9 of 100."), 2);
        assert_eq!(count("en", "11 to 17 of 100 parts; 45 out of 100."), 1);
        assert_eq!(count("en", "8 of 27, and all of 100 rooms."), 0);
        assert_eq!(count("es", "41 de cada 100 personas; con placebo, 9 de 100."), 2);
    }
}

//! Facts that end before the guide's own next review, and say nothing of it.

use kap_core::pack::Pack;
use kap_core::text::Basis;

use super::Hit;
use super::check::Context;
use super::statements::Statement;
use super::words::{Words, first_of};

pub(super) fn ends_before_review(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let mut hits = Vec::new();
    for (statement, table) in context.with_words() {
        let Statement { id, words, basis, .. } = statement;
        let said = statement.said();
        let day =
            basis.and_then(|basis| runs_out(pack, basis)).or_else(|| named_end(said, table, pack));
        if let Some(day) = day.filter(|_| first_of(table.may_change, said).is_none()) {
            let message = format!(
                "ends {day}, before the next review on {}. Say that it may change and what to do \
                 then, or cite what doesn't end, in: {words}",
                pack.about.next_review
            );
            hits.push(Hit::new(id, message).quoting(words));
        }
    }
    hits
}

/// The day on which a cited source runs out, if that comes before the review.
fn runs_out(pack: &Pack, basis: &Basis) -> Option<String> {
    let cited = basis.citations.iter().filter_map(|citation| {
        pack.sources.get(usize::from(citation.source)).map(|source| &source.expires)
    });
    let mut ends = cited.filter(|day| !day.is_empty() && ***day <= *pack.about.next_review);
    ends.next().map(|day| format!("{day} with its source"))
}

/// The month or year that the words give as an end, between publication and the review.
fn named_end(said: &[String], table: &Words, pack: &Pack) -> Option<String> {
    first_of(table.ends, said)?;
    (0..said.len()).find_map(|place| {
        let year = said.get(place).filter(|word| is_year(word))?;
        // "December 2026", "December 31, 2026", "diciembre de 2026".
        let before = said.get(place.saturating_sub(2)..place).unwrap_or_default();
        let month = before.iter().rev().find_map(|word| {
            table.months.iter().zip(1..).find(|(month, _)| *month == word).map(|(_, number)| number)
        });
        let day = month.map_or_else(|| year.clone(), |month: u8| format!("{year}-{month:02}"));
        let within = |limit: &str| limit.get(..day.len()).unwrap_or_default().to_owned();
        let about = &pack.about;
        (within(&about.published) <= day && day <= within(&about.next_review)).then_some(day)
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

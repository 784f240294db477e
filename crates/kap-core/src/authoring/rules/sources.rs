//! Rules for what statements rest on.

use super::Hit;
use super::check::Context;
use super::statements::{Statement, asked};
use super::tokens::{sentences, words};
use super::words::first_of;

pub(super) fn expired(context: &Context<'_>) -> Vec<Hit> {
    let Some(as_of) = context.extras.as_of.as_deref() else {
        return Vec::new();
    };
    let old = context.pack.sources.iter().filter(|source| {
        // A year or month holds to its end.
        !source.expires.is_empty()
            && *source.expires < *as_of
            && !as_of.starts_with(&*source.expires)
    });
    old.map(|source| {
        Hit::new(format!("sources/{}", source.id), format!("held until {}", source.expires))
    })
    .collect()
}

/// A claim whose answer cites nothing at its start.
pub(super) fn unsourced_claim(context: &Context<'_>) -> Vec<Hit> {
    let claims = asked(context.pack).filter(|question| question.claim.is_some());
    let bare = claims.filter(|claim| {
        claim.answer.first().is_none_or(|answer| answer.basis.citations.is_empty())
    });
    bare.map(|claim| Hit::new(&*claim.id, "the first paragraph cites no source")).collect()
}

/// A sentence that says what a regulator has approved, in a statement that cites nothing.
pub(super) fn unsourced_status(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (statement, table) in context.with_words() {
        if statement.basis.is_none_or(|basis| !basis.citations.is_empty()) {
            continue;
        }
        if first_of(table.status, &statement.said).is_none() {
            continue;
        }
        for sentence in sentences(&statement.words) {
            let said = words(sentence);
            let open = sentence.ends_with('?') || first_of(table.left_open, &said).is_some();
            if let Some(found) = first_of(table.status, &said).filter(|_| !open) {
                let message = format!("\"{found}\" without a source in: {sentence}");
                hits.push(Hit::new(&statement.id, message).quoting(&statement.words));
            }
        }
    }
    hits
}

/// A number of this guide's own that doesn't sound like an estimate.
pub(super) fn unworded_estimate(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (statement, table) in context.with_words() {
        let Some(basis) = statement.basis else {
            continue;
        };
        let seen = basis.citations.iter().any(|citation| citation.checked.was_seen());
        let counts = statement.words.bytes().any(|b| b.is_ascii_digit());
        if counts && !seen && first_of(table.estimate, &statement.said).is_none() {
            let Statement { id, words, .. } = statement;
            hits.push(
                Hit::new(id, format!("an estimate as if it were sure: {words}")).quoting(words),
            );
        }
    }
    hits
}

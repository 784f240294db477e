//! Rules for what statements rest on.

use kap_core::source::SourceKind;
use kap_core::text::{Checked, Citation};

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

/// A source that no statement, value or number cites, and in which no figure was looked for.
pub(super) fn uncited_source(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let looked_in =
        |place: u16| pack.outcomes.iter().any(|outcome| outcome.looked_in.contains(&place));
    let idle = pack
        .sources
        .iter()
        .zip(0..)
        .filter(|(source, place)| source.checked.is_empty() && !looked_in(*place));
    idle.map(|(source, _)| {
        let message = "nothing cites it. Cite it where a fact comes from it, or take it out";
        Hit::new(format!("sources/{}", source.id), message)
    })
    .collect()
}

/// A label of which only copies were read, and that doesn't say from when they are; copies that are
/// as new as the source itself.
pub(super) fn copy_date(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for source in &context.pack.sources {
        let copied = source.checked.iter().any(|checked| *checked > Checked::Original);
        let id = format!("sources/{}", source.id);
        if source.kind == SourceKind::Label && copied && source.copies.is_empty() {
            let message = "a label is revised, and only copies of it were read. Say from when they \
                           are: copies = [\"2021\"]";
            hits.push(Hit::new(&id, message));
        }
        let late =
            source.copies.iter().find(|copy| !source.date.is_empty() && **copy >= source.date);
        if let Some(copy) = late {
            let message = format!(
                "a copy of {copy} isn't older than the source of {}. Set the date right, or take \
                 the copy out",
                source.date
            );
            hits.push(Hit::new(&id, message));
        }
    }
    hits
}

/// A statement that cites one source twice, so that it seems better checked than it is.
pub(super) fn two_flags(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for Statement { id, words, basis, .. } in &context.statements {
        let cited = basis.map_or(&[][..], |basis| &basis.citations);
        let twice = cited.iter().zip(1..).find_map(|(one, next)| {
            let again = |other: &&Citation| other.source == one.source;
            cited.get(next..)?.iter().find(again)
        });
        let source = twice.and_then(|twice| context.pack.sources.get(usize::from(twice.source)));
        if let Some(source) = source {
            let message =
                format!("{} stands twice. Keep the weaker flag only, in: {words}", source.id);
            hits.push(Hit::new(id, message).quoting(words));
        }
    }
    hits
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
        if first_of(table.status, statement.said()).is_none() {
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
        if counts && !seen && first_of(table.estimate, statement.said()).is_none() {
            let Statement { id, words, .. } = statement;
            hits.push(
                Hit::new(id, format!("an estimate as if it were sure: {words}")).quoting(words),
            );
        }
    }
    hits
}

//! Benefits and harms get the same room.
//!
//! What goes wrong or could is most of what a step on safety is about, so words are weighed in
//! whole parts of the guide only: everything shown, the walkthrough, the comparison, the
//! answers, the claims. A column of the comparison must speak of both.

use kap_core::outcome::OutcomeKind;
use kap_core::route::Route;

use super::Hit;
use super::check::Context;
use super::statements::{asked, shown};
use super::tokens::words;
use super::words::{Words, count_of};

/// How many times as many words of the one kind as of the other a part may have.
const LARGEST_RATIO: usize = 4;

pub(super) fn balance(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = in_outcomes(context);
    if let Some(table) = context.words {
        hits.extend(in_parts(context, table));
        hits.extend(in_columns(context, table));
    }
    hits
}

/// Columns with counts of benefits and none of harms.
fn in_outcomes(context: &Context<'_>) -> Vec<Hit> {
    let count = |route: u8, kind: OutcomeKind| {
        let outcomes = context.pack.outcomes.iter();
        outcomes.filter(|outcome| outcome.kind == kind && outcome.routes.contains(route)).count()
    };
    let counts = (0..).zip(columns(context)).map(|(place, column)| {
        (column, count(place, OutcomeKind::Benefit), count(place, OutcomeKind::Harm))
    });
    counts
        .filter(|(_, benefits, harms)| *benefits > 0 && *harms == 0)
        .map(|(column, benefits, _)| {
            let message = format!("{benefits} counts of benefits, none of harms");
            Hit::new(format!("balance/{}", column.id), message).under(&*column.id)
        })
        .collect()
}

/// Parts of the guide that speak far more of the one than of the other.
fn in_parts(context: &Context<'_>, table: &'static Words) -> Vec<Hit> {
    let pack = context.pack;
    let weigh = |texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| weight(&text, table)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    };
    let claims = asked(pack).filter(|question| question.claim.is_some());
    let parts = [
        ("guide", weigh(&mut context.statements.iter().map(|statement| statement.words.clone()))),
        (
            "walkthrough",
            weigh(
                &mut pack.steps.iter().flat_map(|step| &step.items).map(|item| shown(&item.text)),
            ),
        ),
        ("comparison", weigh(&mut columns(context).flat_map(notes))),
        ("answers", weigh(&mut asked(pack).flat_map(|question| &question.answer).map(shown))),
        ("claims", weigh(&mut claims.flat_map(|claim| &claim.answer).map(shown))),
    ];
    let tilted = parts
        .into_iter()
        .filter(|(_, (benefit, harm))| benefit.max(harm) > &(benefit.min(harm) * LARGEST_RATIO));
    tilted
        .map(|(part, (benefit, harm))| {
            let message = format!("{benefit} words of benefit, {harm} of harm");
            Hit::new(format!("balance/{part}"), message)
        })
        .collect()
}

/// Columns that speak of the one only.
fn in_columns(context: &Context<'_>, table: &'static Words) -> Vec<Hit> {
    let filled = columns(context).filter(|column| !column.facts.is_empty());
    let silent = filled.filter_map(|column| {
        let (benefit, harm) = weight(&notes(column).join(" "), table);
        let lacks = match (benefit, harm) {
            (0, _) => "benefit",
            (_, 0) => "harm",
            _ => return None,
        };
        let hit = Hit::new(format!("balance/{}", column.id), format!("not a word of {lacks}"));
        Some(hit.under(&*column.id))
    });
    silent.collect()
}

fn columns<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Route> {
    context.pack.routes.iter().chain(&context.pack.alternatives)
}

fn notes(column: &Route) -> Vec<String> {
    column.facts.iter().filter_map(|fact| fact.note.as_ref()).map(shown).collect()
}

/// Words of benefit, words of harm.
fn weight(text: &str, table: &'static Words) -> (usize, usize) {
    let words = words(text);
    (count_of(table.benefit, &words), count_of(table.harm, &words))
}

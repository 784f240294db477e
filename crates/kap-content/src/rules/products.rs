//! A reason against, or a sign to watch for, holds for the drug. A product or a form is named there
//! only to say on which label it stands.

use super::Hit;
use super::check::Context;
use super::statements::{Statement, list_items};
use super::tokens::{sentences, words};
use super::words::{Words, first_of};

pub(super) fn product_for_drug(context: &Context<'_>) -> Vec<Hit> {
    let Some(table) = context.words else {
        return Vec::new();
    };
    let lists = list_items(context.pack);
    let mut hits = Vec::new();
    for statement in &context.statements {
        let Statement { id, words: said, .. } = statement;
        let found = if lists.contains(id) {
            named(table, statement.said())
        } else {
            // Most statements name no product at all.
            first_of(table.product, statement.said()).and_then(|_| reason_against(said, table))
        };
        if let Some(product) = found {
            let message = format!(
                "\"{product}\" where the drug is meant. Say \"it\" or \"any form\", or on which \
                 label it stands, in: {said}"
            );
            hits.push(Hit::new(id, message).quoting(said));
        }
    }
    hits
}

/// The product of a sentence that says who should not have it.
fn reason_against(text: &str, table: &Words) -> Option<&'static str> {
    sentences(text).into_iter().find_map(|sentence| {
        let said = words(sentence);
        first_of(table.against, &said)?;
        named(table, &said)
    })
}

/// The product that is named, unless a label or any form is meant.
fn named(table: &Words, said: &[String]) -> Option<&'static str> {
    let product = first_of(table.product, said)?;
    first_of(table.on_label, said).is_none().then_some(product)
}

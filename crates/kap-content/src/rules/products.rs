//! What holds for the drug, and what for one product or form of it. A reason against, or a sign to
//! watch for, names a product only to say on which label it stands; a figure names whose it is.

use kap_core::pack::Pack;
use kap_core::route::Route;
use kap_core::source::SourceKind;
use kap_core::text::Basis;

use super::Hit;
use super::check::Context;
use super::counts::counts;
use super::statements::{Statement, item_id, list_items, shown};
use super::tokens::{contains, sentences, words};
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

/// A count or a time that rests on the label of one product, where another form may be meant.
pub(super) fn figure_of_a_product(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (statement, table) in context.with_words() {
        let said = statement.said();
        let figure = counts(said, table) > 0 || is_timed(said, table);
        let is_named =
            [table.product, table.on_label].iter().any(|all| first_of(all, said).is_some());
        if !figure || is_named {
            continue;
        }
        let product = statement.basis.and_then(|basis| only_product(context.pack, basis, table));
        let Some(product) = product else {
            continue;
        };
        if !stands_under(context.pack, statement, product) {
            let Statement { id, words, .. } = statement;
            let message = format!("\"{product}\" is what it was counted for, in: {words}");
            hits.push(Hit::new(id, message).quoting(words));
        }
    }
    hits
}

/// Whether a number of minutes, hours or days is given.
fn is_timed(said: &[String], table: &Words) -> bool {
    said.windows(2).any(|pair| {
        let [number, unit] = pair else {
            return false;
        };
        let unit = table.units.iter().any(|(name, _)| *name == *unit);
        unit && number.bytes().all(|b| b.is_ascii_digit())
    })
}

/// The product whose label is all that is cited.
fn only_product(pack: &Pack, basis: &Basis, table: &Words) -> Option<&'static str> {
    let mut products = basis.citations.iter().map(|citation| {
        let source = pack.sources.get(usize::from(citation.source))?;
        let is_label = source.kind == SourceKind::Label;
        first_of(table.product, &words(&source.title)).filter(|_| is_label)
    });
    let first = products.next()??;
    products.all(|product| product == Some(first)).then_some(first)
}

/// Whether only readers of this product see it: in its column, or in steps of its way.
fn stands_under(pack: &Pack, statement: &Statement<'_>, product: &str) -> bool {
    let is_its = |route: &Route| contains(&words(&route.name), product);
    let column = statement.id.split('.').next().unwrap_or_default();
    if pack.routes.iter().any(|route| &*route.id == column && is_its(route)) {
        return true;
    }
    let items = pack.steps.iter().flat_map(|step| step.items.iter().map(move |item| (step, item)));
    let mut same = items.filter(|(step, item)| {
        item_id(step, item) == statement.id && shown(&item.text) == statement.words
    });
    same.next().is_some_and(|(_, item)| {
        let routes = pack.routes.iter().zip(0..);
        let mut its = routes.filter(|(_, index)| item.routes.contains(*index));
        its.all(|(route, _)| is_its(route))
    })
}

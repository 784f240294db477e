//! The rows of the comparison.

use std::rc::Rc;

use kap_core::format::{self, fill};
use kap_core::pack::Pack;
use kap_core::route::{Attribute, Fact, Value};
use kap_core::scale::{Measure, Scale};
use yew::prelude::*;

use super::bars::{bar, ticks};
use super::column::Column;
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;

/// What is compared, and what each column has to say.
pub(super) struct Row<'a> {
    of: &'a Attribute,
    facts: Vec<(Column<'a>, &'a Fact)>,
}

impl<'a> Row<'a> {
    /// The row at this place among all.
    pub(super) fn new(of: &'a Attribute, place: usize, columns: &[Column<'a>]) -> Self {
        let facts =
            columns.iter().filter_map(|column| Some((*column, column.of.facts.get(place)?)));
        Self { of, facts: facts.collect() }
    }

    /// What its bars measure, if it has any.
    pub(super) fn measure(&self) -> Option<Measure> {
        self.facts.iter().find_map(|(_, fact)| Measure::of(&fact.value))
    }

    /// Whether it says how far regulators have approved each column.
    pub(super) fn is_status(&self) -> bool {
        self.facts.iter().any(|(_, fact)| matches!(fact.value, Value::Status(_)))
    }
}

/// A row: its head, a cell about it, and one for every column.
pub(super) fn row(row: &Row<'_>, scale: Option<Scale>, pack: &Pack) -> Html {
    let bases = row.facts.iter().flat_map(|(_, fact)| {
        std::iter::once(&fact.basis).chain(fact.note.iter().map(|note| &note.basis))
    });
    html! {
        <tr role="row" class={scale.map(|_| "drawn")} id={format!("row-{}", row.of.id)}>
            { head(&row.of.id, &row.of.label, pack) }
            <td role="cell" class="meaning">
                <span class="row-help">{ words(&row.of.help) }</span>
                { sources(bases, pack) }
            </td>
            { for row.facts.iter().map(|(column, fact)| cell(column, fact_html(fact, scale, pack), pack)) }
        </tr>
    }
}

/// The row that names the official warnings; their full text follows the table.
pub(super) fn warnings_row(columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let titles = |column: &Column<'_>| {
        let mut titles: Vec<&str> =
            pack.warnings(&column.of.warnings).map(|warning| &*warning.title).collect();
        if titles.is_empty() {
            titles.push(&texts.no_warning);
        }
        html! { <span class="value">{ titles.join("; ") }</span> }
    };
    html! {
        <tr role="row" id="row-warnings">
            { head("warnings", &texts.warnings_row, pack) }
            <td role="cell" class="meaning"></td>
            { for columns.iter().map(|column| cell(column, titles(column), pack)) }
        </tr>
    }
}

/// The scale of the bars beneath, as a sentence and drawn: once where columns stand below each
/// other, and in every column where they stand side by side.
pub(super) fn axis(scale: Scale, columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let sentence = match scale.measure {
        Measure::Time => {
            let to = format::time(scale.end(), Some(scale.end()), &pack.texts.time);
            fill(&texts.scale_times, &[("to", &to)])
        }
        Measure::Share => texts.scale_shares.to_string(),
    };
    html! {
        <tr role="row" class="axis">
            <th role="rowheader" scope="row">{ words(&texts.scale_head) }</th>
            <td role="cell" class="meaning">
                <span class="row-help">{ sentence }{ " " }{ words(&texts.scale_note) }</span>
                { ticks(scale, pack) }
            </td>
            { for columns.iter().map(|column| html! {
                <td role="cell" class={column.class()}>{ ticks(scale, pack) }</td>
            }) }
        </tr>
    }
}

/// The name of a row, and its marks: that its columns differ, and what the reader said would be
/// hard. The style sheet shows them. Screen readers tell this before every cell, so the row's
/// help and sources stand in a cell of their own.
fn head(id: &str, label: &Rc<str>, pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let hurdles = pack.summary.hurdles.iter().zip(1..);
    html! {
        <th role="rowheader" scope="row">
            <span class="row-label">{ words(label) }</span>
            <span class="mark differs">{ words(&texts.differs_mark) }</span>
            { for hurdles.filter(|(hurdle, _)| hurdle.rows.iter().any(|row| &**row == id)).map(|(hurdle, number)| html! {
                <span class="mark hurdle" data-hurdle={number.to_string()}>
                    { fill(&texts.hurdle_mark, &[("hurdle", &hurdle.label)]) }
                </span>
            }) }
        </th>
    }
}

fn cell(column: &Column<'_>, content: Html, pack: &Pack) -> Html {
    html! {
        <td role="cell" class={column.class()}>
            <span class="col-name" aria-hidden="true">{ column.name(pack) }</span>
            { content }
        </td>
    }
}

fn fact_html(fact: &Fact, scale: Option<Scale>, pack: &Pack) -> Html {
    let value = format::value(&fact.value, fact.basis.editorial, pack);
    html! {
        <>
            { for value.map(|value| html! { <span class="value">{ words(&value) }</span> }) }
            { for scale.map(|scale| bar(&fact.value, scale, fact.basis.editorial)) }
            { for fact.note.iter().map(|note| html! { <span class="note">{ prose::text(note, pack) }</span> }) }
        </>
    }
}

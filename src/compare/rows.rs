//! The rows of the comparison.

use std::rc::Rc;

use kap_core::format::{self, CELL, Cell, ROOM, cell_of, fill};
use kap_core::pack::Pack;
use kap_core::route::{Attribute, Fact};
use kap_core::summary::Hurdle;
use kap_core::text::{Basis, Text};
use yew::prelude::*;

use super::column::Column;
use super::same::told_once;
use crate::clinic::page::row_fact;
use crate::components::prose;
use crate::components::sources::source_list;
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
}

/// How to read a row, and what it rests on, one tap away.
fn meaning<'a>(help: &Rc<str>, bases: impl Iterator<Item = &'a Basis>, pack: &Pack) -> Html {
    html! {
        <td role="cell" class="meaning">
            <details class="sources">
                <summary>{ words(&pack.page.compare.about_row) }</summary>
                <p class="row-help">{ words(help) }</p>
                { for source_list(bases, pack) }
            </details>
        </td>
    }
}

/// A row: its head, a cell about it, and one for every column.
pub(super) fn row(row: &Row<'_>, columns: &[Column<'_>], pack: &Pack) -> Html {
    let bases = row.facts.iter().flat_map(|(_, fact)| {
        std::iter::once(&fact.basis).chain(fact.note.iter().map(|note| &note.basis))
    });
    html! {
        <tr role="row" id={format!("row-{}", row.of.id)}
            class={row.of.same.as_ref().map(|same| told_once(same, columns))}>
            { head(&row.of.id, &row.of.label, pack) }
            { meaning(&row.of.help, bases, pack) }
            { for row.facts.iter().map(|(column, fact)| {
                let said = html! {
                    <>{ row_fact(&row.of.id, column.of, pack) }{ fact_html(fact, pack) }</>
                };
                cell(column, said, pack)
            }) }
        </tr>
    }
}

/// The first row: what each column is, in a sentence.
pub(super) fn how_row(columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let about = |column: &Column<'_>| said(&cell_of(&column.of.about, CELL), pack);
    html! {
        <tr role="row" id="row-how">
            { head("how", &texts.how_row, pack) }
            { meaning(&texts.how_help, columns.iter().map(|column| &column.of.about.basis), pack) }
            { for columns.iter().map(|column| cell(column, about(column), pack)) }
        </tr>
    }
}

/// The row that names the official warnings; their full text stands below the table.
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

/// The marks of what the reader said would be hard, for the hurdles that speak of one of these
/// rows. The style sheet shows them.
pub(super) fn marks<'a>(rows: impl IntoIterator<Item = &'a str> + Clone, pack: &Pack) -> Html {
    let hurdles = pack.summary.hurdles.iter().zip(1..);
    let touches = |hurdle: &Hurdle| {
        let mut rows = rows.clone().into_iter();
        rows.any(|id| hurdle.rows.iter().any(|row| **row == *id))
    };
    hurdles
        .filter(|(hurdle, _)| touches(hurdle))
        .map(|(hurdle, number)| {
            html! {
                <span class="mark hurdle" data-hurdle={number.to_string()}>
                    { fill(&pack.page.compare.hurdle_mark, &[("hurdle", &hurdle.label)]) }
                </span>
            }
        })
        .collect()
}

/// The name of a row, and its marks. Screen readers tell this before every cell, so the row's
/// help and sources stand in a cell of their own.
fn head(id: &str, label: &Rc<str>, pack: &Pack) -> Html {
    html! {
        <th role="rowheader" scope="row">
            <span class="row-label">{ words(label) }</span>
            { marks([id], pack) }
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

pub(super) fn fact_html(fact: &Fact, pack: &Pack) -> Html {
    said(&format::cell(fact, ROOM, pack), pack)
}

/// The value, what is seen beside it, and the rest one tap away.
pub(super) fn said(cell: &Cell, pack: &Pack) -> Html {
    let note = |text: &Text| html! { <span class="note">{ prose::text(text, pack) }</span> };
    html! {
        <>
            <span class="value">{ prose::text(&cell.value, pack) }</span>
            { for cell.seen.as_ref().map(note) }
            { for cell.more.as_ref().map(|more| html! {
                <details class="cell-more">
                    <summary>{ words(&pack.page.compare.more) }</summary>
                    { note(more) }
                </details>
            }) }
        </>
    }
}

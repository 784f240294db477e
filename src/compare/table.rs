//! The table: the first group of rows, and the others folded below their names.

use kap_core::pack::Pack;
use kap_core::region::Topic;
use kap_core::route::{Attribute, AttributeGroup};
use yew::prelude::*;

use super::column::Column;
use super::exchange::exchange;
use super::page::warnings;
use super::rows::{Row, how_row, marks, row, warnings_row};
use crate::components::warning::warning;
use crate::content::words;

/// Every row for these columns, group by group. Each group is a table of its own, with the heads
/// of the columns.
pub(super) fn table(columns: &[Column<'_>], pack: &Pack) -> Html {
    let mut place = 0;
    pack.attributes
        .iter()
        .map(|group| {
            let first = place == 0;
            let rows = rows(group, place, columns, pack);
            place += group.attributes.len();
            if first {
                open(group, rows, columns, pack)
            } else {
                folded(group, rows, columns, pack)
            }
        })
        .collect()
}

/// The group that is seen: how each is taken stands first in it, and in each head another column
/// can be taken in its place.
fn open(group: &AttributeGroup, rows: Html, columns: &[Column<'_>], pack: &Pack) -> Html {
    let title = format!("rows-{}", group.id);
    html! {
        <>
            <p class="group-title" id={title.clone()}>{ words(&group.title) }</p>
            { grid(&title, html! { <>{ how_row(columns, pack) }{ rows }</> }, exchange, columns, pack) }
        </>
    }
}

/// A head that is a name alone.
fn plain_head(column: &Column<'_>, _: &[Column<'_>], pack: &Pack) -> Html {
    html! { <th scope="col" role="columnheader" class={column.class()}>{ column.name(pack) }</th> }
}

/// A group below its name and how many rows it has. Below the row that names the official warnings
/// they stand in full.
fn folded(group: &AttributeGroup, rows: Html, columns: &[Column<'_>], pack: &Pack) -> Html {
    let title = format!("rows-{}", group.id);
    let ids: Vec<&str> = group.attributes.iter().map(|row| &*row.id).collect();
    html! {
        <details class="drawer rows">
            <summary>
                <span id={title.clone()}>{ words(&group.title) }</span>{ " " }
                <span class="quiet">{ group.attributes.len() }</span>
                { marks(ids, pack) }
            </summary>
            { grid(&title, rows, plain_head, columns, pack) }
            if group.attributes.iter().any(is_about_rules) { { warnings(columns, warning, pack) } }
        </details>
    }
}

fn grid(
    title: &str,
    rows: Html,
    head: fn(&Column<'_>, &[Column<'_>], &Pack) -> Html,
    columns: &[Column<'_>],
    pack: &Pack,
) -> Html {
    html! {
        <div class="wide table"><table role="table" aria-labelledby={title.to_owned()}>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{ words(&pack.page.compare.row_head) }</th>
                    <th scope="col" role="columnheader" class="meaning">{ words(&pack.page.compare.about_head) }</th>
                    { for columns.iter().map(|column| head(column, columns, pack)) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ rows }</tbody>
        </table></div>
    }
}

/// Whether a row is about the agency's rules: its warnings follow then.
fn is_about_rules(row: &Attribute) -> bool {
    &*row.id == Topic::Rems.id()
}

/// The rows of a group; `place` is the place of its first among all. The official warnings follow
/// the row about the agency's rules.
fn rows(group: &AttributeGroup, place: usize, columns: &[Column<'_>], pack: &Pack) -> Html {
    let each = group.attributes.iter().zip(place..).map(|(attribute, place)| {
        let of = Row::new(attribute, place, columns);
        html! {
            <>
                { row(&of, columns, pack) }
                if is_about_rules(attribute) { { warnings_row(columns, pack) } }
            </>
        }
    });
    each.collect()
}

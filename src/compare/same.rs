//! What is the same for all that are compared, told once above the table.

use kap_core::pack::Pack;
use kap_core::route::{Attribute, Same};
use yew::prelude::*;

use super::column::{Column, within};
use crate::components::heading::heading;
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;

/// A row that is the same for some columns.
type Told<'a> = (&'a Attribute, &'a Same);

/// The lines, in groups that have their heading together: the style sheet shows a line where no
/// column outside its set is compared, and so a group where none outside its largest set is.
pub(super) fn same(columns: &[Column<'_>], level: u8, pack: &Pack) -> Html {
    let rows = pack.attributes.iter().flat_map(|group| &group.attributes);
    let told: Vec<Told<'_>> = rows.filter_map(|row| Some((row, row.same.as_ref()?))).collect();
    let is_largest = |(_, same): &&Told<'_>| {
        told.iter().all(|(_, other)| {
            other.columns == same.columns || !other.columns.contains_all(same.columns)
        })
    };
    let mut largest: Vec<&Same> = Vec::new();
    for (_, same) in told.iter().filter(is_largest) {
        if !largest.iter().any(|other| other.columns == same.columns) {
            largest.push(same);
        }
    }
    let group = |(widest, number): (&Same, usize)| {
        // A line of several groups stands in the first.
        let first = |same: &Same| largest.iter().find(|one| one.columns.contains_all(same.columns));
        let lines = || {
            let mine =
                told.iter().filter(|(_, same)| first(same).is_some_and(|one| *one == widest));
            mine.copied()
        };
        html! {
            <section class={outside("same", widest, columns)}>
                { heading(level, format!("same-{number}"), html! { words(&pack.page.compare.same) }) }
                <ul>{ for lines().map(|told| line(told, columns, pack)) }</ul>
                { sources(lines().map(|(_, same)| &same.text.basis), pack) }
            </section>
        }
    };
    largest.iter().copied().zip(1..).map(group).collect()
}

fn line((row, same): Told<'_>, columns: &[Column<'_>], pack: &Pack) -> Html {
    html! {
        <li class={outside("", same, columns)}>
            <b>{ words(&row.label) }{ ":" }</b>{ " " }{ prose::text(&same.text, pack) }
        </li>
    }
}

/// The classes of what is out of sight while a column outside the set is compared.
fn outside(class: &str, same: &Same, columns: &[Column<'_>]) -> String {
    named(class, "not", same, columns)
}

/// The classes of a row that is told once while only columns of the set are compared.
pub(super) fn told_once(same: &Same, columns: &[Column<'_>]) -> String {
    named("told-once", "but", same, columns)
}

fn named(class: &str, kind: &str, same: &Same, columns: &[Column<'_>]) -> String {
    let inside: Vec<_> = within(same.columns, columns).collect();
    let others = columns.iter().map(|column| column.number).filter(|one| !inside.contains(one));
    let mut classes = class.to_owned();
    others.for_each(|number| classes.push_str(&format!(" {kind}-{number}")));
    classes
}

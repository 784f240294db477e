//! An issue: the question, two ways side by side, what was counted, what staff can say.

use kap_core::consult::Issue;
use kap_core::format::{self, ROOM};
use kap_core::outcome::{Outcome, OutcomeKind};
use kap_core::pack::Pack;
use kap_core::route::{Attribute, Fact, Value};
use kap_core::text::{Basis, Text};
use yew::prelude::*;

use crate::compare::column::Column;
use crate::compare::outcomes::arms;
use crate::components::heading::{arrival, heading};
use crate::components::prose;
use crate::components::sources::sources;
use crate::components::warning::folded_warning;
use crate::content::words;
use crate::summary::kept;

/// Most words of a cell that stands alone before the rest is one tap away: what is serious about a
/// harm is never among the rest.
const ALONE: usize = 36;

/// The screen of an issue. Every way stands in it; two of them are shown.
pub(super) fn issue(issue: &Issue, columns: &[Column<'_>], pack: &Pack, level: u8) -> Html {
    let texts = &pack.sheet.consult;
    let rows = rows(issue, pack);
    let facts = columns.iter().flat_map(|column| facts(&rows, column).map(|(_, fact)| fact));
    let staff = &issue.staff;
    let said = [&issue.say, &staff.say_it, &staff.listen, &staff.promise];
    let drawn = issue
        .picture
        .into_iter()
        .flat_map(|kind| columns.iter().filter_map(move |it| result(kind, it, pack)));
    let bases: Vec<&Basis> = said
        .iter()
        .map(|text| &text.basis)
        .chain(facts.flat_map(|fact| {
            std::iter::once(&fact.basis).chain(fact.note.iter().map(|note| &note.basis))
        }))
        .chain(drawn.map(|outcome| &outcome.basis))
        .collect();
    let to_sheet = format::fill(&texts.to_sheet, &[("question", &issue.sheet)]);
    html! {
        <section class={classes!("issue", issue.picture.map(|_| "pictured"))} data-screen={words(&issue.id)} hidden=true>
            { arrival(level, format!("desk-{}", issue.id), "", html! { { words(&issue.question) } }) }
            if issue.picture.is_some() { <p class="drawn quiet">{ words(&texts.drawn) }</p> }
            <div class="two">
                { for columns.iter().map(|column| way(issue, &rows, column, pack, level + 1)) }
            </div>
            <p class="say"><b>{ words(&texts.say) }{ ": " }</b>{ prose::told(&issue.say, pack) }</p>
            <dl class="staff">
                { told(&texts.say_it, &staff.say_it, pack) }
                { told(&texts.listen, &staff.listen, pack) }
                { told(&texts.promise, &staff.promise, pack) }
            </dl>
            <div class="beside">
                <label class="tick to-sheet">
                    <input type="checkbox" value={kept::issue(issue)} autocomplete="off" /><span>{ to_sheet }</span>
                </label>
                { sources(bases, pack) }
            </div>
        </section>
    }
}

fn told(label: &std::rc::Rc<str>, text: &Text, pack: &Pack) -> Html {
    html! { <div><dt>{ words(label) }</dt><dd>{ prose::told(text, pack) }</dd></div> }
}

/// The rows that it shows, each with its place among all.
fn rows<'a>(issue: &Issue, pack: &'a Pack) -> Vec<(usize, &'a Attribute)> {
    let all = || pack.attributes.iter().flat_map(|group| &group.attributes).enumerate();
    let named = issue.rows.iter();
    named.filter_map(|id| all().find(|(_, row)| row.id == *id)).collect()
}

fn facts<'a>(
    rows: &'a [(usize, &'a Attribute)],
    column: &Column<'a>,
) -> impl Iterator<Item = (&'a Attribute, &'a Fact)> + use<'a> {
    let facts = &column.of.facts;
    rows.iter().filter_map(move |(place, row)| Some((*row, facts.get(*place)?)))
}

/// The result that is drawn for a way: the first of this kind with a comparison group, one of
/// those that the comparison draws first if it can be.
fn result<'a>(kind: OutcomeKind, column: &Column<'_>, pack: &'a Pack) -> Option<&'a Outcome> {
    let fits = |one: &&Outcome| {
        one.kind == kind && one.comparator.is_some() && one.routes.contains(column.number)
    };
    let mut all = pack.outcomes.iter().filter(fits);
    all.clone().find(|one| one.first).or_else(|| all.next())
}

/// What one way has to say: its official warnings, its cells, its result. What is longer
/// stands one tap away.
fn way(
    issue: &Issue,
    rows: &[(usize, &Attribute)],
    column: &Column<'_>,
    pack: &Pack,
    level: u8,
) -> Html {
    let id = format!("desk-{}-{}", issue.id, column.of.id);
    let cells: Vec<_> = facts(rows, column)
        .map(|(row, fact)| {
            let alone = rows.len() == 1;
            let cell = format::cell(fact, if alone { ALONE } else { ROOM }, pack);
            // What is all words has one weight: what is serious about a harm stands in them.
            let weight = if alone && fact.value == Value::Words { "span" } else { "b" };
            (row, cell, weight)
        })
        .collect();
    let more: Vec<&Text> = cells.iter().filter_map(|(_, cell, _)| cell.more.as_ref()).collect();
    html! {
        <section class="way" data-way={words(&column.of.id)} aria-labelledby={id.clone()} hidden=true>
            <div class="way-head">
                { heading(level, id, column.name(pack)) }
                { for pack.warnings(&column.of.warnings).map(|text| folded_warning(text, pack)) }
            </div>
            <dl class="cells">
                { for cells.iter().map(|(row, cell, weight)| html! {
                    <div>
                        <dt>{ words(&row.label) }</dt>
                        <dd>
                            <@{*weight}>{ prose::told(&cell.value, pack) }</@>{ " " }
                            { for cell.seen.iter().map(|seen| prose::told(seen, pack)) }
                        </dd>
                    </div>
                }) }
            </dl>
            if !more.is_empty() {
                <details class="way-more">
                    <summary>{ words(&pack.page.compare.more) }</summary>
                    { for more.iter().map(|text| html! { <p>{ prose::told(text, pack) }</p> }) }
                </details>
            }
            { for issue.picture.map(|kind| picture(kind, column, pack)) }
        </section>
    }
}

fn picture(kind: OutcomeKind, column: &Column<'_>, pack: &Pack) -> Html {
    match result(kind, column, pack) {
        Some(outcome) => html! {
            <div class="outcome">
                <p class="outcome-title">{ words(&outcome.label) }</p>
                <p class="quiet">{ words(&outcome.time) }</p>
                { arms(outcome, pack) }
            </div>
        },
        None => html! {
            <p class="quiet">{ words(&pack.sheet.consult.none_drawn) }</p>
        },
    }
}

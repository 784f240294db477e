//! Routes side by side: one table, every route in the same rows.

use kap_core::format;
use kap_core::pack::Pack;
use kap_core::route::{Attribute, AttributeGroup, Fact, Route, Value};
use yew::prelude::*;

use crate::components::bars::range_bar;
use crate::components::forms::forms;
use crate::components::heading::heading;
use crate::components::listed::listed;
use crate::components::outcomes::outcomes;
use crate::components::prose;
use crate::components::sources::sources;
use crate::components::warning::warning;
use crate::content::words;

/// The routes, then the other treatments in the same rows, then benefits and harms in numbers.
pub(crate) fn compare(pack: &Pack, level: u8) -> Html {
    let texts = &pack.page;
    let routes = pack.routes.get(1..).unwrap_or_default();
    html! {
        <div class="compare">
            { heading(level + 1, "compare-title", html! { words(&pack.texts.frame.compare) }) }
            <p class="lead">{ words(&texts.compare.lead) }</p>
            <p id="routes-caption" class="caption">{ words(&texts.compare.caption) }</p>
            { table(routes, "row", "routes-caption", warnings_row(routes, pack), pack) }
            <div class="route-warnings">
                { for pack.warnings.iter().map(|text| warning(text, pack)) }
            </div>
            { heading(level + 2, "alternatives-title", html! { words(&texts.compare.alternatives) }) }
            <p>{ words(&texts.compare.alternatives_lead) }</p>
            { table(&pack.alternatives, "other", "alternatives-title", Html::default(), pack) }
            { forms(pack, level + 2) }
            { outcomes(pack, level + 2) }
            { listed(&pack.safety.not_known, "not-known", level + 2, pack) }
        </div>
    }
}

/// Every row for these columns; `ids` begins the ids of its rows, `title` is the id of its name.
fn table(
    columns: &[Route],
    ids: &'static str,
    title: &'static str,
    last_rows: Html,
    pack: &Pack,
) -> Html {
    let mut row = 0;
    let groups: Html = pack
        .attributes
        .iter()
        .map(|group| group_html(group, columns, ids, &mut row, pack))
        .collect();
    html! {
        <div class={format!("wide {ids}")}><table role="table" aria-labelledby={title}>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{ words(&pack.page.compare.row_head) }</th>
                    { for columns.iter().map(|column| html! {
                        <th scope="col" role="columnheader">{ words(&column.short) }</th>
                    }) }
                </tr>
            </thead>
            { groups }
            { last_rows }
        </table></div>
    }
}

fn group_html(
    group: &AttributeGroup,
    routes: &[Route],
    ids: &'static str,
    row: &mut usize,
    pack: &Pack,
) -> Html {
    let columns = (routes.len() + 1).to_string();
    html! {
        <tbody role="rowgroup">
            <tr role="row" class="group">
                <th role="rowheader" scope="rowgroup" colspan={columns}>{ words(&group.title) }</th>
            </tr>
            { for group.attributes.iter().map(|attribute| {
                let html = row_html(attribute, *row, routes, ids, pack);
                *row += 1;
                html
            }) }
        </tbody>
    }
}

/// The row that names the official warnings; their full text follows the table.
fn warnings_row(routes: &[Route], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let cell = |route: &Route| {
        let mut titles: Vec<&str> =
            pack.warnings(&route.warnings).map(|warning| &*warning.title).collect();
        if titles.is_empty() {
            titles.push(&texts.no_warning);
        }
        html! {
            <td role="cell">
                <span class="col-name" aria-hidden="true">{ words(&route.short) }</span>
                <span class="value">{ titles.join("; ") }</span>
            </td>
        }
    };
    html! {
        <tbody role="rowgroup">
            <tr role="row">
                <th role="rowheader" scope="row"><span class="row-label">{ words(&texts.warnings_row) }</span></th>
                { for routes.iter().map(cell) }
            </tr>
        </tbody>
    }
}

fn row_html(
    attribute: &Attribute,
    row: usize,
    routes: &[Route],
    ids: &'static str,
    pack: &Pack,
) -> Html {
    let facts: Vec<(&Route, &Fact)> =
        routes.iter().filter_map(|route| Some((route, route.facts.get(row)?))).collect();
    let scale = scale(facts.iter().map(|(_, fact)| &fact.value));
    let bases = facts.iter().flat_map(|(_, fact)| {
        std::iter::once(&fact.basis).chain(fact.note.iter().map(|note| &note.basis))
    });
    html! {
        <tr role="row" id={format!("{ids}-{}", attribute.id)}>
            <th role="rowheader" scope="row">
                <span class="row-label">{ words(&attribute.label) }</span>
                <span class="row-help">{ words(&attribute.help) }</span>
                { sources(bases, pack) }
            </th>
            { for facts.iter().map(|(route, fact)| html! {
                <td role="cell">
                    <span class="col-name" aria-hidden="true">{ words(&route.short) }</span>
                    { fact_html(fact, scale, pack) }
                </td>
            }) }
        </tr>
    }
}

fn fact_html(fact: &Fact, scale: u32, pack: &Pack) -> Html {
    let bar = match fact.value {
        Value::Range { from, to } => {
            range_bar(from, to.unwrap_or(scale), scale, fact.basis.editorial)
        }
        Value::Share { from, to } => range_bar(from.into(), to.into(), scale, fact.basis.editorial),
        _ => Html::default(),
    };
    let value = format::value(&fact.value, fact.basis.editorial, pack);
    html! {
        <>
            { for value.map(|value| html! { <span class="value">{ words(&value) }</span> }) }
            { bar }
            { for fact.note.iter().map(|note| html! { <span class="note">{ prose::text(note, pack) }</span> }) }
        </>
    }
}

/// The upper end of a row's shared scale.
fn scale<'a>(values: impl Iterator<Item = &'a Value>) -> u32 {
    values
        .map(|value| match *value {
            Value::Range { from, to } => to.unwrap_or(from + from / 2),
            Value::Share { .. } => 100,
            _ => 0,
        })
        .max()
        .unwrap_or(0)
        .max(1)
}

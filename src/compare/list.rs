//! The list of all ways: what can be compared, in a few words each. What is ticked in it is done
//! by the style sheet, so it works before the app and without it.

use kap_core::format::{fill, short_time, value};
use kap_core::pack::Pack;
use kap_core::route::Value;
use kap_core::scale::fact;
use yew::prelude::*;

use super::column::Column;
use crate::clinic::page::visit_here;
use crate::content::words;

/// All columns: those that are offered most first, and the rest, folded. Where a clinic says what it
/// offers, those come first (`clinic/profile.rs`).
pub(super) fn list(columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let (first, rest): (Vec<_>, Vec<_>) =
        columns.iter().partition(|column| column.is_route && !column.of.listed_later);
    html! {
        <div class="choices">
            <p id="brought-status" role="status" data-some={words(&texts.brought_some)}></p>
            <p id="ways-caption" class="choose">{ words(&texts.choose) }</p>
            { ways(&first, false, pack) }
            <details class="drawer more-ways">
                <summary>{ rest_of(&rest, pack) }</summary>
                <div>
                    { ways(&rest, true, pack) }
                    <p class="quiet">{ words(&pack.about.decision) }{ " " }{ words(&texts.alternatives_lead) }</p>
                </div>
            </details>
            <p id="compare-status" role="status" data-shown={words(&texts.shown)}
                data-hard={words(&texts.hurdles_count)}></p>
        </div>
    }
}

/// What the fold holds: "More ways · 4 other treatments · no new treatment". How many ways depends on
/// the clinic.
fn rest_of(rest: &[&Column<'_>], pack: &Pack) -> String {
    let texts = &pack.page.compare;
    // The last of the other treatments is none.
    let others = rest.iter().filter(|column| !column.is_route).count().saturating_sub(1);
    let others = fill(&texts.more_others, &[("n", &others.to_string())]);
    format!("{} · {others} · {}", texts.more_ways, texts.more_nothing)
}

fn ways(columns: &[&Column<'_>], heads_aside: bool, pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let heads = [&texts.way_head, &texts.place_head, &texts.visit_head, &texts.status_head];
    let of_kind = |are_routes| {
        let columns = columns.iter().filter(move |column| column.is_route == are_routes);
        columns.map(|column| way(column, pack))
    };
    html! {
        <table class="ways" aria-labelledby="ways-caption">
            <colgroup><col /><col /><col /><col /><col /></colgroup>
            <thead class={heads_aside.then_some("aside")}>
                <tr>
                    <th scope="col" class="box"><span class="unseen">{ words(&texts.tick_head) }</span></th>
                    { for heads.map(|head| html! {
                        <th scope="col">
                            <span class={heads_aside.then_some("unseen")}>{ words(head) }</span>
                        </th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for of_kind(true) }</tbody>
            if columns.iter().any(|column| !column.is_route) { <tbody>{ for of_kind(false) }</tbody> }
        </table>
    }
}

fn way(column: &Column<'_>, pack: &Pack) -> Html {
    let id = format!("c-{}", column.of.id);
    let brief = &column.of.brief;
    html! {
        <tr>
            <td class="box">
                <input type="checkbox" id={id.clone()} value={id.clone()} autocomplete="off"
                    data-column={column.number.to_string()}
                    data-n={pack.number("routes", &column.of.id).map(|n| n.to_string())} />
            </td>
            <th scope="row"><label for={id}>{ column.name(pack) }</label></th>
            <td>{ words(&brief.place) }</td>
            <td>
                if column.is_route { { visit_here(column.of, pack) } }
                { visit(column, pack) }
            </td>
            <td>{ words(&brief.status) }</td>
        </tr>
    }
}

/// How long a visit takes.
fn visit(column: &Column<'_>, pack: &Pack) -> Html {
    let fact = fact(column.of, "visit", pack);
    match fact.map(|fact| &fact.value) {
        _ if !column.of.brief.visit.is_empty() => html! { { words(&column.of.brief.visit) } },
        Some(Value::Range { from, to }) => {
            let class = to.map(|_| "one-line");
            html! { <span {class}>{ short_time(*from, *to, &pack.page.compare) }</span> }
        }
        Some(other) => {
            value(other, false, pack).map(|said| html! { { words(&said) } }).unwrap_or_default()
        }
        None => Html::default(),
    }
}

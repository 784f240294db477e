//! The times of a visit for the chosen route, drawn on one scale, and when to drive again.

use kap_core::app_pack::{AppPack, TIMES};
use kap_core::format::time;
use kap_core::route::{RouteIndex, Value};
use yew::prelude::*;

use super::bars::range_bar;
use super::prose;
use crate::content::words;

/// Minutes that the scale spans.
const SCALE: u32 = 240;

/// When it begins, when it is strongest, when it fades, when people leave.
pub(crate) fn visit_times(pack: &AppPack, route: RouteIndex, heading_level: u8) -> Html {
    let texts = &pack.texts.walk;
    let facts = pack.route(route).map(|route| route.facts.as_slice()).unwrap_or_default();
    let rows: Vec<Html> = pack
        .attributes
        .iter()
        .flat_map(|group| &group.attributes)
        .zip(facts)
        .filter(|(attribute, _)| TIMES.contains(&&*attribute.id))
        .filter_map(|(attribute, fact)| {
            let Value::Range { from, to } = fact.value else {
                return None;
            };
            let bar = range_bar(from, to.unwrap_or(SCALE), SCALE, fact.basis.editorial);
            Some(html! {
                <div class="time">
                    <dt>{ words(&attribute.label) }</dt>
                    <dd>{ time(from, to, &pack.texts.time) }{ bar }</dd>
                </div>
            })
        })
        .collect();
    html! {
        <section class="times" aria-labelledby="times-title">
            { super::heading::heading(heading_level, "times-title", html! { words(&texts.times) }) }
            if rows.is_empty() {
                <p>{ words(&texts.times_differ) }</p>
            } else {
                <dl>{ for rows }</dl>
                <p class="quiet">{ words(&texts.times_note) }</p>
            }
            <p class="driving-title">{ words(&pack.driving.title) }</p>
            { for pack.driving.text.iter().map(|line| html! { <p class="quiet">{ prose::text(line, pack) }</p> }) }
        </section>
    }
}

//! A locked text as a heading, a lead and a list, always in sight.

use kap_core::app_pack::AppPack;
use kap_core::text::SafetyText;
use yew::prelude::*;

use super::heading::heading;
use super::prose;
use super::sources::sources;
use crate::content::words;

/// The first paragraph opens the list, the rest are its items.
pub(crate) fn listed(text: &SafetyText, class: &'static str, level: u8, pack: &AppPack) -> Html {
    let id = format!("{class}-{}", text.id);
    let (lead, items) = text.text.split_at(text.text.len().min(1));
    html! {
        <section class={class}>
            { heading(level, id, html! { words(&text.title) }) }
            { for lead.iter().map(|lead| html! { <p>{ prose::text(lead, pack) }</p> }) }
            <ul>{ for items.iter().map(|item| html! { <li>{ prose::text(item, pack) }</li> }) }</ul>
            { sources(text.text.iter().map(|line| &line.basis), pack) }
        </section>
    }
}

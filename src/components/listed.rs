//! A locked text as a heading, a lead and a list, always in sight.

use kap_core::app_pack::AppPack;
use kap_core::text::SafetyText;
use yew::prelude::*;

use super::heading::heading;
use super::prose;
use super::sources::sources;
use crate::content::words;

/// The list below its heading, then its sources.
pub(crate) fn listed(text: &SafetyText, class: &'static str, level: u8, pack: &AppPack) -> Html {
    html! {
        <section class={class}>
            { heading(level, format!("{class}-{}", text.id), html! { words(&text.title) }) }
            { items(text, pack) }
            { sources(text.text.iter().map(|line| &line.basis), pack) }
        </section>
    }
}

/// The list in a step, folded away below its title. Its sources stand with the step's.
pub(crate) fn folded(text: &SafetyText, pack: &AppPack) -> Html {
    html! {
        <details class="listed" data-fold={words(&text.id)} data-list={words(&text.id)}>
            <summary>{ words(&text.title) }</summary>
            { items(text, pack) }
        </details>
    }
}

/// The list in an answer, below its title. Its sources stand with the answer's.
pub(crate) fn standing(text: &SafetyText, pack: &AppPack) -> Html {
    html! {
        <div class="listed" data-list={words(&text.id)}>
            <p class="list-title">{ words(&text.title) }</p>
            { items(text, pack) }
        </div>
    }
}

/// The first paragraph opens the list, the rest are its items.
fn items(text: &SafetyText, pack: &AppPack) -> Html {
    let (lead, items) = text.text.split_at(text.text.len().min(1));
    html! {
        <>
            { for lead.iter().map(|lead| html! { <p>{ prose::text(lead, pack) }</p> }) }
            <ul>{ for items.iter().map(|item| html! { <li>{ prose::text(item, pack) }</li> }) }</ul>
        </>
    }
}

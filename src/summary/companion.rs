//! The sheet for the person who drives home, or stays there.

use kap_core::pack::Pack;
use kap_core::summary::{CompanionGroup, Setting};
use yew::prelude::*;

use crate::clinic::line::clinic_line;
use crate::components::heading::heading;
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;

/// The sheet, folded on the screen.
pub(crate) fn companion(pack: &Pack, level: u8) -> Html {
    let companion = &pack.companion;
    let texts = &pack.page.summary;
    let bases = companion.groups.iter().flat_map(|group| &group.text.text);
    html! {
        <details class="companion" id="companion-sheet">
            <summary>{ words(&texts.companion) }</summary>
            { heading(level, "companion-title", html! { words(&companion.title) }) }
            <p class="lead">{ prose::text(&companion.lead, pack) }</p>
            { clinic_line(pack) }
            <div class="companion-body">
                { for companion.groups.iter().map(|group| group_html(group, level + 1, pack)) }
            </div>
            { sources([&companion.lead].into_iter().chain(bases).map(|text| &text.basis), pack) }
            <div class="companion-carry needs-app">
                <div id="companion-code" class="code" data-label={words(&texts.companion_label)}></div>
                <label for="companion-link" id="companion-link-name">{ words(&texts.companion_link) }</label>
                <input id="companion-link" readonly=true aria-labelledby="companion-link-name" aria-describedby="companion-link-what" />
                <p class="quiet" id="companion-link-what">{ words(&texts.companion_link_what) }</p>
            </div>
        </details>
    }
}

fn group_html(group: &CompanionGroup, level: u8, pack: &Pack) -> Html {
    let text = &group.text;
    let id = format!("companion-{}", text.id);
    let at = group.at.map(|at| match at {
        Setting::Clinic => "clinic",
        Setting::Home => "home",
    });
    let (lead, items) = text.text.split_at(text.text.len().min(1));
    html! {
        <div data-at={at}>
            { heading(level, id, html! { words(&text.title) }) }
            { for lead.iter().map(|lead| html! { <p>{ prose::text(lead, pack) }</p> }) }
            <ul>{ for items.iter().map(|item| html! { <li>{ prose::text(item, pack) }</li> }) }</ul>
        </div>
    }
}

//! The page for the person who drives home, or stays there.

use std::rc::Rc;

use kap_core::calendar::template;
use kap_core::format::fill;
use kap_core::pack::Pack;
use kap_core::summary::{CompanionGroup, Setting};
use yew::prelude::*;

use crate::clinic::page::clinic_line;
use crate::components::drawing::on_the_side;
use crate::components::heading::heading;
use crate::components::listed::form;
use crate::components::prose::{self, tel};
use crate::components::sources::sources;
use crate::content::words;

/// The group that says how to lay somebody on the side.
const NOT_WAKING: &str = "not-waking";

/// The page, one tap away on the screen; open, it stands alone.
pub(crate) fn companion(pack: &Pack, level: u8) -> Html {
    let companion = &pack.companion;
    let texts = &pack.sheet.summary;
    let bases = companion.groups.iter().flat_map(|group| &group.text.text);
    html! {
        <details class="companion" id="companion">
            <summary>
                <span class="to-open">{ words(&texts.companion) }</span>
                <span class="to-close">{ words(&texts.companion_close) }</span>
            </summary>
            { heading(level, "companion-title", html! { words(&companion.title) }) }
            <div class="call-buttons">
                <p>{ tel(&pack.emergency, fill(&pack.page.after.now, &[("emergency", &pack.emergency)]).into()) }</p>
                { clinic_line(pack) }
            </div>
            <div class="blanks">
                { blank("when", &texts.when) }
                { blank("how-long", &texts.how_long) }
                { blank("bring", &texts.bring) }
                { blank("place", &texts.place) }
            </div>
            <p class="lead">{ prose::text(&companion.lead, pack) }</p>
            <div class="companion-body">
                { for companion.groups.iter().map(|group| group_html(group, level + 1, pack)) }
            </div>
            { sources([&companion.lead].into_iter().chain(bases).map(|text| &text.basis), pack) }
            <button type="button" class="needs-app" id="print-companion">{ words(&texts.print_companion) }</button>
            <p id="companion-print-status" role="status" data-refused={words(&texts.companion_print_refused)}></p>
            <details class="ride needs-app">
                <summary>{ words(&texts.ride) }</summary>
                <label for="ride-when">{ words(&texts.ride_when) }</label>
                <input id="ride-when" type="datetime-local" autocomplete="off" aria-describedby="ride-what" />
                <a id="ride-file" download="ride.ics" hidden=true
                    data-words={template(&texts.ride_title)}>{ words(&texts.ride_file) }</a>
                <p class="quiet" id="ride-what">{ words(&texts.ride_what) }</p>
            </details>
            <details class="companion-carry needs-app">
                <summary>{ words(&texts.companion_carry) }</summary>
                <div id="companion-code" class="code" data-label={words(&texts.companion_label)}></div>
                <label for="companion-link" id="companion-link-name">{ words(&texts.companion_link) }</label>
                <input id="companion-link" readonly=true aria-labelledby="companion-link-name" aria-describedby="companion-link-what" />
                <p class="quiet" id="companion-link-what">{ words(&texts.companion_link_what) }</p>
            </details>
        </details>
    }
}

/// A line to fill in; it stays in the page and on paper.
fn blank(name: &'static str, label: &Rc<str>) -> Html {
    html! {
        <label>
            <span>{ words(label) }</span>
            <input type="text" id={format!("companion-{name}")} autocomplete="off"
                data-clinic={(name == "place").then_some("address")} />
        </label>
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
        <div data-at={at} class={group.level.map(form)}>
            { heading(level, id, html! { words(&text.title) }) }
            { for lead.iter().map(|lead| html! { <p>{ prose::text(lead, pack) }</p> }) }
            if *text.id == *NOT_WAKING { { on_the_side() } }
            <ul>{ for items.iter().map(|item| html! { <li>{ prose::text(item, pack) }</li> }) }</ul>
        </div>
    }
}

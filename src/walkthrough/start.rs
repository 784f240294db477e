//! The first page, and the whole way on one page.

use kap_core::app_pack::AppPack;
use kap_core::pack::Pack;
use kap_core::route::RouteIndex;
use yew::prelude::*;

use super::tiles::tiles;
use crate::clinic::page::reworded;
use crate::components::heading::{arrival, heading};
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;

/// The page that a reader begins at: the main message in one minute, and four doors.
pub(super) fn start_page(pack: &Pack, level: u8) -> Html {
    let start = &pack.start;
    let door = |words: &std::rc::Rc<str>, go: &'static str, open: Option<&'static str>| {
        html! {
            <li><button type="button" data-go={go} data-open={open}>{ AttrValue::from(words.clone()) }</button></li>
        }
    };
    html! {
        <article class="step start" id="step-start" data-step="start" aria-labelledby="step-start-title">
            { arrival(level, "step-start-title", "step-start-decision", html! { words(&start.title) }) }
            <ul class="message">
                { for start.lines.iter().map(|(head, text)| html! {
                    <li><b>{ words(head) }</b>{ " " }{ prose::text(text, pack) }</li>
                }) }
            </ul>
            { heading(level + 1, "doors-title", reworded(&pack.texts.walk.doors, "texts.doors")) }
            <ol class="doors">
                { door(&start.thinking, "walkthrough/way", None) }
                { door(&start.date, "walkthrough/prepare", None) }
                { door(&start.after, "walkthrough", Some("after")) }
                { door(&start.companion, "summary", Some("companion")) }
            </ol>
            <p class="quiet" id="step-start-decision">{ words(&start.decision) }</p>
            { sources(start.lines.iter().map(|(_, text)| &text.basis), pack) }
        </article>
    }
}

/// Every step in a sentence, each the way into its page; where no script runs, just its name.
pub(super) fn way_page(pack: &AppPack, route: RouteIndex, level: u8) -> Html {
    let texts = &pack.texts.walk;
    html! {
        <article class="step way" id="step-way" data-step="way" aria-labelledby="step-way-title" hidden=true>
            { arrival(level, "step-way-title", "step-way-lead", html! { words(&texts.way) }) }
            <p class="step-lead" id="step-way-lead">{ reworded(&texts.way_lead, "texts.way_lead") }</p>
            <ol>
                { for pack.steps.iter().map(|step| html! {
                    <li>
                        <button type="button" data-go={format!("walkthrough/{}", step.id)}>{ words(step.title(route)) }</button>
                        <b class="name">{ words(step.title(route)) }</b>
                        <p>{ for step.lead(route).map(|lead| prose::told(lead, pack)) }</p>
                    </li>
                }) }
            </ol>
            if route == 0 { { tiles(pack) } }
            <div class="step-nav">
                { for pack.steps.first().map(|step| html! {
                    <button type="button" class="next" data-go={format!("walkthrough/{}", step.id)}>
                        <span class="quiet">{ words(&texts.next) }</span>{ " " }<span>{ words(step.title(route)) }</span>
                    </button>
                }) }
            </div>
            <button type="button" class="needs-app" id="print-steps">{ words(&texts.print_steps) }</button>
            <p id="steps-print-status" role="status" data-refused={words(&texts.print_steps_refused)}></p>
        </article>
    }
}

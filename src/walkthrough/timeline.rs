//! The day of a session, drawn: marks from the last meal to driving again, and the effects as a
//! soft hill over them. The list beside the drawing says the same in words.

use kap_core::app_pack::AppPack;
use kap_core::timeline::{Day, Mark};
use yew::prelude::*;

use crate::components::heading::heading;
use crate::components::prose;
use crate::content::words;

/// The day for a route. On wide guides it lies along the page, on narrow ones it folds away.
pub(super) fn timeline(pack: &AppPack, day: &Day, level: u8) -> Html {
    let title = || words(&pack.texts.walk.day);
    let mark = |mark: &Mark| {
        html! {
            <li>
                <span>{ words(&mark.label) }</span>{ " " }<span class="quiet">{ words(&mark.when) }</span>
            </li>
        }
    };
    let paths = [
        ("hill", &day.some_feel),
        ("hill", &day.most_feel),
        ("line", &day.line),
        ("gap", &day.gaps),
        ("estimate", &day.estimates),
        ("sourced", &day.sourced),
    ];
    html! {
        <section class="timeline" data-words="day" aria-labelledby="day-title">
            { heading(level, "day-title", html! { title() }) }
            <details id="day">
                <summary>{ title() }</summary>
                <div class="day">
                    <svg viewBox="0 0 800 800" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <g>{ for paths.map(|(class, path)| html! { <path {class} d={words(path)} /> }) }</g>
                    </svg>
                    <ol>{ for day.marks.iter().map(mark) }</ol>
                </div>
                <p class="quiet">{ words(&day.note) }</p>
            </details>
        </section>
    }
}

/// When to drive again; locked, stands with the day. Steps say it among what to do, so it is a line
/// that opens.
pub(super) fn driving(pack: &AppPack) -> Html {
    html! {
        <details class="driving">
            <summary class="driving-title">{ words(&pack.driving.title) }</summary>
            { for pack.driving.text.iter().map(|line| html! { <p class="quiet">{ prose::text(line, pack) }</p> }) }
        </details>
    }
}

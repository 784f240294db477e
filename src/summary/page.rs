//! What the reader keeps: one sheet to show, share, print and carry. First what was ticked and
//! written, then folded what helps to fill it in.
//!
//! Everything that can be kept stands here once, hidden until it is ticked, so that without a
//! script the sheet is a whole list to tick by hand.

use std::rc::Rc;

use kap_core::format::fill;
use kap_core::pack::Pack;
use kap_core::step::{Section, Step};
use kap_core::summary::{Check, Matter};
use yew::prelude::*;

use super::check::check;
use super::companion::companion;
use crate::clinic::page::{clinic_differs_on_sheet, clinic_lines, reworded, route_facts};
use crate::components::heading::heading;
use crate::components::link_fold::{LinkWords, link_fold};
use crate::components::listed::whom_to_call;
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;
use crate::crisis::card::crisis_lines;
use crate::summary::kept;

/// The sheet, then the companion's, which stands alone when it is open.
pub(crate) fn summary(pack: &Pack, level: u8) -> Html {
    let texts = &pack.sheet.summary;
    html! {
        <>
            <div class="summary">
                { heading(level + 1, "summary-title", html! { words(&pack.texts.frame.summary) }) }
                <p id="carried-status" role="status" data-all={words(&texts.carried)} data-some={words(&texts.carried_some)}></p>
                { acts(pack) }
                { blanks(pack) }
                <p class="lead">{ reworded(&texts.lead, "texts.sheet_lead") }</p>
                <p class="by-hand">{ words(&texts.by_hand) }</p>
                { block("my-route", &texts.route_title, level + 2, route_html(pack)) }
                { block("my-questions", &texts.questions_title, level + 2, questions(pack)) }
                { block("ticked", &texts.ticked_title, level + 2, ticked(pack, level + 3)) }
                { fold("key-points", &texts.key_title, level + 2, key_points(pack)) }
                { fold("matters", &texts.matters_title, level + 2, matters(pack)) }
                { fold("hurdles", &texts.hurdles_title, level + 2, hurdles(pack)) }
                { fold("check", &texts.check_title, level + 2, checks(pack)) }
                { fold("call", &texts.call_title, level + 2, call(pack, level + 3)) }
                { block("take", &texts.take_title, level + 2, take(pack)) }
            </div>
            { companion(pack, level + 1) }
            <dialog id="sheet-shown" class="shown" aria-labelledby="shown-title">
                <button type="button" id="shown-back">{ words(&texts.show_back) }</button>
                { heading(level + 1, "shown-title", html! { words(&pack.texts.frame.summary) }) }
                <div class="shown-body"></div>
            </dialog>
        </>
    }
}

/// What the sheet is for: to be shown, handed on, printed.
fn acts(pack: &Pack) -> Html {
    let texts = &pack.sheet.summary;
    html! {
        <div class="acts needs-app">
            <div class="buttons">
                <button type="button" id="sheet-show">{ words(&texts.show) }</button>
                <button type="button" id="sheet-share" aria-describedby="share-what">{ words(&texts.share) }</button>
                <button type="button" id="print-mine">{ words(&texts.print_mine) }</button>
            </div>
            <p id="print-status" role="status" data-refused={words(&texts.print_refused)}></p>
            <p class="quiet" id="share-what">{ words(&texts.share_what) }</p>
            <p id="share-status" role="status" data-shared={words(&texts.shared)}
                data-copied={words(&texts.copied)} data-selected={words(&texts.selected)}></p>
            <textarea id="share-text" rows="6" readonly=true hidden=true aria-label={words(&texts.share_field)} />
        </div>
    }
}

/// On paper: what is written by hand at the top.
fn blanks(pack: &Pack) -> Html {
    let texts = &pack.sheet.summary;
    let blank = |label: &Rc<str>, class: Option<&'static str>| {
        html! { <div {class}><dt>{ words(label) }</dt><dd></dd></div> }
    };
    html! {
        <dl class="paper-blanks" aria-hidden="true">
            { blank(&texts.blank_name, None) }
            { blank(&texts.blank_date, Some("visit-date")) }
            { blank(&texts.blank_next, Some("visit-next")) }
            { blank(&texts.blank_clinic, Some("unknown")) }
            { blank(&texts.blank_phone, Some("unknown")) }
        </dl>
    }
}

/// A section with its heading; on a wide sheet the heading stands beside it.
fn block(class: &'static str, title: &Rc<str>, level: u8, content: Html) -> Html {
    let id = format!("{class}-title");
    html! {
        <section {class} aria-labelledby={id.clone()}>
            { heading(level, id, html! { words(title) }) }
            <div class="entry">{ content }</div>
        </section>
    }
}

/// A section that opens; on paper it is open.
fn fold(class: &'static str, title: &Rc<str>, level: u8, content: Html) -> Html {
    let id = format!("{class}-title");
    html! {
        <section class={classes!(class, "folds")} aria-labelledby={id.clone()}>
            <details>
                <summary>{ heading(level, id, html! { words(title) }) }</summary>
                <div class="entry">{ content }</div>
            </details>
        </section>
    }
}

/// Every route, of which the reader's is shown.
fn route_html(pack: &Pack) -> Html {
    let texts = &pack.sheet.summary;
    let routes = pack.routes.iter().zip(0..).map(|(route, index)| {
        let line = if index == 0 {
            texts.route_none.to_string()
        } else {
            fill(&texts.route, &[("route", &route.name)])
        };
        let number = pack.number("routes", &route.id).map(|n| n.to_string());
        // What the clinic says stands beside the line: the line alone is handed on.
        html! { <>
            <p data-route={words(&route.id)} data-n={number} hidden={index != 0}>{ line }</p>
            if index != 0 {
                <div data-route={words(&route.id)} hidden=true>
                    { route_facts(route, &["visit_minutes", "price", "course"], pack) }
                </div>
            }
        </> }
    });
    routes.collect()
}

fn matters(pack: &Pack) -> Html {
    let choice = |matter: &Matter| {
        let number = pack.number("matters", &matter.id);
        html! {
            <>
                { kept::choice(format!("m-{}", matter.id), number, &matter.label) }
                { weights(matter, pack) }
            </>
        }
    };
    html! {
        <fieldset aria-label={words(&pack.sheet.summary.matters_title)}>
            <legend>{ words(&pack.sheet.summary.matters_hint) }</legend>
            { for pack.summary.matters.iter().map(choice) }
        </fieldset>
    }
}

/// How much it matters, seen once it is ticked: a line for each that can be chosen.
fn weights(matter: &Matter, pack: &Pack) -> Html {
    let weight = |weight: u8| {
        let number = pack.number("matters", &matter.weighed(weight));
        html! {
            <label>
                <span>{ words(&pack.sheet.summary.matters_weight) }{ " " }</span>
                <input type="radio" name={format!("m-{}", matter.id)} value={format!("m-{}~{weight}", matter.id)}
                    data-n={number.map(|n| n.to_string())} />
                { weight }
            </label>
        }
    };
    html! {
        <div class="weights" role="radiogroup" aria-label={words(&matter.label)}>
            { for Matter::WEIGHTS.map(weight) }
        </div>
    }
}

/// What to keep in mind, a line for each point of the check; and how to come to a decision.
fn key_points(pack: &Pack) -> Html {
    let steps = &pack.summary.steps;
    let points = || pack.summary.checks.iter().map(|check| &check.key);
    html! {
        <>
            <ul>{ for points().map(|key| html! { <li>{ prose::text(key, pack) }</li> }) }</ul>
            { sources(points().map(|key| &key.basis), pack) }
            <p class="list-title">{ words(&pack.sheet.summary.steps_title) }</p>
            <ol>{ for steps.iter().map(|step| html! { <li>{ words(step) }</li> }) }</ol>
        </>
    }
}

fn hurdles(pack: &Pack) -> Html {
    let choice = |hurdle: &kap_core::summary::Hurdle| {
        kept::choice(kept::hurdle(hurdle), pack.number("hurdles", &hurdle.id), &hurdle.label)
    };
    html! {
        <fieldset aria-label={words(&pack.sheet.summary.hurdles_title)}>
            <legend>{ words(&pack.sheet.summary.hurdles_hint) }</legend>
            { for pack.summary.hurdles.iter().map(choice) }
        </fieldset>
    }
}

/// The checklists of all steps.
fn ticked(pack: &Pack, level: u8) -> Html {
    let group = |step: &Step| {
        html! {
            <div data-group={words(&step.id)}>
                { heading(level, format!("ticked-{}", step.id), html! { words(&step.title) }) }
                <ul>{ kept::step_lines(step, Section::Do, pack) }{ clinic_lines(step, pack) }</ul>
                { clinic_differs_on_sheet(step, pack) }
            </div>
        }
    };
    html! {
        <>
            <p class="empty">{ words(&pack.sheet.summary.ticked_none) }</p>
            { for pack.steps.iter().map(group) }
        </>
    }
}

/// All questions that can be asked, and the reader's own.
fn questions(pack: &Pack) -> Html {
    let texts = &pack.sheet.summary;
    html! {
        <>
            <p class="empty">{ words(&texts.questions_none) }</p>
            <ul>
                { for pack.steps.iter().map(|step| kept::step_lines(step, Section::Ask, pack)) }
                { for pack.questions.iter().map(|group| kept::group_lines(group, pack)) }
                { for pack.summary.hurdles.iter().map(|hurdle| kept::hurdle_lines(hurdle, pack)) }
                { kept::issue_lines(pack) }
            </ul>
            <ul id="own-questions"></ul>
            <div id="own-form" class="needs-app">
                <label for="own-question">{ words(&texts.own) }</label>
                <textarea id="own-question" rows="2" maxlength="500" autocomplete="off" aria-describedby="own-promise" />
                <p class="quiet" id="own-promise">{ words(&texts.own_promise) }</p>
                <button type="button" id="own-add">{ words(&texts.own_add) }</button>
            </div>
            <p id="own-status" role="status" data-added={words(&texts.own_added)}
                data-cut={words(&texts.own_cut)} data-removed={words(&texts.own_removed)}></p>
            <template id="own-template">
                <li><span></span>{ " " }<button type="button" data-remove="">{ words(&texts.own_remove) }</button></li>
            </template>
        </>
    }
}

fn checks(pack: &Pack) -> Html {
    let checks = &pack.summary.checks;
    let told = checks.iter().flat_map(Check::texts);
    html! {
        <>
            <p class="check-lead">{ words(&pack.sheet.summary.check_lead) }</p>
            { for checks.iter().map(|point| check(point, pack)) }
            { sources(told.map(|text| &text.basis), pack) }
        </>
    }
}

fn call(pack: &Pack, level: u8) -> Html {
    html! {
        <>
            { crisis_lines(pack) }
            { whom_to_call(pack, level) }
        </>
    }
}

/// Carry it, keep it, clear it.
fn take(pack: &Pack) -> Html {
    let texts = &pack.sheet.summary;
    let carried = LinkWords {
        title: &texts.carry,
        what: &texts.carry_what,
        code: &texts.carry_label,
        link: &texts.carry_link,
    };
    html! {
        <div class="needs-app">
            { link_fold("carry", &carried, "", texts) }
            <label class="tick">
                <input type="checkbox" id="keep-here" aria-describedby="keep-what" />
                <span>{ words(&texts.keep) }</span>
            </label>
            <p class="quiet" id="keep-what">{ words(&texts.keep_what) }</p>
            <p id="keep-status" role="status" data-blocked={words(&texts.keep_blocked)}></p>
            <button type="button" id="clear-all">{ words(&texts.clear) }</button>
            <p id="kept-status" role="status" data-cleared={words(&texts.cleared)}></p>
        </div>
    }
}

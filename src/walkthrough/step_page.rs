//! One step of the walkthrough, for one route.

use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use kap_core::route::RouteIndex;
use kap_core::step::{Item, Section, Step};
use kap_core::texts::WalkTexts;
use yew::prelude::*;

use crate::components::heading::{arrival, heading};
use crate::components::listed::folded;
use crate::components::prose;
use crate::components::sources::sources;
use crate::components::warning::warning;
use crate::content::words;

/// A step: its number and name, the sentence that says it all, then its sections. All but the
/// first wait hidden.
pub(super) fn step_page(pack: &AppPack, index: usize, route: RouteIndex, level: u8) -> Html {
    let texts = &pack.texts.walk;
    let Some(step) = pack.steps.get(index) else {
        return Html::default();
    };
    let number = fill(
        &texts.step_of,
        &[("n", &(index + 1).to_string()), ("total", &pack.steps.len().to_string())],
    );
    let title = format!("step-{}-title", step.id);
    let place = format!("step-{}-number", step.id);
    let warnings = pack.route(route).map(|route| route.warnings.as_slice()).unwrap_or_default();
    html! {
        <article class="step" id={format!("step-{}", step.id)} data-step={words(&step.id)}
            aria-labelledby={title.clone()} hidden={index != 0}>
            <p class="step-number" id={place.clone()}>{ number }</p>
            { arrival(level, title, place, html! { words(&step.title) }) }
            <p class="step-lead">{ for step.lead(route).map(|lead| prose::text(lead, pack)) }</p>
            { for pack.warnings(warnings).map(|text| warning(text, pack)) }
            { for Section::ALL.into_iter().map(|section| section_html(section, step, route, level, pack)) }
            { for pack.lists(&step.lists).zip(0..).map(|(list, place)| folded(list, place == 0, pack)) }
            { sources(
                step.leads.iter().filter(|lead| lead.routes.contains(route)).map(|lead| &lead.text.basis)
                    .chain(step.items.iter().filter(|item| item.routes.contains(route)).map(|item| &item.text.basis))
                    .chain(pack.lists(&step.lists).flat_map(|list| &list.text).map(|line| &line.basis)),
                pack,
            ) }
            { step_nav(pack, index) }
        </article>
    }
}

/// A section with its heading; nothing where the route has no items for it.
fn section_html(
    section: Section,
    step: &Step,
    route: RouteIndex,
    level: u8,
    pack: &AppPack,
) -> Html {
    let mut items = step.items(section, route).peekable();
    if items.peek().is_none() {
        return Html::default();
    }
    let (class, title) = section_name(section, &pack.texts.walk);
    let item = |item: &Item| match section {
        Section::Do | Section::Ask => html! {
            <li key={&*item.id}><label class="tick"><input type="checkbox" value={words(&item.id)} />
                <span>{ prose::text(&item.text, pack) }</span></label></li>
        },
        _ => html! { <li>{ prose::text(&item.text, pack) }</li> },
    };
    let id = format!("step-{}-{class}", step.id);
    html! {
        <section class={class}>
            { heading(level + 1, id, html! { title }) }
            <ul>{ for items.map(item) }</ul>
        </section>
    }
}

fn section_name(section: Section, texts: &WalkTexts) -> (&'static str, AttrValue) {
    let (class, title) = match section {
        Section::Happens => ("happens", &texts.happens),
        Section::Feels => ("feels", &texts.feels),
        Section::Hard => ("hard", &texts.hard),
        Section::Do => ("do", &texts.to_do),
        Section::Ask => ("ask", &texts.ask),
        Section::SpeakUp => ("speak-up", &texts.speak_up),
    };
    (class, words(title))
}

/// The ways on from here: back, next, and help.
fn step_nav(pack: &AppPack, at: usize) -> Html {
    let texts = &pack.texts;
    let to = |index: Option<usize>, class: &'static str, label: &std::rc::Rc<str>| {
        let index = index?;
        let step = pack.steps.get(index)?;
        Some(html! {
            <button type="button" class={class} data-go={format!("walkthrough/{}", step.id)}>
                <span class="quiet">{ words(label) }</span>{ " " }<span>{ words(&step.title) }</span>
            </button>
        })
    };
    html! {
        <div class="step-nav">
            { for to(at.checked_sub(1), "previous", &texts.walk.previous) }
            { for to(Some(at + 1), "next", &texts.walk.next) }
            <button type="button" class="to-crisis" data-go="crisis">
                { words(&texts.frame.crisis) }
            </button>
        </div>
    }
}

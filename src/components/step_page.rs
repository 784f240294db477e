//! One step of the walkthrough, for one route.

use kap_core::format::fill;
use kap_core::route::RouteIndex;
use kap_core::step::{Item, Section, Step};
use kap_core::texts::WalkTexts;
use yew::prelude::*;

use super::heading::{arrival, heading};
use super::listed::folded;
use super::prose;
use super::sources::sources;
use super::warning::warning;
use crate::content::{Content, words};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StepPageProps {
    pub(crate) content: Content,
    pub(crate) index: usize,
    pub(crate) route: RouteIndex,
    pub(crate) hidden: bool,
    pub(crate) heading_level: u8,
}

/// A step: its number and name, the sentence that says it all, then its sections.
#[component]
pub(crate) fn StepPage(props: &StepPageProps) -> Html {
    let pack = &*props.content;
    let texts = &pack.texts.walk;
    let Some(step) = pack.steps.get(props.index) else {
        return Html::default();
    };
    let number = fill(
        &texts.step_of,
        &[("n", &(props.index + 1).to_string()), ("total", &pack.steps.len().to_string())],
    );
    let title = format!("step-{}-title", step.id);
    let place = format!("step-{}-number", step.id);
    let warnings =
        pack.route(props.route).map(|route| route.warnings.as_slice()).unwrap_or_default();
    html! {
        <article class="step" id={format!("step-{}", step.id)} data-step={words(&step.id)}
            aria-labelledby={title.clone()} hidden={props.hidden}>
            <p class="step-number" id={place.clone()}>{ number }</p>
            { arrival(props.heading_level, title, place, html! { words(&step.title) }) }
            <p class="step-lead">{ for step.lead(props.route).map(|lead| prose::text(lead, pack)) }</p>
            { for pack.warnings(warnings).map(|text| warning(text, pack)) }
            { for Section::ALL.into_iter().map(|section| section_html(section, step, props)) }
            { for pack.lists(&step.lists).zip(0..).map(|(list, place)| folded(list, place == 0, pack)) }
            { sources(
                step.leads.iter().filter(|lead| lead.routes.contains(props.route)).map(|lead| &lead.text.basis)
                    .chain(step.items.iter().filter(|item| item.routes.contains(props.route)).map(|item| &item.text.basis))
                    .chain(pack.lists(&step.lists).flat_map(|list| &list.text).map(|line| &line.basis)),
                pack,
            ) }
            { step_nav(props) }
        </article>
    }
}

/// A section with its heading; nothing where the route has no items for it.
fn section_html(section: Section, step: &Step, props: &StepPageProps) -> Html {
    let pack = &*props.content;
    let mut items = step.items(section, props.route).peekable();
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
            { heading(props.heading_level + 1, id, html! { title }) }
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
fn step_nav(props: &StepPageProps) -> Html {
    let pack = &*props.content;
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
            { for to(props.index.checked_sub(1), "previous", &texts.walk.previous) }
            { for to(Some(props.index + 1), "next", &texts.walk.next) }
            <button type="button" class="to-crisis" data-go="crisis">
                { words(&texts.frame.crisis) }
            </button>
        </div>
    }
}

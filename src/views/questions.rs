//! Questions: found by their words, answered in place.

use std::rc::Rc;

use kap_core::format::{fill, how_sure};
use kap_core::pack::Pack;
use kap_core::question::{Question, QuestionGroup};
use kap_core::search::SearchIndex;
use yew::prelude::*;

use super::{Go, ViewProps};
use crate::browser;
use crate::components::crisis_card::crisis_lines;
use crate::components::heading::heading;
use crate::components::prose;
use crate::components::sources::{all_sources, sources};
use crate::components::warning::warning;
use crate::content::words;

/// Every question stays in the document; a search hides those that don't match.
#[component]
pub fn QuestionsView(props: &ViewProps) -> Html {
    let pack = &*props.content;
    let texts = &pack.texts;
    let root = use_node_ref();
    let query = use_state(String::new);
    let index = use_mut_ref(|| None::<Rc<SearchIndex>>);

    // What was typed before the app took over counts.
    {
        let (root, query) = (root.clone(), query.clone());
        use_effect_with((), move |()| {
            if let Some(typed) = browser::typed(&root, "search") {
                query.set(typed);
            }
        });
    }
    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| query.set(browser::input_value(&event)))
    };

    let found = (!query.trim().is_empty()).then(|| {
        let mut index = index.borrow_mut();
        index
            .get_or_insert_with(|| Rc::new(SearchIndex::new(pack, browser::lower_case)))
            .matches(&query)
    });
    let status = found.as_ref().map(|found| match found.iter().filter(|found| **found).count() {
        0 => texts.ask.none.to_string(),
        1 => texts.ask.found_one.to_string(),
        n => fill(&texts.ask.found, &[("n", &n.to_string())]),
    });
    let mut at = 0;
    let groups: Html = pack
        .questions
        .iter()
        .map(|group| {
            let hidden = |place: usize| {
                found.as_ref().is_some_and(|found| !found.get(place).copied().unwrap_or(false))
            };
            let shown: Vec<bool> =
                (at..at + group.questions.len()).map(|place| !hidden(place)).collect();
            at += group.questions.len();
            group_html(group, &shown, props)
        })
        .collect();
    html! {
        <div class="questions" ref={root}>
            { heading(props.heading_level + 1, "questions-title", html! { words(&texts.frame.questions) }) }
            <p class="lead">{ words(&texts.ask.lead) }</p>
            <div class="search needs-app">
                <label for="search">{ words(&texts.ask.search) }</label>
                <input id="search" type="search" autocomplete="off" spellcheck="false" {oninput} />
                <p class="found" role="status">{ status.unwrap_or_default() }</p>
            </div>
            { groups }
            { glossary(pack) }
            <details class="fold" id="sources">
                <summary>{ words(&texts.frame.sources_list) }</summary>
                { all_sources(pack) }
            </details>
        </div>
    }
}

fn group_html(group: &QuestionGroup, shown: &[bool], props: &ViewProps) -> Html {
    let title = format!("group-{}", group.id);
    html! {
        <section class="group" aria-labelledby={title.clone()} hidden={!shown.contains(&true)}>
            { heading(props.heading_level + 2, title, html! { words(&group.title) }) }
            <p class="quiet">{ words(&group.lead) }</p>
            { for group.questions.iter().zip(shown).map(|(question, shown)| question_html(question, *shown, props)) }
        </section>
    }
}

fn question_html(question: &Question, shown: bool, props: &ViewProps) -> Html {
    let pack = &*props.content;
    let id = Rc::clone(&question.id);
    let on_go = props.on_go.clone();
    let ontoggle = Callback::from(move |event: Event| {
        if browser::is_open(&event) {
            on_go.emit(Go::Question(Rc::clone(&id)));
        }
    });
    html! {
        <details class="question" id={format!("q-{}", question.id)} hidden={!shown} {ontoggle}>
            <summary>{ words(&question.ask) }</summary>
            <div class="answer">
                { for question.answer.iter().map(|paragraph| html! { <p>{ prose::text(paragraph, pack) }</p> }) }
                if let Some(grade) = question.certainty {
                    <p class="quiet">{ how_sure(grade, &pack.texts.compare) }</p>
                }
                if question.crisis { { crisis_lines(pack) } }
                { for pack.warnings(&question.warnings).map(|text| warning(text, pack)) }
                { sources(question.answer.iter().map(|paragraph| &paragraph.basis), pack) }
            </div>
        </details>
    }
}

fn glossary(pack: &Pack) -> Html {
    html! {
        <details class="fold">
            <summary>{ words(&pack.texts.ask.glossary) }</summary>
            <dl class="glossary">
                { for pack.glossary.iter().map(|term| html! {
                    <div id={format!("term-{}", term.id)}>
                        <dt>{ words(&term.term) }</dt>
                        <dd>{ prose::text(&term.text, pack) }</dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}

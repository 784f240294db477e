//! Questions, answered in place; claims are questions too. Every one stands in the document, so
//! that the browser's own search and the printer find it: the ones asked most in sight, all others
//! in groups that open.

use std::rc::Rc;

use kap_core::format::{evidence, fill, verdict};
use kap_core::pack::Pack;
use kap_core::question::{Claim, Question, QuestionGroup, Verdict};
use yew::prelude::*;

use crate::clinic::page::{clinic_questions, reworded};
use crate::components::heading::heading;
use crate::components::listed::standing;
use crate::components::prose;
use crate::components::sources::{all_sources, sources};
use crate::components::warning::warning;
use crate::content::words;
use crate::crisis::card::{crisis_found, crisis_lines};
use crate::summary::kept;

/// The search field, the questions asked most, then folded: the groups, the glossary, all sources.
pub(crate) fn questions(pack: &Pack, level: u8) -> Html {
    let texts = &pack.page.ask;
    let found = &pack.page.search;
    let crisis_line = pack.crisis_line.to_string();
    let numbers = [("crisis", &*crisis_line), ("emergency", &*pack.emergency)];
    html! {
        <div class="questions">
            { heading(level + 1, "questions-title", html! { words(&pack.texts.frame.questions) }) }
            <div class="search needs-app">
                <label for="search">{ words(&texts.search) }</label>
                <input id="search" type="search" autocomplete="off" spellcheck="false"
                    data-language={words(&pack.search)} />
                <p class="found" role="status" data-none={words(&found.none)} data-nearest={words(&found.nearest)}
                    data-one={words(&found.found_one)} data-many={words(&found.found)}
                    data-asked={words(&found.asked)} data-crisis={fill(&found.crisis, &numbers)}></p>
                <button type="button" id="search-ask" hidden=true>{ words(&found.ask) }</button>
            </div>
            <div class="results">
                { crisis_found(pack) }
                <div class="found-questions"></div>
                <dl class="glossary"></dl>
                <button type="button" id="search-more" class="more" hidden=true
                    data-more={words(&found.more)}></button>
            </div>
            <section class="asked-most" aria-labelledby="asked-most">
                { heading(level + 2, "asked-most", html! { words(&texts.most) }) }
                <p class="quiet">{ reworded(&texts.lead, "texts.questions_lead") }</p>
                { for pack.asked_most().map(|question| question_html(question, pack)) }
            </section>
            { clinic_questions(pack, level + 2) }
            <div class="folds">
                { for pack.questions.iter().map(|group| group_html(group, level + 2, pack)) }
                { glossary(pack, level + 2) }
                <details class="fold" id="sources">
                    { fold_head(level + 2, "sources-title", &pack.page.about.sources_list, None) }
                    { all_sources(pack) }
                </details>
            </div>
        </div>
    }
}

fn group_html(group: &QuestionGroup, level: u8, pack: &Pack) -> Html {
    let title = format!("group-{}-title", group.id);
    let count = pack.others(group).count();
    html! {
        <details class="fold group" id={format!("group-{}", group.id)}>
            { fold_head(level, title, &group.title, Some(count)) }
            <p class="quiet">{ words(&group.lead) }</p>
            { for pack.others(group).map(|question| question_html(question, pack)) }
        </details>
    }
}

/// The line that opens a fold: its heading, and how much is in it.
fn fold_head(level: u8, id: impl Into<AttrValue>, title: &Rc<str>, count: Option<usize>) -> Html {
    html! {
        <summary>
            { heading(level, id, html! { words(title) }) }
            { for count.map(|count| html! { <>{ " " }<span class="count">{ count }</span></> }) }
        </summary>
    }
}

/// The verdict at the end of a claim's closed line, so that nobody takes the claim for the clinic's
/// words.
fn verdict_html(claim: Claim, pack: &Pack) -> Html {
    let class = match claim.verdict {
        Verdict::Wrong => "claim-verdict wrong",
        Verdict::NotShown | Verdict::PartlyTrue => "claim-verdict",
        Verdict::Fair => "claim-verdict fair",
    };
    html! { <>{ " " }<span {class}>{ verdict(claim.verdict, &pack.page.ask) }</span></> }
}

fn question_html(question: &Question, pack: &Pack) -> Html {
    let also = (!question.also.is_empty()).then(|| question.also.join("\n"));
    html! {
        <details class="question" id={format!("q-{}", question.id)} data-also={also}>
            <summary>
                <span class="ask">{ words(&question.ask) }</span>
                { for question.claim.map(|claim| verdict_html(claim, pack)) }
            </summary>
            <div class="answer">
                { for question.answer.iter().map(|paragraph| html! { <p>{ prose::text(paragraph, pack) }</p> }) }
                { for pack.lists(&question.lists).map(|list| standing(list, pack)) }
                if let Some(claim) = question.claim {
                    <p class="quiet">{ evidence(claim.certainty, &pack.page.ask) }</p>
                }
                if question.crisis { { crisis_lines(pack) } }
                { for pack.warnings(&question.warnings).map(|text| warning(text, pack)) }
                { sources(
                    question.answer.iter().chain(pack.lists(&question.lists).flat_map(|list| &list.text))
                        .map(|paragraph| &paragraph.basis),
                    pack,
                ) }
                { lead_on(question, pack) }
                <label class="tick keep needs-app">
                    <input type="checkbox" value={kept::question(question)} />
                    <span>{ words(&pack.page.ask.keep) }</span>
                </label>
            </div>
        </details>
    }
}

/// The step that tells more, or the comparison.
fn lead_on(question: &Question, pack: &Pack) -> Html {
    let texts = &pack.texts.frame;
    let place = pack.leads_to.iter().find(|(id, _)| *id == question.id).map(|(_, place)| place);
    let step = |place: &str| pack.steps.iter().find(|step| &*step.id == place);
    let button = |place: &Rc<str>| {
        let (to, part, name) = match step(place) {
            Some(step) => (format!("walkthrough/{place}"), &texts.walkthrough, Some(&step.title)),
            None => (place.to_string(), &texts.compare, None),
        };
        html! {
            <p><button type="button" class="lead-on" data-go={to}>
                { words(part) }{ for name.map(|name| html! { <>{ ": " }{ words(name) }</> }) }
            </button></p>
        }
    };
    html! { { for place.map(button) } }
}

fn glossary(pack: &Pack, level: u8) -> Html {
    html! {
        <details class="fold">
            { fold_head(level, "glossary-title", &pack.page.ask.glossary, Some(pack.glossary.len())) }
            <dl class="glossary">
                { for pack.glossary.iter().map(|term| html! {
                    <div id={format!("term-{}", term.id)} data-also={(!term.also.is_empty()).then(|| term.also.join("\n"))}>
                        <dt>{ words(&term.term) }</dt>
                        <dd>{ prose::text(&term.text, pack) }</dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}

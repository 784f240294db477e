//! Questions, answered in place; claims are questions too. Every one stands in the document, so
//! that the browser's own search and the printer find it.

use kap_core::format::{fill, how_sure, verdict};
use kap_core::pack::Pack;
use kap_core::question::{Question, QuestionGroup};
use yew::prelude::*;

use crate::components::crisis_card::{crisis_found, crisis_lines};
use crate::components::heading::heading;
use crate::components::kept;
use crate::components::listed::standing;
use crate::components::prose;
use crate::components::sources::{all_sources, sources};
use crate::components::warning::warning;
use crate::content::words;

/// The search field, the groups, the glossary and all sources.
pub(crate) fn questions(pack: &Pack, level: u8) -> Html {
    let texts = &pack.page.ask;
    let found = &pack.page.search;
    let numbers = [("crisis", &*pack.crisis_line), ("emergency", &*pack.emergency)];
    html! {
        <div class="questions">
            { heading(level + 1, "questions-title", html! { words(&pack.texts.frame.questions) }) }
            <p class="lead">{ words(&texts.lead) }</p>
            <div class="search needs-parts">
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
            { for pack.questions.iter().map(|group| group_html(group, level + 2, pack)) }
            { glossary(pack) }
            <details class="fold" id="sources">
                <summary>{ words(&pack.page.about.sources_list) }</summary>
                { all_sources(pack) }
            </details>
        </div>
    }
}

fn group_html(group: &QuestionGroup, level: u8, pack: &Pack) -> Html {
    let title = format!("group-{}", group.id);
    html! {
        <section class="group">
            { heading(level, title, html! { words(&group.title) }) }
            <p class="quiet">{ words(&group.lead) }</p>
            { for group.questions.iter().map(|question| question_html(question, pack)) }
        </section>
    }
}

fn question_html(question: &Question, pack: &Pack) -> Html {
    let also = (!question.also.is_empty()).then(|| question.also.join("\n"));
    html! {
        <details class="question" id={format!("q-{}", question.id)} data-also={also}>
            <summary>
                if let Some(claim) = question.claim {
                    <span class="verdict">{ verdict(claim.verdict, &pack.page.ask) }</span>{ " " }
                }
                <span class="ask">{ words(&question.ask) }</span>
            </summary>
            <div class="answer">
                { for question.answer.iter().map(|paragraph| html! { <p>{ prose::text(paragraph, pack) }</p> }) }
                { for pack.lists(&question.lists).map(|list| standing(list, pack)) }
                if let Some(claim) = question.claim {
                    <p class="quiet">{ how_sure(&pack.page.ask.certainty, claim.certainty, &pack.page.compare) }</p>
                }
                if question.crisis { { crisis_lines(pack) } }
                { for pack.warnings(&question.warnings).map(|text| warning(text, pack)) }
                { sources(
                    question.answer.iter().chain(pack.lists(&question.lists).flat_map(|list| &list.text))
                        .map(|paragraph| &paragraph.basis),
                    pack,
                ) }
                <label class="tick keep needs-parts">
                    <input type="checkbox" value={kept::question(question)} />
                    <span>{ words(&pack.page.ask.keep) }</span>
                </label>
            </div>
        </details>
    }
}

fn glossary(pack: &Pack) -> Html {
    html! {
        <details class="fold">
            <summary>{ words(&pack.page.ask.glossary) }</summary>
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

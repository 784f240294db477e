//! The desk as finished words: each topic is a screen of its own, of which one is shown. What a
//! button does stands in its `data-desk` ([`super::desk`]).

use kap_core::Id;
use kap_core::consult::{Preset, Teach, Topic};
use kap_core::format::fill;
use kap_core::pack::Pack;
use yew::prelude::*;

use super::issue_page::issue;
use super::page::next_topic;
use super::sheet_page::sheet;
use super::visit_link::FOLD;
use crate::clinic::page::clinic_presets;
use crate::compare::column::{Column, columns};
use crate::compare::people::marks;
use crate::components::heading::{arrival, heading};
use crate::components::link_fold::{LinkWords, link_fold};
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;

/// Everything that a desk may show.
pub(crate) fn desk(pack: &Pack, level: u8) -> Html {
    let texts = &pack.sheet.consult;
    let columns = columns(pack);
    let usual = usual_topics(pack).iter().map(Topic::written).collect::<Vec<_>>().join(" ");
    html! {
        <div class="desk" data-topics={usual}>
            { heading(level + 1, "consult-title", html! { words(&pack.texts.frame.consult) }) }
            { marks() }
            { agenda(pack) }
            { first_page(&columns, pack, level + 2) }
            { for pack.consult.issues.iter().map(|one| issue(one, &columns, pack, level + 2)) }
            { teach_back(pack, level + 2) }
            { sheet(pack, level + 2) }
            <div class="desk-acts">
                <button type="button" data-desk="show:">{ words(&texts.issues) }</button>
                <button type="button" data-desk="staff" aria-pressed="false">{ words(&texts.staff) }</button>
                { next_topic(pack) }
            </div>
        </div>
    }
}

/// What is talked about where no kind of visit says it.
fn usual_topics(pack: &Pack) -> Vec<Topic> {
    let issues = pack.consult.issues.iter().map(|issue| Topic::Issue(Id::clone(&issue.id)));
    issues.chain([Topic::TeachBack, Topic::Sheet]).collect()
}

/// What a topic is called.
pub(super) fn topic_name(topic: &Topic, pack: &Pack) -> AttrValue {
    let texts = &pack.sheet.consult;
    match topic {
        Topic::TeachBack => words(&texts.teach),
        Topic::Sheet => words(&texts.sheet),
        Topic::After => words(&pack.after.title),
        Topic::Issue(id) => {
            let issue = pack.consult.issues.iter().find(|issue| issue.id == *id);
            issue.map(|issue| words(&issue.name)).unwrap_or_default()
        }
        Topic::Step(id) => {
            let step = pack.steps.iter().find(|step| step.id == *id);
            step.map(|step| words(&step.title)).unwrap_or_default()
        }
    }
}

/// Every topic that there is, once.
pub(super) fn all_topics(pack: &Pack) -> Vec<Topic> {
    let mut all: Vec<Topic> = Vec::new();
    let presets = pack.consult.presets.iter().flat_map(|preset| preset.topics.clone());
    for topic in usual_topics(pack).into_iter().chain(presets) {
        if !all.contains(&topic) {
            all.push(topic);
        }
    }
    all
}

/// Steps that only a clinic's own kind of visit leads to.
pub(super) fn other_steps(pack: &Pack) -> Vec<Topic> {
    let all = all_topics(pack);
    let steps = pack.steps.iter().map(|step| Topic::Step(Id::clone(&step.id)));
    steps.filter(|topic| !all.contains(topic)).collect()
}

/// What is to be talked about in this visit, and what has been.
fn agenda(pack: &Pack) -> Html {
    html! {
        <ol class="agenda" aria-label={words(&pack.page.visit.agenda)} hidden=true>
            { for all_topics(pack).iter().chain(&other_steps(pack)).map(|topic| {
                let id = topic.written();
                html! {
                    <li data-topic={id.clone()} hidden=true>
                        <button type="button" data-desk={format!("show:{id}")}>{ topic_name(topic, pack) }</button>
                    </li>
                }
            }) }
        </ol>
    }
}

fn screen(topic: &str, title: AttrValue, class: &'static str, level: u8, content: Html) -> Html {
    html! {
        <section {class} data-screen={topic.to_owned()} hidden={!topic.is_empty()}>
            { arrival(level, format!("desk-{topic}"), "", html! { { title } }) }
            { content }
        </section>
    }
}

/// Kinds of visit, the choice of two ways, and the issues.
fn first_page(columns: &[Column<'_>], pack: &Pack, level: u8) -> Html {
    let texts = &pack.sheet.consult;
    let preset = |preset: &Preset| {
        let topics: Vec<String> = preset.topics.iter().map(Topic::written).collect();
        let minutes = fill(&texts.minutes, &[("n", &preset.minutes.to_string())]);
        html! {
            <button type="button" data-desk={format!("begin:{}", preset.id)} data-topics={topics.join(" ")} aria-pressed="false">
                <b>{ words(&preset.name) }</b>{ " " }<span class="quiet">{ minutes }</span>
            </button>
        }
    };
    let way = |column: &Column<'_>| {
        html! {
            <button type="button" data-desk={format!("way:{}", column.of.id)} aria-pressed="false">
                { column.name(pack) }
            </button>
        }
    };
    let visit_link = LinkWords {
        title: &texts.visit_link,
        what: &texts.visit_link_what,
        code: &texts.visit_link_code,
        link: &texts.visit_link_label,
    };
    let content = html! {
        <>
            <div class="presets">
                { clinic_presets(&texts.minutes) }
                { for pack.consult.presets.iter().map(preset) }
            </div>
            { link_fold(FOLD, &visit_link, "", &pack.sheet.summary) }
            { heading(level, "desk-ways", html! { words(&texts.ways) }) }
            <div class="ways-choice" role="group" aria-labelledby="desk-ways">{ for columns.iter().map(way) }</div>
            { heading(level, "desk-first", html! { words(&texts.first) }) }
            <div class="issues">
                { for pack.consult.issues.iter().map(|issue| html! {
                    <button type="button" data-desk={format!("show:{}", issue.id)}>{ words(&issue.name) }</button>
                }) }
            </div>
        </>
    };
    screen("", words(&texts.kinds), "desk-first", level, content)
}

/// The five points, said back in the patient's own words.
fn teach_back(pack: &Pack, level: u8) -> Html {
    let texts = &pack.sheet.consult;
    let answer = |point: &Teach, kind: &str, label: &std::rc::Rc<str>| {
        html! {
            <button type="button" data-desk={format!("{kind}:{}", point.id)} aria-pressed="false"
                aria-describedby={format!("teach-{}", point.id)}>{ words(label) }</button>
        }
    };
    let point = |point: &Teach| {
        html! {
            <div class="point" data-name={words(&point.name)} data-point={words(&point.id)}>
                <p id={format!("teach-{}", point.id)}>{ words(&point.ask) }</p>
                <div class="answers">
                    { answer(point, "understood", &texts.understood) }
                    { answer(point, "again", &texts.come_back) }
                </div>
                <details class="staff-answer">
                    <summary>{ words(&texts.answer) }</summary>
                    <p><b>{ words(&texts.enough) }{ ": " }</b>{ prose::told(&point.enough, pack) }</p>
                    <p><b>{ words(&texts.again) }{ ": " }</b>{ prose::told(&point.again, pack) }</p>
                    { sources([&point.enough.basis, &point.again.basis], pack) }
                </details>
            </div>
        }
    };
    let content = html! {
        <>
            <p class="lead">{ words(&texts.teach_lead) }</p>
            { for pack.consult.teach.iter().map(point) }
        </>
    };
    screen("teach-back", words(&texts.teach), "teach", level, content)
}

//! Rules for the pack as a whole. Each gives ids and what is wrong there.

use super::Found;
use super::statements::{item_id, notes, paragraph_id, safety_texts, section_id, shown};
use super::tokens::{contains, words};
use crate::pack::Pack;
use crate::question::Question;
use crate::route::{RouteIndex, Status, Value};
use crate::step::{Item, Section, Step};
use crate::text::{Span, Text};

const LONGEST_LIST: usize = 7;
/// Beginnings of words that speak of suicide, in the languages that write it like this.
const STEMS: [&str; 2] = ["suicid", "suizid"];
const PHRASES: [&str; 13] = [
    "self harm",
    "harm yourself",
    "harming yourself",
    "end your life",
    "ending your life",
    "end my life",
    "take your life",
    "take your own life",
    "taking your own life",
    "kill yourself",
    "killing yourself",
    "kill myself",
    "want to die",
];

/// The routes that a reader can walk through.
fn walked(pack: &Pack) -> impl Iterator<Item = (RouteIndex, &str)> {
    let routes = (0..).zip(&pack.routes).filter(|(_, route)| route.has_walkthrough);
    routes.map(|(index, route)| (index, &*route.id))
}

pub(super) fn long_list(pack: &Pack, _: Option<&str>) -> Found {
    let mut found = Vec::new();
    let mut count = |id: String, items: usize| {
        if items > LONGEST_LIST {
            found.push((id, format!("{items} items")));
        }
    };
    for step in &pack.steps {
        for section in Section::ALL {
            for (index, route) in walked(pack) {
                let id = format!("{}/{}/{route}", step.id, section_id(section));
                count(id, step.items(section, index).count());
            }
        }
    }
    for text in safety_texts(pack) {
        // The first paragraph is the lead.
        count(format!("safety/{}", text.id), text.text.len().saturating_sub(1));
    }
    found
}

pub(super) fn crisis_beside_suicide(pack: &Pack, _: Option<&str>) -> Found {
    let mut found = Vec::new();
    let mut add =
        |id: String, words: &str| found.push((id, format!("no {{crisis}} beside: {words}")));

    for step in &pack.steps {
        for item in &step.items {
            if lacks_crisis(&item.text) && !beside(pack, step, item) {
                add(item_id(step, item), &shown(&item.text));
            }
        }
        for lead in step.leads.iter().filter(|lead| lacks_crisis(&lead.text)) {
            add(format!("{}/lead", step.id), &shown(&lead.text));
        }
    }
    for question in pack.questions.iter().flat_map(|group| &group.questions) {
        if let Some(words) = unanswered(question) {
            add(question.id.to_string(), &words);
        }
    }
    for text in safety_texts(pack).filter(|text| !text.text.iter().any(has_crisis)) {
        for paragraph in text.text.iter().filter(|paragraph| lacks_crisis(paragraph)) {
            add(paragraph_id(text, paragraph), &shown(paragraph));
        }
    }
    let about_routes = pack.routes.iter().map(|route| (route.id.to_string(), &route.about));
    let terms = pack.glossary.iter().map(|term| (format!("glossary/{}", term.id), &term.text));
    for (id, text) in notes(pack).chain(about_routes).chain(terms) {
        if lacks_crisis(text) {
            add(id, &shown(text));
        }
    }
    // A label has no place for a number, so it can't speak of suicide.
    let outcomes = pack.outcomes.iter().flat_map(|outcome| {
        [&outcome.label, &outcome.population].map(|words| (outcome.id.to_string(), words))
    });
    let groups = pack.questions.iter().flat_map(|group| {
        [&group.title, &group.lead].map(|words| (format!("questions/{}", group.id), words))
    });
    let rows = pack.attributes.iter().flat_map(|group| &group.attributes).flat_map(|row| {
        [&row.label, &row.help].map(|words| (format!("attributes/{}", row.id), words))
    });
    let titles = pack.steps.iter().map(|step| (format!("{}/title", step.id), &step.title));
    for (id, words) in outcomes.chain(groups).chain(rows).chain(titles) {
        if mentions_suicide(words) {
            add(id, words);
        }
    }
    found
}

/// Whether, on every route that shows the item, its section has the crisis line.
fn beside(pack: &Pack, step: &Step, item: &Item) -> bool {
    walked(pack)
        .filter(|(route, _)| item.routes.contains(*route))
        .all(|(route, _)| step.items(item.section, route).any(|other| has_crisis(&other.text)))
}

/// What a question says of suicide without the crisis line.
fn unanswered(question: &Question) -> Option<String> {
    if question.crisis {
        return None;
    }
    let asked = std::iter::once(&question.ask).chain(&question.also);
    let mut asked = asked.filter(|_| !question.answer.iter().any(has_crisis));
    asked
        .find(|words| mentions_suicide(words))
        .map(ToString::to_string)
        .or_else(|| question.answer.iter().find(|text| lacks_crisis(text)).map(shown))
}

fn lacks_crisis(text: &Text) -> bool {
    !has_crisis(text) && mentions_suicide(&shown(text))
}

fn has_crisis(text: &Text) -> bool {
    text.spans.contains(&Span::Crisis)
}

fn mentions_suicide(text: &str) -> bool {
    let words = words(text);
    words.iter().any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
        || PHRASES.iter().any(|phrase| contains(&words, phrase))
}

pub(super) fn no_comparator(pack: &Pack, _: Option<&str>) -> Found {
    let silent = pack.outcomes.iter().filter(|outcome| outcome.comparator_name.trim().is_empty());
    silent.map(|outcome| (outcome.id.to_string(), "`comparator` says nothing".to_owned())).collect()
}

pub(super) fn warning_beside_compounded(pack: &Pack, _: Option<&str>) -> Found {
    let compounded = pack.routes.iter().filter(|route| {
        route.facts.iter().any(|fact| fact.value == Value::Status(Status::Compounded))
    });
    compounded
        .filter(|route| pack.warnings(&route.warnings).next().is_none())
        .map(|route| (format!("{}.status", route.id), "compounded, but no warning".to_owned()))
        .collect()
}

pub(super) fn expired(pack: &Pack, as_of: Option<&str>) -> Found {
    let Some(as_of) = as_of else {
        return Vec::new();
    };
    let old = pack.sources.iter().filter(|source| {
        // A year or month holds to its end.
        !source.expires.is_empty()
            && *source.expires < *as_of
            && !as_of.starts_with(&*source.expires)
    });
    old.map(|source| (format!("sources/{}", source.id), format!("held until {}", source.expires)))
        .collect()
}

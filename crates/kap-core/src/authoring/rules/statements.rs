//! Everything in a pack that a reader is shown, each with an id to find it by.

use crate::pack::Pack;
use crate::question::Question;
use crate::step::{Item, Section, Step};
use crate::text::{SafetyText, Span, Text};
use crate::texts::{PageTexts, Texts};

/// Words that are shown in one piece.
pub(super) struct Statement {
    pub(super) id: String,
    pub(super) words: String,
}

/// All statements and labels. Left out: names of sources, services and regions, which are
/// theirs; the words that only the search knows; what only the site's owner reads.
pub(super) fn statements(pack: &Pack) -> Vec<Statement> {
    let mut all = Vec::new();
    let mut add = |id: String, words: &str| all.push(Statement { id, words: words.to_owned() });

    let about = &pack.about;
    for (key, words) in [
        ("title", &about.title),
        ("purpose", &about.purpose),
        ("authors", &about.authors),
        ("review", &about.review),
        ("update_policy", &about.update_policy),
        ("funding", &about.funding),
        ("translation", &about.translation),
    ] {
        add(format!("about.{key}"), words);
    }
    let texts = Texts::KEYS.iter().zip(pack.texts.in_order());
    for ((group, key), words) in texts.chain(PageTexts::KEYS.iter().zip(pack.page.in_order())) {
        if *group != "failure" {
            add(format!("texts.{group}.{key}"), words);
        }
    }
    for route in pack.routes.iter().chain(&pack.alternatives) {
        add(route.id.to_string(), &route.name);
        add(route.id.to_string(), &route.short);
        add(route.id.to_string(), &shown(&route.about));
    }
    for (id, note) in notes(pack) {
        add(id, &shown(note));
    }
    for group in &pack.attributes {
        add(format!("attributes/{}", group.id), &group.title);
        for attribute in &group.attributes {
            add(format!("attributes/{}", attribute.id), &attribute.label);
            add(format!("attributes/{}", attribute.id), &attribute.help);
        }
    }
    for outcome in &pack.outcomes {
        for words in [
            &outcome.label,
            &outcome.treatment_name,
            &outcome.comparator_name,
            &outcome.time,
            &outcome.population,
        ] {
            add(outcome.id.to_string(), words);
        }
    }
    for step in &pack.steps {
        add(format!("{}/title", step.id), &step.title);
        for lead in &step.leads {
            let words = shown(&lead.text);
            add(format!("{}/lead: {}", step.id, first_words(&words)), &words);
        }
        for item in &step.items {
            add(item_id(step, item), &shown(&item.text));
        }
    }
    for group in &pack.questions {
        add(format!("questions/{}", group.id), &group.title);
        add(format!("questions/{}", group.id), &group.lead);
        for question in &group.questions {
            // A claim stands as people meet it; its words are what the answer is about.
            if question.certainty.is_none() {
                add(question.id.to_string(), &question.ask);
            }
            for paragraph in &question.answer {
                add(answer_id(question, paragraph), &shown(paragraph));
            }
        }
    }
    for term in &pack.glossary {
        add(format!("glossary/{}", term.id), &term.term);
        add(format!("glossary/{}", term.id), &shown(&term.text));
    }
    for text in safety_texts(pack) {
        add(format!("safety/{}", text.id), &text.title);
        for paragraph in &text.text {
            add(paragraph_id(text, paragraph), &shown(paragraph));
        }
    }
    for region in &pack.regions {
        for line in &region.lines {
            add(format!("regions/{}", line.id), &line.how);
        }
        for row in &region.rows {
            let id = || format!("regions/{}.{}", region.id, row.topic.id());
            add(id(), &row.label);
            add(id(), &row.help);
            for text in
                [&row.all].into_iter().chain(&row.others).chain(row.routes.iter().map(|(_, t)| t))
            {
                add(id(), &shown(text));
            }
        }
    }
    add("after".to_owned(), &pack.after.title);
    add("after".to_owned(), &shown(&pack.after.lead));
    add("forms".to_owned(), &pack.forms.title);
    add("forms".to_owned(), &shown(&pack.forms.lead));
    for row in &pack.forms.rows {
        for cell in &row.cells {
            add(format!("forms/{}", row.id), &shown(cell));
        }
    }
    all
}

/// The notes of the comparison, each under its route and row.
pub(super) fn notes(pack: &Pack) -> impl Iterator<Item = (String, &Text)> {
    let rows = || pack.attributes.iter().flat_map(|group| &group.attributes);
    pack.routes.iter().chain(&pack.alternatives).flat_map(move |route| {
        rows().zip(&route.facts).filter_map(|(row, fact)| {
            Some((format!("{}.{}", route.id, row.id), fact.note.as_ref()?))
        })
    })
}

/// The texts that no clinic can remove, and the warnings.
pub(super) fn safety_texts(pack: &Pack) -> impl Iterator<Item = &SafetyText> {
    pack.locked().chain(&pack.warnings).chain(&pack.after.groups)
}

/// The id of an item: its own, or its first words.
pub(super) fn item_id(step: &Step, item: &Item) -> String {
    let section = section_id(item.section);
    if item.id.is_empty() {
        format!("{}/{section}: {}", step.id, first_words(&shown(&item.text)))
    } else {
        format!("{}/{section}/{}", step.id, item.id)
    }
}

/// The id of a paragraph of an answer; the question's own is for what patients ask.
pub(super) fn answer_id(question: &Question, paragraph: &Text) -> String {
    format!("{}: {}", question.id, first_words(&shown(paragraph)))
}

/// The id of a paragraph of a safety text.
pub(super) fn paragraph_id(text: &SafetyText, paragraph: &Text) -> String {
    format!("safety/{}: {}", text.id, first_words(&shown(paragraph)))
}

/// The section as authors write it.
pub(super) fn section_id(section: Section) -> &'static str {
    match section {
        Section::Happens => "happens",
        Section::Feels => "feels",
        Section::Hard => "hard",
        Section::Do => "do",
        Section::Ask => "ask",
        Section::SpeakUp => "speak_up",
    }
}

/// The words as authors write them, places in braces.
pub(super) fn shown(text: &Text) -> String {
    let pieces = text.spans.iter().map(|span| match span {
        Span::Words(words) | Span::Term { words, .. } => words,
        Span::Emergency => "{emergency}",
        Span::Crisis => "{crisis}",
    });
    pieces.collect()
}

/// Enough of a text to find it by.
fn first_words(words: &str) -> String {
    let first: Vec<&str> = words.split_whitespace().take(5).collect();
    format!("{}…", first.join(" "))
}

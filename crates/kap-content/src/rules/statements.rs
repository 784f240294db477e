//! Everything in a pack that a reader is shown, each with an id to find it by.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use kap_core::pack::Pack;
use kap_core::question::Question;
use kap_core::region::Region;
use kap_core::step::{Item, Section, Step};
use kap_core::text::{Basis, SafetyText, Span, Text};
use kap_core::texts::OwnerTexts;

use super::tokens;

/// Words that are shown in one piece.
pub(super) struct Statement<'p> {
    pub(super) id: String,
    /// As authors write them, without the citations.
    pub(super) words: String,
    /// Split when first asked for.
    pub(super) said: OnceCell<Vec<String>>,
    /// Where it comes from; a label has no sources of its own.
    pub(super) basis: Option<&'p Basis>,
    /// How it is read.
    pub(super) read: Read,
}

impl Statement<'_> {
    /// Its single words, in lower case.
    pub(super) fn said(&self) -> &[String] {
        self.said.get_or_init(|| tokens::words(&self.words))
    }
}

/// How a statement is read: alone, or on and on with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// A label or a fragment of a sentence.
    Label,
    /// For itself, in a list of this name.
    Item(String),
    /// A paragraph of a whole of this name.
    Paragraph(String),
}

/// Gathers statements.
struct Statements<'p>(Vec<Statement<'p>>);

impl<'p> Statements<'p> {
    fn label(&mut self, id: impl Into<String>, words: &str) {
        self.add(id.into(), words.to_owned(), None, Read::Label);
    }

    /// A sentence that cites nothing.
    fn sentence(&mut self, id: impl Into<String>, list: &str, words: &str) {
        self.add(id.into(), words.to_owned(), None, Read::Item(list.to_owned()));
    }

    fn text(&mut self, id: impl Into<String>, text: &'p Text, read: Read) {
        self.add(id.into(), shown(text), Some(&text.basis), read);
    }

    fn add(&mut self, id: String, words: String, basis: Option<&'p Basis>, read: Read) {
        self.0.push(Statement { id, words, said: OnceCell::new(), basis, read });
    }
}

/// All statements and labels. Left out: names of sources, services and regions, which are
/// theirs; claims, which stand as people meet them; the words that only the search knows; what
/// only the site's owner reads.
pub(super) fn statements(pack: &Pack) -> Vec<Statement<'_>> {
    let mut all = Statements(Vec::new());
    frame(&mut all, pack);
    comparison(&mut all, pack);
    walkthrough(&mut all, pack);
    questions(&mut all, pack);
    for term in &pack.glossary {
        let id = format!("glossary/{}", term.id);
        all.label(&id, &term.term);
        all.text(id, &term.text, Read::Item("glossary".to_owned()));
    }
    for (file, text) in safety_texts(pack) {
        let id = format!("{file}/{}", text.id);
        all.label(&id, &text.title);
        for paragraph in &text.text {
            all.text(paragraph_id(&id, paragraph), paragraph, Read::Item(id.clone()));
        }
    }
    for region in &pack.regions {
        local(&mut all, region);
    }
    start(&mut all, pack);
    all.label("after", &pack.after.title);
    all.text("after", &pack.after.lead, Read::Item("after".to_owned()));
    for (_, label) in &pack.after.topics {
        all.label("after", label);
    }
    all.label("companion", &pack.companion.title);
    all.text("companion", &pack.companion.lead, Read::Item("companion".to_owned()));
    summary(&mut all, pack);
    consult(&mut all, pack);
    all.0
}

fn start<'p>(all: &mut Statements<'p>, pack: &'p Pack) {
    let start = &pack.start;
    let doors = [&start.thinking, &start.date, &start.after, &start.companion];
    for label in [&start.title, &start.decision].into_iter().chain(doors) {
        all.label("start", label);
    }
    for (head, text) in &start.lines {
        all.label("start", head);
        all.text("start", text, Read::Item("start".to_owned()));
    }
}

fn frame<'p>(all: &mut Statements<'p>, pack: &'p Pack) {
    let about = &pack.about;
    all.label("about.title", &about.title);
    for (key, words) in [
        ("decision", &about.decision),
        ("purpose", &about.purpose),
        ("authors", &about.authors),
        ("review", &about.review),
        ("selection", &about.selection),
        ("update_policy", &about.update_policy),
        ("funding", &about.funding),
        ("translation", &about.translation),
    ] {
        all.sentence(format!("about.{key}"), "about", words);
    }
    for (name, words) in pack.interface() {
        // What the site's owner reads is about servers.
        if !OwnerTexts::KEYS.contains(name) {
            all.label(format!("texts.{}.{}", name.0, name.1), words);
        }
    }
}

fn comparison<'p>(all: &mut Statements<'p>, pack: &'p Pack) {
    for route in pack.routes.iter().chain(&pack.alternatives) {
        all.label(&*route.id, &route.name);
        all.label(&*route.id, &route.short);
        all.text(&*route.id, &route.about, Read::Item("about routes".to_owned()));
        for words in [&route.brief.place, &route.brief.visit, &route.brief.status] {
            all.label(format!("{}.brief", route.id), words);
        }
    }
    for (id, note) in notes(pack) {
        let column = id.split('.').next().unwrap_or_default().to_owned();
        all.text(id, note, Read::Item(column));
    }
    for group in &pack.attributes {
        all.label(format!("attributes/{}", group.id), &group.title);
        for attribute in &group.attributes {
            let id = format!("attributes/{}", attribute.id);
            all.label(&id, &attribute.label);
            all.sentence(&id, "attributes", &attribute.help);
            if let Some(same) = &attribute.same {
                all.text(id, &same.text, Read::Item("attributes".to_owned()));
            }
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
            all.label(&*outcome.id, words);
        }
    }
    all.label("forms", &pack.forms.title);
    all.text("forms", &pack.forms.lead, Read::Item("forms".to_owned()));
    for row in &pack.forms.rows {
        let id = format!("forms/{}", row.id);
        all.label(&id, &row.label);
        for cell in &row.cells {
            all.text(&id, cell, Read::Item("forms".to_owned()));
        }
    }
}

fn walkthrough<'p>(all: &mut Statements<'p>, pack: &'p Pack) {
    for step in &pack.steps {
        all.label(format!("{}/title", step.id), &step.title);
        for lead in &step.leads {
            let id = format!("{}/lead: {}", step.id, first_words(&shown(&lead.text)));
            all.text(id, &lead.text, Read::Item(format!("{}/lead", step.id)));
        }
        for item in &step.items {
            let list = format!("{}/{}", step.id, section_id(item.section));
            all.text(item_id(step, item), &item.text, Read::Item(list));
        }
    }
}

fn questions<'p>(all: &mut Statements<'p>, pack: &'p Pack) {
    for group in &pack.questions {
        let id = format!("questions/{}", group.id);
        all.label(&id, &group.title);
        all.sentence(id, "questions", &group.lead);
        for question in &group.questions {
            if question.claim.is_none() {
                all.label(&*question.id, &question.ask);
            }
            for paragraph in &question.answer {
                let read = Read::Paragraph(question.id.to_string());
                all.text(answer_id(question, paragraph), paragraph, read);
            }
        }
    }
}

fn summary<'p>(all: &mut Statements<'p>, pack: &'p Pack) {
    for (step, number) in pack.summary.steps.iter().zip(1..) {
        all.sentence(format!("summary/steps/{number}"), "summary/steps", step);
    }
    for matter in &pack.summary.matters {
        all.label(format!("summary/matters/{}", matter.id), &matter.label);
    }
    for hurdle in &pack.summary.hurdles {
        let id = format!("summary/hurdles/{}", hurdle.id);
        all.label(&id, &hurdle.label);
        for ask in &hurdle.ask {
            all.sentence(&id, "hurdles", ask);
        }
    }
    for check in &pack.summary.checks {
        let id = format!("summary/checks/{}", check.id);
        all.sentence(&id, &id, &check.ask);
        for option in &check.options {
            all.label(&id, option);
        }
        for text in check.texts() {
            all.text(&id, text, Read::Item(id.clone()));
        }
    }
}

fn consult<'p>(all: &mut Statements<'p>, pack: &'p Pack) {
    for (id, words) in pack.consult.labels() {
        all.label(id, words);
    }
    for (id, text) in pack.consult.statements() {
        all.text(id.clone(), text, Read::Item(id));
    }
}

fn local<'p>(all: &mut Statements<'p>, region: &'p Region) {
    for line in &region.lines {
        all.sentence(format!("regions/{}", line.id), "regions", &line.how);
    }
    for row in &region.rows {
        let id = format!("regions/{}.{}", region.id, row.topic.id());
        let list = format!("regions/{}", region.id);
        all.label(&id, &row.label);
        all.sentence(&id, &list, &row.help);
        if let Some(brief) = &row.brief {
            let columns = brief.columns.iter().map(|(_, words)| words);
            for words in [&brief.all, &brief.others].into_iter().chain(columns) {
                all.label(&id, words);
            }
        }
        let routes = row.routes.iter().map(|(_, text)| text);
        for text in [&row.all].into_iter().chain(&row.others).chain(routes) {
            all.text(&id, text, Read::Item(list.clone()));
        }
    }
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

/// The texts that no clinic can remove, the warnings, what to make of it when something is felt
/// after a session, and what the companion is told; each with its file.
pub(super) fn safety_texts(pack: &Pack) -> impl Iterator<Item = (&'static str, &SafetyText)> {
    pack.locked()
        .chain(&pack.warnings)
        .map(|text| ("safety", text))
        .chain(pack.after.groups.iter().map(|group| ("after", group)))
        .chain(pack.companion.groups.iter().map(|group| ("companion", &group.text)))
}

/// The items of the lists that say who should not have it, and when to get help; not their leads.
/// Lists of medicines name the forms of others: "shots that slow the stomach".
pub(super) fn list_items(pack: &Pack) -> BTreeSet<String> {
    let lists = [&pack.safety.emergency, &pack.safety.call_clinic].into_iter();
    let items =
        lists.chain(pack.app.lists.iter().filter(|list| !list.id.starts_with("medicines-")));
    let items = items.flat_map(|list| {
        let id = format!("safety/{}", list.id);
        list.text.iter().skip(1).map(move |item| paragraph_id(&id, item))
    });
    items.collect()
}

/// The questions of all groups.
pub(super) fn asked(pack: &Pack) -> impl Iterator<Item = &Question> {
    pack.questions.iter().flat_map(|group| &group.questions)
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

/// The id of a paragraph of a safety text with this id.
pub(super) fn paragraph_id(id: &str, paragraph: &Text) -> String {
    format!("{id}: {}", first_words(&shown(paragraph)))
}

/// The section as authors write it.
pub(super) fn section_id(section: Section) -> &'static str {
    match section {
        Section::HowLong => "how_long",
        Section::WithYou => "with_you",
        Section::YouFeel => "you_feel",
        Section::YouNeed => "you_need",
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
        Span::Words(words) | Span::Term { words, .. } => Rc::as_ref(words),
        Span::Emergency => "{emergency}",
        Span::Crisis => "{crisis}",
        Span::Poison => "{poison}",
    });
    pieces.collect()
}

/// Enough of a text to find it by.
fn first_words(words: &str) -> String {
    let first: Vec<&str> = words.split_whitespace().take(5).collect();
    format!("{}…", first.join(" "))
}

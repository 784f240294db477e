//! Who reads of suicide finds the crisis line beside it.

use kap_core::pack::Pack;
use kap_core::question::Question;
use kap_core::step::{Item, Step};
use kap_core::text::{Span, Text};

use super::Hit;
use super::check::Context;
use super::lists::walked;
use super::statements::{asked, item_id, notes, paragraph_id, safety_texts, shown};
use super::tokens::{sentences, words};
use super::words::{Words, first_of};

/// Beginnings of words that speak of suicide, in the languages that write it like this; for
/// those without a table of words.
const STEMS: [&str; 2] = ["suicid*", "suizid*"];

/// Whether a text speaks of suicide and names nobody to call.
pub(super) fn lacks_crisis(context: &Context<'_>, text: &Text) -> bool {
    Eye(context.words).lacks_crisis(text)
}

pub(super) fn crisis_beside_suicide(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let eye = Eye(context.words);
    let mut hits = Vec::new();
    let mut add = |id: String, words: &str| {
        hits.push(Hit::new(id, format!("no {{crisis}} beside: {words}")).quoting(words));
    };

    for step in &pack.steps {
        for item in &step.items {
            if eye.lacks_crisis(&item.text) && !beside(pack, step, item) {
                add(item_id(step, item), &shown(&item.text));
            }
        }
        for lead in step.leads.iter().filter(|lead| eye.lacks_crisis(&lead.text)) {
            add(format!("{}/lead", step.id), &shown(&lead.text));
        }
    }
    for question in asked(pack) {
        if let Some(words) = eye.unanswered(question) {
            add(question.id.to_string(), &words);
        }
    }
    for (file, text) in safety_texts(pack) {
        if text.text.iter().any(has_crisis) {
            continue;
        }
        for paragraph in text.text.iter().filter(|paragraph| eye.lacks_crisis(paragraph)) {
            add(paragraph_id(&format!("{file}/{}", text.id), paragraph), &shown(paragraph));
        }
    }
    for (id, text) in lone_texts(pack) {
        if eye.lacks_crisis(text) {
            add(id, &shown(text));
        }
    }
    for (id, words) in labels(pack) {
        if eye.mentions_suicide(words) {
            add(id, words);
        }
    }
    hits
}

/// Who may act on thoughts of suicide calls the emergency number before the crisis line.
pub(super) fn emergency_not_first(context: &Context<'_>) -> Vec<Hit> {
    context
        .with_words()
        .filter_map(|(statement, table)| {
            let said = &statement.words;
            let (before, after) = said.split_once("{crisis}")?;
            if before.contains("{emergency}") || !after.contains("{emergency}") {
                return None;
            }
            let call = sentences(said).into_iter().find(|one| one.contains("{emergency}"))?;
            if first_of(table.first, &words(call)).is_some() {
                return None;
            }
            let message = format!("{{emergency}} after {{crisis}}, and not first, in: {said}");
            Some(Hit::new(&statement.id, message).quoting(said))
        })
        .collect()
}

/// Texts that stand for themselves.
fn lone_texts(pack: &Pack) -> Vec<(String, &Text)> {
    let mut texts: Vec<(String, &Text)> = notes(pack).collect();
    let columns = pack.routes.iter().chain(&pack.alternatives);
    texts.extend(columns.map(|route| (route.id.to_string(), &route.about)));
    texts.extend(pack.glossary.iter().map(|term| (format!("glossary/{}", term.id), &term.text)));
    texts.push(("companion".to_owned(), &pack.companion.lead));
    for check in &pack.summary.checks {
        let id = format!("summary/checks/{}", check.id);
        texts.extend(check.texts().map(|text| (id.clone(), text)));
    }
    texts.extend(pack.consult.statements());
    for row in &pack.forms.rows {
        texts.extend(row.cells.iter().map(|cell| (format!("forms/{}", row.id), cell)));
    }
    for region in &pack.regions {
        for row in &region.rows {
            let id = format!("regions/{}.{}", region.id, row.topic.id());
            let routes = row.routes.iter().map(|(_, text)| text);
            let all = [&row.all].into_iter().chain(&row.others).chain(routes);
            texts.extend(all.map(|text| (id.clone(), text)));
        }
    }
    texts
}

/// Words with no place for a number, so they can't speak of suicide.
fn labels(pack: &Pack) -> Vec<(String, &str)> {
    let mut labels: Vec<(String, &str)> = Vec::new();
    for outcome in &pack.outcomes {
        labels.push((outcome.id.to_string(), &outcome.label));
        labels.push((outcome.id.to_string(), &outcome.population));
    }
    for group in &pack.questions {
        labels.push((format!("questions/{}", group.id), &group.title));
        labels.push((format!("questions/{}", group.id), &group.lead));
    }
    for row in pack.attributes.iter().flat_map(|group| &group.attributes) {
        labels.push((format!("attributes/{}", row.id), &row.label));
        labels.push((format!("attributes/{}", row.id), &row.help));
    }
    for step in &pack.steps {
        labels.push((format!("{}/title", step.id), &step.title));
    }
    for matter in &pack.summary.matters {
        labels.push((format!("summary/matters/{}", matter.id), &matter.label));
    }
    for hurdle in &pack.summary.hurdles {
        let id = format!("summary/hurdles/{}", hurdle.id);
        let words = std::iter::once(&hurdle.label).chain(&hurdle.ask);
        labels.extend(words.map(|words| (id.clone(), &**words)));
    }
    for check in &pack.summary.checks {
        let id = format!("summary/checks/{}", check.id);
        let words = std::iter::once(&check.ask).chain(&check.options);
        labels.extend(words.map(|words| (id.clone(), &**words)));
    }
    labels.extend(pack.consult.labels());
    labels
}

/// Whether, on every route that shows the item, its section has the crisis line.
fn beside(pack: &Pack, step: &Step, item: &Item) -> bool {
    walked(pack)
        .filter(|(route, _)| item.routes.contains(*route))
        .all(|(route, _)| step.items(item.section, route).any(|other| has_crisis(&other.text)))
}

fn has_crisis(text: &Text) -> bool {
    text.spans.contains(&Span::Crisis)
}

/// Sees what speaks of suicide in a language.
struct Eye<'w>(Option<&'w Words>);

impl Eye<'_> {
    /// What a question says of suicide without the crisis line.
    fn unanswered(&self, question: &Question) -> Option<String> {
        if question.crisis {
            return None;
        }
        let asked = std::iter::once(&question.ask).chain(&question.also);
        let mut asked = asked.filter(|_| !question.answer.iter().any(has_crisis));
        asked
            .find(|words| self.mentions_suicide(words))
            .map(ToString::to_string)
            .or_else(|| question.answer.iter().find(|text| self.lacks_crisis(text)).map(shown))
    }

    fn lacks_crisis(&self, text: &Text) -> bool {
        !has_crisis(text) && self.mentions_suicide(&shown(text))
    }

    fn mentions_suicide(&self, text: &str) -> bool {
        let words = words(text);
        let known = self.0.map_or(&[][..], |table| table.suicide);
        first_of(&STEMS, &words).or_else(|| first_of(known, &words)).is_some()
    }
}

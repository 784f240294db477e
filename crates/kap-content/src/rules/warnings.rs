//! Where the guide speaks of compounded ketamine or of taking it at home, the FDA's warning
//! stands beside it. The comparison always carries the warnings below its table.

use kap_core::pack::Pack;
use kap_core::route::{Status, Value};
use kap_core::text::Text;

use super::Hit;
use super::check::Context;
use super::lists::walked;
use super::statements::{asked, item_id, paragraph_id, shown};
use super::tokens::words;
use super::words::{Words, first_of};

pub(super) fn warning_beside_compounded(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let compounded = pack.routes.iter().filter(|route| {
        route.facts.iter().any(|fact| fact.value == Value::Status(Status::Compounded))
    });
    let mut hits: Vec<Hit> = compounded
        .filter(|route| pack.warnings(&route.warnings).next().is_none())
        .map(|route| Hit::new(format!("{}.status", route.id), "compounded, but no warning"))
        .collect();
    if let Some(table) = context.words {
        let eye = Eye { table, sources: warning_sources(pack) };
        in_steps(pack, &eye, &mut hits);
        in_questions(pack, &eye, &mut hits);
        for term in &pack.glossary {
            eye.look(&term.text, || format!("glossary/{}", term.id), &mut hits);
        }
        for (id, text) in pack.consult.statements() {
            eye.look(text, || id, &mut hits);
        }
        let companion = pack.companion.groups.iter().map(|group| ("companion", &group.text));
        for (file, group) in pack.after.groups.iter().map(|g| ("after", g)).chain(companion) {
            let id = format!("{file}/{}", group.id);
            for text in &group.text {
                eye.look(text, || paragraph_id(&id, text), &mut hits);
            }
        }
    }
    hits
}

/// A step shows the warnings of the reader's route.
fn in_steps(pack: &Pack, eye: &Eye, hits: &mut Vec<Hit>) {
    let unwarned: Vec<_> = walked(pack)
        .map(|(route, _)| route)
        .filter(|route| pack.route(*route).is_none_or(|route| route.warnings.is_empty()))
        .collect();
    for step in &pack.steps {
        for item in &step.items {
            if unwarned.iter().any(|route| item.routes.contains(*route)) {
                eye.look(&item.text, || item_id(step, item), hits);
            }
        }
    }
}

/// A question shows its own warnings.
fn in_questions(pack: &Pack, eye: &Eye, hits: &mut Vec<Hit>) {
    for question in asked(pack).filter(|question| question.warnings.is_empty()) {
        if question.answer.iter().any(|text| eye.warns(text)) {
            continue;
        }
        let answers = question.answer.iter().map(shown);
        let mut said = std::iter::once(question.ask.to_string()).chain(answers);
        if let Some((what, words)) = said.find_map(|words| Some((eye.sees(&words)?, words))) {
            hits.push(hit(question.id.to_string(), what, &words));
        }
    }
}

/// What the warnings are: a text that cites one of them says what it warns of. What else a
/// warning cites is for comparison.
fn warning_sources(pack: &Pack) -> Vec<u16> {
    let first = pack.warnings.iter().filter_map(|warning| warning.text.first());
    first.filter_map(|text| text.basis.citations.first()).map(|citation| citation.source).collect()
}

struct Eye {
    table: &'static Words,
    sources: Vec<u16>,
}

impl Eye {
    fn sees(&self, text: &str) -> Option<&'static str> {
        let words = words(text);
        first_of(self.table.compounded, &words).or_else(|| first_of(self.table.home_use, &words))
    }

    fn warns(&self, text: &Text) -> bool {
        text.basis.citations.iter().any(|citation| self.sources.contains(&citation.source))
    }

    fn look(&self, text: &Text, id: impl FnOnce() -> String, hits: &mut Vec<Hit>) {
        let words = shown(text);
        if let Some(what) = self.sees(&words).filter(|_| !self.warns(text)) {
            hits.push(hit(id(), what, &words));
        }
    }
}

fn hit(id: String, what: &str, words: &str) -> Hit {
    Hit::new(id, format!("\"{what}\" without a warning in: {words}")).quoting(words)
}

//! Every rule over a pack.

use kap_core::pack::Pack;

use super::statements::{Statement, statements};
use super::tokens::sentences;
use super::words::{Words, words};
use super::{Extras, Finding, Hit, Look, RULES, Rule};

/// What a rule looks at.
pub(super) struct Context<'a> {
    pub(super) pack: &'a Pack,
    pub(super) statements: Vec<Statement<'a>>,
    /// The words of the language, if there is a table of them.
    pub(super) words: Option<&'static Words>,
    pub(super) extras: &'a Extras,
}

impl<'a> Context<'a> {
    pub(super) fn new(pack: &'a Pack, extras: &'a Extras) -> Self {
        Self { pack, statements: statements(pack), words: words(&pack.language), extras }
    }

    /// Every statement with the table of words; none if the language has no table.
    pub(super) fn with_words(&self) -> impl Iterator<Item = (&Statement<'a>, &'static Words)> {
        let table = self.words;
        self.statements.iter().filter_map(move |statement| Some((statement, table?)))
    }
}

/// Everything in the pack that breaks a rule, in the order of [`RULES`]; what was lifted is
/// marked with its reason.
pub fn check(pack: &Pack, extras: &Extras) -> Vec<Finding> {
    let context = Context::new(pack, extras);
    let mut findings = Vec::new();
    for rule in &RULES {
        let hits = match rule.look {
            Look::Sentence(look) => each_sentence(&context, look),
            Look::Pack(look) => look(&context),
            Look::Elsewhere => Vec::new(),
        };
        findings.extend(hits.into_iter().map(|hit| extras.finding(rule, hit)));
    }
    findings
}

fn each_sentence(
    context: &Context<'_>,
    look: fn(&str, Option<&Words>) -> Option<String>,
) -> Vec<Hit> {
    let mut hits = Vec::new();
    for statement in &context.statements {
        for sentence in sentences(&statement.words) {
            if let Some(what) = look(sentence, context.words) {
                let hit = Hit::new(&statement.id, format!("{what} in: {sentence}"));
                hits.push(hit.quoting(&statement.words));
            }
        }
    }
    hits
}

impl Extras {
    /// The finding, lifted if it may stand.
    pub(crate) fn finding(&self, rule: &Rule, hit: Hit) -> Finding {
        let lift = self.lifted.iter().find(|lift| lift.rule == rule.id && lift.id == hit.id);
        Finding {
            rule: rule.id,
            severity: rule.severity(self.release),
            lifted: lift.map(|lift| lift.reason.clone()),
            id: hit.id,
            message: hit.message,
            sought: hit.sought,
            file: String::new(),
            line: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::locate::Files;

    #[test]
    fn every_statement_of_the_shipped_packs_is_found_on_its_line() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let (content, texts) = (root.join("content/ketamine"), root.join("texts"));
        let files = Files::read(&content, &texts, &root);
        let packs = crate::load(&content, &texts).unwrap();
        for pack in &packs {
            for statement in statements(pack) {
                let Statement { id, words, .. } = &statement;
                let place = files.find(&pack.language, id, words).unwrap();
                let text = fs::read_to_string(root.join(&place.file)).unwrap();
                let line = text.lines().nth(place.line - 1).unwrap();
                let start: String = words.chars().take(12).collect();
                let there = line.replace("\\\"", "\"").contains(start.trim());
                assert!(there, "{id}: {words}\n{place:?}: {line}");
            }
        }
    }
}

//! The words of the summary and of the companion's sheet.

use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

use kap_core::summary::{Check, Companion, CompanionGroup, Hurdle, Matter, Summary};
use kap_core::text::SafetyText;

use super::{ErrorKind, Reader, raw};

impl Reader<'_> {
    /// What can be kept, and the safety check.
    pub(super) fn summary(&mut self, content: &Path) -> Option<Summary> {
        let file = "summary.toml";
        let mut words: raw::SummaryWords = self.read(content, file)?;
        let shared = &self.shared.summary;
        let mut matters = Vec::new();
        for matter in &shared.matter {
            match words.matters.remove(&matter.id) {
                Some(label) => {
                    matters.push(Matter { id: matter.id.as_str().into(), label: label.into() });
                }
                None => self.missing_words(file, &format!("matters.{}", matter.id)),
            }
        }
        let mut hurdles = Vec::new();
        for hurdle in &shared.hurdle {
            let id = format!("hurdles.{}", hurdle.id);
            let Some(words) = words.hurdles.remove(&hurdle.id) else {
                self.missing_words(file, &id);
                continue;
            };
            if words.ask.is_empty() {
                self.report(file).error(&id, ErrorKind::Missing("a question to ask"));
            }
            self.skeleton.add(file, id, format!("{} to ask", words.ask.len()));
            hurdles.push(Hurdle {
                id: hurdle.id.as_str().into(),
                label: words.label.into(),
                rows: hurdle.rows.iter().map(|row| row.as_str().into()).collect(),
                ask: words.ask.into_iter().map(Rc::from).collect(),
            });
        }
        let mut checks = Vec::new();
        for check in &shared.check {
            match words.checks.remove(&check.id) {
                Some(words) => checks.push(self.check(file, check, words)),
                None => self.missing_words(file, &format!("checks.{}", check.id)),
            }
        }
        let ids = shared.matter.iter().map(|matter| matter.id.as_str()).collect::<Vec<_>>();
        self.extra(file, "matter", words.matters.keys(), &ids);
        let ids = shared.hurdle.iter().map(|hurdle| hurdle.id.as_str()).collect::<Vec<_>>();
        self.extra(file, "hurdle", words.hurdles.keys(), &ids);
        let ids = shared.check.iter().map(|check| check.id.as_str()).collect::<Vec<_>>();
        self.extra(file, "check", words.checks.keys(), &ids);
        self.skeleton.add(file, "steps", format!("{} steps", words.steps.len()));
        let steps = words.steps.into_iter().map(Rc::from).collect();
        Some(Summary { steps, matters, hurdles, checks })
    }

    fn check(&mut self, file: &str, check: &raw::Check, words: raw::CheckWords) -> Check {
        let id = format!("checks.{}", check.id);
        if !(1..=words.options.len()).contains(&usize::from(check.right)) {
            let kind = ErrorKind::OutOfRange("`right` in summary.toml is one of the options");
            self.report(file).error(&id, kind);
        }
        self.skeleton.add(file, &*id, format!("{} options", words.options.len()));
        Check {
            id: check.id.as_str().into(),
            right_text: self.text(file, &format!("{id}.right"), &words.right),
            again: self.text(file, &format!("{id}.again"), &words.again),
            key: self.text(file, &format!("{id}.key"), &words.key),
            ask: words.ask.into(),
            options: words.options.into_iter().map(Rc::from).collect(),
            right: check.right,
        }
    }

    /// The sheet for the person who goes along.
    pub(super) fn companion(&mut self, content: &Path) -> Option<Companion> {
        let file = "companion.toml";
        let raw: raw::CompanionFile = self.read(content, file)?;
        let mut seen = BTreeSet::new();
        let mut groups = Vec::new();
        for group in raw.group {
            self.duplicate(&mut seen, file, &group.id);
            self.skeleton.add(file, &group.id, format!("at {:?}, {:?}", group.at, group.level));
            let text = SafetyText {
                title: group.title.into(),
                text: self.paragraphs(file, &group.id, &group.text),
                id: group.id.into(),
            };
            groups.push(CompanionGroup {
                text,
                at: group.at.map(Into::into),
                level: group.level.map(Into::into),
            });
        }
        Some(Companion {
            lead: self.text(file, "lead", &raw.lead),
            title: raw.title.into(),
            groups,
        })
    }
}

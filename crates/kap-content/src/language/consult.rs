//! The words of the desk of a consultation.

use std::path::Path;

use kap_core::Id;
use kap_core::consult::{Consult, Issue, Preset, Staff, Teach, Topic};
use kap_core::step::Step;

use super::{ErrorKind, Reader, raw};
use crate::shared::unknown_name;

const FILE: &str = "consult.toml";

impl Reader<'_> {
    /// Kinds of visit, issues, and what the patient says back.
    pub(super) fn consult(&mut self, content: &Path, steps: &[Step]) -> Option<Consult> {
        let mut words: raw::ConsultWords = self.read(content, FILE)?;
        let shared = self.shared;
        let mut presets = Vec::new();
        for preset in &shared.consult.preset {
            match words.presets.remove(&preset.id) {
                Some(name) => presets.push(Preset {
                    id: preset.id.as_str().into(),
                    name: name.into(),
                    minutes: preset.minutes,
                    topics: self.consult_topics(preset, steps),
                }),
                None => self.missing_words(FILE, &format!("presets.{}", preset.id)),
            }
        }
        let mut issues = Vec::new();
        for issue in &shared.consult.issue {
            match words.issues.remove(&issue.id) {
                Some(words) => issues.push(self.issue(issue, words)),
                None => self.missing_words(FILE, &format!("issues.{}", issue.id)),
            }
        }
        let mut teach = Vec::new();
        for check in &shared.summary.check {
            match words.teach.remove(&check.id) {
                Some(words) => teach.push(self.teach(&check.id, words)),
                None => self.missing_words(FILE, &format!("teach.{}", check.id)),
            }
        }
        self.extra(FILE, "kind of visit", words.presets.keys(), &[]);
        self.extra(FILE, "issue", words.issues.keys(), &[]);
        self.extra(FILE, "check", words.teach.keys(), &[]);
        Some(Consult { presets, issues, teach })
    }

    /// The topics of a kind of visit; each must be there.
    fn consult_topics(&mut self, preset: &raw::ConsultPreset, steps: &[Step]) -> Vec<Topic> {
        let shared = self.shared;
        let topics: Vec<Topic> = preset.topics.iter().map(|topic| Topic::read(topic)).collect();
        let issues = || shared.consult.issue.iter().map(|issue| issue.id.as_str());
        let known = |topic: &Topic| match topic {
            Topic::Issue(id) => issues().any(|known| *known == **id),
            Topic::Step(id) => steps.iter().any(|step| step.id == *id),
            Topic::TeachBack | Topic::Sheet | Topic::After => true,
        };
        for topic in topics.iter().filter(|topic| !known(topic)) {
            let kind = unknown_name("topic of a visit", &topic.written(), issues());
            self.report(FILE).error(&preset.id, kind);
        }
        topics
    }

    fn issue(&mut self, issue: &raw::ConsultIssue, words: raw::IssueWords) -> Issue {
        let id = format!("issues.{}", issue.id);
        let staff = Staff {
            say_it: self.text(FILE, &format!("{id}.staff.say_it"), &words.staff.say_it),
            listen: self.text(FILE, &format!("{id}.staff.listen"), &words.staff.listen),
            promise: self.text(FILE, &format!("{id}.staff.promise"), &words.staff.promise),
        };
        if !(1..=2).contains(&issue.rows.len()) {
            let kind = ErrorKind::OutOfRange("`rows` in consult.toml names one row or two");
            self.report(FILE).error(&id, kind);
        }
        let rows = || {
            let groups = self.shared.attributes.iter();
            groups.flat_map(|group| &group.attribute).map(|row| row.id.as_str())
        };
        let unknown = issue.rows.iter().filter(|row| !rows().any(|known| known == *row));
        let unknown: Vec<_> = unknown.map(|row| unknown_name("attribute", row, rows())).collect();
        for kind in unknown {
            self.report(FILE).error(&id, kind);
        }
        Issue {
            say: self.text(FILE, &format!("{id}.say"), &words.say),
            id: issue.id.as_str().into(),
            name: words.name.into(),
            question: words.question.into(),
            sheet: words.sheet.into(),
            staff,
            rows: issue.rows.iter().map(|row| row.as_str().into()).collect(),
            picture: issue.picture.map(Into::into),
        }
    }

    fn teach(&mut self, id: &str, words: raw::TeachWords) -> Teach {
        Teach {
            enough: self.text(FILE, &format!("teach.{id}.enough"), &words.enough),
            again: self.text(FILE, &format!("teach.{id}.again"), &words.again),
            id: Id::from(id),
            name: words.name.into(),
            ask: words.ask.into(),
        }
    }
}

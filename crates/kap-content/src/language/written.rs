//! The files of prose: safety texts, steps, questions, glossary.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use kap_core::Id;
use kap_core::glossary::Term;
use kap_core::pack::{After, FormRow, Forms, Start};
use kap_core::place::View;
use kap_core::question::{Claim, Question, QuestionGroup};
use kap_core::region::RegionSet;
use kap_core::route::RouteSet;
use kap_core::step::{Item, Lead, Section, Step};
use kap_core::text::{SafetyText, Text};

use super::Reader;
use crate::error::{ErrorKind, PackError};
use crate::shared::unknown_name;
use crate::{raw, read};

/// How many questions stand above the groups.
const MOST_ASKED: usize = 8;

impl Reader<'_> {
    pub(super) fn safety(&mut self, content: &Path) -> Option<Vec<SafetyText>> {
        let file = "safety.toml";
        let words: BTreeMap<String, raw::SafetyWords> = self.read(content, file)?;
        Some(
            words
                .into_iter()
                .map(|(id, words)| SafetyText {
                    title: words.title.into(),
                    text: self.paragraphs(file, &id, &words.text),
                    id: id.into(),
                })
                .collect(),
        )
    }

    pub(super) fn paragraphs(&mut self, file: &str, id: &str, raw: &[raw::Paragraph]) -> Vec<Text> {
        let numbered = raw.iter().zip(1..);
        numbered
            .map(|(raw, n)| {
                let (text, regions) = raw.parts();
                self.text_in(file, &format!("{id}.{n}"), text, regions)
            })
            .collect()
    }

    pub(super) fn steps(&mut self, content: &Path) -> Vec<Step> {
        let files = read::files(content, &self.file("steps"), self.errors);
        let mut seen = BTreeSet::new();
        let mut item_ids = BTreeMap::new();
        let mut steps = Vec::new();
        for file in files {
            let Some(raw): Option<raw::Step> = read::toml(content, &file, self.errors) else {
                continue;
            };
            let file = file.trim_start_matches(self.language).trim_start_matches('/');
            self.duplicate(&mut seen, file, &raw.id);
            steps.push(self.step(file, raw, &mut item_ids));
        }
        steps
    }

    pub(super) fn step(
        &mut self,
        file: &str,
        raw: raw::Step,
        item_ids: &mut BTreeMap<String, RegionSet>,
    ) -> Step {
        let shared = self.shared;
        let mut leads = Vec::new();
        for (route, lead) in &raw.lead_for {
            let id = format!("{}.lead_for.{route}", raw.id);
            let routes = shared.route_set(std::slice::from_ref(route), &id, &mut self.report(file));
            leads.push(Lead { routes, text: self.text(file, &id, lead) });
        }
        leads.push(Lead {
            routes: RouteSet::ALL,
            text: self.text(file, &format!("{}.lead", raw.id), &raw.lead),
        });
        let sections = [
            (Section::HowLong, "how_long", raw.how_long),
            (Section::WithYou, "with_you", raw.with_you),
            (Section::YouFeel, "you_feel", raw.you_feel),
            (Section::YouNeed, "you_need", raw.you_need),
            (Section::Happens, "happens", raw.happens),
            (Section::Feels, "feels", raw.feels),
            (Section::Hard, "hard", raw.hard),
            (Section::Do, "do", raw.to_do),
            (Section::Ask, "ask", raw.ask),
            (Section::SpeakUp, "speak_up", raw.speak_up),
        ];
        let mut items = Vec::new();
        for (section, name, raws) in sections {
            let kept = matches!(section, Section::Do | Section::Ask);
            for (item, n) in raws.into_iter().zip(1..) {
                let place = format!("{}.{name}.{n}", raw.id);
                self.skeleton.add(file, format!("{place}.routes"), item.routes.join(" "));
                self.skeleton.add(file, format!("{place}.glance"), item.glance.to_string());
                self.skeleton.add(file, format!("{place}.level"), format!("{:?}", item.level));
                if kept && item.id.is_empty() {
                    self.report(file).error(&place, ErrorKind::Missing("an id"));
                } else if kept {
                    self.skeleton.add(file, format!("{place}.id"), item.id.as_str());
                }
                let routes = shared.route_set(&item.routes, &place, &mut self.report(file));
                let text = self.text_in(file, &place, &item.text, &item.regions);
                if kept {
                    self.item_id(item_ids, file, &item.id, text.regions);
                }
                items.push(Item {
                    id: item.id.into(),
                    section,
                    glance: item.glance,
                    level: item.level.map(Into::into),
                    routes,
                    text,
                });
            }
        }
        self.skeleton.add(file, format!("{}.lists", raw.id), raw.lists.join(" "));
        let lists = self.lists(file, &raw.id, &raw.lists);
        let titles = raw.title_for.into_iter().map(|(route, title)| {
            let id = format!("{}.title_for.{route}", raw.id);
            let routes = shared.route_set(&[route], &id, &mut self.report(file));
            (routes, title.into())
        });
        let titles = titles.collect();
        self.skeleton.add(file, format!("{}.urgent_first", raw.id), raw.urgent_first.to_string());
        Step {
            id: raw.id.into(),
            title: raw.title.into(),
            titles,
            leads,
            urgent_first: raw.urgent_first,
            lists,
            items,
        }
    }

    /// Notes the id of what can be ticked. What reads otherwise in another region has the same.
    fn item_id(
        &mut self,
        seen: &mut BTreeMap<String, RegionSet>,
        file: &str,
        id: &str,
        regions: RegionSet,
    ) {
        self.report(file).id(id);
        let known = seen.entry(id.to_owned()).or_insert(RegionSet::NONE);
        if known.meets(regions) {
            self.report(file).error(id, ErrorKind::DuplicateId);
        }
        *known = known.union(regions);
    }

    pub(super) fn questions(&mut self, content: &Path) -> Vec<QuestionGroup> {
        let files = read::files(content, &self.file("questions"), self.errors);
        let mut seen = BTreeSet::new();
        let mut groups = Vec::new();
        for file in files {
            let Some(raw): Option<raw::QuestionGroup> = read::toml(content, &file, self.errors)
            else {
                continue;
            };
            let file = file.trim_start_matches(self.language).trim_start_matches('/');
            self.report(file).id(&raw.id);
            let mut questions = Vec::new();
            for question in raw.question {
                self.duplicate(&mut seen, file, &question.id);
                let flags = format!(
                    "{:?} {:?} {} {:?} {:?} {:?}",
                    question.lists,
                    question.warnings,
                    question.crisis,
                    question.local,
                    question.verdict,
                    question.certainty
                );
                self.skeleton.add(file, &question.id, flags);
                if question.answer.is_empty() {
                    self.report(file).error(&question.id, ErrorKind::Missing("the answer"));
                }
                let claim = self.claim(file, raw.claims, &question);
                questions.push(Question {
                    ask: question.ask.into(),
                    also: question.also.into_iter().map(Rc::from).collect(),
                    answer: self.paragraphs(file, &question.id, &question.answer),
                    lists: self.lists(file, &question.id, &question.lists),
                    warnings: self.warnings(file, &question.id, &question.warnings),
                    crisis: question.crisis,
                    local: question.local.map(Into::into),
                    claim,
                    id: question.id.into(),
                });
            }
            groups.push(QuestionGroup {
                id: raw.id.into(),
                title: raw.title.into(),
                lead: raw.lead.into(),
                questions,
            });
        }
        groups
    }

    /// The questions asked most, which the editors choose for all languages.
    pub(super) fn asked_most(&mut self, groups: &[QuestionGroup]) -> Vec<Id> {
        let ids = || groups.iter().flat_map(|group| &group.questions).map(|question| &*question.id);
        let mut chosen: Vec<Id> = Vec::new();
        let mut mistakes = Vec::new();
        for name in &self.shared.pack.asked_most {
            if !ids().any(|id| id == name) {
                mistakes.push((name, unknown_name("question", name, ids())));
            } else if chosen.iter().any(|id| **id == **name) {
                mistakes.push((name, ErrorKind::DuplicateId));
            } else if chosen.len() == MOST_ASKED {
                mistakes.push((name, ErrorKind::OutOfRange("asked_most names 8 at most")));
            } else {
                chosen.push(name.as_str().into());
            }
        }
        self.in_pack_file(mistakes);
        chosen
    }

    /// Where answers lead on to, which the editors choose for all languages.
    pub(super) fn leads_to(&mut self, groups: &[QuestionGroup], steps: &[Step]) -> Vec<(Id, Id)> {
        let ids = || groups.iter().flat_map(|group| &group.questions).map(|question| &*question.id);
        let places = || steps.iter().map(|step| &*step.id).chain([View::Compare.id()]);
        let mut leads: Vec<(Id, Id)> = Vec::new();
        let mut mistakes = Vec::new();
        for (place, questions) in &self.shared.pack.leads_to {
            if !places().any(|id| id == place) {
                mistakes.push((place, unknown_name("step", place, places())));
            }
            for name in questions {
                if !ids().any(|id| id == name) {
                    mistakes.push((name, unknown_name("question", name, ids())));
                } else if leads.iter().any(|(question, _)| **question == **name) {
                    mistakes.push((name, ErrorKind::DuplicateId));
                } else {
                    leads.push((name.as_str().into(), place.as_str().into()));
                }
            }
        }
        self.in_pack_file(mistakes);
        leads
    }

    /// Notes mistakes in what is the same for every language, once.
    fn in_pack_file(&mut self, mistakes: Vec<(&String, ErrorKind)>) {
        for (name, kind) in mistakes {
            let error = PackError { file: "pack.toml".to_owned(), id: name.clone(), kind };
            if !self.errors.contains(&error) {
                self.errors.push(error);
            }
        }
    }

    /// What is made of a claim: never only the half of it, in a group of claims always.
    fn claim(&mut self, file: &str, claims: bool, question: &raw::Question) -> Option<Claim> {
        let missing = match (claims, question.verdict, question.certainty) {
            (true, Some(verdict), Some(certainty)) => {
                return Some(Claim { verdict: verdict.into(), certainty: certainty.into() });
            }
            (false, None, None) => return None,
            (true, None, _) => ErrorKind::Missing("the claim's verdict"),
            (true, _, None) => ErrorKind::Missing("the claim's certainty"),
            (false, ..) => ErrorKind::OutOfRange(
                "only a claim has a verdict and a certainty, in a file with claims = true",
            ),
        };
        self.report(file).error(&question.id, missing);
        None
    }

    pub(super) fn start(&mut self, content: &Path) -> Option<Start> {
        let file = "start.toml";
        let raw: raw::StartFile = self.read(content, file)?;
        let lines =
            raw.line.into_iter().zip(1..).map(|(line, n)| {
                (line.head.into(), self.text(file, &format!("line.{n}"), &line.text))
            });
        Some(Start {
            lines: lines.collect(),
            title: raw.title.into(),
            decision: raw.decision.into(),
            thinking: raw.doors.thinking.into(),
            date: raw.doors.date.into(),
            after: raw.doors.after.into(),
            companion: raw.doors.companion.into(),
        })
    }

    pub(super) fn after(&mut self, content: &Path) -> Option<After> {
        let file = "after.toml";
        let raw: raw::AfterFile = self.read(content, file)?;
        let mut seen = BTreeSet::new();
        let mut topics: Vec<(Id, Rc<str>)> = Vec::new();
        for topic in raw.topic {
            self.duplicate(&mut seen, file, &topic.id);
            self.skeleton.add(file, format!("topic.{}", topic.id), topics.len().to_string());
            topics.push((topic.id.into(), topic.label.into()));
        }
        let (mut groups, mut kinds) = (Vec::new(), Vec::new());
        for group in raw.group {
            self.duplicate(&mut seen, file, &group.id);
            self.skeleton.add(file, &group.id, format!("{:?}", group.level));
            let mut text = Vec::new();
            let mut about = Vec::new();
            for (line, n) in group.text.iter().zip(1..) {
                let id = format!("{}.{n}", group.id);
                let (words, names) = line.parts();
                text.push(self.text(file, &id, words));
                if n > 1 {
                    about.push(self.topics(file, &id, names, &topics));
                }
            }
            kinds.push((group.level.into(), about));
            groups.push(SafetyText { title: group.title.into(), text, id: group.id.into() });
        }
        let lead = self.text(file, "lead", &raw.lead);
        Some(After { title: raw.title.into(), lead, topics, groups, kinds })
    }

    /// What a sign is about: at least one of the topics.
    fn topics(
        &mut self,
        file: &str,
        id: &str,
        names: &[String],
        topics: &[(Id, Rc<str>)],
    ) -> Vec<Id> {
        self.skeleton.add(file, format!("{id}.about"), names.join(" "));
        let known = || topics.iter().map(|(id, _)| &**id);
        if names.is_empty() {
            self.report(file).error(id, ErrorKind::Missing("what the sign is about"));
        }
        for name in names.iter().filter(|name| !known().any(|id| id == *name)) {
            self.report(file).error(id, unknown_name("topic", name, known()));
        }
        names.iter().map(|name| name.as_str().into()).collect()
    }

    pub(super) fn forms(&mut self, content: &Path) -> Option<Forms> {
        let file = "forms.toml";
        let raw: raw::FormsFile = self.read(content, file)?;
        let mut seen = BTreeSet::new();
        let mut rows = Vec::new();
        for row in raw.row {
            self.duplicate(&mut seen, file, &row.id);
            if row.cells.len() != raw.columns.len() {
                self.report(file).error(&row.id, ErrorKind::Missing("a cell for every column"));
            }
            rows.push(FormRow {
                label: row.label.into(),
                cells: (row.cells.iter().zip(1..))
                    .map(|(cell, n)| {
                        self.text_in(file, &format!("{}.{n}", row.id), cell, &row.regions)
                    })
                    .collect(),
                id: row.id.into(),
            });
        }
        Some(Forms {
            lead: self.text(file, "lead", &raw.lead),
            title: raw.title.into(),
            columns: raw.columns.into_iter().map(Rc::from).collect(),
            rows,
        })
    }

    pub(super) fn glossary(&mut self, content: &Path) -> Option<Vec<Term>> {
        let file = "glossary.toml";
        let terms: BTreeMap<String, raw::Term> = self.read(content, file)?;
        let mut terms: Vec<Term> = terms
            .into_iter()
            .map(|(id, raw)| Term {
                term: raw.term.into(),
                also: raw.also.into_iter().map(Rc::from).collect(),
                link: raw.link,
                text: self.text(file, &id, &raw.text),
                id: id.into(),
            })
            .collect();
        terms.sort_by_key(|term| term.term.to_lowercase());
        Some(terms)
    }
}

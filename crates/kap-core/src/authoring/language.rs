//! One language's folder, put together with what holds in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use super::error::{ErrorKind, PackError};
use super::prose;
use super::raw;
use super::read::{self, Report};
use super::shared::{Shared, unknown_name};
use super::skeleton::{Skeleton, shape};
use crate::Id;
use crate::glossary::Term;
use crate::outcome::{Count, Outcome};
use crate::pack::{About, Pack, Safety};
use crate::question::{Question, QuestionGroup};
use crate::region::{Line, Region};
use crate::route::{Attribute, AttributeGroup, Fact, Route, RouteSet, Value};
use crate::step::{Item, Lead, Section, Step};
use crate::text::{SafetyText, Text};
use crate::texts::Texts;

/// A language's pack, if it could be built, and its skeleton for comparison.
pub(super) struct Loaded {
    pub(super) pack: Option<Pack>,
    pub(super) skeleton: Skeleton,
}

/// Safety texts with a place of their own; all others are warnings.
const PLACED: [&str; 5] = ["crisis", "emergency", "call-clinic", "elsewhere", "driving"];

pub(super) fn load(
    content: &Path,
    texts: &Path,
    language: &str,
    shared: &Shared,
    errors: &mut Vec<PackError>,
) -> Loaded {
    let mut reader = Reader {
        language,
        shared,
        errors,
        skeleton: Skeleton::default(),
    };
    let pack = reader.pack(content, texts);
    Loaded {
        pack,
        skeleton: reader.skeleton,
    }
}

struct Reader<'a> {
    language: &'a str,
    shared: &'a Shared,
    errors: &'a mut Vec<PackError>,
    skeleton: Skeleton,
}

impl Reader<'_> {
    fn pack(&mut self, content: &Path, texts: &Path) -> Option<Pack> {
        let texts = self.texts(texts);
        let safety = self.safety(content);
        let warnings: Option<Vec<SafetyText>> = safety.as_ref().map(|all| {
            all.iter().filter(|text| !PLACED.contains(&&*text.id)).cloned().collect()
        });
        let warning_ids: Vec<Id> =
            warnings.iter().flatten().map(|warning| Id::clone(&warning.id)).collect();
        let steps = self.steps(content);
        let about = self.about(content);
        let routes = self.routes(content, &warning_ids, &steps);
        let attributes = self.attributes(content);
        let outcomes = self.outcomes(content);
        let questions = self.questions(content, &warning_ids);
        let glossary = self.glossary(content);
        let regions = self.regions(content);
        let safety = safety?;
        let mut placed = |id: &str| {
            let found = safety.iter().find(|text| &*text.id == id).cloned();
            if found.is_none() {
                self.report("safety.toml").error(id, ErrorKind::Missing("this safety text"));
            }
            found
        };
        let (crisis, emergency) = (placed("crisis"), placed("emergency"));
        let (call_clinic, elsewhere) = (placed("call-clinic"), placed("elsewhere"));
        let driving = placed("driving");
        Some(Pack {
            id: self.shared.pack.id.as_str().into(),
            language: self.language.into(),
            about: about?,
            texts: texts?,
            routes: routes?,
            attributes: attributes?,
            outcomes: outcomes?,
            steps,
            questions,
            glossary: glossary?,
            safety: Safety {
                crisis: crisis?,
                emergency: emergency?,
                call_clinic: call_clinic?,
                elsewhere: elsewhere?,
                driving: driving?,
            },
            warnings: warnings?,
            regions: regions?,
            sources: self.shared.sources.clone(),
        })
    }

    fn file(&self, name: &str) -> String {
        format!("{}/{name}", self.language)
    }

    fn report(&mut self, name: &str) -> Report<'_> {
        Report::new(format!("{}/{name}", self.language), self.errors)
    }

    fn read<T: serde::de::DeserializeOwned>(&mut self, content: &Path, name: &str) -> Option<T> {
        read::toml(content, &self.file(name), self.errors)
    }

    /// A statement of this language, noted in the skeleton.
    fn text(&mut self, file: &str, id: &str, raw: &str) -> Text {
        self.skeleton.add(file, id, shape(raw));
        let shared = self.shared;
        prose::text(raw, id, &shared.keys, &mut self.report(file))
    }

    fn missing_words(&mut self, file: &str, id: &str) {
        self.report(file).error(id, ErrorKind::Missing("the words for this id"));
    }

    fn duplicate(&mut self, seen: &mut BTreeSet<String>, file: &str, id: &str) {
        self.report(file).id(id);
        if !seen.insert(id.to_owned()) {
            self.report(file).error(id, ErrorKind::DuplicateId);
        }
    }

    /// Names without words of their own: words that stand for no id.
    fn extra<'k>(
        &mut self,
        file: &str,
        what: &'static str,
        keys: impl IntoIterator<Item = &'k String>,
        names: &[&str],
    ) {
        for key in keys {
            if !names.contains(&key.as_str()) {
                let kind = unknown_name(what, key, names.iter().copied());
                self.report(file).error(key, kind);
            }
        }
    }

    fn texts(&mut self, texts: &Path) -> Option<Texts> {
        let name = format!("{}.toml", self.language);
        let table: BTreeMap<String, BTreeMap<String, String>> =
            read::toml(texts, &name, self.errors)?;
        for (group, words) in &table {
            for (key, words) in words {
                self.skeleton.add("texts", format!("{group}.{key}"), shape(words));
            }
        }
        read::toml(texts, &name, self.errors)
    }

    fn about(&mut self, content: &Path) -> Option<About> {
        let words: raw::PackWords = self.read(content, "pack.toml")?;
        let pack = &self.shared.pack;
        Some(About {
            title: words.title.into(),
            purpose: words.purpose.into(),
            authors: words.authors.into(),
            review: words.review.into(),
            update_policy: words.update_policy.into(),
            funding: words.funding.into(),
            published: pack.published.as_str().into(),
            next_review: pack.next_review.as_str().into(),
        })
    }

    fn safety(&mut self, content: &Path) -> Option<Vec<SafetyText>> {
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

    fn paragraphs(&mut self, file: &str, id: &str, raw: &[String]) -> Vec<Text> {
        raw.iter()
            .zip(1..)
            .map(|(raw, n)| self.text(file, &format!("{id}.{n}"), raw))
            .collect()
    }

    fn routes(&mut self, content: &Path, warning_ids: &[Id], steps: &[Step]) -> Option<Vec<Route>> {
        let file = "routes.toml";
        let mut words: BTreeMap<String, raw::RouteWords> = self.read(content, file)?;
        let shared = self.shared;
        let ids: Vec<&str> = shared.route_ids().collect();
        self.extra(file, "route", words.keys(), &ids);
        let mut routes = Vec::new();
        for (id, index) in ids.into_iter().zip(0..) {
            let Some(mut words) = words.remove(id) else {
                self.missing_words(file, id);
                continue;
            };
            let route = shared.routes.iter().find(|route| route.id == id);
            let mut facts = Vec::new();
            for (attribute, value, basis) in route.iter().flat_map(|route| &route.facts) {
                let id = format!("{id}.notes.{attribute}");
                let note = words.notes.remove(attribute).map(|raw| self.text(file, &id, &raw));
                if note.is_none() && *value == Value::Words {
                    self.missing_words(file, &id);
                }
                facts.push(Fact {
                    value: value.clone(),
                    basis: basis.clone(),
                    note,
                });
            }
            for left in words.notes.keys() {
                let names = route.iter().flat_map(|r| &r.facts).map(|(name, ..)| name.as_str());
                let kind = unknown_name("attribute", left, names);
                self.report(file).error(format!("{id}.notes.{left}"), kind);
            }
            let warnings = route.map(|route| route.warnings.as_slice()).unwrap_or_default();
            routes.push(Route {
                id: id.into(),
                name: words.name.into(),
                short: words.short.into(),
                about: self.text(file, &format!("{id}.about"), &words.about),
                warnings: self.warnings(file, id, warnings, warning_ids),
                has_walkthrough: index == 0 || is_walked(index, steps),
                facts,
            });
        }
        Some(routes)
    }

    fn warnings(&mut self, file: &str, id: &str, names: &[String], ids: &[Id]) -> Vec<u8> {
        let mut places = Vec::new();
        for name in names {
            match ids.iter().position(|id| **id == **name) {
                Some(place) => places.extend(u8::try_from(place)),
                None => {
                    let kind = unknown_name("warning", name, ids.iter().map(|id| &**id));
                    self.report(file).error(id, kind);
                }
            }
        }
        places
    }

    fn attributes(&mut self, content: &Path) -> Option<Vec<AttributeGroup>> {
        let file = "attributes.toml";
        let mut words: raw::AttributeWords = self.read(content, file)?;
        let mut groups = Vec::new();
        let shared = self.shared;
        for group in &shared.attributes {
            let mut attributes = Vec::new();
            for attribute in &group.attribute {
                match words.attributes.remove(&attribute.id) {
                    Some(label) => attributes.push(Attribute {
                        id: attribute.id.as_str().into(),
                        label: label.label.into(),
                        help: label.help.into(),
                        kind: attribute.kind,
                    }),
                    None => self.missing_words(file, &attribute.id),
                }
            }
            match words.groups.remove(&group.id) {
                Some(title) => groups.push(AttributeGroup {
                    id: group.id.as_str().into(),
                    title: title.into(),
                    attributes,
                }),
                None => self.missing_words(file, &group.id),
            }
        }
        self.extra(file, "attribute", words.attributes.keys(), &[]);
        self.extra(file, "group of attributes", words.groups.keys(), &[]);
        Some(groups)
    }

    fn outcomes(&mut self, content: &Path) -> Option<Vec<Outcome>> {
        let file = "outcomes.toml";
        let mut words: BTreeMap<String, raw::OutcomeWords> = self.read(content, file)?;
        let shared = self.shared;
        let mut outcomes = Vec::new();
        for (raw, basis) in &shared.outcomes {
            let Some(words) = words.remove(&raw.id) else {
                self.missing_words(file, &raw.id);
                continue;
            };
            let mut report = Report::new("outcomes.toml", self.errors);
            let routes = shared.route_set(&raw.routes, &raw.id, &mut report);
            let mut count = |figure: f64| {
                Count::round(figure).unwrap_or_else(|| {
                    report.error(&raw.id, ErrorKind::OutOfRange("a count is 0 to 100 of 100"));
                    Count::Of100(0)
                })
            };
            outcomes.push(Outcome {
                id: raw.id.as_str().into(),
                kind: raw.kind,
                routes,
                label: words.label.into(),
                treatment_name: words.treatment.into(),
                treatment: count(raw.treatment),
                comparator_name: words.comparator.into(),
                comparator: raw.comparator.map(count),
                time: words.time.into(),
                population: words.population.into(),
                certainty: raw.certainty,
                basis: basis.clone(),
            });
        }
        self.extra(file, "outcome", words.keys(), &[]);
        Some(outcomes)
    }

    fn steps(&mut self, content: &Path) -> Vec<Step> {
        let files = read::files(content, &self.file("steps"), self.errors);
        let mut seen = BTreeSet::new();
        let mut item_ids = BTreeSet::new();
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

    fn step(&mut self, file: &str, raw: raw::Step, item_ids: &mut BTreeSet<String>) -> Step {
        let shared = self.shared;
        let mut leads = Vec::new();
        for (route, lead) in &raw.lead_for {
            let id = format!("{}.lead_for.{route}", raw.id);
            let routes = shared.route_set(std::slice::from_ref(route), &id, &mut self.report(file));
            leads.push(Lead {
                routes,
                text: self.text(file, &id, lead),
            });
        }
        leads.push(Lead {
            routes: RouteSet::ALL,
            text: self.text(file, &format!("{}.lead", raw.id), &raw.lead),
        });
        let sections = [
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
                if kept && item.id.is_empty() {
                    self.report(file).error(&place, ErrorKind::Missing("an id"));
                } else if kept {
                    self.skeleton.add(file, format!("{place}.id"), item.id.as_str());
                    self.duplicate(item_ids, file, &item.id);
                }
                let routes = shared.route_set(&item.routes, &place, &mut self.report(file));
                items.push(Item {
                    section,
                    routes,
                    text: self.text(file, &place, &item.text),
                    id: item.id.into(),
                });
            }
        }
        Step {
            id: raw.id.into(),
            title: raw.title.into(),
            leads,
            items,
        }
    }

    fn questions(&mut self, content: &Path, warning_ids: &[Id]) -> Vec<QuestionGroup> {
        let files = read::files(content, &self.file("questions"), self.errors);
        let mut seen = BTreeSet::new();
        let mut groups = Vec::new();
        for file in files {
            let Some(raw): Option<raw::QuestionGroup> = read::toml(content, &file, self.errors) else {
                continue;
            };
            let file = file.trim_start_matches(self.language).trim_start_matches('/');
            self.report(file).id(&raw.id);
            let mut questions = Vec::new();
            for question in raw.question {
                self.duplicate(&mut seen, file, &question.id);
                let flags = format!("{:?} {}", question.warnings, question.crisis);
                self.skeleton.add(file, &question.id, flags);
                if question.answer.is_empty() {
                    self.report(file).error(&question.id, ErrorKind::Missing("the answer"));
                }
                questions.push(Question {
                    ask: question.ask.into(),
                    also: question.also.into_iter().map(Rc::from).collect(),
                    answer: self.paragraphs(file, &question.id, &question.answer),
                    warnings: self.warnings(file, &question.id, &question.warnings, warning_ids),
                    crisis: question.crisis,
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

    fn glossary(&mut self, content: &Path) -> Option<Vec<Term>> {
        let file = "glossary.toml";
        let terms: BTreeMap<String, raw::Term> = self.read(content, file)?;
        let mut terms: Vec<Term> = terms
            .into_iter()
            .map(|(id, raw)| Term {
                term: raw.term.into(),
                also: raw.also.into_iter().map(Rc::from).collect(),
                text: self.text(file, &id, &raw.text),
                id: id.into(),
            })
            .collect();
        terms.sort_by_key(|term| term.term.to_lowercase());
        Some(terms)
    }

    fn regions(&mut self, content: &Path) -> Option<Vec<Region>> {
        let file = "regions.toml";
        let mut words: BTreeMap<String, toml::Value> = self.read(content, file)?;
        let lines = words.remove("lines").unwrap_or(toml::Value::Table(toml::Table::new()));
        let mut regions = Vec::new();
        let shared = self.shared;
        for raw in &shared.regions {
            let mut lines_here = Vec::new();
            for line in &raw.line {
                let words = lines.get(&line.id).cloned().map(toml::Value::try_into::<raw::LineWords>);
                match words {
                    Some(Ok(words)) => {
                        let how = if words.note.is_empty() {
                            words.how
                        } else {
                            format!("{} {}", words.how, words.note)
                        };
                        lines_here.push(self.line(line, &words.name, &how));
                    }
                    Some(Err(error)) => {
                        self.report(file).error(&line.id, ErrorKind::Shape(error.to_string()));
                    }
                    None => self.missing_words(file, &line.id),
                }
            }
            let basis = prose::basis(
                raw.emergency_cite.iter().map(String::as_str),
                &raw.id,
                &shared.keys,
                &mut Report::new(file, self.errors),
            );
            match words.remove(&raw.id).map(toml::Value::try_into::<raw::RegionName>) {
                Some(Ok(words)) => regions.push(Region {
                    id: raw.id.as_str().into(),
                    name: words.name.into(),
                    emergency: raw.emergency.as_str().into(),
                    basis,
                    lines: lines_here,
                }),
                Some(Err(error)) => {
                    self.report(file).error(&raw.id, ErrorKind::Shape(error.to_string()));
                }
                None => self.missing_words(file, &raw.id),
            }
        }
        self.extra(file, "region", words.keys(), &[]);
        Some(regions)
    }

    fn line(&mut self, raw: &raw::Line, name: &str, how: &str) -> Line {
        let basis = prose::basis(
            raw.cite.iter().map(String::as_str),
            &raw.id,
            &self.shared.keys,
            &mut Report::new("regions.toml", self.errors),
        );
        Line {
            id: raw.id.as_str().into(),
            kind: raw.kind,
            name: name.into(),
            how: how.into(),
            call: raw.call.as_str().into(),
            text: raw.text.as_str().into(),
            web: raw.web.as_str().into(),
            confirm: raw.confirm,
            basis,
        }
    }
}

/// Whether some item or lead speaks of this route by name.
fn is_walked(index: crate::route::RouteIndex, steps: &[Step]) -> bool {
    let named = |routes: RouteSet| routes != RouteSet::ALL && routes.contains(index);
    steps.iter().any(|step| {
        step.items.iter().any(|item| named(item.routes))
            || step.leads.iter().any(|lead| named(lead.routes))
    })
}

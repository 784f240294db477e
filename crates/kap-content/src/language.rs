//! One language's folder, put together with what holds in every language.

mod consult;
mod links;
mod provenance;
mod regional;
mod summary;
mod synonyms;
mod typed;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use kap_core::Id;
use kap_core::app_pack::AppPack;
use kap_core::pack::{About, Pack, Safety};
use kap_core::profile::SUBJECTS;
use kap_core::text::{SafetyText, Text};
use kap_core::texts::{self, OwnerTexts, PageTexts, SheetTexts, Texts};

use super::day::days;
use super::error::{ErrorKind, PackError};
use super::prose;
use super::raw;
use super::read::{self, Report};
use super::shared::{Shared, unknown_name};
use super::skeleton::{Skeleton, shape};

/// A language's pack, if it could be built, and its skeleton for comparison.
pub(super) struct Loaded {
    pub(super) pack: Option<Pack>,
    pub(super) skeleton: Skeleton,
}

/// Safety texts with a place of their own. Those, [`LISTS`] and one [`BESIDE`] each subject of a
/// clinic's lines must be there; all others are warnings.
const PLACED: [&str; 6] =
    ["crisis", "emergency", "call-clinic", "elsewhere", "driving", "not-known"];

/// How the safety texts begin that stand under a clinic's own line; the subject follows.
const BESIDE: &str = "beside-";

/// Safety lists that steps and questions show: who should not have ketamine in any form, who needs
/// extra checks first, and which medicines the clinic must know of.
const LISTS: [&str; 8] = [
    "rules-out",
    "checks-heart",
    "checks-mind",
    "checks-body",
    "medicines-breathing",
    "medicines-pressure",
    "medicines-level",
    "medicines-effect",
];

pub(super) fn load(
    content: &Path,
    texts: &Path,
    language: &str,
    shared: &Shared,
    errors: &mut Vec<PackError>,
) -> Loaded {
    let mut reader =
        Reader { language, shared, errors, skeleton: Skeleton::default(), warning_ids: None };
    let pack = reader.pack(content, texts);
    Loaded { pack, skeleton: reader.skeleton }
}

struct Reader<'a> {
    language: &'a str,
    shared: &'a Shared,
    errors: &'a mut Vec<PackError>,
    skeleton: Skeleton,
    /// Ids of the warnings; `None` if they couldn't be read.
    warning_ids: Option<Vec<Id>>,
}

impl Reader<'_> {
    fn pack(&mut self, content: &Path, texts: &Path) -> Option<Pack> {
        let texts = self.texts(texts);
        let safety = self.safety(content);
        let warnings: Option<Vec<SafetyText>> = safety.as_ref().map(|all| {
            let is_warning =
                |id: &str| !PLACED.contains(&id) && !LISTS.contains(&id) && !id.starts_with(BESIDE);
            all.iter().filter(|text| is_warning(&text.id)).cloned().collect()
        });
        self.warning_ids = warnings
            .as_ref()
            .map(|warnings| warnings.iter().map(|warning| Id::clone(&warning.id)).collect());
        let steps = self.steps(content);
        let about = self.about(content);
        let routes = self.routes(content, &steps);
        let attributes = self.attributes(content);
        let outcomes = self.outcomes(content);
        let start = self.start(content);
        let after = self.after(content);
        let summary = self.summary(content);
        let companion = self.companion(content);
        let consult = self.consult(content, &steps);
        let forms = self.forms(content);
        let questions = self.questions(content);
        let asked_most = self.asked_most(&questions);
        let leads_to = self.leads_to(&questions, &steps);
        let glossary = self.glossary(content);
        let search = self.search(content);
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
        let (driving, not_known) = (placed("driving"), placed("not-known"));
        let lists: Vec<_> = LISTS.into_iter().map(&mut placed).collect();
        let beside = SUBJECTS.map(|subject| placed(&[BESIDE, subject].concat()));
        let (routes, alternatives) = routes?;
        let (texts, page, sheet, owner) = texts?;
        let (glossary, regions) = (glossary?, regions?);
        let region = regions.first()?;
        let app = AppPack {
            language: self.language.into(),
            texts,
            routes,
            days: Vec::new(),
            steps,
            warnings: warnings?,
            lists: lists.into_iter().collect::<Option<_>>()?,
            driving: driving?,
            emergency: Rc::clone(&region.emergency),
            crisis_line: region.main_number(),
            poison_line: region.poison.clone(),
            terms: glossary.iter().map(|term| Id::clone(&term.id)).collect(),
            sources: self.shared.sources.clone(),
        };
        let mut pack = Pack {
            id: self.shared.pack.id.as_str().into(),
            others: Vec::new(),
            app,
            about: about?,
            page,
            sheet,
            owner,
            attributes: attributes?,
            alternatives,
            forms: forms?,
            outcomes: outcomes?,
            start: start?,
            after: after?,
            summary: summary?,
            companion: companion?,
            consult: consult?,
            questions,
            asked_most,
            leads_to,
            glossary,
            search: search?,
            safety: Safety {
                crisis: crisis?,
                emergency: emergency?,
                call_clinic: call_clinic?,
                elsewhere: elsewhere?,
                not_known: not_known?,
                beside: beside.into_iter().collect::<Option<_>>()?,
            },
            regions,
            numbers: self.shared.numbers.clone(),
        };
        links::link_terms(&mut pack);
        provenance::note(&mut pack);
        pack.days = days(&pack);
        Some(pack)
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

    /// A statement that holds in these regions only; in all if the list is empty.
    fn text_in(&mut self, file: &str, id: &str, raw: &str, regions: &[String]) -> Text {
        let shared = self.shared;
        if !regions.is_empty() {
            self.skeleton.add(file, format!("{id}.regions"), regions.join(" "));
        }
        let regions = shared.region_set(regions, id, &mut self.report(file));
        Text { regions, ..self.text(file, id, raw) }
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

    fn texts(&mut self, folder: &Path) -> Option<(Texts, PageTexts, SheetTexts, OwnerTexts)> {
        let file = format!("{}.toml", self.language);
        let mut table: BTreeMap<String, BTreeMap<String, String>> =
            read::toml(folder, &file, self.errors)?;
        let mut report = Report::new(&file, self.errors);
        let mut words = Vec::new();
        for (group, key) in texts::keys() {
            let id = format!("{group}.{key}");
            match table.get_mut(*group).and_then(|group| group.remove(*key)) {
                Some(text) => {
                    self.skeleton.add("texts", id, shape(&text));
                    words.push(text);
                }
                None => report.error(id, ErrorKind::Missing("this text")),
            }
        }
        for (group, left) in &table {
            let keys = texts::keys().filter(|(known, _)| known == group);
            for key in left.keys() {
                let names = keys.clone().map(|(_, key)| *key);
                report.error(format!("{group}.{key}"), unknown_name("text", key, names));
            }
        }
        let mut words = words.into_iter().map(Rc::from);
        let mut next = || words.next().unwrap_or_default();
        Some((
            Texts::from_order(&mut next),
            PageTexts::from_order(&mut next),
            SheetTexts::from_order(&mut next),
            OwnerTexts::from_order(&mut next),
        ))
    }

    fn about(&mut self, content: &Path) -> Option<About> {
        let words: raw::PackWords = self.read(content, "pack.toml")?;
        let pack = &self.shared.pack;
        Some(About {
            title: words.title.into(),
            decision: words.decision.into(),
            purpose: words.purpose.into(),
            authors: words.authors.into(),
            review: words.review.into(),
            selection: words.selection.into(),
            // Measured when all of the text is there.
            reading: Rc::default(),
            update_policy: words.update_policy.into(),
            funding: words.funding.into(),
            translation: words.translation.into(),
            published: pack.published.as_str().into(),
            next_review: pack.next_review.as_str().into(),
        })
    }

    /// The places of these locked lists.
    fn lists(&mut self, file: &str, id: &str, names: &[String]) -> Vec<u8> {
        let mut places = Vec::new();
        for name in names {
            match LISTS.iter().position(|list| list == name) {
                Some(place) => places.extend(u8::try_from(place)),
                None => self.report(file).error(id, unknown_name("safety list", name, LISTS)),
            }
        }
        places
    }

    /// The places of these warnings; nothing can be said of them if safety.toml can't be read.
    fn warnings(&mut self, file: &str, id: &str, names: &[String]) -> Vec<u8> {
        let Some(ids) = self.warning_ids.take() else {
            return Vec::new();
        };
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
        self.warning_ids = Some(ids);
        places
    }
}

//! Everything that can be said against a pack, with file and line.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::error::PackError;
use super::locate::{Files, Place};
use super::rules::{self, Coverage, Extras, Figures, Finding, Jargon, Numbers, Rule, Severity};

/// Where things are.
#[derive(Clone, Copy, Debug)]
pub struct Folders<'a> {
    /// The pack, such as `content/ketamine`.
    pub content: &'a Path,
    /// The interface's words.
    pub texts: &'a Path,
    /// What the files of findings are relative to.
    pub repository: &'a Path,
}

/// What was found in a language, or above the languages.
#[derive(Clone, Debug, Serialize)]
pub struct Inspection {
    /// Such as `en`; `all` for what holds in every language.
    pub language: String,
    /// What breaks a rule.
    pub findings: Vec<Finding>,
    /// What is there; `None` if it couldn't be read, and above the languages.
    pub figures: Option<Figures>,
}

/// The language of what holds in every language.
const ALL: &str = "all";

/// Reads a pack in every language and looks at it with every rule. Facts expire only if `as_of`
/// is given; they stop the content from going out only if a release is made.
pub fn inspect(folders: Folders<'_>, as_of: Option<&str>, release: bool) -> Vec<Inspection> {
    let mut gathered = Gathered {
        folders,
        files: Files::read(folders.content, folders.texts, folders.repository),
        // "all" comes before any language.
        inspections: BTreeMap::from([(ALL.to_owned(), Inspection::new(ALL))]),
    };
    let content = folders.content;
    let lifted = rules::load_lifted(content);
    let jargon = Jargon::load(content);
    let extras = Extras {
        lifted: gathered.or_default(lifted),
        jargon: gathered.or_default(jargon),
        as_of: as_of.map(str::to_owned),
        release,
    };
    // What is wrong with the file is named when the pack is loaded.
    let numbers = Numbers::load(content).ok();
    let coverage = Coverage::load(content);
    let coverage = gathered.or_none(coverage);

    for (hit, place) in rules::hidden_characters(&gathered.files) {
        gathered.add_at(ALL, "hidden-character", &extras, hit, place);
    }
    let packs = super::load(content, folders.texts);
    let packs = gathered.or_default(packs);
    if let Some(pack) = packs.first() {
        for hit in numbers.iter().flat_map(|numbers| numbers.check(pack)) {
            gathered.add("id-not-permanent", &extras, hit);
        }
        let uncovered = match &coverage {
            Some(Some(coverage)) => coverage.check(pack),
            Some(None) => vec![rules::Hit::new("coverage", "there is no coverage.toml")],
            // What is wrong with it has been noted.
            None => Vec::new(),
        };
        for hit in uncovered {
            gathered.add("uncovered-topic", &extras, hit);
        }
    }
    for pack in &packs {
        let inspection = gathered.inspection(&pack.language);
        inspection.findings.extend(rules::check(pack, &extras));
        inspection.figures = Some(rules::figures(pack, &extras, coverage.iter().flatten().next()));
    }
    if !packs.is_empty() {
        let all: Vec<Finding> = gathered
            .inspections
            .values()
            .flat_map(|inspection| inspection.findings.clone())
            .collect();
        gathered.inspection(ALL).findings.extend(rules::unused_lifts(&extras, &all));
    }
    gathered.locate();
    gathered.inspections.into_values().collect()
}

struct Gathered<'a> {
    folders: Folders<'a>,
    files: Files,
    inspections: BTreeMap<String, Inspection>,
}

impl Gathered<'_> {
    fn inspection(&mut self, language: &str) -> &mut Inspection {
        self.inspections.entry(language.to_owned()).or_insert_with(|| Inspection::new(language))
    }

    fn add(&mut self, rule: &str, extras: &Extras, hit: rules::Hit) {
        if let Some(rule) = Rule::with_id(rule) {
            self.inspection(ALL).findings.push(extras.finding(rule, hit));
        }
    }

    fn add_at(&mut self, language: &str, rule: &str, extras: &Extras, hit: rules::Hit, at: Place) {
        if let Some(rule) = Rule::with_id(rule) {
            let Place { file, line } = at;
            let finding = Finding { file, line, ..extras.finding(rule, hit) };
            self.inspection(language).findings.push(finding);
        }
    }

    /// What was read, or what stands for it after its mistakes were noted.
    fn or_default<T: Default>(&mut self, read: Result<T, Vec<PackError>>) -> T {
        self.or_none(read).unwrap_or_default()
    }

    fn or_none<T>(&mut self, read: Result<T, Vec<PackError>>) -> Option<T> {
        read.map_err(|errors| errors.iter().for_each(|error| self.mistake(error))).ok()
    }

    /// A mistake found while loading; nothing can lift it.
    fn mistake(&mut self, error: &PackError) {
        let Place { file, line } = self.files.of_error(&error.file, &error.id, error.line());
        let finding = Finding {
            rule: rules::rule_of(error),
            id: error.id.clone(),
            file,
            line,
            severity: Severity::Error,
            message: error.kind.to_string(),
            lifted: None,
            sought: rules::Sought::default(),
        };
        let language = self.language_of(&error.file);
        self.inspection(&language).findings.push(finding);
    }

    /// The language that a file below the content or texts folder is for.
    fn language_of(&self, file: &str) -> String {
        match file.split_once('/') {
            Some((language, _)) => language.to_owned(),
            None if self.folders.content.join(file).exists() => ALL.to_owned(),
            None => file.strip_suffix(".toml").unwrap_or(ALL).to_owned(),
        }
    }

    /// Gives every finding its file and line.
    fn locate(&mut self) {
        for inspection in self.inspections.values_mut() {
            for finding in inspection.findings.iter_mut().filter(|finding| finding.line == 0) {
                let id = finding.sought.under.as_ref().unwrap_or(&finding.id);
                let place = self.files.find(&inspection.language, id, &finding.sought.words);
                if let Some(Place { file, line }) = place {
                    finding.file = file;
                    finding.line = line;
                }
            }
        }
    }
}

impl Inspection {
    fn new(language: &str) -> Self {
        Self { language: language.to_owned(), findings: Vec::new(), figures: None }
    }
}

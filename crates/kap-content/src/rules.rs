//! Rules for what the guide says: its wording, its lists, its reading grade, what must stand
//! beside what. Each has a permanent id and a reason, and can be lifted for one id.

mod balance;
mod catalog;
mod cells;
mod check;
mod columns;
mod counts;
mod coverage;
mod crisis;
mod figures;
mod figures_told;
mod glance;
mod hidden;
mod lifted;
mod lists;
mod loading;
mod numbers;
mod products;
mod reading;
mod regions;
mod review_day;
mod signs;
mod sources;
mod statements;
mod terms;
mod tokens;
mod warnings;
mod wording;
mod words;

pub use catalog::RULES;
pub use check::check;
pub use coverage::Coverage;
pub use figures::{Figures, Grade};
pub use lifted::{Lifted, load as load_lifted, unused_lifts};
pub use numbers::{Numbers, number};
pub use terms::Jargon;

pub(super) use figures::{figures, reading_level};
pub(super) use hidden::hidden_characters;
pub(super) use loading::rule_of;

use serde::Serialize;

/// The first word of a text that promises more than is known, in any language that the rules know.
pub fn promise(text: &str) -> Option<String> {
    ["en", "es"].into_iter().find_map(|language| wording::banned_word(text, words::words(language)))
}

use check::Context;
use words::Words;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The content must change, or the finding be lifted with a reason.
    Error,
    /// Somebody should look.
    Warning,
}

/// A place where the content breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Id of the rule, such as `long-sentence`.
    pub rule: &'static str,
    /// Where: `best-route`, `iv.status`, `dose/happens: A small tube goes into…`.
    pub id: String,
    /// The file, below the repository; empty until it was looked for.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// How much it weighs.
    pub severity: Severity,
    /// What was found there.
    pub message: String,
    /// Why it may stand, if it was lifted.
    pub lifted: Option<String>,
    /// What to look for to find its line.
    #[serde(skip)]
    pub sought: Sought,
}

/// How a finding's line is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The words as they stand there; empty if a table is meant.
    pub words: String,
    /// The id they stand under, if it isn't the finding's.
    pub under: Option<String>,
}

impl Finding {
    /// Whether the content can't go out like this.
    pub fn counts(&self) -> bool {
        self.severity == Severity::Error && self.lifted.is_none()
    }
}

/// A rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Permanent id, as in `lifted.toml`.
    pub id: &'static str,
    /// Why there is such a rule, and what to write instead.
    pub reason: &'static str,
    weight: Weight,
    look: Look,
}

impl Rule {
    /// The rule with this id.
    pub fn with_id(id: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.id == id)
    }

    /// What a finding weighs, and whether it does so only when a release is made.
    fn severity(&self, release: bool) -> Severity {
        match self.weight {
            Weight::Always => Severity::Error,
            Weight::InReleases if release => Severity::Error,
            Weight::InReleases => Severity::Warning,
        }
    }
}

/// When a finding stops the content from going out.
#[derive(Clone, Copy, Debug)]
enum Weight {
    Always,
    InReleases,
}

/// Where a rule looks.
#[derive(Clone, Copy, Debug)]
enum Look {
    /// At each sentence that is shown: what is wrong with it, if anything.
    Sentence(fn(&str, Option<&Words>) -> Option<String>),
    /// At the pack as a whole.
    Pack(fn(&Context<'_>) -> Vec<Hit>),
    /// At what isn't in a pack: files, lifts, mistakes found while loading.
    Elsewhere,
}

/// What a check needs beside the pack.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    /// What may stand.
    pub lifted: Vec<Lifted>,
    /// Words of the field, by language.
    pub jargon: Jargon,
    /// The day that counts as today, such as `2026-11-21`; without it nothing has expired.
    pub as_of: Option<String>,
    /// Whether a release is made.
    pub release: bool,
}

/// Something a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    id: String,
    message: String,
    sought: Sought,
}

impl Hit {
    pub(super) fn new(id: impl Into<String>, message: impl Into<String>) -> Self {
        Self { id: id.into(), message: message.into(), sought: Sought::default() }
    }

    /// The words by which its line is found.
    pub(super) fn quoting(self, words: impl Into<String>) -> Self {
        Self { sought: Sought { words: words.into(), ..self.sought }, ..self }
    }

    /// The id under which they stand, where the finding has an id of its own.
    pub(super) fn under(self, id: impl Into<String>) -> Self {
        Self { sought: Sought { under: Some(id.into()), ..self.sought }, ..self }
    }
}

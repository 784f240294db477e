//! Rules for what a loaded pack says: its wording, its lists, what must stand beside what.

mod lifted;
mod statements;
mod structure;
mod tokens;
mod wording;

pub use lifted::{Lifted, load as load_lifted};

use crate::pack::Pack;
use statements::statements;
use tokens::sentences;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The content must change, or the finding be lifted with a reason.
    Error,
    /// Somebody should look.
    Warning,
}

/// A place where the content breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule, such as `long-sentence`.
    pub rule: &'static str,
    /// Where: `best-route`, `iv.status`, `dose/happens: A small tube goes into…`.
    pub id: String,
    /// How much it weighs.
    pub severity: Severity,
    /// What was found there.
    pub message: String,
    /// Why it may stand, if it was lifted.
    pub lifted: Option<String>,
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
    severity: Severity,
    look: Look,
}

/// Where a rule looks.
#[derive(Clone, Copy, Debug)]
enum Look {
    /// At each sentence that is shown: what is wrong with it, if anything.
    Sentence(fn(&str, English) -> Option<String>),
    /// At the pack as a whole and the day that counts as today: ids and what is wrong there.
    Pack(fn(&Pack, Option<&str>) -> Found),
    /// At the lifts; see [`unused_lifts`].
    Lifts,
}

/// Ids, and what is wrong there.
type Found = Vec<(String, String)>;

/// Whether the pack is English; rules that know words know only English ones.
type English = bool;

/// Every rule, in the order of reports.
pub const RULES: [Rule; 12] = [
    error(
        "banned-word",
        "Such words promise what no study has shown. Say what is known instead.",
        Look::Sentence(wording::banned_word),
    ),
    error(
        "one-in-n",
        "\"1 in N\" can't be compared at a glance. Give a count of 100.",
        Look::Sentence(wording::one_in_n),
    ),
    error(
        "bare-likelihood",
        "Everyone reads \"rare\" or \"likely\" differently. Give a count of 100, or say that it isn't known.",
        Look::Sentence(wording::bare_likelihood),
    ),
    error(
        "decimal",
        "Decimals are hard to picture. Round to a whole number.",
        Look::Sentence(wording::decimal),
    ),
    error(
        "denominator",
        "Counts of different totals can't be compared. Give a count of 100.",
        Look::Sentence(wording::denominator),
    ),
    error(
        "long-sentence",
        "More than 25 words are hard to hold. Split the sentence.",
        Look::Sentence(wording::long_sentence),
    ),
    error(
        "long-list",
        "More than 7 items are hard to hold. Join or drop some.",
        Look::Pack(structure::long_list),
    ),
    error(
        "crisis-beside-suicide",
        "Who reads of suicide may need help now. Put {crisis} beside it, or crisis = true in a question.",
        Look::Pack(structure::crisis_beside_suicide),
    ),
    error(
        "no-comparator",
        "A count alone says nothing of the treatment. Name the comparison group, or say that there was none.",
        Look::Pack(structure::no_comparator),
    ),
    error(
        "warning-beside-compounded",
        "The FDA warns of compounded ketamine. Name the warning in the route's `warnings`.",
        Look::Pack(structure::warning_beside_compounded),
    ),
    Rule {
        id: "expired",
        reason: "The facts may have changed. Read the source again and set a new date.",
        severity: Severity::Warning,
        look: Look::Pack(structure::expired),
    },
    error(
        "lift-of-nothing",
        "A lift that matches nothing hides the next mistake. Take it out of lifted.toml, or set its id right.",
        Look::Lifts,
    ),
];

const fn error(id: &'static str, reason: &'static str, look: Look) -> Rule {
    Rule { id, reason, severity: Severity::Error, look }
}

/// Everything in the pack that breaks a rule, in the order of [`RULES`]; what `lifted` names
/// is marked with its reason. Sources expire only if `as_of`, such as `2026-11-21`, is given.
pub fn check(pack: &Pack, lifted: &[Lifted], as_of: Option<&str>) -> Vec<Finding> {
    let english = pack.language.split('-').next() == Some("en");
    let statements = statements(pack);
    let mut findings = Vec::new();
    for rule in &RULES {
        let found = match rule.look {
            Look::Sentence(look) => statements
                .iter()
                .flat_map(|statement| {
                    sentences(&statement.words).into_iter().filter_map(move |sentence| {
                        let what = look(sentence, english)?;
                        Some((statement.id.clone(), format!("{what} in: {sentence}")))
                    })
                })
                .collect(),
            Look::Pack(look) => look(pack, as_of),
            Look::Lifts => Vec::new(),
        };
        findings.extend(found.into_iter().map(|(id, message)| {
            Finding {
                rule: rule.id,
                lifted: lifted
                    .iter()
                    .find(|lift| lift.rule == rule.id && lift.id == id)
                    .map(|lift| lift.reason.clone()),
                id,
                severity: rule.severity,
                message,
            }
        }));
    }
    findings
}

/// The lifts that match none of the findings, which should be those of all languages.
pub fn unused_lifts(lifted: &[Lifted], findings: &[Finding]) -> Vec<Finding> {
    let used = |lift: &&Lifted| {
        findings.iter().any(|finding| finding.rule == lift.rule && finding.id == lift.id)
    };
    let unused = lifted.iter().filter(|lift| !used(lift));
    unused
        .map(|lift| Finding {
            rule: "lift-of-nothing",
            id: lift.id.clone(),
            severity: Severity::Error,
            message: format!("nothing here breaks {}", lift.rule),
            lifted: None,
        })
        .collect()
}

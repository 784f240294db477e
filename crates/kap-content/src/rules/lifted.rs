//! `lifted.toml`: findings that may stand, each with its reason.

use std::path::Path;

use super::{Extras, Finding, Hit, RULES, Rule};
use crate::error::{ErrorKind, PackError};
use crate::read::{self, Report};
use crate::{raw, shared};

const FILE: &str = "lifted.toml";

/// A rule that doesn't hold for one id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifted {
    /// Id of the rule.
    pub rule: String,
    /// Id of the findings, as the report shows it.
    pub id: String,
    /// Why they may stand.
    pub reason: String,
}

/// Reads `lifted.toml` from the pack's folder; nothing is lifted where there is none.
///
/// # Errors
/// Every mistake in the file.
pub fn load(content: &Path) -> Result<Vec<Lifted>, Vec<PackError>> {
    if !content.join(FILE).exists() {
        return Ok(Vec::new());
    }
    let mut errors = Vec::new();
    let file: Option<raw::LiftedFile> = read::toml(content, FILE, &mut errors);
    let mut report = Report::new(FILE, &mut errors);
    let mut lifted = Vec::new();
    for lift in file.map(|file| file.lifted).unwrap_or_default() {
        let rules = RULES.iter().map(|rule| rule.id);
        if !rules.clone().any(|rule| rule == lift.rule) {
            report.error(&lift.id, shared::unknown_name("rule", &lift.rule, rules));
        }
        if lift.reason.trim().is_empty() {
            report.error(&lift.id, ErrorKind::Missing("the reason"));
        }
        lifted.push(Lifted { rule: lift.rule, id: lift.id, reason: lift.reason });
    }
    if errors.is_empty() { Ok(lifted) } else { Err(errors) }
}

/// The lifts that match none of the findings, which should be those of all languages.
pub fn unused_lifts(extras: &Extras, findings: &[Finding]) -> Vec<Finding> {
    let used = |lift: &&Lifted| {
        findings.iter().any(|finding| finding.rule == lift.rule && finding.id == lift.id)
    };
    let Some(rule) = Rule::with_id("lift-of-nothing") else {
        return Vec::new();
    };
    // A source that hasn't expired yet may be lifted already.
    let unused = extras.lifted.iter().filter(|lift| lift.rule != "expired" && !used(lift));
    let hit = |lift: &Lifted| {
        let message = format!("nothing here breaks {}", lift.rule);
        Hit::new(format!("lifted/{}", lift.id), message).quoting(&lift.id)
    };
    unused.map(|lift| extras.finding(rule, hit(lift))).collect()
}

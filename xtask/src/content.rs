//! `cargo xtask content check`: every mistake in the content pack, or what is in it.

use anyhow::{Result, anyhow, bail};
use kap_core::authoring::rules::{self, Finding, RULES, Severity};

use crate::build::content::{CONTENT, count, load};
use crate::paths::Paths;

/// Loads the pack in every language, says what is in it, and what breaks the rules.
pub(crate) fn check(paths: &Paths, as_of: Option<&str>) -> Result<()> {
    let packs = load(paths)?;
    let lifted = rules::load_lifted(&paths.at(CONTENT)).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })?;
    let mut all = Vec::new();
    for pack in &packs {
        let questions: usize = pack.questions.iter().map(|group| group.questions.len()).sum();
        println!(
            "{CONTENT}: {}: {} steps, {questions} questions, {} routes, {} outcomes, {} sources.",
            pack.language,
            pack.steps.len(),
            // `not-sure` is a place to start from, not a route.
            pack.routes.len().saturating_sub(1),
            pack.outcomes.len(),
            pack.sources.len(),
        );
        let findings = rules::check(pack, &lifted, as_of);
        print!("{}", table(&findings));
        all.extend(findings);
    }
    let unused = rules::unused_lifts(&lifted, &all);
    print!("{}", table(&unused));
    all.extend(unused);

    let errors = all.iter().filter(|finding| finding.counts()).count();
    let lifted = all.iter().filter(|finding| finding.lifted.is_some()).count();
    let warnings = all.len() - errors - lifted;
    println!("\n{}, {}, {lifted} lifted", count(errors, "mistake"), count(warnings, "warning"));
    if errors > 0 {
        bail!(
            "{} in what the content says. Reword it, or see lifted.toml in content/README.md.",
            count(errors, "mistake")
        );
    }
    Ok(())
}

/// The findings under their rules, with the reason for each rule.
fn table(findings: &[Finding]) -> String {
    let mut table = String::new();
    let width = findings.iter().map(|finding| finding.id.chars().count()).max().unwrap_or(0);
    for rule in &RULES {
        let mut found = findings.iter().filter(|finding| finding.rule == rule.id).peekable();
        if found.peek().is_some() {
            table.push_str(&format!("\n{}: {}\n", rule.id, rule.reason));
        }
        for Finding { id, message, severity, lifted, .. } in found {
            let weight = match (lifted, severity) {
                (Some(_), _) => "lifted",
                (None, Severity::Error) => "error",
                (None, Severity::Warning) => "warning",
            };
            table.push_str(&format!("  {weight:<8} {id:<width$}  {message}\n"));
            if let Some(reason) = lifted {
                table.push_str(&format!("  {:<8} {:<width$}  because: {reason}\n", "", ""));
            }
        }
    }
    table
}

/// Reads a day such as `2026-11-21`, for the command line.
pub(crate) fn day(text: &str) -> Result<String, String> {
    let is_day = text.len() == 10
        && text.bytes().zip(0..).all(|(byte, place)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if is_day { Ok(text.to_owned()) } else { Err("write a day such as 2026-11-21".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_stand_under_their_rule_and_lifts_with_their_reason() {
        let finding = |rule, severity, lifted: Option<&str>| Finding {
            rule,
            id: "best-route".to_owned(),
            severity,
            message: "what".to_owned(),
            lifted: lifted.map(str::to_owned),
        };
        let table = table(&[
            finding("expired", Severity::Warning, None),
            finding("banned-word", Severity::Error, Some("patients ask it")),
            finding("banned-word", Severity::Error, None),
        ]);
        let starts: Vec<&str> =
            table.split_whitespace().filter(|word| word.ends_with(':')).collect();
        assert_eq!(starts, ["banned-word:", "because:", "expired:"]);
        assert!(table.contains("because: patients ask it\n  error    best-route"), "{table}");
    }

    #[test]
    fn only_whole_days_are_taken() {
        assert_eq!(day("2026-11-21").as_deref(), Ok("2026-11-21"));
        for wrong in ["2026", "21.11.2026", "2026-11-2x", "2026/11/21"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}

//! The report as a clinician reads it.

use std::fmt::Write;

use kap_content::Inspection;
use kap_content::rules::{Figures, Finding, RULES, Severity};

use crate::build::content::{CONTENT, count};

/// All findings under their rules, then the figures, then how often each rule was broken.
pub(crate) fn table(inspections: &[Inspection]) -> String {
    let mut table = String::new();
    for inspection in inspections {
        findings(&mut table, inspection);
    }
    for inspection in inspections {
        if let Some(figures) = &inspection.figures {
            self::figures(&mut table, &inspection.language, figures);
        }
    }
    rules(&mut table, inspections);
    table
}

/// The findings of a language under their rules, with the reason for each rule.
fn findings(table: &mut String, inspection: &Inspection) {
    let scope = match &*inspection.language {
        "all" => "every language",
        language => language,
    };
    for rule in &RULES {
        let of_rule = |finding: &&Finding| finding.rule == rule.id;
        let mut found = inspection.findings.iter().filter(of_rule).peekable();
        if found.peek().is_some() {
            let _ = writeln!(table, "\n{} ({scope}): {}", rule.id, rule.reason);
        }
        for finding in found {
            let Finding { id, file, line, message, lifted, .. } = finding;
            let id = if id.is_empty() { "the whole file" } else { id };
            let _ = writeln!(table, "  {:<8} {file}:{line}  {id}", weight(finding));
            for line in message.trim_end().lines() {
                let _ = writeln!(table, "           {line}");
            }
            if let Some(reason) = lifted {
                let _ = writeln!(table, "           because: {reason}");
            }
        }
    }
}

fn weight(finding: &Finding) -> &'static str {
    match (&finding.lifted, finding.severity) {
        (Some(_), _) => "lifted",
        (None, Severity::Error) => "error",
        (None, Severity::Warning) => "warning",
    }
}

fn figures(table: &mut String, language: &str, figures: &Figures) {
    let mut row = |name: &str, words: String| {
        let _ = writeln!(table, "  {name:<14} {words}");
    };
    row("", String::new());
    row(&format!("== {language}"), CONTENT.to_owned());
    row(
        "in it",
        format!(
            "{}, {}, {}, {}, {}, {}, {}, {}",
            count(figures.steps, "step"),
            count(figures.questions, "question"),
            count(figures.claims, "claim"),
            count(figures.routes, "route"),
            count(figures.alternatives, "other treatment"),
            count(figures.outcomes, "outcome"),
            count(figures.terms, "term"),
            count(figures.sources, "source"),
        ),
    );
    row("shown", format!("{}, {} words", count(figures.items, "item"), figures.words));
    if let Some(grade) = &figures.reading {
        row(
            "reading",
            format!(
                "{}: median {:.1}, hardest {:.1} ({}), limit {:.0}, in {}",
                grade.measure,
                grade.median,
                grade.worst,
                grade.worst_id,
                grade.limit,
                count(grade.pieces, "piece"),
            ),
        );
    }
    match figures.topics {
        Some((covered, all)) => row("topics", format!("{covered} of {all} covered")),
        None => row("topics", "there is no coverage.toml".to_owned()),
    }
    for what in &figures.not_checked {
        row("not looked at", what.clone());
    }
}

/// How often each rule was broken, and how often that was lifted.
fn rules(table: &mut String, inspections: &[Inspection]) {
    let _ = writeln!(table, "\n  {:<28} {:>8} {:>7}", "rule", "findings", "lifted");
    let (mut errors, mut warnings, mut lifted) = (0, 0, 0);
    for rule in &RULES {
        let found = inspections.iter().flat_map(|inspection| &inspection.findings);
        let found: Vec<&Finding> = found.filter(|finding| finding.rule == rule.id).collect();
        let lifts = found.iter().filter(|finding| finding.lifted.is_some()).count();
        let wrong = found.iter().filter(|finding| finding.counts()).count();
        errors += wrong;
        lifted += lifts;
        warnings += found.len() - lifts - wrong;
        let _ = writeln!(table, "  {:<28} {:>8} {:>7}", rule.id, found.len() - lifts, lifts);
    }
    let _ = writeln!(
        table,
        "\n{}, {}, {lifted} lifted",
        count(errors, "mistake"),
        count(warnings, "warning")
    );
}

#[cfg(test)]
mod tests {
    use kap_content::rules::Sought;

    use super::*;

    #[test]
    fn findings_stand_under_their_rule_and_lifts_with_their_reason() {
        let finding = |rule, severity, lifted: Option<&str>| Finding {
            rule,
            id: "best-route".to_owned(),
            file: "content/a.toml".to_owned(),
            line: 7,
            severity,
            message: "what".to_owned(),
            lifted: lifted.map(str::to_owned),
            sought: Sought::default(),
        };
        let inspection = Inspection {
            language: "en".to_owned(),
            findings: vec![
                finding("expired", Severity::Warning, None),
                finding("banned-word", Severity::Error, Some("patients ask it")),
                finding("banned-word", Severity::Error, None),
            ],
            figures: None,
        };
        let table = table(&[inspection]);
        let (banned, expired) = (table.find("banned-word (en):"), table.find("expired (en):"));
        assert!(banned < expired && banned.is_some(), "{table}");
        let wanted = "because: patients ask it\n  error    content/a.toml:7  best-route\n";
        assert!(table.contains(wanted), "{table}");
        assert!(table.ends_with("\n1 mistake, 1 warning, 1 lifted\n"), "{table}");
        assert!(table.contains("banned-word                         1       1\n"), "{table}");
    }
}

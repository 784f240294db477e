//! Findings that may stand.

use kap_content::rules::{self, Extras, Finding, Lifted, RULES, Rule};
use kap_content::{ErrorKind, Folders, inspect};

use crate::spoilt::{content, extras, question, root, shipped};

#[test]
fn the_shipped_pack_breaks_no_rule_in_any_language_and_every_lift_is_needed() {
    let (content, texts) = (content(), root().join("texts"));
    let folders = Folders { content: &content, texts: &texts, repository: &root() };
    let findings = inspect(folders, None, false).into_iter().flat_map(|found| found.findings);
    let lines: Vec<String> = findings
        .filter(Finding::counts)
        .map(|found| format!("{}:{}: {}: {}", found.file, found.line, found.rule, found.message))
        .collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn every_rule_has_an_id_of_its_own_and_a_reason() {
    for rule in &RULES {
        assert!(rule.reason.len() > 20 && rule.reason.ends_with('.'), "{}", rule.id);
        assert_eq!(RULES.iter().filter(|other| other.id == rule.id).count(), 1, "{}", rule.id);
    }
}

#[test]
fn a_lift_marks_its_finding_and_an_unused_one_is_named() {
    let mut pack = shipped();
    question(&mut pack, "bladder").ask = "Is it rare?".into();
    let lift = |rule: &str, id: &str| Lifted {
        rule: rule.to_owned(),
        id: id.to_owned(),
        reason: "so they ask".to_owned(),
    };
    let lifts = vec![lift("bare-likelihood", "bladder"), lift("decimal", "bladder")];
    let extras = Extras { lifted: lifts, ..extras() };
    let findings = rules::check(&pack, &extras);
    let rare = findings.iter().find(|finding| finding.rule == "bare-likelihood").unwrap();
    assert_eq!(rare.lifted.as_deref(), Some("so they ask"));
    assert!(!rare.counts());
    let unused = rules::unused_lifts(&extras, &findings);
    assert_eq!(unused.len(), 1);
    assert_eq!((&*unused[0].id, unused[0].counts()), ("lifted/bladder", true));
    assert!(Rule::with_id(unused[0].rule).is_some());
}

#[test]
fn a_lift_of_an_unknown_rule_or_without_a_reason_is_named() {
    let folder = std::env::temp_dir().join(format!("kap-lifted-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    assert_eq!(rules::load_lifted(&folder), Ok(Vec::new()));
    let lift = "[[lifted]]\nrule = \"band-word\"\nid = \"x\"\nreason = \"\"\n";
    std::fs::write(folder.join("lifted.toml"), lift).unwrap();
    let errors = rules::load_lifted(&folder).unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(errors[0].to_string().contains("Did you mean \"banned-word\"?"), "{}", errors[0]);
    assert_eq!(errors[1].kind, ErrorKind::Missing("the reason"));
}

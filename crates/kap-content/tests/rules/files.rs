//! The whole report: every finding with its file and line, mistakes of loading too.

use std::fs;

use kap_content::rules::{Finding, Severity};

use crate::copied::Copy;

const GLOSSARY: &str = "content/en/glossary.toml";

#[test]
fn every_finding_in_the_shipped_pack_has_a_file_and_a_line_that_exist() {
    let pack = Copy::new("places");
    for finding in pack.findings() {
        let text = fs::read_to_string(pack.path(&finding.file));
        let lines = text.unwrap_or_else(|error| panic!("{error}: {finding:#?}")).lines().count();
        assert!((1..=lines).contains(&finding.line), "{finding:#?}");
    }
}

#[test]
fn a_finding_stands_at_the_line_of_its_words() {
    let pack = Copy::new("line");
    let steps = "content/en/steps/01-first-call.toml";
    let text = fs::read_to_string(pack.path(steps)).unwrap();
    let words = text.lines().rev().find_map(|line| line.strip_prefix("text = \"")).unwrap();
    let line = pack.edit(steps, words, &format!("It is proven. {words}"));
    assert_eq!(pack.finds("banned-word", steps, line).severity, Severity::Error);
}

#[test]
fn mistakes_of_loading_are_findings_of_rules() {
    for (name, rule, file, from, to) in [
        (
            "source",
            "unsourced-number",
            GLOSSARY,
            "[placebo]\n",
            "[beats]\nterm = \"beats\"\ntext = \"60 a minute.\"\n\n[placebo]\n",
        ),
        (
            "seen",
            "unseen-number",
            "content/en/questions/03-safety.toml",
            "[spravato-uspi V2]",
            "At 3. [spravato-uspi P]",
        ),
        ("https", "not-https", "content/sources.toml", "\"https://", "\"http://"),
        ("date", "bad-date", "content/sources.toml", "expires = \"2", "expires = \"x2"),
        ("flag", "bad-flag", "content/en/safety.toml", " V2]", " V3]"),
        (
            "name",
            "unknown-name",
            "content/en/safety.toml",
            "[fda-2023-compounded",
            "[fda-2032-compounded",
        ),
        ("unit", "wrong-value", "content/routes.toml", "unit = \"minutes\"", "unit = \"mins\""),
        ("shape", "wrong-shape", "content/en/pack.toml", "title = ", "title "),
        ("texts", "missing", "texts/en.toml", "search = ", "serach = "),
    ] {
        let pack = Copy::new(name);
        let line = pack.edit(file, from, to);
        let findings = pack.findings();
        let found: Vec<&Finding> =
            findings.iter().filter(|f| f.rule == rule && f.file == file).collect();
        assert!(!found.is_empty(), "{name}: {findings:#?}");
        // A value is found by its table, a text by itself, what is missing by its group.
        assert!(
            found.iter().any(|finding| finding.line.abs_diff(line) < 30),
            "{name}: line {line}, {found:#?}"
        );
    }
}

#[test]
fn languages_have_the_same_keys_and_locked_texts() {
    let pack = Copy::new("keys").spanish();
    let line = pack.edit("content/es/glossary.toml", "[placebo]", "[placebo-es]");
    pack.finds("only-here", "content/es/glossary.toml", line);
    pack.finds("not-translated", "content/es/glossary.toml", 1);

    let pack = Copy::new("locked").spanish();
    pack.edit("content/es/safety.toml", "[crisis]", "[crises]");
    pack.finds("locked-text-missing", "content/es/safety.toml", 1);

    let pack = Copy::new("differs").spanish();
    let line = pack.edit("content/es/safety.toml", "[fda-2023-compounded V2]", "[kew-2023 V]");
    pack.finds("languages-differ", "content/es/safety.toml", line);
}

#[test]
fn toml_that_is_not_toml_is_shown_with_its_line() {
    let pack = Copy::new("syntax");
    let line = pack.edit("content/en/safety.toml", "text = [", "text [");
    let finding = pack.finds("wrong-shape", "content/en/safety.toml", line);
    assert!(finding.message.contains('^'), "{}", finding.message);
}

#[test]
fn bytes_that_are_not_utf8_are_named_with_their_line() {
    let pack = Copy::new("bytes");
    let path = pack.path("content/en/pack.toml");
    let mut bytes = fs::read(&path).unwrap();
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    bytes.extend(b"# \xff\n");
    fs::write(path, bytes).unwrap();
    pack.finds("unreadable", "content/en/pack.toml", lines + 1);
}

#[test]
fn what_editors_leave_behind_is_taken_and_what_nobody_sees_is_named() {
    let pack = Copy::new("editors");
    let before = pack.findings().len();
    let path = pack.path(GLOSSARY);
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replace('\n', "\r\n").replace(" = ", "\t=\t");
    fs::write(&path, format!("\u{feff}{text}")).unwrap();
    pack.edit(GLOSSARY, "text\t=\t\"", "text\t=\t\"“So” it’s. ");
    assert_eq!(pack.findings().len(), before);

    let line = pack.edit(GLOSSARY, "“So” it’s", "It\u{a0}is");
    let finding = pack.finds("hidden-character", GLOSSARY, line);
    assert!(finding.message.contains("U+00A0"), "{}", finding.message);
    let line = pack.edit(GLOSSARY, "It\u{a0}is", "It\\tis");
    pack.finds("hidden-character", GLOSSARY, line);
}

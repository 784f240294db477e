//! Tests: what workflows, documents and archives tell people to run is there.

use std::fs;

use clap::Parser;
use kap_core::profile::{self, Known};
use serde_json::Value;

use crate::Arguments;
use crate::paths::Paths;

/// Where commands are told.
const TOLD: [&str; 8] = [
    ".github/workflows/rust.yml",
    ".github/workflows/browsers.yml",
    ".github/workflows/release.yml",
    ".github/workflows/nightly.yml",
    "README.md",
    "CONTRIBUTING.md",
    "docs/for-clinics.md",
    "docs/for-developers.md",
];

fn read(name: &str) -> String {
    fs::read_to_string(Paths::find().unwrap().at(name)).unwrap_or_else(|_| panic!("no {name}"))
}

/// The words after `cargo xtask`, wherever a line is a command of its own.
fn commands(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches("- run: "));
    let told = lines.filter_map(|line| line.strip_prefix("cargo xtask "));
    told.map(|line| line.split('#').next().unwrap_or_default().trim().to_owned()).collect()
}

#[test]
fn every_command_that_is_told_is_understood() {
    let mut seen = 0;
    for name in TOLD {
        for command in commands(&read(name)) {
            let words = ["xtask"].into_iter().chain(command.split_whitespace());
            let parsed = Arguments::try_parse_from(words);
            assert!(parsed.is_ok(), "{name}: cargo xtask {command}: {}", parsed.err().unwrap());
            seen += 1;
        }
    }
    assert!(seen > 8, "only {seen} commands were found");
}

/// What isn't run here may rot: a workflow calls what this repository proves, and actions that
/// fetch and keep files.
#[test]
fn workflows_run_only_what_is_proved_here() {
    for name in TOLD.iter().filter(|name| name.ends_with(".yml")) {
        let text = read(name);
        let steps = text.lines().filter_map(|line| line.trim().strip_prefix("- run: "));
        for step in steps {
            let is_known = step == ".ci/run" || step.starts_with("cargo xtask ");
            assert!(is_known, "{name} runs `{step}`, which nothing here runs");
        }
        assert!(!text.contains("run: |"), "{name}: one command a step");
    }
}

/// The text from one mark to the end of another.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let start = text.find(from).unwrap();
    let length = text[start..].find(to).unwrap() + to.len();
    &text[start..start + length]
}

/// The first of them is tried on real servers (`tests/e2e/servers`).
#[test]
fn clinics_are_told_to_paste_the_same_everywhere() {
    let snippet =
        |name: &str| between(&read(name), "<script type=\"module\"", "</kap-guide>").to_owned();
    let documents = snippet("docs/for-clinics.md");
    assert_eq!(documents, snippet("README.md"));
    // Whom to call is the release's own.
    let numbers = between(&documents, "<p>Emergency", "</p>");
    let release = snippet("integrations/self-host/README.txt");
    assert_eq!(release.replace("{{help}}", numbers), documents);
}

/// The plugin is to be had from no directory: whoever tries it writes where the zip lies.
#[test]
fn the_blueprint_takes_the_zip_from_an_address_that_is_explained() {
    let blueprint: Value =
        serde_json::from_str(&read("integrations/wordpress/blueprint.json")).unwrap();
    let steps = blueprint["steps"].as_array().unwrap();
    let install = steps.iter().find(|step| step["step"] == "installPlugin").unwrap();
    assert_eq!(install["pluginData"]["resource"], "url");
    let address = install["pluginData"]["url"].as_str().unwrap();
    assert!(read("docs/for-developers.md").contains(&format!("`{address}`")), "{address}");
}

#[test]
fn the_profile_that_clinics_are_shown_is_right() {
    let text = read("docs/for-clinics.md");
    let json = between(&text, "{\n    \"name\"", "\n  }");
    let (profile, problems) = profile::read(json, Known::default());
    assert_eq!(problems, []);
    assert_eq!(profile.text("name"), Some("Larkspur Clinic"));
}

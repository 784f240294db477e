//! Tests: what workflows, documents and archives tell people to run is there.

use std::fs;

use clap::Parser;

use crate::Arguments;
use crate::paths::Paths;

/// Where commands are told.
const TOLD: [&str; 7] = [
    ".github/workflows/rust.yml",
    ".github/workflows/browsers.yml",
    ".github/workflows/release.yml",
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

//! The built guide in real browsers: Playwright runs, and its report is counted.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use clap::ValueEnum;
use serde_json::Value;

use crate::command::run_and_read;
use crate::paths::Paths;
use crate::test::stages::Counts;
use crate::test::{browsers, node};

const REPORT: &str = "tests/e2e/results/report.json";

/// A browser that the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium in a wide window
    Chromium,
    /// Chromium as on a phone
    Narrow,
    /// Firefox
    Firefox,
    /// WebKit
    Webkit,
}

impl Engine {
    /// The name in playwright.config.js.
    fn project(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Narrow => "narrow",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// Runs the situations whose path contains `situation`, or all.
pub(crate) fn run(
    paths: &Paths,
    situation: Option<&str>,
    engine: Option<Engine>,
) -> Result<Counts> {
    node::prepare(paths)?;
    let browsers = browsers::prepare(paths, engine)?;
    let report = paths.at(REPORT);
    if report.exists() {
        // Otherwise a run that ends early would be judged by the one before.
        fs::remove_file(&report).with_context(|| format!("can't remove the old {REPORT}"))?;
    }

    let mut command = node::program(paths, "npx");
    command.args(["--no-install", "playwright", "test"]).args(situation);
    command.args(engine.map(|engine| format!("--project={}", engine.project())));
    command.env("KAP_DIST", paths.dist()).envs(browsers.variables());
    let passed = run_and_read(&mut command, |_| ())?;

    let text = fs::read_to_string(&report)
        .with_context(|| format!("Playwright wrote no {REPORT}; see its output above"))?;
    let value: Value =
        serde_json::from_str(&text).with_context(|| format!("{REPORT} isn't JSON"))?;
    print_projects(&value);
    let mut counts = totals(&value);
    if !passed && counts.failed == 0 {
        // No test failed, but something around them did, or none was found.
        counts.failed = 1;
    }
    Ok(counts)
}

fn totals(report: &Value) -> Counts {
    let number = |name: &str| {
        let value = report.get("stats").and_then(|stats| stats.get(name)).and_then(Value::as_u64);
        value.and_then(|value| usize::try_from(value).ok()).unwrap_or_default()
    };
    let (flaky, skipped) = (number("flaky"), number("skipped"));
    let notes = [(flaky, "only when tried again"), (skipped, "skipped")];
    let notes = notes
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{number} {what}"));
    Counts {
        passed: number("expected") + flaky,
        failed: number("unexpected"),
        note: notes.collect::<Vec<_>>().join(", "),
    }
}

/// Number, failures and milliseconds of each project's tests.
type Projects = BTreeMap<String, (usize, usize, f64)>;

fn print_projects(report: &Value) {
    let mut projects = Projects::new();
    add_suites(report, &mut projects);
    println!("{:<10} {:>7} {:>7} {:>8}", "engine", "tests", "failed", "seconds");
    for (name, (number, failed, time)) in &projects {
        println!("{name:<10} {number:>7} {failed:>7} {:>8.1}", time / 1000.0);
    }
}

fn add_suites(suite: &Value, projects: &mut Projects) {
    for inner in list(suite, "suites") {
        add_suites(inner, projects);
    }
    for test in list(suite, "specs").flat_map(|spec| list(spec, "tests")) {
        let text = |name: &str| test.get(name).and_then(Value::as_str).unwrap_or_default();
        if text("status") == "skipped" {
            continue;
        }
        let times = list(test, "results").filter_map(|result| result.get("duration")?.as_f64());
        let project = projects.entry(text("projectName").to_owned()).or_default();
        project.0 += 1;
        project.1 += usize::from(text("status") == "unexpected");
        project.2 += times.sum::<f64>();
    }
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_a_report() {
        let report = serde_json::json!({
            "suites": [{ "specs": [], "suites": [{ "specs": [
                { "tests": [
                    { "projectName": "chromium", "status": "expected", "results": [{ "duration": 1500 }] },
                    { "projectName": "firefox", "status": "unexpected", "results": [{ "duration": 500 }, { "duration": 700 }] },
                    { "projectName": "webkit", "status": "skipped", "results": [] },
                ] },
            ] }] }],
            "stats": { "expected": 1, "unexpected": 1, "flaky": 0, "skipped": 1 },
        });
        let counts = totals(&report);
        assert_eq!((counts.passed, counts.failed, counts.note.as_str()), (1, 1, "1 skipped"));
        let mut projects = Projects::new();
        add_suites(&report, &mut projects);
        assert_eq!(projects["chromium"], (1, 0, 1500.0));
        assert_eq!(projects["firefox"], (1, 1, 1200.0));
        assert!(!projects.contains_key("webkit"));
    }
}

//! Node: only the tests and checks of scripts, the browser tests and the bench need it.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::command::{output, run, run_and_read};
use crate::paths::Paths;
use crate::test::stages::Counts;

const OLDEST: u32 = 20;

/// Where the packages of the browser tests are.
const TESTS: &str = "tests/e2e";

/// A program of Node, started where the packages of the browser tests are.
pub(crate) fn program(paths: &Paths, name: &str) -> Command {
    program_in(paths, TESTS, name)
}

/// A program of Node, started in this folder.
pub(crate) fn program_in(paths: &Paths, folder: &str, name: &str) -> Command {
    // On Windows these are scripts, which can't be started by their bare name.
    let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    let mut command = Command::new(name);
    command.current_dir(paths.at(folder)).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command
}

/// Checks for Node, and installs the packages of the browser tests.
pub(crate) fn prepare(paths: &Paths) -> Result<()> {
    prepare_in(paths, TESTS)
}

/// Checks for Node, and installs a folder's packages if they aren't there or are older than their
/// list.
pub(crate) fn prepare_in(paths: &Paths, folder: &str) -> Result<()> {
    find()?;
    let changed =
        |name: &str| fs::metadata(paths.at(folder).join(name)).and_then(|file| file.modified());
    let wanted = changed("package-lock.json").with_context(|| {
        format!("can't find {folder}/package-lock.json. Is the checkout whole?")
    })?;
    // npm writes this file last.
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_ok_and(|installed| installed >= wanted) {
        return Ok(());
    }
    run(program_in(paths, folder, "npm").args(["ci", "--no-audit", "--no-fund"]))
        .with_context(|| format!("can't install the packages of {folder}. Is the network there?"))
}

/// Checks for Node.
fn find() -> Result<()> {
    let version = output(Command::new("node").arg("--version"));
    if version.as_deref().and_then(major).is_none_or(|major| major < OLDEST) {
        bail!(
            "tests of scripts, browser tests and bench need Node {OLDEST} or newer; `node --version` says {}. Install it from https://nodejs.org or with `apt-get install nodejs npm`.",
            version.as_deref().unwrap_or("nothing")
        );
    }
    Ok(())
}

/// Checks the types that the loader's comments give.
pub(crate) fn types(paths: &Paths) -> Result<()> {
    prepare(paths)?;
    run(program(paths, "npx").args(["--no-install", "tsc", "--project", "tsconfig.json"]))
}

/// Looks for mistakes in all scripts and style sheets.
pub(crate) fn lint(paths: &Paths) -> Result<()> {
    prepare(paths)?;
    let biome = paths.at(TESTS).join("node_modules/.bin/biome");
    // From the root: the patterns in biome.jsonc begin there.
    run(program_in(paths, "", &biome.to_string_lossy()).args(["lint", "--error-on-warnings"]))
}

/// Runs and counts the tests of those scripts that need no page.
pub(crate) fn scripts(paths: &Paths) -> Result<Counts> {
    find()?;
    let folder = format!("{}/test", build::SCRIPTS);
    let mut files: Vec<String> = fs::read_dir(paths.at(&folder))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".test.js"))
        .collect();
    files.sort();
    let mut command = Command::new("node");
    command.current_dir(paths.at(&folder)).args(["--test", "--test-reporter=tap"]).args(files);
    command.env("KAP_OPTIONS", build::options()?);
    let mut counts = Counts::default();
    let passed = run_and_read(&mut command, |line| match count(line) {
        Some(("pass", count)) => counts.passed = count,
        Some(("fail", count)) => counts.failed = count,
        _ => {}
    })?;
    if !passed && counts.failed == 0 {
        bail!("`node --test` couldn't run the tests in {folder}");
    }
    Ok(counts)
}

/// Reads `# pass 36`.
fn count(line: &str) -> Option<(&str, usize)> {
    let (name, count) = line.strip_prefix("# ")?.split_once(' ')?;
    Some((name, count.parse().ok()?))
}

/// The first number of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_counts_of_node() {
        assert_eq!(count("# pass 36"), Some(("pass", 36)));
        assert_eq!(count("# Subtest: three pass"), None);
    }

    #[test]
    fn reads_versions() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("command not found"), None);
    }
}

//! The tests that need no browser, run by cargo.

use std::process::Command;

use anyhow::Result;

use crate::command::{cargo, run_and_read};
use crate::paths::Paths;
use crate::test::stages::Counts;

/// Runs and counts them all.
pub(crate) fn run(paths: &Paths) -> Result<Counts> {
    // Two runs: together with the others, xtask's many dependencies would be compiled once
    // more, with the features that all crates ask for between them.
    let mut guide = cargo(paths);
    guide.args(["test", "--workspace", "--exclude", "xtask"]);
    let mut xtask = cargo(paths);
    xtask.args(["test", "--package", "xtask"]);

    let mut counts = Counts::default();
    for mut command in [guide, xtask] {
        let one = count(command.arg("--no-fail-fast"))?;
        counts.passed += one.passed;
        counts.failed += one.failed;
    }
    Ok(counts)
}

fn count(command: &mut Command) -> Result<Counts> {
    let mut counts = Counts::default();
    let passed = run_and_read(command, |line| {
        if let Some((passed, failed)) = result(line) {
            counts.passed += passed;
            counts.failed += failed;
        }
    })?;
    if !passed && counts.failed == 0 {
        // Something didn't compile, or a test ended its whole program.
        counts.failed = 1;
    }
    Ok(counts)
}

/// Reads `test result: ok. 3 passed; 0 failed; …`.
fn result(line: &str) -> Option<(usize, usize)> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| {
        let part = counts.split("; ").find_map(|part| part.strip_suffix(word))?;
        part.trim().parse().ok()
    };
    Some((number("passed")?, number("failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_counts_of_cargo() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(result(line), Some((12, 3)));
        assert_eq!(result("test result_is_read ... ok"), None);
    }
}

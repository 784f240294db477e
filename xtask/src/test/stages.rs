//! The stages of a test run: their headlines, their times and the count at the end.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::command::explain;

/// How many tests passed and failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// What else is worth knowing, such as skipped tests.
    pub(crate) note: String,
}

/// What has run so far.
#[derive(Default)]
pub(crate) struct Stages {
    rows: Vec<(&'static str, Counts, Duration)>,
}

impl Stages {
    /// A stage that passes or fails as a whole.
    pub(crate) fn check(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) {
        self.tests(name, || {
            work()?;
            Ok(Counts { passed: 1, ..Counts::default() })
        });
    }

    /// A stage that counts its tests. An error counts as one that failed.
    pub(crate) fn tests(&mut self, name: &'static str, work: impl FnOnce() -> Result<Counts>) {
        println!("\n== {name}");
        let start = Instant::now();
        let counts = work().unwrap_or_else(|error| {
            eprintln!("{}", explain(&error));
            Counts { failed: 1, ..Counts::default() }
        });
        let time = start.elapsed();
        let verdict = if counts.failed == 0 { "passed" } else { "FAILED" };
        println!("== {name} {verdict} in {:.1} s", time.as_secs_f32());
        self.rows.push((name, counts, time));
    }

    /// A stage that has no sense now; what it needs has failed and counts already.
    pub(crate) fn skip(&mut self, name: &'static str, why: &str) {
        let counts = Counts { note: format!("skipped: {why}"), ..Counts::default() };
        self.rows.push((name, counts, Duration::ZERO));
    }

    /// Prints the table, and the count on the last line.
    pub(crate) fn finish(&self) -> ExitCode {
        println!("\n{:<10} {:>7} {:>7} {:>8}", "stage", "passed", "failed", "seconds");
        for (name, counts, time) in &self.rows {
            let row = format!(
                "{name:<10} {:>7} {:>7} {:>8.1}  {}",
                counts.passed,
                counts.failed,
                time.as_secs_f32(),
                counts.note
            );
            println!("{}", row.trim_end());
        }
        let (passed, failed) = self.sum();
        println!("\n{passed} passed, {failed} failed");
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn sum(&self) -> (usize, usize) {
        let passed = self.rows.iter().map(|(_, counts, _)| counts.passed).sum();
        let failed = self.rows.iter().map(|(_, counts, _)| counts.failed).sum();
        (passed, failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_tests_and_stages() {
        let mut stages = Stages::default();
        stages.check("format", || Ok(()));
        stages.check("tidy", || Err(anyhow::anyhow!("untidy")));
        stages.tests("unit", || Ok(Counts { passed: 40, failed: 2, note: String::new() }));
        stages.skip("e2e", "the build failed");
        assert_eq!(stages.sum(), (41, 3));
    }
}

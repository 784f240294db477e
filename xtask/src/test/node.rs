//! Node: only the browser tests and the check of the loader's types need it.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{output, run};
use crate::paths::Paths;

const OLDEST: u32 = 20;

/// A program of Node, started where its packages are.
pub(crate) fn program(paths: &Paths, name: &str) -> Command {
    // On Windows these are scripts, which can't be started by their bare name.
    let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    let mut command = Command::new(name);
    command.current_dir(paths.at("tests/e2e")).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command
}

/// Checks for Node, and installs the packages if they aren't there or are older than their list.
pub(crate) fn prepare(paths: &Paths) -> Result<()> {
    let version = output(Command::new("node").arg("--version"));
    if version.as_deref().and_then(major).is_none_or(|major| major < OLDEST) {
        bail!(
            "the browser tests need Node {OLDEST} or newer; `node --version` says {}. Install it from https://nodejs.org or with `apt-get install nodejs npm`.",
            version.as_deref().unwrap_or("nothing")
        );
    }
    let changed =
        |path: &str| fs::metadata(paths.at(path)).and_then(|metadata| metadata.modified());
    let wanted = changed("tests/e2e/package-lock.json")
        .context("can't find tests/e2e/package-lock.json. Is the checkout whole?")?;
    // npm writes this file last.
    let installed = changed("tests/e2e/node_modules/.package-lock.json");
    if installed.is_ok_and(|installed| installed >= wanted) {
        return Ok(());
    }
    run(program(paths, "npm").args(["ci", "--no-audit", "--no-fund"]))
        .context("can't install the packages of tests/e2e. Is the network there?")
}

/// Checks the types that the loader's comments give.
pub(crate) fn types(paths: &Paths) -> Result<()> {
    prepare(paths)?;
    run(program(paths, "npx").args(["--no-install", "tsc", "--project", "tsconfig.json"]))
}

/// The first number of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("command not found"), None);
    }
}

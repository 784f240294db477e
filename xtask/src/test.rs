//! `cargo xtask test`: every check and test, one after another, and a count at the end.

pub(crate) mod browsers;
mod e2e;
mod fuzz;
mod native;
pub(crate) mod node;
mod stages;

use std::process::ExitCode;

use anyhow::Result;

use crate::build::{Purpose, build};
use crate::command::{cargo, run};
use crate::paths::Paths;
pub(crate) use crate::test::e2e::Engine;
pub(crate) use crate::test::fuzz::fuzz;
use crate::test::stages::Stages;
use crate::{content, size, tidy, toolchain};

/// Runs all stages, whatever fails on the way.
pub(crate) fn everything(paths: &Paths) -> Result<ExitCode> {
    toolchain::complete(paths)?;
    let mut stages = Stages::default();
    stages.check("format", || run(cargo(paths).args(["fmt", "--all", "--check"])));
    stages.check("clippy", || clippy(paths));
    stages.check("docs", || docs(paths));
    stages.check("tidy", || tidy::tidy(paths));
    stages.check("content", || content::check(paths, None, false, content::Format::Table));
    stages.tests("unit", || native::run(paths));
    stages.tests("scripts", || node::scripts(paths));
    let mut built = None;
    stages.check("build", || {
        built = Some(build(paths, Purpose::Release)?);
        Ok(())
    });
    match &built {
        Some(built) => stages.check("size", || size::check(built)),
        None => stages.skip("size", "the build failed"),
    }
    if paths.at("tests/e2e/tsconfig.json").exists() {
        stages.check("types", || node::types(paths));
        stages.check("lint", || node::lint(paths));
    }
    match &built {
        Some(_) => stages.tests("e2e", || e2e::run(paths, None, None)),
        None => stages.skip("e2e", "the build failed"),
    }
    Ok(stages.finish())
}

/// The tests that need no browser.
pub(crate) fn unit(paths: &Paths) -> Result<ExitCode> {
    let mut stages = Stages::default();
    stages.tests("unit", || native::run(paths));
    stages.tests("scripts", || node::scripts(paths));
    Ok(stages.finish())
}

/// Builds, then tests in browsers.
pub(crate) fn e2e(
    paths: &Paths,
    situation: Option<&str>,
    engine: Option<Engine>,
) -> Result<ExitCode> {
    let mut stages = Stages::default();
    let mut built = false;
    stages.check("build", || {
        build(paths, Purpose::Release)?;
        built = true;
        Ok(())
    });
    if built {
        stages.tests("e2e", || e2e::run(paths, situation, engine));
    } else {
        stages.skip("e2e", "the build failed");
    }
    Ok(stages.finish())
}

/// Every link in the code's documents leads somewhere.
fn docs(paths: &Paths) -> Result<()> {
    run(cargo(paths)
        .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings"))
}

/// Natively for all crates, and once more as the browser's code is compiled.
fn clippy(paths: &Paths) -> Result<()> {
    run(cargo(paths).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    run(cargo(paths).args([
        "clippy",
        "--package",
        "kap-wasm",
        "--package",
        "kap-aside",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ]))
}

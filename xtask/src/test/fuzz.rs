//! Texts from outside, made up by libFuzzer, which sees which code each of them reaches (`fuzz/`).

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, output, run};
use crate::paths::Paths;

/// What is fuzzed: a program of `fuzz/src/bin` each, with its folder in `fuzz/corpus`.
const TARGETS: [&str; 6] = ["code", "desk", "hash", "kept", "options", "profile"];
/// Counts every branch, and tells what is compared with what, without a compiler of its own.
const WATCHED: &str = "-Cpasses=sancov-module -Ccodegen-units=1 \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Fuzzes each target for so many seconds, from its corpus and from what was found before.
pub(crate) fn fuzz(paths: &Paths, seconds: u32) -> Result<()> {
    let host = host()?;
    let target = paths.cargo_target.join("fuzz");
    // Scripts that build are not watched, so the platform is named.
    run(cargo(paths)
        .args(["build", "--release", "--target", &host, "--manifest-path", "fuzz/Cargo.toml"])
        .env("CARGO_TARGET_DIR", &target)
        .env("RUSTFLAGS", WATCHED))?;
    for name in TARGETS {
        let found = target.join("found").join(name);
        fs::create_dir_all(&found).with_context(|| format!("can't make {}", found.display()))?;
        let program = target.join(&host).join("release").join(name);
        run(Command::new(program)
            .arg(format!("-max_total_time={seconds}"))
            .arg("-print_final_stats=1")
            .arg(format!("-artifact_prefix={}/{name}-", target.display()))
            .arg(found)
            .arg(paths.at("fuzz/corpus").join(name)))
        .with_context(|| format!("{name}: a promise was broken, by the text named above"))?;
    }
    Ok(())
}

/// The platform that this is compiled for.
fn host() -> Result<String> {
    let told = output(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let Some(host) = told.lines().find_map(|line| line.strip_prefix("host: ")) else {
        bail!("`rustc -vV` names no host. Install Rust by rustup.");
    };
    Ok(host.to_owned())
}

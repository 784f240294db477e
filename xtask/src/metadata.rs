//! What cargo knows of all crates that are linked or run: for the parts list of a release, and for the
//! check of licences.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command::{cargo, output};
use crate::paths::Paths;

/// What the browser's code is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Asks cargo, for these platforms only: others' crates needn't be here.
pub(crate) fn read(paths: &Paths, platforms: &[&str]) -> Result<Value> {
    let mut command = cargo(paths);
    command.args(["metadata", "--format-version", "1", "--locked"]);
    platforms.iter().for_each(|platform| {
        command.args(["--filter-platform", platform]);
    });
    let text = output(&mut command).context(
        "`cargo metadata --locked` failed. Run it to see why; Cargo.lock may be out of date.",
    )?;
    serde_json::from_str(&text).context("cargo's metadata isn't JSON")
}

/// What is in a list of this name.
pub(crate) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A text of this name; nothing if there is none.
pub(crate) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A crate's licence as SPDX writes it: a slash is an older way to say OR.
pub(crate) fn licence(package: &Value) -> String {
    text(package, "license").split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

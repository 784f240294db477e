//! The peer: its script, and the same content as the guide's.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use kap_core::pack::Pack;

use super::export;
use crate::build::output::Output;
use crate::build::shrink::Shrink;
use crate::command::run;
use crate::paths::Paths;
use crate::test::node;

/// Where its source is.
pub(crate) const FOLDER: &str = "bench/peer";

/// Builds the peer into `paths.dist()`, with the styles in this folder and this pack.
pub(crate) fn build(paths: &Paths, styles: &Path, pack: &Pack) -> Result<()> {
    fs::create_dir_all(paths.kap())
        .with_context(|| format!("can't make {}", paths.short(&paths.kap())))?;
    let mut output = Output::default();
    let pieces = export::pieces(pack)?;
    output.add("first.json", pieces.first);
    let names: BTreeMap<&str, String> = pieces
        .further
        .into_iter()
        .map(|(name, bytes)| (name, output.add_hashed(name, "json", bytes)))
        .collect();
    let names = serde_json::to_string(&names).context("the names have no JSON form")?;

    let script = paths.kap().join("peer.js");
    let mut command = node::program_in(paths, FOLDER, "node");
    run(command.arg("build.mjs").arg(styles).arg(names).arg(&script))?;
    let bytes = fs::read(&script).with_context(|| format!("{FOLDER} has built nothing"))?;
    output.add("peer.js", bytes);
    let sizes = output.write(paths, Some(&Shrink::ready(paths)?))?;
    let sizes: Vec<String> =
        sizes.iter().map(|(name, size)| format!("{name} {}", size.brotli)).collect();
    println!("peer after brotli: {}", sizes.join(", "));
    Ok(())
}

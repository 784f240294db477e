//! The peer: the guide as it is, but for its app, which is written in Preact.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::folder;
use crate::build::ModuleFiles;
use crate::build::shrink::Shrink;
use crate::command::run;
use crate::paths::Paths;
use crate::test::node;

/// Where its source is.
pub(crate) const FOLDER: &str = "bench/peer";

/// What stands in place of the module: the guide's script starts one, and Preact has none.
const NO_MODULE: &[u8] = b"\0asm\x01\0\0\0";

/// Copies a built guide into `paths.dist()`, with the peer's app in place of its own.
pub(crate) fn build(paths: &Paths, guide: &Path, app: &ModuleFiles) -> Result<()> {
    let dist = paths.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("can't empty {}", paths.short(&dist)))?;
    }
    folder::copy(guide, &dist)?;
    let script = paths.kap().join("peer.js");
    run(node::program_in(paths, FOLDER, "node").arg("build.mjs").arg(&script))?;
    let script = fs::read(&script).with_context(|| format!("{FOLDER} has built nothing"))?;
    let shrink = Shrink::ready(paths)?;
    for (name, bytes) in [(&app.script, &*script), (&app.wasm, NO_MODULE)] {
        let compressed = shrink.brotli(bytes)?;
        println!("peer's {name}: {} bytes after brotli", compressed.len());
        let forms = [("", bytes.to_vec()), (".br", compressed), (".gz", shrink.gzip(bytes)?)];
        for (ending, bytes) in forms {
            let file = dist.join(format!("{name}{ending}"));
            fs::write(&file, bytes)
                .with_context(|| format!("can't write {}", paths.short(&file)))?;
        }
    }
    Ok(())
}

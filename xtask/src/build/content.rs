//! The content pack, as people write it in TOML.

use anyhow::{Result, anyhow, bail};
use kap_core::pack::Pack;

use crate::paths::Paths;

/// The pack's folder.
pub(crate) const CONTENT: &str = "content/ketamine";

/// Reads the pack in every language; prints every mistake, one a line.
pub(crate) fn load(paths: &Paths) -> Result<Vec<Pack>> {
    match kap_content::load(&paths.content(), &paths.at("texts")) {
        Ok(packs) if packs.is_empty() => {
            bail!("{CONTENT} has no language. Add a folder such as {CONTENT}/en.")
        }
        Ok(packs) => Ok(packs),
        Err(errors) => {
            let mut lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
            lines.sort();
            for line in &lines {
                eprintln!("{line}");
            }
            Err(anyhow!("{} in the content pack", count(lines.len(), "mistake")))
        }
    }
}

/// A number with its noun: `1 mistake`, `2 mistakes`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

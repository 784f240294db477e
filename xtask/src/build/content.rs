//! The content pack: from the TOML that people write to the bytes that browsers load.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, bail};
use kap_core::Id;
use kap_core::authoring;
use kap_core::pack::Pack;

use crate::paths::Paths;

/// The pack's folder.
pub(crate) const CONTENT: &str = "content/ketamine";

/// Reads the pack in every language; prints every mistake, one a line.
pub(crate) fn load(paths: &Paths) -> Result<Vec<Pack>> {
    match authoring::load(&paths.content(), &paths.at("texts")) {
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

/// What the app gets of a language in one region, as bytes.
pub(crate) struct Edition {
    /// What it needs to go on with markup as it stands.
    pub(crate) names: Vec<u8>,
    /// All of the walkthrough.
    pub(crate) whole: Vec<u8>,
}

/// The bytes of a language's packs as browsers load them: one for each region, the first
/// region's without a name.
pub(crate) fn editions(pack: &Pack) -> BTreeMap<String, Edition> {
    let bytes = |pack: Pack| {
        let whole = pack.app.for_walkthrough();
        Edition { names: whole.names().encode(), whole: whole.encode() }
    };
    let named = |(place, (region, local)): (usize, (Id, Pack))| {
        let name = if place == 0 { String::new() } else { region.to_string() };
        (name, bytes(local))
    };
    pack.editions().enumerate().map(named).collect()
}

/// A number with its noun: `1 mistake`, `2 mistakes`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

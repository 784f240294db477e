//! The content pack: from the TOML that people write to the bytes that browsers load.

use std::fs;

use anyhow::{Context, Result, anyhow, bail};
use kap_core::authoring;
use kap_core::pack::Pack;
use kap_core::pieces::Piece;

use crate::paths::Paths;

/// The pack's folder.
pub(crate) const CONTENT: &str = "content/ketamine";

/// Reads the pack in every language; prints every mistake, one a line.
pub(crate) fn load(paths: &Paths) -> Result<Vec<Pack>> {
    match authoring::load(&paths.at(CONTENT), &paths.at("texts")) {
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

/// The two pieces of one language's pack, as browsers load them.
pub(crate) struct Encoded {
    pub(crate) first: Vec<u8>,
    pub(crate) rest: Vec<u8>,
}

/// Writes each pack to `target/kap/pack.<language>.bin` and `rest.<language>.bin`, where the
/// renderer looks for them.
pub(crate) fn write(paths: &Paths, packs: &[Pack]) -> Result<Vec<Encoded>> {
    let folder = paths.kap();
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", paths.short(&folder)))?;
    for entry in fs::read_dir(&folder)?.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // A language that was taken out must not be rendered again.
        if name.ends_with(".bin") {
            fs::remove_file(entry.path())
                .with_context(|| format!("can't remove the old {name}"))?;
        }
    }
    packs.iter().map(|pack| write_one(paths, pack)).collect()
}

fn write_one(paths: &Paths, pack: &Pack) -> Result<Encoded> {
    let write = |name: &str, piece: &Piece| -> Result<Vec<u8>> {
        let bytes = piece.encode();
        let path = paths.kap().join(format!("{name}.{}.bin", pack.language));
        fs::write(&path, &bytes).with_context(|| format!("can't write {}", paths.short(&path)))?;
        Ok(bytes)
    };
    let [first, rest] = pack.clone().into_pieces();
    Ok(Encoded { first: write("pack", &first)?, rest: write("rest", &rest)? })
}

/// A number with its noun: `1 mistake`, `2 mistakes`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

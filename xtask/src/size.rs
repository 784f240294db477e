//! `cargo xtask size`: how much a reader's browser has to load, and how much it may be.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::build::{Built, Files, LOADER, Purpose, Size, build};
use crate::paths::Paths;

const KIB: usize = 1024;

/// A page's own pictures share the line with the loader: each KB more makes its largest paint 5 ms
/// later on slow 4G, and another frame is all that it may be.
pub(crate) const LOADER_LIMIT: usize = 3 * KIB / 2;

/// Builds, and prints the table.
pub(crate) fn size(paths: &Paths) -> Result<()> {
    check(&build(paths, Purpose::Release)?)
}

/// Prints the table; fails naming every budget that is broken.
pub(crate) fn check(built: &Built) -> Result<()> {
    let rows = rows(&built.files, &built.sizes);
    println!("{:<32} {:>9} {:>9}", "", "raw", "brotli");
    for (name, size) in &rows {
        println!("{name:<32} {:>9} {:>9}", size.raw, size.brotli);
    }
    let broken: Vec<String> = budgets(&built.files, &built.sizes)
        .into_iter()
        .filter(|(_, size, limit)| size > limit)
        .map(|(name, size, limit)| {
            format!("{name}: {size} bytes after brotli, {} more than its {limit}", size - limit)
        })
        .collect();
    if !broken.is_empty() {
        bail!("too big:\n  {}", broken.join("\n  "));
    }
    Ok(())
}

/// One line for the end of a build.
pub(crate) fn what_is_loaded(files: &Files, sizes: &BTreeMap<String, Size>) -> String {
    let parts = budgets(files, sizes)
        .into_iter()
        .map(|(name, size, _)| format!("{name} {:.1} KiB", size as f32 / KIB as f32));
    format!("{} files; after brotli: {}", sizes.len(), parts.collect::<Vec<_>>().join(", "))
}

/// Name, size and limit after brotli, in bytes.
fn budgets(files: &Files, sizes: &BTreeMap<String, Size>) -> Vec<(String, usize, usize)> {
    let of = |name: &str| sizes.get(name).map_or(0, |size| size.brotli);
    let loader = of(LOADER);
    let app = &files.app;
    let scripts = loader + of(&files.guide) + of(&app.script);
    let before = loader + of(&files.guide);
    let mut budgets = vec![
        ("loader".to_owned(), loader, LOADER_LIMIT),
        // Of every guide; what only some readers need comes besides. docs/decisions/004 tells what
        // is in it.
        ("wasm + all scripts".to_owned(), of(&app.wasm) + scripts, 105_000),
        ("aside".to_owned(), of(&files.aside), 25_000),
        ("styles".to_owned(), of(&files.css) + of(&files.late), 12 * KIB),
    ];
    for (language, names) in &files.languages {
        let first = of(&names.frame);
        budgets.push((format!("first static file ({language})"), first, 25 * KIB));
        budgets.push((
            format!("loader + guide's script + first static file ({language})"),
            before + first,
            30 * KIB,
        ));
    }
    budgets
}

fn rows(files: &Files, sizes: &BTreeMap<String, Size>) -> Vec<(String, Size)> {
    let of = |name: &str| sizes.get(name).copied().unwrap_or_default();
    let mut rows = vec![
        ("loader".to_owned(), of(LOADER)),
        ("guide's script".to_owned(), of(&files.guide)),
        ("wasm".to_owned(), of(&files.app.wasm)),
        ("app script".to_owned(), of(&files.app.script)),
        ("aside: profile, codes".to_owned(), of(&files.aside)),
        ("styles".to_owned(), of(&files.css)),
        ("later styles".to_owned(), of(&files.late)),
    ];
    for (language, names) in &files.languages {
        rows.push((format!("first static file {language}"), of(&names.frame)));
        // A region's files differ from the first region's by a few words.
        let regional = |part: &str| files.regions.iter().any(|region| part.starts_with(region));
        for (part, name) in names.parts.iter().filter(|(part, _)| !regional(part)) {
            rows.push((format!("  {part}"), of(name)));
        }
    }
    rows
}

//! `cargo xtask tidy`: rules of the house that need no compiler, each with its file and line.

mod licences;
mod rules;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::content::count;
use crate::command::output;
use crate::metadata;
use crate::paths::Paths;

/// Where code may stand.
const CODE: [&str; 6] = ["src", "crates", "xtask", "styles", "tests", "bench"];
/// What others wrote or a program made.
const NOT_OURS: [&str; 4] = ["node_modules", "target", "results", "dist"];

/// Prints what breaks a rule, and fails if anything does.
pub(crate) fn tidy(paths: &Paths) -> Result<()> {
    let mut problems = Vec::new();
    let mut files = 0;
    for folder in CODE {
        visit(&paths.at(folder), &mut |file| {
            let name = paths.short(file);
            if [".rs", ".js", ".mjs", ".jsx", ".css"].iter().any(|ending| name.ends_with(ending)) {
                files += 1;
                // Bytes that aren't UTF-8 are the compiler's to refuse.
                let text = String::from_utf8_lossy(&fs::read(file)?).into_owned();
                problems.extend(rules::file(&name, &text));
            }
            Ok(())
        })?;
    }

    let read = |name: &str| {
        fs::read_to_string(paths.at(name)).with_context(|| format!("can't read {name}"))
    };
    problems.extend(rules::core_stays_pure(&read("crates/kap-core/Cargo.toml")?));
    problems.extend(rules::same_bindgen(&read("Cargo.toml")?, &read("xtask/Cargo.toml")?));
    problems.extend(rules::code_map(&members(paths)?, read("ARCHITECTURE.md").ok().as_deref()));
    let host = output(Command::new("rustc").args(["--print", "host-tuple"]))
        .context("`rustc --print host-tuple` says nothing")?;
    problems.extend(licences::licences(&metadata::read(paths, &[&host, metadata::WASM])?));

    for problem in &problems {
        println!("{problem}");
    }
    if !problems.is_empty() {
        bail!("{} with the rules of the house", count(problems.len(), "problem"));
    }
    println!("{} tidy.", count(files, "file"));
    Ok(())
}

/// The folders of the workspace's crates.
fn members(paths: &Paths) -> Result<Vec<String>> {
    let mut members = vec!["src".to_owned(), "xtask".to_owned()];
    for entry in fs::read_dir(paths.at("crates"))?.flatten() {
        if entry.path().join("Cargo.toml").is_file() {
            members.push(paths.short(&entry.path()));
        }
    }
    members.sort();
    Ok(members)
}

fn visit(folder: &Path, see: &mut impl FnMut(&Path) -> Result<()>) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    let mut found: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    found.sort();
    for path in found {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !NOT_OURS.contains(&&*name) {
            visit(&path, see)?;
        } else if path.is_file() {
            see(&path)?;
        }
    }
    Ok(())
}

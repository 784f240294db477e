//! `cargo xtask content schema`: JSON Schemas of the content files, and where they belong, so
//! that editors check while one types. Made from the shapes that the reader itself uses.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use kap_content::schema::{FileSchema, schemas};

use crate::build::content::count;
use crate::paths::Paths;

const FOLDER: &str = "content/schema";
const TAPLO: &str = ".taplo.toml";

/// Writes them all; those that belong to no file any more are taken out.
pub(crate) fn write(paths: &Paths) -> Result<()> {
    let folder = paths.at(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("can't make {FOLDER}"))?;
    let files = files()?;
    for entry in fs::read_dir(&folder)?.flatten() {
        let name = format!("{FOLDER}/{}", entry.file_name().to_string_lossy());
        if name.ends_with(".json") && !files.contains_key(&name) {
            fs::remove_file(entry.path())
                .with_context(|| format!("can't remove the old {name}"))?;
        }
    }
    for (name, text) in &files {
        fs::write(paths.at(name), text).with_context(|| format!("can't write {name}"))?;
    }
    println!("{} written.", count(files.len(), "file"));
    Ok(())
}

/// What stands in each file.
fn files() -> Result<BTreeMap<String, String>> {
    let schemas = schemas();
    let mut files = BTreeMap::from([(TAPLO.to_owned(), rules(&schemas))]);
    for FileSchema { name, schema, .. } in &schemas {
        let text = serde_json::to_string_pretty(schema)
            .with_context(|| format!("the schema {name} has no JSON form"))?;
        files.insert(path(name), text + "\n");
    }
    Ok(files)
}

fn path(name: &str) -> String {
    format!("{FOLDER}/{name}.json")
}

/// Which schema is for which files, for Even Better TOML and taplo.
fn rules(schemas: &[FileSchema]) -> String {
    let mut text = "# Written by `cargo xtask content schema`.\n".to_owned();
    for FileSchema { name, files, .. } in schemas {
        text.push_str(&format!(
            "\n[[rule]]\ninclude = [\"{files}\"]\n[rule.schema]\npath = \"./{}\"\n",
            path(name)
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_checked_in_is_what_the_reader_takes() {
        let paths = Paths::find().unwrap();
        for (name, text) in files().unwrap() {
            let there = fs::read_to_string(paths.at(&name)).unwrap_or_default();
            // Git may hand out files with the line ends of the system.
            let same = there.replace("\r\n", "\n") == text;
            assert!(same, "{name} is out of date. Run `cargo xtask content schema`.");
        }
    }

    /// Files of the checks, which don't get into the pack.
    const CHECKS: [&str; 3] = ["coverage.toml", "ids.toml", "jargon.toml"];

    #[test]
    fn every_file_of_the_pack_has_one_schema() {
        let paths = Paths::find().unwrap();
        let mut names = Vec::new();
        for folder in ["content/ketamine", "texts"] {
            visit(&paths.at(folder), &mut |path| names.push(paths.short(path)));
        }
        assert!(names.len() > 20, "{names:?}");
        let schemas = schemas();
        let of_a_check = |name: &&String| CHECKS.iter().any(|check| name.ends_with(check));
        for name in names.iter().filter(|name| name.ends_with(".toml") && !of_a_check(name)) {
            let found = schemas.iter().filter(|schema| matches(schema.files, name)).count();
            assert_eq!(found, 1, "{name}");
        }
    }

    fn visit(folder: &std::path::Path, see: &mut impl FnMut(&std::path::Path)) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                visit(&entry.path(), see);
            } else {
                see(&entry.path());
            }
        }
    }

    /// Whether each part of the path is the pattern's, or the pattern takes any.
    fn matches(pattern: &str, name: &str) -> bool {
        let (pattern, name): (Vec<&str>, Vec<&str>) =
            (pattern.split('/').collect(), name.split('/').collect());
        pattern.len() == name.len()
            && pattern
                .iter()
                .zip(name)
                .all(|(pattern, name)| *pattern == "*" || *pattern == name || *pattern == "*.toml")
    }
}

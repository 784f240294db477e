//! The files line by line, for states that today's reader can't read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use similar::{ChangeTag, TextDiff};

use crate::build::content::CONTENT;

/// Lines around a change that are shown with it.
const AROUND: usize = 2;

/// Files of the checks, which no reader of the guide sees.
const CHECKS: [&str; 4] = ["coverage.toml", "ids.toml", "jargon.toml", "lifted.toml"];

/// A file with its changes.
pub(crate) struct ChangedFile {
    pub(crate) name: String,
    /// Groups of lines that stand together.
    pub(crate) hunks: Vec<Vec<Line>>,
}

pub(crate) struct Line {
    pub(crate) tag: ChangeTag,
    pub(crate) words: String,
}

/// What differs between two folders in the files of this language and those above languages.
pub(crate) fn changed_files(old: &Path, new: &Path, language: &str) -> Vec<ChangedFile> {
    let (before, after) = (read(old, language), read(new, language));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let empty = String::new();
    names
        .into_iter()
        .filter_map(|name| {
            let (before, after) =
                (before.get(name).unwrap_or(&empty), after.get(name).unwrap_or(&empty));
            let diff = TextDiff::from_lines(before, after);
            let hunks: Vec<Vec<Line>> = diff
                .grouped_ops(AROUND)
                .iter()
                .map(|group| {
                    let changes = group.iter().flat_map(|op| diff.iter_changes(op));
                    changes
                        .map(|change| Line {
                            tag: change.tag(),
                            words: change.value().trim_end().to_owned(),
                        })
                        .collect()
                })
                .collect();
            (!hunks.is_empty()).then(|| ChangedFile { name: name.clone(), hunks })
        })
        .collect()
}

fn read(root: &Path, language: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let own = format!("{CONTENT}/{language}");
    let folders = [CONTENT.to_owned(), format!("{own}/steps"), format!("{own}/questions"), own];
    for folder in folders {
        let Ok(entries) = fs::read_dir(root.join(&folder)) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".toml") && !CHECKS.contains(&&*name) {
                add(&mut files, format!("{folder}/{name}"), &path);
            }
        }
    }
    let texts = format!("texts/{language}.toml");
    add(&mut files, texts.clone(), &root.join(texts));
    files
}

fn add(files: &mut BTreeMap<String, String>, name: String, path: &Path) {
    // A file that isn't there has no lines.
    if let Ok(text) = fs::read_to_string(path) {
        files.insert(name, text.replace("\r\n", "\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_not_there_is_new_line_by_line() {
        let root = std::env::temp_dir().join(format!("xtask-lines-{}", std::process::id()));
        let (old, new) = (root.join("old"), root.join("new"));
        for (folder, text) in [(&old, "a = 1\nb = 2\n"), (&new, "a = 1\nb = 3\n")] {
            fs::create_dir_all(folder.join(CONTENT).join("en/steps")).unwrap();
            fs::write(folder.join(CONTENT).join("pack.toml"), text).unwrap();
        }
        fs::write(new.join(CONTENT).join("en/steps/01-x.toml"), "id = \"x\"\n").unwrap();
        let files = changed_files(&old, &new, "en");
        fs::remove_dir_all(&root).unwrap();

        let shown: Vec<(String, Vec<String>)> = files
            .into_iter()
            .map(|file| {
                let lines = file.hunks.into_iter().flatten();
                (file.name, lines.map(|line| format!("{}{}", line.tag, line.words)).collect())
            })
            .collect();
        assert_eq!(
            shown,
            [
                (format!("{CONTENT}/en/steps/01-x.toml"), vec!["+id = \"x\"".to_owned()]),
                (
                    format!("{CONTENT}/pack.toml"),
                    vec![" a = 1".to_owned(), "-b = 2".to_owned(), "+b = 3".to_owned()]
                ),
            ]
        );
    }
}

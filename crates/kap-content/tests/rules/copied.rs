//! A copy of the shipped files, to be spoilt.

use std::fs;
use std::path::{Path, PathBuf};

use kap_content::rules::Finding;
use kap_content::{Folders, inspect};

use crate::spoilt::root;

/// A copy of the shipped pack in a folder of its own, to be spoilt.
pub struct Copy(PathBuf);

impl Copy {
    pub fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("kap-inspect-{name}-{}", std::process::id()));
        copy(&root().join("content/ketamine"), &folder.join("content"));
        copy(&root().join("texts"), &folder.join("texts"));
        // One language is read faster than two.
        fs::remove_dir_all(folder.join("content/es")).unwrap();
        fs::remove_file(folder.join("texts/es.toml")).unwrap();
        Self(folder)
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    /// Spanish in English words.
    pub fn spanish(self) -> Self {
        copy(&self.0.join("content/en"), &self.0.join("content/es"));
        fs::copy(self.0.join("texts/en.toml"), self.0.join("texts/es.toml")).unwrap();
        self
    }

    /// Replaces the first place where `from` stands in the file; gives its line.
    pub fn edit(&self, file: &str, from: &str, to: &str) -> usize {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).unwrap();
        let place = text.find(from).unwrap_or_else(|| panic!("{file} doesn't contain {from}"));
        fs::write(path, text.replacen(from, to, 1)).unwrap();
        1 + text[..place].matches('\n').count()
    }

    pub fn findings(&self) -> Vec<Finding> {
        let (content, texts) = (self.0.join("content"), self.0.join("texts"));
        let folders = Folders { content: &content, texts: &texts, repository: &self.0 };
        inspect(folders, None, false)
            .into_iter()
            .flat_map(|inspection| inspection.findings)
            .collect()
    }

    /// The rule is broken at this place.
    #[track_caller]
    pub fn finds(&self, rule: &str, file: &str, line: usize) -> Finding {
        let findings = self.findings();
        let found = findings
            .iter()
            .find(|finding| (finding.rule, &*finding.file, finding.line) == (rule, file, line));
        let of_rule: Vec<&Finding> =
            findings.iter().filter(|finding| finding.rule == rule).collect();
        found.unwrap_or_else(|| panic!("{file}:{line} isn't in {of_rule:#?}")).clone()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

//! Files and folders of a pack.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::error::{ErrorKind, PackError};

/// A file's mistakes, gathered under its name.
pub(super) struct Report<'a> {
    file: String,
    errors: &'a mut Vec<PackError>,
}

impl<'a> Report<'a> {
    pub(super) fn new(file: impl Into<String>, errors: &'a mut Vec<PackError>) -> Self {
        Self { file: file.into(), errors }
    }

    pub(super) fn error(&mut self, id: impl Into<String>, kind: ErrorKind) {
        self.errors.push(PackError { file: self.file.clone(), id: id.into(), kind });
    }

    /// The id, after a look at its form.
    pub(super) fn id(&mut self, id: &str) -> kap_core::Id {
        let kebab = !id.is_empty()
            && !id.starts_with('-')
            && !id.ends_with('-')
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !kebab {
            self.error(id, ErrorKind::BadId);
        }
        id.into()
    }
}

/// The language folders, `en` first.
pub(super) fn languages(content: &Path, errors: &mut Vec<PackError>) -> Vec<String> {
    let mut languages: Vec<String> = entries(content, errors)
        .into_iter()
        .filter(|path| path.is_dir())
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    languages.sort_by_key(|language| (language != "en", language.clone()));
    if languages.is_empty() {
        Report::new("", errors).error("", ErrorKind::Missing("a language folder, such as en/,"));
    }
    languages
}

/// Reads one TOML file into its shape; a mistake is reported with its line.
pub(super) fn toml<T: DeserializeOwned>(
    root: &Path,
    file: &str,
    errors: &mut Vec<PackError>,
) -> Option<T> {
    let mut report = Report::new(file, errors);
    let text = match text(&root.join(file)) {
        Ok(text) => text,
        Err(why) => {
            report.error("", ErrorKind::Unreadable(why));
            return None;
        }
    };
    match toml::from_str(text.strip_prefix('\u{feff}').unwrap_or(&text)) {
        Ok(value) => Some(value),
        Err(error) => {
            report.error("", ErrorKind::Shape(error.to_string()));
            None
        }
    }
}

/// What stands in a file, or why nobody can say.
fn text(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(place);
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        format!("line {line} has bytes that aren't UTF-8")
    })
}

/// The TOML files of a folder, sorted by name, as paths below `root`.
pub(super) fn files(root: &Path, folder: &str, errors: &mut Vec<PackError>) -> Vec<String> {
    let mut files: Vec<String> = entries(&root.join(folder), errors)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .filter_map(|path| Some(format!("{folder}/{}", path.file_name()?.to_str()?)))
        .collect();
    files.sort();
    files
}

fn entries(folder: &Path, errors: &mut Vec<PackError>) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => {
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Report::new(name, errors).error("", ErrorKind::Unreadable(error.to_string()));
            Vec::new()
        }
    }
}

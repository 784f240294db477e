//! `sign-off.toml`: what a clinician must sign before the guide is released, and why; what is read
//! for that in one sitting, and what only a clinician can decide.

use std::collections::BTreeMap;
use std::path::Path;

use kap_core::text::Text;

use super::error::{ErrorKind, PackError};
use super::prose::{self, SourceKeys};
use super::raw;
use super::read::{self, Report};

const FILE: &str = "sign-off.toml";

/// Statements that wait for a clinician's signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Permanent id.
    pub id: String,
    /// What they are about.
    pub title: String,
    /// Why they have to be signed.
    pub reason: String,
    /// Ids of statements as the review shows them; one that ends in `/` means all below it.
    pub statements: Vec<String>,
    /// Only those that name one of these routes; empty for any.
    pub routes: Vec<String>,
    /// None of those that name one of these routes.
    pub without: Vec<String>,
    /// Only those that rest on one of these flags, `editorial` or `none`; empty for any.
    pub basis: Vec<String>,
}

/// A chapter of the record, which is read and signed in one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordChapter {
    /// A heading for reviewers.
    pub title: String,
    /// Ids of statements as the review shows them; one that ends in `/` means all below it.
    pub statements: Vec<String>,
}

/// What no source decides, so that a clinician must.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Permanent id.
    pub id: String,
    /// What is to be decided.
    pub ask: String,
    /// Ids of the statements that say something on it now.
    pub says: Vec<String>,
    /// What sources say.
    pub sources: Text,
    /// What can be ticked; the first is what the guide says now.
    pub choices: Vec<String>,
}

/// All of `sign-off.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignOffs {
    /// What is read and signed in one sitting, in the order of reading.
    pub record: Vec<RecordChapter>,
    /// What waits for a signature.
    pub parts: Vec<SignOff>,
    /// What only a clinician can decide.
    pub open: Vec<OpenQuestion>,
}

/// Reads `sign-off.toml` from the pack's folder; nothing waits where there is none.
///
/// # Errors
/// Every mistake in the file.
pub fn load(content: &Path) -> Result<SignOffs, Vec<PackError>> {
    if !content.join(FILE).exists() {
        return Ok(SignOffs::default());
    }
    let mut errors = Vec::new();
    let file: Option<raw::SignOffFile> = read::toml(content, FILE, &mut errors);
    let sources: Option<BTreeMap<String, raw::Source>> =
        read::toml(content, "sources.toml", &mut errors);
    let keys: SourceKeys = sources.unwrap_or_default().into_keys().zip(0..).collect();
    let mut report = Report::new(FILE, &mut errors);
    let all = file.map(|file| read_file(file, &keys, &mut report)).unwrap_or_default();
    if errors.is_empty() { Ok(all) } else { Err(errors) }
}

fn read_file(file: raw::SignOffFile, keys: &SourceKeys, report: &mut Report<'_>) -> SignOffs {
    let chapter = |raw: raw::RecordChapter, report: &mut Report<'_>| {
        named(&raw.title, &raw.statements, report);
        RecordChapter { title: raw.title, statements: raw.statements }
    };
    let part = |raw: raw::SignOff, report: &mut Report<'_>| {
        report.id(&raw.id);
        named(&raw.id, &raw.statements, report);
        SignOff {
            id: raw.id,
            title: raw.title,
            reason: raw.reason,
            statements: raw.statements,
            routes: raw.routes,
            without: raw.without,
            basis: raw.basis.iter().map(|basis| basis.written().to_owned()).collect(),
        }
    };
    let open = |raw: raw::OpenQuestion, report: &mut Report<'_>| {
        report.id(&raw.id);
        if raw.choices.len() < 2 {
            report.error(&raw.id, ErrorKind::Missing("two choices or more"));
        }
        let sources = prose::text(&raw.sources, &raw.id, keys, report);
        OpenQuestion { id: raw.id, ask: raw.ask, says: raw.says, sources, choices: raw.choices }
    };
    SignOffs {
        record: file.record.into_iter().map(|raw| chapter(raw, report)).collect(),
        parts: file.part.into_iter().map(|raw| part(raw, report)).collect(),
        open: file.open.into_iter().map(|raw| open(raw, report)).collect(),
    }
}

fn named(id: &str, statements: &[String], report: &mut Report<'_>) {
    if statements.is_empty() {
        report.error(id, ErrorKind::Missing("which statements"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_entry_lacks_is_named() {
        let folder = std::env::temp_dir().join(format!("kap-sign-off-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(load(&folder), Ok(SignOffs::default()));
        std::fs::write(folder.join("sources.toml"), "").unwrap();
        let with = |text: &str| {
            std::fs::write(folder.join(FILE), text).unwrap();
            load(&folder)
        };
        let entry = "[[part]]\nid = \"a\"\ntitle = \"A\"\nreason = \"R\"\n";
        let whole =
            with(&format!("{entry}statements = [\"after/\"]\nbasis = [\"K-high\"]")).unwrap();
        let nothing = with(&format!("{entry}statements = []")).unwrap_err();
        let wrong = with(&format!("{entry}statements = [\"a\"]\nbasis = [\"V3\"]")).unwrap_err();
        let chapter = with("[[record]]\ntitle = \"C\"\nstatements = []").unwrap_err();
        let open = "[[open]]\nid = \"q\"\nask = \"So?\"\nsources = \"No. [lost V]\"\n";
        let unsourced = with(&format!("{open}choices = [\"Yes\"]")).unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(whole.parts[0].basis, ["K-high"]);
        for missing in [nothing, chapter] {
            assert_eq!(missing[0].kind, ErrorKind::Missing("which statements"));
        }
        assert!(matches!(&wrong[0].kind, ErrorKind::Shape(message) if message.contains("V3")));
        let unknown = ErrorKind::UnknownSource { key: "lost".to_owned(), nearest: None };
        let kinds: Vec<ErrorKind> = unsourced.into_iter().map(|error| error.kind).collect();
        assert_eq!(kinds, [ErrorKind::Missing("two choices or more"), unknown]);
    }
}

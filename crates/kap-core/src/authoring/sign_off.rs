//! `sign-off.toml`: what a clinician must sign before the guide is released, and why.

use std::path::Path;

use super::error::{ErrorKind, PackError};
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

/// Reads `sign-off.toml` from the pack's folder; nothing waits where there is none.
///
/// # Errors
/// Every mistake in the file.
pub fn load(content: &Path) -> Result<Vec<SignOff>, Vec<PackError>> {
    if !content.join(FILE).exists() {
        return Ok(Vec::new());
    }
    let mut errors = Vec::new();
    let file: Option<raw::SignOffFile> = read::toml(content, FILE, &mut errors);
    let mut report = Report::new(FILE, &mut errors);
    let mut all = Vec::new();
    for raw in file.map(|file| file.part).unwrap_or_default() {
        report.id(&raw.id);
        if raw.statements.is_empty() {
            report.error(&raw.id, ErrorKind::Missing("which statements"));
        }
        all.push(SignOff {
            id: raw.id,
            title: raw.title,
            reason: raw.reason,
            statements: raw.statements,
            routes: raw.routes,
            without: raw.without,
            basis: raw.basis.iter().map(|basis| basis.written().to_owned()).collect(),
        });
    }
    if errors.is_empty() { Ok(all) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_entry_lacks_is_named() {
        let folder = std::env::temp_dir().join(format!("kap-sign-off-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(load(&folder), Ok(Vec::new()));
        let with = |text: &str| {
            std::fs::write(folder.join(FILE), text).unwrap();
            load(&folder)
        };
        let entry = "[[part]]\nid = \"a\"\ntitle = \"A\"\nreason = \"R\"\n";
        let whole =
            with(&format!("{entry}statements = [\"after/\"]\nbasis = [\"K-high\"]")).unwrap();
        let nothing = with(&format!("{entry}statements = []")).unwrap_err();
        let wrong = with(&format!("{entry}statements = [\"a\"]\nbasis = [\"V3\"]")).unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(whole[0].basis, ["K-high"]);
        assert_eq!(nothing[0].kind, ErrorKind::Missing("which statements"));
        assert!(matches!(&wrong[0].kind, ErrorKind::Shape(message) if message.contains("V3")));
    }
}

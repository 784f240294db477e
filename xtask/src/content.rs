//! `cargo xtask content`: every mistake in the content pack, what is in it, permanent numbers.

mod table;

use std::fs;

use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;
use kap_content::rules;
use kap_content::{Folders, Inspection, PackError};

use crate::build::content::{CONTENT, count, load};
use crate::paths::Paths;

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A table for people
    Table,
    /// One JSON array: an object for each language, `all` first
    Json,
}

/// Prints what breaks a rule in any language; fails if something there must change.
pub(crate) fn check(
    paths: &Paths,
    as_of: Option<&str>,
    release: bool,
    format: Format,
) -> Result<()> {
    let (content, texts) = (paths.at(CONTENT), paths.at("texts"));
    let folders = Folders { content: &content, texts: &texts, repository: &paths.root };
    let inspections = kap_content::inspect(folders, as_of, release);
    match format {
        Format::Table => print!("{}", table::table(&inspections)),
        Format::Json => println!("{}", serde_json::to_string_pretty(&inspections)?),
    }
    verdict(&inspections)
}

fn verdict(inspections: &[Inspection]) -> Result<()> {
    let findings = || inspections.iter().flat_map(|inspection| &inspection.findings);
    if !inspections.iter().any(|inspection| inspection.figures.is_some())
        && findings().next().is_none()
    {
        bail!("{CONTENT} has no language. Add a folder such as {CONTENT}/en.");
    }
    match findings().filter(|finding| finding.counts()).count() {
        0 => Ok(()),
        errors => bail!(
            "{} in what the content says. Reword it, or see lifted.toml in content/README.md.",
            count(errors, "mistake")
        ),
    }
}

/// Appends the ids that have no number yet to `ids.toml`.
pub(crate) fn number(paths: &Paths) -> Result<()> {
    let packs = load(paths)?;
    let pack = packs.first().context("there is no pack to number")?;
    let (file, new) = rules::number(&paths.at(CONTENT), pack).map_err(|errors| all(&errors))?;
    let path = paths.at(CONTENT).join("ids.toml");
    fs::write(&path, file).with_context(|| format!("can't write {}", paths.short(&path)))?;
    for id in &new {
        println!("{id}");
    }
    println!("{} numbered in {}", count(new.len(), "new id"), paths.short(&path));
    Ok(())
}

fn all(errors: &[PackError]) -> anyhow::Error {
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    anyhow!("{}", lines.join("\n"))
}

/// Reads a day such as `2026-11-21`, for the command line.
pub(crate) fn day(text: &str) -> Result<String, String> {
    let is_day = text.len() == 10
        && text.bytes().zip(0..).all(|(byte, place)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if is_day { Ok(text.to_owned()) } else { Err("write a day such as 2026-11-21".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_days_are_taken() {
        assert_eq!(day("2026-11-21").as_deref(), Ok("2026-11-21"));
        for wrong in ["2026", "21.11.2026", "2026-11-2x", "2026/11/21"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn machines_get_every_part_of_a_finding() {
        let finding = rules::Finding {
            rule: "banned-word",
            id: "best-route".to_owned(),
            file: "content/a.toml".to_owned(),
            line: 7,
            severity: rules::Severity::Error,
            message: "what".to_owned(),
            lifted: None,
            sought: rules::Sought::default(),
        };
        let inspection =
            Inspection { language: "en".to_owned(), findings: vec![finding], figures: None };
        let json = serde_json::to_value([inspection]).unwrap();
        let wanted = serde_json::json!([{
            "language": "en",
            "findings": [{
                "rule": "banned-word",
                "id": "best-route",
                "file": "content/a.toml",
                "line": 7,
                "severity": "error",
                "message": "what",
                "lifted": null,
            }],
            "figures": null,
        }]);
        assert_eq!(json, wanted);
    }

    #[test]
    fn a_folder_without_a_language_is_no_pack() {
        assert!(verdict(&[]).is_err());
    }
}

//! `cargo xtask content review`: what the guide says, for a clinician who reads, corrects and signs
//! it. The record is read in one sitting; its annex is all of it, or what has changed since a
//! revision.

mod changes;
pub(crate) mod day;
mod lines;
mod page;
mod parts;
mod reading;
mod record;
mod revision;
mod sign_off;
mod statement;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use kap_content::PackError;
use kap_content::sign_off::{SignOff, SignOffs};
use kap_core::pack::Pack;

use crate::build::content::{CONTENT, count, load};
use crate::build::{hash, version};
use crate::paths::Paths;
use lines::ChangedFile;
use reading::Chapter;
use record::Record;
use statement::{Part, Statement};

/// What is asked for on the command line.
#[derive(Default)]
pub(crate) struct Request {
    pub(crate) language: Option<String>,
    pub(crate) since: Option<String>,
    pub(crate) out: Option<PathBuf>,
    pub(crate) as_of: Option<String>,
}

/// A document to be.
struct Review<'a> {
    pack: &'a Pack,
    parts: &'a [Part],
    sign_off: &'a [SignOff],
    version: String,
    /// Revision of the content, if there is a history.
    revision: Option<String>,
    /// Short sum over every word and source, so that a signature belongs to these words.
    sum: String,
    today: String,
}

/// What the document shows.
enum Body<'a> {
    Whole,
    /// `labels`: whether the interface's labels could be compared too. `unread`: files of the
    /// earlier state that couldn't be read.
    Changes {
        since: String,
        labels: bool,
        unread: Vec<PackError>,
        chapters: Vec<Chapter<'a>>,
    },
    /// The earlier state can't be read any more: files line by line, and why.
    Lines {
        since: String,
        why: Vec<PackError>,
        files: Vec<ChangedFile>,
    },
}

/// Writes the record and its annex: of what has changed in every language, unless one is asked for.
pub(crate) fn review(paths: &Paths, request: &Request) -> Result<()> {
    let packs = load(paths)?;
    let pack = pick(&packs, request.language.as_deref())?;
    if request.since.is_none() || request.language.is_some() || request.out.is_some() {
        return document(paths, request, pack);
    }
    packs.iter().try_for_each(|pack| document(paths, request, pack))
}

fn document(paths: &Paths, request: &Request, pack: &Pack) -> Result<()> {
    let sign_offs = load_sign_off(paths)?;
    let parts = parts::parts(pack);
    let empty = sign_off::empty(&sign_offs, &parts);
    if !empty.is_empty() {
        bail!(
            "sign-off.toml: {} names no statement. Write ids as the review shows them, or take it out.",
            empty.join(", ")
        );
    }
    let review = Review {
        pack,
        parts: &parts,
        sign_off: &sign_offs.parts,
        version: version(paths)?,
        revision: revision::now(paths),
        sum: sum(parts.iter().flat_map(Part::statements)),
        today: request.as_of.clone().unwrap_or_else(day::today),
    };

    let (html, what) = match &request.since {
        None => {
            let number = parts.iter().flat_map(Part::statements).count();
            (page::document(&review, &Body::Whole), count(number, "statement"))
        }
        Some(revision) => since(paths, &review, revision)?,
    };
    let name = if request.since.is_some() { "changes" } else { "review" };
    let out = request
        .out
        .clone()
        .unwrap_or_else(|| paths.kap().join(format!("{name}.{}.html", pack.language)));
    let record = Record::new(&sign_offs, &review);
    let beside = out.with_file_name(format!("record.{}.html", pack.language));
    write(&beside, &page::record(&review, &record))?;
    write(&out, &html)?;
    println!(
        "{}: {}, {} words, {} minutes. Open it in a browser, print it from there, and sign it.",
        paths.short(&beside),
        count(record.statements().count(), "statement"),
        record.words(),
        reading::minutes(record.words())
    );
    println!("{}: its annex, {what}.", paths.short(&out));
    Ok(())
}

fn write(file: &Path, html: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    }
    fs::write(file, html).with_context(|| format!("can't write {}", file.display()))
}

fn load_sign_off(paths: &Paths) -> Result<SignOffs> {
    kap_content::sign_off::load(&paths.at(CONTENT)).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })
}

fn pick<'p>(packs: &'p [Pack], language: Option<&str>) -> Result<&'p Pack> {
    let found = packs.iter().find(|pack| language.is_none_or(|wanted| *pack.language == *wanted));
    let languages = || packs.iter().map(|pack| &*pack.language).collect::<Vec<_>>().join(", ");
    match found {
        Some(pack) => Ok(pack),
        None => bail!(
            "there is no language \"{}\". There is: {}.",
            language.unwrap_or_default(),
            languages()
        ),
    }
}

/// What has changed, and how much that is.
fn since(paths: &Paths, review: &Review<'_>, revision: &str) -> Result<(String, String)> {
    let earlier = revision::earlier(&paths.root, revision)?;
    let since = earlier.name.clone();
    match read(paths, &earlier.folder, &review.pack.language) {
        Ok(Old { parts: old, labels, unread }) => {
            let now: Vec<&Part> =
                review.parts.iter().filter(|part| labels || part.id != parts::LABELS).collect();
            let old: Vec<&Part> = old.iter().collect();
            let chapters = reading::chapters(changes::changes(&old, &now), review.sign_off);
            let number = chapters.iter().map(|chapter| chapter.changes.len()).sum();
            let what = format!("{} since {since}", count(number, "change"));
            Ok((page::document(review, &Body::Changes { since, labels, unread, chapters }), what))
        }
        Err(why) => {
            let files = lines::changed_files(&earlier.folder, &paths.root, &review.pack.language);
            let what = format!(
                "{} changed since {since}, line by line, for today's reader can't read that state",
                count(files.len(), "file")
            );
            Ok((page::document(review, &Body::Lines { since, why, files }), what))
        }
    }
}

/// An earlier state.
struct Old {
    parts: Vec<Part>,
    /// Whether the interface's labels are among the parts.
    labels: bool,
    /// Files that couldn't be read: all in them seems new.
    unread: Vec<PackError>,
}

/// An earlier state as today's reader reads it; a language that wasn't there has no parts. The
/// files in `folder` are completed by what the reader wants today.
///
/// The interface's labels change with the code, so those of an earlier state often can't be
/// read. They say nothing about health: today's stand in for them, and aren't compared.
fn read(paths: &Paths, folder: &Path, language: &str) -> Result<Old, Vec<PackError>> {
    let (content, today) = (folder.join(CONTENT), paths.at(CONTENT));
    let ((packs, unread), labels) = match kap_content::load(&content, &folder.join("texts")) {
        Ok(packs) => ((packs, Vec::new()), true),
        Err(_) => (kap_content::earlier::load(&content, &paths.at("texts"), &today)?, false),
    };
    let pack = packs.iter().find(|pack| *pack.language == *language);
    let mut parts = pack.map(parts::parts).unwrap_or_default();
    parts.retain(|part| labels || part.id != parts::LABELS);
    for section in parts.iter_mut().flat_map(|part| &mut part.sections) {
        // Places that were not there then.
        section.statements.retain(|one| one.pieces.iter().any(|piece| !piece.words.is_empty()));
    }
    Ok(Old { parts, labels, unread })
}

fn sum<'a>(statements: impl Iterator<Item = &'a Statement>) -> String {
    let mut all = String::new();
    for Statement { id, pieces, .. } in statements {
        all.push_str(id);
        for piece in pieces {
            all.push('\n');
            all.push_str(&piece.words);
            for evidence in piece.evidence.iter().flatten() {
                all.push('\t');
                all.push_str(&evidence.written());
            }
        }
        all.push('\n');
    }
    hash(all.as_bytes()).chars().take(12).collect()
}

#[cfg(test)]
mod tests;

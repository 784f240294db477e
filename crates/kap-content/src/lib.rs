//! From the TOML that people write to [`Pack`]s, with every mistake named at once.
//!
//! The browser has none of it: what it shares with the build is `kap-core`.

#![warn(missing_docs)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod day;
pub mod earlier;
mod error;
mod inspect;
mod language;
mod locate;
mod prose;
mod raw;
mod read;

pub mod rules;
pub mod schema;
mod shared;
pub mod sign_off;
mod skeleton;
mod values;

pub use error::{ErrorKind, PackError};
pub use inspect::{Folders, Inspection, inspect};

use std::path::Path;
use std::rc::Rc;

use kap_core::pack::Pack;

/// Reads a pack's folder and the interface's words, in every language found.
///
/// `content` is a folder such as `content/ketamine`; `texts` holds one file for each language.
/// The first language in alphabetical order after `en` is compared with `en`, and so on.
///
/// # Errors
/// Every mistake found, each with its file, id and what to do.
pub fn load(content: &Path, texts: &Path) -> Result<Vec<Pack>, Vec<PackError>> {
    let (packs, errors) = load_all(content, texts);
    if errors.is_empty() { Ok(packs) } else { Err(errors) }
}

/// Every pack that could be built, and every mistake found.
fn load_all(content: &Path, texts: &Path) -> (Vec<Pack>, Vec<PackError>) {
    let mut errors = Vec::new();
    let languages = read::languages(content, &mut errors);
    let Some(shared) = shared::load(content, &mut errors) else {
        return (Vec::new(), errors);
    };

    let mut packs = Vec::new();
    let mut reference = None;
    for language in &languages {
        let loaded = language::load(content, texts, language, &shared, &mut errors);
        match &reference {
            None => reference = Some((language.clone(), loaded.skeleton)),
            Some((name, skeleton)) => {
                let unread = unread(&errors);
                skeleton.compare(&loaded.skeleton, (name, language), &unread, &mut errors);
            }
        }
        packs.extend(loaded.pack);
    }

    let names: Vec<(Rc<str>, Rc<str>)> = packs
        .iter()
        .map(|pack| (Rc::clone(&pack.language), Rc::clone(&pack.page.page.language)))
        .collect();
    for pack in &mut packs {
        let others = names.iter().filter(|(language, _)| *language != pack.language);
        pack.others = others.cloned().collect();
        pack.about.reading = rules::reading_level(pack).into();
    }
    errors.sort_by(|a, b| (&a.file, &a.id).cmp(&(&b.file, &b.id)));
    (packs, errors)
}

/// The files that couldn't be read, below their language's folder. Nothing can be said of what
/// other languages lack or have in addition there.
fn unread(errors: &[PackError]) -> Vec<String> {
    errors
        .iter()
        .filter(|error| matches!(error.kind, ErrorKind::Unreadable(_) | ErrorKind::Shape(_)))
        .filter_map(|error| error.file.split_once('/'))
        .map(|(_, file)| file.to_owned())
        .collect()
}

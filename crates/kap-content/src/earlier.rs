//! An earlier state of a pack, read as well as today's reader can, to compare it with today's.

use std::fs;
use std::path::Path;

use kap_core::pack::Pack;
use toml::{Table, Value};

use super::{ErrorKind, PackError, load_all};

/// The files with places that today's reader wants filled: a state from before there was such a
/// place is given an empty one. In all others what is new may be left out.
const WITH_PLACES: [&str; 8] = [
    "after.toml",
    "companion.toml",
    "consult.toml",
    "forms.toml",
    "pack.toml",
    "safety.toml",
    "summary.toml",
    "synonyms.toml",
];

/// Reads an earlier state in every language; `content` is a copy of it, whose files are completed
/// by empty places for what has come since. Mistakes by today's rules don't matter, for they were
/// none then; files that couldn't be read are named beside the packs, which lack them.
///
/// # Errors
/// Why no language could be read.
pub fn load(
    content: &Path,
    texts: &Path,
    today: &Path,
) -> Result<(Vec<Pack>, Vec<PackError>), Vec<PackError>> {
    let languages = fs::read_dir(content).into_iter().flatten().flatten();
    for language in languages.filter(|entry| entry.path().is_dir()) {
        for file in WITH_PLACES {
            let today = today.join(language.file_name()).join(file);
            complete(&language.path().join(file), &today);
        }
    }
    let (packs, mut errors) = load_all(content, texts);
    if packs.is_empty() {
        return Err(errors);
    }
    errors.retain(|error| matches!(error.kind, ErrorKind::Unreadable(_) | ErrorKind::Shape(_)));
    Ok((packs, errors))
}

/// Gives a file empty places for the keys that only today's has. What can't be read or written
/// stays as it is: the loader names it.
fn complete(earlier: &Path, today: &Path) {
    let read = |path: &Path| fs::read_to_string(path).ok()?.parse::<Table>().ok();
    if let (Some(mut table), Some(today)) = (read(earlier), read(today)) {
        fill(&mut table, &today);
        let _ = fs::write(earlier, table.to_string());
    }
}

fn fill(table: &mut Table, today: &Table) {
    for (key, value) in today {
        match (table.get_mut(key), value) {
            (None, _) => {
                table.insert(key.clone(), emptied(value));
            }
            (Some(Value::Table(own)), Value::Table(today)) => fill(own, today),
            _ => {}
        }
    }
}

/// The same shape without words.
fn emptied(value: &Value) -> Value {
    match value {
        Value::String(_) => Value::String(String::new()),
        Value::Array(_) => Value::Array(Vec::new()),
        Value::Table(table) => {
            Value::Table(table.iter().map(|(key, value)| (key.clone(), emptied(value))).collect())
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_has_come_since_is_empty_then_and_nothing_else_changes() {
        let mut earlier: Table = "title = \"T\"\n[crisis]\ntext = [\"a\"]\n".parse().unwrap();
        let today = "title = \"U\"\nnew = \"N\"\n[crisis]\ntext = []\n[list]\ntext = [\"b\"]\n";
        fill(&mut earlier, &today.parse().unwrap());
        let expected = "title = \"T\"\nnew = \"\"\n[crisis]\ntext = [\"a\"]\n[list]\ntext = []\n";
        assert_eq!(earlier, expected.parse().unwrap());
    }
}

//! Whether a release can be made again: built from nothing in another folder, it has the same bytes.

use std::fs;

use anyhow::{Context, Result, bail};

use super::archive::Files;
use crate::paths::Paths;

/// The name of the second build.
const TWICE: &str = "twice";

/// Where the second build is made, with nothing in it.
pub(super) fn afresh(paths: &Paths) -> Result<Paths> {
    let afresh = paths.afresh(TWICE);
    let folder = afresh.kap();
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("can't empty {}", folder.display()))?;
    }
    Ok(afresh)
}

/// Fails with the names of all files that differ.
pub(super) fn same(one: &Files, other: &Files) -> Result<()> {
    let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
    let differ: Vec<&str> =
        names.filter(|name| one.get(*name) != other.get(*name)).map(String::as_str).collect();
    if !differ.is_empty() {
        bail!(
            "two builds differ in: {}. Find what in them depends on time or place.",
            differ.join(", ")
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_differs_and_what_only_one_has() {
        let one = Files::from([("a".to_owned(), vec![1]), ("b".to_owned(), vec![2])]);
        let mut other = one.clone();
        same(&one, &other).unwrap();
        other.insert("b".to_owned(), vec![3]);
        other.insert("c".to_owned(), Vec::new());
        let told = same(&one, &other).unwrap_err().to_string();
        assert!(told.starts_with("two builds differ in: b, c."), "{told}");
    }
}

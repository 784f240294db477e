//! The plugin for WordPress, with the guide's files in it.

use anyhow::{Result, bail};

use super::archive::{Files, within, zip};
use super::{Release, plugin_words, pretty, read_folder};
use crate::paths::Paths;

const SOURCE: &str = "integrations/wordpress/kap-guide";
/// The plugin's folder, and its name for WordPress.
const FOLDER: &str = "kap-guide";
/// Where the guide's files lie in it.
const GUIDE: &str = "guide";

/// Where the plugin's own files say its version, and how the line begins.
const VERSIONS: [(&str, &str); 4] = [
    ("kap-guide.php", "Version:"),
    ("readme.txt", "Stable tag:"),
    ("block/block.json", "\"version\""),
    ("block/editor.asset.php", "'version'"),
];

/// What WordPress's own checker refuses as not belonging into a plugin.
const REFUSED: [&str; 15] = [
    "7z", "a", "bin", "dist", "dmg", "dump", "exe", "gz", "iso", "phar", "rar", "sh", "so", "tar",
    "zip",
];

pub(super) fn plugin(paths: &Paths, release: &Release) -> Result<Vec<u8>> {
    let mut files = read_folder(&paths.at(SOURCE), "")?;
    for (file, line) in VERSIONS {
        same_version(&files, file, line, &release.version)?;
    }
    plugin_words::add(&mut files)?;
    files.extend(within(GUIDE, &release.guide));
    files.extend(within(GUIDE, &release.licences));
    files.insert(format!("{GUIDE}/about.json"), pretty(&release.about)?);
    if let Some(why) = refused(&files) {
        bail!("WordPress would refuse the plugin: {why}");
    }
    zip(&within(FOLDER, &files))
}

/// WordPress compares the versions that stand in the plugin's own files.
fn same_version(files: &Files, file: &str, line: &str, version: &str) -> Result<()> {
    let text = String::from_utf8_lossy(files.get(file).map(Vec::as_slice).unwrap_or_default());
    let named =
        text.lines().find_map(|text| text.trim_start_matches([' ', '\t', '*']).strip_prefix(line));
    let bare = |named: &str| named.trim_matches([' ', ':', '=', '>', ',', '"', '\'']).to_owned();
    match named.map(bare) {
        Some(named) if named == version => Ok(()),
        named => bail!(
            "{SOURCE}/{file} says `{line} {}`, but this is version {version}. Write it there.",
            named.unwrap_or_default()
        ),
    }
}

/// Why the checker would refuse these files, if it would.
fn refused(files: &Files) -> Option<String> {
    for name in files.keys() {
        let base = name.rsplit('/').next().unwrap_or(name);
        if base.starts_with('.') {
            return Some(format!("{name} is hidden."));
        }
        let ending = base.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
        if REFUSED.contains(&ending) {
            return Some(format!("{name} ends in .{ending}."));
        }
        let twice = files.keys().find(|other| *other != name && other.eq_ignore_ascii_case(name));
        if let Some(other) = twice {
            return Some(format!("{name} and {other} are the same to some servers."));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), b"x".to_vec())).collect()
    }

    #[test]
    fn names_what_the_checker_refuses() {
        let why = |names: &[&str]| refused(&files(names)).unwrap_or_default();
        assert_eq!(why(&["guide/kap.js.gz"]), "guide/kap.js.gz ends in .gz.");
        assert_eq!(why(&["guide/.htaccess"]), "guide/.htaccess is hidden.");
        assert!(why(&["guide/A.js", "guide/a.js"]).contains("the same to some servers"));
        assert_eq!(why(&["kap-guide.php", "guide/kap-guide.js", "guide/kap.wasm"]), "");
    }

    #[test]
    fn both_of_its_files_say_the_version() {
        let mut files = files(&[]);
        files.insert("kap-guide.php".to_owned(), b"<?php\n * Version:   0.1.0\n".to_vec());
        assert!(same_version(&files, "kap-guide.php", "Version:", "0.1.0").is_ok());
        let error = same_version(&files, "kap-guide.php", "Version:", "0.2.0").unwrap_err();
        assert!(error.to_string().contains("`Version: 0.1.0`, but this is version 0.2.0"));
        assert!(same_version(&files, "readme.txt", "Stable tag:", "0.1.0").is_err());
    }
}

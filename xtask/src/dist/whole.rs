//! Nothing that goes out names a file that doesn't.

use anyhow::{Result, bail};

use super::archive::Files;
use crate::build::editions::Chosen;
use crate::build::output::is_hash;

/// The parts that every edition has, besides its first file.
const PARTS: [&str; 5] = ["compare", "consult", "questions", "rest", "summary"];

/// Fails with the first name of a file that isn't there, also in what helps to set the guide up.
pub(super) fn check(guide: &Files, setup: &Files, chosen: &Chosen) -> Result<()> {
    for (file, bytes) in guide.iter().chain(setup) {
        if !(file.ends_with(".js") || file.ends_with(".html") || file.ends_with(".css")) {
            continue;
        }
        for name in named_files(&String::from_utf8_lossy(bytes)) {
            if !guide.contains_key(name) {
                bail!("{file} names {name}, which isn't in this release.");
            }
        }
    }
    for language in &chosen.languages {
        for (place, region) in chosen.regions.iter().enumerate() {
            let edition =
                if place == 0 { language.clone() } else { format!("{language}.{region}") };
            for part in std::iter::once("").chain(PARTS) {
                let start = if part.is_empty() {
                    format!("{edition}.")
                } else {
                    format!("{edition}.{part}.")
                };
                if !guide.keys().any(|name| is_file(name, &start)) {
                    bail!("there is no file {start}….html, which the loader would ask for.");
                }
            }
        }
    }
    Ok(())
}

/// Whether the name is this start, a hash, and `.html`.
fn is_file(name: &str, start: &str) -> bool {
    let hash = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(".html"));
    hash.is_some_and(is_hash)
}

/// The names with a hash that stand in a text, such as `kap.0123ab.wasm`, and those of the guide's
/// own pages, such as `embed.en.uk.html`.
fn named_files(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || "-.".contains(sign)));
    words.filter(|word| {
        if word.ends_with(".html") && ["embed.", "consult."].iter().any(|it| word.starts_with(it)) {
            return true;
        }
        let mut parts = word.rsplit('.');
        let ending = parts.next().unwrap_or_default();
        ["css", "html", "js", "wasm"].contains(&ending)
            && parts.next().is_some_and(is_hash)
            && parts.next().is_some_and(|stem| !stem.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(regions: &[&str]) -> Chosen {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Chosen { all: words(&["us", "uk"]), languages: words(&["en"]), regions: words(regions) }
    }

    fn guide() -> Files {
        let names = ["en", "en.compare", "en.consult", "en.questions", "en.rest", "en.summary"]
            .map(|name| (format!("{name}.0123ab.html"), b"<p>words</p>".to_vec()));
        let mut guide = Files::from(names);
        guide.insert("embed.html".to_owned(), b"<p>all words</p>".to_vec());
        guide.insert("kap.89abcd.wasm".to_owned(), vec![0]);
        guide.insert("kap-guide.js".to_owned(), b"{wasm:\"kap.89abcd.wasm\"}".to_vec());
        guide
    }

    #[test]
    fn a_whole_release_passes() {
        let setup = Files::from([("setup/pasted.en.html".to_owned(), b"embed.html".to_vec())]);
        check(&guide(), &setup, &chosen(&["us"])).unwrap();
    }

    #[test]
    fn names_what_is_missing() {
        let mut torn = guide();
        torn.remove("kap.89abcd.wasm");
        let told = |guide: &Files, regions: &[&str]| {
            check(guide, &Files::new(), &chosen(regions)).unwrap_err().to_string()
        };
        assert!(told(&torn, &["us"]).contains("kap-guide.js names kap.89abcd.wasm"));
        assert!(told(&guide(), &["us", "uk"]).contains("no file en.uk.….html"));
        let mut torn = guide();
        torn.remove("en.rest.0123ab.html");
        assert!(told(&torn, &["us"]).contains("no file en.rest.….html"));
        let page = b"<option value=\"uk\" data-embed=\"embed.en.uk.html\">".to_vec();
        let setup = Files::from([("setup/builder.html".to_owned(), page)]);
        let error = check(&guide(), &setup, &chosen(&["us"])).unwrap_err().to_string();
        assert!(error.contains("setup/builder.html names embed.en.uk.html"), "{error}");
    }
}

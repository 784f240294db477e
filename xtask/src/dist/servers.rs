//! What is made for servers, or held against what a release has: rules for the files that never change,
//! and types of files.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::archive::Files;
use crate::build::output::is_hash;

/// Endings that IIS has a type for by itself.
const KNOWN_TO_IIS: [&str; 5] = ["css", "html", "js", "png", "txt"];

/// `_headers`, with a rule for each beginning of files that carry a number in their names.
pub(super) fn headers(template: &[u8], folder: &str, guide: &Files) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(template).into_owned();
    let stems: BTreeSet<&str> = guide.keys().filter_map(|name| lasting(name)).collect();
    for stem in stems {
        text.push_str(&format!(
            "/{folder}/{stem}.*\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    text.into_bytes()
}

/// How the name of a file begins that never changes.
fn lasting(name: &str) -> Option<&str> {
    let (stem, rest) = name.split_once('.')?;
    rest.split('.').any(is_hash).then_some(stem)
}

/// Fails with the first file that IIS would refuse to send, as it has no type for it.
pub(super) fn iis_sends(config: &[u8], guide: &Files) -> Result<()> {
    let config = String::from_utf8_lossy(config);
    for name in guide.keys() {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let map = format!("<mimeMap fileExtension=\".{ending}\"");
        if !KNOWN_TO_IIS.contains(&ending) && !config.contains(&map) {
            bail!("web.config has no type for {name}. Add a mimeMap for .{ending}.");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::paths::Paths;

    fn sample(name: &str) -> String {
        let path = Paths::find().unwrap().at("integrations/self-host").join(name);
        fs::read_to_string(path).unwrap()
    }

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), Vec::new())).collect()
    }

    /// Every beginning and ending that a build has.
    fn guide() -> Files {
        files(&[
            "aside.0123ab.wasm",
            "consult-worker.js",
            "consult.es.webmanifest",
            "consult.png",
            "desk.0123ab.css",
            "embed.en.uk.html",
            "en.uk.walkthrough.iv.0123ab.html",
            "es.0123ab.html",
            "guide.0123ab.js",
            "kap-guide-diagnosis.js",
            "kap-guide.js",
            "kap.0123ab.css",
            "kap.89abcd.wasm",
            "panel.0123ab.js",
            "parts.0123ab.css",
            "profile.schema.json",
        ])
    }

    #[test]
    fn hosts_with_headers_keep_every_file_that_never_changes_and_no_other() {
        let text = headers(sample("servers/_headers").as_bytes(), "kap-guide", &guide());
        let text = String::from_utf8(text).unwrap();
        let lasts = |name: &str| {
            let rules = text.split("\n/kap-guide/").filter(|rule| rule.contains("immutable"));
            let mut starts = rules.filter_map(|rule| rule.lines().next()?.strip_suffix('*'));
            starts.any(|start| name.starts_with(start))
        };
        for name in guide().keys() {
            assert_eq!(lasts(name), name.split('.').any(is_hash), "{name}: {text}");
        }
    }

    #[test]
    fn iis_has_a_type_for_every_ending() {
        let config = sample("web.config");
        iis_sends(config.as_bytes(), &guide()).unwrap();
        let error = iis_sends(config.as_bytes(), &files(&["kap.0123ab.avif"])).unwrap_err();
        assert!(error.to_string().contains("Add a mimeMap for .avif"), "{error}");
    }

    #[test]
    fn every_sample_holds_the_policy_that_readers_are_told() {
        let readme = fs::read_to_string(Paths::find().unwrap().at("README.md")).unwrap();
        let (_, policy) = readme.split_once("The guide runs under `").unwrap();
        let policy = policy.split('`').next().unwrap().split_whitespace().collect::<Vec<_>>();
        let policy = policy.join(" ");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        let samples = ["nginx.conf.example", "Caddyfile.example", "_headers"];
        let samples = samples.map(|name| format!("servers/{name}"));
        for name in samples.iter().map(String::as_str).chain([".htaccess", "web.config"]) {
            let text = sample(name);
            let line = text.lines().find(|line| line.contains("Content-Security-Policy"));
            assert!(line.is_some_and(|line| line.contains(&policy)), "{name} lacks {policy}");
        }
    }
}

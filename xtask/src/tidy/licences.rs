//! Every crate that is linked or run may be passed on with the guide: its licence is one of a few, or
//! lets one of them be chosen.

use std::iter::Peekable;

use serde_json::Value;

use crate::metadata::{licence, list, text};

const ALLOWED: [&str; 10] = [
    "0BSD",
    "Apache-2.0",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Names what has another licence.
pub(crate) fn licences(metadata: &Value) -> Vec<String> {
    let nodes = metadata.get("resolve").map(|resolve| list(resolve, "nodes")).unwrap_or_default();
    let is_used =
        |package: &Value| nodes.iter().any(|node| text(node, "id") == text(package, "id"));
    let refused = list(metadata, "packages")
        .iter()
        .filter(|package| is_used(package) && !is_allowed(&licence(package)));
    refused
        .map(|package| {
            let licence = match licence(package) {
                none if none.is_empty() => "none that cargo knows".to_owned(),
                licence => licence,
            };
            format!(
                "Cargo.lock: the licence of {} {} is {licence}. Take another crate, or ask whether it may be allowed (xtask/src/tidy/licences.rs).",
                text(package, "name"),
                text(package, "version")
            )
        })
        .collect()
}

/// Whether an SPDX expression is met by what is allowed.
fn is_allowed(licence: &str) -> bool {
    let spaced = licence.replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    either(&mut words) && words.next().is_none()
}

fn either<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> bool {
    let mut allowed = both(words);
    while words.next_if_eq(&"OR").is_some() {
        // Read to its end in any case.
        allowed |= both(words);
    }
    allowed
}

fn both<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> bool {
    let mut allowed = one(words);
    while words.next_if_eq(&"AND").is_some() {
        allowed &= one(words);
    }
    allowed
}

fn one<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> bool {
    match words.next() {
        Some("(") => {
            let allowed = either(words);
            words.next() == Some(")") && allowed
        }
        Some(name) => {
            // An exception allows more, never less.
            if words.next_if_eq(&"WITH").is_some() {
                words.next();
            }
            ALLOWED.contains(&name)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_a_crate_that_may_not_be_passed_on() {
        let package = |name: &str, licence: Value| json!({ "id": name, "name": name, "version": "1.0.0", "license": licence });
        let metadata = json!({
            "packages": [
                package("yew", json!("MIT/Apache-2.0")),
                package("copyleft", json!("GPL-3.0-only")),
                package("silent", Value::Null),
                package("of-another-platform", json!("GPL-3.0-only")),
            ],
            "resolve": { "nodes": [{ "id": "yew" }, { "id": "copyleft" }, { "id": "silent" }] },
        });
        let [copyleft, silent] = &*licences(&metadata) else { panic!("two are named") };
        assert!(copyleft.contains("copyleft 1.0.0 is GPL-3.0-only."), "{copyleft}");
        assert!(silent.contains("silent 1.0.0 is none that cargo knows."), "{silent}");
    }

    #[test]
    fn reads_expressions_as_spdx_means_them() {
        for allowed in [
            "MIT",
            "GPL-2.0-only OR Apache-2.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
        ] {
            assert!(is_allowed(allowed), "{allowed}");
        }
        for refused in
            ["GPL-2.0-only", "MIT AND GPL-2.0-only", "(MIT OR ISC) AND GPL-2.0-only", "(MIT", ""]
        {
            assert!(!is_allowed(refused), "{refused}");
        }
    }
}

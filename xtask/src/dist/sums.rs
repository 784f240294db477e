//! Checksums: of what is downloaded, and of each file as browsers check it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};

use super::archive::Files;
use crate::build::hash;

/// Lines as `sha256sum --check` reads them.
pub(crate) fn sha256_lines(files: &Files) -> String {
    files.iter().map(|(name, bytes)| format!("{}  {name}\n", hash(bytes))).collect()
}

/// What a browser compares a file with, as in `integrity="sha384-…"`.
pub(crate) fn sri(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// `integrity.json`: the integrity of every file, and an import map for those that are scripts,
/// as a page needs it whose folder is `/kap-guide/`.
pub(crate) fn integrity(version: &str, files: &Files) -> Value {
    let all: Map<String, Value> =
        files.iter().map(|(name, bytes)| (name.clone(), json!(sri(bytes)))).collect();
    let scripts: Map<String, Value> = files
        .iter()
        .filter(|(name, _)| name.ends_with(".js"))
        .map(|(name, bytes)| (format!("/kap-guide/{name}"), json!(sri(bytes))))
        .collect();
    json!({ "version": version, "files": all, "importmap": { "integrity": scripts } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_that_others_work_out() {
        let files: Files = [("a.js".to_owned(), b"alert('Hello, world.');".to_vec())].into();
        // The example of the W3C's specification of subresource integrity.
        assert_eq!(
            sri(&files["a.js"]),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
        assert!(sha256_lines(&files).ends_with("  a.js\n"));
        let integrity = integrity("0.1.0", &files);
        assert_eq!(
            integrity["importmap"]["integrity"]["/kap-guide/a.js"],
            integrity["files"]["a.js"]
        );
    }
}

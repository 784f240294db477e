//! Markup as files: each an HTML document of its own, so that a browser can parse it without
//! any string ever becoming HTML in a script.

/// A part's document: its markup in a template.
pub(crate) fn part(markup: &str, language: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>kap-guide</title><template>{markup}</template></html>"
    )
}

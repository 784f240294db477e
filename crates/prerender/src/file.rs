//! Markup as files: each an HTML document of its own, so that a browser can parse it without
//! any string ever becoming HTML in a script.

use kap_core::pack::Pack;

/// A part's document: its markup in a template.
pub(crate) fn part(markup: &str, language: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>kap-guide</title><template>{markup}</template></html>"
    )
}

/// The first document: the frame, and what the page's owner reads if something fails.
pub(crate) fn first(markup: &str, pack: &Pack) -> String {
    let failure = &pack.page.failure;
    let messages: String = [
        ("no-webassembly", &failure.no_webassembly),
        ("csp", &failure.csp),
        ("missing", &failure.missing),
        ("network", &failure.network),
        ("corrupt", &failure.corrupt),
        ("panicked", &failure.panicked),
        ("mime", &failure.mime),
        ("profile", &failure.profile),
    ]
    .map(|(kind, message)| format!("<p id=\"{kind}\">{}</p>", escape(message)))
    .concat();
    part(markup, &pack.language).replace("</html>", &format!("{messages}</html>"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

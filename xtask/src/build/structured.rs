//! What a page says of the guide for search engines (schema.org, as JSON-LD): only words that stand
//! in the markup it is pasted with, what may help beside what may harm.

use anyhow::{Context, Result};
use kap_core::pack::Pack;
use serde_json::json;

/// The script's contents.
pub(super) fn structured(pack: &Pack, region: &str) -> Result<String> {
    let pack = pack.clone().in_region(region);
    let lines = pack.start.lines.iter();
    let lines: Vec<String> = lines.map(|(head, text)| format!("{head} {}", text.words())).collect();
    let data = json!({
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "inLanguage": &*pack.language,
        "name": &*pack.about.title,
        "description": lines,
    });
    let text = serde_json::to_string(&data).context("what a page is has no JSON form")?;
    // No text in it may end the script.
    Ok(text.replace('<', "\\u003c"))
}

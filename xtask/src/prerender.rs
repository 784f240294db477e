//! `cargo xtask prerender`: the guide's first part as markup to paste into a page, readable at
//! the page's own first paint and without any script.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::build::pages::{FOLDER, pasted_name};
use crate::build::{Purpose, build};
use crate::paths::Paths;

/// Builds, and prints the markup. `base` is where the page finds the guide's files.
pub(crate) fn prerender(paths: &Paths, language: &str, region: &str, base: &str) -> Result<()> {
    let files = build(paths, Purpose::Release)?.files;
    let known: Vec<&str> = files.languages.keys().map(String::as_str).collect();
    if !known.contains(&language) {
        bail!("there is no language {language}. Use one of: {}.", known.join(", "));
    }
    let region = match files.regions.iter().position(|known| known == region) {
        Some(0) => "",
        Some(_) => region,
        None => bail!("there is no region {region}. Use one of: {}.", files.regions.join(", ")),
    };
    let file = pasted_name(language, region);
    let markup = fs::read_to_string(paths.dist().join(&file))
        .with_context(|| format!("can't read {file}"))?;
    print!("{}", at(&markup, base));
    Ok(())
}

/// The markup for a page that finds the guide's files elsewhere.
pub(crate) fn at(markup: &str, base: &str) -> String {
    let base = match base.trim_end_matches('/') {
        "" => String::new(),
        base => format!("{base}/"),
    };
    markup.replace(&format!("=\"{FOLDER}"), &format!("=\"{base}"))
}

#[cfg(test)]
mod tests {
    use super::at;

    #[test]
    fn every_address_follows_the_base() {
        let markup =
            "<link href=\"/kap-guide/kap-guide.css\"><script src=\"/kap-guide/kap-guide.js\">";
        assert_eq!(
            at(markup, "/assets/kap"),
            "<link href=\"/assets/kap/kap-guide.css\"><script src=\"/assets/kap/kap-guide.js\">"
        );
        assert_eq!(at(markup, ""), "<link href=\"kap-guide.css\"><script src=\"kap-guide.js\">");
        assert_eq!(at(markup, "/kap-guide/"), markup);
    }
}

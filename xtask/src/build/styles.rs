//! The style sheets: the files of `styles/`, joined in the order that an entry gives: `index.css`
//! for what is seen first, `parts.css` for what comes later.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

const ENTRIES: [&str; 2] = ["index.css", "parts.css"];

/// Joins and minifies the style sheets of a folder, for each entry.
pub(crate) fn bundle(folder: &Path) -> Result<[String; 2]> {
    let read = |name: &str| {
        fs::read_to_string(folder.join(name))
            .with_context(|| format!("can't read styles/{name}. Does it exist?"))
    };
    let mut unused: BTreeSet<String> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".css") && !ENTRIES.contains(&name.as_str()))
        .collect();

    let mut join = |entry: &str| -> Result<String> {
        let mut text = String::new();
        for name in &imports(entry, &read(entry)?)? {
            unused.remove(name);
            // Each on its own first: a brace left open would swallow the files after it.
            text.push_str(&minify(&format!("styles/{name}"), &read(name)?)?);
            text.push('\n');
        }
        minify(&format!("the joined {entry}"), &text)
    };
    let [first, later] = ENTRIES.map(&mut join);
    let joined = [first?, later?];
    if let Some(name) = unused.first() {
        bail!(
            "styles/{name} isn't used. Add `@import \"./{name}\";` to styles/index.css or styles/parts.css, or delete it."
        );
    }
    Ok(joined)
}

/// The files that an entry names, in its order.
fn imports(entry: &str, text: &str) -> Result<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let line = line.trim();
        if line.is_empty() || (line.starts_with("/*") && line.ends_with("*/")) {
            continue;
        }
        let name = line
            .strip_prefix("@import \"./")
            .and_then(|rest| rest.strip_suffix("\";"))
            .with_context(|| {
                format!("styles/{entry}:{number}: only `@import \"./<file>.css\";` may stand here, and comments of one line")
            })?;
        if names.iter().any(|known| known == name) {
            bail!("styles/{entry}:{number}: {name} is imported twice. Take one out.");
        }
        names.push(name.to_owned());
    }
    Ok(names)
}

/// Minifies for no browser in particular, so that nothing modern is rewritten for old ones.
fn minify(name: &str, source: &str) -> Result<String> {
    // The parser's errors borrow the source, so they can't be kept as they are.
    let options = ParserOptions { filename: name.to_owned(), ..ParserOptions::default() };
    let mut sheet = StyleSheet::parse(source, options).map_err(|error| {
        let line = error.loc.as_ref().map_or(0, |place| place.line + 1);
        anyhow!("{name}:{line}: {}", error.kind)
    })?;
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{name}: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{name}: {error}"))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_imports_in_order_and_nothing_else() {
        let names = imports(
            "index.css",
            "/* order matters */\n\n@import \"./b.css\";\n@import \"./a.css\";\n",
        );
        assert_eq!(names.unwrap(), ["b.css", "a.css"]);
        for wrong in
            ["@import 'a.css';", "a { color: red }", "@import \"./a.css\";\n@import \"./a.css\";"]
        {
            let message = imports("index.css", wrong).unwrap_err().to_string();
            assert!(message.starts_with("styles/index.css:"), "{message}");
        }
    }

    #[test]
    fn keeps_what_new_browsers_know() {
        let source = "@layer reset, guide;
            @layer guide { :host { color: light-dark(#111, #eee) !important; container-type: inline-size } }
            @container (min-width: 40em) { .step { display: grid; & > p { margin-inline: 1em } } }
            @media print { details::details-content { content-visibility: visible !important; display: block } }
            @media (forced-colors: active) { a { forced-color-adjust: none } }
            h1 { text-wrap: balance; inline-size: min(100%, 40em) }
            .x { color: color-mix(in oklab, var(--a) 20%, white); outline: .2em solid oklch(0.5 0.1 200) }";
        let small = minify("a.css", source).unwrap();
        for kept in [
            "@layer reset;@layer guide{",
            "light-dark(#111,#eee)!important",
            "@container",
            "&>p",
            "::details-content",
            "forced-color-adjust",
            "text-wrap:balance",
            "color-mix(",
            "oklch(",
            "margin-inline",
        ] {
            assert!(small.contains(kept), "{small} lacks {kept}");
        }
    }

    #[test]
    fn names_the_line_of_a_mistake() {
        let message =
            minify("styles/a.css", "a { color: red }\nb { : 1 }\n").unwrap_err().to_string();
        assert!(message.starts_with("styles/a.css:2:"), "{message}");
    }
}

//! The style sheets: the files of `styles/`, joined in the order that an entry gives: `index.css`
//! for what is seen first, `parts.css` for what comes later, `desk.css` for a consultation.

mod numbered;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};
use lightningcss::traits::ToCss;

pub(crate) use numbered::Numbered;

const ENTRIES: [&str; 3] = ["index.css", "parts.css", "desk.css"];
/// The styles of the owner's panel, which need no others.
const PANEL: &str = "panel.css";

/// The mark at the end of a sheet, by which `files.js` knows that it is ours and whole.
const WHOLE: &str = ":host { --kap-whole: 1 }";

/// The joined style sheets.
pub(crate) struct Styles {
    /// Of what is seen first.
    pub(crate) first: String,
    /// Of what comes later.
    pub(crate) later: String,
    /// Of the desk of a consultation.
    pub(crate) desk: String,
    /// Of the owner's panel.
    pub(crate) panel: String,
    /// The first, for pasted markup: it may be linked in the head of a page too, so that nothing
    /// is painted before it is there, and matches nothing outside a shadow root.
    pub(crate) pasted: String,
}

/// Joins and minifies the style sheets of a folder, for each entry, with what they say of each number
/// written out.
pub(crate) fn bundle(folder: &Path, numbered: Numbered) -> Result<Styles> {
    let read = |name: &str| {
        let text = fs::read_to_string(folder.join(name))
            .with_context(|| format!("can't read styles/{name}. Does it exist?"))?;
        Ok::<_, anyhow::Error>(numbered.written_out(&text))
    };
    let mut unused: BTreeSet<String> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| {
            name.ends_with(".css") && name.as_str() != PANEL && !ENTRIES.contains(&name.as_str())
        })
        .collect();

    let mut files = |entry: &str| -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for name in imports(entry, &read(entry)?)? {
            unused.remove(&name);
            // Each on its own first: a brace left open would swallow the files after it.
            texts.push(minify(&format!("styles/{name}"), &read(&name)?, Features::empty())?);
        }
        Ok(texts)
    };
    let [first, later, desk] = ENTRIES.map(&mut files);
    let whole = |files: Vec<String>| format!("{}\n{WHOLE}", files.join("\n"));
    let none = Features::empty();
    let first = minify("the joined index.css", &whole(first?), none)?;
    let later = minify("the joined parts.css", &whole(later?), none)?;
    let desk = minify("the joined desk.css", &whole(desk?), none)?;
    let panel = minify(&format!("styles/{PANEL}"), &read(PANEL)?, none)?;
    let styles = Styles { pasted: in_shadow(&first)?, first, later, desk, panel };
    if let Some(name) = unused.first() {
        bail!(
            "styles/{name} isn't used. Add `@import \"./{name}\";` to styles/index.css, styles/parts.css or styles/desk.css, or delete it."
        );
    }
    Ok(styles)
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

/// The same rules, for the inside of a shadow root alone; none weighs more than before.
fn in_shadow(sheet: &str) -> Result<String> {
    let name = "the styles of pasted markup";
    let below_host = below_host(&parse(name, sheet)?.rules).context(name)?;
    // What is nested is written out: browsers differ in what `&` is below `:host`.
    minify(name, &below_host, Features::Nesting)
}

fn below_host(rules: &CssRuleList<'_>) -> Result<String> {
    let mut sheet = String::new();
    for rule in &rules.0 {
        let printed = rule.to_css_string(PrinterOptions::default());
        let text = printed.map_err(|error| anyhow!("{}", error.kind))?;
        let inner = match rule {
            CssRule::Style(_) if text.starts_with(":host") => {
                sheet.push_str(&text);
                continue;
            }
            CssRule::Style(_) => {
                sheet.push_str(&format!(":where(:host){{{text}}}"));
                continue;
            }
            // Nothing of the page asks for an animation of this name.
            CssRule::Keyframes(_) if text.starts_with("@keyframes kap-") => {
                sheet.push_str(&text);
                continue;
            }
            CssRule::Media(rule) => &rule.rules,
            CssRule::Container(rule) => &rule.rules,
            CssRule::Supports(rule) => &rule.rules,
            _ => bail!("`{text}` would reach the page around. Move it to styles/parts.css."),
        };
        let condition = text.split('{').next().unwrap_or_default();
        sheet.push_str(&format!("{condition}{{{}}}", below_host(inner)?));
    }
    Ok(sheet)
}

/// Minifies for no browser in particular, so that nothing modern is rewritten for old ones, but
/// for these features.
fn minify(name: &str, source: &str, rewritten: Features) -> Result<String> {
    let targets = Targets { include: rewritten, ..Targets::default() };
    let mut sheet = parse(name, source)?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("{name}: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{name}: {error}"))?;
    Ok(printed.code)
}

fn parse<'a>(name: &str, source: &'a str) -> Result<StyleSheet<'a>> {
    let options = ParserOptions { filename: name.to_owned(), ..ParserOptions::default() };
    // The parser's errors borrow the source, so they can't be kept as they are.
    StyleSheet::parse(source, options).map_err(|error| {
        let line = error.loc.as_ref().map_or(0, |place| place.line + 1);
        anyhow!("{name}:{line}: {}", error.kind)
    })
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
        let small = minify("a.css", source, Features::empty()).unwrap();
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
    fn what_a_page_links_in_its_head_matches_nothing_there() {
        let sheet = ":host,:root.sheet{color:red}p,.a .b{color:red}:host([mode]) .a{color:red}
            @media print{h1{color:red}@container kap (width>1em){#a{color:red;&:hover{color:blue}}}}";
        assert_eq!(
            in_shadow(sheet).unwrap(),
            ":host,:root.sheet{color:red}:where(:host) p,:where(:host) .a .b{color:red}:host([mode]) .a{color:red}\
            @media print{:where(:host) h1{color:red}\
            @container kap (width>1em){:where(:host) #a{color:red}:where(:host) #a:hover{color:#00f}}}"
        );
    }

    #[test]
    fn names_the_line_of_a_mistake() {
        let message = minify("styles/a.css", "a { color: red }\nb { : 1 }\n", Features::empty())
            .unwrap_err()
            .to_string();
        assert!(message.starts_with("styles/a.css:2:"), "{message}");
    }
}

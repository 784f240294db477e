//! The static markup that is read before WebAssembly arrives, and without it.

use std::collections::BTreeMap;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use crate::command::{cargo, run};
use crate::paths::Paths;

/// The markup of one language.
#[derive(Default)]
pub(crate) struct Markup {
    /// The frame with the first walkthrough.
    pub(crate) frame: String,
    /// The whole guide for pages that need no script, by region; empty for the first region.
    pub(crate) embeds: BTreeMap<String, String>,
    /// The other files, by part: `compare`, `walkthrough.iv`, `uk`, `uk.compare`.
    pub(crate) parts: BTreeMap<String, String>,
}

/// Compiles the program that renders natively, and shares its views with the app.
pub(crate) fn compile(paths: &Paths) -> Result<()> {
    run(cargo(paths).args(["build", "--package", "prerender"]))
}

/// Renders all languages at once, with what [`compile`] made.
pub(crate) fn render(paths: &Paths, languages: &[String]) -> Result<BTreeMap<String, Markup>> {
    let folder = paths.kap().join("markup");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("can't empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    let program = paths.cargo_target.join(format!("debug/prerender{EXE_SUFFIX}"));
    thread::scope(|scope| {
        let written = languages.iter().map(|language| {
            let mut command = Command::new(&program);
            command.args([paths.content(), paths.at("texts"), folder.clone()]);
            command.args([&languages.join(","), language]);
            // Its errors name their cause; where in the program they arose helps nobody.
            command.env("RUST_LIB_BACKTRACE", "0");
            scope.spawn(move || run(&mut command))
        });
        // All are begun before the first is waited for.
        let written: Vec<_> = written.collect();
        written.into_iter().try_for_each(|one| {
            one.join().map_err(|_| anyhow!("a language's markup was given up"))?
        })
    })?;

    let markup = languages.iter().map(|language| Ok((language.clone(), read(&folder, language)?)));
    markup.collect()
}

fn read(folder: &Path, language: &str) -> Result<Markup> {
    let mut markup = Markup::default();
    for entry in fs::read_dir(folder)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(part) = part_of(&name, language) else {
            continue;
        };
        let text =
            fs::read_to_string(entry.path()).with_context(|| format!("can't read {name}"))?;
        if let Some(region) = part.strip_suffix("embed") {
            markup.embeds.insert(region.trim_end_matches('.').to_owned(), text);
        } else if part.is_empty() {
            markup.frame = text;
        } else {
            markup.parts.insert(part.to_owned(), text);
        }
    }
    if markup.frame.is_empty() || !markup.embeds.contains_key("") {
        bail!(
            "prerender wrote no {language}.html or no {language}.embed.html. Look at crates/prerender."
        );
    }
    Ok(markup)
}

/// The part that a file holds: empty for the first file; `None` if of another language.
fn part_of<'a>(name: &'a str, language: &str) -> Option<&'a str> {
    let rest = name.strip_suffix("html")?.strip_prefix(language)?.strip_prefix('.')?;
    Some(rest.strip_suffix('.').unwrap_or(rest))
}

/// Fills a page's places, such as `{{title}}`; each must be there, and none may be left over.
pub(crate) fn fill(template: &str, places: &[(&str, &str)]) -> Result<String> {
    let mut page = String::new();
    let mut used = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("`{{` without `}}`")?;
        let Some((_, value)) = places.iter().find(|(known, _)| *known == name) else {
            bail!("no {{{{{name}}}}} is known here. There are: {}", names(places));
        };
        used.push(name);
        page.push_str(before);
        page.push_str(value);
        rest = after;
    }
    page.push_str(rest);
    match places.iter().find(|(name, _)| !used.contains(name)) {
        Some((name, _)) => bail!("{{{{{name}}}}} is missing. Put it where it belongs."),
        None => Ok(page),
    }
}

fn names(places: &[(&str, &str)]) -> String {
    let names: Vec<&str> = places.iter().map(|(name, _)| *name).collect();
    names.join(", ")
}

/// Text as it stands in HTML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_parts_and_languages_apart() {
        assert_eq!(part_of("en.html", "en"), Some(""));
        assert_eq!(part_of("en.walkthrough.iv.html", "en"), Some("walkthrough.iv"));
        assert_eq!(part_of("en-GB.html", "en"), None);
        assert_eq!(part_of("en.css", "en"), None);
    }

    #[test]
    fn fills_a_page_and_names_what_does_not_fit() {
        let places = [("lang", "en"), ("markup", "<p>{{lang}}</p>")];
        assert_eq!(fill("a {{lang}} {{markup}} z", &places).unwrap(), "a en <p>{{lang}}</p> z");
        assert!(
            fill("{{lang}}", &places).unwrap_err().to_string().contains("{{markup}} is missing")
        );
        assert!(fill("{{langs}}", &places).unwrap_err().to_string().contains("no {{langs}}"));
    }
}

//! `prerender CONTENT TEXTS MARKUP LANGUAGES LANGUAGE`: reads the pack and writes the static markup of
//! every part and route beside each other, for every region of one of the languages.

#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod file;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, bail};
use kap_core::options::GuideOptions;
use kap_core::pack::Pack;
use kap_core::place::View;
use kap_guide::frame::page::{self, Markup, MarkupProps};
use kap_guide::walkthrough::page::route_words;
use yew::{Html, LocalServerRenderer};

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let mut next = || arguments.next();
    let (Some(content), Some(texts), Some(markup), Some(languages), Some(language)) =
        (next(), next(), next(), next(), next())
    else {
        bail!("usage: prerender CONTENT TEXTS MARKUP LANGUAGES LANGUAGE");
    };
    let languages = languages.to_string_lossy().into_owned();
    let is_wanted = |language: &str| languages.split(',').any(|wanted| wanted == language);
    let language = language.to_string_lossy();
    let packs = kap_content::load(&content, &texts)
        .map_err(|errors| anyhow!("{} mistakes in the content pack", errors.len()))?;
    fs::create_dir_all(&markup)?;
    for mut pack in packs.into_iter().filter(|pack| *pack.language == *language) {
        // No link leads to words that aren't there.
        pack.others.retain(|(language, _)| is_wanted(language));
        write_language(&pack, &markup)?;
    }
    Ok(())
}

/// All files of one language: for its first region without the region's name in the file's,
/// for every other with it.
fn write_language(pack: &Pack, markup: &Path) -> Result<()> {
    for (place, (region, local)) in pack.editions().enumerate() {
        let edition = match place {
            0 => pack.language.to_string(),
            _ => format!("{}.{region}", pack.language),
        };
        write_edition(&local, &edition, markup)?;
    }
    Ok(())
}

/// All files of one language in one region; their names begin with `edition`.
fn write_edition(pack: &Pack, edition: &str, markup: &Path) -> Result<()> {
    let write = |name: String, text: String| -> Result<()> {
        let path = markup.join(name);
        fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))
    };

    let level = GuideOptions::default().heading_level;
    let first = page::first(pack, level, &render);
    write(format!("{edition}.html"), file::part(&first, &pack.language))?;
    write(format!("{edition}.embed.html"), render(page::whole(pack, 1)))?;

    let part = |html: Html| file::part(&render(html), &pack.language);
    write(format!("{edition}.rest.html"), part(page::rest(pack, level, &first)))?;
    for view in [View::Compare, View::Questions, View::Summary, View::Consult] {
        write(format!("{edition}.{view}.html"), part(page::part(view, pack, level)))?;
    }
    for (route, index) in pack.routes.iter().zip(0..) {
        let words = part(route_words(pack, index, level));
        write(format!("{edition}.walkthrough.{}.html", route.id), words)?;
    }
    Ok(())
}

/// Markup without the marks that would help an app to take it over: none does.
fn render(html: Html) -> String {
    let renderer = LocalServerRenderer::<Markup>::with_props(MarkupProps { html });
    pollster::block_on(renderer.hydratable(false).render())
}

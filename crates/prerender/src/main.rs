//! `prerender CONTENT TEXTS MARKUP`: reads the pack and writes the static markup of every part
//! and route beside each other, for every language and region.

mod file;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, bail};
use kap_core::authoring;
use kap_core::options::GuideOptions;
use kap_core::pack::Pack;
use kap_core::place::{Destination, Place, View};
use kap_guide::page::{self, Markup, MarkupProps};
use kap_guide::{AppProps, Content, Found, ViewProps, WalkthroughView};
use yew::{Callback, Html, LocalServerRenderer};

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(content), Some(texts), Some(markup)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        bail!("usage: prerender CONTENT TEXTS MARKUP");
    };
    let packs = authoring::load(&content, &texts)
        .map_err(|errors| anyhow!("{} mistakes in the content pack", errors.len()))?;
    fs::create_dir_all(&markup)?;
    for pack in packs {
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

    // Rendered from what the app will have, so that it finds what it would have written.
    let content = Content::new(pack.app.clone().for_walkthrough());
    let level = GuideOptions::default().heading_level;
    let props = view(&content, Place::default(), level);
    let first = page::first(pack, &props, |found| live(&props, found), &render, &plain);
    write(format!("{edition}.html"), file::first(&first, pack))?;
    let props = view(&content, Place::default(), 1);
    let embed = page::whole(pack, live(&props, Found::written(&props, plain)));
    write(format!("{edition}.embed.html"), render(embed))?;

    let part = |html: Html| file::part(&plain(html), &pack.language);
    let props = view(&content, Place::default(), level);
    write(format!("{edition}.rest.html"), part(page::rest(pack, &props, &first)))?;
    for view in [View::Compare, View::Questions, View::Summary] {
        write(format!("{edition}.{view}.html"), part(page::part(view, pack, level)))?;
    }
    for (route, index) in content.routes.iter().zip(0..) {
        let mut props = view(&content, Place { route: index, ..Place::default() }, level);
        props.found = Some(Found::written(&props, plain));
        // Without a component around it: it goes into the place of another's.
        let renderer = LocalServerRenderer::<WalkthroughView>::with_props(props);
        let document = file::part(&pollster::block_on(renderer.render()), &pack.language);
        write(format!("{edition}.walkthrough.{}.html", route.id), document)?;
    }
    Ok(())
}

/// The live part as it begins, with its title at the view's level.
fn live(view: &ViewProps, found: Found) -> AppProps {
    AppProps {
        content: view.content.clone(),
        options: GuideOptions { heading_level: view.heading_level, ..GuideOptions::default() },
        start: view.place.clone(),
        found: Some(found),
        journey: (0, Destination::default()),
        on_event: Callback::noop(),
        on_ready: Callback::noop(),
    }
}

fn view(content: &Content, place: Place, heading_level: u8) -> ViewProps {
    let hidden_route = Some(place.route);
    ViewProps {
        hidden_route,
        content: content.clone(),
        place,
        heading_level,
        found: None,
        on_go: Callback::noop(),
    }
}

/// Markup that the app takes over.
fn render(html: Html) -> String {
    pollster::block_on(renderer(html).render())
}

/// Markup that no app takes over, without the marks that help it to.
fn plain(html: Html) -> String {
    pollster::block_on(renderer(html).hydratable(false).render())
}

fn renderer(html: Html) -> LocalServerRenderer<Markup> {
    LocalServerRenderer::with_props(MarkupProps { html })
}

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
        write_language(pack, &markup)?;
    }
    Ok(())
}

/// All files of one language: for its first region without the region's name in the file's,
/// for every other with it.
fn write_language(pack: Pack, markup: &Path) -> Result<()> {
    for region in pack.regions.iter().skip(1) {
        let local = pack.clone().in_region(&region.id);
        write_edition(&local, &format!("{}.{}", pack.language, region.id), markup)?;
    }
    write_edition(&pack, &pack.language, markup)
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
    write(format!("{edition}.html"), file::first(&guide(pack, &content, level, false), pack))?;
    write(format!("{edition}.embed.html"), guide(pack, &content, 1, true))?;

    let part = |html: String| file::part(&html, &pack.language);
    for view in [View::Compare, View::Questions, View::Summary] {
        let html = plain(page::part(view, pack, level));
        write(format!("{edition}.{view}.html"), part(html))?;
    }
    for (route, index) in content.routes.iter().zip(0..) {
        let mut props = view(&content, Place { route: index, ..Place::default() }, level);
        props.found = Some(Found::written(&props, plain));
        let walkthrough = render(LocalServerRenderer::<WalkthroughView>::with_props(props));
        write(format!("{edition}.walkthrough.{}.html", route.id), part(walkthrough))?;
    }
    Ok(())
}

/// The guide with its title at this level; the whole of it, or the frame and the walkthrough.
fn guide(pack: &Pack, content: &Content, heading_level: u8, whole: bool) -> String {
    let start = Place::default();
    let found = Found::written(&view(content, start.clone(), heading_level), plain);
    let live = AppProps {
        content: content.clone(),
        options: GuideOptions { heading_level, ..GuideOptions::default() },
        start,
        found: Some(found),
        journey: (0, Destination::default()),
        on_event: Callback::noop(),
        on_ready: Callback::noop(),
    };
    let html = page::guide(pack, live, whole);
    render(LocalServerRenderer::<Markup>::with_props(MarkupProps { html }))
}

fn view(content: &Content, place: Place, heading_level: u8) -> ViewProps {
    ViewProps {
        content: content.clone(),
        place,
        heading_level,
        found: None,
        on_go: Callback::noop(),
    }
}

/// Markup that no app takes over, without the marks that help it to.
fn plain(html: Html) -> String {
    render(LocalServerRenderer::<Markup>::with_props(MarkupProps { html }).hydratable(false))
}

fn render<C: yew::BaseComponent>(renderer: LocalServerRenderer<C>) -> String {
    pollster::block_on(renderer.render())
}

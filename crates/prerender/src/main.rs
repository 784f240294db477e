//! `prerender PACKS MARKUP`: reads `pack.<language>.bin` files and writes the static markup
//! of every part and route beside each other.

mod file;

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{env, fs};

use anyhow::{Context, Result, anyhow};
use kap_core::options::GuideOptions;
use kap_core::pack::Pack;
use kap_core::pieces::Piece;
use kap_core::place::{Destination, Place, View};
use kap_guide::{
    AppProps, CompareView, Content, QuestionsView, Shell, ShellProps, Start, ViewProps,
    WalkthroughView,
};
use yew::{Callback, LocalServerRenderer};

fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(packs), Some(markup)) = (arguments.next(), arguments.next()) else {
        return Err(anyhow!("usage: prerender PACKS MARKUP"));
    };
    for entry in fs::read_dir(&packs).with_context(|| format!("can't read {}", packs.display()))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("pack.") && name.ends_with(".bin") {
            let rest = packs.join(name.replacen("pack", "rest", 1));
            write_language(whole(&path, &rest)?, &markup)?;
        }
    }
    Ok(())
}

/// A pack, put together from its pieces.
fn whole(first: &Path, rest: &Path) -> Result<Pack> {
    let piece = |path: &Path| -> Result<Piece> {
        let bytes = fs::read(path).with_context(|| format!("can't read {}", path.display()))?;
        Piece::decode(&bytes).with_context(|| format!("in {}", path.display()))
    };
    match (piece(first)?, piece(rest)?) {
        (Piece::First(pack), Piece::Rest(_, rest)) => Ok(pack.with_rest(*rest)),
        _ => Err(anyhow!("{} and its rest are no pack", first.display())),
    }
}

/// All files of one language: for its first region without the region's name in the file's,
/// for every other with it.
fn write_language(pack: Pack, markup: &Path) -> Result<()> {
    fs::create_dir_all(markup)?;
    let language = Rc::clone(&pack.language);
    for region in pack.regions.iter().skip(1) {
        let local = Content::for_region(pack.clone(), &region.id);
        write_edition(&local, &format!("{language}.{}", region.id), markup)?;
    }
    write_edition(&Content::new(pack), &language, markup)
}

/// All files of one language in one region; their names begin with `edition`.
fn write_edition(content: &Content, edition: &str, markup: &Path) -> Result<()> {
    let write = |name: String, text: String| -> Result<()> {
        let path = markup.join(name);
        fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))
    };

    let level = GuideOptions::default().heading_level;
    let first = guide(content, vec![View::Walkthrough], level);
    write(format!("{edition}.html"), file::first(&first, content))?;
    write(format!("{edition}.embed.html"), guide(content, View::ALL.to_vec(), 1))?;

    let part = |html: String| file::part(&html, &content.language);
    let props = |route| ViewProps {
        content: content.clone(),
        place: Place { route, ..Place::default() },
        heading_level: level,
        on_go: Callback::noop(),
    };
    let compare = render(LocalServerRenderer::<CompareView>::with_props(props(0)));
    write(format!("{edition}.compare.html"), part(compare))?;
    let questions = render(LocalServerRenderer::<QuestionsView>::with_props(props(0)));
    write(format!("{edition}.questions.html"), part(questions))?;
    for (route, index) in content.routes.iter().zip(0..) {
        let walkthrough = render(LocalServerRenderer::<WalkthroughView>::with_props(props(index)));
        write(format!("{edition}.walkthrough.{}.html", route.id), part(walkthrough))?;
    }
    Ok(())
}

/// The whole guide, with these parts in the document and its title at this level.
fn guide(content: &Content, parts: Vec<View>, heading_level: u8) -> String {
    let guide = AppProps {
        content: content.clone(),
        options: GuideOptions { heading_level, ..GuideOptions::default() },
        start: Start { place: Place::default(), parts },
        journey: (0, Destination::default()),
        on_event: Callback::noop(),
        on_ready: Callback::noop(),
    };
    render(LocalServerRenderer::<Shell>::with_props(ShellProps { guide: Some(guide), serial: 0 }))
}

fn render<C: yew::BaseComponent>(renderer: LocalServerRenderer<C>) -> String {
    pollster::block_on(renderer.render())
}

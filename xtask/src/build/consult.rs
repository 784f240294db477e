//! The page for consultations, for each language and region, and the worker that keeps all of a
//! region's files on the device.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use kap_core::format;
use serde::Serialize;

use super::editions::Chosen;
use super::markup::{escape, fill};
use super::output::Output;
use super::pages::{Pages, embed_name, in_region, name, read};
use super::{Files, LOADER, LanguageFiles, json, script};
use crate::paths::Paths;

const PAGE: &str = "crates/prerender/consult.html";
const MANIFEST: &str = "crates/prerender/consult.webmanifest";
const WORKER: &str = "consult-worker.js";
const ICON: &str = "consult.png";

/// Stands in the worker's source for what it keeps.
const PLACE: &str = "__KAP_CONSULT__";

/// What the worker keeps, by region: each file with its length, by which it knows half of one.
#[derive(Serialize)]
struct Kept {
    build: String,
    regions: BTreeMap<String, BTreeMap<String, usize>>,
}

/// Adds the page and what installs it, for every region of one language.
pub(crate) fn add_pages(pages: &Pages<'_>, paths: &Paths, output: &mut Output) -> Result<()> {
    let (template, manifest) = (read(paths, PAGE)?, read(paths, MANIFEST)?);
    let pack = pages.pack;
    let title = escape(&pack.about.title);
    let until = pack.sources.iter().map(|source| &*source.expires).filter(|day| !day.is_empty());
    let until = until.min().unwrap_or_default();
    let old = escape(&format::fill(&pack.sheet.offline.old, &[("date", until)]));
    for region in pages.markup.embeds.keys() {
        let file = |ending| page_name(&pack.language, region, pages.is_first, ending);
        let texts = &pack.sheet.offline;
        let words = [
            ("leave", &texts.leave),
            ("lost", &texts.lost),
            ("ready", &texts.ready),
            ("missing", &texts.missing),
            ("full", &texts.full),
            ("cannot", &texts.cannot),
            ("checking", &texts.checking),
            ("second", &texts.second),
            ("whole", &pack.page.page.whole),
        ]
        .map(|(place, words)| (place, escape(words)));
        let manifest_name = file("webmanifest");
        let embed = embed_name(&pack.language, region, pages.is_first);
        let region_attribute = in_region(region);
        let mut places = vec![
            ("lang", &*pack.language),
            ("title", &title),
            ("region", &region_attribute),
            ("manifest", &manifest_name),
            ("embed", &embed),
            ("until", until),
            ("old", &old),
        ];
        places.extend(words.iter().map(|(place, words)| (*place, words.as_str())));
        output.add(&file("html"), fill(&template, &places).with_context(|| format!("in {PAGE}"))?);
        let page = file("html");
        let places = [
            ("title", &*pack.about.title),
            ("name", &pack.texts.frame.consult),
            ("lang", &pack.language),
            ("page", &page),
        ];
        let text = fill(&manifest, &places).with_context(|| format!("in {MANIFEST}"))?;
        output.add(&manifest_name, text);
    }
    Ok(())
}

/// Adds the script of the pages, their icon, and the worker, which knows every file by its name.
pub(crate) fn add_worker(
    paths: &Paths,
    files: &Files,
    chosen: &Chosen,
    output: &mut Output,
) -> Result<()> {
    output.add("consult.js", read(paths, "crates/prerender/consult.js")?);
    let icon = paths.at(&format!("crates/prerender/{ICON}"));
    output.add(ICON, fs::read(icon).with_context(|| format!("can't read {ICON}"))?);
    let mut regions = BTreeMap::new();
    for (place, region) in chosen.regions.iter().enumerate() {
        let region = if place == 0 { "" } else { region };
        let lengths = files_of(region, files, chosen).into_iter().map(|file| {
            let length = output.length_of(&file)?;
            Ok((file, length))
        });
        regions.insert(region.to_owned(), lengths.collect::<Result<BTreeMap<_, _>>>()?);
    }
    let build = output.digest(regions.values().flat_map(BTreeMap::keys))?;
    let kept = json(&Kept { build, regions })?;
    let worker = read(paths, &format!("crates/prerender/{WORKER}"))?;
    output.add(WORKER, script::put(&worker, PLACE, &kept)?);
    Ok(())
}

/// All that a consultation in this region asks for, in every language.
fn files_of(region: &str, files: &Files, chosen: &Chosen) -> Vec<String> {
    let shared = [
        LOADER,
        "embed.css",
        "consult.js",
        ICON,
        &files.guide,
        &files.css,
        &files.late,
        &files.desk,
        &files.app.script,
        &files.app.wasm,
        &files.aside,
    ];
    let mut all: Vec<String> = shared.map(str::to_owned).into();
    let first = chosen.languages.first();
    for (language, names) in &files.languages {
        let is_first = first == Some(language);
        for ending in ["html", "webmanifest"] {
            all.push(page_name(language, region, is_first, ending));
        }
        all.extend(edition(region, names, chosen));
    }
    all
}

/// The files of one language as it reads in a region.
fn edition<'a>(
    region: &'a str,
    names: &'a LanguageFiles,
    chosen: &'a Chosen,
) -> impl Iterator<Item = String> + use<'a> {
    let frame = region.is_empty().then(|| names.frame.clone());
    let parts = names.parts.iter().filter(move |(part, _)| {
        let start = part.split('.').next().unwrap_or_default();
        match region {
            "" => !chosen.regions.iter().any(|known| known == start),
            _ => start == region,
        }
    });
    frame.into_iter().chain(parts.map(|(_, file)| file.clone()))
}

/// `consult.html` for the first language and region, `consult.es.uk.html` for others.
fn page_name(language: &str, region: &str, is_first: bool, ending: &str) -> String {
    let is_plain = is_first && region.is_empty();
    name(&["consult", if is_plain { "" } else { language }, region, ending])
}

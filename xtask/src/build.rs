//! `cargo xtask build`: everything that a web server needs, in `dist`.

pub(crate) mod builder;
mod consult;
pub(crate) mod content;
pub(crate) mod editions;
pub(crate) mod markup;
pub(crate) mod output;
pub(crate) mod pages;
mod script;
pub(crate) mod shrink;
mod structured;
mod styles;
mod wasm;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Error, Result, anyhow};
use kap_core::options::{OPTIONS, OptionSpec, Values};
use kap_core::pack::Pack;
use kap_core::texts::OwnerTexts;
use serde::Serialize;

use crate::build::editions::Editions;
use crate::build::markup::Markup;
use crate::build::output::Output;
pub(crate) use crate::build::output::{Size, hash};
use crate::build::pages::{Pages, name};
use crate::build::shrink::Shrink;
use crate::build::styles::Numbered;
use crate::paths::Paths;
use crate::toolchain;

/// The loader's name, which pages refer to.
pub(crate) const LOADER: &str = "kap-guide.js";
/// The script that is asked for when something failed, by a name that never changes: an old page
/// finds the newest by it.
const DIAGNOSIS: &str = "kap-guide-diagnosis.js";
pub(crate) const SCRIPTS: &str = "crates/kap-wasm/js";

/// The names of the built files: those that are serialized are known to the loader.
#[derive(Serialize)]
pub(crate) struct Files {
    version: String,
    /// The script of what happens in a guide, fetched beside the first markup.
    pub(crate) guide: String,
    /// The styles of what is seen first.
    pub(crate) css: String,
    pub(crate) app: ModuleFiles,
    /// The module that only some readers need, as the guide's script knows it.
    #[serde(skip)]
    pub(crate) aside: String,
    /// Region ids; all but the first have files of their own.
    pub(crate) regions: Vec<String>,
    pub(crate) languages: BTreeMap<String, LanguageFiles>,
    /// The styles of what comes later, as the guide's script knows them.
    #[serde(skip)]
    pub(crate) late: String,
    /// Those of the desk of a consultation.
    #[serde(skip)]
    pub(crate) desk: String,
}

/// The names of the files of a WebAssembly module.
#[derive(Serialize)]
pub(crate) struct ModuleFiles {
    pub(crate) script: String,
    pub(crate) wasm: String,
}

/// The names of one language's files. They share one hash, which is all that the loader gets:
/// ten names for each language would not fit into its budget.
pub(crate) struct LanguageFiles {
    pub(crate) hash: String,
    pub(crate) frame: String,
    pub(crate) parts: BTreeMap<String, String>,
}

impl Serialize for LanguageFiles {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hash)
    }
}

/// A finished build.
pub(crate) struct Built {
    pub(crate) files: Files,
    pub(crate) sizes: BTreeMap<String, Size>,
}

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To go out: as small as can be.
    Release,
    /// To look at while working: as soon as can be. Nothing is compressed.
    Look,
}

/// Builds everything, and says how big it is.
pub(crate) fn build(paths: &Paths, purpose: Purpose) -> Result<Built> {
    build_editions(paths, purpose, &Editions::default())
}

/// Builds the chosen editions: no file, script or page speaks of any other.
pub(crate) fn build_editions(
    paths: &Paths,
    purpose: Purpose,
    editions: &Editions,
) -> Result<Built> {
    let start = Instant::now();
    fs::create_dir_all(paths.kap()).context("can't make target/kap")?;
    // Two builds at a time would write over each other, as when tests run beside `serve`.
    let lock = File::create(paths.kap().join("lock")).context("can't make target/kap/lock")?;
    lock.lock().context("can't lock target/kap/lock")?;

    // Before anything is compiled: what is being installed can't be used meanwhile.
    toolchain::complete(paths)?;
    // The modules and what renders markup are compiled for different machines: neither waits for the other, and
    // the content is read meanwhile.
    let (packs, chosen, styles, mut markup, modules) = thread::scope(|scope| {
        let modules = scope.spawn(|| wasm::build(paths, purpose));
        let renders = scope.spawn(|| markup::compile(paths));
        let mut packs = content::load(paths)?;
        let chosen = editions.among(&packs)?;
        packs.retain(|pack| chosen.languages.iter().any(|language| **language == *pack.language));
        let numbered = Numbered::of(packs.first().context("there is no pack")?);
        let styles = styles::bundle(&paths.at("styles"), numbered)?;
        renders.join().map_err(|_| anyhow!("the markup was given up"))??;
        let markup = markup::render(paths, &chosen.languages)?;
        let modules = modules.join().map_err(|_| anyhow!("the modules were given up"))??;
        Ok::<_, Error>((packs, chosen, styles, markup, modules))
    })?;
    let shrink = match purpose {
        Purpose::Release => Some(Shrink::ready(paths)?),
        Purpose::Look => None,
    };
    let shrink = shrink.as_ref();
    let script = |entry: &str, glue: &str, places: &[(&str, String)]| {
        let joined = joined(paths, entry, glue, places)?;
        shrink.map_or(Ok(joined.clone()), |shrink| {
            shrink.minify(&joined).with_context(|| format!("in the joined {entry}"))
        })
    };

    let mut output = Output::default();
    output.add(pages::FIRST_STYLES, styles.pasted);
    output.add(pages::LATER_STYLES, styles.later.clone());
    pages::add_own(paths, &packs, &chosen, &mut output)?;
    let late = output.add_hashed("parts", "css", styles.later);
    let desk = output.add_hashed("desk", "css", styles.desk);
    let app = ModuleFiles {
        script: output.add_hashed("kap", "js", script("app.js", &modules.glue, &[])?),
        wasm: output.add_hashed("kap", "wasm", modules.app),
    };
    let aside = output.add_hashed("aside", "wasm", modules.aside);
    let in_guide = [
        (script::LATE, json(&[&late, &desk])?),
        (script::ASIDE, json(&aside)?),
        (script::OPTIONS, options()?),
    ];
    let mut files = Files {
        version: version(paths)?,
        guide: output.add_hashed("guide", "js", script("guide.js", "", &in_guide)?),
        css: output.add_hashed("kap", "css", styles.first),
        app,
        aside,
        regions: chosen.regions.clone(),
        languages: BTreeMap::new(),
        late,
        desk,
    };
    let first_language = packs.first().map(|pack| pack.language.to_string()).unwrap_or_default();
    for pack in &packs {
        let language = pack.language.to_string();
        let mut markup = chosen.trim(markup.remove(&language).unwrap_or_default())?;
        pages::link_languages(&mut markup, pack, &first_language);
        let added = add_language(&mut output, &language, &markup);
        let pages = Pages {
            pack,
            markup: &markup,
            hash: &added.hash,
            version: &files.version,
            chosen: &chosen,
            is_first: language == first_language,
        };
        pages.add(paths, &mut output)?;
        consult::add_pages(&pages, paths, &mut output)?;
        files.languages.insert(language, added);
    }
    if !editions.without_demo {
        pages::add_demo(paths, &mut output)?;
    }
    let in_loader = [(script::FILES, json(&files)?)];
    let in_panel = [
        (script::PANEL_WORDS, owner_words(&packs, "diagnosis")?),
        (script::PANEL_STYLES, json(&styles.panel)?),
    ];
    let panel = output.add_hashed("panel", "js", script("panel.js", "", &in_panel)?);
    let in_diagnosis = [
        (script::FILES, json(&files)?),
        (script::FAILURES, owner_words(&packs, "failure")?),
        (script::PANEL, json(&panel)?),
    ];
    output.add(DIAGNOSIS, script("diagnosis.js", "", &in_diagnosis)?);
    // Whatever it is joined with, its names stay its own.
    let loader = format!("(()=>{{{}}})();\n", script(LOADER, "", &in_loader)?.trim_end());
    output.add(LOADER, loader);
    consult::add_worker(paths, &files, &chosen, &mut output)?;

    let sizes = output.write(paths, shrink)?;
    let loaded = crate::size::what_is_loaded(&files, &sizes);
    eprintln!("dist: {loaded} ({:.1} s)", start.elapsed().as_secs_f32());
    Ok(Built { files, sizes })
}

/// The table of attributes, as the script's reader takes it (`js/read_options.js`).
pub(crate) fn options() -> Result<String> {
    let values = |option: &OptionSpec| match option.values {
        Values::OneOf(words) => serde_json::json!({ "one": words }),
        Values::ListOf(words) => serde_json::json!({ "list": words }),
        Values::Columns => serde_json::json!({ "any": true }),
        _ => serde_json::json!({}),
    };
    let table: serde_json::Map<String, serde_json::Value> =
        OPTIONS.iter().map(|option| (option.name.to_owned(), values(option))).collect();
    json(&table)
}

/// A group of what the owner reads, by language and name.
fn owner_words(packs: &[Pack], group: &str) -> Result<String> {
    let words = |pack: &Pack| {
        let words = OwnerTexts::KEYS.iter().zip(pack.owner.in_order());
        let words = words.filter(|((other, _), _)| *other == group);
        let words = words.map(|((_, key), text)| (key.replace('_', "-"), text.to_string()));
        (pack.language.to_string(), words.collect())
    };
    let all: BTreeMap<String, BTreeMap<String, String>> = packs.iter().map(words).collect();
    json(&all)
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).context("what a script is given has no JSON form")
}

fn add_language(output: &mut Output, language: &str, markup: &Markup) -> LanguageFiles {
    let all: Vec<&[u8]> = [&markup.frame]
        .into_iter()
        .chain(markup.parts.values())
        .map(|text| text.as_bytes())
        .collect();
    let hash = output::short_hash(&all.concat());
    let mut files =
        LanguageFiles { frame: name(&[language, &hash, "html"]), parts: BTreeMap::new(), hash };
    output.add(&files.frame, markup.frame.as_str());
    for (part, text) in &markup.parts {
        let file = name(&[language, part, &files.hash, "html"]);
        output.add(&file, text.as_str());
        files.parts.insert(part.clone(), file);
    }
    files
}

/// What the glue takes from a module of ours rather than from the page.
const GLUE_NAMES: &str =
    r#"import { CustomEvent, Element, HTMLElement, Window, self } from "./glue_names.js";"#;

/// A script joined with all that it imports: with the glue that wasm-bindgen wrote, and with what its
/// source has places for.
fn joined(paths: &Paths, entry: &str, glue: &str, places: &[(&str, String)]) -> Result<String> {
    let glue = format!("{GLUE_NAMES}\n{glue}");
    let read = |name: &str| match name {
        "glue.js" => Ok(glue.clone()),
        _ => read_script(paths, name),
    };
    let joined = script::bundle(entry, &read).and_then(|joined| {
        places.iter().try_fold(joined, |joined, (place, value)| script::put(&joined, place, value))
    });
    joined.with_context(|| format!("in {SCRIPTS}"))
}

fn read_script(paths: &Paths, name: &str) -> Result<String> {
    fs::read_to_string(paths.at(SCRIPTS).join(name))
        .with_context(|| format!("can't read {SCRIPTS}/{name}. Does it exist?"))
}

/// The workspace's version. Read, not compiled in: the xtask has one of its own.
pub(crate) fn version(paths: &Paths) -> Result<String> {
    let manifest = fs::read_to_string(paths.at("Cargo.toml")).context("can't read Cargo.toml")?;
    let section = manifest.split("[workspace.package]").nth(1).unwrap_or_default();
    let line = section.lines().find_map(|line| line.strip_prefix("version = \""));
    let version = line.and_then(|line| line.strip_suffix('"'));
    version
        .map(str::to_owned)
        .context("Cargo.toml has no `version = \"…\"` in [workspace.package]. Write it on a line of its own.")
}

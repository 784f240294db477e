//! `cargo xtask dist`: what goes out, for people who have no Rust: archives of chosen editions,
//! with their checksums, their parts and what is new.

mod about;
mod archive;
mod changes;
mod npm;
mod parts_list;
mod plugin;
mod plugin_words;
mod self_host;
mod servers;
mod sums;
#[cfg(test)]
mod told;
mod twice;
mod whole;

use std::fs;
use std::path::{Path, PathBuf};
use std::slice;

use anyhow::{Context, Result, bail};
use clap::Args;
use kap_core::pack::Pack;
use serde_json::Value;

use crate::build::editions::{Chosen, Editions};
use crate::build::pages::SETUP;
use crate::build::{Purpose, build_editions, content, version};
use crate::dist::archive::Files;
use crate::dist::parts_list::Parts;
use crate::dist::self_host::SelfHost;
use crate::paths::Paths;

/// The name of the build that is packed: `dist` is left alone, as it has all editions.
const ASIDE: &str = "editions";

/// What `dist` is asked for.
#[derive(Args)]
pub(crate) struct DistArguments {
    /// The languages, such as en,es
    #[arg(long, value_name = "LANG,…", value_delimiter = ',', default_value = "en,es")]
    lang: Vec<String>,
    /// The regions, such as us,uk; the first is shown where a page names none
    #[arg(long, value_name = "REGION,…", value_delimiter = ',', default_value = "us")]
    region: Vec<String>,
    /// Every language and region
    #[arg(long, conflicts_with_all = ["lang", "region"])]
    all: bool,
    /// Also the zips of each other region, as what is published has them
    #[arg(long, conflicts_with_all = ["region", "all"])]
    each: bool,
    /// Where to write it; without it, target/kap/release
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Builds once more from nothing, in a folder of its own, and fails unless every byte is the same
    #[arg(long)]
    twice: bool,
    /// Packs the quick build of `build --look`: to try this command, never to give away
    #[arg(long)]
    look: bool,
}

/// What all archives are made of.
struct Release {
    version: String,
    /// The version as archives are named by it, with the regions where they aren't the usual one.
    named: String,
    chosen: Chosen,
    /// The guide's files, without compressed copies.
    guide: Files,
    /// The compressed copies.
    small: Files,
    /// What helps to set it up.
    setup: Files,
    /// Licences, for every archive.
    licences: Files,
    /// Its languages, regions and routes, for the programs around it.
    about: Value,
    /// What is in the WebAssembly.
    parts_list: Value,
    /// What is new.
    changes: String,
    /// README.md, whose tables say what the element has.
    readme: String,
}

/// Builds the chosen editions, and packs them.
pub(crate) fn dist(paths: &Paths, arguments: &DistArguments) -> Result<()> {
    let editions = if arguments.all {
        Editions { without_demo: true, ..Editions::default() }
    } else {
        Editions {
            languages: arguments.lang.clone(),
            regions: arguments.region.clone(),
            without_demo: true,
        }
    };
    // A mistyped name is told before anything is compiled.
    let packs = content::load(paths)?;
    let chosen = editions.among(&packs)?;
    let mut wanted = vec![editions.clone()];
    if arguments.each {
        let others = chosen.all.iter().filter(|region| !chosen.regions.contains(region));
        wanted.extend(
            others.map(|region| Editions { regions: vec![region.clone()], ..editions.clone() }),
        );
    }
    if let Some(out) = arguments.out.as_ref().filter(|out| out.is_file()) {
        bail!("{} is a file. Name a folder.", out.display());
    }
    let purpose = if arguments.look { Purpose::Look } else { Purpose::Release };
    let make = |paths: &Paths, aside: &Paths| -> Result<(Vec<String>, Files)> {
        let (mut summaries, mut made) = (Vec::new(), Files::new());
        for (place, editions) in wanted.iter().enumerate() {
            build_editions(aside, purpose, editions)?;
            let release = gather(paths, &aside.dist(), editions.among(&packs)?, &packs)?;
            made.extend(zips(paths, &release)?);
            if place == 0 {
                made.extend(rest(paths, &release)?);
            }
            summaries.push(release.summary());
        }
        with_sums(&mut made);
        Ok((summaries, made))
    };
    let (summaries, made) = make(paths, &paths.aside(ASIDE))?;
    if arguments.twice {
        let afresh = twice::afresh(paths)?;
        let (_, again) = make(&afresh, &afresh)?;
        twice::same(&made, &again)?;
        println!("built twice, from nothing the second time: the same {} files", made.len());
    }
    let out = match &arguments.out {
        Some(folder) => folder.clone(),
        None => empty(&paths.kap().join("release"))?,
    };
    write(&out, &made)?;
    for (name, bytes) in &made {
        println!("{:>9} {name}", bytes.len());
    }
    for summary in summaries {
        println!("{summary} in {}", paths.short(&out));
    }
    Ok(())
}

/// Reads the build and what goes with it.
fn gather(paths: &Paths, dist: &Path, chosen: Chosen, packs: &[Pack]) -> Result<Release> {
    let read = |name: &str| {
        fs::read_to_string(paths.at(name)).with_context(|| format!("can't read {name}"))
    };
    let version = version(paths)?;
    let is_small = |name: &str| name.ends_with(".br") || name.ends_with(".gz");
    let files = read_folder(dist, "")?.into_iter();
    let (setup, guide): (Files, Files) = files.partition(|(name, _)| name.starts_with(SETUP));
    let setup = setup.into_iter().filter(|(name, _)| !is_small(name)).collect();
    let (small, guide): (Files, Files) = guide.into_iter().partition(|(name, _)| is_small(name));
    whole::check(&guide, &setup, &chosen)?;
    let parts: Parts = parts_list::read(paths)?;
    let toolchain = read("rust-toolchain.toml")?;
    let channel = toolchain.split('"').nth(1).context("rust-toolchain.toml has no channel")?;
    let licences = [
        ("LICENSE-MIT.txt", read("LICENSE-MIT")?),
        ("LICENSE-APACHE.txt", read("LICENSE-APACHE")?),
        ("third-party.txt", parts_list::licences(&parts)?),
    ];
    Ok(Release {
        parts_list: parts_list::cyclonedx(&parts, &version, channel, &read("Cargo.lock")?),
        changes: changes::excerpt(&read("CHANGELOG.md")?, &version)?,
        readme: read("README.md")?,
        licences: licences.map(|(name, text)| (name.to_owned(), text.into_bytes())).into(),
        about: about::about(&version, &chosen, packs, &guide),
        named: named(&version, &chosen),
        version,
        chosen,
        guide,
        small,
        setup,
    })
}

/// `0.1.0` for the content's first region, `0.1.0-uk-ie` for others, `0.1.0-all` for all.
fn named(version: &str, chosen: &Chosen) -> String {
    let usual = chosen.all.first().map(slice::from_ref).unwrap_or_default();
    match &*chosen.regions {
        regions if regions == usual => version.to_owned(),
        regions if regions == chosen.all => format!("{version}-all"),
        regions => format!("{version}-{}", regions.join("-")),
    }
}

/// What a clinic takes, by its name.
fn zips(paths: &Paths, release: &Release) -> Result<Files> {
    let named = &release.named;
    let mut made = Files::new();
    let host = SelfHost::of(paths, release)?;
    made.insert(format!("kap-guide-{named}.zip"), host.zip()?);
    made.insert(format!("kap-guide-{named}-setup.zip"), host.setup()?);
    if !release.small.is_empty() {
        made.insert(format!("kap-guide-{named}-compressed.zip"), host.compressed()?);
    }
    made.insert(format!("kap-guide-wordpress-{named}.zip"), plugin::plugin(paths, release)?);
    Ok(made)
}

/// What web developers take, and what is said of the release.
fn rest(paths: &Paths, release: &Release) -> Result<Files> {
    let Release { version, named, .. } = release;
    let integrity = sums::integrity(version, &release.guide);
    Ok(Files::from([
        (format!("kap-guide-{named}.tgz"), npm::package(paths, release)?),
        ("integrity.json".to_owned(), pretty(&integrity)?),
        (format!("kap-guide-{version}.cdx.json"), pretty(&release.parts_list)?),
        (format!("CHANGES-{version}.md"), release.changes.clone().into_bytes()),
    ]))
}

fn with_sums(made: &mut Files) {
    let sums = sums::sha256_lines(made);
    made.insert("SHA256SUMS".to_owned(), sums.into_bytes());
}

impl Release {
    /// In which languages and regions it is, for people.
    fn editions(&self) -> String {
        format!(
            "languages {}; regions {}",
            self.chosen.languages.join(", "),
            self.chosen.regions.join(", ")
        )
    }

    fn summary(&self) -> String {
        format!("kap-guide {} ({}; {} files)", self.version, self.editions(), self.guide.len())
    }
}

/// Every file of a folder, by its path in it.
fn read_folder(folder: &Path, name: &str) -> Result<Files> {
    let mut files = Files::new();
    let entries = fs::read_dir(folder)
        .with_context(|| format!("can't read {}. Does it exist?", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let own = path.file_name().unwrap_or_default().to_string_lossy();
        let inner = if name.is_empty() { own.into_owned() } else { format!("{name}/{own}") };
        if path.is_dir() {
            files.extend(read_folder(&path, &inner)?);
        } else {
            let bytes =
                fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
            files.insert(inner, bytes);
        }
    }
    Ok(files)
}

fn pretty(value: &Value) -> Result<Vec<u8>> {
    let mut text = serde_json::to_string_pretty(value).context("a file has no JSON form")?;
    text.push('\n');
    Ok(text.into_bytes())
}

/// The usual folder, without what an older run left in it.
fn empty(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("can't empty {}", folder.display()))?;
    }
    Ok(folder.to_path_buf())
}

fn write(folder: &Path, made: &Files) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    for (name, bytes) in made {
        fs::write(folder.join(name), bytes).with_context(|| format!("can't write {name}"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    /// A release of a guide in two files.
    pub(super) fn release() -> Release {
        let files = |names: &[&str]| -> Files {
            names.iter().map(|name| ((*name).to_owned(), name.repeat(50).into_bytes())).collect()
        };
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Release {
            version: "0.1.0".to_owned(),
            named: "0.1.0".to_owned(),
            chosen: Chosen {
                all: words(&["us", "uk"]),
                languages: words(&["en"]),
                regions: words(&["us"]),
            },
            guide: files(&["kap-guide.js", "en.0123abcd.html"]),
            small: files(&["kap-guide.js.br", "kap-guide.js.gz"]),
            setup: files(&["setup/builder.html"]),
            licences: files(&["LICENSE-MIT.txt"]),
            about: serde_json::json!({
                "languages": { "en": { "help": [["us", "<p>Emergency: 911.</p>"]] } }
            }),
            parts_list: serde_json::json!({ "bomFormat": "CycloneDX" }),
            changes: "## 0.1.0\n\n- new\n".to_owned(),
            readme: fs::read_to_string(Paths::find().unwrap().at("README.md")).unwrap(),
        }
    }

    fn pack(paths: &Paths, release: &Release) -> Result<Files> {
        let mut made = zips(paths, release)?;
        made.extend(rest(paths, release)?);
        with_sums(&mut made);
        Ok(made)
    }

    fn inside(bytes: &[u8]) -> Vec<String> {
        let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        archive.file_names().map(|name| name.unwrap().into_owned()).collect()
    }

    #[test]
    fn two_runs_give_the_same_bytes() {
        let paths = Paths::find().unwrap();
        let (one, other) = (pack(&paths, &release()).unwrap(), pack(&paths, &release()).unwrap());
        assert!(one == other);
        let sums = String::from_utf8(one["SHA256SUMS"].clone()).unwrap();
        for name in one.keys().filter(|name| *name != "SHA256SUMS") {
            assert!(sums.contains(&format!("  {name}\n")), "{sums} lacks {name}");
        }
    }

    #[test]
    fn archives_of_other_regions_have_names_of_their_own() {
        let all = ["us", "ca", "uk"].map(str::to_owned);
        let of = |regions: &[&str]| Chosen {
            all: all.to_vec(),
            languages: vec!["en".to_owned()],
            regions: regions.iter().map(|region| (*region).to_owned()).collect(),
        };
        assert_eq!(named("0.1.0", &of(&["us"])), "0.1.0");
        assert_eq!(named("0.1.0", &of(&["uk"])), "0.1.0-uk");
        assert_eq!(named("0.1.0", &of(&["uk", "us"])), "0.1.0-uk-us");
        assert_eq!(named("0.1.0", &of(&["us", "ca", "uk"])), "0.1.0-all");
    }

    #[test]
    fn who_sets_it_up_has_a_zip_that_is_one_folder_too() {
        let made = pack(&Paths::find().unwrap(), &release()).unwrap();
        let names = inside(&made["kap-guide-0.1.0-setup.zip"]);
        for file in ["builder.html", "README.txt", "servers/web.config", "servers/_headers"] {
            assert!(names.contains(&format!("setup/{file}")), "{names:?} lacks {file}");
        }
        assert!(names.iter().all(|name| name.starts_with("setup/")), "{names:?}");
    }

    #[test]
    fn the_zip_is_one_folder_with_what_servers_need_and_no_compressed_copies() {
        let made = pack(&Paths::find().unwrap(), &release()).unwrap();
        let names = inside(&made["kap-guide-0.1.0.zip"]);
        for file in ["kap-guide.js", "README.txt", ".htaccess"] {
            assert!(names.contains(&format!("kap-guide/{file}")), "{names:?} lacks {file}");
        }
        assert!(names.iter().all(|name| name.starts_with("kap-guide/") && !name.ends_with(".br")));
        let mut zip =
            zip::ZipArchive::new(std::io::Cursor::new(&made["kap-guide-0.1.0.zip"])).unwrap();
        let mut readme = String::new();
        zip.by_name("kap-guide/README.txt").unwrap().read_to_string(&mut readme).unwrap();
        assert!(readme.contains("\n  <p>Emergency: 911.</p>\n</kap-guide>"), "{readme}");
        assert!(!names.iter().any(|name| name.starts_with("kap-guide/setup/")), "{names:?}");
        assert_eq!(
            inside(&made["kap-guide-0.1.0-compressed.zip"]),
            ["kap-guide/kap-guide.js.br", "kap-guide/kap-guide.js.gz"]
        );
    }
}

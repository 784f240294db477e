//! `cargo xtask bench`: the guide in a race against the same guide with an app in Preact.

mod budgets;
mod folder;
mod many;
mod numbers;
mod peer;
mod picture;
mod server;
mod site;
mod table;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use serde_json::json;

use crate::bench::numbers::{Results, read_samples};
use crate::bench::site::Site;
use crate::build::content::{count, load};
use crate::build::{Purpose, build};
use crate::command::run;
use crate::paths::Paths;
use crate::test::{browsers, node};

/// How many questions the big pack has.
const MANY: usize = 1000;

/// What `cargo xtask bench` is told.
#[derive(Args)]
pub(crate) struct BenchArguments {
    /// How often everything is measured, in turns
    #[arg(long, value_name = "N", default_value_t = 15)]
    rounds: u32,
    /// Fails if a budget is broken
    #[arg(long)]
    check: bool,
    /// Writes everything that was measured to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Only this network; both if left out
    #[arg(long)]
    profile: Option<Profile>,
    /// Only these measurements, such as `load,latency`
    #[arg(long, value_delimiter = ',', default_values = ["load", "latency", "growth"])]
    only: Vec<Measurement>,
}

/// A network; the processor is four times slower with each but for memory.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Profile {
    /// 150 ms and 1.6 Mbit/s, and a processor four times slower
    #[value(name = "slow-4g")]
    Slow4g,
    /// As fast as this machine
    None,
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Measurement {
    /// Until it can be read and used, bytes, what the page around it suffers
    Load,
    /// Steps, routes, answers, search
    Latency,
    /// Time and memory of 1, 3 and 10 on a page
    Growth,
}

/// Builds guide and peer, races them, and tells how it went.
pub(crate) fn bench(paths: &Paths, arguments: &BenchArguments) -> Result<()> {
    node::prepare(paths)?;
    node::prepare_in(paths, peer::FOLDER)?;
    let browsers = browsers::prepare(paths, Some(crate::test::Engine::Chromium))?;
    let site = prepare(paths, arguments)?;
    let address = server::start(&site)?;

    let samples = paths.kap().join("bench-samples.jsonl");
    let list = |names: Vec<String>| names.join(",");
    let mut command = node::program(paths, "node");
    command
        .arg(paths.at("bench/run.mjs"))
        .args(["--address", &address, "--rounds", &arguments.rounds.to_string()])
        .args(["--profiles", &list(profiles(arguments.profile))])
        .args(["--only", &list(arguments.only.iter().map(name_of).collect())])
        .arg("--expected")
        .arg(&site.expected)
        .arg("--samples")
        .arg(&samples)
        .envs(browsers.variables());
    run(&mut command)?;

    let text = fs::read_to_string(&samples)
        .with_context(|| format!("bench/run.mjs wrote no {}", paths.short(&samples)))?;
    let results = Results::of(&read_samples(&text)?);
    table::print(&results);
    let verdicts = budgets::judge(&results);
    table::print_verdicts(&verdicts);
    if let Some(file) = &arguments.json {
        let all = json!({
            "rounds": arguments.rounds,
            "results": results.to_json(),
            "budgets": verdicts.iter().map(budgets::Verdict::to_json).collect::<Vec<_>>(),
        });
        let text = serde_json::to_string_pretty(&all).context("the results have no JSON form")?;
        fs::write(file, text).with_context(|| format!("can't write {}", file.display()))?;
    }
    let broken = verdicts.iter().filter(|verdict| verdict.is_broken()).count();
    if arguments.check && broken > 0 {
        bail!("{} broken; see the list above", count(broken, "budget"));
    }
    Ok(())
}

/// Builds everything twice, with the shipped questions and with many, and the pages around it.
fn prepare(paths: &Paths, arguments: &BenchArguments) -> Result<Site> {
    let guide = build(paths, Purpose::Release)?;
    let packs = load(paths)?;
    let edition = packs.first().and_then(|pack| pack.editions().next());
    let (_, pack) = edition.context("no language")?;
    let peer = paths.aside("peer");
    peer::build(&peer, &paths.dist(), &guide.files.app)?;

    let content = paths.aside("many").kap().join("content");
    let many = paths.aside("many").with_content(content);
    let peer_many = paths.aside("peer-many");
    if arguments.only.contains(&Measurement::Latency) {
        many::write(&paths.content(), &many.content(), MANY)?;
        let guide = build(&many, Purpose::Release)?;
        peer::build(&peer_many, &many.dist(), &guide.files.app)?;
    }
    site::write(&paths.aside("bench"), &pack).map(|site| Site {
        folders: vec![
            ("guide-many", many.dist()),
            ("guide", paths.dist()),
            ("peer-many", peer_many.dist()),
            ("peer", peer.dist()),
        ],
        ..site
    })
}

fn profiles(only: Option<Profile>) -> Vec<String> {
    let all = only.map_or(vec![Profile::Slow4g, Profile::None], |one| vec![one]);
    all.iter().map(name_of).collect()
}

fn name_of<T: ValueEnum>(value: &T) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

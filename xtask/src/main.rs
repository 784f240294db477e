//! `cargo xtask`: the commands, and nothing else. Each command has a room of its own.

#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod bench;
mod build;
mod command;
mod content;
mod dist;
mod metadata;
mod paths;
mod prerender;
mod profile;
mod review;
mod schema;
mod serve;
mod size;
mod test;
mod tidy;
mod toolchain;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::build::Purpose;
use crate::paths::Paths;
use crate::review::Request;

/// Builds, serves, checks and tests the guide.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds everything into dist/: the folder to put on a web server
    Build {
        /// Builds in a fraction of the time what is bigger and not compressed: to look at only
        #[arg(long)]
        look: bool,
    },
    /// Builds, serves dist/ on this machine, and rebuilds and reloads on every change
    Serve {
        /// The port to listen on; if it is taken, the next free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Name the page where every part is seen in every state, each in a frame of its own
        #[arg(long)]
        gallery: bool,
    },
    /// Checks the content pack, or makes a document of it to review
    Content {
        #[command(subcommand)]
        task: ContentTask,
    },
    /// Checks the profile of a clinic
    Profile {
        #[command(subcommand)]
        task: ProfileTask,
    },
    /// Builds, and shows the size of what the browser loads; fails if it has grown too big
    Size,
    /// Races the built guide against the same guide in Preact, in Chromium
    Bench(bench::BenchArguments),
    /// Prints the guide's first part as markup to paste into a page, readable without a script
    Prerender {
        /// The language, such as es
        #[arg(long, value_name = "LANG", default_value = "en")]
        lang: String,
        /// The region, such as uk
        #[arg(long, value_name = "REGION", default_value = "us")]
        region: String,
        /// Where the page finds the guide's files
        #[arg(long, value_name = "ADDRESS", default_value = "/kap-guide/")]
        base: String,
    },
    /// Builds chosen editions and packs them for people who have no Rust: what goes out
    Dist(dist::DistArguments),
    /// Checks the rules of the house that need no compiler
    Tidy,
    /// Runs every check and test; `test unit` and `test e2e` run a part of them
    Test {
        #[command(subcommand)]
        part: Option<TestPart>,
    },
}

#[derive(Subcommand)]
enum ContentTask {
    /// Names every mistake in content/ and texts/, with file, line, id and what to do
    Check {
        /// Names the sources that have expired by this day, such as 2026-11-21
        #[arg(long, value_name = "DATE", value_parser = content::day)]
        as_of: Option<String>,
        /// A release is being made: what has expired is an error, not a warning
        #[arg(long, requires = "as_of")]
        release: bool,
        /// For people or for machines
        #[arg(long, value_enum, default_value_t = content::Format::Table)]
        format: content::Format,
    },
    /// Gives every new id its permanent number in ids.toml
    Number,
    /// Makes one printable page of everything the guide says, for a clinician to read and sign
    Review {
        /// The language, such as es; without it, English
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
        /// Shows only what is new, changed or gone since this revision, such as v0.1.0
        #[arg(long, value_name = "REV")]
        since: Option<String>,
        /// Where to write it; without it, in target/kap
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Takes this day as today, such as 2026-11-21, to mark sources that have run out
        #[arg(long, value_name = "DATE", value_parser = content::day)]
        as_of: Option<String>,
    },
    /// Writes the schemas that let an editor check content files while one types
    Schema,
}

#[derive(Subcommand)]
enum ProfileTask {
    /// Names every mistake in a profile, with file, line, place and what to do
    Check {
        /// The file, such as clinic.json
        file: PathBuf,
    },
}

#[derive(Subcommand)]
enum TestPart {
    /// The tests that need no browser
    Unit,
    /// Builds, then tests the built guide in real browsers
    E2e {
        /// Only the situations whose path contains this, such as `strict_csp`
        situation: Option<String>,
        /// Only this browser
        #[arg(long)]
        engine: Option<test::Engine>,
    },
    /// Makes up texts from outside, and watches which code each of them reaches
    Fuzz {
        /// How long for each kind of text
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", command::explain(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<ExitCode> {
    let paths = Paths::find()?;
    match task {
        Task::Build { look } => {
            let built = if *look {
                build::build(&paths.aside(serve::ASIDE), Purpose::Look)
            } else {
                build::build(&paths, Purpose::Release)
            };
            built.map(|_| ExitCode::SUCCESS)
        }
        Task::Serve { port, gallery } => {
            serve::serve(&paths, *port, *gallery).map(|()| ExitCode::SUCCESS)
        }
        Task::Content { task: ContentTask::Check { as_of, release, format } } => {
            content::check(&paths, as_of.as_deref(), *release, *format).map(|()| ExitCode::SUCCESS)
        }
        Task::Content { task: ContentTask::Number } => {
            content::number(&paths).map(|()| ExitCode::SUCCESS)
        }
        Task::Content { task: ContentTask::Review { lang, since, out, as_of } } => {
            let request = Request {
                language: lang.clone(),
                since: since.clone(),
                out: out.clone(),
                as_of: as_of.clone(),
            };
            review::review(&paths, &request).map(|()| ExitCode::SUCCESS)
        }
        Task::Content { task: ContentTask::Schema } => {
            schema::write(&paths).map(|()| ExitCode::SUCCESS)
        }
        Task::Prerender { lang, region, base } => {
            prerender::prerender(&paths, lang, region, base).map(|()| ExitCode::SUCCESS)
        }
        Task::Profile { task: ProfileTask::Check { file } } => {
            profile::check(&paths, file).map(|()| ExitCode::SUCCESS)
        }
        Task::Size => size::size(&paths).map(|()| ExitCode::SUCCESS),
        Task::Bench(arguments) => bench::bench(&paths, arguments).map(|()| ExitCode::SUCCESS),
        Task::Dist(arguments) => dist::dist(&paths, arguments).map(|()| ExitCode::SUCCESS),
        Task::Tidy => tidy::tidy(&paths).map(|()| ExitCode::SUCCESS),
        Task::Test { part } => match part {
            None => test::everything(&paths),
            Some(TestPart::Unit) => test::unit(&paths),
            Some(TestPart::E2e { situation, engine }) => {
                test::e2e(&paths, situation.as_deref(), *engine)
            }
            Some(TestPart::Fuzz { seconds }) => {
                test::fuzz(&paths, *seconds).map(|()| ExitCode::SUCCESS)
            }
        },
    }
}

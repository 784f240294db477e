//! `cargo xtask profile check`: a clinic's profile, read as a guide reads it, with lines.

pub(crate) mod schema;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use kap_content::rules::promise;
use kap_core::consult::Topic;
use kap_core::contrast::{Rgb, corrected};
use kap_core::pack::Pack;
use kap_core::profile::{Known, Problem, Profile, read};

use crate::build::content::{self, count};
use crate::paths::Paths;
use crate::review::day::tomorrow;

/// Paper and ink in the light (`styles/tokens.css`).
const PAPER: Rgb = Rgb([0xfb, 0xfa, 0xf6]);
const INK: Rgb = Rgb([0x1d, 0x22, 0x25]);

/// The names that a profile may use, as the guide has them.
pub(crate) struct Names {
    routes: Vec<String>,
    regions: Vec<String>,
    languages: Vec<String>,
    steps: Vec<String>,
    columns: Vec<String>,
    topics: Vec<String>,
}

impl Names {
    /// Those of the packs, one for each language.
    pub(crate) fn of(packs: &[Pack]) -> Self {
        let ids =
            |ids: &mut dyn Iterator<Item = &kap_core::Id>| ids.map(|id| id.to_string()).collect();
        let first = packs.first();
        let mut routes = first.iter().flat_map(|pack| pack.routes.iter().skip(1)).map(|it| &it.id);
        let mut columns = first.iter().flat_map(|pack| pack.columns()).map(|(_, it)| &it.id);
        Self {
            routes: ids(&mut routes),
            regions: ids(&mut first.iter().flat_map(|pack| &pack.regions).map(|it| &it.id)),
            languages: packs.iter().map(|pack| pack.language.to_string()).collect(),
            steps: ids(&mut first.iter().flat_map(|pack| &pack.steps).map(|it| &it.id)),
            columns: ids(&mut columns),
            topics: first.map(topics).unwrap_or_default(),
        }
    }

    /// With these regions only, and these languages.
    pub(crate) fn chosen(mut self, languages: &[String], regions: &[String]) -> Self {
        (self.languages, self.regions) = (languages.to_vec(), regions.to_vec());
        self
    }

    /// Reads a profile with them, as on this day.
    pub(crate) fn read(&self, text: &str, tomorrow: &str) -> (Profile, Vec<Problem>) {
        let Self { routes, regions, languages, steps, columns, topics } = self;
        let [routes, regions, languages, steps, columns, topics] =
            [routes, regions, languages, steps, columns, topics]
                .map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
        read(
            text,
            Known {
                routes: &routes,
                regions: &regions,
                languages: &languages,
                steps: &steps,
                columns: &columns,
                topics: &topics,
                tomorrow,
            },
        )
    }
}

/// What a visit with a patient can be about.
fn topics(pack: &Pack) -> Vec<String> {
    let issues = pack.consult.issues.iter().map(|issue| issue.id.to_string());
    let others = [Topic::TeachBack, Topic::Sheet, Topic::After].into_iter();
    let steps = pack.steps.iter().map(|step| Topic::Step(step.id.clone()));
    issues.chain(others.chain(steps).map(|topic| topic.written())).collect()
}

/// Names every problem of a file with its line; fails if there is one.
pub(crate) fn check(paths: &Paths, file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
    let (profile, problems) = problems(&bytes, &Names::of(&content::load(paths)?));
    for Problem { line, place, message, .. } in &problems {
        let line = if *line == 0 { String::new() } else { format!(":{line}") };
        let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
        eprintln!("{}{line}: {place}{message}", file.display());
    }
    for said in beside(&profile).into_iter().chain(elsewhere(&profile)) {
        println!("{}: {said}", file.display());
    }
    match problems.len() {
        0 => println!("{}: nothing is wrong.", file.display()),
        n => bail!("{} in the profile; a guide uses what is right in it", count(n, "problem")),
    }
    Ok(())
}

/// Which lines don't stand alone: nothing to mend, but to be known.
fn beside(profile: &Profile) -> Option<String> {
    let each = profile.touched().map(|path| {
        let subjects: Vec<&str> = profile.subjects(path).collect();
        format!("{path} ({})", subjects.join(", "))
    });
    let each: Vec<String> = each.collect();
    let start = "Under these lines the guide shows its own sentence on the same";
    (!each.is_empty()).then(|| format!("{start}: {}.", each.join("; ")))
}

/// Whose site a logo comes from, if it may be another than the clinic's.
fn elsewhere(profile: &Profile) -> Option<String> {
    let (_, address) = profile.text("logo")?.split_once("//")?;
    let host = address.split('/').next().unwrap_or_default();
    Some(format!(
        "The logo comes from {host}. If that is not your own site, it learns of every visit to the guide: put the picture on your own."
    ))
}

/// What a guide would say of it, and what a guide can only see when it is shown.
fn problems(bytes: &[u8], names: &Names) -> (Profile, Vec<Problem>) {
    // As browsers do: a sign that is none stands for what can't be read.
    let (profile, mut problems) = names.read(&String::from_utf8_lossy(bytes), &tomorrow());
    let own = profile.each().filter(|(path, _)| {
        ["texts.", "questions.", "checklist.", "steps.", "presets."]
            .iter()
            .any(|start| path.starts_with(start))
            || path.ends_with(".includes")
    });
    for (path, text) in own {
        problems.extend(promise(text).map(|words| Problem {
            place: path.to_owned(),
            message: format!("This says {words}, which promises more than is known. Say what you do, not how good it is."),
            ..Problem::default()
        }));
    }
    problems.extend(pale(profile.text("theme.accent")));
    (profile, problems)
}

/// A colour that can't be read on the guide's light paper; a guide darkens it.
fn pale(accent: Option<&str>) -> Option<Problem> {
    let number = u32::from_str_radix(accent?.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    let better = corrected(Rgb([red, green, blue]), PAPER, INK)?;
    let message = format!(
        "This can't be read on the guide's light paper. It is shown as {better}. Choose a colour with a contrast of 4.5 or more."
    );
    Some(Problem { place: "theme.accent".to_owned(), message, ..Problem::default() })
}

#[cfg(test)]
mod tests;

//! The pages of the race: one host's page, with nobody, the guide or the peer on it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use kap_core::pack::Pack;
use serde_json::{Value, json};

use super::picture;
use crate::build::markup::fill;
use crate::build::output::Output;
use crate::build::pages::pasted_name;
use crate::build::shrink::Shrink;
use crate::paths::Paths;
use crate::prerender;

/// How many guides stand on a page at most.
const COUNTS: [usize; 3] = [1, 3, 10];
/// A page that the reader has to scroll before the guide comes near.
const FAR: &str = "<img src=\"picture.png\" alt=\"\" width=\"960\" height=\"480\">\n<p class=\"far\">Below is a guide.</p>";

/// What is served.
#[derive(Clone, Default)]
pub(crate) struct Site {
    /// The pages.
    pub(crate) pages: PathBuf,
    /// What the guide shows, for those who use it.
    pub(crate) expected: PathBuf,
    /// Folders by the first part of their addresses.
    pub(crate) folders: Vec<(&'static str, PathBuf)>,
}

/// Writes the pages into `paths.dist()`.
pub(crate) fn write(paths: &Paths, pack: &Pack) -> Result<Site> {
    let read = |path: PathBuf| {
        fs::read_to_string(&path).with_context(|| format!("can't read {}", paths.short(&path)))
    };
    let template = read(paths.at("bench/pages/page.html"))?;
    let pasted = pasted_name(&pack.language, "");
    let pasted = prerender::at(&read(paths.at("dist").join(pasted))?, "guide");
    let snippet = |who: &str, folder: &str, times: usize| match who {
        "guide" | "peer" => {
            let script = script(folder, "kap-guide.js");
            // The page that counts guides wants them all at once, wherever they stand.
            let loading = if times > 1 { " loading=\"eager\"" } else { "" };
            let element = format!("<kap-guide{loading}></kap-guide>\n");
            (String::new(), script + &element.repeat(times))
        }
        // Its first line stands in the head, as the README says.
        "pasted" => {
            let (styles, markup) = pasted.split_once('\n').unwrap_or_default();
            (styles.to_owned(), markup.to_owned())
        }
        _ => (String::new(), String::new()),
    };

    let mut output = Output::default();
    let mut add = |name: String, before: &str, (head, widget): (String, String)| -> Result<()> {
        let places = [("head", &*head), ("before", before), ("widget", &*widget)];
        output.add(&format!("{name}.html"), fill(&template, &places)?);
        Ok(())
    };
    for who in ["none", "guide", "peer", "pasted"] {
        add(format!("top-{who}"), "", snippet(who, who, 1))?;
    }
    for who in ["none", "guide", "peer"] {
        add(format!("fold-{who}"), FAR, snippet(who, who, 1))?;
    }
    for who in ["guide", "peer"] {
        add(format!("use-{who}"), "", snippet(who, who, 1))?;
        add(format!("many-{who}"), "", snippet(who, &format!("{who}-many"), 1))?;
        for count in COUNTS {
            add(format!("{count}-{who}"), "", snippet(who, who, count))?;
        }
    }
    add("0-none".to_owned(), "", snippet("none", "", 0))?;
    output.add("page.css", read(paths.at("bench/pages/page.css"))?);
    output.add("picture.png", picture::png(240, 120)?);
    output.write(paths, Some(&Shrink::ready(paths)?))?;

    let expected = paths.kap().join("expected.json");
    let text = serde_json::to_string(&self::expected(pack)).context("no JSON form")?;
    fs::write(&expected, text).with_context(|| format!("can't write {}", expected.display()))?;
    Ok(Site { pages: paths.dist(), expected, folders: Vec::new() })
}

fn script(folder: &str, name: &str) -> String {
    format!("<script type=\"module\" src=\"{folder}/{name}\"></script>\n")
}

/// Words by which a guide is used, and what it must show then.
fn expected(pack: &Pack) -> Value {
    let texts = &pack.texts;
    // The step of which most is said for some routes only.
    let differs = |step: &kap_core::step::Step| {
        let items = step.items.iter().filter(|item| !item.routes.contains(0));
        items.count()
    };
    let route_step = pack.steps.iter().enumerate().max_by_key(|(_, step)| differs(step));
    let walked = pack.routes.iter().skip(1).filter(|route| route.has_walkthrough);
    json!({
        "start": &*pack.start.title,
        "ids": pack.steps.iter().map(|step| &*step.id).collect::<Vec<_>>(),
        "steps": pack.steps.iter().map(|step| &**step.title(0)).collect::<Vec<_>>(),
        "next": &*texts.walk.next,
        "back": &*texts.walk.previous,
        "questions": &*texts.frame.questions,
        "routeStep": route_step.map(|(index, _)| index),
        "routes": walked.map(|route| &*route.id).collect::<Vec<_>>(),
        "asks": asks(pack),
        "words": words(pack),
    })
}

/// Two questions of each group.
fn asks(pack: &Pack) -> Vec<&str> {
    let groups = pack.questions.iter().flat_map(|group| group.questions.iter().take(2));
    groups.map(|question| &*question.ask).collect()
}

/// Words of questions to search for, each in another number of questions.
fn words(pack: &Pack) -> Vec<String> {
    const WORDS: usize = 20;
    let texts: Vec<String> = pack
        .questions
        .iter()
        .flat_map(|group| &group.questions)
        .map(|question| {
            let answer = question.answer.iter().map(kap_core::text::Text::words);
            let also = question.also.iter().map(ToString::to_string);
            let all = std::iter::once(question.ask.to_string()).chain(also).chain(answer);
            all.collect::<Vec<_>>().join(" ").to_lowercase()
        })
        .collect();
    let asked = pack.questions.iter().flat_map(|group| &group.questions);
    let candidates: BTreeSet<String> = asked
        .flat_map(|question| question.ask.split_whitespace())
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic))
        .collect();
    let mut numbers = BTreeSet::new();
    let mut chosen = Vec::new();
    for word in candidates {
        let number = texts.iter().filter(|text| text.contains(&word)).count();
        if number > 1 && chosen.len() < WORDS && numbers.insert(number) {
            chosen.push(word);
        }
    }
    chosen
}

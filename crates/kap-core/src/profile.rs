//! The clinic's profile: what a clinic says of itself, in a file beside the guide or in the page.
//!
//! It may come from anywhere, so it is read by one table ([`FIELDS`]): what is right is used,
//! everything else is named with its place and what to do. Schema, documentation and the form of
//! the builder are made of the same table.

mod fields;
mod passed;
mod reader;
mod safety;
mod values;

use std::fmt;

pub use fields::{FIELDS, Field, Ids, Kind, ROUTE, TEXTS};
pub use passed::read_asked;
pub use safety::SUBJECTS;
pub use values::{COLORS, FILES, color};

use crate::format::{decimal, grouped};
use crate::json;
use reader::Reader;

/// Below a text's path: the [`SUBJECTS`] that it speaks of.
const TOUCHES: &str = "touches";

/// Below a number's path: how it is dialled, which the app needn't work out.
const DIALLED: &str = "dialled";

/// Minutes after which a consultation asks whether anybody is there, if a clinic says nothing.
const IDLE_MINUTES: u32 = 5;

/// What the reader needs to know of the guide. A list that is empty isn't known yet: any name is
/// taken then.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Ids of the ways of taking the medicine, without `not-sure`.
    pub routes: &'a [&'a str],
    /// Region ids.
    pub regions: &'a [&'a str],
    /// Languages of the guide.
    pub languages: &'a [&'a str],
    /// Ids of the steps.
    pub steps: &'a [&'a str],
    /// Ids of all that can be compared.
    pub columns: &'a [&'a str],
    /// Ids of all that a visit with a patient can be about.
    pub topics: &'a [&'a str],
    /// The day after today, as `2026-11-21`: no review is later, wherever on earth it was.
    pub tomorrow: &'a str,
}

/// What is right in a clinic's profile: values by path, such as `phone`, `routes.iv.price`,
/// `questions.0.answer`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    values: Vec<(String, String)>,
}

/// Something in the profile that is not used, or not as it was meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// Its line in the file, from 1; 0 for the file as a whole.
    pub line: u32,
    /// Where: `routes[2]`, `reviewer.date`; empty for the file as a whole.
    pub place: String,
    /// What is wrong and what to do, for the page's owner.
    pub message: String,
    /// The words in it that speak against a safety text; empty if something else is wrong.
    pub against: String,
}

impl Problem {
    /// The message with its place.
    fn placed(&self) -> String {
        match (&*self.place, self.line) {
            ("", 0) => self.message.clone(),
            ("", line) => ["line ", &decimal(line as usize), ": ", &self.message].concat(),
            (place, _) => [place, ": ", &self.message].concat(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.placed())
    }
}

/// Reads a profile. Whatever isn't right is left out and named.
pub fn read(text: &str, known: Known<'_>) -> (Profile, Vec<Problem>) {
    match json::parse(text) {
        Ok(node) => Reader::new(known).read(&node),
        Err(json::Broken { line, message }) => {
            (Profile::default(), vec![Problem { line, message, ..Problem::default() }])
        }
    }
}

impl Profile {
    /// What the clinic says at this path.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.values.iter().find(|(at, _)| at == path).map(|(_, value)| &**value)
    }

    /// Everything the clinic says, with its path.
    pub fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        let values = self.values.iter().map(|(path, value)| (&**path, &**value));
        values.filter(|(path, _)| !path.ends_with(TOUCHES))
    }

    /// The paths of the texts that have a sentence of the guide's under them.
    pub fn touched(&self) -> impl Iterator<Item = &str> {
        let paths = self.values.iter().filter_map(|(path, _)| path.strip_suffix(TOUCHES));
        paths.map(|path| path.trim_end_matches('.'))
    }

    /// What the text at this path speaks of that the guide has a sentence on.
    pub fn subjects(&self, path: &str) -> impl Iterator<Item = &str> {
        let subjects = self.text(&[path, ".", TOUCHES].concat()).unwrap_or_default().split(' ');
        subjects.filter(|subject| !subject.is_empty())
    }

    /// How the number at this path is dialled.
    pub fn dialled(&self, path: &str) -> &str {
        self.text(&[path, ".", DIALLED].concat()).unwrap_or_default()
    }

    /// Whether the clinic says anything at this path or below it.
    pub fn has(&self, path: &str) -> bool {
        let below =
            |at: &str| at.strip_prefix(path).is_some_and(|at| at.is_empty() || at.starts_with('.'));
        self.values.iter().any(|(at, _)| below(at))
    }

    /// The same as readers see it: an amount of money has its thousands apart.
    pub fn shown(&self, path: &str) -> Option<String> {
        let value = self.text(path)?;
        let is_money = path.ends_with(".price") || path.ends_with(".course");
        Some(match value.parse() {
            Ok(amount) if is_money => grouped(amount),
            _ => value.to_owned(),
        })
    }

    /// The values of a list.
    pub fn list<'p>(&'p self, path: &'p str) -> impl Iterator<Item = &'p str> {
        (0_u32..).map_while(move |n| self.text(&[path, ".", &n.to_string()].concat()))
    }

    /// Whether the clinic offers a route; `None` if it doesn't say which it offers, as when one of
    /// them was mistyped.
    pub fn offers(&self, route: &str) -> Option<bool> {
        self.text("routes")?;
        Some(self.text(&["routes.", route].concat()).is_some())
    }

    /// Minutes after which a consultation asks whether anybody is there.
    pub fn idle_minutes(&self) -> u32 {
        self.text("idle_minutes").and_then(|n| n.parse().ok()).unwrap_or(IDLE_MINUTES)
    }
}

//! What a pack amounts to in numbers.

use kap_core::format::fill;
use kap_core::pack::Pack;
use serde::Serialize;

use super::check::Context;
use super::reading;
use super::statements::{Read, asked};
use super::tokens::words;
use super::{Coverage, Extras};

/// What is in a pack.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Steps of the walkthrough.
    pub steps: usize,
    /// Questions, claims left out.
    pub questions: usize,
    /// Claims.
    pub claims: usize,
    /// Routes, without `not-sure`.
    pub routes: usize,
    /// Other treatments.
    pub alternatives: usize,
    /// Benefits and harms.
    pub outcomes: usize,
    /// Terms of the glossary.
    pub terms: usize,
    /// Sources.
    pub sources: usize,
    /// Everything shown in one piece, labels left out.
    pub items: usize,
    /// Words in all that is shown.
    pub words: usize,
    /// How hard it is to read; `None` if there is no measure for the language.
    pub reading: Option<Grade>,
    /// Topics covered, and how many there are; `None` without `coverage.toml`.
    pub topics: Option<(usize, usize)>,
    /// What wasn't looked at, and why.
    pub not_checked: Vec<String>,
}

/// How hard a pack is to read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Grade {
    /// Name of the measure.
    pub measure: &'static str,
    /// What no piece may pass.
    pub limit: f64,
    /// How many pieces were measured.
    pub pieces: usize,
    /// The piece in the middle.
    pub median: f64,
    /// The hardest piece.
    pub worst: f64,
    /// Where it is.
    pub worst_id: String,
}

/// How hard the pack is to read, in its own words; empty for a language without a measure.
pub(crate) fn reading_level(pack: &Pack) -> String {
    let grade = reading::grade(&Context::new(pack, &Extras::default()));
    let whole = |value: f64| format!("{value:.0}");
    grade.map_or_else(String::new, |Grade { median, worst, limit, .. }| {
        let [median, worst, limit] = [median, worst, limit].map(whole);
        let figures = [("median", &*median), ("hardest", &*worst), ("limit", &*limit)];
        fill(&pack.page.about.reading_level, &figures)
    })
}

/// Counts what is in a pack.
pub(crate) fn figures(pack: &Pack, extras: &Extras, coverage: Option<&Coverage>) -> Figures {
    let context = Context::new(pack, extras);
    let reading = reading::grade(&context);
    let mut not_checked = Vec::new();
    if context.words.is_none() {
        not_checked.push(format!("rules that know words: there is no list for {}", pack.language));
    }
    if reading.is_none() {
        not_checked.push(format!("reading-grade: there is no measure for {}", pack.language));
    }
    if extras.as_of.is_none() {
        not_checked.push("expired: give a day with --as-of".to_owned());
    }
    let items = context.statements.iter().filter(|statement| statement.read != Read::Label);
    let claims = asked(pack).filter(|question| question.claim.is_some()).count();
    Figures {
        steps: pack.steps.len(),
        questions: asked(pack).count() - claims,
        claims,
        // `not-sure` is a place to start from, not a route.
        routes: pack.routes.len().saturating_sub(1),
        alternatives: pack.alternatives.len(),
        outcomes: pack.outcomes.len(),
        terms: pack.glossary.len(),
        sources: pack.sources.len(),
        items: items.count(),
        words: context.statements.iter().map(|statement| words(&statement.words).len()).sum(),
        reading,
        topics: coverage.map(|coverage| (coverage.covered(pack), coverage.topics())),
        not_checked,
    }
}

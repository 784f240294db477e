//! The shapes of the files, exactly as `content/README.md` describes them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::outcome::OutcomeKind;
use crate::region::{LineKind, Topic};
use crate::route::{Answer, Certainty, Per, Status, ValueKind};
use crate::source::SourceKind;

macro_rules! shapes {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $($(#[$field_meta])* pub(super) $field: $type,)* }
    )*};
}

shapes! {
    struct PackFile {
        id: String,
        published: String,
        next_review: String,
    }
    struct PackWords {
        title: String,
        purpose: String,
        authors: String,
        review: String,
        update_policy: String,
        funding: String,
        translation: String,
    }
    struct Source {
        title: String,
        by: String,
        #[serde(default, rename = "in")] published_in: String,
        #[serde(default)] date: String,
        kind: SourceKind,
        #[serde(default)] url: String,
        #[serde(default)] expires: String,
    }
    struct AttributesFile {
        group: Vec<AttributeGroup>,
    }
    struct AttributeGroup {
        id: String,
        attribute: Vec<Attribute>,
    }
    struct Attribute {
        id: String,
        kind: ValueKind,
    }
    struct AttributeWords {
        groups: BTreeMap<String, String>,
        attributes: BTreeMap<String, Label>,
    }
    struct Label {
        label: String,
        help: String,
    }
    struct RoutesFile {
        route: Vec<Route>,
    }
    struct Route {
        id: String,
        #[serde(default)] kind: RouteKind,
        #[serde(default)] warnings: Vec<String>,
        facts: BTreeMap<String, Fact>,
    }
    struct Fact {
        #[serde(default)] range: Vec<f64>,
        unit: Option<String>,
        #[serde(default)] at_least: bool,
        #[serde(default)] share: Vec<u8>,
        answer: Option<Answer>,
        status: Option<Status>,
        certainty: Option<Certainty>,
        #[serde(default)] money: Vec<u32>,
        currency: Option<String>,
        per: Option<Per>,
        #[serde(default)] words: bool,
        unknown: Option<Unknown>,
        #[serde(default)] cite: Vec<String>,
        #[serde(default)] editorial: bool,
    }
    struct RouteWords {
        name: String,
        short: String,
        about: String,
        #[serde(default)] notes: BTreeMap<String, String>,
    }
    struct OutcomesFile {
        outcome: Vec<Outcome>,
    }
    struct Outcome {
        id: String,
        kind: OutcomeKind,
        routes: Vec<String>,
        treatment: f64,
        comparator: Option<f64>,
        certainty: Certainty,
        cite: Vec<String>,
    }
    struct OutcomeWords {
        label: String,
        treatment: String,
        comparator: String,
        time: String,
        population: String,
    }
    struct RegionsFile {
        region: Vec<Region>,
    }
    struct Region {
        id: String,
        emergency: String,
        emergency_cite: Vec<String>,
        line: Vec<Line>,
    }
    struct Line {
        id: String,
        #[serde(default)] kind: LineKind,
        #[serde(default)] call: String,
        #[serde(default)] text: String,
        #[serde(default)] web: String,
        #[serde(default)] confirm: bool,
        cite: Vec<String>,
    }
    struct RegionWords {
        name: String,
        first_line: Option<String>,
        #[serde(default)] rows: BTreeMap<Topic, LocalRow>,
    }
    struct LocalRow {
        label: String,
        help: String,
        all: String,
        others: Option<String>,
        #[serde(default)] routes: BTreeMap<String, String>,
    }
    struct LineWords {
        name: String,
        how: String,
        #[serde(default)] note: String,
    }
    struct SafetyWords {
        title: String,
        text: Vec<String>,
    }
    struct Term {
        term: String,
        #[serde(default)] also: Vec<String>,
        #[serde(default = "yes")] link: bool,
        text: String,
    }
    struct AfterFile {
        title: String,
        lead: String,
        group: Vec<AfterGroup>,
    }
    struct AfterGroup {
        id: String,
        title: String,
        text: Vec<String>,
    }
    struct FormsFile {
        title: String,
        lead: String,
        columns: Vec<String>,
        row: Vec<FormRow>,
    }
    struct FormRow {
        id: String,
        label: String,
        cells: Vec<String>,
    }
    struct Step {
        id: String,
        title: String,
        lead: String,
        #[serde(default)] lead_for: BTreeMap<String, String>,
        #[serde(default)] happens: Vec<Item>,
        #[serde(default)] feels: Vec<Item>,
        #[serde(default)] hard: Vec<Item>,
        #[serde(default, rename = "do")] to_do: Vec<Item>,
        #[serde(default)] ask: Vec<Item>,
        #[serde(default)] speak_up: Vec<Item>,
    }
    struct Item {
        #[serde(default)] id: String,
        text: String,
        #[serde(default)] routes: Vec<String>,
    }
    struct QuestionGroup {
        id: String,
        title: String,
        lead: String,
        question: Vec<Question>,
    }
    struct Question {
        id: String,
        ask: String,
        #[serde(default)] also: Vec<String>,
        #[serde(default)] warnings: Vec<String>,
        #[serde(default)] crisis: bool,
        local: Option<Topic>,
        certainty: Option<Certainty>,
        answer: Vec<String>,
    }
    struct LiftedFile {
        #[serde(default)] lifted: Vec<Lifted>,
    }
    struct Lifted {
        rule: String,
        id: String,
        reason: String,
    }
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Unknown {
    NotKnown,
    NotCovered,
    DoesNotApply,
}

/// What a column of the comparison is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RouteKind {
    /// A way to take ketamine or esketamine.
    #[default]
    Route,
    /// Another treatment, or none.
    Alternative,
}

fn yes() -> bool {
    true
}

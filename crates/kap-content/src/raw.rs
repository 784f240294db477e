//! The shapes of the files, exactly as `content/README.md` describes them.
//!
//! The JSON Schemas that editors check with are made from these shapes, so what stands above a
//! field is read by whoever writes content: it says what to write there.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

macro_rules! shapes {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $($(#[$field_meta])* pub(crate) $field: $type,)*
        }
    )*};
}

mod after;
mod consult;
mod lists;
mod words;

pub(crate) use after::*;
pub(crate) use consult::*;
pub(crate) use lists::*;
pub(crate) use words::*;

/// What schemas say of strings that have a form of their own.
macro_rules! forms {
    ($($(#[$meta:meta])* $name:ident = $pattern:expr;)*) => {$(
        $(#[$meta])*
        #[derive(JsonSchema)]
        #[schemars(inline, extend("pattern" = $pattern))]
        pub(crate) struct $name(#[allow(dead_code, reason = "only its schema is used")] String);
    )*};
}

forms! {
    /// A permanent id in lower-case letters, digits and hyphens, such as `empty-bladder`.
    KebabId = "^[a-z0-9]+(-[a-z0-9]+)*$";
    /// `2026`, `2026-11` or `2026-11-21`.
    Day = r"^(\d{4}(-\d{2}){0,2})?$";
    /// An address that starts with https://.
    Address = "^(https://.+)?$";
    /// A key of sources.toml and a flag: V (read in the original), V2 (in a copy), P (partly),
    /// K-high or K-med (general knowledge).
    Cite = "^(editorial|[a-z0-9-]+ (V2?|P|K-high|K-med))$";
    /// A statement. Its sources stand in square brackets at its end, each with a flag:
    /// `... [kew-2023 V; editorial]`. `{emergency}`, `{crisis}` and `{poison}` become the
    /// region's numbers.
    Statement = r"^([\s\S]*[^\]\s]|[\s\S]*\[\s*(editorial|[a-z0-9-]+ (V2?|P|K-high|K-med))\s*(;\s*(editorial|[a-z0-9-]+ (V2?|P|K-high|K-med))\s*)*\])\s*$";
}

shapes! {
    /// The pack: its id and dates.
    struct PackFile {
        #[schemars(with = "KebabId")] id: String,
        /// Day of publication.
        #[schemars(with = "Day")] published: String,
        /// Day by which everything is read against its sources again.
        #[schemars(with = "Day")] next_review: String,
        /// Ids of the questions asked most, 8 at most: they stand above the groups, in this order.
        #[serde(default)] asked_most: Vec<String>,
        /// Where an answer leads on to: for a step, or for `compare`, the ids of questions, each
        /// once.
        #[serde(default)] leads_to: BTreeMap<String, Vec<String>>,
    }
    /// One source.
    struct Source {
        /// Its title, or a plain description where the title isn't known.
        title: String,
        /// Authors or body.
        by: String,
        /// Journal or publisher; left out where `by` says it all.
        #[serde(default, rename = "in")] published_in: String,
        /// When it was published or last revised; left out if undated.
        #[serde(default)] #[schemars(with = "Day")] date: String,
        /// From when the copies are that were read, where none is of `date`: oldest first.
        #[serde(default)] #[schemars(with = "Vec<Day>")] copies: Vec<String>,
        kind: SourceKind,
        #[serde(default)] #[schemars(with = "Address")] url: String,
        /// The last day on which facts from it hold; left out if they don't expire.
        #[serde(default)] #[schemars(with = "Day")] expires: String,
    }
    /// The rows of the comparison.
    struct AttributesFile {
        group: Vec<AttributeGroup>,
    }
    struct AttributeGroup {
        #[schemars(with = "KebabId")] id: String,
        attribute: Vec<Attribute>,
    }
    struct Attribute {
        #[schemars(with = "KebabId")] id: String,
        /// What kind of value every column has in this row.
        kind: ValueKind,
        /// Ids from routes.toml of columns that are the same in substance here: where no others
        /// are compared, the row is told once.
        #[serde(default)] same: Vec<String>,
    }
    /// The columns of the comparison: routes first, then other treatments.
    struct RoutesFile {
        route: Vec<Route>,
    }
    struct Route {
        #[schemars(with = "KebabId")] id: String,
        #[serde(default)] kind: RouteKind,
        /// Ids from safety.toml of warnings that are shown wherever the route is treated.
        #[serde(default)] warnings: Vec<String>,
        /// Stands in the list after those that are offered first, folded away.
        #[serde(default)] listed_later: bool,
        /// A value for every row of attributes.toml.
        facts: BTreeMap<String, Fact>,
    }
    /// One value, in the form that its row takes, and where it comes from.
    struct Fact {
        /// A time: one number or two, the lower first; `unit` says of what.
        #[serde(default)] range: Vec<f64>,
        /// minutes, hours or days.
        #[schemars(with = "Option<Unit>")] unit: Option<String>,
        /// The value is the least there is: "at least 2 hours".
        #[serde(default)] at_least: bool,
        /// Of 100 parts of the dose: one number or two, the lower first.
        #[serde(default)] share: Vec<u8>,
        answer: Option<Answer>,
        status: Option<Status>,
        certainty: Option<Certainty>,
        /// A price: one number or two, the lower first.
        #[serde(default)] money: Vec<u32>,
        /// Such as USD.
        currency: Option<String>,
        per: Option<Per>,
        /// How many sessions a usual first course has: one number or two, the lower first. What
        /// they cost in all is worked out from the price of one.
        #[serde(default)] sessions: Vec<u32>,
        /// The words in the language's routes.toml are the value.
        #[serde(default)] words: bool,
        unknown: Option<Unknown>,
        /// Where the value comes from.
        #[serde(default)] #[schemars(with = "Vec<Cite>")] cite: Vec<String>,
        /// This guide's own estimate, shown as "usually about".
        #[serde(default)] editorial: bool,
    }
    /// Benefits and harms as counts of 100 people.
    struct OutcomesFile {
        outcome: Vec<Outcome>,
    }
    struct Outcome {
        #[schemars(with = "KebabId")] id: String,
        kind: OutcomeKind,
        /// The routes it was measured for.
        routes: Vec<String>,
        /// How many of 100 in the treatment group, exactly as the source gives it.
        #[schemars(range(min = 0, max = 100))] treatment: f64,
        /// How many of 100 in the comparison group; left out if there was none.
        #[schemars(range(min = 0, max = 100))] comparator: Option<f64>,
        /// Drawn before all others of its columns; the rest are folded away.
        #[serde(default)] first: bool,
        certainty: Certainty,
        #[schemars(with = "Vec<Cite>")] cite: Vec<String>,
        /// Keys of the sources in which a figure to compare with was looked for; needed without
        /// `comparator`.
        #[serde(default)] looked_in: Vec<String>,
    }
    /// Emergency and crisis numbers; the first region is the default.
    struct RegionsFile {
        region: Vec<Region>,
    }
    struct Region {
        #[schemars(with = "KebabId")] id: String,
        /// The emergency number, as shown.
        emergency: String,
        #[schemars(with = "Vec<Cite>")] emergency_cite: Vec<String>,
        /// Prices of a session there; the default region's stand in routes.toml.
        #[serde(default)] price: Vec<Price>,
        /// Where there is no poison line for the public: the id of the line that people call
        /// instead.
        instead_of_poison: Option<String>,
        /// The main crisis line first.
        line: Vec<Line>,
    }
    struct Price {
        /// The route it is for.
        route: String,
        /// One number or two, the lower first.
        money: Vec<u32>,
        /// Such as GBP.
        currency: String,
        #[schemars(with = "Vec<Cite>")] cite: Vec<String>,
    }
    struct Line {
        #[schemars(with = "KebabId")] id: String,
        #[serde(default)] kind: LineKind,
        /// The number to call, as shown.
        #[serde(default)] call: String,
        /// The number to text, as shown.
        #[serde(default)] text: String,
        #[serde(default)] #[schemars(with = "Address")] web: String,
        /// Known, but not yet seen on the service's own page.
        #[serde(default)] confirm: bool,
        #[schemars(with = "Vec<Cite>")] cite: Vec<String>,
    }
    /// The summary: what can be kept, and the safety check.
    struct SummaryFile {
        /// What may matter to somebody.
        matter: Vec<Matter>,
        /// What may make it hard for somebody.
        hurdle: Vec<Hurdle>,
        /// The safety check, point by point.
        check: Vec<Check>,
    }
    struct Matter {
        #[schemars(with = "KebabId")] id: String,
    }
    struct Hurdle {
        #[schemars(with = "KebabId")] id: String,
        /// Ids from attributes.toml of the rows that speak of it.
        rows: Vec<String>,
    }
    struct Check {
        #[schemars(with = "KebabId")] id: String,
        /// Which of the options is right, counted from 1.
        #[schemars(range(min = 1))] right: u8,
    }
    /// Findings of the check that may stand.
    struct LiftedFile {
        #[serde(default)] lifted: Vec<Lifted>,
    }
    struct Lifted {
        /// The rule's id, as the report shows it.
        rule: String,
        /// The finding's id, as the report shows it.
        id: String,
        /// Why it may stand, so that a reviewer is convinced.
        reason: String,
    }
    /// What a clinician must sign before the guide is released.
    struct SignOffFile {
        /// What is read and signed in one sitting, chapter by chapter.
        #[serde(default)] record: Vec<RecordChapter>,
        #[serde(default)] part: Vec<SignOff>,
        /// What only a clinician can decide.
        #[serde(default)] open: Vec<OpenQuestion>,
    }
    struct RecordChapter {
        /// A heading for reviewers.
        title: String,
        /// Ids as `cargo xtask content review` shows them; `safety/rules-out/` means all below it.
        statements: Vec<String>,
    }
    struct OpenQuestion {
        #[schemars(with = "KebabId")] id: String,
        /// What is to be decided.
        ask: String,
        /// Ids of the statements that say something on it now; none where the guide is silent.
        #[serde(default)] says: Vec<String>,
        /// What sources say, with citations.
        #[schemars(with = "Statement")] sources: String,
        /// What can be ticked. The first is what the guide says now.
        choices: Vec<String>,
    }
    struct SignOff {
        #[schemars(with = "KebabId")] id: String,
        /// What these statements are about.
        title: String,
        /// Why a clinician has to sign them.
        reason: String,
        /// Ids as `cargo xtask content review` shows them; `steps/` means all that start so.
        statements: Vec<String>,
        /// Only statements that name one of these routes.
        #[serde(default)] routes: Vec<String>,
        /// None of the statements that name one of these routes.
        #[serde(default)] without: Vec<String>,
        /// Only statements that rest on one of these.
        #[serde(default)] basis: Vec<Ground>,
    }
}

/// A unit of time.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(dead_code, reason = "only its schema is used; the check names a wrong unit itself")]
pub(crate) enum Unit {
    Minutes,
    Hours,
    Days,
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unknown {
    /// The world doesn't know.
    NotKnown,
    /// This guide doesn't say.
    NotCovered,
    /// The question makes no sense here.
    DoesNotApply,
}

/// What a column of the comparison is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RouteKind {
    /// A way to take ketamine or esketamine.
    #[default]
    Route,
    /// Another treatment, or none.
    Alternative,
}

/// What a statement may rest on, so that it has to be signed.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub(crate) enum Ground {
    /// Read only in a secondary copy.
    V2,
    /// Found and partly read; this fact is from general knowledge.
    P,
    /// General knowledge, held with confidence.
    #[serde(rename = "K-high")]
    KHigh,
    /// General knowledge, held with less confidence.
    #[serde(rename = "K-med")]
    KMed,
    /// This guide's own estimate or advice.
    #[serde(rename = "editorial")]
    Editorial,
    /// Nothing at all.
    #[serde(rename = "none")]
    Nothing,
}

impl Ground {
    /// As authors write it.
    pub(crate) fn written(self) -> &'static str {
        match self {
            Self::V2 => "V2",
            Self::P => "P",
            Self::KHigh => "K-high",
            Self::KMed => "K-med",
            Self::Editorial => "editorial",
            Self::Nothing => "none",
        }
    }
}

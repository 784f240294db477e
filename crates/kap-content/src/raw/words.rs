//! The shapes of the files in a language's folder.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Certainty, KebabId, Setting, Statement, Topic, Urgency, Verdict};

shapes! {
    /// What the pack says of itself.
    struct PackWords {
        /// The guide's title, with its purpose in it.
        title: String,
        /// The decision that it helps with, in a sentence or two.
        decision: String,
        /// What it is for.
        purpose: String,
        /// Who wrote it.
        authors: String,
        /// Who reviewed it, or that nobody has.
        review: String,
        /// How sources were chosen, and what was left out.
        selection: String,
        /// How it is kept up to date.
        update_policy: String,
        /// Who paid, and conflicts of interest.
        funding: String,
        /// Whether it is a translation, and who checked it.
        translation: String,
    }
    /// The words of the rows.
    struct AttributeWords {
        /// Headings of the groups, by id.
        groups: BTreeMap<String, String>,
        /// The rows, by id.
        attributes: BTreeMap<String, Label>,
    }
    struct Label {
        /// Row head.
        label: String,
        /// How to read the row, in a sentence.
        help: String,
        /// What holds for all columns that are the same in this row; needed where attributes.toml
        /// names them.
        #[schemars(with = "Option<Statement>")] same: Option<String>,
    }
    /// The words of a column.
    struct RouteWords {
        /// Full name.
        name: String,
        /// Column head.
        short: String,
        /// What it is, in a sentence.
        #[schemars(with = "Statement")] about: String,
        /// What the list of all columns says of it, in four words each at most.
        brief: Option<BriefWords>,
        /// What has to be said with a value, by the row's id; needed where `words = true`.
        #[serde(default)] #[schemars(with = "BTreeMap<String, Statement>")]
        notes: BTreeMap<String, String>,
    }
    struct BriefWords {
        /// Where it is given.
        place: String,
        /// How long a visit takes, where no time is given in routes.toml or it says too little.
        #[serde(default)] visit: String,
        /// Whether it is approved for depression, in the default region.
        status: String,
    }
    /// The words of an outcome.
    struct OutcomeWords {
        /// What happened; continues the sentence "41 of 100 ...".
        label: String,
        /// What the treatment group got.
        treatment: String,
        /// What the comparison group got, or a sentence saying that there was none.
        comparator: String,
        /// Over what time.
        time: String,
        /// Who was studied.
        population: String,
        /// How texts speak of it: where one does, cites the same source and gives a count of 100,
        /// it must be this count.
        #[serde(default)] told: Vec<String>,
    }
    /// A region's name, and what differs there.
    struct RegionWords {
        /// As readers know it.
        name: String,
        /// Id of the line that readers of this language see first; left out if it is the region's.
        first_line: Option<String>,
        /// For every region but the first: status, rems, driving, cost and insurance.
        #[serde(default)] rows: BTreeMap<Topic, LocalRow>,
    }
    /// A row of the comparison as it reads in a region.
    struct LocalRow {
        /// Row head.
        label: String,
        /// How to read the row, in a sentence.
        help: String,
        /// What holds for every route.
        #[schemars(with = "Statement")] all: String,
        /// What holds for the other treatments; without it they keep their words.
        #[schemars(with = "Option<Statement>")] others: Option<String>,
        /// Routes of which more is known, by id.
        #[serde(default)] #[schemars(with = "BTreeMap<String, Statement>")]
        routes: BTreeMap<String, String>,
        /// What the list of all columns says, in four words each at most: under `all`, `others`
        /// and ids of columns.
        #[serde(default)] brief: BTreeMap<String, String>,
    }
    /// The first page: the main message, and the doors into the guide.
    struct StartFile {
        title: String,
        /// The decision, said in a sentence.
        decision: String,
        line: Vec<StartLine>,
        doors: Doors,
    }
    struct StartLine {
        /// What it says, in a few words.
        head: String,
        /// The rest.
        #[schemars(with = "Statement")] text: String,
    }
    struct Doors {
        /// For somebody who thinks about it.
        thinking: String,
        /// For somebody who has a date.
        date: String,
        /// For somebody who had a session.
        after: String,
        /// For somebody who takes another home.
        companion: String,
    }
    /// The words of a line to call.
    struct LineWords {
        /// The service's name.
        name: String,
        /// How to use it, in a sentence.
        how: String,
        /// For whom or when its number is no help, and what is then: stands behind the number, in brackets, wherever
        /// a text names it.
        #[serde(default)] limits: String,
        /// What else to know, in a sentence.
        #[serde(default)] note: String,
    }
    /// A safety text that no clinic can remove.
    struct SafetyWords {
        /// Heading.
        title: String,
        /// Paragraphs; in lists of signs the first is the lead.
        text: Vec<Paragraph>,
    }
    /// A word that needs explaining.
    struct Term {
        /// As written.
        term: String,
        /// Other forms of it.
        #[serde(default)] also: Vec<String>,
        /// Whether it becomes a link where it is used; false for words that stand everywhere.
        #[serde(default = "yes")] link: bool,
        /// What it means.
        #[schemars(with = "Statement")] text: String,
    }
    /// What the search knows of the language; nothing of it is shown.
    struct SynonymsFile {
        /// What a word may end in and still be the same word.
        endings: Vec<String>,
        /// Words that say nothing of what is looked for.
        stop_words: Vec<String>,
        /// Words and phrases of somebody who may be in danger. Whoever types one sees the numbers
        /// to call first.
        crisis: Vec<String>,
        group: Vec<Synonyms>,
    }
    struct Synonyms {
        /// Words and phrases that people type for the same.
        words: Vec<String>,
    }
    /// The words of the summary.
    struct SummaryWords {
        /// Steps to a decision, in order.
        steps: Vec<String>,
        /// What may matter to somebody, by id: in the first person, in a few words.
        matters: BTreeMap<String, String>,
        /// What may make it hard for somebody, by id.
        hurdles: BTreeMap<String, HurdleWords>,
        /// The points of the safety check, by id.
        checks: BTreeMap<String, CheckWords>,
    }
    struct HurdleWords {
        /// In a few words.
        label: String,
        /// What to ask the clinic then: one question or two.
        ask: Vec<String>,
    }
    struct CheckWords {
        /// The question.
        ask: String,
        /// What may be answered.
        options: Vec<String>,
        /// Said when the right one was chosen.
        #[schemars(with = "Statement")] right: String,
        /// Explains again, kindly, when another was.
        #[schemars(with = "Statement")] again: String,
        /// What to keep in mind of it: one line on the sheet.
        #[schemars(with = "Statement")] key: String,
    }
    /// The sheet for the person who drives home, or stays there.
    struct CompanionFile {
        title: String,
        #[schemars(with = "Statement")] lead: String,
        group: Vec<CompanionGroup>,
    }
    struct CompanionGroup {
        #[schemars(with = "KebabId")] id: String,
        title: String,
        /// Where the dose is taken that it holds for; left out if it holds for both.
        at: Option<Setting>,
        /// Of signs, how urgent they are: now, today or expected.
        level: Option<Urgency>,
        /// The lead, then the items of the list, 7 at most.
        text: Vec<Paragraph>,
    }
    /// Ketamine and esketamine side by side.
    struct FormsFile {
        title: String,
        #[schemars(with = "Statement")] lead: String,
        /// Column heads.
        columns: Vec<String>,
        row: Vec<FormRow>,
    }
    struct FormRow {
        #[schemars(with = "KebabId")] id: String,
        /// Row head.
        label: String,
        /// A cell for every column.
        #[schemars(with = "Vec<Statement>")] cells: Vec<String>,
        /// The regions it is shown in; left out if it holds in all.
        #[serde(default)] regions: Vec<String>,
    }
    /// A step of the walkthrough.
    struct Step {
        #[schemars(with = "KebabId")] id: String,
        /// Heading.
        title: String,
        /// Instead of `title`, for these routes.
        #[serde(default)] title_for: BTreeMap<String, String>,
        /// The one sentence that says it all.
        #[schemars(with = "Statement")] lead: String,
        /// Instead of `lead`, for these routes.
        #[serde(default)] #[schemars(with = "BTreeMap<String, Statement>")]
        lead_for: BTreeMap<String, String>,
        /// Ids from safety.toml of locked lists that stand in the step, the most urgent first.
        #[serde(default)] lists: Vec<String>,
        /// When to speak up stands before all else.
        #[serde(default)] urgent_first: bool,
        /// At a glance: how long it takes.
        #[serde(default)] how_long: Vec<Item>,
        /// At a glance: who is with you.
        #[serde(default)] with_you: Vec<Item>,
        /// At a glance: what you feel.
        #[serde(default)] you_feel: Vec<Item>,
        /// At a glance: what you need.
        #[serde(default)] you_need: Vec<Item>,
        /// What happens.
        #[serde(default)] happens: Vec<Item>,
        /// What it may feel like.
        #[serde(default)] feels: Vec<Item>,
        /// What may be hard, and what staff do then.
        #[serde(default)] hard: Vec<Item>,
        /// What you can do: a checklist, each with an id.
        #[serde(default, rename = "do")] to_do: Vec<Item>,
        /// Questions to ask, each with an id.
        #[serde(default)] ask: Vec<Item>,
        /// When to speak up.
        #[serde(default)] speak_up: Vec<Item>,
    }
    struct Item {
        /// Needed under `do` and `ask`, where a reader can tick it.
        #[serde(default)] #[schemars(with = "KebabId")] id: String,
        #[schemars(with = "Statement")] text: String,
        /// Everybody sees it; the rest of the section is one tap away.
        #[serde(default)] glance: bool,
        /// How urgent it is, where a step begins with that.
        level: Option<Urgency>,
        /// The routes it is shown for; left out if it holds for all.
        #[serde(default)] routes: Vec<String>,
        /// The regions it is shown in; left out if it holds in all. Two items may have the same
        /// id if no region shows both.
        #[serde(default)] regions: Vec<String>,
    }
    /// A statement that holds in some regions only.
    struct Regional {
        #[schemars(with = "Statement")] text: String,
        /// The regions it is shown in.
        regions: Vec<String>,
    }
    /// Questions on one subject.
    struct QuestionGroup {
        #[schemars(with = "KebabId")] id: String,
        /// Heading.
        title: String,
        /// What the group is about, in a sentence.
        lead: String,
        /// Its questions are claims that people read elsewhere, each with verdict and certainty.
        #[serde(default)] claims: bool,
        question: Vec<Question>,
    }
    struct Question {
        #[schemars(with = "KebabId")] id: String,
        /// The question as a heading; of a claim, the claim in general words.
        ask: String,
        /// Other ways people put it; searched, not shown.
        #[serde(default)] also: Vec<String>,
        /// Ids from safety.toml of locked lists that belong to the answer.
        #[serde(default)] lists: Vec<String>,
        /// Ids from safety.toml of warnings that stand under the answer.
        #[serde(default)] warnings: Vec<String>,
        /// The crisis lines stand under the answer.
        #[serde(default)] crisis: bool,
        /// What the region says of this stands under the answer.
        local: Option<Topic>,
        /// Of a claim: whether it holds.
        verdict: Option<Verdict>,
        /// Of a claim: how sure we are of the answer.
        certainty: Option<Certainty>,
        /// Paragraphs; the first is the answer in a sentence or two.
        answer: Vec<Paragraph>,
    }
}

/// A statement, or `{ text = "...", regions = ["us"] }` for one that holds in some regions only.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(
    untagged,
    expecting = "a text in quotation marks, or { text = \"...\", regions = [\"us\"] }"
)]
pub(crate) enum Paragraph {
    /// It holds in every region.
    Everywhere(#[schemars(with = "Statement")] String),
    /// It holds in some.
    Somewhere(Regional),
}

impl Paragraph {
    /// The words, and the regions; none if it holds in all.
    pub(crate) fn parts(&self) -> (&str, &[String]) {
        match self {
            Self::Everywhere(text) => (text, &[]),
            Self::Somewhere(regional) => (&regional.text, &regional.regions),
        }
    }
}

/// `regions.toml`: lines beside regions. The reader takes the file apart by hand, to name the
/// region that a mistake is in; this is its shape for the schema.
#[derive(JsonSchema)]
#[cfg_attr(test, derive(Deserialize))]
#[allow(dead_code, reason = "only its schema is used")]
pub(crate) struct RegionsWords {
    /// The lines to call, by id.
    lines: BTreeMap<String, LineWords>,
    /// Regions by id.
    #[serde(flatten)]
    regions: BTreeMap<String, RegionWords>,
}

fn yes() -> bool {
    true
}

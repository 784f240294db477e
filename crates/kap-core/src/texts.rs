//! The interface's own words; each language has its file in `texts/`.
//!
//! Words in braces are places that the guide fills.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// All of the interface's words in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The frame around the parts.
    pub frame: FrameTexts,
    /// The crisis card.
    pub crisis: CrisisTexts,
    /// The walkthrough.
    pub walk: WalkTexts,
    /// The comparison.
    pub compare: CompareTexts,
    /// The questions.
    pub ask: AskTexts,
    /// Citations.
    pub cite: CiteTexts,
    /// What the site's owner reads in the console.
    pub failure: FailureTexts,
}

/// The frame around the parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameTexts {
    /// Name of the list of parts, for assistive technology.
    pub parts: Rc<str>,
    /// Name of the walkthrough.
    pub walkthrough: Rc<str>,
    /// Name of the comparison.
    pub compare: Rc<str>,
    /// Name of the questions.
    pub questions: Rc<str>,
    /// Opens the crisis card.
    pub crisis: Rc<str>,
    /// Opens the about panel.
    pub about: Rc<str>,
    /// Before who wrote it.
    pub authors: Rc<str>,
    /// Before who reviewed it.
    pub review: Rc<str>,
    /// Before who paid.
    pub funding: Rc<str>,
    /// Before the update policy.
    pub updates: Rc<str>,
    /// Published on `{date}`, next review `{next}`.
    pub published: Rc<str>,
    /// Version `{version}` of the guide.
    pub version: Rc<str>,
    /// Heading of the list of all sources.
    pub sources_list: Rc<str>,
}

/// The crisis card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrisisTexts {
    /// Before the emergency number `{emergency}`.
    pub emergency_first: Rc<str>,
    /// Label of a number to call.
    pub call: Rc<str>,
    /// Label of a number to text.
    pub text: Rc<str>,
    /// Label of a chat page.
    pub web: Rc<str>,
    /// Opens the numbers of other countries.
    pub elsewhere: Rc<str>,
    /// Heading over further lines of the region.
    pub more_lines: Rc<str>,
    /// Stands by a number that should be confirmed.
    pub confirm: Rc<str>,
}

/// The walkthrough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkTexts {
    /// What this part is, in a sentence.
    pub lead: Rc<str>,
    /// Label of the choice of route.
    pub choose_route: Rc<str>,
    /// Says that `{route}` shows the steps of `not-sure`.
    pub borrowed: Rc<str>,
    /// Where the reader is: step `{n}` of `{total}`.
    pub step_of: Rc<str>,
    /// Opens the list of steps.
    pub all_steps: Rc<str>,
    /// Before the name of the step before.
    pub previous: Rc<str>,
    /// Before the name of the step after.
    pub next: Rc<str>,
    /// Heading.
    pub happens: Rc<str>,
    /// Heading.
    pub feels: Rc<str>,
    /// Heading.
    pub hard: Rc<str>,
    /// Heading.
    pub to_do: Rc<str>,
    /// Heading.
    pub ask: Rc<str>,
    /// Heading.
    pub speak_up: Rc<str>,
    /// Heading of the times of a visit.
    pub times: Rc<str>,
    /// How to read the times.
    pub times_note: Rc<str>,
    /// Says that times depend on the route.
    pub times_differ: Rc<str>,
}

/// The comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompareTexts {
    /// What this part is, in a sentence.
    pub lead: Rc<str>,
    /// Caption of the table.
    pub caption: Rc<str>,
    /// Head of the first column.
    pub row_head: Rc<str>,
    /// A value.
    pub yes: Rc<str>,
    /// A value.
    pub no: Rc<str>,
    /// A value.
    pub partly: Rc<str>,
    /// A status.
    pub approved: Rc<str>,
    /// A status.
    pub off_label: Rc<str>,
    /// A status.
    pub compounded: Rc<str>,
    /// A grade.
    pub certainty_very_low: Rc<str>,
    /// A grade.
    pub certainty_low: Rc<str>,
    /// A grade.
    pub certainty_low_moderate: Rc<str>,
    /// A grade.
    pub certainty_moderate: Rc<str>,
    /// A grade.
    pub certainty_moderate_high: Rc<str>,
    /// A grade.
    pub certainty_high: Rc<str>,
    /// A value.
    pub not_known: Rc<str>,
    /// A value.
    pub not_covered: Rc<str>,
    /// Before the guide's own estimate `{value}`.
    pub usually_about: Rc<str>,
    /// Before the guide's own estimate where "about" doesn't fit: "at least 2 hours".
    pub usually: Rc<str>,
    /// A time, `{n}` is a number or a range.
    pub minutes: Rc<str>,
    /// A time, `{n}` is a number or a range.
    pub hours: Rc<str>,
    /// A time.
    pub one_hour: Rc<str>,
    /// From `{from}` to `{to}`.
    pub range: Rc<str>,
    /// At least `{value}`.
    pub at_least: Rc<str>,
    /// `{n}` of 100 parts of the dose.
    pub share: Rc<str>,
    /// A price `{money}`.
    pub per_session: Rc<str>,
    /// A price `{money}`.
    pub per_bottle: Rc<str>,
    /// Head of the row of official warnings.
    pub warnings_row: Rc<str>,
    /// Where no warning stands.
    pub no_warning: Rc<str>,
    /// Heading over benefits and harms.
    pub outcomes: Rc<str>,
    /// How to read them.
    pub outcomes_lead: Rc<str>,
    /// Heading.
    pub benefits: Rc<str>,
    /// Heading.
    pub harms: Rc<str>,
    /// A count.
    pub of_100: Rc<str>,
    /// A count.
    pub fewer_than_one: Rc<str>,
    /// Sentence: with `{treatment}`, `{count}` of them `{label}`.
    pub with_treatment: Rc<str>,
    /// Sentence: with `{comparator}`, `{count}` of them did too.
    pub with_comparator: Rc<str>,
    /// How many did not: `{n}`.
    pub did_not: Rc<str>,
    /// The counterpart of "fewer than 1 of 100".
    pub nearly_all_did_not: Rc<str>,
    /// Where there was no comparison group.
    pub no_comparator: Rc<str>,
    /// Before the time frame.
    pub time: Rc<str>,
    /// Before who was studied.
    pub population: Rc<str>,
    /// How sure we are: `{grade}`.
    pub certainty: Rc<str>,
    /// Opens who was studied and the source.
    pub details: Rc<str>,
}

/// The questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskTexts {
    /// What this part is, in a sentence.
    pub lead: Rc<str>,
    /// Label of the search field.
    pub search: Rc<str>,
    /// Told when one question is found.
    pub found_one: Rc<str>,
    /// Told when `{n}` questions are found.
    pub found: Rc<str>,
    /// Told when nothing is found.
    pub none: Rc<str>,
    /// Heading of the glossary.
    pub glossary: Rc<str>,
}

/// Citations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CiteTexts {
    /// Opens the sources of a list or an answer.
    pub sources: Rc<str>,
    /// Stands for the guide's own estimate.
    pub editorial: Rc<str>,
    /// A flag.
    pub original: Rc<str>,
    /// A flag.
    pub secondary: Rc<str>,
    /// A flag.
    pub partly: Rc<str>,
    /// A flag.
    pub known: Rc<str>,
    /// Stands by a source after `{date}`.
    pub expired: Rc<str>,
    /// Told of links that leave the page.
    pub new_tab: Rc<str>,
}

/// What the site's owner reads in the console.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FailureTexts {
    /// WebAssembly is missing or switched off.
    pub no_webassembly: Rc<str>,
    /// The policy forbids WebAssembly.
    pub csp: Rc<str>,
    /// `{file}` could not be had: `{status}`.
    pub missing: Rc<str>,
    /// `{file}` could not be reached.
    pub network: Rc<str>,
    /// `{file}` is damaged.
    pub corrupt: Rc<str>,
    /// The app stopped.
    pub panicked: Rc<str>,
    /// `{file}` has the wrong MIME type `{status}`.
    pub mime: Rc<str>,
}

//! The shapes of the two files of the desk: its structure, and its words.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{KebabId, OutcomeKind, Statement};

shapes! {
    /// The desk of a consultation.
    struct ConsultFile {
        /// Kinds of visit.
        preset: Vec<ConsultPreset>,
        /// Issues to talk about, in order.
        issue: Vec<ConsultIssue>,
    }
    struct ConsultPreset {
        #[schemars(with = "KebabId")] id: String,
        /// How long two people talk, honestly.
        #[schemars(range(min = 1, max = 60))] minutes: u8,
        /// Ids of issues, "teach-back", "sheet", "after", or "step:" and the id of a step.
        topics: Vec<String>,
    }
    struct ConsultIssue {
        #[schemars(with = "KebabId")] id: String,
        /// Ids from attributes.toml of the rows that it shows, one or two.
        rows: Vec<String>,
        /// Which results of outcomes.toml are drawn: for each way the first with a comparison
        /// group.
        picture: Option<OutcomeKind>,
    }
    /// The words of the desk.
    struct ConsultWords {
        /// Kinds of visit, by id.
        presets: BTreeMap<String, String>,
        /// The issues, by id.
        issues: BTreeMap<String, IssueWords>,
        /// What the patient says back, by the ids of the safety check.
        teach: BTreeMap<String, TeachWords>,
    }
    struct IssueWords {
        /// On a button: four words at most.
        name: String,
        /// As a patient asks it: 14 words at most.
        question: String,
        /// What staff can say, in 45 words at most.
        #[schemars(with = "Statement")] say: String,
        /// The question that goes on the patient's sheet.
        sheet: String,
        staff: StaffWords,
    }
    struct StaffWords {
        /// How to say what is hard to say, in 30 words at most.
        #[schemars(with = "Statement")] say_it: String,
        /// What to listen for, in 30 words at most.
        #[schemars(with = "Statement")] listen: String,
        /// What not to promise, in 30 words at most.
        #[schemars(with = "Statement")] promise: String,
    }
    struct TeachWords {
        /// What it is about, in a few words.
        name: String,
        /// What to ask, so that the patient says it in their own words.
        ask: String,
        /// What a sufficient answer holds.
        #[schemars(with = "Statement")] enough: String,
        /// Another way to say it.
        #[schemars(with = "Statement")] again: String,
    }
}

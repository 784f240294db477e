//! The shape of `after.toml`: signs after a session.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{KebabId, Statement, Urgency};

shapes! {
    /// "I had a session: is this normal?"
    struct AfterFile {
        title: String,
        /// The signs of an emergency that nobody should have to look for, in a sentence.
        #[schemars(with = "Statement")] lead: String,
        /// What signs can be about: a reader chooses one.
        #[serde(default)] topic: Vec<AfterTopic>,
        /// The most urgent first.
        group: Vec<AfterGroup>,
    }
    struct AfterTopic {
        #[schemars(with = "KebabId")] id: String,
        /// In a word or two.
        label: String,
    }
    struct AfterGroup {
        #[schemars(with = "KebabId")] id: String,
        title: String,
        /// now: call the emergency number or the crisis line; today: call the clinic; expected.
        #[serde(default)] level: Urgency,
        /// The lead, then the items of the list, 7 at most: each with what it is about.
        text: Vec<AfterLine>,
    }
    struct AfterSign {
        #[schemars(with = "Statement")] text: String,
        /// Ids of topics.
        about: Vec<String>,
    }
}

/// The lead as a statement, a sign as `{ text = "...", about = ["bladder"] }`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(
    untagged,
    expecting = "a text in quotation marks, or { text = \"...\", about = [\"bladder\"] }"
)]
pub(crate) enum AfterLine {
    /// The lead.
    Lead(#[schemars(with = "Statement")] String),
    /// A sign, with what it is about.
    Sign(AfterSign),
}

impl AfterLine {
    /// The words, and what they are about.
    pub(crate) fn parts(&self) -> (&str, &[String]) {
        match self {
            Self::Lead(text) => (text, &[]),
            Self::Sign(sign) => (&sign.text, &sign.about),
        }
    }
}

//! What a person can keep in their summary besides the steps' checklists and questions, the
//! safety check, and the sheet for the person who goes along.

use std::rc::Rc;

use crate::Id;
use crate::text::{SafetyText, Text, Urgency};

/// The pieces of the summary that are its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Steps to a decision, in order.
    pub steps: Vec<Rc<str>>,
    /// What may matter to somebody.
    pub matters: Vec<Matter>,
    /// What may make it hard for somebody.
    pub hurdles: Vec<Hurdle>,
    /// The safety check, point by point.
    pub checks: Vec<Check>,
}

/// Something that may matter to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Permanent id.
    pub id: Id,
    /// In the first person, in a few words.
    pub label: Rc<str>,
}

impl Matter {
    /// How much it can matter, from a little to most.
    pub const WEIGHTS: [u8; 3] = [1, 2, 3];

    /// The permanent id of a weight of it.
    pub fn weighed(&self, weight: u8) -> String {
        format!("{}-{weight}", self.id)
    }
}

/// Something that may make it hard for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hurdle {
    /// Permanent id.
    pub id: Id,
    /// In a few words.
    pub label: Rc<str>,
    /// Ids of the rows of the comparison that speak of it.
    pub rows: Vec<Id>,
    /// What to ask the clinic then.
    pub ask: Vec<Rc<str>>,
}

/// A point of the safety check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Permanent id.
    pub id: Id,
    /// The question.
    pub ask: Rc<str>,
    /// What may be answered.
    pub options: Vec<Rc<str>>,
    /// Which of the options is right, counted from 1.
    pub right: u8,
    /// Said when it was chosen.
    pub right_text: Text,
    /// Explains again when another was.
    pub again: Text,
    /// What to keep in mind of it, in a line.
    pub key: Text,
}

impl Check {
    /// All that it states.
    pub fn texts(&self) -> [&Text; 3] {
        [&self.right_text, &self.again, &self.key]
    }
}

/// The sheet for the person who drives home, or stays there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    /// Heading.
    pub title: Rc<str>,
    /// What the sheet is for.
    pub lead: Text,
    /// What to do and to watch for, in order.
    pub groups: Vec<CompanionGroup>,
}

/// A list of the companion's sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanionGroup {
    /// A lead, then the items.
    pub text: SafetyText,
    /// Where the dose is taken that it holds for; `None` for both.
    pub at: Option<Setting>,
    /// How urgent its signs are; `None` if it lists none.
    pub level: Option<Urgency>,
}

/// Where a dose is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// With staff.
    Clinic,
    /// Without.
    Home,
}

//! Emergency and crisis numbers, by region.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::Id;
use crate::text::Basis;

/// What a line is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// Someone in distress or thinking of suicide.
    #[default]
    Crisis,
    /// Too much of a medicine was taken.
    Poison,
}

/// One line that a person can call or write to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Permanent id, such as `us-988`.
    pub id: Id,
    /// What it is for.
    pub kind: LineKind,
    /// The service's name.
    pub name: Rc<str>,
    /// How to use it, in a sentence.
    pub how: Rc<str>,
    /// Number to call, as shown; empty if none.
    pub call: Rc<str>,
    /// Number to text, as shown; empty if none.
    pub text: Rc<str>,
    /// Page of the service; empty if none.
    pub web: Rc<str>,
    /// Whether the clinic should confirm the number before it relies on it.
    pub confirm: bool,
    /// Where the number comes from.
    pub basis: Basis,
}

/// A country or group of countries with its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// `us`, `ca`, `uk`, `ie`, `eu`, `au` or `nz`.
    pub id: Id,
    /// Name as readers know it.
    pub name: Rc<str>,
    /// Emergency number, as shown.
    pub emergency: Rc<str>,
    /// Where the emergency number comes from.
    pub basis: Basis,
    /// Lines, the main crisis line first; never empty.
    pub lines: Vec<Line>,
}

impl Region {
    /// The line to name wherever a text speaks of suicide.
    pub fn main_line(&self) -> Option<&Line> {
        self.lines.first()
    }
}

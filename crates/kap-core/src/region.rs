//! Emergency and crisis numbers, by region.

use std::fmt;
use std::rc::Rc;

use crate::Id;
use crate::route::{RouteIndex, Value};
use crate::text::{Basis, Text};

/// What a line is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineKind {
    /// Someone in distress or thinking of suicide.
    #[default]
    Crisis,
    /// Too much of a medicine was taken.
    Poison,
    /// Health advice of any kind; what people call where there is no poison line for them.
    Health,
}

/// A set of regions, by their places in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionSet(u8);

impl RegionSet {
    /// Every region.
    pub const ALL: Self = Self(u8::MAX);
    /// No region.
    pub const NONE: Self = Self(0);

    /// This set and one more region.
    #[must_use]
    pub fn with(self, place: usize) -> Self {
        Self(self.0 | Self::bit(place))
    }

    /// The regions of both sets.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the region at this place is in the set.
    pub fn contains(self, place: usize) -> bool {
        self.0 & Self::bit(place) != 0
    }

    /// Whether some region is in both sets.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn bit(place: usize) -> u8 {
        1 << place.min(7)
    }
}

impl Default for RegionSet {
    fn default() -> Self {
        Self::ALL
    }
}

/// A number to call, as texts name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number {
    /// As it is shown.
    pub call: Rc<str>,
    /// For whom or when it is no help, and what is then; mostly empty.
    pub limits: Rc<str>,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.call)?;
        if self.limits.is_empty() { Ok(()) } else { write!(f, " ({})", self.limits) }
    }
}

/// One line that a person can call or write to.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// For whom or when the number is no help, and what is then; empty if it helps all, at any hour.
    pub limits: Rc<str>,
    /// Number to text, as shown; empty if none.
    pub text: Rc<str>,
    /// Page of the service; empty if none.
    pub web: Rc<str>,
    /// Whether the clinic should confirm the number before it relies on it.
    pub confirm: bool,
    /// Where the number comes from.
    pub basis: Basis,
}

impl Line {
    /// Its number, as texts name it.
    pub fn number(&self) -> Number {
        Number { call: Rc::clone(&self.call), limits: Rc::clone(&self.limits) }
    }
}

/// A country or group of countries with its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// `us`, `ca`, `uk`, `ie`, `eu`, `au` or `nz`.
    pub id: Id,
    /// Name as readers know it.
    pub name: Rc<str>,
    /// Emergency number, as shown.
    pub emergency: Rc<str>,
    /// Where the emergency number comes from.
    pub basis: Basis,
    /// Number to call for advice on poisoning, as shown: that of the poison line, or of what
    /// people call instead where there is none.
    pub poison: Number,
    /// Lines, the main crisis line first; never empty.
    pub lines: Vec<Line>,
    /// Prices of a session there, with their sources; the default region's stand in the comparison.
    pub prices: Vec<(RouteIndex, Value, Basis)>,
    /// What differs from the default region; empty for the default region itself.
    pub rows: Vec<LocalRow>,
}

/// What depends on the country: a row of the comparison with the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Approval for depression.
    Status,
    /// Rules for clinics.
    Rems,
    /// When to drive again.
    Driving,
    /// Prices.
    Cost,
    /// Who pays.
    Insurance,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Status, Self::Rems, Self::Driving, Self::Cost, Self::Insurance];

    /// The id of the row.
    pub fn id(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Rems => "rems",
            Self::Driving => "driving",
            Self::Cost => "cost",
            Self::Insurance => "insurance",
        }
    }
}

/// A row of the comparison as it reads in a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalRow {
    /// Which row.
    pub topic: Topic,
    /// Row head.
    pub label: Rc<str>,
    /// How to read the row, in a sentence.
    pub help: Rc<str>,
    /// What holds for every route.
    pub all: Text,
    /// What holds for the other treatments; `None` leaves their words as they are.
    pub others: Option<Text>,
    /// Routes of which more is known.
    pub routes: Vec<(RouteIndex, Text)>,
    /// What the list of all columns says instead: of every route, of the other treatments, and
    /// of some columns.
    pub brief: Option<LocalBrief>,
}

/// What the list of all columns says in a region, in a few words each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalBrief {
    /// Of every route.
    pub all: Rc<str>,
    /// Of the other treatments.
    pub others: Rc<str>,
    /// Of some columns.
    pub columns: Vec<(RouteIndex, Rc<str>)>,
}

impl Region {
    /// The line to name wherever a text speaks of suicide.
    pub fn main_line(&self) -> Option<&Line> {
        self.lines.first()
    }

    /// The number that texts name wherever they speak of suicide.
    pub fn main_number(&self) -> Number {
        self.main_line().map(Line::number).unwrap_or_default()
    }
}

//! Routes of administration and the typed values they are compared by.

use std::rc::Rc;

use crate::Id;
use crate::text::{Basis, Text};

/// Place of a route in [`crate::app_pack::AppPack::routes`]; 0 is always `not-sure`.
pub type RouteIndex = u8;

/// A set of routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteSet(u32);

impl RouteSet {
    /// Every route, `not-sure` too.
    pub const ALL: Self = Self(u32::MAX);
    /// No route.
    pub const NONE: Self = Self(0);

    /// This set and one more route.
    #[must_use]
    pub fn with(self, route: RouteIndex) -> Self {
        Self(self.0 | 1 << u32::from(route).min(31))
    }

    /// The routes of both sets.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every route of the other set is in this one.
    pub fn contains_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the route is in the set.
    pub fn contains(self, route: RouteIndex) -> bool {
        self.0 & (1 << u32::from(route).min(31)) != 0
    }
}

/// How far US regulators have approved a route for depression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Approved for named uses.
    Approved,
    /// An approved medicine, prescribed for a use it isn't approved for.
    OffLabel,
    /// Made by a pharmacy; not reviewed by the agency.
    Compounded,
}

/// How strong the evidence is; this guide's own grading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Hardly any trial.
    VeryLow,
    /// Small or uncontrolled studies.
    Low,
    /// One larger trial, or several small ones.
    LowModerate,
    /// Several trials that agree in part.
    Moderate,
    /// Several large trials with open questions.
    ModerateHigh,
    /// Large trials that agree.
    High,
}

/// Yes, no or partly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Partly; the note says how.
    Partly,
}

/// What a price is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// One visit with a dose.
    Session,
    /// One bottle.
    Bottle,
}

/// A typed value of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// From one time to another, in minutes. `to` is `None` for "at least".
    Range {
        /// Lower end, in minutes.
        from: u32,
        /// Upper end, in minutes.
        to: Option<u32>,
    },
    /// From so many to so many of 100 parts of the dose.
    Share {
        /// Lower end, 0 to 100.
        from: u8,
        /// Upper end, 0 to 100.
        to: u8,
    },
    /// Yes, no or partly.
    Answer(Answer),
    /// Approval.
    Status(Status),
    /// Strength of the evidence.
    Certainty(Certainty),
    /// A price, in whole units of the currency. `to` is `None` for "from".
    Money {
        /// Lower end.
        from: u32,
        /// Upper end.
        to: Option<u32>,
        /// ISO 4217 code, such as `USD`.
        currency: Rc<str>,
        /// What it is for.
        per: Per,
    },
    /// How many sessions a usual first course has, and what they may cost in all.
    Course {
        /// Fewest sessions.
        from: u32,
        /// Most sessions.
        to: u32,
        /// What they cost in all; `None` where no price of a session is known.
        total: Option<Total>,
    },
    /// The note says it in words.
    Words,
    /// The world doesn't know.
    NotKnown,
    /// This guide doesn't say.
    NotCovered,
    /// The question makes no sense here: what share of talking reaches the blood?
    DoesNotApply,
}

/// What several sessions cost together, in whole units of the currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// Lower end.
    pub from: u32,
    /// Upper end; `None` for "from".
    pub to: Option<u32>,
    /// ISO 4217 code, such as `USD`.
    pub currency: Rc<str>,
}

impl Value {
    /// This course at this price; as it is if the price isn't that of a session.
    #[must_use]
    pub fn priced(self, price: &Self) -> Self {
        match (self, price) {
            (
                Self::Course { from, to, .. },
                Self::Money { from: least, to: most, currency, per: Per::Session },
            ) => {
                let total = Total {
                    from: least.saturating_mul(from),
                    to: most.map(|most| most.saturating_mul(to)),
                    currency: Rc::clone(currency),
                };
                Self::Course { from, to, total: Some(total) }
            }
            (value, _) => value,
        }
    }
}

/// What kind of value an attribute takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// [`Value::Range`].
    Range,
    /// [`Value::Share`].
    Share,
    /// [`Value::Answer`].
    Answer,
    /// [`Value::Status`].
    Status,
    /// [`Value::Certainty`].
    Certainty,
    /// [`Value::Money`].
    Money,
    /// [`Value::Course`].
    Course,
    /// [`Value::Words`].
    Words,
}

impl ValueKind {
    /// Whether the value may stand in a row of this kind; "not known" and its kin may stand
    /// anywhere.
    pub fn takes(self, value: &Value) -> bool {
        match value {
            Value::NotKnown | Value::NotCovered | Value::DoesNotApply => true,
            Value::Range { .. } => self == Self::Range,
            Value::Share { .. } => self == Self::Share,
            Value::Answer(_) => self == Self::Answer,
            Value::Status(_) => self == Self::Status,
            Value::Certainty(_) => self == Self::Certainty,
            Value::Money { .. } => self == Self::Money,
            Value::Course { .. } => self == Self::Course,
            Value::Words => self == Self::Words,
        }
    }
}

/// One value of one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The value.
    pub value: Value,
    /// Where it comes from.
    pub basis: Basis,
    /// What has to be said with it.
    pub note: Option<Text>,
}

/// What the list of all columns says of one, in a few words each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// Where it is given.
    pub place: Rc<str>,
    /// How long a visit takes.
    pub visit: Rc<str>,
    /// Whether it is approved for depression.
    pub status: Rc<str>,
}

/// A column of the comparison: a route of administration, another treatment, or `not-sure`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Permanent id, such as `iv`.
    pub id: Id,
    /// Full name.
    pub name: Rc<str>,
    /// Column head.
    pub short: Rc<str>,
    /// What it is, in a sentence.
    pub about: Text,
    /// What the list of all columns says of it.
    pub brief: Brief,
    /// Stands in the list after those that are offered first, folded away.
    pub listed_later: bool,
    /// Places in [`crate::app_pack::AppPack::warnings`] of warnings to show wherever it is treated.
    pub warnings: Vec<u8>,
    /// Whether it has a walkthrough of its own.
    pub has_walkthrough: bool,
    /// Values in the order of the attributes; empty for `not-sure`.
    pub facts: Vec<Fact>,
}

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Permanent id, such as `onset`.
    pub id: Id,
    /// Row head.
    pub label: Rc<str>,
    /// How to read the row, in a sentence.
    pub help: Rc<str>,
    /// What kind of value it takes.
    pub kind: ValueKind,
    /// Columns that are the same in this row.
    pub same: Option<Same>,
}

/// Columns that are the same in substance in a row, as editors judge it, and what holds for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    /// The columns.
    pub columns: RouteSet,
    /// What holds for each of them, in a sentence.
    pub text: Text,
}

/// A group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeGroup {
    /// Permanent id, such as `acts`.
    pub id: Id,
    /// Heading.
    pub title: Rc<str>,
    /// Rows, in order.
    pub attributes: Vec<Attribute>,
}

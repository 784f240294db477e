//! Benefits and harms as counts of 100 people.

use std::rc::Rc;

use crate::Id;
use crate::route::{Certainty, RouteSet};
use crate::text::Basis;

/// Whether the outcome is one people hope for or one they fear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeKind {
    /// Something hoped for.
    Benefit,
    /// Something feared.
    Harm,
}

/// How many of 100 people; rounded once, when the pack is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// A whole number from 0 to 100.
    Of100(u8),
    /// More than none, but fewer than 1 of 100.
    FewerThanOne,
}

impl Count {
    /// Rounds a source's figure, given per 100 people: halves go up, and what would round
    /// to none although somebody was affected becomes [`Count::FewerThanOne`].
    ///
    /// `None` if the figure isn't between 0 and 100.
    pub fn round(per_100: f64) -> Option<Self> {
        if !(0.0..=100.0).contains(&per_100) {
            return None;
        }
        if per_100 > 0.0 && per_100 < 0.95 {
            return Some(Self::FewerThanOne);
        }
        // Within 0 to 100, so the cast loses nothing but the fraction.
        Some(Self::Of100((per_100 + 0.5) as u8))
    }

    /// How many marks of a picture of 100 people are filled.
    pub fn marks(self) -> u8 {
        match self {
            Self::Of100(n) => n,
            Self::FewerThanOne => 0,
        }
    }
}

/// One result: what happened to how many, compared with whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Permanent id.
    pub id: Id,
    /// Hoped for or feared.
    pub kind: OutcomeKind,
    /// The routes it was measured for.
    pub routes: RouteSet,
    /// What happened; continues the sentence "41 of 100 …".
    pub label: Rc<str>,
    /// What the treatment group got.
    pub treatment_name: Rc<str>,
    /// How many of 100 in the treatment group.
    pub treatment: Count,
    /// What the comparison group got, or a sentence saying that there was none.
    pub comparator_name: Rc<str>,
    /// How many of 100 in the comparison group, if there was one.
    pub comparator: Option<Count>,
    /// Drawn before all others of its columns; the rest are folded away.
    pub first: bool,
    /// Over what time.
    pub time: Rc<str>,
    /// Who was studied.
    pub population: Rc<str>,
    /// How sure we can be.
    pub certainty: Certainty,
    /// Where it comes from.
    pub basis: Basis,
    /// Places of the sources in which a figure to compare with was looked for.
    pub looked_in: Vec<u16>,
    /// How texts speak of it.
    pub told: Vec<Rc<str>>,
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn a_figure_is_rounded_once_and_never_to_none_when_somebody_was_affected() {
        assert_eq!(Count::round(41.0), Some(Count::Of100(41)));
        assert_eq!(Count::round(22.5), Some(Count::Of100(23)));
        assert_eq!(Count::round(0.5), Some(Count::FewerThanOne));
        assert_eq!(Count::round(0.0), Some(Count::Of100(0)));
        assert_eq!(Count::round(100.0), Some(Count::Of100(100)));
    }

    #[test]
    fn a_figure_outside_0_to_100_is_refused() {
        assert_eq!(Count::round(-1.0), None);
        assert_eq!(Count::round(100.1), None);
        assert_eq!(Count::round(f64::NAN), None);
    }
}

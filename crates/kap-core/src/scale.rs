//! The scales that bars of the comparison share: one for all times, one for all shares.

use crate::route::Value;

/// How many equal steps a scale has.
const STEPS: u32 = 4;
/// Minutes in the smallest step that times are counted in: a whole scale ends on an hour or two.
const STEP: u32 = 30;

/// What the bars of a row measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Minutes from the start.
    Time,
    /// Parts of a hundred.
    Share,
}

impl Measure {
    /// What a value measures, if it is drawn at all.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Range { .. } => Some(Self::Time),
            Value::Share { .. } => Some(Self::Share),
            _ => None,
        }
    }
}

/// A scale from 0, in four equal steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What it measures.
    pub measure: Measure,
    /// One step: minutes, or parts of a hundred.
    pub step: u32,
}

impl Scale {
    /// From 0 to 100 parts.
    pub const SHARES: Self = Self { measure: Measure::Share, step: 25 };

    /// The shortest scale that holds all of these times. A time without an upper end
    /// ("at least 2 hours") gets half a step of room, so that it can be seen to go on.
    pub fn of_times<'a>(values: impl IntoIterator<Item = &'a Value>) -> Self {
        let last = values.into_iter().map(|value| match *value {
            Value::Range { from, to } => to.unwrap_or(from.saturating_add(STEP / 2)),
            _ => 0,
        });
        let step = last.max().unwrap_or(0).div_ceil(STEPS).div_ceil(STEP).max(1) * STEP;
        Self { measure: Measure::Time, step }
    }

    /// Its upper end.
    pub fn end(self) -> u32 {
        self.step.saturating_mul(STEPS)
    }
}

#[cfg(test)]
mod tests {
    use super::{Measure, Scale};
    use crate::route::Value;

    fn times(ends: &[(u32, Option<u32>)]) -> Scale {
        let values: Vec<Value> =
            ends.iter().map(|(from, to)| Value::Range { from: *from, to: *to }).collect();
        Scale::of_times(&values)
    }

    #[test]
    fn all_times_fit_and_steps_are_whole_half_hours() {
        assert_eq!(times(&[(5, Some(15)), (180, Some(240))]).end(), 240);
        assert_eq!(times(&[(90, Some(241))]).end(), 360);
        assert_eq!(times(&[(5, Some(15))]).end(), 120);
        assert_eq!(times(&[]).end(), 120);
    }

    #[test]
    fn an_open_end_has_room_to_be_seen() {
        assert!(times(&[(120, None)]).end() > 120);
    }

    #[test]
    fn only_times_and_shares_are_drawn() {
        assert_eq!(Measure::of(&Value::Range { from: 1, to: None }), Some(Measure::Time));
        assert_eq!(Measure::of(&Value::Share { from: 1, to: 2 }), Some(Measure::Share));
        assert_eq!(Measure::of(&Value::NotKnown), None);
    }
}

//! The hours after a dose, as the comparison draws them: a lane for each way, on one axis.

use crate::pack::Pack;
use crate::route::{Fact, Route, Value};

/// Minutes from one mark of the axis to the next.
pub const STEP: u32 = 60;

/// When one may feel a dose, when most, and when one may leave; in minutes from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lane {
    /// From when until when it may be felt; `None` where nobody knows until when.
    pub felt: (u32, Option<u32>),
    /// When it is strongest.
    pub strongest: Option<(u32, u32)>,
    /// The earliest that one may leave.
    pub leave: Option<u32>,
    /// Which of the three are estimates of the guide's own, in this order.
    pub estimated: [bool; 3],
}

impl Lane {
    /// The lane of a column; nothing where no time is known.
    pub fn of(column: &Route, pack: &Pack) -> Option<Self> {
        let range = |id: &str| times(fact(column, id, pack)?);
        let strongest = range("strongest").map(|(from, to)| (from, to.unwrap_or(from)));
        let from = range("onset").map(|(from, _)| from).or(strongest.map(|(from, _)| from))?;
        let until = range("fades").and_then(|(_, to)| to);
        let is_estimate =
            |id: &str| fact(column, id, pack).is_some_and(|fact| fact.basis.editorial);
        Some(Self {
            felt: (from, until),
            strongest,
            leave: range("leave").map(|(from, _)| from),
            estimated: [
                is_estimate("onset") || is_estimate("fades"),
                is_estimate("strongest"),
                is_estimate("leave"),
            ],
        })
    }

    /// The last moment that is drawn.
    fn last(&self) -> u32 {
        let strongest = self.strongest.map(|(_, to)| to);
        [self.felt.1, strongest, self.leave].into_iter().flatten().max().unwrap_or(self.felt.0)
    }
}

/// The end of the axis: a whole hour, with room for what goes on.
pub fn axis_end<'a>(lanes: impl IntoIterator<Item = &'a Lane>) -> u32 {
    let last = lanes.into_iter().map(Lane::last).max().unwrap_or(0);
    (last.div_ceil(STEP) + 1) * STEP
}

/// What a column says in the row with this id.
pub fn fact<'a>(column: &'a Route, row: &str, pack: &Pack) -> Option<&'a Fact> {
    let mut rows = pack.attributes.iter().flat_map(|group| &group.attributes);
    column.facts.get(rows.position(|one| &*one.id == row)?)
}

fn times(fact: &Fact) -> Option<(u32, Option<u32>)> {
    match fact.value {
        Value::Range { from, to } => Some((from, to)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Lane, axis_end};

    #[test]
    fn the_axis_is_whole_hours_and_has_room_at_its_end() {
        let lane =
            |until, leave| Lane { felt: (5, until), strongest: None, leave, estimated: [true; 3] };
        assert_eq!(axis_end(&[lane(Some(120), Some(60)), lane(None, None)]), 180);
        assert_eq!(axis_end(&[lane(Some(121), None)]), 240);
        assert_eq!(axis_end(&[]), 60);
    }
}

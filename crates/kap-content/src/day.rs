//! The day of a session for each route, written and drawn from the times of the comparison.
//!
//! This is done when the guide is built: the app that shows it then needs no times of its own.

use std::rc::Rc;

use kap_core::format::time;
use kap_core::pack::Pack;
use kap_core::route::{Fact, Route, Value};
use kap_core::timeline::{CELL, Day, LINE, Mark};

/// The rows of the comparison that are times counted from the dose.
const TIMES: [&str; 4] = ["onset", "strongest", "fades", "leave"];
/// The route that is taken at home, where nobody leaves but the one who watches.
const AT_HOME: &str = "lozenge-home";

/// Place of the dose, from which times are counted.
const DOSE: u32 = 2 * CELL;
/// Place of leaving.
const LEAVE: u32 = 6 * CELL;
/// Where the effects begin, are strongest and fade while no route is chosen.
const ANY_ROUTE: [(u32, u32); 3] = [(260, 340), (370, 450), (480, LEAVE - 4)];
/// How thick a bar is on either side of the line; a quarter of it is how long it is at least.
const BAR: u32 = 55;

/// The day for every route, in the order of the pack.
pub(super) fn days(pack: &Pack) -> Vec<Day> {
    pack.routes.iter().map(|route| day(pack, route)).collect()
}

fn day(pack: &Pack, route: &Route) -> Day {
    let texts = &pack.texts.day;
    let title = |id: &str| pack.steps.iter().find(|step| &*step.id == id).map(|step| &step.title);
    let mark = |label: &Rc<str>, when: Rc<str>| Mark { label: Rc::clone(label), when };
    let mut marks = vec![mark(&texts.eat, Rc::clone(&texts.eat_when))];
    for id in ["arrive", "dose"] {
        marks.extend(title(id).map(|title| mark(title, "".into())));
    }
    let mut spans = vec![None; marks.len()];
    let rows = || pack.attributes.iter().flat_map(|group| &group.attributes);
    for row in TIMES {
        let Some((place, attribute)) = rows().enumerate().find(|(_, other)| &*other.id == row)
        else {
            continue;
        };
        let fact = route.facts.get(place);
        let home = row == "leave" && &*route.id == AT_HOME;
        let label = if home { &texts.sitter_leaves } else { &attribute.label };
        let when = match fact.map(|fact| &fact.value) {
            Some(Value::Range { from, to }) => time(*from, *to, &pack.texts.time).into(),
            Some(_) => Rc::clone(&texts.unknown),
            None => "".into(),
        };
        marks.push(mark(label, when));
        spans.push(fact.and_then(Span::of));
    }
    marks.push(mark(&texts.drive, Rc::clone(&texts.drive_when)));
    spans.push(None);
    let mut note = vec![if route.facts.is_empty() { &*texts.depends } else { &*texts.about }];
    if spans.iter().flatten().any(|span| !span.editorial) {
        note.push(&texts.sourced);
    }
    let drawn = drawn(marks, &spans);
    if !drawn.some_feel.is_empty() {
        note.push(&texts.hill);
    }
    note.push(&texts.scale);
    Day { note: note.join(" ").into(), ..drawn }
}

/// A time, in minutes from the dose.
#[derive(Clone, Copy)]
struct Span {
    from: u32,
    /// None for "at least".
    to: Option<u32>,
    editorial: bool,
}

impl Span {
    fn of(fact: &Fact) -> Option<Self> {
        match fact.value {
            Value::Range { from, to } => Some(Self { from, to, editorial: fact.basis.editorial }),
            _ => None,
        }
    }

    /// Where it begins and ends in the drawing, with its words at `label`. Effects stand on a
    /// scale of square roots, which gives the first minutes room; leaving stands after them, as
    /// long as it varies.
    fn place(self, label: u32) -> (u32, u32) {
        let least = BAR / 4;
        if label >= LEAVE {
            let long = self.to.map_or(CELL, |to| to.saturating_sub(self.from));
            return (label, label + long.clamp(least, CELL - 10));
        }
        let x = |minutes: u32| (DOSE + (minutes * 1300).isqrt()).min(LEAVE - 4);
        let start = x(self.from).min(LEAVE - 4 - least);
        (start, x(self.to.unwrap_or(self.from)).max(start + least))
    }
}

/// Draws the day along the x axis; on narrow guides the styles swap the axes.
fn drawn(marks: Vec<Mark>, spans: &[Option<Span>]) -> Day {
    let (top, foot) = (LINE - BAR, LINE + BAR);
    let words = 8 * CELL;
    let (mut estimates, mut sourced) = (String::new(), String::new());
    let mut effects = Vec::new();
    let mut line = format!("M{CELL} {LINE}H{}M{} {LINE}H{words}", LEAVE + 40, LEAVE + CELL);
    for (span, label) in spans.iter().zip((0..).step_by(CELL as usize)) {
        let mut from = label;
        if let Some(span) = span {
            let (start, end) = span.place(label);
            from = label.clamp(start, end);
            let bars = if span.editorial { &mut estimates } else { &mut sourced };
            // What has no upper end runs out in a point.
            let neck = if span.to.is_none() { start.max(end - BAR / 2) } else { end };
            bars.push_str(&format!("M{start} {top}H{neck}L{end} {LINE}L{neck} {foot}H{start}z"));
            if label < LEAVE {
                effects.push((start, end));
            }
        }
        line.push_str(&format!("M{from} {LINE}L{label} {words}"));
    }
    if spans.iter().all(Option::is_none) {
        effects.extend(ANY_ROUTE);
    }
    let (some_feel, most_feel) = match effects[..] {
        [(a, b), (c, d), (e, f)] => {
            let middle = u32::midpoint(c, d);
            (hill([a, c, d, f]), hill([b, middle, middle, e]))
        }
        _ => Default::default(),
    };
    Day {
        marks,
        line: line.into(),
        gaps: format!("M0 {LINE}H{CELL}M{} {LINE}H{}", LEAVE + 40, LEAVE + CELL).into(),
        estimates: estimates.into(),
        sourced: sourced.into(),
        some_feel,
        most_feel,
        note: "".into(),
    }
}

/// A soft slope up from the first place to the second, and down from the third to the fourth.
fn hill([a, b, c, d]: [u32; 4]) -> Rc<str> {
    const TOP: u32 = 40;
    let (up, down) = (u32::midpoint(a, b), u32::midpoint(c, d));
    format!(
        "M{a} {LINE}C{up} {LINE} {up} {TOP} {b} {TOP}H{c}C{down} {TOP} {down} {LINE} {d} {LINE}z"
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(from: u32, to: impl Into<Option<u32>>) -> Option<Span> {
        Some(Span { from, to: to.into(), editorial: true })
    }

    fn places(spans: &[Option<Span>; 4]) -> Vec<Option<(u32, u32)>> {
        let labels = (3 * CELL..).step_by(CELL as usize);
        spans.iter().zip(labels).map(|(span, label)| Some((*span)?.place(label))).collect()
    }

    #[test]
    fn times_stand_in_their_order_and_as_long_as_they_vary() {
        let drip = [minutes(5, 15), minutes(20, 50), minutes(60, 120), minutes(60, 120)];
        let shot = [minutes(3, 5), minutes(10, 30), minutes(60, 90), minutes(120, 120)];
        for spans in [drip, shot] {
            let mut end = DOSE;
            for (from, to) in places(&spans).into_iter().flatten() {
                assert!(from >= end && to > from, "{from} to {to} after {end}");
                end = to;
            }
            assert!(end < 7 * CELL);
        }
        let onset = |spans| places(spans)[0].unwrap();
        assert!(onset(&drip).1 - onset(&drip).0 > onset(&shot).1 - onset(&shot).0);
    }

    #[test]
    fn effects_longer_than_the_drawing_end_before_leaving() {
        let long = [minutes(20, 60), minutes(60, 300), minutes(400, 500), minutes(120, None)];
        for (from, to) in places(&long).into_iter().flatten().take(3) {
            assert!(from < to && to < LEAVE);
        }
    }

    #[test]
    fn the_hill_is_drawn_only_where_all_three_times_are_known_or_none_is() {
        let day = |spans: &[Option<Span>]| drawn(Vec::new(), spans);
        let some = [None, None, None, None, minutes(60, 90), None, None, None];
        assert!(day(&some).some_feel.is_empty() && !day(&some).estimates.is_empty());
        let none = day(&[None; 8]);
        assert!(!none.some_feel.is_empty() && none.estimates.is_empty());
    }
}

//! A hundred people as marks, filled from the bottom, row by row.

use yew::prelude::*;

/// The marks that [`people`] draws with: one filled, one ringed, one for everybody else. Stands
/// once beside the pictures.
pub(crate) fn marks() -> Html {
    let mark = |id: &'static str, radius: &'static str| {
        html! {
            <pattern {id} width="1" height="1" patternUnits="userSpaceOnUse">
                <circle class={id} cx="0.5" cy="0.5" r={radius} />
            </pattern>
        }
    };
    html! {
        <svg class="marks" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                { mark("mark-treatment", "0.4") }
                { mark("mark-comparator", "0.32") }
                { mark("mark-rest", "0.14") }
            </defs>
        </svg>
    }
}

/// So many of 100 with this mark, the others as small dots. Repeats what stands beside it in
/// words.
pub(crate) fn people(marked: u8, mark: &'static str) -> Html {
    html! {
        <svg class="people" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <path fill="url(#mark-rest)" d={without(marked)} />
            <path fill={format!("url(#{mark})")} d={with(marked)} />
        </svg>
    }
}

/// The outline of the first so many squares of ten by ten, from the bottom left.
fn with(marked: u8) -> String {
    let (rows, left) = (marked / 10, marked % 10);
    let top = 10 - rows;
    if left == 0 {
        format!("M0 10V{top}H10V10z")
    } else {
        format!("M0 10V{}H{left}V{top}H10V10z", top - 1)
    }
}

/// The outline of the others.
fn without(marked: u8) -> String {
    let (rows, left) = (marked / 10, marked % 10);
    let top = 10 - rows;
    if left == 0 {
        format!("M0 0V{top}H10V0z")
    } else {
        format!("M0 0V{}H{left}V{top}H10V0z", top - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{with, without};

    /// The area of an outline of upright and level lines, by the shoelace formula.
    fn area(outline: &str) -> i32 {
        let mut points = Vec::new();
        let (mut x, mut y) = (0, 0);
        let spaced =
            outline.replace('z', "").replace('M', " M").replace('V', " V").replace('H', " H");
        for command in spaced.replace("M0 ", "M").split_whitespace() {
            let (kind, number) = command.split_at(1);
            let number = number.parse().unwrap_or_default();
            match kind {
                "M" | "V" => y = number,
                _ => x = number,
            }
            points.push((x, y));
        }
        let next = points.iter().cycle().skip(1);
        let twice: i32 = points.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
        twice.abs() / 2
    }

    #[test]
    fn every_count_marks_as_many_squares_and_leaves_the_others() {
        for count in 0..=100 {
            assert_eq!(area(&with(count)), i32::from(count), "{}", with(count));
            assert_eq!(area(&without(count)), 100 - i32::from(count), "{}", without(count));
        }
    }
}

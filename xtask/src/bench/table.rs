//! What was measured, for people.

use super::budgets::Verdict;
use super::numbers::{Results, Summary};

/// The contestants, in the order of their columns.
const WHO: [&str; 4] = ["none", "pasted", "guide", "peer"];

/// Prints medians with their quartiles, and how many times the peer's the guide's is.
pub(crate) fn print(results: &Results) {
    let mut last = "";
    for ((scenario, metric), all) in &results.0 {
        if scenario != last {
            println!("\n{scenario}");
            println!("  {:<18}{}", "", WHO.map(|who| format!("{who:>24}")).concat());
            last = scenario;
        }
        let cells = WHO.map(|who| format!("{:>24}", all.get(who).map_or(String::new(), cell)));
        let ratio = results.ratio(scenario, metric);
        let ratio = ratio.map_or(String::new(), |ratio| format!("  {ratio:.2} times the peer"));
        println!("  {metric:<18}{}{ratio}", cells.concat());
    }
}

/// `480 (470-495)`: the median and the quartiles.
fn cell(summary: &Summary) -> String {
    let Summary { low, median, high, .. } = *summary;
    let shown = |value: f64| match median.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 1.0 => format!("{value:.1}"),
        _ => format!("{value:.3}"),
    };
    if low == high {
        return shown(median);
    }
    format!("{} ({}-{})", shown(median), shown(low), shown(high))
}

/// Prints every budget with what was measured.
pub(crate) fn print_verdicts(verdicts: &[Verdict]) {
    println!("\n{:<58}{:>10}{:>10}", "budget", "measured", "at most");
    for verdict in verdicts {
        let value = verdict.value.map_or("-".to_owned(), number);
        let word = if verdict.is_broken() { "  BROKEN" } else { "" };
        println!("{:<58}{value:>10}{:>10}{word}", verdict.name, number(verdict.limit));
    }
}

fn number(value: f64) -> String {
    if value.abs() >= 1000.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_as_many_digits_as_say_something() {
        let shown = |values: &[f64]| cell(&Summary::of(values).unwrap());
        assert_eq!(shown(&[480.4, 470.0, 495.0]), "480 (475-488)");
        assert_eq!(shown(&[2.0, 2.0, 2.0]), "2.0");
        assert_eq!(shown(&[0.0012]), "0.001");
    }
}

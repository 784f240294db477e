//! The day of a session: the words beside the drawing, and what is marked.

use kap_core::format::time;
use kap_core::route::{RouteIndex, Value};

use super::{packs, routes, values, walkthrough, words_of};

/// The list of the day: for each mark its step, what it says, and whether it is marked.
fn day(markup: &str) -> Vec<(&str, String, bool)> {
    let list = markup.split("<div class=\"day\">").nth(1).unwrap();
    let list = list.split("</ol>").next().unwrap();
    list.split("<li")
        .skip(1)
        .map(|item| {
            let tag = item.split('>').next().unwrap();
            let step = values(item, "data-step")[0];
            (step, words_of(&format!("<{item}")), tag.contains("aria-current=\"step\""))
        })
        .collect()
}

#[test]
fn the_day_says_each_time_of_the_comparison_and_claims_no_other() {
    for pack in packs() {
        for (route, column) in pack.routes.iter().enumerate() {
            let markup = walkthrough(&pack, route as RouteIndex);
            let day = day(&markup);
            assert_eq!(day.len(), 8, "{}", column.id);
            let rows = || pack.attributes.iter().flat_map(|group| &group.attributes);
            let times = ["onset", "strongest", "fades", "leave"];
            for (row, (_, says, _)) in times.iter().zip(&day[3..7]) {
                let place = rows().position(|attribute| &*attribute.id == *row).unwrap();
                match column.facts.get(place).map(|fact| &fact.value) {
                    Some(&Value::Range { from, to }) => {
                        assert!(says.contains(&time(from, to, &pack.texts.time)), "{says}");
                    }
                    Some(_) => assert!(says.contains(&*pack.texts.day.unknown), "{says}"),
                    None => assert!(!says.contains(|c: char| c.is_ascii_digit()), "{says}"),
                }
            }
            let drawing = markup.split("<svg").nth(1).unwrap().split("</svg>").next().unwrap();
            let bars: usize =
                values(drawing, "d")[4..].iter().map(|d| d.matches('M').count()).sum();
            let ranges = |value: &Value| matches!(value, Value::Range { .. });
            let known = day[3..7].iter().filter(|(_, says, _)| says.contains(char::is_numeric));
            assert_eq!(known.count(), bars, "{}", column.id);
            let shown = rows()
                .zip(&column.facts)
                .filter(|(row, fact)| times.contains(&&*row.id) && ranges(&fact.value));
            assert_eq!(shown.count(), bars, "{}", column.id);
            assert!(drawing.contains("aria-hidden=\"true\""));
        }
    }
}

#[test]
fn the_first_step_is_marked_in_the_day_and_each_mark_names_a_step() {
    for pack in packs() {
        for route in routes(&pack) {
            let markup = walkthrough(&pack, route);
            for (mark, _, is_current) in day(&markup) {
                assert!(pack.step_index(mark).is_some(), "{mark}");
                assert_eq!(is_current, mark == &*pack.steps[0].id);
            }
        }
    }
}

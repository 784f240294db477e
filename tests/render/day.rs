//! The day of a session: the words beside the drawing.

use kap_core::format::time;
use kap_core::route::{RouteIndex, Value};

use super::{packs, values, walkthrough, words_of};

/// What each mark in the list of the day says.
fn day(markup: &str) -> Vec<String> {
    let list = markup.split("<div class=\"day\">").nth(1).unwrap();
    let list = list.split("</ol>").next().unwrap();
    list.split("<li").skip(1).map(|item| words_of(&format!("<{item}"))).collect()
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
            for (row, says) in times.iter().zip(&day[3..7]) {
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
            let known = day[3..7].iter().filter(|says| says.contains(char::is_numeric));
            assert_eq!(known.count(), bars, "{}", column.id);
            let shown = rows()
                .zip(&column.facts)
                .filter(|(row, fact)| times.contains(&&*row.id) && ranges(&fact.value));
            assert_eq!(shown.count(), bars, "{}", column.id);
            assert!(drawing.contains("aria-hidden=\"true\""));
        }
    }
}

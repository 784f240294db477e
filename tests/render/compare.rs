//! What the comparison has to say, and what can be chosen and marked in it.

use std::collections::BTreeSet;
use std::path::Path;

use kap_core::format::how_sure;
use kap_core::place::View;

use super::{packs, part, values, words_of};

/// The style sheet that shows what is chosen.
fn styles() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/columns.css");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn every_column_has_the_same_rows_and_none_is_blank() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        // The heads of groups and the scales have cells too, for screen readers to go through.
        let is_silent = |row: &&str| {
            let tag = row.split('>').next().unwrap();
            tag.contains("\"group\"") || tag.contains("\"axis\"")
        };
        let markup: String = markup.split("<tr ").filter(|row| !is_silent(row)).collect();
        let attributes: usize = pack.attributes.iter().map(|group| group.attributes.len()).sum();
        let rows = attributes + 1; // and the official warnings
        let columns = pack.routes.len() - 1 + pack.alternatives.len();
        let cells = rows * columns + pack.forms.rows.len() * pack.forms.columns.len();
        assert_eq!(markup.matches("role=\"cell\"").count(), cells);
        for cell in markup.split("role=\"cell\"").skip(1) {
            let cell = cell.split("</td>").next().unwrap();
            assert!(cell.contains("class=\"value\"") || cell.contains("class=\"note\""), "{cell}");
        }
    }
}

#[test]
fn every_column_can_be_chosen_and_the_style_sheet_knows_it() {
    let styles = styles();
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let (chooser, table) = markup.split_once("role=\"table\"").unwrap();
        let columns = pack.routes[1..].iter().chain(&pack.alternatives);
        for (column, number) in columns.zip(1..) {
            let place = format!("data-column=\"{number}\"");
            let input = chooser.split("<input").find(|tag| tag.contains(&place)).unwrap();
            assert!(values(input, "value").contains(&&*format!("c-{}", column.id)));
            let head = format!("<th scope=\"col\" role=\"columnheader\" {place}>");
            let named = words_of(table.split(&head).nth(1).unwrap().split("</th>").next().unwrap());
            assert!(named.starts_with(&*column.short), "{named}");
            assert!(styles.contains(&format!("> [{place}]:not(:checked)")), "{number}");
            assert!(styles.contains(&format!("nth-child({number} of :checked)")) || number == 1);
        }
        let shown: Vec<&str> =
            chooser.split("<input").filter(|tag| tag.contains(" checked")).collect();
        assert!(shown.len() >= 2);
        assert_eq!(values(shown.last().unwrap(), "value")[0], "c-no-treatment");
    }
}

#[test]
fn what_is_hard_marks_the_rows_that_speak_of_it() {
    let styles = styles();
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for (hurdle, number) in pack.summary.hurdles.iter().zip(1_usize..) {
            assert!(markup.contains(&format!("value=\"h-{}\"", hurdle.id)));
            assert!(styles.contains(&format!(".hurdle[data-hurdle=\"{number}\"]")), "{number}");
            for id in &hurdle.rows {
                let row = markup.split(&format!("id=\"row-{id}\"")).nth(1).unwrap();
                let marks = values(row.split("</th>").next().unwrap(), "data-hurdle");
                assert!(marks.contains(&&*number.to_string()), "{id}: {}", hurdle.id);
            }
        }
    }
}

#[test]
fn a_scale_is_drawn_once_for_the_rows_that_share_it() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for group in markup.split("<tbody").filter(|group| group.contains("class=\"bar")) {
            let drawn = values(group, "viewBox").into_iter().collect::<BTreeSet<_>>();
            assert_eq!(group.matches("class=\"axis\"").count(), drawn.len(), "{drawn:?}");
        }
    }
}

#[test]
fn every_result_says_both_frames_how_sure_and_its_source_one_action_away() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for outcome in &pack.outcomes {
            let said = markup.split(&format!("id=\"outcome-{}\"", outcome.id)).nth(1).unwrap();
            let said =
                said.split("</section>").next().unwrap().split("id=\"outcome-").next().unwrap();
            let arms = 1 + usize::from(outcome.comparator.is_some());
            for once_an_arm in ["arm-count", "class=\"people\"", "arm-rest"] {
                assert_eq!(said.matches(once_an_arm).count(), arms, "{}", outcome.id);
            }
            let (seen, folded) = said.split_once("<details").unwrap();
            assert!(words_of(seen).contains(&how_sure(outcome.certainty, &pack.page.compare)));
            let folded = folded.split("</details>").next().unwrap();
            assert!(!folded.contains("<details") && folded.contains("<cite>"), "{}", outcome.id);
        }
    }
}

#[test]
fn a_result_without_a_comparison_says_why_in_its_own_words() {
    for pack in packs() {
        let read = words_of(&part(&pack, View::Compare));
        for outcome in pack.outcomes.iter().filter(|outcome| outcome.comparator.is_none()) {
            let sentence = format!("{}. {}.", outcome.label, outcome.comparator_name);
            assert!(read.contains(&sentence), "{}: {sentence}", outcome.id);
        }
    }
}

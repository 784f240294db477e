//! What the comparison has to say, and what can be chosen and marked in it.

use std::collections::BTreeSet;
use std::path::Path;

use kap_core::format::how_sure;
use kap_core::outcome::OutcomeKind;
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
        let forms = pack.forms.rows.len() * pack.forms.columns.len();
        // Each row has a cell about itself, too.
        assert_eq!(markup.matches("role=\"cell\"").count(), rows * (columns + 1) + forms);
        let cells = markup.split("role=\"cell\"").skip(1);
        for cell in cells.filter(|cell| !cell.starts_with(" class=\"meaning\"")) {
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
            let class = format!("column-{number}");
            let head = format!("<th scope=\"col\" role=\"columnheader\" class=\"{class}\">");
            let named = words_of(table.split(&head).nth(1).unwrap().split("</th>").next().unwrap());
            assert!(named.starts_with(&*column.short), "{named}");
            let hides = format!("> [{place}]:not(:checked)) ~ .table .{class}");
            assert!(
                styles.lines().any(|line| line.trim_end_matches([',', ' ', '{']).ends_with(&hides))
            );
            assert!(styles.contains(&format!("nth-child({number} of :checked)")) || number == 1);
        }
        let shown: Vec<&str> =
            chooser.split("<input").filter(|tag| tag.contains(" checked")).collect();
        assert!(shown.len() >= 2);
        assert_eq!(values(shown.last().unwrap(), "value")[0], "c-no-treatment");
    }
}

/// The widths in a condition of a container: the least and the greatest of each range, in em.
fn widths(condition: &str) -> Vec<(f64, f64)> {
    let mut numbers = condition.split("-width: ").skip(1).map(|rest| {
        let (number, _) = rest.split_once("em").unwrap();
        number.parse::<f64>().unwrap()
    });
    std::iter::from_fn(|| Some((numbers.next()?, numbers.next()?))).collect()
}

#[test]
fn the_steps_for_the_layout_are_taken_wherever_a_column_changes_it() {
    let styles = styles();
    let steps: Vec<_> = styles
        .split("@container kap ")
        .skip(1)
        .map(|step| {
            let number: usize = step
                .split("nth-child(")
                .nth(1)
                .unwrap()
                .split(' ')
                .next()
                .unwrap()
                .parse()
                .unwrap();
            (number, widths(step.split('{').next().unwrap()))
        })
        .collect();
    assert_eq!(steps.len(), 14);
    // Cards, heads of rows above their cells, or beside them: by the em for each column.
    let layout = |room: f64| usize::from(room >= 6.8) + usize::from(room >= 8.6);
    for tenths in (140..1_600).step_by(3) {
        let kap = f64::from(tenths) / 10.0;
        for table in [kap, kap - 1.5] {
            for shown in 2..17 {
                let taken = |(number, widths): &&(usize, Vec<(f64, f64)>)| {
                    *number <= shown && widths.iter().any(|(from, to)| (*from..=*to).contains(&kap))
                };
                let step = steps.iter().rfind(taken).map_or(2, |(number, _)| *number);
                let room = |columns: usize| table / f64::from(u32::try_from(columns).unwrap() + 1);
                assert_eq!(
                    layout(room(step)),
                    layout(room(shown)),
                    "{shown} columns, {table} of {kap}"
                );
            }
        }
    }
}

#[test]
fn what_a_screen_reader_tells_before_each_cell_is_the_name_of_its_row_and_its_marks() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let mark = &pack.page.compare.differs_mark;
        for attribute in pack.attributes.iter().flat_map(|group| &group.attributes) {
            let row = markup.split(&format!("id=\"row-{}\"", attribute.id)).nth(1).unwrap();
            let (head, cells) = row.split_once("</th>").unwrap();
            assert!(!head.contains("aria-"), "{head}");
            let said = words_of(head.split_once('>').unwrap().1);
            let marks = said.strip_prefix(&*attribute.label).unwrap();
            assert!(marks.replace(char::is_whitespace, "").starts_with(&**mark), "{said}");
            assert_eq!(marks.matches(':').count(), values(head, "data-hurdle").len(), "{said}");
            let about = words_of(cells.split("</td>").next().unwrap());
            assert!(about.contains(&*attribute.help), "{about}");
        }
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
            let ends = ["</section>", "id=\"outcome-", "class=\"fold aside\""];
            let said = ends.iter().fold(said, |said, end| said.split(end).next().unwrap());
            let arms = 1 + usize::from(outcome.comparator.is_some());
            for once_an_arm in ["arm-count", "class=\"people\"", "arm-rest"] {
                assert_eq!(said.matches(once_an_arm).count(), arms, "{}", outcome.id);
            }
            let (seen, folded) = said.split_once("<details").unwrap();
            let texts = &pack.page.compare;
            let grade = how_sure(&texts.certainty, outcome.certainty, texts);
            assert!(words_of(seen).contains(&grade));
            let folded = folded.split("</details>").next().unwrap();
            assert!(!folded.contains("<details") && folded.contains("<cite>"), "{}", outcome.id);
        }
    }
}

#[test]
fn results_that_say_little_for_a_choice_are_folded_away_and_no_others() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for outcome in &pack.outcomes {
            let before = markup.split(&format!("id=\"outcome-{}\"", outcome.id)).next().unwrap();
            let list = before.rsplit("class=\"outcome-list\"").next().unwrap();
            assert_eq!(list.contains("class=\"fold aside\""), outcome.aside, "{}", outcome.id);
        }
        for kind in [OutcomeKind::Benefit, OutcomeKind::Harm] {
            assert!(pack.outcomes.iter().any(|one| one.kind == kind && !one.aside));
        }
    }
}

#[test]
fn before_the_harms_it_says_why_one_way_has_more_pictures() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let harms = markup.split("id=\"harms-title\"").nth(1).unwrap();
        let lead = words_of(harms.split("class=\"outcome\"").next().unwrap());
        assert!(lead.contains(&*pack.page.compare.harms_note), "{lead}");
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

//! What the comparison has to say, and what can be chosen and marked in it.

use kap_core::format::{self, ROOM, how_sure};
use kap_core::outcome::OutcomeKind;
use kap_core::place::View;
use kap_core::route::Value;
use kap_core::text::Span;

use super::{packs, part, values, words_of};

#[test]
fn every_column_has_the_same_rows_and_none_is_blank() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let attributes: usize = pack.attributes.iter().map(|group| group.attributes.len()).sum();
        let rows = attributes + 2; // how it is taken, and the official warnings
        let columns = pack.columns().count();
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
fn every_column_stands_in_the_list_with_its_number() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let (list, table) = markup.split_once("class=\"compared\"").unwrap();
        let ways = pack.columns().count();
        assert_eq!(list.matches("data-column=").count(), ways);
        assert!(!list.contains("checked=\""), "nothing is preferred");
        for (number, column) in pack.columns() {
            let place = format!("data-column=\"{number}\"");
            let (before, row) = list.split_once(&place).unwrap();
            let input = before.rsplit("<input").next().unwrap();
            assert!(values(input, "value").contains(&&*format!("c-{}", column.id)));
            let row = row.split("</tr>").next().unwrap();
            let said = words_of(row.split_once('>').unwrap().1);
            assert!(
                said.starts_with(&*column.short) && said.contains(&*column.brief.status),
                "{said}"
            );
            let cells: Vec<&str> = row.split("<td>").skip(1).collect();
            assert_eq!(cells.len(), 3, "{row}");
            assert!(cells.iter().all(|cell| !words_of(cell).trim().is_empty()), "{row}");
            let class = format!("column-{number}");
            let head = format!("<th scope=\"col\" role=\"columnheader\" class=\"{class}\">");
            let named = words_of(table.split(&head).nth(1).unwrap().split("</th>").next().unwrap());
            assert!(named.starts_with(&*column.short), "{named}");
        }
    }
}

#[test]
fn ways_that_are_not_offered_first_stand_in_the_fold_of_the_list() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let list = markup.split("class=\"compared\"").next().unwrap();
        let (first, rest) = list.split_once("more-ways").unwrap();
        for (route, is_other) in (pack.routes[1..].iter().map(|route| (route, false)))
            .chain(pack.alternatives.iter().map(|other| (other, true)))
        {
            let id = format!("id=\"c-{}\"", route.id);
            let later = route.listed_later || is_other;
            assert_eq!(rest.contains(&id), later, "{}", route.id);
            assert_eq!(first.contains(&id), !later, "{}", route.id);
        }
    }
}

#[test]
fn a_row_that_is_told_once_says_so_of_the_same_columns() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let last = pack.columns().count();
        let mut told = 0;
        for row in pack.attributes.iter().flat_map(|group| &group.attributes) {
            let tag = markup.split(&format!("id=\"row-{}\"", row.id)).nth(1).unwrap();
            let tag = tag.split('>').next().unwrap();
            let Some(same) = &row.same else {
                assert!(!tag.contains("told-once"), "{}", row.id);
                continue;
            };
            told += 1;
            let outside = (1..=last).filter(|column| !same.columns.contains(*column as u8));
            let named = |kind: &str| {
                outside.clone().map(|column| format!(" {kind}-{column}")).collect::<String>()
            };
            assert!(tag.contains(&format!("\"told-once{}\"", named("but"))), "{tag}");
            let label = format!("<b>{}:</b>", row.label);
            let line = markup.split("<li").find(|line| line.contains(&label)).unwrap();
            assert!(line.contains(&format!("\"{}\"", named("not").trim_start())), "{line}");
            assert!(words_of(line).contains(same.text.words().split('.').next().unwrap()));
        }
        assert!(told > 0);
    }
}

#[test]
fn only_the_first_group_of_rows_is_open_and_the_others_say_how_many_rows_they_have() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for (group, place) in pack.attributes.iter().zip(0..) {
            let before = markup.split(&format!("id=\"rows-{}\"", group.id)).next().unwrap();
            let folded = before.rsplit("class=\"wide").next().unwrap().contains("drawer rows");
            assert_eq!(folded, place > 0, "{}", group.id);
            if folded {
                let name = markup.split(&format!("id=\"rows-{}\"", group.id)).nth(1).unwrap();
                let name =
                    words_of(name.split("</summary>").next().unwrap().split_once('>').unwrap().1);
                assert!(name.contains(&group.attributes.len().to_string()), "{name}");
            }
        }
    }
}

#[test]
fn nothing_of_a_cell_is_lost_in_its_fold() {
    for pack in packs() {
        let read = words_of(&part(&pack, View::Compare));
        for route in pack.routes[1..].iter().chain(&pack.alternatives) {
            for fact in &route.facts {
                let cell = format::cell(fact, ROOM, &pack);
                let Some(note) = &fact.note else { continue };
                // What is said in words begins with its value.
                let value = (fact.value == Value::Words).then_some(&cell.value);
                let seen = [cell.seen.as_ref(), cell.more.as_ref()];
                let whole = value.into_iter().chain(seen.into_iter().flatten());
                let whole: Vec<String> = whole.map(|text| text.words()).collect();
                assert_eq!(whole.join(" "), note.words(), "{}", route.id);
                let first = cell.more.as_ref().and_then(|more| more.spans.first());
                if let Some(Span::Words(words)) = first {
                    assert!(read.contains(words.trim()), "{words}");
                }
            }
        }
    }
}

#[test]
fn what_a_screen_reader_tells_before_each_cell_is_the_name_of_its_row_and_its_marks() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for attribute in pack.attributes.iter().flat_map(|group| &group.attributes) {
            let row = markup.split(&format!("id=\"row-{}\"", attribute.id)).nth(1).unwrap();
            let (head, cells) = row.split_once("</th>").unwrap();
            assert!(!head.contains("aria-"), "{head}");
            let said = words_of(head.split_once('>').unwrap().1);
            let marks = said.strip_prefix(&*attribute.label).unwrap();
            assert_eq!(marks.matches(':').count(), values(head, "data-hurdle").len(), "{said}");
            let about = words_of(cells.split("</td>").next().unwrap());
            assert!(about.contains(&*attribute.help), "{about}");
        }
    }
}

#[test]
fn what_is_hard_marks_the_rows_that_speak_of_it_and_the_groups_that_hold_them() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for (hurdle, number) in pack.summary.hurdles.iter().zip(1_usize..) {
            assert!(markup.contains(&format!("value=\"h-{}\"", hurdle.id)));
            let is_marked = |from: &str, end: &str| {
                let said = markup.split(from).nth(1).unwrap().split(end).next().unwrap();
                values(said, "data-hurdle").contains(&&*number.to_string())
            };
            for id in &hurdle.rows {
                assert!(is_marked(&format!("id=\"row-{id}\""), "</th>"), "{id}: {}", hurdle.id);
            }
            for group in &pack.attributes[1..] {
                let touched = group.attributes.iter().any(|row| hurdle.rows.contains(&row.id));
                let name = format!("id=\"rows-{}\"", group.id);
                assert_eq!(is_marked(&name, "</summary>"), touched, "{}: {}", group.id, hurdle.id);
            }
        }
    }
}

#[test]
fn every_result_says_both_frames_how_sure_and_its_source_one_action_away() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for outcome in &pack.outcomes {
            let said = markup.split(&format!("id=\"outcome-{}\"", outcome.id)).nth(1).unwrap();
            let ends = ["</section>", "id=\"outcome-", "</table>"];
            let said = ends.iter().fold(said, |said, end| said.split(end).next().unwrap());
            let is_drawn = outcome.comparator.is_some();
            let arms = 1 + usize::from(is_drawn);
            for once_an_arm in ["arm-count", "arm-rest"] {
                assert_eq!(said.matches(once_an_arm).count(), arms, "{}", outcome.id);
            }
            let texts = &pack.page.compare;
            // Nobody is drawn who can't be set beside others.
            assert_eq!(said.matches("class=\"people\"").count(), if is_drawn { 2 } else { 0 });
            let folded = said.split_once("<details").unwrap().1;
            let (head, folded) = folded.split_once("</summary>").unwrap();
            let grade = if is_drawn {
                assert!(words_of(head).contains(&*outcome.time), "{}", outcome.id);
                how_sure(&texts.certainty, outcome.certainty, texts)
            } else {
                format::certainty(outcome.certainty, texts).to_string()
            };
            assert!(words_of(said).contains(&grade), "{}", outcome.id);
            let folded = folded.split("</details>").next().unwrap();
            assert!(!folded.contains("<details") && folded.contains("<cite>"), "{}", outcome.id);
        }
    }
}

#[test]
fn results_stand_where_their_columns_are_compared_and_few_are_drawn_first() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let numbers = markup.split("class=\"outcomes\"").nth(1).unwrap();
        let first = numbers.split("<details class=\"drawer").next().unwrap();
        let last = pack.columns().count();
        for outcome in &pack.outcomes {
            let id = format!("id=\"outcome-{}\"", outcome.id);
            let (before, after) = numbers.split_once(&id).unwrap();
            let tag = format!(
                "{}{}",
                before.rsplit('<').next().unwrap(),
                after.split('>').next().unwrap()
            );
            let shown: Vec<usize> = values(&tag, "class")[0]
                .split(' ')
                .filter_map(|class| class.strip_prefix("for-")?.parse().ok())
                .collect();
            let measured: Vec<usize> =
                (1..=last).filter(|column| outcome.routes.contains(*column as u8)).collect();
            assert_eq!(shown, measured, "{}", outcome.id);
            assert_eq!(first.contains(&id), outcome.first, "{}", outcome.id);
            assert!(!outcome.first || outcome.comparator.is_some(), "{}", outcome.id);
        }
        for one in 1..=last {
            for other in one + 1..=last {
                let both = [one, other];
                let seen = pack.outcomes.iter().filter(|outcome| {
                    outcome.first
                        && both.iter().any(|column| outcome.routes.contains(*column as u8))
                });
                assert!(seen.count() <= 5, "{both:?}");
            }
        }
        for kind in [OutcomeKind::Benefit, OutcomeKind::Harm] {
            assert!(pack.outcomes.iter().any(|one| one.kind == kind && one.first));
        }
    }
}

#[test]
fn before_more_results_it_says_why_one_way_has_more_pictures() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let more = markup.split(&*pack.page.compare.outcomes_more).nth(1).unwrap();
        let lead = words_of(more.split("class=\"both\"").next().unwrap());
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

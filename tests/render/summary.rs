//! What the summary has to say, and what can be kept in it.

use std::collections::BTreeSet;

use kap_core::place::View;
use kap_core::text::Span;

use super::{packs, part, routes, values, walkthrough, words_of};

#[test]
fn everything_that_can_be_kept_stands_in_the_summary_with_its_number() {
    for pack in packs() {
        let summary = part(&pack, View::Summary);
        let read = words_of(&summary);
        let kept: BTreeSet<&str> = values(&summary, "data-kept").into_iter().collect();
        let chosen: BTreeSet<&str> = values(&summary, "value").into_iter().collect();

        for route in routes(&pack) {
            for value in values(&walkthrough(&pack, route), "value") {
                let is_route = pack.route_index(value).is_some();
                assert!(
                    is_route || kept.contains(value),
                    "{value} can be ticked, and goes nowhere"
                );
            }
        }
        let questions = part(&pack, View::Questions);
        let asked = values(&questions, "value");
        let all = pack.questions.iter().map(|group| group.questions.len()).sum::<usize>();
        assert_eq!(asked.iter().filter(|value| kept.contains(*value)).count(), all);
        for hurdle in &pack.summary.hurdles {
            let value = format!("h-{}", hurdle.id);
            assert!(chosen.contains(&*value) && kept.contains(&*value), "{value}");
            assert!(hurdle.ask.iter().all(|ask| read.contains(&**ask)), "{value}");
        }
        for matter in &pack.summary.matters {
            assert!(chosen.contains(&*format!("m-{}", matter.id)), "{}", matter.id);
        }

        // Each value that a link carries stands beside its number.
        for tag in summary.split('<') {
            let keeps = tag.contains(" data-kept=") || tag.starts_with("p data-route=");
            let chooses = tag.contains(" value=\"m-") || tag.contains(" value=\"h-");
            assert!(!(keeps || chooses) || tag.contains(" data-n=\""), "<{tag}");
        }
    }
}

#[test]
fn the_check_explains_each_point_and_the_companion_s_sheet_says_all_it_has_to() {
    for pack in packs() {
        let markup = part(&pack, View::Summary);
        let read = words_of(&markup);
        assert_eq!(values(&markup, "data-check").len(), pack.summary.checks.len());
        for check in &pack.summary.checks {
            let options = format!(" name=\"check-{}\"", check.id);
            assert_eq!(markup.matches(&options).count(), check.options.len());
            assert!(check.options.iter().all(|option| read.contains(&**option)), "{}", check.id);
        }
        for group in &pack.companion.groups {
            assert!(read.contains(&*group.text.title), "{}", group.text.id);
            for text in &group.text.text {
                let is_numbered = text
                    .spans
                    .iter()
                    .any(|span| matches!(span, Span::Emergency | Span::Crisis | Span::Poison));
                assert!(is_numbered || read.contains(&text.words()), "{}", text.words());
            }
        }
    }
}

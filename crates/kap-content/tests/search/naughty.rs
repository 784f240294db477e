//! Every string of `naughty.txt` (kap-core's tests) as what is typed into the search: it answers at once,
//! with entries that there are; marks stand between letters; and none of them hides somebody in danger.

use std::time::{Duration, Instant};

use crate::index;
use crate::shipped::{entries, packs};

#[path = "../../../kap-core/tests/anything/written.rs"]
mod written;

/// How long an answer may take here, where nothing is optimized, on a machine that does other things.
const AT_ONCE: Duration = Duration::from_secs(2);

fn naughty() -> impl Iterator<Item = String> {
    written::lines(include_str!("../../../kap-core/tests/naughty.txt")).map(written::text)
}

#[test]
fn whatever_is_typed_is_answered_at_once_by_what_there_is() {
    for pack in packs() {
        let (index, all) = (index(&pack), entries(&pack));
        let title = &all[0].1.title;
        for typed in naughty() {
            let began = Instant::now();
            let found = index.search(&typed);
            assert!(began.elapsed() < AT_ONCE, "{typed:?} took {:?}", began.elapsed());
            assert!(found.hits.iter().all(|hit| hit.entry < all.len()), "{typed:?}");
            assert!(!found.crisis, "{typed:?} is no word of somebody in danger");
            for text in [title, &typed] {
                for (start, end) in index.marks(text, &found) {
                    assert!(
                        text.get(start..end).is_some_and(|marked| !marked.is_empty()),
                        "{text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn whoever_may_be_in_danger_is_seen_at_the_end_of_a_long_letter_and_at_once() {
    for pack in packs() {
        let index = index(&pack);
        let (letter, said) = match &*pack.language {
            "en" => (
                "I have been so tired for months, and nothing that they gave me helps. ",
                "I want to die",
            ),
            _ => (
                "Llevo meses con un cansancio enorme y nada de lo que me dan me ayuda. ",
                "quiero morirme",
            ),
        };
        let query = [&letter.repeat(50), said].concat();
        assert!(query.len() > 3_400);
        let began = Instant::now();
        assert!(index.search(&query).crisis, "{}", pack.language);
        assert!(!index.search(&letter.repeat(50)).crisis, "{}", pack.language);
        println!("{}: {:?} for {} bytes", pack.language, began.elapsed(), 2 * query.len());
        assert!(began.elapsed() < 2 * AT_ONCE, "{:?}", began.elapsed());
    }
}

#[test]
fn whoever_may_be_in_danger_is_seen_whatever_stands_around_the_words() {
    for pack in packs() {
        let index = index(&pack);
        let said = if &*pack.language == "en" { "I want to kill myself" } else { "quiero matarme" };
        // What is longer than this isn't listened to.
        for typed in naughty().filter(|typed| typed.len() < 3_500) {
            for query in
                [format!("{typed} {said}"), format!("{said} {typed}"), format!("{typed}\n{said}")]
            {
                assert!(index.search(&query).crisis, "{}: {query:?}", pack.language);
            }
        }
    }
}

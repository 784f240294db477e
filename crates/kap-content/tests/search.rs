//! The search over the shipped pack: what people type finds what they look for.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

#[path = "search/crisis.rs"]
mod crisis;
#[path = "search/everyday.rs"]
mod everyday;
#[path = "search/naughty.rs"]
mod naughty;
#[path = "search/shipped.rs"]
mod shipped;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kap_core::pack::Pack;
use kap_core::search::{Entry, Index};
use shipped::{entries, fold, packs};

/// Of 100 queries, how many must find their answer among the first three.
fn wanted(language: &str) -> usize {
    if language == "en" { 95 } else { 90 }
}

fn index(pack: &Pack) -> Index {
    Index::new(entries(pack).into_iter().map(|(_, entry)| entry), &pack.search, fold)
}

type Queries = BTreeMap<String, Vec<String>>;

#[test]
fn what_people_type_finds_its_answer_among_the_first_three() {
    let mut short = Vec::new();
    for pack in packs() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/search/{}.toml", pack.language));
        let halves: BTreeMap<String, Queries> =
            toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let index = index(&pack);
        let ids: Vec<String> = entries(&pack).into_iter().map(|(id, _)| id).collect();
        for (half, queries) in halves {
            let mut missed = Vec::new();
            let mut at_once = 0;
            for (query, answers) in &queries {
                assert!(answers.iter().all(|id| ids.contains(id)), "{query}: {answers:?}");
                let found = index.search(query);
                let first: Vec<&String> =
                    found.hits.iter().take(3).map(|hit| &ids[hit.entry]).collect();
                at_once += usize::from(first.first().is_some_and(|id| answers.contains(id)));
                if !first.iter().any(|id| answers.contains(id)) {
                    missed.push(format!("{query}: {first:?}"));
                }
            }
            let found = queries.len() - missed.len();
            println!("{} {half}: {found} of {}, {at_once} first", pack.language, queries.len());
            // What is held out is counted, not read.
            if half == "tuned" {
                println!("{}", missed.join("\n"));
            }
            if found * 100 < queries.len() * wanted(&pack.language) {
                short.push(format!("{} {half}", pack.language));
            }
        }
    }
    assert_eq!(short, [""; 0]);
}

/// Words in another order, and in every word of five letters or more one letter left out, put
/// twice, swapped with the next or replaced.
fn garbled(title: &str, seed: &mut u32) -> String {
    let mut random = |below: usize| {
        *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (*seed >> 8) as usize % below
    };
    let mut words: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        let mut letters: Vec<char> = word.chars().filter(|c| c.is_alphanumeric()).collect();
        if letters.len() >= 5 {
            let at = 1 + random(letters.len() - 2);
            match random(4) {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at, letters[at]),
                2 => letters.swap(at, at + 1),
                _ => letters[at] = char::from(b'a' + random(26) as u8),
            }
        }
        words.insert(random(words.len() + 1), letters.into_iter().collect());
    }
    words.join(" ")
}

#[test]
fn a_title_with_a_slip_in_every_long_word_and_in_any_order_is_found() {
    for pack in packs() {
        let index = index(&pack);
        let mut seed = 2026;
        let mut missed = Vec::new();
        let mut tried = 0;
        for (place, (_, entry)) in entries(&pack).into_iter().enumerate() {
            for _ in 0..5 {
                let query = garbled(&entry.title, &mut seed);
                let found = index.search(&query);
                tried += 1;
                if !found.hits.iter().take(3).any(|hit| hit.entry == place) {
                    missed.push(format!("{query} ({})", entry.title));
                }
            }
        }
        println!("{}: {} of {tried} titles missed", pack.language, missed.len());
        assert!(missed.len() * 100 <= tried * 5, "{missed:#?}");
    }
}

#[test]
fn ten_thousand_letters_are_only_a_long_query() {
    let index = index(&packs()[0]);
    for unit in ["a", "bladder ", "blader", "é", "¿", "'", "-", "k-", "it is ", "\u{301}", "漢"]
    {
        let query = unit.repeat(10_000 / unit.len());
        let found = index.search(&query);
        index.marks(&query, &found);
    }
    let long = index.search(&"bladder ".repeat(1_250)).hits;
    assert_eq!(long[0].entry, index.search("bladder").hits[0].entry);
}

#[test]
fn nothing_typed_finds_nothing() {
    let index = index(&packs()[0]);
    for query in ["", " ", "\n", "?!", "...", "'", "-", "¿"] {
        let found = index.search(query);
        assert!(found.hits.is_empty() && !found.nearest, "{query:?}");
    }
}

#[test]
fn without_an_answer_the_nearest_is_offered() {
    let index = index(&packs()[0]);
    for query in ["xylophone", "qwertyuiop asdf", "zz"] {
        let found = index.search(query);
        assert!(found.nearest && found.hits.len() <= 3, "{query}: {:?}", found.hits);
    }
    assert!(!index.search("xylophone").hits.is_empty());
    assert!(!index.search("bladder").nearest);
}

fn small() -> Index {
    let entry = |title: &str, also: &str, body: &str| Entry {
        title: title.into(),
        also: also.into(),
        body: body.into(),
    };
    let entries = [
        entry("Can it damage my bladder?", "pee problems\nburning when I pee", "Ask \"why\"."),
        entry("¿Voy a vomitar?", "náuseas\nthrow up", "Quizá. La náusea se va — en una hora."),
        entry("Will I get stuck?", "k-hole\nout of body", "It can’t last; it's the drug's peak."),
    ];
    let language = "s es ing e\n\nit can i a my\n\nsuicidal\n\nvomit\nthrow up\npuke";
    Index::new(entries.into_iter(), language, fold)
}

fn marked<'a>(index: &Index, text: &'a str, query: &str) -> Vec<&'a str> {
    let found = index.search(query);
    index.marks(text, &found).into_iter().map(|(start, end)| &text[start..end]).collect()
}

#[test]
fn marks_stand_where_the_reader_sees_the_words() {
    let index = small();
    assert_eq!(marked(&index, "Can it damage my bladder?", "my blader"), ["bladder"]);
    assert_eq!(marked(&index, "Pee problems: burning", "burn prob"), ["problems", "burning"]);
    assert_eq!(marked(&index, "— ¿Náuseas? La NÁUSEA", "nausea"), ["Náuseas", "NÁUSEA"]);
    // Decomposed, a letter is longer than its fold.
    assert_eq!(marked(&index, "la na\u{301}usea se va", "nausea"), ["na\u{301}usea"]);
    assert_eq!(marked(&index, "A k-hole is", "khole"), ["k", "hole"]);
    assert_eq!(marked(&index, "Will I throw up?", "puke"), ["throw", "up"]);
    assert_eq!(marked(&index, "It can’t last", "cant"), ["can’t"]);
    assert_eq!(marked(&index, "Nothing of this", "bladder"), [""; 0]);
}

#[test]
fn every_keystroke_finds_it_once_enough_is_typed() {
    let index = small();
    let first = |query: &str| index.search(query).hits.first().map(|hit| hit.entry);
    for end in 3..=7 {
        assert_eq!(first(&"bladder"[..end]), Some(0));
    }
    assert_eq!(first("k hole"), Some(2));
    assert_eq!(first("BODY out-of"), Some(2));
    assert_eq!(first("it"), Some(0), "words that say nothing count alone");
}

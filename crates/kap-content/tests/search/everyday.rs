//! Everyday searches, written before the questions were: of 100, how many find what answers
//! among the first three things that the reader sees.

use std::fs;
use std::path::Path;

use kap_core::pack::Pack;
use serde::Deserialize;

use super::shipped::{entries, packs};

/// So many the guide shows before somebody asks for more.
const SHOWN: usize = 8;
/// Of 100 searches, how many must find.
const FLOOR: usize = 90;

#[derive(Deserialize)]
struct Searches {
    search: Vec<Search>,
}

#[derive(Deserialize)]
struct Search {
    typed: String,
    /// What the person wants to find, in words.
    wants: String,
    /// What answers; nothing does yet if it is empty, and then the search counts as missed.
    finds: Vec<String>,
}

fn searches(pack: &Pack) -> Vec<Search> {
    let file = format!("tests/search/everyday.{}.toml", pack.language);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    toml::from_str::<Searches>(&fs::read_to_string(file).unwrap()).unwrap().search
}

#[test]
fn everyday_searches_find_what_answers_among_the_first_three_shown() {
    let mut short = Vec::new();
    for pack in packs() {
        let ids: Vec<String> = entries(&pack).into_iter().map(|(id, _)| id).collect();
        let index = super::index(&pack);
        let searches = searches(&pack);
        let mut missed = Vec::new();
        for search in &searches {
            assert!(search.finds.iter().all(|id| ids.contains(id)), "{}", search.typed);
            let hits = index.search(&search.typed).hits;
            let shown: Vec<&str> = hits.iter().take(SHOWN).map(|hit| &*ids[hit.entry]).collect();
            // Words explained stand below the questions, as in the page.
            let (terms, questions): (Vec<&str>, Vec<&str>) =
                shown.into_iter().partition(|id| id.starts_with("term-"));
            let first: Vec<&str> = questions.into_iter().chain(terms).take(3).collect();
            if !first.iter().any(|id| search.finds.iter().any(|answer| answer == id)) {
                missed.push(format!("{} ({}): {first:?}", search.typed, search.wants));
            }
        }
        let found = searches.len() - missed.len();
        println!("{} everyday: {found} of {}", pack.language, searches.len());
        println!("{}", missed.join("\n"));
        if found * 100 < searches.len() * FLOOR {
            short.push(pack.language.to_string());
        }
    }
    assert_eq!(short, [""; 0]);
}

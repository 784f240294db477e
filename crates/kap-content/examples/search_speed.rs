//! Prints how long the search takes for a keystroke, natively, with the shipped questions and
//! with 1,000 entries. Run it with `--release`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a broken example stops"
)]

#[path = "../tests/search/shipped.rs"]
mod shipped;

use std::hint::black_box;
use std::time::{Duration, Instant};

use kap_core::search::{Entry, Index};
use shipped::{entries, fold, packs};

const TYPED: [&str; 6] = [
    "will i get hooked",
    "halucinations",
    "b",
    "what happens if my child eats one of the lozenges",
    "xylophone qwertyuiop asdfghjkl",
    "pee",
];

fn main() {
    for pack in packs() {
        let entries: Vec<Entry> = entries(&pack).into_iter().map(|(_, entry)| entry).collect();
        // More entries bring more words, too.
        let many = (0..1_000).map(|n| {
            let entry = &entries[n % entries.len()];
            let other = n / entries.len();
            let more = |text: &str| match other {
                0 => text.to_owned(),
                _ => text.replace("in", &format!("{}n", ["e", "o", "u", "a"][other % 4])),
            };
            Entry { title: more(&entry.title), also: more(&entry.also), body: more(&entry.body) }
        });
        time(&pack.language, &entries, &pack.search);
        time(&pack.language, &many.collect::<Vec<_>>(), &pack.search);
    }
}

fn time(language: &str, entries: &[Entry], search: &str) {
    let build = || Index::new(entries.iter().cloned(), search, fold);
    let index = build();
    println!("{language}, {} entries: built in {:?}", entries.len(), median(&mut || drop(build())));
    let keystroke = |query: &str| {
        let found = index.search(black_box(query));
        for hit in found.hits.iter().take(20) {
            let entry = &entries[hit.entry];
            black_box((index.marks(&entry.title, &found), index.marks(&entry.body, &found)));
        }
    };
    let long = "bladder damage after ".repeat(500);
    for query in TYPED.into_iter().chain([&*long]) {
        let name: String = query.chars().take(30).collect();
        println!("  {name:30} {:?}", median(&mut || keystroke(query)));
    }
}

fn median(run: &mut dyn FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..31)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

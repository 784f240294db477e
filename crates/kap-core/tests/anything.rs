//! Whatever comes in from outside is read or refused: never a panic, and what is read is what was
//! promised. Made of right values and of `naughty.txt`, cut, joined and changed by chance, from the
//! same start each time; `KAP_ROUNDS` asks for more of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

#[path = "anything/chance.rs"]
mod chance;
#[path = "anything/promises.rs"]
mod promises;
#[path = "anything/written.rs"]
mod written;

use chance::{Chance, rounds, seeds};
use kap_core::choices::{self, Carried};
use kap_core::options;
use kap_core::profile::{FIELDS, ROUTE};
use serde_json::Value;

#[test]
fn any_hash_leads_to_the_same_place_when_it_is_written_again() {
    let seeds = seeds(&["#kap-walkthrough-dose-iv", "#kap-questions-is-it-safe", "#kap-compare"]);
    let followed =
        rounds().map(|mut chance| promises::hash(&chance.changed(&seeds))).filter(|is| *is).count();
    assert!(followed > 0, "nothing of it could be followed");
}

#[test]
fn any_code_is_refused_or_holds_what_it_says() {
    let seeds = seeds(&["#kap-1_2_1g", "#kap-1_1_2_3_4_5_zz", "#kap-companion", "#kap-1"]);
    let taken =
        rounds().map(|mut chance| promises::code(&chance.changed(&seeds))).filter(|is| *is).count();
    assert!(taken > 0, "nothing of it was taken");
}

#[test]
fn any_numbers_come_back_from_their_code() {
    for mut chance in rounds() {
        let count = chance.below(choices::MOST + 5);
        let numbers: Vec<u32> = (0..count).map(|_| 1 + chance.below(1_000) as u32).collect();
        let choices = choices::Choices::new(numbers);
        let code = choices.encode();
        assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"#-_".contains(&byte)));
        assert_eq!(choices::decode(&code), Ok(Carried::Choices(choices)), "{code}");
    }
}

#[test]
fn any_attributes_give_a_guide_that_can_be_shown() {
    let seeds = seeds(&["walkthrough", "questions, compare", "iv", "2", "consult", "on", "uk"]);
    let names: Vec<&str> = options::OPTIONS.iter().map(|option| option.name).collect();
    for mut chance in rounds() {
        let attributes: Vec<(String, String)> = (0..chance.below(6))
            .map(|_| {
                let name = if chance.below(4) == 0 {
                    chance.changed(&seeds)
                } else {
                    names[chance.below(names.len())].to_owned()
                };
                (name, chance.changed(&seeds))
            })
            .collect();
        promises::attributes(&attributes);
    }
}

#[test]
fn anything_kept_on_a_device_is_taken_up_as_names_and_lines() {
    let seeds = seeds(&["1 iv q-nausea m-cost~2", "1 sc h-needles\nMay I drive?", "\nWho stays?"]);
    let taken =
        rounds().map(|mut chance| promises::kept(&chance.changed(&seeds))).filter(|is| *is).count();
    assert!(taken > 0, "nothing of it was taken");
}

#[test]
fn anything_that_another_window_says_of_the_desk_is_names() {
    let seeds = seeds(&["harms|first-visit|harms cost|iv im|harms|ride|meds", "|presets.0|", "a|"]);
    let heard =
        rounds().map(|mut chance| promises::desk(&chance.changed(&seeds))).filter(|is| *is).count();
    assert!(heard > 0, "nothing of it was heard");
}

#[test]
fn any_profile_is_used_as_far_as_it_is_right() {
    let seeds = seeds(&["Larkspur Clinic", "(509) 555-0142", "iv", "uk", "2026-11-21", "#14545c"]);
    let mut used = 0;
    for mut chance in rounds() {
        let mut text = object(&mut chance, &seeds, 0).to_string();
        // As often as not it is a whole file.
        if chance.below(4) == 0 {
            text = chance.changed(&[text]);
        }
        used += usize::from(promises::profile(&text));
    }
    assert!(used > 0, "nothing of it was used");
}

/// An object as a clinic might write it, or as nobody would.
fn object(chance: &mut Chance, seeds: &[String], depth: usize) -> Value {
    let keys: Vec<&str> = FIELDS.iter().chain(ROUTE).map(|field| field.name).collect();
    let entries = (0..chance.below(7)).map(|_| {
        let key = match chance.below(8) {
            0 => chance.changed(seeds),
            _ => keys[chance.below(keys.len())].to_owned(),
        };
        (key, value(chance, seeds, depth + 1))
    });
    Value::Object(entries.collect())
}

fn value(chance: &mut Chance, seeds: &[String], depth: usize) -> Value {
    match chance.below(if depth < 5 { 9 } else { 6 }) {
        0 => Value::Null,
        1 => Value::Bool(chance.below(2) == 0),
        2 => [0.0, -0.0, 1e308, 7.5, 300.0][chance.below(5)].into(),
        3..=5 => Value::String(chance.changed(seeds)),
        6 | 7 => {
            Value::Array((0..chance.below(5)).map(|_| value(chance, seeds, depth + 1)).collect())
        }
        _ => object(chance, seeds, depth),
    }
}

//! Every string of `naughty.txt` through every door: each entry of a profile, the reader's own
//! questions, the address's hash, the element's attributes, what is kept, what another window says.
//! Words stay words, and nothing else comes in.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test panics")]

#[path = "anything/promises.rs"]
mod promises;
#[path = "anything/written.rs"]
mod written;

use kap_core::options::OPTIONS;
use kap_core::profile::{FIELDS, Field, Ids, Kind, Known, ROUTE, read};
use kap_core::sheet::{LONGEST_QUESTION, SheetAction};
use kap_core::state::{Action, GuideState};
use serde_json::{Value, json};

const KNOWN: Known<'_> = Known {
    routes: &["iv"],
    regions: &["us"],
    languages: &["en"],
    steps: &["prepare"],
    columns: &["iv"],
    topics: &["harms"],
    tomorrow: "2026-12-01",
};

fn naughty() -> Vec<String> {
    let all: Vec<String> = written::lines(include_str!("naughty.txt")).map(written::text).collect();
    assert!(all.len() >= 250, "{} strings", all.len());
    all
}

/// A value of each kind that says this wherever anything is said.
fn saying(kind: &Kind, said: &str) -> Value {
    let group = |fields: &[Field]| -> Value {
        fields.iter().map(|it| (it.name.to_owned(), saying(&it.kind, said))).collect()
    };
    match kind {
        Kind::List(of, _) => json!([saying(of, said)]),
        Kind::Each(ids, of) => json!({ id(*ids): saying(of, said), said: saying(of, said) }),
        Kind::Group(fields) | Kind::Whole(fields) => group(fields),
        Kind::Routes => json!([said, group(ROUTE), { "id": "iv", "price": 450, "name": said }]),
        _ => json!(said),
    }
}

fn id(ids: Ids) -> &'static str {
    match ids {
        Ids::Words(words) => words[0],
        Ids::Steps => "prepare",
        Ids::Topics => "harms",
        _ => "iv",
    }
}

/// What a browser takes for the scheme of an address: it leaves out what can't be seen.
fn scheme(address: &str) -> Option<String> {
    let bare: String = address.chars().filter(|sign| !matches!(sign, '\t' | '\r' | '\n')).collect();
    let bare = bare.trim_start_matches(|sign| sign <= ' ');
    let (scheme, _) = bare.split_once(':')?;
    let is_scheme = |sign: char| sign.is_ascii_alphanumeric() || "+-.".contains(sign);
    let is_one = scheme.starts_with(|sign: char| sign.is_ascii_alphabetic());
    (is_one && scheme.chars().all(is_scheme)).then(|| scheme.to_ascii_lowercase())
}

#[test]
fn in_a_profile_words_stay_words_and_addresses_lead_where_they_may() {
    let mut taken = 0;
    for said in naughty() {
        for field in FIELDS {
            let text = json!({ field.name: saying(&field.kind, &said) }).to_string();
            promises::profile(&text);
            let (profile, problems) = read(&text, KNOWN);
            for (path, value) in profile.each() {
                taken += 1;
                let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
                let is_said = value == said.trim_ascii();
                let is_ours = is_number || ["iv", "us", "en", "harms", ""].contains(&value);
                let is_made = value.starts_with('#') || path.ends_with(".dialled");
                assert!(is_said || is_ours || is_made, "{path}: {value:?} of {said:?}");
                let is_known = |part: &str| {
                    part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
                };
                assert!(path.split('.').all(is_known), "{path:?} of {said:?}");
            }
            for problem in problems {
                let told = problem.to_string();
                assert!(told.chars().count() < 900, "{}: {told}", field.name);
                let turns =
                    |sign: char| sign.is_control() || matches!(sign, '\u{2028}'..='\u{202e}');
                assert!(!told.contains(turns), "{}: {told:?}", field.name);
            }
        }
    }
    assert!(taken > 1_000, "only {taken} were taken");
}

#[test]
fn no_link_of_a_clinics_leads_into_a_script_or_hides_its_host() {
    for said in naughty() {
        for field in FIELDS.iter().filter(|it| matches!(it.kind, Kind::Link | Kind::Picture)) {
            let (profile, problems) = read(&json!({ field.name: said }).to_string(), KNOWN);
            let Some(address) = profile.text(field.name) else {
                assert!(!problems.is_empty(), "{}: {said:?}", field.name);
                continue;
            };
            let may = ["https", "http", "mailto", "tel", "sms"];
            assert!(scheme(address).is_none_or(|it| may.contains(&&*it)), "{address:?}");
            assert!(!address.starts_with("//") && !address.contains(['\\', '<', '"', '\n']));
        }
    }
}

#[test]
fn an_own_question_keeps_its_words_and_comes_back_from_the_device() {
    let all = naughty();
    let asked = |words: &[String]| {
        let ask = |words: &String| Action::Sheet(SheetAction::Ask(words.clone()));
        words.iter().map(ask).fold(GuideState::default(), |state, ask| state.reduce(ask)).sheet
    };
    for said in &all {
        let questions = asked(std::slice::from_ref(said)).own_questions;
        if said.trim().is_empty() {
            assert!(questions.is_empty(), "{said:?}");
            continue;
        }
        let squeezed = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_short = said.encode_utf16().count() <= LONGEST_QUESTION;
        assert!(
            questions
                .iter()
                .all(|it| squeezed.starts_with(it.as_str()) && (!is_short || *it == squeezed)),
            "{said:?} became {questions:?}"
        );
    }
    // All at once, as far as they are kept.
    let sheet = asked(&all[..kap_core::stored::MOST_QUESTIONS]);
    let kept = kap_core::stored::decode(&kap_core::stored::encode("iv", &sheet)).unwrap();
    assert_eq!(kept.own_questions, sheet.own_questions);
}

#[test]
fn as_hash_code_attribute_or_message_each_is_refused_or_right() {
    let names = OPTIONS.iter().map(|option| option.name);
    let names: Vec<&str> = names.chain(["data-kap-guide", ""]).collect();
    for said in naughty() {
        for hash in [said.clone(), format!("#kap-{said}"), format!("#kap-1_{said}_2")] {
            promises::hash(&hash);
            promises::code(&hash);
        }
        promises::hash(&format!("#kap-walkthrough-dose-iv-{said}"));
        for name in &names {
            promises::attributes(&[((*name).to_owned(), said.clone())]);
            promises::attributes(&[(said.clone(), (*name).to_owned())]);
        }
        for kept in ["{}", "1 {}", "1 iv {}", "1 iv q-{} h-needles", "1 iv q-a\n{}", "1 iv\n{}\n{}"]
        {
            promises::kept(&kept.replace("{}", &said));
        }
        for told in ["{}", "{}|{}|{}|{}|{}|{}|{}", "harms|x|{} cost|iv {}|{}||"] {
            promises::desk(&told.replace("{}", &said));
        }
    }
}

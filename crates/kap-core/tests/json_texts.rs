//! The reader of JSON, tried with every kind of text in `json_texts.txt`: what has to be read is read,
//! what has to be refused is told with its line and what to do, and nothing breaks it. The script that
//! reads the same file (`kap-wasm/js/profile.js`) is tried with the same texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed test panics")]

#[path = "anything/written.rs"]
mod written;

use kap_core::json::{Broken, LONGEST, parse};
use kap_core::profile::{Known, Problem, Profile, read};
use serde_json::Value;

/// What has to become of a text.
#[derive(Debug)]
enum Verdict {
    Read,
    Refused(u32, &'static str),
    Open,
}

fn texts() -> Vec<(Verdict, &'static str, String)> {
    let lines = written::lines(include_str!("json_texts.txt"));
    let verdict = |line: &'static str| {
        let (kind, rest) = line.split_once(' ').unwrap();
        let (verdict, text) = match kind {
            "ok" => (Verdict::Read, rest),
            "any" => (Verdict::Open, rest),
            "no" => {
                let (told, text) = rest.split_once('|').unwrap();
                let (line, start) = told.split_once(' ').unwrap();
                (Verdict::Refused(line.parse().unwrap(), start), text)
            }
            _ => panic!("{line}"),
        };
        (verdict, line, written::text(text))
    };
    let all: Vec<_> = lines.map(verdict).collect();
    assert!(all.len() >= 250, "{} texts", all.len());
    all
}

#[test]
fn every_text_is_read_or_told_with_its_line() {
    let mut wrong = Vec::new();
    for (verdict, line, text) in texts() {
        let read = parse(&text);
        let is_right = match (&verdict, &read) {
            (Verdict::Read, Ok(_)) | (Verdict::Open, _) => true,
            (Verdict::Refused(at, start), Err(Broken { line, message })) => {
                line == at && message.starts_with(start)
            }
            _ => false,
        };
        if !is_right {
            wrong.push(format!("{line}\n    {:?}", read.map(|_| "was read")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_text_is_read_that_another_reader_refuses() {
    for (_, line, text) in texts() {
        if parse(&text).is_err() {
            continue;
        }
        // Beyond JSON only this is taken: a mark of the encoding, and signs like a space or in a text
        // that its entry is told of.
        let plain: String = text
            .strip_prefix('\u{feff}')
            .unwrap_or(&text)
            .chars()
            .map(|sign| if sign < ' ' || sign == '\u{a0}' { ' ' } else { sign })
            .collect();
        let other = serde_json::from_str::<Value>(&plain);
        // It has no number for this.
        let is_too_big = other.as_ref().is_err_and(|err| err.to_string().contains("out of range"));
        assert!(other.is_ok() || is_too_big, "{line}: {other:?}");
    }
}

#[test]
fn as_a_profile_each_gives_nothing_that_nobody_wrote() {
    for (verdict, line, text) in texts() {
        let (profile, problems) = read(&text, Known::default());
        assert_eq!(profile, Profile::default(), "{line}");
        assert!(problems.len() <= 21, "{line}");
        if let Verdict::Refused(at, start) = verdict {
            let [Problem { line: told, place, message, .. }] = &*problems else {
                panic!("{line}: {problems:?}");
            };
            assert_eq!((*told, &**place), (at, ""), "{line}");
            assert!(message.starts_with(start), "{line}: {message}");
        }
    }
}

#[test]
fn a_whole_profile_is_told_wherever_it_is_cut() {
    let whole = "{\"name\": \"Larkspur \\u00e9\",\n \"routes\": [\"iv\", {\"id\": \"im\", \"price\": 450}],\n \"theme\": {\"accent\": \"#14545c\"}\n}";
    let last = whole.lines().count() as u32;
    assert_eq!(read(whole, Known::default()).1, []);
    for (at, _) in whole.char_indices().skip(1) {
        let (cut, _) = whole.split_at(at);
        let Broken { line, message } = parse(cut).unwrap_err();
        let here = cut.matches('\n').count() as u32 + 1;
        assert!((1..=last).contains(&line) && here.abs_diff(line) <= 1, "{cut}: {line} {message}");
    }
}

#[test]
fn what_is_as_long_as_may_be_is_read_at_once() {
    for one in ["[0,", "{\"a\":", "\"\\u0041", "1", " \n", "{\"a\":1,", "[[[[]]]],"] {
        let text = one.repeat(LONGEST / one.len());
        // Whatever comes of it, it comes.
        let _ = read(&text, Known::default());
        let _ = read(&["[", &text].concat(), Known::default());
    }
}

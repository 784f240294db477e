//! Lines of a clinic's that speak against a safety text, or would push one out of sight.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test panics")]

use kap_core::profile::{FIELDS, Field, Ids, Kind, Known, Profile, ROUTE, read};
use serde_json::{Value, json};

const KNOWN: Known<'_> = Known {
    routes: &["iv"],
    regions: &["us"],
    languages: &["en"],
    steps: &["prepare", "arrive"],
    columns: &["iv"],
    tomorrow: "2026-12-01",
    topics: &["harms"],
};

fn read_text(text: &str) -> (Profile, Vec<String>) {
    let (profile, problems) = read(text, KNOWN);
    (profile, problems.iter().map(ToString::to_string).collect())
}

fn told(name: &str, value: &Value) -> Vec<String> {
    read_text(&json!({ name: value }).to_string()).1
}

fn id(ids: Ids) -> &'static str {
    match ids {
        Ids::Words(words) => words[0],
        Ids::Steps => "prepare",
        _ => "iv",
    }
}

/// A value of each kind with this line wherever a line may stand.
fn saying(kind: &Kind, line: &str) -> Value {
    let group = |fields: &[Field]| -> Value {
        fields.iter().map(|it| (it.name.to_owned(), saying(&it.kind, line))).collect()
    };
    match kind {
        Kind::Line(_) => json!(line),
        Kind::List(of, _) => json!([saying(of, line)]),
        Kind::Each(ids, of) => json!({ id(*ids): saying(of, line) }),
        Kind::Group(fields) | Kind::Whole(fields) => group(fields),
        Kind::Routes => json!([group(ROUTE)]),
        Kind::Id(ids) => json!(id(*ids)),
        _ => json!(1),
    }
}

#[test]
fn no_line_of_any_entry_speaks_against_a_safety_text() {
    for line in ["You may drive home.", "No necesita acompañante."] {
        for field in FIELDS {
            let value = saying(&field.kind, line);
            let (profile, problems) = read(&json!({ field.name: value }).to_string(), KNOWN);
            assert!(profile.each().all(|(_, said)| said != line), "{}: {profile:?}", field.name);
            let lines = value.to_string().matches(line).count();
            let told = problems.iter().filter(|problem| !problem.against.is_empty()).count();
            assert!(told >= lines.min(1), "{}: {problems:?}", field.name);
        }
    }
    let steps = json!({ "prepare": { "differs": ["A nurse calls you.", "You may drive home."] } });
    let (profile, problems) = read_text(&json!({ "steps": steps }).to_string());
    assert_eq!(
        problems,
        [
            "steps.prepare.differs[1]: This says \"you may drive home\", which speaks against the guide's safety texts. It is not shown, and the guide's text stands. Take it out, or say what the guide says."
        ]
    );
    assert_eq!(profile.list("steps.prepare.differs").collect::<Vec<_>>(), ["A nurse calls you."]);
}

#[test]
fn an_answer_is_held_against_its_question() {
    let answered = |question: &str, answer: &str| {
        let asked = json!({ "questions": [{ "question": question, "answer": answer }] });
        read_text(&asked.to_string()).0.has("questions.0")
    };
    assert!(!answered("Can I drive home?", "Yes, after an hour."));
    assert!(!answered("can I drive home", "Yes."));
    assert!(!answered("Do I need a companion?", "No."));
    assert!(!answered("¿Necesito un acompañante?", "No."));
    assert!(answered("Can I drive home?", "No. Someone has to take you."));
    assert!(answered("Do I need a companion?", "Yes, an adult."));
    assert!(answered("Can I eat before?", "Yes, until 6 hours before."));
    assert!(answered("Who drives me home?", "Somebody whom you trust."));
}

#[test]
fn no_line_is_blank_or_breaks() {
    for blank in ["\u{200b}\u{200b}", "\u{2800} \u{3164}", "\u{feff}\u{ad}"] {
        assert_eq!(
            told("hours", &json!(blank)),
            ["hours: This is empty. Fill it in, or leave the entry out."]
        );
    }
    for broken in ["9 to 5\u{2028}\u{2028}\u{2028}or so", "9 to 5\n\n\nor so"] {
        assert!(
            told("hours", &json!(broken))[0].contains("Type it anew, on one line"),
            "{broken:?}"
        );
    }
    // Nothing can push a safety text out of sight.
    let long = json!({ "arrive": { "differs": ["x".repeat(2000)] } });
    assert_eq!(
        told("steps", &long),
        ["steps.arrive.differs[0]: This has 2000 characters. Write at most 200."]
    );
}

//! What people hand in, and what they are told.

use std::fs;

use kap_core::profile::{Field, Ids, Kind, ROUTE};

use super::*;

fn names() -> Names {
    Names::of(&content::load(&Paths::find().unwrap()).unwrap())
}

fn told(bytes: &[u8], names: &Names) -> Vec<String> {
    let (_, problems) = problems(bytes, names);
    problems.into_iter().map(|problem| format!("{} {problem}", problem.line)).collect()
}

#[test]
fn every_kind_of_bad_file_is_told_plainly() {
    let names = names();
    let utf16: Vec<u8> =
        "{\"name\": \"Larkspur\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = format!("{{\"name\": \"{}\"}}", "x".repeat(2_000_000));
    let deep = "[".repeat(60_000);
    let deeper = "[".repeat(100_000);
    let by_name = "{\"a\":".repeat(10_000);
    let table: [(&str, &[u8], &str); 27] = [
        (
            "comments",
            b"{\n  // ours\n  \"name\": \"Larkspur\"\n}",
            "2 line 2: JSON has no comments. Take this one out.",
        ),
        (
            "a comma at the end",
            b"{\n  \"name\": \"Larkspur\",\n}",
            "2 line 2: Take out the comma: nothing follows it before }.",
        ),
        (
            "a typo",
            b"{ \"fone\": \"1\" }",
            "1 fone: This entry is not known. Did you mean \"phone\"?",
        ),
        ("UTF-16", &utf16, "0 This is not written in UTF-8."),
        ("latin-1", b"{ \"name\": \"Cl\xednica\" }", "0 This is not written in UTF-8."),
        ("a web page", b"<!doctype html>\n<html>", "0 This is a web page, not JSON."),
        ("a list", b"[\"Larkspur\"]", "1 line 1: This is a list; start with {"),
        ("nothing", b"", "0 This is empty."),
        ("2 MB", big.as_bytes(), "0 This has more than 64 KB."),
        ("100,000 levels", deeper.as_bytes(), "0 This has more than 64 KB."),
        ("deep", deep.as_bytes(), "1 line 1: This is nested deeper than 8 levels."),
        (
            "curly quotes",
            "{ “name”: “Larkspur” }".as_bytes(),
            "1 line 1: Texts stand between straight double quotes",
        ),
        (
            "a script",
            b"{ \"booking\": \"JavaScript:alert(1)\" }",
            "1 booking: \"JavaScript:alert(1)\" is no address",
        ),
        (
            "a hidden card",
            b"{ \"hide_crisis_card\": true }",
            "1 hide_crisis_card: This reaches for one of the guide's safety texts.",
        ),
        (
            "an emptied card",
            b"{ \"texts\": { \"crisis\": \"\" } }",
            "1 texts.crisis: This reaches for one of the guide's safety texts.",
        ),
        (
            "a promise",
            b"{ \"texts\": { \"title\": \"Safe ketamine, proven\" } }",
            "0 texts.title: This says \"safe\", which promises more than is known.",
        ),
        (
            "a pale colour",
            b"{ \"theme\": { \"accent\": \"#ffd600\" } }",
            "0 theme.accent: This can't be read on the guide's light paper.",
        ),
        (
            "a step that is none",
            b"{ \"checklist\": { \"arive\": [\"Ring\"] } }",
            "1 checklist.arive: There is no step \"arive\". Did you mean \"arrive\"?",
        ),
        (
            "a typo in a value",
            b"{ \"theme\": { \"scheme\": \"drak\" } }",
            "1 theme.scheme: There is no choice \"drak\". Did you mean \"dark\"?",
        ),
        ("deep by name", by_name.as_bytes(), "1 line 1: This is nested deeper than 8 levels."),
        (
            "a hidden card in a step",
            b"{ \"steps\": { \"crisis\": { \"differs\": [\"None\"] } } }",
            "1 steps.crisis: This reaches for one of the guide's safety texts.",
        ),
        (
            "a step without its list",
            b"{ \"steps\": { \"prepare\": [\"A blanket\"] } }",
            "1 steps.prepare: This is a list; write a group in { }.",
        ),
        (
            "a step against a safety text",
            b"{ \"steps\": { \"going-home\": { \"differs\": [\"You may drive home.\"] } } }",
            "1 steps.going-home.differs[0]: This says \"you may drive home\", which speaks against",
        ),
        (
            "the same in Spanish",
            "{ \"steps\": { \"going-home\": { \"bring\": [\"Puede conducir ese día.\"] } } }".as_bytes(),
            "1 steps.going-home.bring[0]: This says \"puede conducir ese\", which speaks against",
        ),
        (
            "a visit that promises",
            b"{ \"presets\": [{ \"name\": \"A safe start\", \"minutes\": 5, \"topics\": [\"help\"] }] }",
            "0 presets.0.name: This says \"safe\", which promises more than is known.",
        ),
        (
            "a topic that is none",
            b"{ \"presets\": [{ \"name\": \"A\", \"minutes\": 5, \"topics\": [\"harm\", \"step:dose\"] }] }",
            "1 presets[0].topics[0]: There is no topic \"harm\". Did you mean \"harms\"?",
        ),
        (
            "routes by name with a list in them",
            b"{ \"routes\": { \"iv\": { \"price\": [475] } } }",
            "1 routes.iv.price: This is a list; write a number from 1 to 100000, without quotes.",
        ),
    ];
    for (what, bytes, start) in table {
        let told = told(bytes, &names);
        assert_eq!(told.len(), 1, "{what}: {told:?}");
        assert!(told[0].starts_with(start), "{what}: {told:?}");
    }
}

#[test]
fn markup_in_any_field_is_told_or_refused() {
    let names = names();
    for field in kap_core::profile::FIELDS {
        let text = serde_json::json!({ field.name: "<b onclick='x()'>Larkspur</b>" }).to_string();
        assert!(!told(text.as_bytes(), &names).is_empty(), "{}", field.name);
    }
}

/// Every place in a profile that takes a text, with this text in it.
fn everywhere(kind: &Kind, names: &Names, text: &str) -> serde_json::Value {
    let group = |fields: &[Field]| -> serde_json::Value {
        fields.iter().map(|it| (it.name.to_owned(), everywhere(&it.kind, names, text))).collect()
    };
    match kind {
        Kind::List(of, _) => serde_json::json!([everywhere(of, names, text)]),
        Kind::Each(Ids::Steps, of) => {
            serde_json::json!({ &names.steps[0]: everywhere(of, names, text) })
        }
        Kind::Each(_, of) => serde_json::json!({ "title": everywhere(of, names, text) }),
        Kind::Group(fields) | Kind::Whole(fields) => group(fields),
        Kind::Routes => serde_json::json!({ &names.routes[0]: group(ROUTE) }),
        _ => serde_json::json!(text),
    }
}

#[test]
fn markup_and_scripts_deep_in_any_entry_are_told_or_refused() {
    let names = names();
    for field in kap_core::profile::FIELDS {
        for text in ["<img src=x onerror=x() />", "</script><script>x()</script>"] {
            let value = everywhere(&field.kind, &names, text);
            let file = serde_json::json!({ "name": "Larkspur", field.name: value }).to_string();
            assert!(!told(file.as_bytes(), &names).is_empty(), "{file}");
        }
    }
}

#[test]
fn lines_that_have_a_sentence_of_the_guide_s_under_them_are_told_once() {
    let file = br#"{ "name": "Larkspur",
        "address": "1 Companion Drive",
        "hours": "In an emergency, any time",
        "routes": [{ "id": "iv", "eating": "nothing for 6 hours before", "days": "Mondays" }],
        "questions": [{ "question": "May I drive?", "answer": "Ask us." }] }"#;
    let (profile, problems) = problems(file, &names());
    assert_eq!(problems, []);
    let said = "Under these lines the guide shows its own sentence on the same: hours (emergency); routes.iv.eating (eating); questions.0.answer (driving).";
    assert_eq!(beside(&profile).as_deref(), Some(said));
}

#[test]
fn a_logo_of_another_site_is_told() {
    let said = |logo: &str| {
        let file = serde_json::json!({ "logo": logo }).to_string();
        let (profile, problems) = problems(file.as_bytes(), &names());
        assert_eq!(problems, []);
        elsewhere(&profile)
    };
    let told = said("https://cdn.example.com/logo.svg").unwrap();
    assert!(
        told.starts_with("The logo comes from cdn.example.com. If that is not your own"),
        "{told}"
    );
    assert_eq!(said("/logo.svg"), None);
}

#[test]
fn a_byte_order_mark_and_the_demo_are_right() {
    let names = names();
    assert_eq!(told(b"\xef\xbb\xbf{ \"name\": \"Larkspur\" }", &names), [""; 0]);
    let demo = fs::read(Paths::find().unwrap().at("demo/clinic.json")).unwrap();
    assert_eq!(told(&demo, &names), [""; 0]);
}

#[test]
fn the_schema_names_every_field_with_its_meaning() {
    let schema = schema::schema(&names());
    for field in kap_core::profile::FIELDS {
        let description = &schema["properties"][field.name]["description"];
        assert_eq!(description, field.means, "{}", field.name);
    }
    assert_eq!(schema["properties"]["region"]["enum"][0], "us");
    assert_eq!(
        schema["properties"]["reviewer"]["required"],
        serde_json::json!(["name", "role", "date"])
    );
}

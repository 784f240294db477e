//! What people hand in, and what they are told.

use std::fs;

use super::*;

fn names() -> Names {
    Names::of(&content::load(&Paths::find().unwrap()).unwrap())
}

fn told(bytes: &[u8], names: &Names) -> Vec<String> {
    let problems = problems(bytes, names).into_iter();
    problems.map(|problem| format!("{} {problem}", problem.line)).collect()
}

#[test]
fn every_kind_of_bad_file_is_told_plainly() {
    let names = names();
    let utf16: Vec<u8> =
        "{\"name\": \"Larkspur\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = format!("{{\"name\": \"{}\"}}", "x".repeat(2_000_000));
    let deep = "[".repeat(60_000);
    let table: [(&str, &[u8], &str); 17] = [
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

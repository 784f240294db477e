//! A clinic's profile: what is right is used, what isn't is named with its place and what to do.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

use std::fs;
use std::path::PathBuf;

use kap_core::authoring;
use kap_core::json::Json;
use kap_core::profile::{FIELDS, Known, LONGEST, Profile, REVIEWER_FIELDS, read};
use serde_json::Value;

const KNOWN: Known<'_> =
    Known { routes: &["iv", "im", "sc", "lozenge-clinic"], regions: &["us", "ca", "uk"] };

/// As the browser's own parser would hand it over.
fn tree(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => Json::Number(number.as_f64().unwrap()),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(list) => Json::List(list.iter().map(tree).collect()),
        Value::Object(map) => Json::Map(map.iter().map(|(k, v)| (k.clone(), tree(v))).collect()),
    }
}

fn read_text(text: &str) -> (Profile, Vec<String>) {
    let (profile, problems) = read(&tree(&serde_json::from_str(text).unwrap()), KNOWN);
    (profile, problems.iter().map(ToString::to_string).collect())
}

fn file(name: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The ids of the shipped pack: routes without `not-sure`, regions.
fn shipped() -> (Vec<String>, Vec<String>) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let packs = authoring::load(&root.join("content/ketamine"), &root.join("texts")).unwrap();
    let pack = packs.first().unwrap();
    let routes = pack.routes.iter().skip(1).map(|route| route.id.to_string()).collect();
    let regions = pack.regions.iter().map(|region| region.id.to_string()).collect();
    (routes, regions)
}

#[test]
fn a_right_profile_is_used_without_a_word() {
    let (profile, problems) = read_text(
        r#"{
            "name": " Larkspur Clinic ",
            "phone": "+44 (0)20 7946 0000",
            "region": "uk",
            "routes": ["im", "iv"],
            "reviewer": { "name": "Dr. Ana Ruiz", "role": "medical director", "date": "2026-11-21" }
        }"#,
    );
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(profile.name.as_deref(), Some("Larkspur Clinic"));
    let phone = profile.phone.unwrap();
    assert_eq!((&*phone.shown, &*phone.dialled), ("+44 (0)20 7946 0000", "+442079460000"));
    assert_eq!(profile.region.as_deref(), Some("uk"));
    assert_eq!(profile.routes.unwrap(), ["im", "iv"]);
    assert_eq!(profile.reviewer.unwrap().date, "2026-11-21");
    assert_eq!(read_text("{}"), (Profile::default(), Vec::new()));
}

#[test]
fn each_problem_has_its_place_and_remedy_and_the_rest_is_used() {
    let (profile, mut found) = read_text(
        r#"{
            "nam": "Larkspur",
            "opening-hours": "9 to 5",
            "name": "Larkspur Clinic",
            "phone": "call us",
            "region": "uks",
            "routes": ["iv", "imm", "iv", 7, "surgery", "sc"],
            "reviewer": { "name": "Dr. Ana Ruiz", "rolle": "MD", "date": "2026-02-30" }
        }"#,
    );
    found.sort();
    let mut wanted = [
        "nam: This entry is not known. Did you mean \"name\"?",
        "opening-hours: This entry is not known. Known here are name, phone, region, routes, reviewer.",
        "phone: \"call us\" can't be dialled. Write 5 to 15 digits, as in \"(509) 555-0142\" or \"+1 509 555 0142\".",
        "region: There is no region \"uks\". Did you mean \"us\"?",
        "routes[1]: There is no route \"imm\". Did you mean \"im\"?",
        "routes[2]: \"iv\" stands there already. Take it out.",
        "routes[3]: This is a number; write a text in quotes.",
        "routes[4]: There is no route \"surgery\". Use one of: iv, im, sc, lozenge-clinic.",
        "routes: Until every entry names a route of the guide, none is marked as not offered.",
        "reviewer.rolle: This entry is not known. Did you mean \"role\"?",
        "reviewer.date: \"2026-02-30\" is not a day. Write year, month and day, as in \"2026-11-21\".",
        "reviewer.role: This is missing. A review is shown only with name, role and date.",
    ];
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    assert_eq!(profile.name.as_deref(), Some("Larkspur Clinic"));
    assert_eq!(profile.routes, None);
    assert_eq!((profile.phone, profile.region, profile.reviewer), (None, None, None));
}

#[test]
fn a_clinic_s_own_name_of_a_route_is_understood_where_it_is_clear() {
    let (profile, problems) = read_text(r#"{ "routes": ["IV infusion", "im shot"] }"#);
    assert_eq!(
        (profile.routes.unwrap(), problems.len()),
        (vec!["iv".to_owned(), "im".to_owned()], 0)
    );
    let (_, problems) = read_text(r#"{ "routes": ["injection"] }"#);
    assert_eq!(
        problems[0],
        "routes[0]: There is no route \"injection\". Did you mean \"im\" or \"sc\"?"
    );
}

#[test]
fn values_of_another_type_are_named() {
    let (profile, problems) = read_text(
        r#"{ "name": 7, "phone": null, "region": ["us"], "routes": "iv", "reviewer": true }"#,
    );
    assert_eq!(profile, Profile::default());
    let starts = [
        "name: This is a number; write a text",
        "phone: This is null; write a text",
        "region: This is a list; write a text",
        "reviewer: This is true or false; write {",
        "routes: This is a text; write a list",
    ];
    assert_eq!(problems.len(), starts.len());
    for start in starts {
        assert!(problems.iter().any(|problem| problem.starts_with(start)), "{start}: {problems:?}");
    }
    for whole in ["[]", "null", "\"Larkspur\"", "5"] {
        let (profile, problems) = read_text(whole);
        assert_eq!((profile, problems.len()), (Profile::default(), 1), "{whole}");
        assert!(problems[0].starts_with("This is "), "{problems:?}");
    }
}

#[test]
fn empty_long_and_broken_texts_are_named() {
    let long = "ä".repeat(LONGEST + 1);
    for (text, start) in [
        ("", "name: This is empty."),
        (" \\t ", "name: This is empty."),
        (&*long, "name: This has 121 characters. Write at most 120."),
        ("Larkspur\\nClinic", "name: This has a line break"),
    ] {
        let (profile, problems) = read_text(&format!("{{\"name\":\"{text}\"}}"));
        assert_eq!(profile.name, None);
        assert!(problems[0].starts_with(start), "{problems:?}");
    }
    let (profile, problems) = read_text(&format!("{{\"name\":\"{}\"}}", "ä".repeat(LONGEST)));
    assert!(profile.name.is_some() && problems.is_empty());
}

#[test]
fn no_route_at_all_marks_none() {
    let (profile, problems) = read_text("{\"routes\":[]}");
    assert_eq!(profile.routes, None);
    assert!(problems[0].starts_with("routes: This names no route"), "{problems:?}");
}

#[test]
fn a_mistyped_route_marks_none_as_not_offered() {
    for (routes, place) in [
        (r#"["iv", "imm"]"#, r#"routes[1]: There is no route "imm". Did you mean "im"?"#),
        (r#"["imm", "iv"]"#, r#"routes[0]: There is no route "imm". Did you mean "im"?"#),
        (r#"["imm"]"#, r#"routes[0]: There is no route "imm". Did you mean "im"?"#),
        (r#"["iv", ""]"#, "routes[1]: This is empty. Fill it in, or leave the entry out."),
        ("[{}]", "routes[0]: This is a group in { }; write a text in quotes."),
        (
            r#"["not-sure"]"#,
            r#"routes[0]: There is no route "not-sure". Use one of: iv, im, sc, lozenge-clinic."#,
        ),
    ] {
        let (profile, problems) = read_text(&format!("{{\"routes\":{routes}}}"));
        assert_eq!(profile.routes, None, "{routes}");
        let whole =
            "routes: Until every entry names a route of the guide, none is marked as not offered.";
        assert_eq!(problems, [place, whole], "{routes}");
    }
    // One that stands there twice leaves no doubt.
    let (profile, problems) = read_text(r#"{"routes":["iv", "iv"]}"#);
    assert_eq!((profile.routes.unwrap(), problems.len()), (vec!["iv".to_owned()], 1));
}

#[test]
fn a_review_stands_only_with_the_clinics_name() {
    let reviewer = r#""reviewer": { "name": "A", "role": "MD", "date": "2026-11-21" }"#;
    let (profile, problems) = read_text(&format!("{{{reviewer}}}"));
    assert_eq!(profile.reviewer, None);
    assert_eq!(
        problems,
        ["reviewer: A review is shown only with the clinic's name. Fill in \"name\"."]
    );
    let (profile, problems) = read_text(&format!("{{{reviewer}, \"name\": \"Larkspur\"}}"));
    assert!(profile.reviewer.is_some() && problems.is_empty());
}

#[test]
fn a_hostile_file_gets_a_short_answer() {
    let routes = Json::List(vec![Json::Text("x".repeat(100)); 30_000]);
    let keys = (0..30_000).map(|n| (format!("{n}{}", "k".repeat(50)), Json::Null));
    let entries = [("routes".to_owned(), routes)].into_iter().chain(keys).collect();
    let (_, problems) = read(&Json::Map(entries), KNOWN);
    assert_eq!(problems.len(), 21);
    assert!(problems.iter().all(|problem| problem.to_string().len() < 250), "{problems:?}");
    assert_eq!(problems[20].to_string(), "59981 more problems like these.");
}

#[test]
fn schema_and_reader_say_the_same() {
    let schema = file("profile.schema.json");
    let properties = |value: &Value| -> Vec<String> {
        let keys = value["properties"].as_object().unwrap().keys();
        keys.filter(|key| *key != "$schema").cloned().collect()
    };
    let sorted = |fields: &[&str]| -> Vec<String> {
        let mut fields: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
        fields.sort();
        fields
    };
    let reviewer = &schema["properties"]["reviewer"];
    assert_eq!(properties(&schema), sorted(&FIELDS));
    assert_eq!(properties(reviewer), sorted(&REVIEWER_FIELDS));
    assert_eq!(reviewer["required"], serde_json::json!(REVIEWER_FIELDS));
    assert_eq!(schema["dependentRequired"]["reviewer"], serde_json::json!(["name"]));
    for closed in [&schema, reviewer] {
        assert_eq!(closed["additionalProperties"], false);
    }
    for text in [
        &schema["properties"]["name"],
        &schema["properties"]["phone"],
        &reviewer["properties"]["name"],
        &reviewer["properties"]["role"],
    ] {
        assert_eq!(text["maxLength"], LONGEST);
    }
    let (routes, regions) = shipped();
    assert_eq!(schema["properties"]["routes"]["items"]["enum"], serde_json::json!(routes));
    assert_eq!(schema["properties"]["region"]["enum"], serde_json::json!(regions));
}

#[test]
fn the_demo_and_the_examples_of_the_schema_have_no_problem() {
    let (routes, regions) = shipped();
    let routes: Vec<&str> = routes.iter().map(String::as_str).collect();
    let regions: Vec<&str> = regions.iter().map(String::as_str).collect();
    let known = Known { routes: &routes, regions: &regions };
    let (profile, problems) = read(&tree(&file("../../demo/clinic.json")), known);
    assert_eq!(problems, []);
    assert!(profile.name.is_some() && profile.phone.is_some() && profile.routes.is_some());

    let properties = &file("profile.schema.json")["properties"];
    for (field, value) in properties.as_object().unwrap() {
        for example in value["examples"].as_array().into_iter().flatten() {
            let one = Json::Map(vec![(field.clone(), tree(example))]);
            assert_eq!(read(&one, known).1, [], "{field}: {example}");
        }
    }
}

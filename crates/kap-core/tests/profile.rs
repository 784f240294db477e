//! A clinic's profile: what is right is used, what isn't is named with its place and what to do.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

#[path = "profile/understood.rs"]
mod understood;

use kap_core::profile::{FIELDS, Field, Ids, Kind, Known, Profile, ROUTE, read};
use serde_json::{Value, json};

const KNOWN: Known<'_> = Known {
    routes: &["iv", "im", "sc", "lozenge-clinic"],
    regions: &["us", "ca", "uk"],
    languages: &["en", "es"],
    steps: &["prepare", "arrive"],
    columns: &["iv", "im", "ect"],
    topics: &["harms", "cost", "sheet", "step:arrive"],
    tomorrow: "2026-12-01",
};

fn read_text(text: &str) -> (Profile, Vec<String>) {
    let (profile, problems) = read(text, KNOWN);
    (profile, problems.iter().map(ToString::to_string).collect())
}

/// The problems that a profile with this one entry has.
fn told(name: &str, value: &Value) -> Vec<String> {
    read_text(&json!({ name: value }).to_string()).1
}

/// A right value of each kind.
fn right(kind: &Kind) -> Value {
    match kind {
        Kind::Line(_) => json!("Two words"),
        Kind::Phone => json!("+44 (0)20 7946 0000"),
        Kind::Link => json!("mailto:ask@example.org"),
        Kind::Picture => json!("/logo.svg"),
        Kind::Day => json!("2026-11-21"),
        Kind::Color => json!("#14545c"),
        Kind::Font => json!("Georgia, serif"),
        Kind::Number(from, _) => json!(from),
        Kind::Flag => json!(false),
        Kind::Id(ids) => json!(id(*ids)),
        Kind::List(of, _) => json!([right(of)]),
        Kind::Each(ids, of) => json!({ id(*ids): right(of) }),
        Kind::Group(fields) | Kind::Whole(fields) => group(fields),
        Kind::Routes => json!(["im", group(ROUTE)]),
    }
}

fn id(ids: Ids) -> &'static str {
    match ids {
        Ids::Routes | Ids::Columns => "iv",
        Ids::Regions => "uk",
        Ids::Languages => "es",
        Ids::Steps => "prepare",
        Ids::Topics => "harms",
        Ids::Words(words) => words[0],
    }
}

fn group(fields: &[Field]) -> Value {
    fields.iter().map(|field| (field.name.to_owned(), right(&field.kind))).collect()
}

#[test]
fn a_right_profile_is_used_without_a_word() {
    let (profile, problems) = read_text(&group(FIELDS).to_string());
    assert_eq!(problems, Vec::<String>::new());
    for path in FIELDS.iter().map(|field| field.name) {
        assert!(profile.has(path), "{path}");
    }
    for (path, value) in [
        ("name", "Two words"),
        ("reviewer.date", "2026-11-21"),
        ("routes.iv.visit_minutes", "5"),
        ("questions.0.answer", "Two words"),
        ("checklist.prepare.0", "Two words"),
        ("steps.prepare.bring.0", "Two words"),
        ("presets.0.topics.0", "harms"),
        ("theme.accent", "#14545c"),
        ("texts.title", "Two words"),
    ] {
        assert_eq!(profile.text(path), Some(value), "{path}");
    }
    assert_eq!(profile.idle_minutes(), 2);
    assert_eq!(profile.list("views").collect::<Vec<_>>(), ["walkthrough"]);
    assert_eq!(
        ["iv", "im", "sc"].map(|id| profile.offers(id)),
        [Some(true), Some(true), Some(false)]
    );

    let (nothing, problems) = read_text("{ \"$schema\": \"profile.schema.json\" }");
    assert_eq!((nothing.clone(), problems), (Profile::default(), Vec::new()));
    assert_eq!((nothing.idle_minutes(), nothing.offers("iv")), (5, None));
}

#[test]
fn the_guide_works_out_what_a_course_costs() {
    let route = |more: &str| read_text(&format!("{{\"routes\": [{{\"id\": \"iv\"{more}}}]}}")).0;
    let profile = route(", \"price\": 450, \"sessions\": 6");
    assert_eq!(profile.shown("routes.iv.course").as_deref(), Some("2,700"));
    assert_eq!(profile.shown("routes.iv.price").as_deref(), Some("450"));
    assert_eq!(profile.shown("routes.iv.sessions").as_deref(), Some("6"));
    assert_eq!(route(", \"price\": 450").shown("routes.iv.course"), None);
    // A number to call is no amount.
    let (profile, _) = read_text("{\"phone\": \"12345\"}");
    assert_eq!(profile.shown("phone").as_deref(), Some("12345"));
}

#[test]
fn whatever_is_wrong_in_one_place_takes_away_nothing_elsewhere() {
    let all = group(FIELDS);
    let whole = read_text(&all.to_string()).0;
    let wrong =
        [json!(null), json!(7.5), json!(""), json!([]), json!({ "x": 1 }), json!("\u{202e}")];
    for field in FIELDS {
        for value in &wrong {
            let mut spoilt = all.clone();
            spoilt[field.name] = value.clone();
            let (profile, problems) = read_text(&spoilt.to_string());
            assert!(!problems.is_empty(), "{}: {value}", field.name);
            assert!(!profile.has(field.name), "{}: {value}", field.name);
            // The review is the clinic's, so it goes with the clinic's name.
            let others = FIELDS
                .iter()
                .map(|field| field.name)
                .filter(|name| *name != field.name && (field.name, *name) != ("name", "reviewer"));
            for other in others {
                assert!(profile.has(other), "{} took {other}", field.name);
                assert_eq!(profile.text(other), whole.text(other), "{other}");
            }
        }
    }
}

#[test]
fn each_problem_has_its_line_its_place_and_its_remedy_and_the_rest_is_used() {
    let text = r##"{
        "nam": "Larkspur",
        "opening-hours": "9 to 5",
        "name": "Larkspur Clinic",
        "phone": "call us",
        "region": "uks",
        "routes": ["iv", "imm", "iv", 7, "surgery", "sc"],
        "reviewer": { "name": "Dr. Ana Ruiz", "rolle": "MD", "date": "2026-02-30" },
        "name": "Larkspur",
        "booking": "javascript:alert(1)",
        "logo": "mailto:a@example.org",
        "title": "no",
        "idle_minutes": 60,
        "views": ["compare", "kompare"],
        "questions": [{ "question": "Why?" }, { "question": "Who?", "answer": "Us." }],
        "checklist": { "prepar": ["Eat"], "arrive": ["Ring", 7] },
        "theme": { "accent": "tealish", "font": "x; color: red", "radius": "3" }
    }"##;
    let (profile, problems) = read(text, KNOWN);
    let found: Vec<String> =
        problems.iter().map(|problem| format!("{} {problem}", problem.line)).collect();
    let wanted = [
        "9 name: This name stands there already. Take one of the two out.",
        "2 nam: This entry is not known. Did you mean \"name\"?",
        "5 phone: \"call us\" can't be dialled. Write 5 to 15 digits, as in \"(509) 555-0142\" or \"+1 509 555 0142\".",
        "6 region: There is no region \"uks\". Did you mean \"us\"?",
        "7 routes[1]: There is no route \"imm\". Did you mean \"im\"?",
        "7 routes[2]: \"iv\" stands there already. Take it out.",
        "7 routes[3]: This is a number; write a text in quotes.",
        "7 routes[4]: There is no route \"surgery\". Use one of: iv, im, sc, lozenge-clinic.",
        "7 routes: Until every entry names a route of the guide, none is marked as not offered.",
        "8 reviewer.rolle: This entry is not known. Did you mean \"role\"?",
        "8 reviewer.date: \"2026-02-30\" is not a day. Write year, month and day, as in \"2026-11-21\".",
        "8 reviewer.role: This is missing. It is shown only with name, role, date.",
        "10 booking: \"javascript:alert(1)\" is no address that a link may lead to. Write https://, mailto:, tel:, sms: or the address of a page of your own site, as in \"/book\".",
        "11 logo: \"mailto:a@example.org\" is no address of a picture. Write https:// or the address of a file of your own site, as in \"/logo.svg\".",
        "12 title: This is a text; write true or false, without quotes.",
        "13 idle_minutes: Write a whole number from 2 to 30.",
        "14 views[1]: There is no choice \"kompare\". Did you mean \"compare\"?",
        "15 questions[0].answer: This is missing. It is shown only with question, answer.",
        "16 checklist.prepar: There is no step \"prepar\". Did you mean \"prepare\"?",
    ];
    for line in wanted {
        assert!(found.iter().any(|found| found == line), "{line}\n{found:#?}");
    }
    assert!(
        found.iter().any(|line| line
            .starts_with("3 opening-hours: This entry is not known. Known here are name, phone,")),
        "{found:#?}"
    );
    // Twenty are named; the theme's come after.
    assert_eq!(found.len(), 21);
    assert_eq!(found[20], "0 4 more problems like these.");
    assert_eq!(profile.text("name"), Some("Larkspur Clinic"));
    assert_eq!(profile.offers("iv"), None);
    assert_eq!(profile.list("views").collect::<Vec<_>>(), ["compare"]);
    assert_eq!(profile.text("questions.0.question"), Some("Who?"));
    assert_eq!(profile.list("checklist.arrive").collect::<Vec<_>>(), ["Ring"]);
    for left_out in ["phone", "region", "reviewer", "booking", "logo", "title", "theme"] {
        assert!(!profile.has(left_out), "{left_out}");
    }
}

#[test]
fn what_holds_the_guide_s_safety_texts_can_not_be_reached() {
    for reach in [
        json!({ "crisis": false }),
        json!({ "hide_crisis_card": true }),
        json!({ "texts": { "crisis": "" } }),
        json!({ "texts": { "emergency_first": "Do not call." } }),
        json!({ "texts": { "warnings": "none" } }),
        json!({ "checklist": { "safety": [] } }),
    ] {
        let (profile, problems) = read_text(&reach.to_string());
        assert_eq!(profile, Profile::default(), "{reach}");
        assert!(problems[0].contains("No profile can change, empty or hide those"), "{problems:?}");
    }
    // Nor can the list of what can be reworded grow to hold one.
    let Some(Kind::Each(Ids::Words(texts), _)) =
        FIELDS.iter().find(|field| field.name == "texts").map(|field| field.kind)
    else {
        panic!("no texts");
    };
    assert_eq!(texts, ["title", "doors", "way_lead", "questions_lead", "sheet_lead"]);
}

#[test]
fn a_clinic_s_own_name_of_a_route_is_understood_where_it_is_clear() {
    let (profile, problems) =
        read_text(r#"{ "routes": ["IV infusion", { "id": "im shot", "days": "Mondays" }] }"#);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(
        ["iv", "im", "sc"].map(|id| profile.offers(id)),
        [Some(true), Some(true), Some(false)]
    );
    assert_eq!(profile.text("routes.im.days"), Some("Mondays"));
    assert_eq!(
        told("routes", &json!(["injection"]))[0],
        "routes[0]: There is no route \"injection\". Did you mean \"im\" or \"sc\"?"
    );
}

#[test]
fn routes_are_read_from_a_group_as_from_a_list() {
    let read_json = |value: &Value| read_text(&json!({ "routes": value }).to_string());
    let (listed, _) = read_json(&json!([{ "id": "iv", "price": 450, "sessions": 6 }, "im"]));
    let (profile, problems) =
        read_json(&json!({ "drip": { "price": 450, "sessions": 6 }, "im": {} }));
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(profile.offers("sc"), Some(false));
    for path in ["routes", "routes.iv", "routes.im", "routes.iv.price", "routes.iv.course"] {
        assert_eq!(profile.text(path), listed.text(path), "{path}");
    }
    let whole =
        "routes: Until every entry names a route of the guide, none is marked as not offered.";
    for (routes, place) in [
        (json!({ "imm": {} }), "routes.imm: There is no route \"imm\". Did you mean \"im\"?"),
        (
            json!({ "iv": {}, "im": false }),
            "routes.im: This is true or false; write what you say of it in { }, which may be empty.",
        ),
    ] {
        let (profile, problems) = read_json(&routes);
        assert_eq!(
            (profile.offers("iv"), problems),
            (None, vec![place.to_owned(), whole.to_owned()])
        );
    }
    let (_, problems) = read_json(&json!({ "iv": { "prise": 450 } }));
    assert_eq!(problems, ["routes.iv.prise: This entry is not known. Did you mean \"price\"?"]);
}

#[test]
fn a_kind_of_visit_has_a_name_minutes_and_topics_that_there_are() {
    let visit =
        json!({ "name": "Ride home", "minutes": 5, "topics": ["step:arrive", "cots", "sheet"] });
    let (profile, problems) = read_text(&json!({ "presets": [visit] }).to_string());
    assert_eq!(
        problems,
        ["presets[0].topics[1]: There is no topic \"cots\". Did you mean \"cost\"?"]
    );
    assert_eq!(profile.list("presets.0.topics").collect::<Vec<_>>(), ["step:arrive", "sheet"]);
    let (profile, problems) =
        read_text(r#"{ "presets": [{ "name": "Ride home", "topics": ["surgery"] }] }"#);
    assert!(!profile.has("presets"));
    assert_eq!(
        problems,
        [
            "presets[0].topics[0]: There is no topic \"surgery\". Use one of: harms, cost, sheet, step:arrive.",
            "presets[0].minutes: This is missing. It is shown only with name, minutes, topics.",
        ]
    );
}

#[test]
fn a_mistyped_route_marks_none_as_not_offered() {
    for (routes, place) in [
        (json!(["iv", "imm"]), "routes[1]: There is no route \"imm\". Did you mean \"im\"?"),
        (json!(["iv", ""]), "routes[1]: This is empty. Fill it in, or leave the entry out."),
        (json!([{}]), "routes[0]: Which route is it? Give it an \"id\", as in \"id\": \"iv\"."),
        (
            json!(["not-sure"]),
            "routes[0]: There is no route \"not-sure\". Use one of: iv, im, sc, lozenge-clinic.",
        ),
    ] {
        let (profile, problems) = read_text(&json!({ "routes": routes }).to_string());
        assert_eq!(profile.offers("iv"), None, "{routes}");
        let whole =
            "routes: Until every entry names a route of the guide, none is marked as not offered.";
        assert_eq!(problems, [place, whole], "{routes}");
    }
    assert!(told("routes", &json!([]))[0].starts_with("routes: This names no route"));
    // One that stands there twice leaves no doubt.
    let (profile, problems) = read_text(r#"{"routes":["iv", "iv"]}"#);
    assert_eq!((profile.offers("im"), problems.len()), (Some(false), 1));
}

#[test]
fn a_review_stands_only_with_the_clinics_name() {
    let reviewer = json!({ "name": "A", "role": "MD", "date": "2026-11-21" });
    assert_eq!(
        told("reviewer", &reviewer),
        ["reviewer: A review is shown only with the clinic's name. Fill in \"name\"."]
    );
    let (profile, problems) =
        read_text(&json!({ "reviewer": reviewer, "name": "Larkspur" }).to_string());
    assert!(profile.has("reviewer") && problems.is_empty());
}

#[test]
fn empty_long_and_broken_texts_are_named_and_markup_stays_text() {
    let long = "ä".repeat(121);
    for (text, start) in [
        ("", "name: This is empty."),
        (" \t ", "name: This is empty."),
        (&*long, "name: This has 121 characters. Write at most 120."),
        ("Larkspur\nClinic", "name: This has a line break"),
        ("Lark\u{202e}spur", "name: This has a line break, a tab or an unseen sign"),
    ] {
        assert!(told("name", &json!(text))[0].starts_with(start), "{text}");
    }
    let (profile, problems) = read_text(r#"{"name": "<b>Larkspur</b>"}"#);
    assert_eq!(profile.text("name"), Some("<b>Larkspur</b>"));
    assert!(problems[0].starts_with("name: This has markup in it"), "{problems:?}");
    assert_eq!(told("name", &json!("Fewer < more & \"quoted\"")), Vec::<String>::new());
}

#[test]
fn lists_end_where_they_would_bury_the_guide() {
    let questions = vec![json!({ "question": "Q", "answer": "A" }); 40];
    let (profile, problems) = read_text(&json!({ "questions": questions }).to_string());
    assert_eq!(profile.text("questions.12.question"), None);
    assert_eq!(problems, ["questions[12]: This is one too many: at most 12 are shown."]);
}

#[test]
fn a_hostile_file_gets_a_short_answer() {
    let keys: String = (0..900).map(|n| format!("\"{n}{}\": 1,", "k".repeat(50))).collect();
    let (_, problems) = read(&format!("{{{keys} \"name\": 1}}"), KNOWN);
    assert_eq!(problems.len(), 21);
    assert!(problems.iter().all(|problem| problem.to_string().len() < 500), "{problems:?}");
    assert_eq!(problems[20].to_string(), "881 more problems like these.");
}

#[test]
fn the_readme_tells_of_every_entry() {
    let readme = include_str!("../../../README.md");
    let named = |field: &&Field| readme.contains(&format!("`{}`", field.name));
    for field in FIELDS.iter().chain(ROUTE) {
        assert!(named(&field), "README has no {}", field.name);
    }
}

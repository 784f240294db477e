//! The rules for what a pack says: each finds its example in the shipped pack once that is
//! spoilt, and the shipped pack breaks none.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

use std::path::PathBuf;

use kap_core::authoring::rules::{self, Finding, Lifted, RULES, Severity};
use kap_core::authoring::{self, ErrorKind};
use kap_core::pack::Pack;
use kap_core::question::Question;
use kap_core::route::RouteSet;
use kap_core::step::{Item, Section};
use kap_core::text::{Basis, Span, Text};

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content/ketamine")
}

thread_local! {
    /// Read once for each test, which spoils it many times.
    static SHIPPED: Pack =
        authoring::load(&content(), &content().join("../../texts")).unwrap().remove(0);
}

fn shipped() -> Pack {
    SHIPPED.with(Clone::clone)
}

fn text(words: &str) -> Text {
    Text { spans: vec![Span::Words(words.into())], basis: Basis::default() }
}

fn question<'a>(pack: &'a mut Pack, id: &str) -> &'a mut Question {
    let mut questions = pack.questions.iter_mut().flat_map(|group| &mut group.questions);
    questions.find(|question| &*question.id == id).unwrap()
}

/// What a spoilt pack breaks that the shipped one doesn't, as rules and ids.
fn broken(spoil: impl FnOnce(&mut Pack)) -> Vec<(&'static str, String)> {
    let mut pack = shipped();
    let before = rules::check(&pack, &[], None);
    spoil(&mut pack);
    let after = rules::check(&pack, &[], None).into_iter();
    after
        .filter(|finding| !before.contains(finding))
        .map(|finding| (finding.rule, finding.id))
        .collect()
}

#[track_caller]
fn breaks(rule: &'static str, id: &str, spoil: impl FnOnce(&mut Pack)) {
    assert_eq!(broken(spoil), [(rule, id.to_owned())]);
}

#[test]
fn the_shipped_pack_breaks_no_rule_and_every_lift_is_needed() {
    let lifted = rules::load_lifted(&content()).unwrap();
    let mut findings = rules::check(&shipped(), &lifted, None);
    findings.extend(rules::unused_lifts(&lifted, &findings));
    findings.retain(Finding::counts);
    assert_eq!(findings, []);
}

#[test]
fn every_rule_for_a_sentence_looks_at_answers() {
    for (rule, words) in [
        ("banned-word", "It is proven."),
        ("one-in-n", "It helps one in seven."),
        ("bare-likelihood", "This is rare."),
        ("decimal", "Wait 1.5 hours."),
        ("denominator", "It helped 8 of 27 people."),
        ("long-sentence", &"so ".repeat(26)),
    ] {
        let first: Vec<&str> = words.split_whitespace().take(5).collect();
        breaks(rule, &format!("bladder: {}…", first.join(" ")), |pack| {
            question(pack, "bladder").answer.push(text(words));
        });
    }
}

#[test]
fn every_place_is_looked_at() {
    let rule = "banned-word";
    let words = "It is proven.";
    breaks(rule, "bladder", |pack| question(pack, "bladder").ask = words.into());
    breaks(rule, "iv.needle", |pack| pack.routes[1].facts[5].note = Some(text(words)));
    breaks(rule, "esk-nose", |pack| {
        let nose = pack.outcomes.iter_mut().find(|outcome| &*outcome.id == "esk-nose");
        nose.unwrap().population = words.into();
    });
    breaks(rule, "glossary/anesthetic", |pack| pack.glossary[0].text = text(words));
    breaks(rule, "first-call/title", |pack| pack.steps[0].title = words.into());
    breaks(rule, "first-call/do/list-my-medicines", |pack| {
        let mut items = pack.steps[0].items.iter_mut();
        items.find(|item| &*item.id == "list-my-medicines").unwrap().text = text(words);
    });
    breaks(rule, "texts.ask.search", |pack| pack.page.ask.search = words.into());
    breaks(rule, "attributes/onset", |pack| {
        let mut rows = pack.attributes.iter_mut().flat_map(|group| &mut group.attributes);
        rows.find(|row| &*row.id == "onset").unwrap().help = words.into();
    });
    breaks(rule, "safety/driving: It is proven.…", |pack| {
        pack.driving.text.push(text(words));
    });
}

#[test]
fn what_is_searched_but_not_shown_may_say_anything() {
    assert_eq!(broken(|pack| question(pack, "bladder").also.push("a safe cure".into())), []);
}

#[test]
fn lists_have_seven_items_for_each_route() {
    let item = |words: &str, routes| Item {
        id: "".into(),
        section: Section::Feels,
        routes,
        text: text(words),
    };
    breaks("long-list", "prepare/feels/iv", |pack| {
        let iv = RouteSet::NONE.with(pack.route_index("iv").unwrap());
        pack.steps[1].items.extend((0..6).map(|_| item("So.", iv)));
    });
    breaks("long-list", "safety/emergency", |pack| pack.safety.emergency.text.push(text("So.")));
}

#[test]
fn suicide_is_never_named_without_the_crisis_line() {
    let rule = "crisis-beside-suicide";
    breaks(rule, "suicidal-thoughts", |pack| {
        let question = question(pack, "suicidal-thoughts");
        question.crisis = false;
        question.answer.truncate(1);
    });
    breaks(rule, "bladder", |pack| question(pack, "bladder").also.push("kill myself".into()));
    breaks(rule, "iv.needle", |pack| {
        pack.routes[1].facts[5].note = Some(text("Thoughts of self-harm."));
    });
    breaks(rule, "glossary/anesthetic", |pack| pack.glossary[0].text = text("Suicidal."));
    breaks(rule, "safety/elsewhere: To end your life.…", |pack| {
        pack.safety.elsewhere.text.push(text("To end your life."));
    });

    let item = |section| Item {
        id: "".into(),
        section,
        routes: RouteSet::ALL,
        text: text("Thoughts of suicide."),
    };
    breaks(rule, "first-call/feels: Thoughts of suicide.…", |pack| {
        pack.steps[0].items.push(item(Section::Feels));
    });
    // Here the line stands in the same section.
    assert_eq!(broken(|pack| pack.steps[0].items.push(item(Section::SpeakUp))), []);
}

#[test]
fn an_outcome_says_what_it_is_compared_with() {
    breaks("no-comparator", "lozenge-response", |pack| {
        let outcome = pack.outcomes.iter_mut().find(|outcome| &*outcome.id == "lozenge-response");
        outcome.unwrap().comparator_name = " ".into();
    });
}

#[test]
fn compounded_routes_carry_a_warning() {
    breaks("warning-beside-compounded", "swallowed.status", |pack| {
        let swallowed = pack.route_index("swallowed").unwrap();
        pack.routes[usize::from(swallowed)].warnings.clear();
    });
}

#[test]
fn a_source_expires_after_its_last_day() {
    let mut pack = shipped();
    for source in &mut pack.sources {
        source.expires = "".into();
    }
    pack.sources[0].expires = "2026-11-20".into();
    pack.sources[1].expires = "2026-11".into();
    let expired = |day| {
        let findings = rules::check(&pack, &[], Some(day)).into_iter();
        findings
            .filter(|finding| finding.rule == "expired")
            .inspect(|finding| assert_eq!(finding.severity, Severity::Warning))
            .map(|finding| finding.id)
            .collect::<Vec<_>>()
    };
    let id = |place: usize| format!("sources/{}", pack.sources[place].id);
    assert_eq!(expired("2026-11-20"), Vec::<String>::new());
    assert_eq!(expired("2026-11-21"), [id(0)]);
    assert_eq!(expired("2026-12-01"), [id(0), id(1)]);
}

#[test]
fn words_of_other_languages_are_not_taken_for_english() {
    let words = "El best es rare.";
    let found = broken(|pack| {
        pack.language = "es".into();
        question(pack, "bladder").answer.push(text(words));
    });
    assert_eq!(found, []);
}

#[test]
fn a_lift_marks_its_finding_and_an_unused_one_is_named() {
    let mut pack = shipped();
    question(&mut pack, "bladder").ask = "Is it rare?".into();
    let lift = |rule: &str, id: &str| Lifted {
        rule: rule.to_owned(),
        id: id.to_owned(),
        reason: "so they ask".to_owned(),
    };
    let lifts = [lift("bare-likelihood", "bladder"), lift("decimal", "bladder")];
    let findings = rules::check(&pack, &lifts, None);
    let rare = findings.iter().find(|finding| finding.rule == "bare-likelihood").unwrap();
    assert_eq!(rare.lifted.as_deref(), Some("so they ask"));
    assert!(!rare.counts());
    let unused = rules::unused_lifts(&lifts, &findings);
    assert_eq!(unused.len(), 1);
    assert_eq!((&*unused[0].id, unused[0].counts()), ("bladder", true));
    assert!(RULES.iter().any(|rule| rule.id == unused[0].rule));
}

#[test]
fn a_lift_of_an_unknown_rule_or_without_a_reason_is_named() {
    let folder = std::env::temp_dir().join(format!("kap-lifted-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    assert_eq!(rules::load_lifted(&folder), Ok(Vec::new()));
    let lift = "[[lifted]]\nrule = \"band-word\"\nid = \"x\"\nreason = \"\"\n";
    std::fs::write(folder.join("lifted.toml"), lift).unwrap();
    let errors = rules::load_lifted(&folder).unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(errors[0].to_string().contains("Did you mean \"banned-word\"?"), "{}", errors[0]);
    assert_eq!(errors[1].kind, ErrorKind::Missing("the reason"));
}

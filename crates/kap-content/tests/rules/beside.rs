//! Rules for what must stand beside what.

use kap_core::route::RouteSet;
use kap_core::step::Section;
use kap_core::text::{Checked, Citation};

use crate::spoilt::{breaks, breaks_in, item, keeps, note, question, text};

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
        *note(pack, "iv", "needle") = Some(text("Thoughts of self-harm."));
    });
    breaks(rule, "glossary/act", |pack| pack.glossary[0].text = text("Suicidal."));
    breaks(rule, "safety/elsewhere: To end your life.…", |pack| {
        pack.safety.elsewhere.text.push(text("To end your life."));
    });
    breaks(rule, "forms/what", |pack| pack.forms.rows[0].cells[0] = text("Suicidal."));
    breaks_in("es", rule, "bladder", |pack| {
        question(pack, "bladder").answer.push(text("Ganas de quitarse la vida."));
    });
    breaks_in("de", rule, "bladder", |pack| {
        question(pack, "bladder").answer.push(text("Gedanken an Suizid."));
    });
}

#[test]
fn the_crisis_line_may_stand_in_the_same_section() {
    let rule = "crisis-beside-suicide";
    let spoil = |section| {
        move |pack: &mut kap_core::pack::Pack| {
            pack.steps[0].items.push(item("Thoughts of suicide.", section, RouteSet::ALL));
        }
    };
    breaks(rule, "first-call/feels: Thoughts of suicide.…", spoil(Section::Feels));
    keeps(rule, spoil(Section::SpeakUp));
}

#[test]
fn the_emergency_number_comes_first_for_who_may_act() {
    let rule = "emergency-not-first";
    let says = |words: &'static str| {
        move |pack: &mut kap_core::pack::Pack| question(pack, "bladder").answer.push(text(words))
    };
    let words = "Call {crisis} first, at any hour. If you may act, call {emergency}.";
    breaks(rule, "bladder: Call {crisis} first, at any…", says(words));
    breaks_in(
        "es",
        rule,
        "bladder: Llame al {crisis}, o al…",
        says("Llame al {crisis}, o al {emergency} si puede actuar."),
    );
    for words in [
        "Call {crisis} at any hour. If you may act, call {emergency} first.",
        "If you may act, call {emergency}, then {crisis}.",
        "Call {crisis} at any hour.",
    ] {
        keeps(rule, says(words));
    }
}

#[test]
fn compounded_routes_carry_a_warning() {
    breaks("warning-beside-compounded", "swallowed.status", |pack| {
        let swallowed = pack.route_index("swallowed").unwrap();
        pack.routes[usize::from(swallowed)].warnings.clear();
    });
}

#[test]
fn compounded_and_home_use_are_named_with_the_warning_or_its_source() {
    let rule = "warning-beside-compounded";
    let at_home = || text("Some people take a lozenge at home.");
    breaks(rule, "bladder", |pack| question(pack, "bladder").answer.push(at_home()));
    breaks(rule, "first-call/feels: It is compounded.…", |pack| {
        pack.steps[0].items.push(item("It is compounded.", Section::Feels, RouteSet::ALL));
    });
    breaks(rule, "glossary/act", |pack| pack.glossary[0].text = at_home());
    breaks_in("es", rule, "bladder", |pack| {
        question(pack, "bladder").answer.push(text("Una pastilla en casa, de fórmula magistral."));
    });
    keeps(rule, |pack| {
        question(pack, "bladder").warnings.push(0);
        question(pack, "bladder").answer.push(at_home());
    });
    keeps(rule, |pack| {
        let source = pack.warnings[0].text[0].basis.citations[0].source;
        let mut said = at_home();
        said.basis.citations = vec![Citation { source, checked: Checked::Secondary }];
        question(pack, "bladder").answer.push(said);
    });
    keeps(rule, |pack| {
        let home = RouteSet::NONE.with(pack.route_index("lozenge-home").unwrap());
        pack.steps[0].items.push(item("A lozenge at home.", Section::Feels, home));
    });
}

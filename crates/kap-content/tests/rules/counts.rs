//! Rules for numbers, statuses and what they rest on.

use kap_core::outcome::Outcome;
use kap_core::pack::Pack;
use kap_core::text::{Checked, Citation, Text};

use kap_content::rules::{self, Extras, Severity};

use crate::spoilt::{breaks, breaks_in, keeps, question, shipped, text};

fn outcome<'a>(pack: &'a mut Pack, id: &str) -> &'a mut Outcome {
    pack.outcomes.iter_mut().find(|outcome| &*outcome.id == id).unwrap()
}

fn cited(words: &str) -> Text {
    let mut text = text(words);
    text.basis.citations = vec![Citation { source: 0, checked: Checked::Original }];
    text
}

#[test]
fn a_count_says_what_it_is_compared_with() {
    let rule = "no-comparator";
    breaks(rule, "lozenge-response", |pack| {
        outcome(pack, "lozenge-response").comparator_name = " ".into();
    });
    breaks(rule, "bladder: It came to 8 of…", |pack| {
        question(pack, "bladder").answer.push(cited("It came to 8 of 100 people in a week."));
    });
    breaks_in("es", rule, "bladder: Le pasó a 8 de…", |pack| {
        let words = "Le pasó a 8 de cada 100 personas en una semana.";
        question(pack, "bladder").answer.push(cited(words));
    });
    for words in [
        "It came to 8 of 100 people in a week; with placebo, 3 of 100.",
        "It came to 8 of 100 people in a week. There was no comparison group.",
        "Of the dose, 8 of 100 parts.",
    ] {
        keeps(rule, |pack| question(pack, "bladder").answer.push(cited(words)));
    }
}

#[test]
fn a_count_says_over_what_time() {
    let rule = "no-time-frame";
    breaks(rule, "lozenge-response", |pack| outcome(pack, "lozenge-response").time = "".into());
    breaks(rule, "lozenge-response", |pack| {
        outcome(pack, "lozenge-response").time = "In adults".into();
    });
    breaks(rule, "bladder: It came to 8 of…", |pack| {
        let words = "It came to 8 of 100 people; with placebo, 3 of 100.";
        question(pack, "bladder").answer.push(cited(words));
    });
}

#[test]
fn a_claim_is_answered_with_a_source() {
    let mut id = None;
    let mut pack = shipped();
    for claim in pack.questions.iter_mut().flat_map(|group| &mut group.questions) {
        if id.is_none() && claim.claim.is_some() && !claim.answer[0].basis.citations.is_empty() {
            id = Some(claim.id.to_string());
        }
    }
    let id = id.unwrap();
    breaks("unsourced-claim", &id, |pack| question(pack, &id).answer[0].basis = Default::default());
}

#[test]
fn a_status_has_a_source() {
    let rule = "unsourced-status";
    breaks(rule, "bladder: It is FDA-approved for that.…", |pack| {
        question(pack, "bladder").answer.push(text("It is FDA-approved for that."));
    });
    breaks_in("es", rule, "bladder: Está aprobada para eso.…", |pack| {
        question(pack, "bladder").answer.push(text("Está aprobada para eso."));
    });
    for words in ["Ask whether it is approved.", "Is it approved?"] {
        keeps(rule, |pack| question(pack, "bladder").answer.push(text(words)));
    }
    keeps(rule, |pack| question(pack, "bladder").answer.push(cited("It is FDA-approved.")));
}

#[test]
fn an_estimate_sounds_like_one() {
    let rule = "unworded-estimate";
    let editorial = |words: &str| {
        let mut text = text(words);
        text.basis.editorial = true;
        text
    };
    breaks(rule, "bladder: It takes 40 minutes.…", |pack| {
        question(pack, "bladder").answer.push(editorial("It takes 40 minutes."));
    });
    keeps(rule, |pack| {
        question(pack, "bladder").answer.push(editorial("It takes about 40 minutes."));
    });
    keeps(rule, |pack| question(pack, "bladder").answer.push(cited("It takes 40 minutes.")));
}

#[test]
fn a_source_expires_after_its_last_day_and_stops_a_release_only() {
    let mut pack = shipped();
    for source in &mut pack.sources {
        source.expires = "".into();
    }
    pack.sources[0].expires = "2026-11-20".into();
    pack.sources[1].expires = "2026-11".into();
    let expired = |day: Option<&str>, release, severity| {
        let extras = Extras { as_of: day.map(str::to_owned), release, ..Extras::default() };
        let findings = rules::check(&pack, &extras).into_iter();
        findings
            .filter(|finding| finding.rule == "expired")
            .inspect(|finding| assert_eq!(finding.severity, severity))
            .map(|finding| finding.id)
            .collect::<Vec<_>>()
    };
    let id = |place: usize| format!("sources/{}", pack.sources[place].id);
    let warning = Severity::Warning;
    assert_eq!(expired(None, true, warning), Vec::<String>::new());
    assert_eq!(expired(Some("2026-11-20"), false, warning), Vec::<String>::new());
    assert_eq!(expired(Some("2026-11-21"), false, warning), [id(0)]);
    assert_eq!(expired(Some("2026-12-01"), false, warning), [id(0), id(1)]);
    assert_eq!(expired(Some("2026-12-01"), true, Severity::Error), [id(0), id(1)]);
}

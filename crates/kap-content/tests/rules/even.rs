//! Columns are equals, benefits and harms have the same room.

use kap_core::outcome::OutcomeKind;
use kap_core::pack::Pack;
use kap_core::text::Span;

use crate::spoilt::{breaks, broken_in, note, row, text};

const RULE: &str = "uneven-columns";

#[test]
fn every_column_has_every_row() {
    breaks(RULE, "iv", |pack| {
        let iv = pack.route_index("iv").unwrap();
        // A row that says nothing, so that the rest stays in balance.
        let place = row(pack, "absorbed");
        pack.routes[usize::from(iv)].facts.remove(place);
    });
}

#[test]
fn no_note_is_far_longer_than_its_neighbours() {
    breaks(RULE, "iv.needle", |pack| {
        *note(pack, "iv", "needle") = Some(text(&"so ".repeat(45)));
    });
}

#[test]
fn no_column_says_far_more_or_less_than_the_others() {
    let say = |pack: &mut Pack, words: usize| {
        let iv = usize::from(pack.route_index("iv").unwrap());
        for fact in &mut pack.routes[iv].facts {
            fact.note = Some(text(&"so ".repeat(words)));
        }
    };
    breaks(RULE, "iv", |pack| say(pack, 1));
    breaks(RULE, "tms", |pack| {
        let tms = pack.alternatives.iter_mut().find(|other| &*other.id == "tms").unwrap();
        for fact in &mut tms.facts {
            fact.note = Some(text("so"));
        }
    });
}

#[test]
fn counts_of_benefits_come_with_counts_of_harms() {
    breaks("balance", "balance/lozenge-home", |pack| {
        let home = pack.route_index("lozenge-home").unwrap();
        pack.outcomes.retain(|outcome| {
            outcome.kind == OutcomeKind::Benefit || !outcome.routes.contains(home)
        });
    });
}

/// Among others, as the words of a part are also those of a larger one.
#[track_caller]
fn tilts(language: &str, id: &str, spoil: impl FnOnce(&mut Pack)) {
    let found = broken_in(language, spoil);
    assert!(found.iter().any(|hit| (hit.rule, &*hit.id) == ("balance", id)), "{found:#?}");
}

#[test]
fn a_column_speaks_of_both() {
    for (words, language) in [("It helps.", "en"), ("It is a risk.", "en"), ("Ayuda.", "es")] {
        tilts(language, "balance/sc", |pack| {
            let sc = usize::from(pack.route_index("sc").unwrap());
            for fact in &mut pack.routes[sc].facts {
                fact.note = Some(text(words));
            }
        });
    }
}

#[test]
fn no_part_is_all_hope_or_all_fear() {
    for words in ["Relief, help and hope. ", "Pain, risk and fear. "] {
        tilts("en", "balance/claims", |pack| {
            let mut claims = pack.questions.iter_mut().flat_map(|group| &mut group.questions);
            let claim = claims.find(|question| question.claim.is_some()).unwrap();
            claim.answer.push(text(&words.repeat(200)));
        });
    }
}

#[test]
fn what_is_seen_of_a_cell_is_short() {
    breaks("long-cell", "iv.needle", |pack| {
        *note(pack, "iv", "needle") = Some(text(&format!("{}so. More.", "so ".repeat(24))));
    });
    breaks("long-cell", "iv.brief", |pack| {
        let iv = usize::from(pack.route_index("iv").unwrap());
        pack.routes[iv].brief.place = "a clinic or a hospital".into();
    });
}

#[test]
fn whom_to_call_is_not_folded_away_from_what_is_said_of_suicide() {
    breaks("long-cell", "esketamine-nasal.status", |pack| {
        let note = note(pack, "esketamine-nasal", "status").as_mut().unwrap();
        note.spans.insert(0, Span::Words("Some people have suicidal thoughts that stay. ".into()));
    });
}

//! Rules look at every place where words are shown.

use crate::spoilt::{breaks, note, question, text};

const RULE: &str = "banned-word";
const WORDS: &str = "It is proven.";

#[test]
fn in_the_walkthrough() {
    breaks(RULE, "first-call/title", |pack| pack.steps[0].title = WORDS.into());
    breaks(RULE, "first-call/do/list-my-medicines", |pack| {
        let mut items = pack.steps[0].items.iter_mut();
        items.find(|item| &*item.id == "list-my-medicines").unwrap().text = text(WORDS);
    });
    breaks(RULE, "first-call/lead: It is proven.…", |pack| {
        pack.steps[0].leads[0].text = text(WORDS);
    });
}

#[test]
fn in_the_comparison() {
    breaks(RULE, "iv.needle", |pack| *note(pack, "iv", "needle") = Some(text(WORDS)));
    breaks(RULE, "tms", |pack| {
        let mut others = pack.alternatives.iter_mut();
        others.find(|other| &*other.id == "tms").unwrap().about = text(WORDS);
    });
    breaks(RULE, "attributes/onset", |pack| {
        let mut rows = pack.attributes.iter_mut().flat_map(|group| &mut group.attributes);
        rows.find(|row| &*row.id == "onset").unwrap().help = WORDS.into();
    });
    breaks(RULE, "esk-nose", |pack| {
        let nose = pack.outcomes.iter_mut().find(|outcome| &*outcome.id == "esk-nose");
        nose.unwrap().population = WORDS.into();
    });
    breaks(RULE, "forms/what", |pack| {
        let mut rows = pack.forms.rows.iter_mut();
        rows.find(|row| &*row.id == "what").unwrap().cells[0] = text(WORDS);
    });
    breaks(RULE, "regions/uk.status", |pack| {
        let mut regions = pack.regions.iter_mut();
        let uk = regions.find(|region| &*region.id == "uk").unwrap();
        uk.rows[0].all = text(WORDS);
    });
}

#[test]
fn in_questions_safety_texts_and_the_frame() {
    breaks(RULE, "bladder", |pack| question(pack, "bladder").ask = WORDS.into());
    breaks(RULE, "glossary/act", |pack| pack.glossary[0].text = text(WORDS));
    breaks(RULE, "texts.ask.search", |pack| pack.page.ask.search = WORDS.into());
    breaks(RULE, "about.review", |pack| pack.about.review = WORDS.into());
    breaks(RULE, "safety/driving: It is proven.…", |pack| {
        pack.driving.text.push(text(WORDS));
    });
    breaks(RULE, "after/emergency: It is proven.…", |pack| {
        pack.after.groups[0].text.push(text(WORDS));
    });
}

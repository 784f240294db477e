//! Rules for words and sentences, in each language that has a table of words.

use kap_core::question::Question;

use crate::spoilt::{breaks, breaks_in, broken_in, keeps, question, shipped, text};

fn says(words: &'static str) -> impl FnOnce(&mut kap_core::pack::Pack) {
    move |pack| question(pack, "bladder").answer.push(text(words))
}

#[test]
fn every_rule_for_a_sentence_looks_at_answers() {
    for (language, rule, words) in [
        ("en", "banned-word", "It is proven."),
        ("en", "one-in-n", "It helps one in seven."),
        ("en", "bare-likelihood", "This is rare."),
        ("en", "decimal", "Wait 1.5 hours."),
        ("en", "denominator", "It helped 8 of 27 people."),
        ("es", "banned-word", "Es segura."),
        ("es", "one-in-n", "Ayuda a 1 de cada 7."),
        ("es", "bare-likelihood", "Es poco frecuente."),
        ("es", "decimal", "Espere 1,5 horas."),
        ("es", "denominator", "Ayudó a 8 de 27 personas."),
    ] {
        let first: Vec<&str> = words.split_whitespace().take(5).collect();
        breaks_in(language, rule, &format!("bladder: {}…", first.join(" ")), says(words));
    }
}

#[test]
fn a_long_sentence_is_found_in_any_language() {
    for language in ["en", "es", "de"] {
        breaks_in(language, "long-sentence", "bladder: so so so so so…", |pack| {
            question(pack, "bladder").answer.push(text(&"so ".repeat(26)));
        });
    }
}

#[test]
fn the_words_of_a_language_without_a_table_are_not_taken_for_english() {
    let found = broken_in("de", says("El best es rare. 1 in 7, 3 of 10."));
    assert_eq!(found, []);
}

#[test]
fn what_is_searched_but_not_shown_may_say_anything() {
    keeps("banned-word", |pack| question(pack, "bladder").also.push("a safe cure".into()));
}

#[test]
fn a_claim_may_say_what_its_answer_may_not() {
    let claim = |question: &&mut Question| question.claim.is_some();
    let spoil = |words: &'static str, asked: bool| {
        move |pack: &mut kap_core::pack::Pack| {
            let mut questions = pack.questions.iter_mut().flat_map(|group| &mut group.questions);
            let claim = questions.find(claim).unwrap();
            if asked { claim.ask = words.into() } else { claim.answer.push(text(words)) }
        }
    };
    let id = shipped()
        .questions
        .iter()
        .flat_map(|group| &group.questions)
        .find_map(|question| question.claim.is_some().then(|| question.id.to_string()));
    keeps("banned-word", spoil("A safe cure", true));
    breaks("banned-word", &format!("{}: A safe cure…", id.unwrap()), spoil("A safe cure", false));
}

#[test]
fn an_answer_is_measured_as_a_whole_and_a_long_item_alone() {
    let hard = "Physicians administer intravenous anesthetic medications immediately, following \
                institutional recommendations concerning cardiovascular contraindications, \
                psychopharmacological interactions, gastrointestinal absorption, hepatological \
                considerations, individualized pharmacokinetics, responsibilities, availability.";
    breaks("reading-grade", "bladder", |pack| {
        question(pack, "bladder").answer = vec![text(hard)];
    });
    breaks("reading-grade", "glossary/placebo", |pack| {
        let mut terms = pack.glossary.iter_mut();
        terms.find(|term| &*term.id == "placebo").unwrap().text = text(hard);
    });
    breaks_in("es", "reading-grade", "bladder", |pack| {
        let hard = "Administración intravenosa individualizada, recomendaciones institucionales, \
                    contraindicaciones cardiovasculares, responsabilidades farmacológicas.";
        question(pack, "bladder").answer = vec![text(hard)];
    });
}

#[test]
fn one_long_word_in_a_short_item_is_measured_with_its_neighbours() {
    keeps("reading-grade", |pack| {
        let ask = kap_core::step::Section::Ask;
        let mut items = pack.steps[0].items.iter_mut();
        items.find(|item| item.section == ask).unwrap().text = text("Any contraindications?");
    });
}

#[test]
fn an_abbreviation_may_be_explained_where_it_stands() {
    keeps("unexplained-term", says("Their own agency (XYZ) has said so."));
}

#[test]
fn abbreviations_and_words_of_the_field_stand_in_the_glossary() {
    breaks("unexplained-term", "jargon/XYZ", says("The XYZ, XYZs and ECT in the US."));
    breaks("unexplained-term", "jargon/nystagmus", says("Your eyes may move: nystagmus."));
    breaks("unexplained-term", "jargon/off label", |pack| {
        pack.glossary.retain(|term| &*term.id != "off-label");
    });
}

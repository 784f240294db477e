//! Kinds of mistakes that somebody who read every line found once, so that they stay found.

use kap_core::pack::Pack;
use kap_core::route::RouteSet;
use kap_core::step::Section;
use kap_core::text::{Checked, Citation, Text};

use crate::copied::Copy;
use crate::spoilt::{breaks, breaks_in, item, keeps, note, question, text};

fn says(words: &'static str) -> impl FnOnce(&mut Pack) {
    move |pack| question(pack, "bladder").answer.push(text(words))
}

/// Words that cite this source.
fn citing(words: &str, source: u16) -> Text {
    let mut text = text(words);
    text.basis.citations = vec![Citation { source, checked: Checked::Secondary }];
    text
}

#[test]
fn a_reason_against_names_the_drug_and_not_a_product() {
    let rule = "product-for-drug";
    breaks(
        rule,
        "bladder: You should not have Spravato…",
        says("You should not have Spravato with an aneurysm."),
    );
    breaks(
        rule,
        "bladder: A drip is ruled out…",
        says("A drip is ruled out if your blood pressure is very high."),
    );
    breaks_in(
        "es",
        rule,
        "bladder: No debe recibir Spravato si…",
        says("No debe recibir Spravato si tiene un aneurisma."),
    );
    breaks(rule, "safety/emergency: A seizure after a lozenge.…", |pack| {
        pack.safety.emergency.text.push(text("A seizure after a lozenge."));
    });
    breaks(rule, "safety/rules-out: An aneurysm, for a drip.…", |pack| {
        let mut lists = pack.app.lists.iter_mut();
        let list = lists.find(|list| &*list.id == "rules-out").unwrap();
        list.text.push(text("An aneurysm, for a drip."));
    });
    for words in [
        "You should not have it in any form with an aneurysm. A drip acts fast.",
        "An aneurysm rules it out: so says the label of Spravato.",
        "Spravato comes from a certified clinic.",
    ] {
        keeps(rule, says(words));
    }
    keeps(rule, |pack| {
        pack.safety.emergency.text.push(text("A seizure. On the label of Spravato."));
    });
}

#[test]
fn a_figure_of_one_product_says_whose_it_is() {
    let rule = "figure-of-a-product";
    let label = |pack: &Pack| {
        let mut sources = pack.sources.iter().zip(0..);
        sources.find(|(source, _)| &*source.id == "spravato-uspi").unwrap().1
    };
    let from_label = |words: &'static str| {
        move |pack: &mut Pack| {
            let text = citing(words, label(pack));
            question(pack, "bladder").answer.push(text);
        }
    };
    let in_step = |way: &'static str| {
        move |pack: &mut Pack| {
            let routes = RouteSet::NONE.with(pack.route_index(way).unwrap());
            let mut item = item("", Section::Happens, routes);
            item.text = citing("You are unsteady for 4 hours.", label(pack));
            pack.steps[0].items.push(item);
        }
    };
    breaks(rule, "bladder: 41 of 100 felt cut…", from_label("41 of 100 felt cut off."));
    breaks(rule, "first-call/happens: You are unsteady for 4…", in_step("lozenge-home"));
    keeps(rule, in_step("esketamine-nasal"));
    keeps(rule, from_label("In Spravato trials, 41 of 100 felt cut off."));
    keeps(rule, from_label("It fades in some hours, up to age 24."));
    keeps(rule, says("41 of 100 felt cut off."));
}

#[test]
fn a_headache_to_call_for_help_with_stands_beside_weakness() {
    let rule = "headache-without-weakness";
    let words = "Call {emergency} for a sudden bad headache.";
    breaks(rule, "bladder: Call {emergency} for a sudden…", says(words));
    breaks_in(
        "es",
        rule,
        "bladder: Dolor de cabeza fuerte: llame…",
        says("Dolor de cabeza fuerte: llame al {emergency}."),
    );
    for words in [
        "Call {emergency} for a sudden bad headache or weakness.",
        "After a hit to the head, call {emergency} if a headache gets worse.",
        "A mild headache can happen.",
    ] {
        keeps(rule, says(words));
    }
}

#[test]
fn a_sitter_who_calls_for_chest_pain_reads_of_a_seizure_and_of_not_waking() {
    let rule = "sitter-without-signs";
    let words = "Chest pain or a seizure: your sitter calls {emergency}.";
    breaks(rule, "bladder: Chest pain or a seizure:…", says(words));
    breaks_in(
        "es",
        rule,
        "bladder: Dolor en el pecho, o…",
        says("Dolor en el pecho, o no despierta: su acompañante llama al {emergency}."),
    );
    for words in [
        "Chest pain, a seizure, or you can't be woken: your sitter calls {emergency}.",
        "Chest pain: call {emergency}.",
        "Chest pain: tell your sitter.",
    ] {
        keeps(rule, says(words));
    }
}

#[test]
fn numbers_to_call_stand_in_regions_alone() {
    let rule = "number-of-a-region";
    for words in ["Call 1-800-222-1222 for poison.", "Call (509) 555-0142 for it."] {
        let first: Vec<&str> = words.split_whitespace().take(5).collect();
        breaks(rule, &format!("bladder: {}…", first.join(" ")), says(words));
    }
    breaks(rule, "bladder: In danger, call 911.…", says("In danger, call 911."));
    breaks_in("es", rule, "bladder: Llame al 116 123.…", says("Llame al 116 123."));
    breaks(rule, "regions/uk.status", |pack| {
        let uk = pack.regions.iter_mut().find(|region| &*region.id == "uk").unwrap();
        uk.rows[0].all = text("Or call 988.");
    });
    keeps(rule, |pack| {
        let uk = pack.regions.iter_mut().find(|region| &*region.id == "uk").unwrap();
        uk.rows[0].all = text("Or call 999.");
    });
    keeps(rule, says("It cost $1,000 in 2026; 99 of 100 paid."));
}

#[test]
fn a_fact_that_ends_before_the_next_review_says_what_then() {
    let rule = "ends-before-review";
    breaks(rule, "bladder: The rule runs until 31…", |pack| {
        pack.about.published = "2026-11-21".into();
        pack.about.next_review = "2027-05-21".into();
        let words = "The rule runs until 31 December 2026.";
        question(pack, "bladder").answer.push(text(words));
    });
    breaks_in("es", rule, "bladder: Rige hasta finales de 2026.…", |pack| {
        pack.about.published = "2026-11-21".into();
        pack.about.next_review = "2027-05-21".into();
        question(pack, "bladder").answer.push(text("Rige hasta finales de 2026."));
    });
    let ends_soon = |words: &'static str| {
        move |pack: &mut Pack| {
            let mut source = pack.sources[0].clone();
            source.expires = pack.about.next_review.clone();
            source.checked = vec![Checked::Secondary];
            pack.sources.push(source);
            let place = u16::try_from(pack.sources.len() - 1).unwrap();
            question(pack, "bladder").answer.push(citing(words, place));
        }
    };
    breaks(rule, "bladder: The law allows it.…", ends_soon("The law allows it."));
    keeps(rule, ends_soon("The law allows it. That may change: ask whether it still does."));
    keeps(rule, says("The trial ran until the end of 2019."));
}

#[test]
fn a_source_is_cited() {
    let pack = Copy::new("uncited");
    let sources = "content/sources.toml";
    let added = "[nobody-2026]\ntitle = \"A\"\nby = \"B\"\nkind = \"trial\"\n\n";
    let line = pack.edit(sources, "[spravato-uspi]\n", &format!("{added}[spravato-uspi]\n"));
    let finding = pack.finds("uncited-source", sources, line);
    assert_eq!(finding.id, "sources/nobody-2026");
    assert!(finding.message.contains("take it out"), "{}", finding.message);
}

#[test]
fn no_figure_to_compare_with_is_on_record() {
    let rule = "no-comparator-record";
    breaks(rule, "lozenge-response", |pack| {
        let mut outcomes = pack.outcomes.iter_mut();
        let outcome = outcomes.find(|outcome| &*outcome.id == "lozenge-response").unwrap();
        (outcome.comparator, outcome.looked_in) = (None, Vec::new());
    });
    let words = "We have no comparison figure for that.";
    breaks(rule, "bladder: We have no comparison figure…", says(words));
    keeps(rule, |pack| question(pack, "bladder").answer.push(citing(words, 0)));
    let pack = Copy::new("looked-in");
    let outcomes = "content/outcomes.toml";
    let line = pack.edit(outcomes, "looked_in = [\"hull-2022\"]", "looked_in = [\"hull-2023\"]");
    let finding = pack.findings().into_iter().find(|finding| finding.rule == "unknown-name");
    let finding = finding.unwrap();
    assert_eq!((&*finding.file, &*finding.id), (outcomes, "lozenge-response"));
    assert!(finding.line.abs_diff(line) < 12 && finding.message.contains("hull-2022"));
}

#[test]
fn that_no_trial_was_found_is_not_told_as_not_tested() {
    let rule = "untested";
    breaks(rule, "bladder: It has not been tested…", says("It has not been tested for that."));
    breaks_in("es", rule, "bladder: No se ha probado con…", says("No se ha probado con ketamina."));
    keeps(rule, says("We found no trial of it. Staff tested your blood."));
}

#[test]
fn an_estimate_is_worded_once() {
    let rule = "estimate-twice";
    breaks(
        rule,
        "bladder: You rest for usually about…",
        says("You rest for usually about 2 hours."),
    );
    breaks_in("es", rule, "bladder: Descansa, por lo general, unas…", |pack| {
        question(pack, "bladder").answer.push(text("Descansa, por lo general, unas 2 horas."));
    });
    keeps(rule, says("You rest for about 2 hours. Usually nobody drives."));
}

#[test]
fn one_thing_has_one_name() {
    let rule = "other-name";
    breaks(
        rule,
        "bladder: It may bring suicidal thoughts.…",
        says("It may bring suicidal thoughts."),
    );
    breaks_in("es", rule, "bladder: Puede manejar mañana.…", says("Puede manejar mañana."));
    breaks_in(
        "es",
        rule,
        "bladder: Pide una evaluación extra.…",
        says("Pide una evaluación extra."),
    );
    keeps(rule, says("It may bring thoughts of suicide."));
}

#[test]
fn words_of_one_country_stay_there_or_say_whose_they_are() {
    let rule = "foreign-system";
    breaks(rule, "bladder: It has a boxed warning.…", says("It has a boxed warning."));
    keeps(rule, says("The US label has a boxed warning."));
    breaks_in(
        "es",
        rule,
        "bladder: Lleva una advertencia de recuadro.…",
        says("Lleva una advertencia de recuadro."),
    );
    breaks(rule, "bladder: Go to urgent care.…", says("Go to urgent care."));
    breaks(rule, "bladder: Medicare pays for it.…", says("Medicare pays for it."));
    breaks_in("es", rule, "bladder: Avise a la FDA.…", says("Avise a la FDA."));
    for words in [
        "In the US, Medicare pays for it.",
        "One NHS clinic does so. The FDA has warned of it.",
        "Tell us about state and federal.",
    ] {
        keeps(rule, says(words));
    }
    // A region may use its own words, and no others.
    let local = |region: &'static str, words: &'static str| {
        move |pack: &mut Pack| {
            let mut regions = pack.regions.iter_mut();
            let region = regions.find(|known| &*known.id == region).unwrap();
            region.rows[0].all = text(words);
        }
    };
    breaks(rule, "regions/uk.status", local("uk", "Medicare pays for it."));
    keeps(rule, local("uk", "The NHS pays for it."));
    keeps(rule, local("au", "Medicare and the PBS pay for it."));
    // The default region's words in a row that others replace.
    keeps(rule, |pack| *note(pack, "iv", "insurance") = Some(text("Medicare pays for it.")));
    breaks(rule, "iv.needle", |pack| {
        *note(pack, "iv", "needle") = Some(text("Medicare pays for it."));
    });
}

#[test]
fn a_time_is_told_as_the_table_has_it() {
    let rule = "told-otherwise";
    let here = |routes: &'static [&'static str], words: &'static str| {
        move |pack: &mut Pack| {
            let routes = routes
                .iter()
                .fold(RouteSet::NONE, |set, route| set.with(pack.route_index(route).unwrap()));
            pack.steps[0].items.push(item(words, Section::Happens, routes));
        }
    };
    let id = "first-call/happens: It is strongest at 10…";
    breaks(rule, id, here(&["iv"], "It is strongest at 10 to 50 minutes."));
    let id = "first-call/happens: A whole visit is two…";
    breaks(rule, id, here(&["iv"], "A whole visit is two to three hours."));
    breaks_in(
        "es",
        rule,
        "first-call/happens: La visita completa dura 4…",
        here(&["iv"], "La visita completa dura 4 horas."),
    );
    keeps(rule, here(&["iv"], "A whole visit is one and a half to two and a half hours."));
    keeps(rule, here(&["iv"], "You rest for 10 minutes."));
    keeps(rule, here(&["not-sure", "iv"], "It is strongest at 10 to 60 minutes."));
}

#[test]
fn a_count_is_told_as_the_outcomes_have_it() {
    let rule = "told-otherwise";
    let count = |words: &'static str| {
        move |pack: &mut Pack| {
            let mut outcomes = pack.outcomes.iter();
            let nausea = outcomes.find(|outcome| &*outcome.id == "esk-nausea").unwrap();
            let source = nausea.basis.citations[0].source;
            question(pack, "bladder").answer.push(citing(words, source));
        }
    };
    let id = "bladder: Nausea came to 27 of…";
    breaks(rule, id, count("Nausea came to 27 of 100; with placebo, 9 of 100."));
    keeps(rule, count("Nausea came to 28 of 100; with placebo, 9 of 100."));
    keeps(rule, says("In another trial, nausea came to 30 of 100."));
}

#[test]
fn a_source_shows_the_date_of_the_copy_and_one_flag() {
    let label = |copies: &'static [&'static str]| {
        move |pack: &mut Pack| {
            let label = pack.sources.iter_mut().find(|source| &*source.id == "spravato-uspi");
            let label = label.unwrap();
            label.date = "2026-03-13".into();
            label.copies = copies.iter().map(|date| (*date).into()).collect();
        }
    };
    breaks("copy-date", "sources/spravato-uspi", label(&[]));
    breaks("copy-date", "sources/spravato-uspi", label(&["2019", "2026-04"]));
    keeps("copy-date", label(&["2019", "2021"]));
    breaks("two-flags", "bladder: So it is.…", |pack| {
        let mut text = citing("So it is.", 0);
        text.basis.citations.push(Citation { source: 0, checked: Checked::Original });
        question(pack, "bladder").answer.push(text);
    });
}

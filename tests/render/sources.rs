//! What is said of a source: the weakest flag of what stands beside it, and when the copy is from.

use kap_core::format::evidence;
use kap_core::pack::Pack;
use kap_core::place::View;
use kap_core::source::Source;
use kap_core::text::Checked;

use super::{packs, part, words_of};

fn flag(checked: Checked, pack: &Pack) -> &str {
    let texts = &pack.texts.cite;
    match checked {
        Checked::Original => &texts.original,
        Checked::Secondary => &texts.secondary,
        Checked::Partly => &texts.partly,
        Checked::KnownHigh | Checked::KnownMedium => &texts.known,
    }
}

/// What each question shows, with its answer, from the questions' markup.
fn shown<'a>(markup: &'a str, id: &str) -> &'a str {
    let start = format!("id=\"q-{id}\"");
    markup.split(&start).nth(1).unwrap().split("id=\"q-").next().unwrap()
}

#[test]
fn a_source_shows_the_weakest_flag_of_the_facts_beside_it() {
    for pack in packs() {
        let markup = part(&pack, View::Questions);
        let mut differed = 0;
        for question in pack.questions.iter().flat_map(|group| &group.questions) {
            let lists = pack.lists(&question.lists).flat_map(|list| &list.text);
            let told = question.answer.iter().chain(lists);
            let cited: Vec<_> = told.flat_map(|text| &text.basis.citations).collect();
            let own = shown(&markup, &question.id);
            let own = own.rsplit("<details class=\"sources\">").next().unwrap();
            let lines = own.split("<li").skip(1).filter_map(|line| line.split_once('>'));
            let lines: Vec<String> = lines.map(|(_, line)| words_of(line)).collect();
            for citation in &cited {
                let others = cited.iter().filter(|other| other.source == citation.source);
                let flags: Vec<Checked> = others.map(|other| other.checked).collect();
                let weakest = *flags.iter().max().unwrap();
                differed += usize::from(citation.checked < weakest);
                let source = &pack.sources[usize::from(citation.source)];
                let line =
                    format!("{}: {}.", source.name(&pack.texts.cite.copies), flag(weakest, &pack));
                let found = lines.iter().any(|shown| shown.starts_with(&line));
                assert!(found, "{}: {line} isn't in {lines:?}", question.id);
            }
        }
        assert!(
            differed > 0,
            "no answer has facts of one source with two flags: nothing is tested"
        );
    }
}

#[test]
fn a_source_read_in_copies_shows_when_they_are_from_instead_of_its_own_date() {
    for pack in packs() {
        let markup = part(&pack, View::Questions);
        let read = pack.sources.iter().filter(|source| !source.copies.is_empty());
        let mut shown = 0;
        for source in read {
            for name in markup.split("<cite>").skip(1) {
                let name = words_of(name.split("</cite>").next().unwrap());
                assert_ne!(name, format!("{}, {}", source.by, source.date));
                let dated = source.copies.iter().all(|date| name.contains(&**date));
                shown += usize::from(dated && name.starts_with(&*source.by));
            }
        }
        assert!(shown > 1, "no source read in copies is shown");
    }
}

#[test]
fn a_source_that_nothing_cites_is_not_shown() {
    for mut pack in packs() {
        let by = "A source that nothing cites";
        pack.app.sources.push(Source { by: by.into(), ..Source::default() });
        let markup = words_of(&part(&pack, View::Questions));
        assert!(!markup.contains(by));
        for source in pack.sources.iter().filter(|source| !source.checked.is_empty()) {
            assert!(markup.contains(&*source.title), "{}", source.id);
        }
    }
}

#[test]
fn the_grade_of_a_claim_says_that_it_grades_the_evidence() {
    for pack in packs() {
        let markup = part(&pack, View::Questions);
        for question in pack.questions.iter().flat_map(|group| &group.questions) {
            let Some(claim) = question.claim else {
                continue;
            };
            let said = evidence(claim.certainty, &pack.page.ask);
            assert!(words_of(shown(&markup, &question.id)).contains(&said), "{}", question.id);
        }
    }
}

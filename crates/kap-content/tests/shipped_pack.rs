//! The pack that is shipped: it loads, and survives the trip to the browser.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

use std::path::PathBuf;

use kap_core::choices;
use kap_core::format;
use kap_core::pack::Pack;
use kap_core::region::{RegionSet, Topic};
use kap_core::route::{Per, Value};
use kap_core::step::{Item, Section};
use kap_core::text::{Span, Text};

fn shipped() -> Vec<Pack> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    kap_content::load(&root.join("content/ketamine"), &root.join("texts")).unwrap_or_else(
        |errors| {
            panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        },
    )
}

/// Every language as it reads in each region.
fn editions() -> Vec<Pack> {
    shipped()
        .iter()
        .flat_map(|pack| pack.editions().map(|(_, pack)| pack).collect::<Vec<_>>())
        .collect()
}

#[test]
fn it_has_what_the_guide_promises() {
    for pack in shipped() {
        let routes: Vec<&str> = pack.routes.iter().map(|route| &*route.id).collect();
        assert_eq!(
            routes,
            [
                "not-sure",
                "iv",
                "im",
                "sc",
                "esketamine-nasal",
                "compounded-nasal",
                "lozenge-clinic",
                "lozenge-home",
                "swallowed"
            ]
        );
        let walked: Vec<&str> = pack
            .routes
            .iter()
            .filter(|route| route.has_walkthrough)
            .map(|route| &*route.id)
            .collect();
        assert_eq!(
            walked,
            ["not-sure", "iv", "im", "sc", "esketamine-nasal", "lozenge-clinic", "lozenge-home"]
        );
        assert_eq!(pack.steps.len(), 11);
        let alternatives: Vec<&str> = pack.alternatives.iter().map(|other| &*other.id).collect();
        assert_eq!(alternatives, ["other-medicine", "psychotherapy", "tms", "ect", "no-treatment"]);
        let all: Vec<_> = pack.questions.iter().flat_map(|group| &group.questions).collect();
        let (claims, questions): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|question| question.claim.is_some());
        assert!(questions.len() >= 45 && claims.len() >= 25);
        for question in questions {
            let phrasings = question.also.len();
            assert!((3..=8).contains(&phrasings), "{}: {phrasings} phrasings", question.id);
        }
        assert!(pack.glossary.len() >= 40);
        assert!(!pack.after.groups.is_empty() && !pack.safety.not_known.text.is_empty());
        assert!(pack.regions.iter().all(|region| region.main_line().is_some()));
    }
}

#[test]
fn every_step_says_what_happens_and_what_to_do_for_every_walkthrough() {
    for pack in editions() {
        for (index, route) in
            pack.routes.iter().enumerate().filter(|(_, route)| route.has_walkthrough)
        {
            let index = u8::try_from(index).unwrap();
            for step in &pack.steps {
                for section in [Section::Happens, Section::Do, Section::SpeakUp] {
                    let items = step.items(section, index).count();
                    assert!(
                        (1..=7).contains(&items),
                        "{} has {items} items in {section:?} of {}",
                        route.id,
                        step.id
                    );
                }
            }
        }
    }
}

#[test]
fn compounded_and_home_routes_carry_the_agency_s_warning() {
    for pack in shipped() {
        for id in ["compounded-nasal", "lozenge-clinic", "lozenge-home", "swallowed"] {
            let route = pack.route(pack.route_index(id).unwrap()).unwrap();
            assert!(
                pack.warnings(&route.warnings).any(|warning| &*warning.id == "fda-2023"),
                "{id}"
            );
        }
    }
}

#[test]
fn values_are_said_in_whole_numbers_and_estimates_say_so() {
    let pack = shipped().remove(0);
    let say = |value: &Value, editorial| format::value(value, editorial, &pack).unwrap();
    let range = |from, to| Value::Range { from, to };
    assert_eq!(&*say(&range(5, Some(15)), true), "about 5 to 15 minutes");
    assert_eq!(&*say(&range(90, Some(180)), false), "1½ to 3 hours");
    assert_eq!(&*say(&range(120, None), false), "at least 2 hours");
    assert_eq!(&*say(&range(120, None), true), "usually at least 2 hours");
    assert_eq!(
        &*say(&Value::Share { from: 29, to: 32 }, false),
        "29 to 32 of 100 parts of the dose"
    );
    let price =
        Value::Money { from: 400, to: Some(1200), currency: "USD".into(), per: Per::Session };
    assert_eq!(&*say(&price, true), "about $400 to $1,200 a session");
    assert_eq!(&*say(&Value::NotKnown, false), "Not known");
    assert_eq!(format::value(&Value::Words, false, &pack), None);
}

#[test]
fn a_region_brings_its_numbers_its_rules_and_its_answers() {
    for pack in shipped() {
        assert_eq!(pack.clone().in_region("atlantis"), pack);
        for region in pack.regions.iter().skip(1) {
            let local = pack.clone().in_region(&region.id);
            assert_eq!(local.region(), Some(region));
            assert_eq!(local.regions.len(), pack.regions.len(), "people elsewhere find theirs");

            let rows: Vec<_> =
                local.attributes.iter().flat_map(|group| &group.attributes).collect();
            for row in &region.rows {
                let place = rows.iter().position(|known| &*known.id == row.topic.id()).unwrap();
                assert_eq!(rows[place].label, row.label);
                for (route, index) in local.routes.iter().zip(0..).skip(1) {
                    let named = row.routes.iter().find(|(named, _)| *named == index);
                    let expected = named.map_or(&row.all, |(_, text)| text);
                    let fact = &route.facts[place];
                    assert_eq!((&fact.value, fact.note.as_ref()), (&Value::Words, Some(expected)));
                }
                let mut questions = local.questions.iter().flat_map(|group| &group.questions);
                if row.topic != Topic::Rems {
                    let said = |text: &Text| text.words().contains(&row.all.words());
                    assert!(
                        questions.any(|question| question.answer.iter().any(said)),
                        "{}: no question about {:?}",
                        region.id,
                        row.topic
                    );
                }
            }
        }
    }
}

#[test]
fn what_holds_in_other_regions_is_left_out() {
    let whole = shipped().remove(0);
    let of = |place| Text {
        spans: vec![Span::Words(format!("Only there: {place}.").into())],
        regions: RegionSet::NONE.with(place),
        ..Text::default()
    };
    for (region, place) in whole.regions.iter().zip(0..) {
        let mut pack = whole.clone();
        let item = pack.steps[0].items[0].clone();
        for other in [place, (place + 1) % whole.regions.len()] {
            pack.steps[0].items.push(Item { text: of(other), ..item.clone() });
            for list in [
                &mut pack.questions[0].questions[0].answer,
                &mut pack.safety.emergency.text,
                &mut pack.app.driving.text,
                &mut pack.app.warnings[0].text,
                &mut pack.after.groups[0].text,
                &mut pack.companion.groups[0].text.text,
            ] {
                list.push(of(other));
            }
        }
        let local = pack.in_region(&region.id);
        let items = local.steps[0].items.iter().map(|item| &item.text);
        let shown: Vec<String> = (items.chain(&local.questions[0].questions[0].answer))
            .chain(&local.safety.emergency.text)
            .chain(&local.driving.text)
            .chain(&local.warnings[0].text)
            .chain(&local.after.groups[0].text)
            .chain(&local.companion.groups[0].text.text)
            .map(Text::words)
            .filter(|words| words.starts_with("Only there"))
            .collect();
        assert_eq!(shown, vec![format!("Only there: {place}."); 7]);
    }
}

#[test]
fn what_a_course_costs_is_worked_out_from_the_region_s_own_prices() {
    let pack = shipped().remove(0);
    let course = |region: &str| {
        let local = pack.clone().in_region(region);
        let answer = local.question("cost").unwrap().answer.last().unwrap().words();
        let mut rows = local.attributes.iter().flat_map(|group| &group.attributes);
        let place = rows.position(|row| &*row.id == "course").unwrap();
        let drip = &local.routes[usize::from(local.route_index("iv").unwrap())].facts[place];
        (answer, format::value(&drip.value, false, &local).unwrap(), drip.basis.citations.len())
    };
    let (answer, drip, sources) = course("us");
    assert_eq!(&*drip, "about 6 sessions: about $2,400 to $4,800 in all");
    assert!(answer.contains(&*drip), "{answer}");
    assert!(answer.contains("about 8 sessions: at least $8,000 in all"), "{answer}");
    assert_eq!(sources, 1, "the price's");

    let (answer, drip, sources) = course("uk");
    assert_eq!(&*drip, "about 6 sessions: about £1,350 in all");
    assert!(answer.contains(&*drip) && !answer.contains('$'), "{answer}");
    assert_eq!(sources, 1, "of the price there, none of the price elsewhere");

    let (answer, drip, sources) = course("ca");
    assert_eq!(&*drip, "about 6 sessions; we have no price to work out the sum");
    assert!(answer.contains("no prices") && !answer.contains('$'), "{answer}");
    assert_eq!(sources, 0);
}

#[test]
fn every_region_has_a_number_of_its_own_for_poison_advice() {
    for pack in shipped() {
        for region in &pack.regions {
            let local = pack.clone().in_region(&region.id);
            assert!(!local.poison_line.call.is_empty(), "{}", region.id);
            assert!(region.lines.iter().any(|line| line.number() == local.poison_line));
        }
    }
}

#[test]
fn words_of_the_field_are_linked_where_they_are_used() {
    for pack in shipped() {
        let is_term = |span: &Span| matches!(span, Span::Term { .. });
        let linked = |text: &Text| text.spans.iter().filter(|s| is_term(s)).count();
        let items = pack.steps.iter().flat_map(|step| &step.items);
        let ticked =
            items.clone().filter(|item| matches!(item.section, Section::Do | Section::Ask));
        let labels: usize = ticked.map(|item| linked(&item.text)).sum();
        assert_eq!(labels, 0, "a label holds nothing else that can be chosen");
        assert!(items.map(|item| linked(&item.text)).sum::<usize>() > 20);
        let answers = pack.questions.iter().flat_map(|group| &group.questions);
        assert!(answers.flat_map(|q| &q.answer).map(linked).sum::<usize>() > 20);
    }
}

#[test]
fn everything_ticked_at_once_fits_into_a_link() {
    let pack = shipped().remove(0);
    let items = pack.steps.iter().flat_map(|step| &step.items);
    let ticks = items.filter(|item| !item.id.is_empty()).count();
    let questions = pack.questions.iter().map(|group| group.questions.len()).sum::<usize>();
    let carried = 1 + ticks + questions;
    assert!(carried <= choices::MOST, "{carried} can be chosen; a link takes {}", choices::MOST);
}

#[test]
fn the_reading_level_it_tells_is_the_one_that_the_check_measures() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (content, texts) = (root.join("content/ketamine"), root.join("texts"));
    let folders = kap_content::Folders { content: &content, texts: &texts, repository: &root };
    let inspections = kap_content::inspect(folders, None, false);
    for pack in shipped() {
        let of = inspections.iter().find(|inspection| *inspection.language == *pack.language);
        let grade = of.unwrap().figures.as_ref().unwrap().reading.as_ref().unwrap();
        let told = &*pack.about.reading;
        for figure in [grade.median, grade.worst, grade.limit] {
            assert!(told.contains(&format!(" {figure:.0}")), "{figure} isn't in: {told}");
        }
        assert!(!told.contains('{'), "{told}");
    }
}

#[test]
fn every_safety_list_stands_in_a_step_and_in_an_answer() {
    for pack in shipped() {
        let questions = || pack.questions.iter().flat_map(|group| &group.questions);
        for (place, list) in (0_u8..).zip(&pack.lists) {
            assert!(pack.steps.iter().any(|step| step.lists.contains(&place)), "{}", list.id);
            assert!(questions().any(|asked| asked.lists.contains(&place)), "{}", list.id);
        }
        let first = pack.steps[0].lists.first().map(|place| &*pack.lists[usize::from(*place)].id);
        assert_eq!(first, Some("rules-out"));
    }
}

#[test]
fn emergency_signs_come_before_all_else() {
    for pack in shipped() {
        let calls = |text: &Text| text.spans.contains(&Span::Emergency);
        let step = pack.steps.iter().find(|step| &*step.id == "when-to-call").unwrap();
        for (route, _) in (0..).zip(&pack.routes).filter(|(_, route)| route.has_walkthrough) {
            let first: Vec<_> = step.items(Section::Happens, route).take(4).collect();
            assert!(first.iter().all(|item| calls(&item.text)), "{first:?}");
        }
        assert_eq!(&*pack.after.groups[0].id, "emergency");
        assert_eq!(&*pack.companion.groups[0].text.id, "emergency");
    }
}

#[test]
fn first_aid_for_somebody_who_does_not_wake_is_told_to_those_at_home_alone() {
    for pack in shipped() {
        let home = pack.route_index("lozenge-home").unwrap();
        let named = |text: &Text| {
            let words = text.words();
            ["CPR", "RCP", "naloxon"].iter().any(|what| words.contains(what))
        };
        let items = || pack.steps.iter().flat_map(|step| &step.items);
        let told: Vec<_> = items().filter(|item| named(&item.text)).collect();
        assert!(!told.is_empty());
        for item in told {
            let routes = (0..).take(pack.routes.len()).filter(|route| item.routes.contains(*route));
            assert_eq!(routes.collect::<Vec<_>>(), [home], "{item:?}");
        }
    }
}

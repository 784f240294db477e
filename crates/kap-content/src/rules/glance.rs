//! Rules for what is seen of a step before anything is opened.

use kap_core::route::RouteIndex;
use kap_core::step::{Item, Section, Step};
use kap_core::text::Text;

use super::Hit;
use super::check::Context;
use super::lists::walked;
use super::statements::{section_id, shown};

/// Words of a step at a glance, its heading and lead among them.
const MOST_WORDS: usize = 165;
const LONGEST_LEAD: usize = 20;
/// How many facts a step has at its top.
const FACTS: usize = 3;
/// What else is seen of a step: the section, and how many of its items at least and at most.
const SEEN: [(Section, usize, usize); 3] =
    [(Section::Do, 1, 3), (Section::Hard, 1, 1), (Section::SpeakUp, 1, 3)];

/// A step says at a glance what matters, for each route in each region, and no more.
pub(super) fn glance(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    // The same takes more words in other languages.
    let allowed = |words: usize| if &*pack.language == "en" { words } else { words * 6 / 5 };
    let mut hits = Vec::new();
    for step in &pack.steps {
        for (index, route) in walked(pack) {
            let id = format!("{}/glance/{route}", step.id);
            let mut wrong: Vec<String> = (0..pack.regions.len())
                .flat_map(|region| wrong(step, index, region, &allowed))
                .collect();
            wrong.sort();
            wrong.dedup();
            hits.extend(wrong.into_iter().map(|message| Hit::new(id.clone(), message)));
        }
    }
    hits
}

fn wrong(
    step: &Step,
    route: RouteIndex,
    region: usize,
    allowed: &impl Fn(usize) -> usize,
) -> Vec<String> {
    let items =
        |section| step.items(section, route).filter(move |item| item.text.regions.contains(region));
    let mut wrong = Vec::new();
    let facts: Vec<&Item> = Section::FACTS.into_iter().flat_map(items).collect();
    if facts.len() != FACTS {
        wrong.push(format!(
            "{} facts of how_long, with_you, you_feel, you_need; 3 are wanted",
            facts.len()
        ));
    }
    for section in Section::FACTS {
        if items(section).count() > 1 {
            wrong.push(format!("two facts under {}", section_id(section)));
        }
    }
    let mut seen = facts;
    for (section, least, most) in SEEN {
        let glanced: Vec<&Item> = items(section).filter(|item| item.glance).collect();
        if !(least..=most).contains(&glanced.len()) {
            let name = section_id(section);
            let wanted =
                if least == most { least.to_string() } else { format!("{least} to {most}") };
            wrong.push(format!(
                "{} items of {name} with glance = true; {wanted} are wanted",
                glanced.len()
            ));
        }
        if section == Section::SpeakUp
            && step.urgent_first
            && glanced.iter().any(|item| item.level.is_none())
        {
            wrong.push(
                "the step begins with what is urgent, so each sign that is seen needs a level"
                    .into(),
            );
        }
        seen.extend(glanced);
    }
    let lead = step.lead(route).map(words).unwrap_or_default();
    if lead > allowed(LONGEST_LEAD) {
        wrong.push(format!("a lead of {lead} words; {} are the most", allowed(LONGEST_LEAD)));
    }
    let title = step.title(route).split_whitespace().count();
    let all = title + lead + seen.iter().map(|item| words(&item.text)).sum::<usize>();
    if all > allowed(MOST_WORDS) {
        wrong.push(format!("{all} words at a glance; {} are the most", allowed(MOST_WORDS)));
    }
    wrong
}

fn words(text: &Text) -> usize {
    shown(text).split_whitespace().count()
}

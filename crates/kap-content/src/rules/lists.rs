//! Rules for lists: how long one may be.

use kap_core::pack::Pack;
use kap_core::route::RouteIndex;
use kap_core::step::Section;
use kap_core::text::Text;

use super::Hit;
use super::check::Context;
use super::statements::{safety_texts, section_id};

const LONGEST_LIST: usize = 7;

/// The routes that a reader can walk through.
pub(super) fn walked(pack: &Pack) -> impl Iterator<Item = (RouteIndex, &str)> {
    let routes = (0..).zip(&pack.routes).filter(|(_, route)| route.has_walkthrough);
    routes.map(|(index, route)| (index, &*route.id))
}

pub(super) fn long_list(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let mut hits = Vec::new();
    let mut count = |id: String, texts: &mut dyn Iterator<Item = &Text>, lead: usize| {
        let items = longest(texts, pack.regions.len()).saturating_sub(lead);
        if items > LONGEST_LIST {
            hits.push(Hit::new(id, format!("{items} items")));
        }
    };
    for step in &pack.steps {
        for section in Section::ALL {
            for (index, route) in walked(pack) {
                let id = format!("{}/{}/{route}", step.id, section_id(section));
                count(id, &mut step.items(section, index).map(|item| &item.text), 0);
            }
        }
    }
    for (file, text) in safety_texts(pack) {
        // The first paragraph is the lead.
        count(format!("{file}/{}", text.id), &mut text.text.iter(), 1);
    }
    hits
}

/// How many of the texts a reader sees in the region that shows the most.
fn longest<'t>(texts: impl Iterator<Item = &'t Text>, regions: usize) -> usize {
    let mut counts = vec![0; regions];
    for text in texts {
        let counted = counts.iter_mut().enumerate();
        counted
            .filter(|(region, _)| text.regions.contains(*region))
            .for_each(|(_, count)| *count += 1);
    }
    counts.into_iter().max().unwrap_or_default()
}

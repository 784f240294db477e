//! Rules for lists: how long one may be.

use super::Hit;
use super::check::Context;
use super::statements::{safety_texts, section_id};
use crate::pack::Pack;
use crate::route::RouteIndex;
use crate::step::Section;

const LONGEST_LIST: usize = 7;

/// The routes that a reader can walk through.
pub(super) fn walked(pack: &Pack) -> impl Iterator<Item = (RouteIndex, &str)> {
    let routes = (0..).zip(&pack.routes).filter(|(_, route)| route.has_walkthrough);
    routes.map(|(index, route)| (index, &*route.id))
}

pub(super) fn long_list(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let mut hits = Vec::new();
    let mut count = |id: String, items: usize| {
        if items > LONGEST_LIST {
            hits.push(Hit::new(id, format!("{items} items")));
        }
    };
    for step in &pack.steps {
        for section in Section::ALL {
            for (index, route) in walked(pack) {
                let id = format!("{}/{}/{route}", step.id, section_id(section));
                count(id, step.items(section, index).count());
            }
        }
    }
    for (file, text) in safety_texts(pack) {
        // The first paragraph is the lead.
        count(format!("{file}/{}", text.id), text.text.len().saturating_sub(1));
    }
    hits
}

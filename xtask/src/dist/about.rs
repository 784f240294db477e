//! What a release says of itself to the programs around it: its languages, regions and routes with
//! their names, as the guide itself has them.

use kap_core::options::OPTIONS;
use kap_core::pack::Pack;
use kap_core::place::View;
use serde_json::{Map, Value, json};

use super::archive::Files;
use crate::build::editions::Chosen;
use crate::build::pages::embed_name;

/// `about.json`. What has an order stands in pairs, as JSON's maps have none.
pub(super) fn about(version: &str, chosen: &Chosen, packs: &[Pack], guide: &Files) -> Value {
    let languages: Map<String, Value> = packs
        .iter()
        .filter(|pack| chosen.languages.iter().any(|language| **language == *pack.language))
        .enumerate()
        .map(|(place, pack)| (pack.language.to_string(), language(pack, place == 0, chosen)))
        .collect();
    let options: Vec<&str> = OPTIONS.iter().map(|option| option.name).collect();
    let wasm = guide.keys().find(|name| name.ends_with(".wasm"));
    json!({
        "version": version,
        "languages": languages,
        "regions": chosen.regions,
        "options": options,
        "wasm": wasm,
    })
}

fn language(pack: &Pack, is_first: bool, chosen: &Chosen) -> Value {
    let routes: Vec<[&str; 2]> =
        pack.routes.iter().map(|route| [&*route.id, &*route.name]).collect();
    let frame = &pack.texts.frame;
    let views = View::ALL.map(|view| {
        let name = match view {
            View::Walkthrough => &frame.walkthrough,
            View::Compare => &frame.compare,
            View::Questions => &frame.questions,
            View::Summary => &frame.summary,
            View::Consult => &frame.consult,
        };
        json!([view.id(), name])
    });
    let (mut regions, mut pages) = (Vec::new(), Vec::new());
    for (place, id) in chosen.regions.iter().enumerate() {
        let region = pack.regions.iter().find(|region| &*region.id == id);
        regions.push(json!([id, region.map_or(id.as_str(), |region| &region.name)]));
        let part = if place == 0 { "" } else { id };
        pages.push(json!([id, embed_name(&pack.language, part, is_first)]));
    }
    json!({
        "title": &*pack.about.title,
        "whole": &*pack.page.page.whole,
        "routes": routes,
        "views": views,
        "regions": regions,
        "pages": pages,
    })
}

//! What a release says of itself to the programs around it: its languages, regions and routes with
//! their names, as the guide itself has them.

use std::slice;

use kap_core::options::OPTIONS;
use kap_core::pack::Pack;
use kap_core::place::View;
use kap_core::profile::{FIELDS, Field, Ids, Kind, ROUTE};
use serde_json::{Map, Value, json};

use super::archive::Files;
use crate::build::builder::{FOLDS, words};
use crate::build::editions::Chosen;
use crate::build::pages::{embed_name, help};

/// What a plugin's settings have no form for: it is written by hand, and kept as it is.
const BY_HAND: [&str; 7] =
    ["views", "compare", "texts", "steps", "checklist", "presets", "reviewer"];

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
        "fields": form(),
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
    let (mut regions, mut pages, mut helps) = (Vec::new(), Vec::new(), Vec::new());
    for (place, id) in chosen.regions.iter().enumerate() {
        let region = pack.regions.iter().find(|region| &*region.id == id);
        regions.push(json!([id, region.map_or(id.as_str(), |region| &region.name)]));
        let part = if place == 0 { "" } else { id };
        helps.push(json!([id, help(pack, id)]));
        pages.push(json!([id, embed_name(&pack.language, part, is_first)]));
    }
    json!({
        "title": &*pack.about.title,
        "whole": &*pack.page.page.whole,
        "routes": routes,
        "views": views,
        "regions": regions,
        "pages": pages,
        "help": helps,
        "labels": words(pack),
    })
}

/// The profile's table in the builder's order, each entry under the builder's heading.
fn form() -> Vec<Value> {
    let placed =
        FOLDS.iter().flat_map(|(under, names)| names.iter().map(move |name| (under, name)));
    let each = placed.flat_map(|(under, name)| {
        let table = FIELDS.iter().filter(move |field| field.name == *name);
        let mut described =
            table.flat_map(|field| fields(slice::from_ref(field))).collect::<Vec<_>>();
        described.iter_mut().for_each(|field| field["under"] = json!(under));
        described
    });
    each.collect()
}

/// Entries as forms are made of them, but for what is written by hand.
fn fields(table: &[Field]) -> Vec<Value> {
    let shown = table.iter().filter(|field| !BY_HAND.contains(&field.name) && field.name != "id");
    shown.map(|field| described(field.name, field.kind)).collect()
}

fn described(name: &str, kind: Kind) -> Value {
    let plain = |kind: &str| json!({ "name": name, "kind": kind });
    match kind {
        Kind::Line(longest) => json!({ "name": name, "kind": "line", "longest": longest }),
        Kind::Phone => plain("phone"),
        Kind::Link => plain("link"),
        Kind::Flag => plain("flag"),
        Kind::Number(from, to) => json!({ "name": name, "kind": "number", "from": from, "to": to }),
        Kind::Id(ids) => json!({ "name": name, "kind": "choice", "of": among(ids) }),
        Kind::List(Kind::Id(ids), _) => json!({ "name": name, "kind": "ticks", "of": among(*ids) }),
        Kind::List(Kind::Whole(inner), most) => {
            json!({ "name": name, "kind": "list", "most": most, "fields": fields(inner) })
        }
        Kind::Group(inner) | Kind::Whole(inner) => {
            json!({ "name": name, "kind": "group", "fields": fields(inner) })
        }
        Kind::Routes => json!({ "name": name, "kind": "routes", "fields": fields(ROUTE) }),
        Kind::Picture | Kind::Day | Kind::Color | Kind::Font | Kind::List(..) | Kind::Each(..) => {
            plain("text")
        }
    }
}

/// Where a form takes the choices from: a list of its own, or these words.
fn among(ids: Ids) -> Value {
    match ids {
        Ids::Routes | Ids::Steps | Ids::Columns | Ids::Topics => json!([]),
        Ids::Regions => json!("regions"),
        Ids::Languages => json!("languages"),
        Ids::Words(words) => json!(words),
    }
}

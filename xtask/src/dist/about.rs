//! What a release says of itself to the programs around it: its languages, regions and routes with
//! their names, as the guide itself has them.

use std::slice;

use kap_core::options::OPTIONS;
use kap_core::other_names::names;
use kap_core::pack::Pack;
use kap_core::place::View;
use kap_core::profile::{self, COLORS, FIELDS, Field, Ids, Kind, Known, ROUTE, color};
use serde_json::{Map, Value, json};

use super::archive::Files;
use crate::build::builder::choices::named;
use crate::build::builder::{FOLDS, words};
use crate::build::editions::Chosen;
use crate::build::pages::{embed_name, help};

/// The parts of the guide.
const VIEWS: [&str; 4] =
    [View::Walkthrough.id(), View::Compare.id(), View::Questions.id(), View::Summary.id()];

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
        "called": packs.first().map(called),
        "colors": colors(),
        "fields": form(),
        "wasm": wasm,
    })
}

fn language(pack: &Pack, is_first: bool, chosen: &Chosen) -> Value {
    let routes: Vec<[&str; 2]> =
        pack.routes.iter().map(|route| [&*route.id, &*route.name]).collect();
    let (mut regions, mut pages, mut helps, mut starts) = (vec![], vec![], vec![], vec![]);
    for (place, id) in chosen.regions.iter().enumerate() {
        let region = pack.regions.iter().find(|region| &*region.id == id);
        regions.push(json!([id, region.map_or(id.as_str(), |region| &region.name)]));
        let part = if place == 0 { "" } else { id };
        helps.push(json!([id, help(pack, id)]));
        pages.push(json!([id, embed_name(&pack.language, part, is_first)]));
        starts.push(json!([id, start(pack, id)]));
    }
    json!({
        "title": &*pack.about.title,
        "whole": &*pack.page.page.whole,
        "routes": routes,
        "views": named(pack, Ids::Words(&VIEWS)),
        "steps": named(pack, Ids::Steps),
        "columns": named(pack, Ids::Columns),
        "topics": named(pack, Ids::Topics),
        "regions": regions,
        "pages": pages,
        "help": helps,
        "start": starts,
        "labels": words(pack),
    })
}

/// The first page's words, for readers, robots and pages without script.
fn start(pack: &Pack, region: &str) -> Value {
    let pack = pack.clone().in_region(region);
    let start = &pack.start;
    let lines: Vec<[String; 2]> =
        start.lines.iter().map(|(head, text)| [head.to_string(), text.words()]).collect();
    json!({
        "title": &*start.title,
        "lines": lines,
        "decision": &*start.decision,
        "doors": &*pack.texts.walk.doors,
        "ways": [&*start.thinking, &*start.date, &*start.after, &*start.companion],
    })
}

/// The routes that each name means which clinics use, as the profile's reader takes it: one, or both ways
/// of taking a lozenge.
fn called(pack: &Pack) -> Map<String, Value> {
    let routes: Vec<&str> = pack.routes.iter().skip(1).map(|route| &*route.id).collect();
    let known = Known { routes: &routes, ..Known::default() };
    let meant = names().map(|(name, _)| {
        let (profile, _) = profile::read(&json!({ "routes": [name] }).to_string(), known);
        let meant = routes.iter().filter(|route| profile.has(&format!("routes.{route}")));
        (name.to_owned(), meant.collect::<Vec<_>>())
    });
    let clear = meant.filter(|(_, meant)| !meant.is_empty());
    clear.map(|(name, meant)| (name, json!(meant))).collect()
}

/// The six digits of each colour that the profile's reader knows by name.
fn colors() -> Map<String, Value> {
    let names = COLORS.split(' ').step_by(2);
    names.filter_map(|name| Some((name.to_owned(), json!(color(name)?)))).collect()
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

/// Entries as forms are made of them.
fn fields(table: &[Field]) -> Vec<Value> {
    let shown = table.iter().filter(|field| field.name != "id");
    shown.map(|field| described(field.name, field.kind)).collect()
}

fn described(name: &str, kind: Kind) -> Value {
    let mut field = match kind {
        Kind::Line(longest) => json!({ "kind": "line", "longest": longest }),
        Kind::Phone => json!({ "kind": "phone" }),
        Kind::Link => json!({ "kind": "link" }),
        Kind::Picture => json!({ "kind": "picture" }),
        Kind::Day => json!({ "kind": "day" }),
        Kind::Color => json!({ "kind": "color" }),
        Kind::Font => json!({ "kind": "font" }),
        Kind::Flag => json!({ "kind": "flag" }),
        Kind::Number(from, to) => json!({ "kind": "number", "from": from, "to": to }),
        Kind::Id(ids) => json!({ "kind": "choice", "of": among(ids) }),
        // The order is the clinic's.
        Kind::List(Kind::Id(ids @ (Ids::Words(_) | Ids::Topics)), most) => {
            json!({ "kind": "order", "of": among(*ids), "most": most })
        }
        Kind::List(Kind::Id(ids), most) => {
            json!({ "kind": "ticks", "of": among(*ids), "most": most })
        }
        Kind::List(Kind::Whole(inner), most) => {
            json!({ "kind": "list", "most": most, "whole": true, "fields": fields(inner) })
        }
        Kind::List(Kind::Line(longest), most) => {
            json!({ "kind": "lines", "most": most, "longest": longest })
        }
        Kind::List(..) => json!({ "kind": "by-hand" }),
        Kind::Group(inner) => json!({ "kind": "group", "fields": fields(inner) }),
        Kind::Whole(inner) => json!({ "kind": "group", "whole": true, "fields": fields(inner) }),
        Kind::Each(ids, inner) => {
            json!({ "kind": "each", "of": among(ids), "inner": described(name, *inner) })
        }
        Kind::Routes => json!({ "kind": "routes", "fields": fields(ROUTE) }),
    };
    if let Value::Object(entries) = &mut field {
        entries.insert("name".to_owned(), json!(name));
    }
    field
}

/// Where a form takes the choices from: a list of its own, or these words.
fn among(ids: Ids) -> Value {
    match ids {
        Ids::Routes => json!("routes"),
        Ids::Steps => json!("steps"),
        Ids::Columns => json!("columns"),
        Ids::Topics => json!("topics"),
        Ids::Regions => json!("regions"),
        Ids::Languages => json!("languages"),
        Ids::Words(words) => json!(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::content;
    use crate::paths::Paths;

    #[test]
    fn names_that_clinics_use_mean_what_the_guide_takes_them_for() {
        let packs = content::load(&Paths::find().unwrap()).unwrap();
        let called = called(&packs[0]);
        assert_eq!(called["spravato"], json!(["esketamine-nasal"]));
        assert_eq!(called["infusion"], json!(["iv"]));
        assert_eq!(called["troche"], json!(["lozenge-clinic", "lozenge-home"]));
        assert!(!called.contains_key("shot"), "which shot, nobody can tell");
        assert_eq!(colors()["teal"], "#008080");
    }

    #[test]
    fn every_entry_of_a_profile_has_a_field() {
        let text = serde_json::to_string(&form()).unwrap();
        assert!(!text.contains("by-hand"), "{text}");
        for field in FIELDS {
            assert!(text.contains(&format!("\"name\":\"{}\"", field.name)), "no {}", field.name);
        }
    }
}

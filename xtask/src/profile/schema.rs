//! `profile.schema.json`, for editors that check while one types: the reader's own table as a
//! JSON Schema.

use kap_core::profile::{FIELDS, Field, Ids, Kind, ROUTE};
use serde_json::{Map, Value, json};

use super::Names;

/// The schema for a guide with these names.
pub(crate) fn schema(names: &Names) -> Value {
    let mut schema = group(FIELDS, names);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("A clinic's profile for kap-guide");
    schema["description"] = json!(
        "What a clinic says of itself. Everything may be left out; what is wrong is named in the browser's console, and the rest is used."
    );
    schema["properties"]["$schema"] = json!({ "type": "string" });
    schema["dependentRequired"] = json!({ "reviewer": ["name"] });
    schema
}

fn group(fields: &[Field], names: &Names) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let mut value = value(&field.kind, names);
            value["description"] = json!(field.means);
            (field.name.to_owned(), value)
        })
        .collect();
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn value(kind: &Kind, names: &Names) -> Value {
    let text = |longest: usize| json!({ "type": "string", "minLength": 1, "maxLength": longest });
    let pattern = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    match kind {
        Kind::Line(longest) => text(*longest),
        Kind::Phone => pattern(r"^[\d\s()+./‐-–-]+$"),
        Kind::Link => pattern(r"^((https?://|mailto:|tel:|sms:)\S+|(?!//)[^:\s]*([/?#]\S*)?)$"),
        Kind::Picture => pattern(r"^(https?://\S+|(?!//)[^:\s]*([/?#]\S*)?)$"),
        Kind::Day => pattern(r"^\d{4}-\d{2}-\d{2}$"),
        Kind::Color => pattern("^#[0-9A-Fa-f]{6}$"),
        Kind::Font => pattern("^[^;:(){}]+$"),
        Kind::Number(from, to) => json!({ "type": "integer", "minimum": from, "maximum": to }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Id(ids) => json!({ "enum": of(*ids, names) }),
        Kind::List(one, most) => {
            json!({ "type": "array", "minItems": 1, "maxItems": most, "items": value(one, names) })
        }
        Kind::Each(ids, one) => json!({
            "type": "object",
            "propertyNames": { "enum": of(*ids, names) },
            "additionalProperties": value(one, names),
        }),
        Kind::Group(fields) => group(fields, names),
        Kind::Whole(fields) => {
            let mut group = group(fields, names);
            group["required"] = fields.iter().map(|field| field.name).collect();
            group
        }
        Kind::Routes => {
            let mut route = group(ROUTE, names);
            route["required"] = json!(["id"]);
            let id = json!({ "enum": of(Ids::Routes, names) });
            json!({ "type": "array", "minItems": 1, "items": { "anyOf": [id, route] } })
        }
    }
}

/// The names that an id may have.
fn of(ids: Ids, names: &Names) -> Vec<&str> {
    let names = match ids {
        Ids::Routes => &names.routes,
        Ids::Regions => &names.regions,
        Ids::Languages => &names.languages,
        Ids::Steps => &names.steps,
        Ids::Columns => &names.columns,
        Ids::Words(words) => return words.to_vec(),
    };
    names.iter().map(String::as_str).collect()
}

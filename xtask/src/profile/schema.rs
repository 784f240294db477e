//! `profile.schema.json`, for editors that check while one types: the reader's own table as a
//! JSON Schema.

use kap_core::profile::{FIELDS, FILES, Field, Ids, Kind, ROUTE};
use serde_json::{Map, Value, json};

use super::Names;

/// The schema for a guide with these names.
pub(crate) fn schema(names: &Names) -> Value {
    let mut properties = properties(FIELDS, names);
    properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A clinic's profile for kap-guide",
        "description": "What a clinic says of itself. Everything may be left out; what is wrong is named in the browser's console, and the rest is used.",
        "type": "object",
        "additionalProperties": false,
        "dependentRequired": { "reviewer": ["name"] },
        "properties": properties,
    })
}

fn properties(fields: &[Field], names: &Names) -> Map<String, Value> {
    let described = |field: &Field| {
        let mut value = value(&field.kind, names);
        if let Value::Object(value) = &mut value {
            value.insert("description".to_owned(), json!(field.means));
        }
        (field.name.to_owned(), value)
    };
    fields.iter().map(described).collect()
}

fn group(fields: &[Field], required: &[&str], names: &Names) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties(fields, names),
    })
}

fn value(kind: &Kind, names: &Names) -> Value {
    let text = |longest: usize| json!({ "type": "string", "minLength": 1, "maxLength": longest });
    let pattern = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    match kind {
        Kind::Line(longest) => text(*longest),
        Kind::Phone => pattern(r"^[\d\s()+./‐-–-]+(,?\s*([Ee][Xx][Tt]|[Xx#])\D{0,12}\d{1,7})?$"),
        Kind::Link => pattern(&format!("^((https?://|mailto:|tel:|sms:)\\S+|{})$", own_page())),
        Kind::Picture => pattern(&format!("^(https?://\\S+|{})$", own_page())),
        Kind::Day => pattern(r"^\d{4}-\d{2}-\d{2}$"),
        Kind::Color => pattern("^(#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[A-Za-z]+)$"),
        Kind::Font => pattern("^[^;:(){}]+$"),
        Kind::Number(from, to) => json!({ "type": "integer", "minimum": from, "maximum": to }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Id(ids) => json!({ "type": "string", "enum": of(*ids, names) }),
        Kind::List(one, most) => {
            json!({ "type": "array", "minItems": 1, "maxItems": most, "items": value(one, names) })
        }
        Kind::Each(ids, one) => json!({
            "type": "object",
            "propertyNames": { "enum": of(*ids, names) },
            "additionalProperties": value(one, names),
        }),
        Kind::Group(fields) => group(fields, &[], names),
        Kind::Whole(fields) => {
            let required: Vec<&str> = fields.iter().map(|field| field.name).collect();
            group(fields, &required, names)
        }
        Kind::Routes => {
            let id = json!({ "type": "string", "enum": of(Ids::Routes, names) });
            let route = group(ROUTE, &["id"], names);
            let said: Vec<Field> =
                ROUTE.iter().filter(|field| field.name != "id").copied().collect();
            json!({ "anyOf": [
                { "type": "array", "minItems": 1, "items": { "anyOf": [id, route] } },
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": id,
                    "additionalProperties": group(&said, &[], names),
                },
            ] })
        }
    }
}

/// An address within the site: what looks like a host's, or a mailbox, is none.
fn own_page() -> String {
    let file = format!("(?!({FILES})([/?#]|$))");
    let host = format!(r"[^.:/?#\s][^:/?#\s]*\.{file}[A-Za-z]{{2,}}([/?#]|$)");
    format!(r"(?!//)(?!{host})[^:\s]*([/?#]\S*)?")
}

/// The names that an id may have.
fn of(ids: Ids, names: &Names) -> Vec<&str> {
    let names = match ids {
        Ids::Routes => &names.routes,
        Ids::Regions => &names.regions,
        Ids::Languages => &names.languages,
        Ids::Steps => &names.steps,
        Ids::Columns => &names.columns,
        Ids::Topics => &names.topics,
        Ids::Words(words) => return words.to_vec(),
    };
    names.iter().map(String::as_str).collect()
}

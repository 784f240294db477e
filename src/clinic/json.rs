//! The browser's own JSON parser, and its result as a tree of bounded depth.

use js_sys::{Array, Error, JSON, Object};
use kap_core::json::Json;
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// Longest text that is parsed, in bytes.
const LONGEST: usize = 64 * 1024;

/// Deepest value: a profile has three levels.
const DEEPEST: usize = 8;

/// Parses a text.
///
/// # Errors
/// What is wrong with the file as a whole, for the page's owner.
pub(super) fn parse(text: &str) -> Result<Json, String> {
    if text.len() > LONGEST {
        return Err(format!("This has more than {LONGEST} bytes. Take out what is not needed."));
    }
    let value = JSON::parse(text).map_err(|error| {
        let why = error.dyn_into::<Error>().map(|error| String::from(error.message()));
        format!("This is not JSON: {}.", why.unwrap_or_default())
    })?;
    tree(&value, DEEPEST)
        .ok_or_else(|| format!("This is nested deeper than {DEEPEST} levels. A profile has three."))
}

fn tree(value: &JsValue, depth: usize) -> Option<Json> {
    let deeper = depth.checked_sub(1)?;
    if let Some(text) = value.as_string() {
        return Some(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Json::Number(number));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Json::Bool(truth));
    }
    if value.is_null() {
        return Some(Json::Null);
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return list
            .iter()
            .map(|value| tree(&value, deeper))
            .collect::<Option<_>>()
            .map(Json::List);
    }
    let entries = Object::entries(value.unchecked_ref());
    let entries = entries.iter().map(|entry| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, tree(&entry.get(1), deeper)?))
    });
    entries.collect::<Option<_>>().map(Json::Map)
}

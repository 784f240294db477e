//! Short names for what a module and its glue call each other by.
//!
//! wasm-bindgen makes these names unique with hashes, which can't be compressed and stand in both
//! files: 3 KB of what a reader loads for a module. Nobody else sees them. What the module asks for has
//! no name at all but its place in the glue's list.

use std::collections::BTreeMap;

use anyhow::Result;
use wasm_bindgen_cli_support::Output;

use super::glue;

/// Where the glue's names come from, as the module knows it.
const GLUE: &str = "./kap_bg.js";

/// What the glue calls the module by: what we export ourselves keeps its name.
const EXPORTED: [&str; 2] = ["wasm_bindgen_", "__wbindgen_"];

/// By this name tests ask an instance for more memory than there is, which ends it.
const ENDS: (&str, &str) = ("__wbindgen_malloc", "malloc");

/// Shortens the names in the module, and returns the glue that fits it.
pub(super) fn shorten(output: &mut Output) -> Result<String> {
    let glue = output.js().replace(&format!("\"{GLUE}\""), "\"g\"");
    let module = output.wasm_mut();
    let asked = module.imports.iter().filter(|import| import.module == GLUE);
    let asked: Vec<&str> = asked.map(|import| import.name.as_str()).collect();
    let (glue, places) = glue::cut(&glue, &asked)?;
    for import in module.imports.iter_mut() {
        if let Some(place) = places.get(&import.name) {
            "g".clone_into(&mut import.module);
            import.name = place.to_string();
        }
    }
    let mut short = BTreeMap::new();
    let is_ours = |name: &str| !EXPORTED.iter().any(|start| name.starts_with(start));
    for export in module.exports.iter_mut().filter(|export| !is_ours(&export.name)) {
        let next = match export.name == ENDS.0 {
            true => ENDS.1.to_owned(),
            false => format!("g{}", short.len()),
        };
        short.insert(std::mem::replace(&mut export.name, next.clone()), next);
    }
    Ok(renamed(&glue, &short))
}

/// The script with other names: whole words only.
fn renamed(script: &str, short: &BTreeMap<String, String>) -> String {
    let is_inside = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let end = if is_inside(first) {
            rest.find(|c| !is_inside(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(end);
        text.push_str(short.get(word).map_or(word, String::as_str));
        rest = after;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renames_whole_words_and_nothing_else() {
        let short = [("__wbg_now_1", "g0"), ("__wbg_now_12", "g1")];
        let short = short.map(|(name, short)| (name.to_owned(), short.to_owned())).into();
        let script = "{ __wbg_now_1: f, __wbg_now_12() { wasm.__wbg_now_123('é'); } }";
        assert_eq!(renamed(script, &short), "{ g0: f, g1() { wasm.__wbg_now_123('é'); } }");
    }
}

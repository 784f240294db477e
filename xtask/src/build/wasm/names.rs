//! Short names for what a module and its glue call each other by.
//!
//! wasm-bindgen makes these names unique with hashes, which can't be compressed and stand in both
//! files: 3 KB of what a reader loads for a module. Nobody else sees them.

use std::collections::BTreeMap;

use wasm_bindgen_cli_support::Output;

/// Where the glue's names come from, as the module knows it.
const GLUE: &str = "./kap_bg.js";

/// Shortens the names in the module, and returns the glue that fits it.
pub(super) fn shorten(output: &mut Output) -> String {
    let glue = output.js().replace(&format!("\"{GLUE}\""), "\"g\"");
    let mut short = BTreeMap::new();
    let module = output.wasm_mut();
    for import in module.imports.iter_mut().filter(|import| import.module == GLUE) {
        "g".clone_into(&mut import.module);
        import.name = shortened(&import.name, &mut short);
    }
    // The glue calls these back; the others are the module's own names, or the glue's by agreement.
    for export in module.exports.iter_mut().filter(|it| it.name.starts_with("wasm_bindgen_")) {
        export.name = shortened(&export.name, &mut short);
    }
    renamed(&glue, &short)
}

fn shortened(name: &str, short: &mut BTreeMap<String, String>) -> String {
    let next = format!("g{}", short.len());
    short.entry(name.to_owned()).or_insert(next).clone()
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
        let mut short = BTreeMap::new();
        assert_eq!(shortened("__wbg_now_1", &mut short), "g0");
        assert_eq!(shortened("__wbg_now_12", &mut short), "g1");
        assert_eq!(shortened("__wbg_now_1", &mut short), "g0");
        let script = "{ __wbg_now_1: f, __wbg_now_12() { wasm.__wbg_now_123('é'); } }";
        assert_eq!(renamed(script, &short), "{ g0: f, g1() { wasm.__wbg_now_123('é'); } }");
    }
}

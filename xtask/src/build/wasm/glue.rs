//! What of wasm-bindgen's glue is shipped: what the module asks for, and one way to begin.
//!
//! The glue is written before what nobody reaches is taken out of the module, and for pages of every
//! kind. Its functions stand in a list, not under names: those that are alike beside each other, which
//! Brotli likes, and the module asks for each by its place (names.rs).

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

/// What stands before the glue's functions, and what after them.
const FIRST: &str = "const import0 = {\n            __proto__: null,\n        ";
const LAST: &str = "};\n        return {\n";
/// Where the ways to begin stand, one after the other: to the end.
const WAYS: &str = "async function __wbg_load(";
/// The one that the app takes: it has the compiled module.
const START: &str = "export async function start(module) {
    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
";
/// What stands around a function whose errors are for the module.
const CAUGHT: (&str, &str) = ("function() { return handleError(function (", "}, arguments); },\n");

/// The glue without what the module doesn't ask for, and the place in it of each name that it does.
pub(super) fn cut(glue: &str, asked: &[&str]) -> Result<(String, BTreeMap<String, usize>)> {
    let parted = || {
        let (calls, _) = glue.split_once(WAYS)?;
        let (before, functions) = calls.split_once(FIRST)?;
        let (functions, after) = functions.split_once(LAST)?;
        Some((before, functions, after))
    };
    let (before, functions, after) =
        parted().context("wasm-bindgen writes its glue in another way. See glue.rs.")?;
    let mut kept: Vec<(String, &str)> = each(functions)
        .into_iter()
        .filter(|(name, _)| asked.contains(name))
        .map(|(name, function)| (arrow(function), name))
        .collect();
    ensure!(kept.len() == asked.len(), "the glue lacks some of what the module asks for");
    kept.sort_unstable();
    let list: String = kept.iter().map(|(function, _)| function.as_str()).collect();
    let glue = format!("{before}const import0 = [\n{list}];\n        return {{\n{after}{START}");
    let places = kept.iter().enumerate().map(|(place, (_, name))| ((*name).to_owned(), place));
    Ok((glue, places.collect()))
}

/// Each function with its name.
fn each<'a>(functions: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut starts: Vec<(usize, &'a str)> = Vec::new();
    let mut place = 0;
    for line in functions.split_inclusive('\n') {
        if let Some((name, _)) = line.split_once(": function(")
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        {
            starts.push((place, name));
        }
        place += line.len();
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([functions.len()]);
    let function = |(&(start, name), end): (&(usize, &'a str), usize)| {
        Some((name, functions.get(start + name.len() + 2..end)?))
    };
    starts.iter().zip(ends).filter_map(function).collect()
}

/// The function as an arrow, which is shorter.
fn arrow(function: &str) -> String {
    let inner = |function: &str| function.replacen(") {", ") => {", 1);
    let caught = function.strip_prefix(CAUGHT.0).and_then(|rest| rest.strip_suffix(CAUGHT.1));
    match (caught, function.strip_prefix("function(")) {
        (Some(caught), _) => format!("(...all) => handleError(({}}}, all),\n", inner(caught)),
        (None, Some(plain)) if !plain.contains("arguments") => format!("({}", inner(plain)),
        _ => function.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "export function go(number) {
wasm.go(number);
}
function __wbg_get_imports() {
            const import0 = {
            __proto__: null,
        __wbg_now_1: function(arg0) {
const ret = getObject(arg0).now;
return ret;
},
__wbg_gone_2: function(arg0) {
return {
b: 1,
};
},
__wbg_call_3: function() { return handleError(function (arg0, arg1) {
if (arg0) {
getObject(arg0).call(arg1);
}
}, arguments); },
};
        return {
            __proto__: null,
            \"g\": import0,
        };
}
function __wbg_finalize_init(instance, module) {
}
async function __wbg_load(module, imports) {
}
export { initSync, __wbg_init as default };";

    #[test]
    fn keeps_what_is_asked_for_and_one_way_to_begin() {
        let (glue, places) = cut(GLUE, &["__wbg_now_1", "__wbg_call_3"]).unwrap();
        assert!(
            glue.contains(
                "const import0 = [
(...all) => handleError((arg0, arg1) => {
if (arg0) {
getObject(arg0).call(arg1);
}
}, all),
(arg0) => {
const ret = getObject(arg0).now;
return ret;
},
];
        return {
            __proto__: null,
            \"g\": import0,
        };
}"
            ),
            "{glue}"
        );
        assert_eq!(
            places,
            BTreeMap::from([("__wbg_call_3".to_owned(), 0), ("__wbg_now_1".to_owned(), 1)])
        );
        assert!(glue.starts_with("export function go(number) {"));
        assert!(glue.ends_with(START) && !glue.contains("__wbg_load"));
    }

    #[test]
    fn refuses_glue_of_another_form() {
        assert!(cut("function __wbg_get_imports() {}", &[]).is_err());
        assert!(cut(GLUE, &["__wbg_later_4"]).is_err());
    }
}

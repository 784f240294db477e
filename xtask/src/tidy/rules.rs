//! The rules, as functions of texts, so that each is tried with an example that breaks it.

/// Longest file that one still reads at a sitting.
const LONGEST: usize = 400;
const VAGUE: [&str; 4] = ["utils", "helpers", "common", "misc"];
/// An attribute in `html!`, which no linter looks into. What else strict policies refuse, clippy.toml
/// and forbidden.grit name.
const STYLE: [&str; 2] = ["style=\"", "style={"];
/// Says of a crate, in its first file, that what its manifest names is used.
const USES_ALL: &str = "warn(unused_crate_dependencies)";

/// All rules for one file.
pub(crate) fn file(name: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let stem = name.rsplit('/').next().unwrap_or(name);
    let stem = stem.split('.').next().unwrap_or(stem);
    let folders = name.split('/').rev().skip(1);
    let folder = folders.clone().next().unwrap_or_default();
    if let Some(vague) = VAGUE
        .iter()
        .find(|vague| stem == **vague || folders.clone().any(|folder| folder == **vague))
    {
        problems.push(format!("{name}:1: \"{vague}\" says nothing. Name it after what is in it."));
    }
    let lines = text.lines().count();
    if lines > LONGEST {
        problems.push(format!(
            "{name}:{lines}: longer than {LONGEST} lines. Split it by what its parts are for."
        ));
    }
    if name.ends_with(".rs") {
        if stem == "mod" {
            problems.push(format!(
                "{name}:1: call it as its folder, beside the folder, with the ending .rs."
            ));
        }
        let is_crate = ["lib", "main"].contains(&stem) && folder == "src";
        if is_crate && !text.contains(USES_ALL) {
            problems.push(format!(
                "{name}:1: say `#![cfg_attr(not(test), {USES_ALL})]`, so that unused dependencies are named."
            ));
        }
        if !text.starts_with("//!") {
            problems
                .push(format!("{name}:1: start with a `//!` line that says what the file is for."));
        }
    }
    let by_line = text.lines().zip(1..);
    for (line, number) in by_line {
        if name.starts_with("src/") && has_style(line) {
            problems.push(format!(
                "{name}:{number}: strict policies refuse the attribute `style`. Use a class."
            ));
        }
        if name.starts_with("src/") && has_listener(line) {
            problems.push(format!(
                "{name}:{number}: Yew's listeners are left out of the module. Use `guide.listen`."
            ));
        }
        if name.starts_with("styles/") && has_rem(line) {
            problems
                .push(format!("{name}:{number}: the page's root decides what a rem is. Use em."));
        }
    }
    problems
}

/// Whether the line sets the attribute `style`; a comment may name it.
fn has_style(line: &str) -> bool {
    !line.trim_start().starts_with("//")
        && STYLE
            .iter()
            .any(|style| line.match_indices(style).any(|(place, _)| starts_a_word(line, place)))
}

/// Whether the line has Yew listen to an element, as with `onclick={…}` or `{onclick}`.
fn has_listener(line: &str) -> bool {
    let is_kind = |word: &str| {
        let kind = word.strip_prefix("on");
        kind.is_some_and(|kind| {
            !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase())
        })
    };
    let named = line.match_indices("={").any(|(place, _)| {
        let word = line.get(..place).and_then(|before| before.split([' ', '<']).next_back());
        word.is_some_and(is_kind)
    });
    let mut braces = line.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    named || braces.any(|(within, _)| is_kind(within))
}

/// Whether the name at this place isn't the end of a longer one, as in `bar-style={`.
fn starts_a_word(line: &str, place: usize) -> bool {
    let before = line.get(..place).and_then(|before| before.chars().next_back());
    !before.is_some_and(|before| before.is_alphanumeric() || before == '_' || before == '-')
}

/// Whether the line has a length in rem.
fn has_rem(line: &str) -> bool {
    line.match_indices("rem").any(|(place, word)| {
        let before = line.get(..place).and_then(|before| before.chars().next_back());
        let after = line.get(place + word.len()..).and_then(|after| after.chars().next());
        before.is_some_and(|before| before.is_ascii_digit())
            && !after.is_some_and(char::is_alphanumeric)
    })
}

/// kap-core must know neither browsers nor files.
pub(crate) fn core_stays_pure(manifest: &str) -> Vec<String> {
    let names = [
        ("src/ or crates/kap-wasm", &["yew", "web-sys", "js-sys", "gloo", "wasm-bindgen"][..]),
        ("crates/kap-content", &["kap-content", "schemars", "serde", "toml"]),
    ];
    let all = names.iter().flat_map(|(place, names)| names.iter().map(move |name| (name, place)));
    let found = manifest.lines().zip(1..).filter_map(|(line, number)| {
        let (name, place) = all.clone().find(|(name, _)| {
            line.strip_prefix(**name).is_some_and(|rest| rest.starts_with([' ', '=', '.']))
        })?;
        Some(format!(
            "crates/kap-core/Cargo.toml:{number}: kap-core knows no {name}. Move what needs it to {place}."
        ))
    });
    found.collect()
}

/// The glue is made by a library that must be of the same version as what the app links.
pub(crate) fn same_bindgen(workspace: &str, xtask: &str) -> Option<String> {
    let linked = pinned(workspace, "wasm-bindgen");
    let made = pinned(xtask, "wasm-bindgen-cli-support");
    if linked.is_some() && linked == made {
        return None;
    }
    let shown = |version: Option<&str>| version.unwrap_or("not pinned with \"=…\"").to_owned();
    Some(format!(
        "xtask/Cargo.toml: wasm-bindgen-cli-support is {}, but wasm-bindgen in Cargo.toml is {}. Pin both to the same version.",
        shown(made),
        shown(linked)
    ))
}

/// The version in a line such as `name = "=1.2.3"`.
fn pinned<'a>(manifest: &'a str, name: &str) -> Option<&'a str> {
    let line =
        manifest.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix('='));
    line?.trim().strip_prefix("\"=")?.strip_suffix('"')
}

/// Every crate has its place in the map.
pub(crate) fn code_map(members: &[String], map: Option<&str>) -> Vec<String> {
    let Some(map) = map else {
        return vec![
            "ARCHITECTURE.md:1: there is none. Write one, with a code map of every crate."
                .to_owned(),
        ];
    };
    let lines = map.lines().count();
    let missing = members.iter().filter(|member| !map.contains(member.as_str()));
    missing
        .map(|member| {
            format!("ARCHITECTURE.md:{lines}: the code map lacks {member}. Say what it is for.")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_is_wrong_with_a_file() {
        let long = "//! x\n".repeat(401);
        let cases = [
            ("src/a.rs", "fn a() {}", "src/a.rs:1: start with"),
            ("src/a/mod.rs", "//! x", "src/a/mod.rs:1: call it"),
            ("src/utils.rs", "//! x", "src/utils.rs:1: \"utils\""),
            ("styles/common/a.css", "", "\"common\" says nothing"),
            ("src/a.rs", &long, "src/a.rs:401: longer"),
            ("src/a.rs", "//! x\n<p style=\"x\">", "src/a.rs:2: strict policies"),
            ("src/a.rs", "//! x\n<p style={x}>", "src/a.rs:2: strict policies"),
            ("src/a.rs", "//! x\n<p onclick={x}>", "src/a.rs:2: Yew's listeners"),
            ("src/a.rs", "//! x\n<p id=\"p\" {onclick}>", "src/a.rs:2: Yew's listeners"),
            ("crates/a/src/lib.rs", "//! x", "crates/a/src/lib.rs:1: say `#![cfg_attr("),
            ("styles/a.css", "a { margin: 1.5rem }", "styles/a.css:1: the page's root"),
        ];
        for (name, text, wanted) in cases {
            let problems = file(name, text).join("\n");
            assert!(problems.contains(wanted), "{problems:?} lacks {wanted:?}");
        }
    }

    #[test]
    fn lets_pass_what_only_looks_wrong() {
        let cases = [
            ("src/a.rs", "//! x\n// never style={x}\n<Bars bar-style={x} />"),
            ("src/a.rs", "//! x\n<p data-none={x} tone={x}>{ on }{on}{one_more}"),
            ("xtask/src/a.rs", "//! x\nconst A: &str = \"style={\";"),
            ("styles/a.css", "a { /* no 1 rem, 2remote */ margin: 1.5em }"),
        ];
        for (name, text) in cases {
            assert_eq!(file(name, text), Vec::<String>::new());
        }
    }

    #[test]
    fn keeps_browsers_and_files_out_of_the_core() {
        let fine = "[dev-dependencies]\nserde_json = \"1\"\nyewish = \"1\"\n";
        assert!(core_stays_pure(fine).is_empty());
        let problems = core_stays_pure(
            "[dependencies]\nweb-sys = \"0.3\"\nyew.workspace = true\ntoml = \"1\"\n",
        );
        let [browser, view, file] = &*problems else { panic!("{problems:?}") };
        assert!(browser.contains("toml:2: kap-core knows no web-sys"), "{browser}");
        assert!(view.contains("toml:3:") && view.contains("src/"), "{view}");
        assert!(file.contains("toml:4: kap-core knows no toml") && file.contains("kap-content"));
    }

    #[test]
    fn compares_the_pinned_versions() {
        let same =
            same_bindgen("wasm-bindgen = \"=1.2.3\"", "wasm-bindgen-cli-support = \"=1.2.3\"");
        assert_eq!(same, None);
        for other in
            ["wasm-bindgen-cli-support = \"=1.2.4\"", "wasm-bindgen-cli-support = \"1.2.3\"", ""]
        {
            assert!(same_bindgen("wasm-bindgen = \"=1.2.3\"", other).is_some());
        }
    }

    #[test]
    fn wants_every_crate_in_the_map() {
        let members = ["crates/a".to_owned(), "crates/b".to_owned()];
        assert_eq!(
            code_map(&members, Some("├── crates/a/  A\n├── crates/b/  B")),
            Vec::<String>::new()
        );
        assert_eq!(code_map(&members, Some("crates/a")).len(), 1);
        assert_eq!(code_map(&members, None).len(), 1);
    }
}

//! What the page's owner may set, translated once: raw attributes on one side, strict options
//! and warnings on the other.
//!
//! The table stands here alone. The build makes the script's reader of it
//! (`js/read_options.js`), which reads by the same rules: white space around a value and its case
//! say nothing, an empty value is as good as none, and what isn't known is as if it weren't there.

mod warning;

pub use warning::{Warning, explain};

use crate::place::View;

/// What an attribute may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// An address.
    Address,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Some of these words, with spaces or commas between them.
    ListOf(&'static [&'static str]),
    /// A route of the pack, by id.
    Route,
    /// Columns of the comparison, by id, with spaces or commas between them.
    Columns,
    /// A region of the pack, by id.
    Region,
    /// A language, as in HTML.
    Language,
}

/// An attribute of `<kap-guide>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionSpec {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub values: Values,
}

const VIEWS: &[&str] =
    &[View::Walkthrough.id(), View::Compare.id(), View::Questions.id(), View::Summary.id()];

const fn option(name: &'static str, values: Values) -> OptionSpec {
    OptionSpec { name, values }
}

/// Every attribute of `<kap-guide>`.
pub const OPTIONS: [OptionSpec; 14] = [
    option("base", Values::Address),
    option("color-scheme", Values::OneOf(&["light", "dark", "auto"])),
    option("compare", Values::Columns),
    option("deep-links", Values::OneOf(&["on", "off"])),
    option("diagnose", Values::OneOf(&["on", "off"])),
    option("heading-level", Values::OneOf(&["1", "2", "3", "4"])),
    option("lang", Values::Language),
    option("loading", Values::OneOf(&["lazy", "eager"])),
    option("mode", Values::OneOf(&["site", "consult"])),
    option("profile", Values::Address),
    option("region", Values::Region),
    option("route", Values::Route),
    option("view", Values::OneOf(VIEWS)),
    option("views", Values::ListOf(VIEWS)),
];

impl OptionSpec {
    /// The words that it may be, if it takes words of its own.
    pub fn words(&self) -> &'static [&'static str] {
        match self.values {
            Values::OneOf(words) | Values::ListOf(words) => words,
            _ => &[],
        }
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    OPTIONS.iter().map(|option| option.name)
}

/// What the options need to know of the pack.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Route ids of the pack.
    pub routes: &'a [&'a str],
    /// Region ids of the pack.
    pub regions: &'a [&'a str],
    /// Languages that are shipped.
    pub languages: &'a [&'a str],
}

/// The owner's choices, strict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideOptions {
    /// The part shown first.
    pub view: View,
    /// The parts shown, in order; never empty.
    pub views: Vec<View>,
    /// The route chosen beforehand, by id.
    pub route: Option<String>,
    /// The columns that the comparison opens with, as named: which there are is known when its
    /// markup is there ([`known_columns`]).
    pub compare: Vec<String>,
    /// The region whose numbers and rules are shown, by id; `None` for the pack's first.
    pub region: Option<String>,
    /// Level of the guide's first heading, 1 to 4, so that the deepest is still a heading.
    pub heading_level: u8,
    /// Whether staff use it with a patient.
    pub is_consultation: bool,
    /// Whether the address follows the reader; never in a consultation.
    pub deep_links: bool,
}

impl Default for GuideOptions {
    fn default() -> Self {
        Self {
            view: View::Walkthrough,
            views: View::ALL.to_vec(),
            route: None,
            compare: Vec::new(),
            region: None,
            heading_level: 2,
            is_consultation: false,
            deep_links: false,
        }
    }
}

/// Translates raw attributes. Whatever isn't known is left out and warned about.
pub fn parse(attributes: &[(String, String)], known: Known<'_>) -> (GuideOptions, Vec<Warning>) {
    let mut options = GuideOptions::default();
    let mut warnings = Vec::new();
    let mut wanted_view = None;

    for (name, raw) in attributes {
        let Some(spec) = OPTIONS.iter().find(|option| option.name == name) else {
            if !belongs_to_html(name) {
                warnings.push(unknown_value(name, "", &names().collect::<Vec<_>>()));
            }
            continue;
        };
        let (good, unknown) = read(spec, raw, known);
        warnings.extend(unknown);
        match spec.name {
            "view" => wanted_view = good.first().and_then(|id| View::from_id(id)),
            "views" if !good.is_empty() => {
                options.views = good.iter().filter_map(|id| View::from_id(id)).collect();
            }
            "route" => options.route = good.into_iter().next(),
            "compare" => options.compare = good,
            "region" => options.region = good.into_iter().next(),
            "heading-level" => {
                let level = good.first().and_then(|level| level.parse().ok());
                options.heading_level = level.unwrap_or(options.heading_level);
            }
            "mode" => options.is_consultation = good.first().is_some_and(|mode| mode == "consult"),
            // The attribute alone switches it on.
            "deep-links" => options.deep_links = raw.trim().is_empty() || good == ["on"],
            _ => {}
        }
    }

    let first = options.views.first().copied().unwrap_or(options.view);
    options.view = match wanted_view {
        Some(view) if !options.views.contains(&view) => {
            let ids: Vec<&str> = options.views.iter().map(|view| view.id()).collect();
            warnings.push(unknown_value("view", view.id(), &ids));
            first
        }
        view => view.unwrap_or(first),
    };
    options.deep_links &= !options.is_consultation;
    (options, warnings)
}

/// What is good in a value, each word once, and what isn't known.
fn read(spec: &OptionSpec, raw: &str, known: Known<'_>) -> (Vec<String>, Vec<Warning>) {
    let value = raw.trim().to_ascii_lowercase();
    let (words, allowed): (Vec<&str>, &[&str]) = match spec.values {
        Values::Address => return (Vec::new(), Vec::new()),
        Values::OneOf(words) => (vec![&value], words),
        Values::ListOf(words) => (listed(&value), words),
        Values::Columns => {
            let mut named: Vec<String> = Vec::new();
            for word in listed(&value).into_iter().filter(|word| !word.is_empty()) {
                if !named.iter().any(|other| other == word) {
                    named.push(word.to_owned());
                }
            }
            return (named, Vec::new());
        }
        Values::Route => (vec![&value], known.routes),
        Values::Region => (vec![&value], known.regions),
        Values::Language => (value.split('-').take(1).collect(), known.languages),
    };
    let mut good: Vec<String> = Vec::new();
    let mut warnings = Vec::new();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        if !allowed.contains(&word) {
            warnings.push(unknown_value(spec.name, word, allowed));
        } else if !good.iter().any(|other| other == word) {
            good.push(word.to_owned());
        }
    }
    (good, warnings)
}

/// The words of a list.
fn listed(value: &str) -> Vec<&str> {
    value.split([',', ' ', '\t', '\n', '\r', '\u{c}']).collect()
}

/// Which of the columns that the page names there are, and what to tell of the others.
pub fn known_columns(named: &[String], columns: &[&str]) -> (Vec<String>, Vec<Warning>) {
    let (good, unknown): (Vec<&String>, Vec<&String>) =
        named.iter().partition(|word| columns.contains(&word.as_str()));
    let warnings = unknown.into_iter().map(|word| unknown_value("compare", word, columns));
    (good.into_iter().cloned().collect(), warnings.collect())
}

fn unknown_value(name: &str, value: &str, allowed: &[&str]) -> Warning {
    Warning { name: name.to_owned(), value: value.to_owned(), allowed: allowed.join(" ") }
}

/// Attributes that any element may carry, and that are no business of the guide's.
fn belongs_to_html(name: &str) -> bool {
    const GLOBAL: [&str; 18] = [
        "accesskey",
        "class",
        "contenteditable",
        "dir",
        "draggable",
        "exportparts",
        "hidden",
        "id",
        "inert",
        "nonce",
        "part",
        "role",
        "slot",
        "spellcheck",
        "style",
        "tabindex",
        "title",
        "translate",
    ];
    GLOBAL.contains(&name)
        || ["data-", "aria-", "hx-", "ng-", "on", "up-", "v-", "x-", "item", "popover"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
        || name.contains([':', '@', '_', '[', '(', '#', '*'])
}

#[cfg(test)]
mod tests {
    use super::{Known, Warning, parse};
    use crate::place::View;

    const KNOWN: Known<'_> = Known {
        routes: &["not-sure", "iv", "lozenge-home"],
        regions: &["us", "uk"],
        languages: &["en"],
    };

    fn parse_all(raw: &[(&str, &str)]) -> (super::GuideOptions, Vec<Warning>) {
        let raw: Vec<_> = raw.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        parse(&raw, KNOWN)
    }

    #[test]
    fn right_names_and_values_are_taken_without_a_word() {
        let (options, warnings) = parse_all(&[
            ("view", "compare"),
            ("views", "questions, compare"),
            ("route", "iv"),
            ("compare", "iv, ect"),
            ("region", "uk"),
            ("heading-level", "3"),
            ("lang", "en-GB"),
            ("profile", "clinic.json"),
            ("deep-links", ""),
            ("mode", "consult"),
            ("class", "wide"),
            ("data-track", "x"),
            ("hx-swap-oob", "true"),
            ("[class.wide]", "isWide"),
            ("popover", ""),
            ("contenteditable", "false"),
        ]);
        assert_eq!(options.view, View::Compare);
        assert_eq!(options.views, [View::Questions, View::Compare]);
        assert_eq!(options.route.as_deref(), Some("iv"));
        assert_eq!(options.compare, ["iv", "ect"]);
        assert_eq!(options.region.as_deref(), Some("uk"));
        assert_eq!(options.heading_level, 3);
        assert_eq!(warnings, []);
    }

    #[test]
    fn a_wrong_attribute_is_named_with_the_nearest_right_one() {
        let (_, warnings) = parse_all(&[("heading-levle", "3")]);
        assert_eq!(
            warnings[0].to_string(),
            "<kap-guide> has no attribute \"heading-levle\". Did you mean \"heading-level\"?"
        );
    }

    #[test]
    fn a_wrong_value_is_named_with_the_nearest_right_one_and_changes_nothing() {
        let (options, warnings) = parse_all(&[("route", "lozenge-hom"), ("heading-level", "9")]);
        assert_eq!(options, super::GuideOptions::default());
        assert_eq!(
            warnings[0].to_string(),
            "<kap-guide route=\"lozenge-hom\">: unknown value. Did you mean \"lozenge-home\"?"
        );
        assert!(warnings[1].to_string().contains("heading-level"));
    }

    #[test]
    fn a_column_that_there_is_not_is_named_with_the_nearest() {
        let named = ["iv".to_owned(), "etc".to_owned()];
        let (good, warnings) = super::known_columns(&named, &["iv", "ect"]);
        assert_eq!(good, ["iv"]);
        assert_eq!(
            warnings[0].to_string(),
            "<kap-guide compare=\"etc\">: unknown value. Did you mean \"ect\"?"
        );
    }

    #[test]
    fn a_view_that_is_not_among_the_views_gives_way_to_the_first() {
        let (options, warnings) = parse_all(&[("view", "walkthrough"), ("views", "questions")]);
        assert_eq!(options.view, View::Questions);
        let told: Vec<String> = warnings.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [r#"<kap-guide view="walkthrough">: unknown value. Use one of: questions."#]
        );
    }

    /// What the script's reader is tried with, too (`crates/kap-wasm/js/test`).
    #[test]
    fn values_are_read_as_the_script_reads_them() {
        let cases = include_str!("../tests/options.json");
        let cases: serde_json::Value = serde_json::from_str(cases).unwrap();
        for case in cases.as_array().unwrap() {
            let attributes: Vec<(String, String)> = case["attributes"]
                .as_object()
                .unwrap()
                .iter()
                .map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()))
                .collect();
            for (name, value) in case["means"].as_object().unwrap() {
                let spec = super::OPTIONS.iter().find(|option| option.name == name).unwrap();
                let raw = attributes.iter().find(|(other, _)| other == name).unwrap();
                let (good, _) = super::read(spec, &raw.1, KNOWN);
                let wanted: Vec<&str> = match value {
                    serde_json::Value::String(word) if word.is_empty() => Vec::new(),
                    serde_json::Value::String(word) => vec![word],
                    list => {
                        list.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect()
                    }
                };
                assert_eq!(good, wanted, "{case}");
            }
        }
    }

    #[test]
    fn the_readme_tells_of_every_attribute() {
        let readme = include_str!("../../../README.md");
        for option in super::OPTIONS {
            let row = readme.lines().find(|line| line.starts_with(&format!("| `{}`", option.name)));
            let row = row.unwrap_or_else(|| panic!("README has no row for {}", option.name));
            for word in option.words() {
                assert!(row.contains(word), "README: {} may be {word}", option.name);
            }
        }
    }
}

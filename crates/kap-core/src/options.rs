//! What the page's owner may set, translated once: raw attributes on one side, strict options
//! and warnings on the other.

use std::fmt;

use crate::nearest::nearest;
use crate::place::View;

/// Every attribute of `<kap-guide>`.
pub const ATTRIBUTES: [&str; 12] = [
    "base",
    "color-scheme",
    "deep-links",
    "heading-level",
    "lang",
    "loading",
    "mode",
    "profile",
    "region",
    "route",
    "view",
    "views",
];

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
    /// The region whose numbers and rules are shown, by id; `None` for the pack's first.
    pub region: Option<String>,
    /// Level of the guide's first heading, 1 to 4, so that the deepest is still a heading.
    pub heading_level: u8,
}

impl Default for GuideOptions {
    fn default() -> Self {
        Self {
            view: View::Walkthrough,
            views: View::ALL.to_vec(),
            route: None,
            region: None,
            heading_level: 2,
        }
    }
}

/// Something the owner wrote that the guide doesn't know; it runs on without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No such attribute.
    UnknownAttribute {
        /// As written.
        name: String,
        /// The nearest right name.
        nearest: Option<&'static str>,
    },
    /// The attribute doesn't take this value.
    UnknownValue {
        /// The attribute.
        name: &'static str,
        /// As written.
        value: String,
        /// The nearest right value.
        nearest: Option<String>,
        /// All right values, for reading.
        allowed: String,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownAttribute { name, nearest } => {
                write!(f, "<kap-guide> has no attribute \"{name}\".")?;
                match nearest {
                    Some(nearest) => write!(f, " Did you mean \"{nearest}\"?"),
                    None => write!(f, " It has: {}.", ATTRIBUTES.join(", ")),
                }
            }
            Self::UnknownValue { name, value, nearest, allowed } => {
                write!(f, "<kap-guide {name}=\"{value}\">: unknown value.")?;
                match nearest {
                    Some(nearest) => write!(f, " Did you mean \"{nearest}\"?"),
                    None => write!(f, " Use one of: {allowed}."),
                }
            }
        }
    }
}

/// Translates raw attributes. Whatever isn't known is left out and warned about.
pub fn parse(attributes: &[(String, String)], known: Known<'_>) -> (GuideOptions, Vec<Warning>) {
    let mut options = GuideOptions::default();
    let mut warnings = Vec::new();
    let views = View::ALL.map(View::id);
    let mut wanted_view = None;

    for (name, value) in attributes {
        let value = value.trim();
        match name.as_str() {
            "view" => match View::from_id(value) {
                Some(view) => wanted_view = Some(view),
                None => warnings.push(unknown_value("view", value, &views)),
            },
            "views" => {
                let mut chosen = Vec::new();
                for id in value.split([' ', ',']).filter(|id| !id.is_empty()) {
                    match View::from_id(id) {
                        Some(view) if chosen.contains(&view) => {}
                        Some(view) => chosen.push(view),
                        None => warnings.push(unknown_value("views", id, &views)),
                    }
                }
                if !chosen.is_empty() {
                    options.views = chosen;
                }
            }
            "route" => options.route = known_id("route", value, known.routes, &mut warnings),
            "region" => options.region = known_id("region", value, known.regions, &mut warnings),
            "heading-level" => match value.parse() {
                Ok(level @ 1..=4) => options.heading_level = level,
                _ => warnings.push(unknown_value("heading-level", value, &["1", "2", "3", "4"])),
            },
            "lang" => {
                let primary = value.split('-').next().unwrap_or_default().to_ascii_lowercase();
                if !value.is_empty() && !known.languages.contains(&primary.as_str()) {
                    warnings.push(unknown_value("lang", value, known.languages));
                }
            }
            "color-scheme" => {
                one_of("color-scheme", value, &["light", "dark", "auto"], &mut warnings)
            }
            "loading" => one_of("loading", value, &["lazy", "eager"], &mut warnings),
            "deep-links" if value.is_empty() => {}
            "deep-links" => one_of("deep-links", value, &["on", "off"], &mut warnings),
            "mode" => one_of("mode", value, &["site", "consult"], &mut warnings),
            "base" | "profile" => {}
            other if belongs_to_html(other) => {}
            other => warnings.push(Warning::UnknownAttribute {
                name: other.to_owned(),
                nearest: nearest(other, ATTRIBUTES),
            }),
        }
    }

    options.view = match wanted_view {
        Some(view) if options.views.contains(&view) => view,
        _ => options.views.first().copied().unwrap_or(options.view),
    };
    (options, warnings)
}

fn one_of(name: &'static str, value: &str, allowed: &[&str], warnings: &mut Vec<Warning>) {
    if !allowed.contains(&value) {
        warnings.push(unknown_value(name, value, allowed));
    }
}

fn known_id(
    name: &'static str,
    value: &str,
    known: &[&str],
    warnings: &mut Vec<Warning>,
) -> Option<String> {
    if known.contains(&value) {
        return Some(value.to_owned());
    }
    warnings.push(unknown_value(name, value, known));
    None
}

fn unknown_value(name: &'static str, value: &str, allowed: &[&str]) -> Warning {
    Warning::UnknownValue {
        name,
        value: value.to_owned(),
        nearest: nearest(value, allowed.iter().copied()).map(str::to_owned),
        allowed: allowed.join(", "),
    }
}

/// Attributes that any element may carry, and that are no business of the guide's.
fn belongs_to_html(name: &str) -> bool {
    const GLOBAL: [&str; 14] = [
        "class",
        "dir",
        "exportparts",
        "hidden",
        "id",
        "inert",
        "nonce",
        "part",
        "role",
        "slot",
        "style",
        "tabindex",
        "title",
        "translate",
    ];
    GLOBAL.contains(&name)
        || ["data-", "aria-", "on", "x-", "v-", "item"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
        || name.contains([':', '@', '_'])
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
            ("region", "uk"),
            ("heading-level", "3"),
            ("lang", "en-GB"),
            ("profile", "clinic.json"),
            ("deep-links", ""),
            ("mode", "consult"),
            ("class", "wide"),
            ("data-track", "x"),
        ]);
        assert_eq!(options.view, View::Compare);
        assert_eq!(options.views, [View::Questions, View::Compare]);
        assert_eq!(options.route.as_deref(), Some("iv"));
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
    fn a_view_that_is_not_among_the_views_gives_way_to_the_first() {
        let (options, _) = parse_all(&[("view", "walkthrough"), ("views", "questions")]);
        assert_eq!(options.view, View::Questions);
    }
}

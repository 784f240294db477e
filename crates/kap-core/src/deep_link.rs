//! Addresses of places in the guide: `#kap-…`, for pages that turn `deep-links` on.
//!
//! ```text
//! #kap-compare
//! #kap-walkthrough-dose          a step
//! #kap-walkthrough-dose-iv       a step as it is for a route
//! #kap-questions-is-it-safe      a question, open
//! ```
//!
//! Letters, digits and `-` only: themes look the hash up as a selector, and one that isn't good
//! throws and takes their menu along.

mod follower;

pub use follower::{Follower, Write};

pub use crate::place::Known;
use crate::place::View;

/// Longest hash that is read, in characters.
pub const LONGEST: usize = 200;

const START: &str = "#kap-";

/// A place that a hash names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeepLink {
    /// The part.
    pub view: View,
    /// A step, by id; in the walkthrough only.
    pub step: Option<String>,
    /// A route, by id; in the walkthrough only, with a step.
    pub route: Option<String>,
    /// A question, by id; among the questions only. Whether it exists is known only once their
    /// markup is there.
    pub question: Option<String>,
}

/// A hash, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Where it leads; `None` if nothing in it can be followed.
    pub link: Option<DeepLink>,
    /// What it names and the guide doesn't know, each as (what, name), for the page's owner.
    pub unknown: Vec<(&'static str, String)>,
}

impl DeepLink {
    /// The first page of a part.
    pub fn to(view: View) -> Self {
        Self { view, step: None, route: None, question: None }
    }

    /// The address's hash.
    pub fn hash(&self) -> String {
        let (first, second) = match self.view {
            View::Walkthrough => (&self.step, &self.route),
            View::Questions => (&self.question, &None),
            _ => (&None, &None),
        };
        let mut hash = format!("{START}{}", self.view.id());
        if let Some(first) = first {
            hash.push('-');
            hash.push_str(first);
            if let Some(second) = second {
                hash.push('-');
                hash.push_str(second);
            }
        }
        hash
    }
}

/// Reads an address's hash, with its `#`. `None` if it belongs to the page or to
/// [`crate::choices`], is too long, or holds anything but ids: such a hash is left alone without a
/// word.
pub fn read(hash: &str, known: Known<'_>) -> Option<Reading> {
    let rest = hash.strip_prefix(START).filter(|rest| rest.len() + START.len() <= LONGEST)?;
    let is_ours = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !rest.bytes().all(is_ours) || rest.split('-').any(str::is_empty) {
        return None;
    }
    let (name, ids) = rest.split_once('-').map_or((rest, None), |(name, ids)| (name, Some(ids)));
    // A page may have places of its own that begin so.
    let view = View::from_id(name).filter(|view| View::ALL.contains(view))?;
    let mut reading = Reading::default();
    if !known.views.contains(&name) {
        reading.unknown.push(("view", name.to_owned()));
        return Some(reading);
    }
    let mut link = DeepLink::to(view);
    match (view, ids) {
        (View::Walkthrough, Some(ids)) => {
            let (step, route) = step_and_route(ids, known);
            link.step = step.and_then(|id| among("step", id, known.steps, &mut reading.unknown));
            link.route =
                route.and_then(|id| among("route", id, known.routes, &mut reading.unknown));
        }
        (View::Questions, ids) => link.question = ids.map(str::to_owned),
        (_, Some(ids)) => reading.unknown.push(("part", ids.to_owned())),
        _ => {}
    }
    reading.link = Some(link);
    Some(reading)
}

/// Parts a step's id from a route's: both may have `-` in them, so what is known decides.
fn step_and_route<'a>(ids: &'a str, known: Known<'_>) -> (Option<&'a str>, Option<&'a str>) {
    let steps = known.steps.iter().filter_map(|step| {
        let rest = ids.strip_prefix(step)?;
        (rest.is_empty() || rest.starts_with('-')).then_some(rest)
    });
    // The shortest rest is that of the longest step.
    if let Some(rest) = steps.min_by_key(|rest| rest.len()) {
        return (ids.strip_suffix(rest), rest.strip_prefix('-'));
    }
    let routes = known.routes.iter().filter_map(|route| {
        let step = ids.strip_suffix(route)?.strip_suffix('-')?;
        Some((step, ids.get(step.len() + 1..)?))
    });
    match routes.min_by_key(|(step, _)| step.len()) {
        Some((step, route)) => (Some(step), Some(route)),
        None => (Some(ids), None),
    }
}

fn among(
    what: &'static str,
    id: &str,
    known: &[&str],
    unknown: &mut Vec<(&'static str, String)>,
) -> Option<String> {
    if known.contains(&id) {
        return Some(id.to_owned());
    }
    unknown.push((what, id.to_owned()));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: Known<'_> = Known {
        views: &["walkthrough", "compare", "questions", "summary"],
        steps: &["first-call", "dose"],
        routes: &["not-sure", "iv", "lozenge-home"],
    };

    fn link(hash: &str) -> DeepLink {
        let reading = read(hash, KNOWN).unwrap();
        assert_eq!(reading.unknown, [], "{hash}");
        reading.link.unwrap()
    }

    #[test]
    fn places_and_hashes_are_the_same_both_ways() {
        for view in View::ALL {
            let hash = format!("#kap-{view}");
            assert_eq!(link(&hash), DeepLink::to(view));
            assert_eq!(link(&hash).hash(), hash);
        }
        for hash in [
            "#kap-walkthrough-dose",
            "#kap-walkthrough-dose-lozenge-home",
            "#kap-questions-is-it-safe",
        ] {
            assert_eq!(link(hash).hash(), hash);
        }
    }

    #[test]
    fn only_what_the_part_has_is_written() {
        let all = DeepLink {
            step: Some("dose".to_owned()),
            route: Some("iv".to_owned()),
            question: Some("is-it-safe".to_owned()),
            ..DeepLink::to(View::Compare)
        };
        assert_eq!(all.hash(), "#kap-compare");
        assert_eq!(
            DeepLink { view: View::Walkthrough, ..all.clone() }.hash(),
            "#kap-walkthrough-dose-iv"
        );
        assert_eq!(
            DeepLink { view: View::Questions, ..all.clone() }.hash(),
            "#kap-questions-is-it-safe"
        );
        let without_step = DeepLink { view: View::Walkthrough, step: None, ..all };
        assert_eq!(without_step.hash(), "#kap-walkthrough");
    }

    #[test]
    fn unknown_parts_are_ignored_and_named() {
        let reading = read("#kap-walkthrough-dosee-iv", KNOWN).unwrap();
        assert_eq!(reading.link.unwrap().route.as_deref(), Some("iv"));
        assert_eq!(reading.unknown, [("step", "dosee".to_owned())]);

        let reading = read("#kap-walkthrough-dose-imm-more", KNOWN).unwrap();
        assert_eq!(reading.link.unwrap().step.as_deref(), Some("dose"));
        assert_eq!(reading.unknown, [("route", "imm-more".to_owned())]);

        let reading = read("#kap-walkthrough-dosee", KNOWN).unwrap();
        assert_eq!(reading.unknown, [("step", "dosee".to_owned())]);

        let reading = read("#kap-compare-iv", KNOWN).unwrap();
        assert_eq!(reading.link, Some(DeepLink::to(View::Compare)));
        assert_eq!(reading.unknown, [("part", "iv".to_owned())]);

        // The page may leave out a part.
        let reading = read("#kap-compare", Known { views: &["questions"], ..KNOWN }).unwrap();
        assert_eq!((reading.link, reading.unknown.len()), (None, 1));
    }

    #[test]
    fn what_is_not_ours_is_left_alone() {
        let huge = format!("#kap-questions-{}", "a".repeat(10_000_000));
        for hash in [
            "",
            "#",
            "#visit",
            "#kap",
            "#kap-",
            "#kap--",
            "#kap-comparee",
            "#kap-companion",
            "#kap/compare",
            "#kap-compare-",
            "#kap-Compare",
            "#kap-compare?x=1",
            "#kap-questions-is it",
            "#kap-questions-%20",
            "#kap-questions-é",
            "#kap-questions-\"]",
            "kap/compare",
            "#kap-1_2",
            "#kap-1",
            &huge,
        ] {
            assert_eq!(read(hash, KNOWN), None, "{}", &hash[..hash.len().min(40)]);
        }
    }
}

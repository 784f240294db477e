//! What is promised of anything that comes in from outside: tried with made-up values (`anything.rs`)
//! and by the fuzzer (`fuzz/`). Each function panics where a promise is broken.

use kap_core::choices::{self, Carried};
use kap_core::deep_link;
use kap_core::options;
use kap_core::place::View;
use kap_core::profile;

/// Routes that are known.
pub const ROUTES: &[&str] = &["not-sure", "iv", "im", "lozenge-home"];
/// Regions that are known.
pub const REGIONS: &[&str] = &["us", "uk"];

/// A hash leads to the same place when it is written again. Gives whether it was followed.
pub fn hash(hash: &str) -> bool {
    let views: Vec<&str> = View::ALL.iter().map(|view| view.id()).collect();
    let known = deep_link::Known { views: &views, steps: &["dose", "going-home"], routes: ROUTES };
    let Some(reading) = deep_link::read(hash, known) else {
        return false;
    };
    // Of what names something unknown, the rest is followed; it can't be written in one hash.
    let (Some(link), true) = (reading.link, reading.unknown.is_empty()) else {
        return false;
    };
    let again = deep_link::read(&link.hash(), known).unwrap();
    assert_eq!((again.link, again.unknown), (Some(link), Vec::new()), "{hash:?}");
    true
}

/// A code is refused or holds what it says. Gives whether it was taken.
pub fn code(hash: &str) -> bool {
    let Ok(Carried::Choices(choices)) = choices::decode(hash) else {
        return false;
    };
    assert_eq!(choices::decode(&choices.encode()), Ok(Carried::Choices(choices)), "{hash:?}");
    true
}

/// Attributes give a guide that can be shown.
pub fn attributes(attributes: &[(String, String)]) {
    let known = options::Known { routes: ROUTES, regions: REGIONS, languages: &["en", "es"] };
    let (options, warnings) = options::parse(attributes, known);
    assert!(options.views.contains(&options.view), "{attributes:?}");
    assert!((1..=4).contains(&options.heading_level), "{attributes:?}");
    assert!(!(options.deep_links && options.is_consultation), "{attributes:?}");
    assert!(options.route.is_none_or(|route| ROUTES.contains(&&*route)), "{attributes:?}");
    assert!(warnings.iter().all(|warning| !warning.to_string().is_empty()));
}

/// A profile is used as far as it is right. Gives whether anything of it was.
pub fn profile(text: &str) -> bool {
    let known = profile::Known {
        routes: &ROUTES[1..],
        regions: REGIONS,
        languages: &["en", "es"],
        steps: &["dose", "going-home"],
        columns: &["iv", "im", "ect"],
        topics: &["harms", "sheet", "step:dose"],
        tomorrow: "2026-12-01",
    };
    let (profile, problems) = profile::read(text, known);
    for (path, value) in profile.each() {
        // A way that is offered says no more by that.
        let says = path.starts_with("routes.") || !value.trim().is_empty();
        assert!(says && !value.contains('\0'), "{path} in {text}");
    }
    assert_eq!(profile::Profile::from_lines(&profile.lines()), profile, "{text}");
    let region = profile.text("region");
    assert!(region.is_none_or(|region| REGIONS.contains(&region)), "{text}");
    assert!(!profile.has("reviewer") || profile.text("name").is_some(), "{text}");
    assert!((2..=30).contains(&profile.idle_minutes()), "{text}");
    assert!(problems.iter().all(|problem| !problem.message.is_empty()), "{text}");
    profile != profile::Profile::default()
}

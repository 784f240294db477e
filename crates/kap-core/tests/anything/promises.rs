//! What is promised of anything that comes in from outside: tried with made-up values (`anything.rs`)
//! and by the fuzzer (`fuzz/`). Each function panics where a promise is broken.

use kap_core::choices::{self, Carried};
use kap_core::consultation::{Consultation, DeskAction};
use kap_core::deep_link;
use kap_core::options;
use kap_core::place::View;
use kap_core::profile;
use kap_core::sheet::{LONGEST_QUESTION, SheetAction};
use kap_core::state::{Action, GuideState};
use kap_core::stored::{self, Stored};

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
    let names = || attributes.iter().map(|(name, _)| &**name);
    let tells = |told: String| names().any(|name| told.contains(name.trim()));
    assert!(warnings.iter().all(|warning| tells(warning.to_string())), "{attributes:?}");
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
        // A way that is offered says no more by that, nor does the list of them.
        let says = path == "routes" || path.starts_with("routes.") || !value.trim().is_empty();
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

/// What is kept on a device is left alone, or read as names and lines that come back as they are
/// once they were taken up and are kept anew. Gives whether it was taken.
pub fn kept(text: &str) -> bool {
    let Some(Stored { route, ticks, own_questions }) = stored::decode(text) else {
        return false;
    };
    assert!(is_name(&route) && ticks.iter().all(|tick| is_name(tick)), "{text:?}");
    assert!(ticks.len() <= stored::MOST_TICKS, "{} ticks", ticks.len());
    assert!(own_questions.len() <= stored::MOST_QUESTIONS, "{} questions", own_questions.len());
    let asked = own_questions.into_iter().map(SheetAction::Ask);
    let taken_up = [SheetAction::TickAll(ticks)].into_iter().chain(asked);
    let sheet = taken_up
        .fold(GuideState::default(), |state, action| state.reduce(Action::Sheet(action)))
        .sheet;
    for question in &sheet.own_questions {
        assert!(question.encode_utf16().count() <= LONGEST_QUESTION, "{question:?}");
        assert!(!question.trim().is_empty() && !question.contains(['\n', '\r']), "{question:?}");
    }
    let again = stored::decode(&stored::encode(&route, &sheet));
    let (ticks, own_questions) = (sheet.ticks, sheet.own_questions);
    assert_eq!(again, Some(Stored { route, ticks, own_questions }), "{text:?}");
    true
}

/// What another window says of the desk becomes names, as many as there may be, and is the same when
/// it is told again. Gives whether there was any.
pub fn desk(written: &str) -> bool {
    let heard =
        |written: &str| Consultation::default().reduce(DeskAction::Restore(written.to_owned()));
    let desk = heard(written);
    let Consultation { topic, preset, agenda, ways, talked, understood, again } = &desk;
    let lists = [agenda, ways, talked, understood, again];
    let all = lists.into_iter().flatten();
    assert!(all.clone().all(|name| is_name(name)), "{written:?}");
    assert!([topic, preset].iter().all(|name| name.is_empty() || is_name(name)), "{written:?}");
    assert!(ways.len() <= 2, "{written:?}");
    assert!(lists.iter().all(|list| list.len() <= 1_000), "{} bytes", written.len());
    assert_eq!(heard(&desk.written()), desk, "{written:?}");
    all.count() > 0
}

/// A name as it stands in the guide's markup, which can't end the quotes that it is looked up in.
fn is_name(name: &str) -> bool {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "-_.:~".contains(sign);
    !name.is_empty() && name.chars().all(is_sign)
}

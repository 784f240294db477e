//! The clinic's profile: its name and number, who reviewed the guide, and what it doesn't offer.
//!
//! The places stand hidden in the markup, with their words. Some arrive late, so all is filled
//! in again whenever a part has come.

use gloo::events::EventListener;
use kap_core::format::fill;
use kap_core::profile::{self, Known, Profile};
use web_sys::{HtmlElement, HtmlOptionElement};

use super::json;
use crate::browser;
use crate::guide::Guide;

/// Keeps what the clinic says of itself in the markup.
pub(crate) struct ClinicProfile {
    _listener: Option<EventListener>,
}

impl ClinicProfile {
    /// Reads the profile, if the page names one; tells the owner what is wrong in it, and uses
    /// the rest.
    pub(crate) fn attach(guide: &Guide) -> Self {
        let _listener = read(guide).map(|profile| {
            show(&profile, guide);
            let again = guide.clone();
            guide.listen("filled", move |_| show(&profile, &again))
        });
        Self { _listener }
    }
}

fn read(guide: &Guide) -> Option<Profile> {
    if guide.profile.is_empty() {
        return None;
    }
    let address = guide.element.get_attribute("profile").unwrap_or_default();
    let warn = |message: &str| guide.warn(&format!("{address}: {message}"));
    let tree = json::parse(&guide.profile).map_err(|why| warn(&why)).ok()?;
    let routes: Vec<String> = guide.routes().iter().map(HtmlOptionElement::value).collect();
    let routes: Vec<&str> =
        routes.iter().map(String::as_str).filter(|id| *id != "not-sure").collect();
    let regions = guide.regions();
    let known = Known { routes: &routes, regions: &browser::refs(&regions) };
    let (profile, problems) = profile::read(&tree, known);
    for problem in problems {
        warn(&problem.to_string());
    }
    Some(profile)
}

fn show(profile: &Profile, guide: &Guide) {
    show_clinic(profile, guide);
    show_reviewer(profile, guide);
    if let Some(offered) = &profile.routes {
        show_not_offered(offered, guide);
    }
}

fn show_clinic(profile: &Profile, guide: &Guide) {
    for place in browser::all(&guide.root, "[data-clinic=name]") {
        place.set_text_content(profile.name.as_deref());
    }
    for place in browser::all(&guide.root, "[data-clinic=phone]") {
        place.set_hidden(profile.phone.is_none());
        if let Some(phone) = &profile.phone {
            place.set_text_content(Some(&said(&place, &[("phone", &phone.shown)])));
            let _ = place.set_attribute("href", &format!("tel:{}", phone.dialled));
        }
    }
    for line in browser::all(&guide.root, ".clinic-line") {
        line.set_hidden(profile.name.is_none() && profile.phone.is_none());
    }
}

fn show_reviewer(profile: &Profile, guide: &Guide) {
    let (Some(name), Some(reviewer)) = (&profile.name, &profile.reviewer) else {
        return;
    };
    let values = [
        ("name", &**name),
        ("reviewer", &reviewer.name),
        ("role", &reviewer.role),
        ("date", &reviewer.date),
    ];
    for place in browser::all(&guide.root, "[data-clinic=reviewer]") {
        place.set_text_content(Some(&said(&place, &values)));
        place.set_hidden(false);
    }
}

/// Marks every other route, in the choice and wherever it has a place for it.
fn show_not_offered(offered: &[String], guide: &Guide) {
    let words = guide.find(".kap").and_then(|kap| kap.get_attribute("data-not-offered"));
    let words = words.unwrap_or_default();
    for option in guide.routes() {
        let id = option.value();
        if id == "not-sure" || offered.contains(&id) {
            continue;
        }
        // The label alone: the text belongs to the island.
        option.set_label(&fill(&words, &[("route", &option.text())]));
        for place in browser::all(&guide.root, &format!(".not-offered[data-route=\"{id}\"]")) {
            place.set_hidden(false);
        }
    }
}

/// A place's own words, filled in.
fn said(place: &HtmlElement, values: &[(&str, &str)]) -> String {
    fill(&place.get_attribute("data-words").unwrap_or_default(), values)
}

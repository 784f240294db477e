//! The clinic's profile, shown: its places in the markup are filled, and what it doesn't offer is
//! marked.
//!
//! Some places arrive late, so those that are new are filled whenever a part has come.

use kap_core::format::{fill, fill_with};
use kap_core::profile::Profile;
use web_sys::HtmlTemplateElement;
use web_sys::wasm_bindgen::JsCast;

use crate::browser::{self, Control};
use crate::guide::Guide;

/// On a place that is filled. What a page's translator made of it stays.
const FILLED: &str = "data-filled";

/// Shows the profile in the markup, if the page has one.
pub(crate) fn attach(guide: &Guide) {
    if guide.clinic != Profile::default() {
        show(guide);
        let again = guide.clone();
        guide.listen("filled", move |_| show(&again));
    }
}

fn show(guide: &Guide) {
    let profile = &guide.clinic;
    for (path, template) in new(guide, "data-clinic-each") {
        copy_each(&path, template, profile);
    }
    for (path, place) in new(guide, "data-clinic") {
        fill_place(&path, &place, profile);
        say_beside(&path, &place, guide);
    }
    for (paths, group) in new(guide, "data-clinic-any") {
        group.set_hidden(!paths.split(' ').any(|path| profile.text(path).is_some()));
    }
    for link in browser::all(&guide.root, "[data-speak]") {
        let language = link.get_attribute("data-speak").unwrap_or_default();
        let mut spoken = profile.list("languages").peekable();
        link.set_hidden(spoken.peek().is_some() && !spoken.any(|spoken| spoken == language));
    }
    show_not_offered(guide);
}

/// Places that nothing was put into yet, each with what its attribute says.
fn new(guide: &Guide, name: &str) -> Vec<(String, Control)> {
    let places = browser::all(&guide.root, &["[", name, "]:not([", FILLED, "])"].concat());
    let told = |place: Control| {
        // The name is good.
        let _ = place.set_attribute(FILLED, "");
        (place.get_attribute(name).unwrap_or_default(), place)
    };
    places.into_iter().map(told).collect()
}

/// A place shows what stands at its path, in its own words if it has some, or stays hidden.
fn fill_place(path: &str, place: &Control, profile: &Profile) {
    let Some(value) = profile.shown(path) else {
        return;
    };
    // These names are good.
    let set = |name: &str, value: &str| drop(place.set_attribute(name, value));
    match &*place.tag_name() {
        "INPUT" => return set("value", &value),
        "IMG" => {
            set("alt", profile.text("name").unwrap_or_default());
            set("src", &value);
        }
        tag => {
            if tag == "A" && place.class_name() == "tel" {
                set("href", &["tel:", profile.dialled(path)].concat());
            } else if tag == "A" {
                set("href", &value);
            }
            let words = place.get_attribute("data-words").unwrap_or_else(|| "{value}".to_owned());
            let (group, _) = path.rsplit_once('.').unwrap_or_default();
            let said = fill_with(&words, |name| match name.strip_prefix('.') {
                _ if name == "value" => Some(value.clone()),
                Some(beside) => profile.shown(&[group, ".", beside].concat()),
                None => profile.shown(name),
            });
            place.set_text_content(Some(&said));
        }
    }
    place.set_hidden(false);
}

/// Under a text that speaks of driving, medicines and the like stands what the guide says of it, so
/// that no clinic's word stands alone.
fn say_beside(path: &str, place: &Control, guide: &Guide) -> Option<()> {
    let whole = place.closest("label, h1, h2, h3, h4, h5, h6").ok()?;
    let line = whole.unwrap_or_else(|| place.clone().into());
    let next = line.next_sibling();
    for subject in guide.clinic.subjects(path) {
        let said = guide.find(&["[data-beside=", subject, "]"].concat())?;
        let said = said.clone_node_with_deep(true).ok()?;
        line.parent_node()?.insert_before(&said, next.as_ref()).ok()?;
    }
    Some(())
}

/// Puts a copy of a template before it for each entry of a list.
fn copy_each(path: &str, template: Control, profile: &Profile) -> Option<()> {
    let template: HtmlTemplateElement = template.dyn_into().ok()?;
    for path in
        (0_u32..).map(|n| [path, ".", &n.to_string()].concat()).take_while(|path| profile.has(path))
    {
        let copy = template.content().clone_node_with_deep(true).ok()?;
        template.parent_node()?.insert_before(&copy, Some(&template)).ok()?;
        let copy = template.previous_element_sibling()?;
        for place in browser::all(&copy, "[data-clinic]") {
            let within = place.get_attribute("data-clinic").filter(|within| !within.is_empty());
            let whole =
                within.map_or_else(|| path.clone(), |within| [&*path, ".", &within].concat());
            place.set_attribute("data-clinic", &whole).ok()?;
        }
        if copy.has_attribute("data-clinic") {
            copy.set_attribute("data-clinic", &path).ok()?;
        }
        if copy.has_attribute("data-topics") {
            let topics = [&*path, ".topics"].concat();
            let topics: Vec<&str> = profile.list(&topics).collect();
            copy.set_attribute("data-topics", &topics.join(" ")).ok()?;
            copy.set_attribute("data-desk", &["begin:", &path].concat()).ok()?;
        }
        // A tick belongs to these words, wherever they stand in tomorrow's file.
        let value = ["own-", &profile.text(&path).map_or(0, number).to_string()].concat();
        if copy.has_attribute("data-own") {
            copy.set_attribute("data-kept", &value).ok()?;
        }
        if let Some(input) = browser::find(&copy, "input") {
            input.set_attribute("value", &value).ok()?;
        }
    }
    Some(())
}

/// A number for these words (FNV-1a).
fn number(words: &str) -> u32 {
    words.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Chooses the one route that is offered, where nobody chose another. The guide's script has done so
/// already where it knows the route by the name that the profile gives it.
pub(crate) fn choose_only(guide: &Guide) -> Option<()> {
    let routes: Vec<String> = guide.routes().iter().map(Control::value).collect();
    let mut offered = routes.iter().filter(|route| guide.clinic.offers(route) == Some(true));
    let (only, None) = (offered.next()?, offered.next()) else {
        return None;
    };
    if guide.place().route == *routes.first()? && !guide.element.has_attribute("route") {
        guide.go_to([("route", &**only)].into_iter());
    }
    Some(())
}

/// Marks every route that isn't offered, in the choice and wherever it has a place for it. In the
/// list of ways those offered come first, and are in sight; the others go into the fold.
fn show_not_offered(guide: &Guide) {
    let words = guide.find(".kap").and_then(|kap| kap.get_attribute("data-not-offered"));
    let words = words.unwrap_or_default();
    let lists = browser::all(&guide.root, ".ways tbody");
    for option in guide.routes().iter().skip(1) {
        let id = option.value();
        let Some(is_offered) = guide.clinic.offers(&id) else {
            return;
        };
        if let Some(row) = guide.find(&format!(".ways tr:has(#c-{id})"))
            && let Some(list) = lists.get(usize::from(!is_offered))
        {
            // A row of our own goes into any of our lists.
            let _ = list.append_child(&row);
        }
        if is_offered {
            continue;
        }
        // The label alone: the text belongs to the island.
        option.set_label(&fill(&words, &[("route", &option.text())]));
        for place in browser::all(&guide.root, &format!(".not-offered[data-route={id}]")) {
            place.set_hidden(false);
        }
    }
}

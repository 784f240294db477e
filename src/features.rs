//! What listens in a guide besides its islands, feature by feature.

use kap_core::place::Destination;
use kap_core::state::{Action, FocusTarget};
use web_sys::Element;

use crate::browser;
use crate::clinic::{accent, profile};
use crate::compare::controls;
use crate::consult::{desk, visit, visit_link};
use crate::frame::{deep_links, tabs, terms};
use crate::link;
use crate::questions::search;
use crate::store::Store;
use crate::summary::{
    clear, own_questions, persistence, print, ride, safety_check, share, sheet, ticks,
};
use crate::walkthrough::route_choice;

/// Brings the finished markup to life, until the guide goes.
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    if let Some(carried) = link::arrive(guide) {
        store.dispatch(Action::Brought(carried));
    }
    follow_links(store);
    tabs::attach(store);
    route_choice::attach(store);
    desk::attach(store);
    visit_link::attach(store);
    accent::attach(guide);
    ticks::attach(store);
    safety_check::attach(store);
    own_questions::attach(store);
    search::attach(store);
    controls::attach(store);
    share::attach(store);
    // Before what the reader keeps, which may be another route.
    profile::choose_only(guide);
    persistence::attach(store);
    clear::attach(store);
    ride::attach(guide);
    sheet::attach(guide);
    terms::attach(guide);
    profile::attach(guide);
    // What is printed as soon as it is there has the profile's lines.
    print::attach(guide);
    deep_links::attach(store);
    visit::attach(guide);
    // After the profile, whose lines can be ticked, too.
    let (filled, ready) = (store.clone(), store.clone());
    guide.listen("filled", move |_| filled.show_all());
    guide.follow("kap-guide-ready", move |_| ready.show_all());
    store.show_all();
}

/// Follows the buttons that lead to another place of the guide.
fn follow_links(store: &Store) {
    let follower = store.clone();
    store.guide().listen("click", move |event| {
        if let Some(link) = browser::hit(event, "[data-go]") {
            follow(&follower, &link);
        }
    });
}

fn follow(store: &Store, link: &Element) {
    let to = link.get_attribute("data-go").unwrap_or_default();
    if to == "crisis" {
        return store.guide().open("crisis");
    }
    if to == "route" {
        let route = link.get_attribute("data-way");
        store.go(Destination { route, ..Destination::default() }, None);
        // What was pressed goes with the words; the choice stays.
        if let Some(choice) = store.guide().find("#route") {
            let _ = choice.focus();
        }
        return;
    }
    let (view, step) = to.split_once('/').map_or((&*to, None), |(view, step)| (view, Some(step)));
    match (link.get_attribute("data-open"), step) {
        (Some(id), _) => store.guide().go_to([("view", view), ("open", &id)].into_iter()),
        (None, Some(step)) => store.go_to_step(step),
        (None, None) => {
            // A tab keeps the focus.
            let is_tab = link.has_attribute("role");
            store.go_to_view(view, (!is_tab).then_some(FocusTarget::Part));
        }
    }
}

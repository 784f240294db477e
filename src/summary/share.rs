//! What was ticked, carried to another device by a link or a printed code, and taken up there.

use gloo::events::EventListenerOptions;
use kap_core::choices::{COMPANION, Carried, Choices};
use kap_core::place::View;
use kap_core::sheet::SheetAction;
use kap_core::state::{Action, GuideState};
use web_sys::Event;

use super::ticks;
use crate::browser;
use crate::link;
use crate::store::Store;

/// Writes links and codes, and goes where a link leads that is about the summary.
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    let (toggled, copied) = (store.clone(), guide.clone());
    // The toggle of a `<details>` doesn't bubble.
    let captured = EventListenerOptions::run_in_capture_phase();
    let heard = move |event: &Event| opened(&toggled, event);
    guide.listen_to(&guide.root, "toggle", captured, Box::new(heard));
    guide.listen("click", move |event| {
        if browser::target(event).is_some_and(|target| target.id() == "carry-copy") {
            link::copy(&copied, "carry");
        }
    });
    store.follow(follow);
    let summary = ("view", "summary");
    match &store.state().brought {
        Some(Carried::Companion) => guide.go_to([summary, ("open", "companion")].into_iter()),
        Some(Carried::Choices(_)) => guide.go_to([summary].into_iter()),
        Some(Carried::Columns(_) | Carried::Visit(_)) | None => {}
    }
}

fn opened(store: &Store, event: &Event) {
    match browser::target(event).map(|target| target.id()).as_deref() {
        Some("carry") => draw(store, &store.state()),
        Some("companion") => link::write(store.guide(), "companion", COMPANION),
        _ => {}
    }
}

fn follow(store: &Store, before: Option<&GuideState>, now: &GuideState) {
    if let Some(Carried::Choices(choices)) = &now.brought
        && now.place.view == View::Summary
    {
        take_up(store, choices);
    }
    if before.is_some_and(|before| {
        before.sheet.ticks != now.sheet.ticks || before.place.route != now.place.route
    }) {
        draw(store, now);
    }
}

/// Restores what was brought, as soon as the summary is there.
fn take_up(store: &Store, choices: &Choices) {
    let guide = store.guide();
    let numbers = ticks::numbers(guide);
    if numbers.is_empty() {
        return;
    }
    let split = choices.split(|number| numbers.iter().any(|(known, _)| *known == number));
    let values = split.known.iter().filter_map(|number| {
        let (_, value) = numbers.iter().find(|(known, _)| known == number)?;
        Some(value.clone())
    });
    let (routes, ticked): (Vec<_>, Vec<_>) = values.partition(|value| value.starts_with("r-"));
    store.dispatch(Action::TakenUp);
    store.dispatch(Action::Sheet(SheetAction::TickAll(ticked)));
    if let Some(route) = routes.first().and_then(|route| route.strip_prefix("r-")) {
        guide.go_to([("route", route)].into_iter());
    }
    link::tell_brought(guide, "#carried-status", split.unknown);
}

/// Writes the link to what is ticked and draws its code, while their fold is open.
fn draw(store: &Store, now: &GuideState) {
    if store.guide().find("#carry[open]").is_none() {
        return;
    }
    let numbers = ticks::numbers(store.guide());
    let route = format!("r-{}", now.place.route);
    let carried = |value: &str| value == route || now.sheet.is_ticked(value);
    let chosen = numbers.iter().filter(|(_, value)| carried(value)).map(|(number, _)| *number);
    link::write(store.guide(), "carry", &Choices::new(chosen).encode());
}

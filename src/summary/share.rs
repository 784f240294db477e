//! What was ticked, carried to another device by a link or a printed code, and taken up there.

use kap_core::choices::{COMPANION, Carried, Choices};
use kap_core::place::View;
use kap_core::sheet::SheetAction;
use kap_core::state::{Action, GuideState};

use super::ticks;
use crate::link;
use crate::store::Store;

/// Writes links and codes, and goes where a link leads that is about the summary.
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    link::offer(store, "carry", hash);
    link::offer(store, "companion", |_| COMPANION.to_owned());
    store.follow(follow);
    let summary = ("view", "summary");
    match &store.state().brought {
        Some(Carried::Companion) => guide.go_to([summary, ("open", "companion")].into_iter()),
        Some(Carried::Choices(_)) => guide.go_to([summary].into_iter()),
        Some(Carried::Columns(_) | Carried::Visit(_)) | None => {}
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
        link::draw(store, "carry", hash);
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

/// What a link carries: numbers of what is ticked, and of the route.
fn hash(store: &Store) -> String {
    let state = store.state();
    let route = format!("r-{}", state.place.route);
    let carried = |value: &str| value == route || state.sheet.is_ticked(value);
    let numbers = ticks::numbers(store.guide()).into_iter();
    let chosen = numbers.filter(|(_, value)| carried(value)).map(|(number, _)| number);
    Choices::new(chosen).encode()
}

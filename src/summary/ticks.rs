//! What the reader ticks: ticked once, it is ticked wherever it stands, and its line stands in the
//! summary.
//!
//! The markup holds every line already (`summary/kept.rs`). Parts arrive late and routes come and
//! go, so what is ticked is remembered by value, in the store.

use kap_core::sheet::SheetAction;
use kap_core::state::{Action, GuideState};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::store::Store;

/// Everything that can be ticked for the summary, and how much it matters; columns of the comparison
/// are ticked too, and don't stand there.
const INPUTS: &str = "input[value]:is([type=checkbox], .weights [type=radio]):not([value^=\"c-\"])";

/// Keeps the markup in step with what is ticked, also what was ticked before there was an app.
pub(crate) fn attach(store: &Store) {
    let ticked = inputs(store.guide(), ":checked").iter().map(Control::value).collect();
    store.dispatch(Action::Sheet(SheetAction::TickAll(ticked)));
    let changes = store.clone();
    store.guide().listen("change", move |event| changed(&changes, event));
    store.follow(follow);
}

fn changed(store: &Store, event: &Event) {
    let target = browser::target(event).filter(|target| target.matches(INPUTS).unwrap_or(false));
    let Some(input) = target.map(JsCast::unchecked_into::<Control>) else {
        return;
    };
    let action = if input.checked() { SheetAction::Tick } else { SheetAction::Untick };
    store.dispatch(Action::Sheet(action(input.value())));
    // A line that is unticked in its own list stays until the list is opened anew, so that what is
    // under the finger doesn't vanish.
    if let Ok(Some(line)) = input.closest("[data-kept]") {
        line.unchecked_into::<Control>().set_hidden(false);
    }
}

fn follow(store: &Store, before: Option<&GuideState>, now: &GuideState) {
    let guide = store.guide();
    let Some(before) = before.filter(|before| before.place == now.place) else {
        show(guide, now, "", "[data-kept]");
        for line in browser::all(&guide.root, ".my-route [data-route]") {
            line.set_hidden(attribute(&line, "data-route") != now.place.route);
        }
        return;
    };
    let (old, new) = (&before.sheet, &now.sheet);
    for value in old.ticks.iter().chain(&new.ticks) {
        if old.is_ticked(value) != new.is_ticked(value) {
            let (input, line) =
                (format!("[value=\"{value}\"]"), format!("[data-kept=\"{value}\"]"));
            show(guide, now, &input, &line);
        }
    }
}

/// Ticks those inputs and shows those lines that the reader has ticked.
fn show(guide: &Guide, now: &GuideState, and: &str, lines: &str) {
    for input in inputs(guide, and) {
        input.set_checked(now.sheet.is_ticked(&input.value()));
    }
    for line in browser::all(&guide.root, lines) {
        line.set_hidden(!now.sheet.is_ticked(&attribute(&line, "data-kept")));
    }
}

/// The permanent number and the value of everything that can be ticked for the summary; a route's
/// value is `r-` and its id. Empty until the summary's markup has arrived.
pub(super) fn numbers(guide: &Guide) -> Vec<(u32, String)> {
    let number = |element: &Control| {
        let number = element.get_attribute("data-n")?.parse().ok()?;
        let value = element
            .get_attribute("data-kept")
            .or_else(|| element.get_attribute("value"))
            .or_else(|| Some(format!("r-{}", element.get_attribute("data-route")?)))?;
        Some((number, value))
    };
    browser::all(&guide.root, "#part-summary [data-n]").iter().filter_map(number).collect()
}

/// Every input of what can be ticked that also fits this selector.
fn inputs(guide: &Guide, and: &str) -> Vec<Control> {
    browser::all(&guide.root, &format!("{INPUTS}{and}"))
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

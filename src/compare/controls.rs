//! The comparison: the way that is read about is ticked, or what a page or a link names; the table
//! opens at the window's top, and a line tells how much is chosen. All else is the style sheet's,
//! as it works without a script.

use kap_core::choices::{Carried, Choices};
use kap_core::columns::ColumnsAction;
use kap_core::format::fill;
use kap_core::options::known_columns;
use kap_core::place::View;
use kap_core::state::{Action, GuideState};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::exchange::{focus_head, leave_out, taken};
use crate::browser::{self, Control};
use crate::link;
use crate::store::Store;

/// How many columns must be chosen: with fewer the style sheet shows all.
const FEWEST: usize = 2;

/// The boxes of the columns.
const COLUMNS: &str = "input[data-column]";

/// Follows what is chosen.
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    let changes = store.clone();
    guide.listen("change", move |event| changed(&changes, event));
    guide.listen("click", clicked);
    link::offer(store, "beside", hash);
    store.follow(follow);
    if let Some(Carried::Columns(_)) = store.state().brought {
        guide.go_to([("view", "compare")].into_iter());
    }
}

fn follow(store: &Store, before: Option<&GuideState>, now: &GuideState) {
    let is_same = |before: &GuideState| {
        (&before.columns, &before.sheet.ticks, &before.brought, before.place.view)
            == (&now.columns, &now.sheet.ticks, &now.brought, now.place.view)
    };
    if before.is_some_and(is_same) {
        return;
    }
    let Some(part) = store.guide().find(".compare") else {
        return;
    };
    if !now.columns.have_arrived() {
        return arrive(store, &part);
    }
    show(&part, now);
    link::draw(store, "beside", hash);
    // What is out of sight can't be brought to the window's top.
    if let Some(Carried::Columns(columns)) = &now.brought
        && now.place.view == View::Compare
    {
        take_up(store, &part, columns);
    }
}

/// The comparison has come: what is ticked in it, and what the page names.
fn arrive(store: &Store, part: &Element) {
    let guide = store.guide();
    let boxes = browser::all(part, COLUMNS);
    let known: Vec<String> = boxes.iter().filter_map(id).collect();
    let (named, warnings) = known_columns(&guide.options.compare, &browser::refs(&known));
    warnings.iter().for_each(|warning| guide.explain(warning));
    let ticked = boxes.iter().filter(|input| input.checked()).filter_map(id).collect();
    let count = named.len();
    store.dispatch(Action::Columns(ColumnsAction::Arrive { known, ticked, named }));
    open(part, count);
}

/// Ticks the columns of a link and no others, and says how many the guide doesn't have.
fn take_up(store: &Store, part: &Element, columns: &Choices) {
    let boxes = browser::all(part, COLUMNS);
    let split = columns.split(|n| boxes.iter().any(|input| number(input) == Some(n)));
    let is_brought = |input: &&Control| number(input).is_some_and(|n| split.known.contains(&n));
    let brought: Vec<String> = boxes.iter().filter(is_brought).filter_map(id).collect();
    store.dispatch(Action::TakenUp);
    store.dispatch(Action::Columns(ColumnsAction::Replace(brought)));
    open(part, split.known.len());
    if split.unknown > 0 {
        link::tell_brought(store.guide(), "#brought-status", split.unknown);
    } else if let Some(button) = browser::find(part, ".compared[open] > summary") {
        bring_to_top(button.into());
    }
}

fn changed(store: &Store, event: &Event) {
    let Some((target, part)) = browser::target(event).and_then(|target| {
        let part = target.closest(".compare").ok()??;
        Some((target.unchecked_into::<Control>(), part))
    }) else {
        return;
    };
    if let Some((before, after)) = taken(&target) {
        store.dispatch(Action::Columns(ColumnsAction::Exchange(before, after.clone())));
        focus_head(&part, &after);
    } else if target.has_attribute("data-column")
        && let Some(id) = id(&target)
    {
        let action = if target.checked() { ColumnsAction::Tick } else { ColumnsAction::Untick };
        store.dispatch(Action::Columns(action(id)));
    }
}

fn clicked(event: &Event) {
    // The browser opens the table after this event.
    if let Some(button) = browser::hit(event, ".compared > summary")
        && button.parent_element().is_some_and(|details| !details.has_attribute("open"))
    {
        bring_to_top(button.into());
    }
}

/// What a link to the comparison carries: the numbers of its columns.
fn hash(store: &Store) -> String {
    let state = store.state();
    let boxes = browser::all(&store.guide().root, COLUMNS);
    let ticked = boxes.iter().filter(|input| is_ticked(input, &state));
    Choices::new(ticked.filter_map(number)).encode_columns()
}

/// Ticks what the state has ticked, and follows it in what doesn't follow by itself.
fn show(part: &Element, now: &GuideState) {
    for input in browser::all(part, COLUMNS) {
        let is_ticked = is_ticked(&input, now);
        if is_ticked && !input.checked() {
            tick(&input);
        }
        input.set_checked(is_ticked);
    }
    leave_out(part, &now.columns.ticked);
    tell(part, now);
}

/// The column of a box, by id.
fn id(input: &Control) -> Option<String> {
    input.value().strip_prefix("c-").map(str::to_owned)
}

/// The permanent number of a box's column.
fn number(input: &Control) -> Option<u32> {
    input.get_attribute("data-n")?.parse().ok()
}

fn is_ticked(input: &Control, now: &GuideState) -> bool {
    id(input).is_some_and(|id| now.columns.ticked.contains(&id))
}

/// Brings the button to the window's top, once what happens now is over.
fn bring_to_top(button: Element) {
    browser::after(0, Box::new(move || button.scroll_into_view())).forget();
}

/// Opens the table, if enough is ticked for one.
fn open(part: &Element, ticked: usize) {
    if ticked >= FEWEST
        && let Some(details) = browser::find(part, ".compared")
    {
        details.set_open(true);
    }
}

/// Ticks a box, and opens the fold it stands in.
fn tick(input: &Control) {
    input.set_checked(true);
    if let Ok(Some(fold)) = input.closest("details") {
        // This name is good.
        let _ = fold.set_attribute("open", "");
    }
}

/// Tells how many columns are ticked, and how many rows are about what is hard.
fn tell(part: &Element, now: &GuideState) {
    let Some(status) = browser::find(part, "#compare-status") else {
        return;
    };
    let hurdles = browser::all(part, "input[data-hurdle]").into_iter();
    let hurdles: Vec<String> = hurdles
        .filter(|input| now.sheet.is_ticked(&input.value()))
        .filter_map(|input| input.get_attribute("data-hurdle"))
        .collect();
    let is_hard = |row: &Control| {
        let marks = browser::ids(row, ".hurdle", "data-hurdle");
        marks.iter().any(|number| hurdles.contains(number))
    };
    let words = |name: &str, n: usize, total: usize| {
        let words = status.get_attribute(name).unwrap_or_default();
        fill(&words, &[("n", &n.to_string()), ("total", &total.to_string())])
    };
    let mut told = words("data-shown", now.columns.ticked.len(), now.columns.known().len());
    if !hurdles.is_empty() {
        let rows = browser::all(part, ".table tr[id]");
        let hard = rows.iter().filter(|row| is_hard(row)).count();
        told.push(' ');
        told.push_str(&words("data-hard", hard, rows.len()));
    }
    if status.text_content().as_deref() != Some(&told) {
        status.set_text_content(Some(&told));
    }
}

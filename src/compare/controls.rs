//! The comparison: the way that is read about is ticked, or what a page or a link names; the table
//! opens at the window's top, and a line tells how much is chosen. All else is the style sheet's,
//! as it works without a script.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use kap_core::choices::{Carried, Choices};
use kap_core::format::fill;
use kap_core::options::known_columns;
use kap_core::place::View;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::exchange::{exchanged, leave_out};
use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::link;

/// How many columns must be chosen: with fewer the style sheet shows all.
const FEWEST: usize = 2;

/// What was ticked for the reader.
#[derive(Default)]
struct Ticked {
    /// The way that is read about, if it was ticked because of that.
    route: Option<Control>,
    /// Whether there are columns that the page or a link names, once they were looked for.
    is_named: Option<bool>,
    /// The columns that a link brought, until the comparison is there.
    brought: Option<Choices>,
}

struct State {
    guide: Guide,
    ticked: RefCell<Ticked>,
}

/// Follows what is chosen.
pub(crate) fn attach(guide: &Guide, carried: Option<Carried>) {
    let state = Rc::new(State { guide: guide.clone(), ticked: RefCell::default() });
    if let Some(Carried::Columns(columns)) = carried {
        state.ticked.borrow_mut().brought = Some(columns);
        guide.go_to([("view", "compare")].into_iter());
    }
    state.prepare();
    guide.listen("change", Guide::heard(&state, |state, event| state.changed(event)));
    guide.listen("filled", Guide::heard(&state, |state, _| state.prepare()));
    guide.listen("click", Guide::heard(&state, |state, event| state.clicked(event)));
    // The toggle of a `<details>` doesn't bubble.
    let captured = EventListenerOptions::run_in_capture_phase();
    let drawn = Guide::heard(&state, |state, _| state.draw());
    guide.listen_to(&guide.root, "toggle", captured, Box::new(drawn));
    for kind in ["kap-route-chosen", "kap-view-changed"] {
        guide.follow(kind, Guide::heard(&state, |state, _| state.prepare()));
    }
}

impl State {
    /// Ticks what the page names, or else the way that is read about, and tells what is chosen.
    fn prepare(&self) {
        let Some(part) = self.guide.find(".compare") else {
            return;
        };
        let mut ticked = self.ticked.borrow_mut();
        // What is out of sight can't be brought to the window's top.
        let is_seen = self.guide.place().view == View::Compare;
        let is_named = match (ticked.brought.take_if(|_| is_seen), ticked.is_named) {
            (Some(brought), _) => self.tick_brought(&part, &brought),
            (None, Some(is_named)) => is_named,
            (None, None) => self.tick_for_page(&part),
        };
        ticked.is_named = Some(is_named);
        if !is_named {
            self.tick_route(&part, &mut ticked);
        }
        self.tell(&part);
    }

    /// Ticks the columns of a link and no others, and says how many the guide doesn't have.
    fn tick_brought(&self, part: &Element, brought: &Choices) -> bool {
        let boxes = browser::all(part, "input[data-column]");
        let number = |input: &Control| input.get_attribute("data-n")?.parse().ok();
        let is_known = |n| boxes.iter().any(|input| number(input) == Some(n));
        let split = brought.split(is_known);
        for input in &boxes {
            input.set_checked(false);
            if number(input).is_some_and(|n| split.known.contains(&n)) {
                tick(input);
            }
        }
        open(part, split.known.len());
        if split.unknown > 0 {
            link::tell_brought(&self.guide, "#brought-status", split.unknown);
        } else if let Some(button) = browser::find(part, ".compared[open] > summary") {
            bring_to_top(button.into());
        }
        true
    }

    /// Ticks the columns that the page names, and opens the table.
    fn tick_for_page(&self, part: &Element) -> bool {
        let columns = browser::ids(part, "input[data-column]", "value");
        let columns: Vec<&str> = columns.iter().filter_map(|id| id.strip_prefix("c-")).collect();
        let (named, warnings) = known_columns(&self.guide.options.compare, &columns);
        warnings.iter().for_each(|warning| self.guide.warn(&warning.to_string()));
        let boxes: Vec<Control> = named.iter().filter_map(|id| column(part, id)).collect();
        boxes.iter().for_each(tick);
        open(part, boxes.len());
        !boxes.is_empty()
    }

    /// Ticks the way that is read about instead of the one before it, unless the reader has
    /// changed that tick.
    fn tick_route(&self, part: &Element, ticked: &mut Ticked) {
        let wanted = column(part, &self.guide.place().route);
        if ticked.route == wanted {
            return;
        }
        if let Some(before) = ticked.route.take() {
            before.set_checked(false);
        }
        if let Some(wanted) = wanted.filter(|wanted| !wanted.checked()) {
            tick(&wanted);
            ticked.route = Some(wanted);
        }
    }

    fn changed(&self, event: &Event) {
        let Some((target, part)) = browser::target(event)
            .and_then(|target| Some((target.clone(), target.closest(".compare").ok()??)))
        else {
            return;
        };
        // From here on it is the reader's tick.
        let mut ticked = self.ticked.borrow_mut();
        if target.has_attribute("data-exchange") {
            ticked.route = None;
            exchanged(&part, target.unchecked_ref());
        } else if ticked.route.as_ref().is_some_and(|route| ***route == target) {
            ticked.route = None;
        }
        self.tell(&part);
    }

    fn clicked(&self, event: &Event) {
        let Some(target) = browser::target(event) else {
            return;
        };
        if target.id() == "beside-copy" {
            link::copy(&self.guide, "beside");
        }
        // The browser opens the table after this event.
        if let Ok(Some(button)) = target.closest(".compared > summary")
            && button.parent_element().is_some_and(|details| !details.has_attribute("open"))
        {
            bring_to_top(button);
        }
    }

    /// Writes the link to what is compared and draws its code, while their fold is open.
    fn draw(&self) {
        if let Some(fold) = self.guide.find("#beside[open]")
            && let Ok(Some(part)) = fold.closest(".compare")
        {
            let ticked = ticked(&part, "input[data-column]");
            let numbers =
                ticked.iter().filter_map(|input| input.get_attribute("data-n")?.parse().ok());
            link::write(&self.guide, "beside", &Choices::new(numbers).encode_columns());
        }
    }

    /// Follows what is ticked in what doesn't follow by itself.
    fn tell(&self, part: &Element) {
        leave_out(part, &ticked(part, "input[data-column]"));
        self.draw();
        tell(part);
    }
}

/// The box of the column with this number.
pub(super) fn box_of(part: &Element, number: &str) -> Option<Control> {
    browser::find(part, &format!("input[data-column=\"{number}\"]"))
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

/// The box of a column.
fn column(part: &Element, id: &str) -> Option<Control> {
    let mut boxes = browser::all(part, "input[data-column]").into_iter();
    boxes.find(|input| input.value().strip_prefix("c-") == Some(id))
}

/// Ticks a box, and opens the fold it stands in.
pub(super) fn tick(input: &Control) {
    input.set_checked(true);
    if let Ok(Some(fold)) = input.closest("details") {
        // This name is good.
        let _ = fold.set_attribute("open", "");
    }
}

/// The boxes that fit the selector and are ticked.
fn ticked(part: &Element, selector: &str) -> Vec<Control> {
    browser::all(part, selector).into_iter().filter(Control::checked).collect()
}

/// Tells how many columns are ticked, and how many rows are about what is hard.
fn tell(part: &Element) {
    let Some(status) = browser::find(part, "#compare-status") else {
        return;
    };
    let columns = ticked(part, "input[data-column]").len();
    let total = browser::all(part, "input[data-column]").len();
    let hurdles: Vec<String> = ticked(part, "input[data-hurdle]")
        .iter()
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
    let mut told = words("data-shown", columns, total);
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

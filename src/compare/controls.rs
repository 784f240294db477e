//! The comparison: the way that is read about is ticked, the table opens at the window's top, and
//! a line tells how much is chosen. All else is the style sheet's, as it works without a script.

use std::cell::RefCell;
use std::rc::Rc;

use kap_core::format::fill;
use kap_core::options::known_columns;
use web_sys::{Element, Event};

use crate::browser::{self, Control};
use crate::guide::Guide;

/// How many columns must be chosen: with fewer the style sheet shows all.
const FEWEST: usize = 2;

/// What was ticked for the reader.
#[derive(Default)]
struct Ticked {
    /// The way that is read about, if it was ticked because of that.
    route: Option<Control>,
    /// Whether there are columns that the page names, once they were looked for.
    by_page: Option<bool>,
}

struct State {
    guide: Guide,
    ticked: RefCell<Ticked>,
}

/// Follows what is chosen.
pub(crate) fn attach(guide: &Guide) {
    let state = Rc::new(State { guide: guide.clone(), ticked: RefCell::default() });
    state.prepare();
    guide.listen("change", Guide::heard(&state, |state, event| state.changed(event)));
    guide.listen("filled", Guide::heard(&state, |state, _| state.prepare()));
    guide.listen("click", arrive);
    for kind in ["kap-route-chosen", "kap-view-changed"] {
        guide.follow(kind, Guide::heard(&state, |state, _| state.prepare()));
    }
}

/// The table begins at the window's top once its button has opened it.
fn arrive(event: &Event) {
    let button = browser::target(event)
        .and_then(|target| target.closest(".compared > summary").ok()?)
        .filter(|button| !is_open(button));
    if let Some(button) = button {
        // The browser opens it after this event.
        browser::after(0, Box::new(move || button.scroll_into_view())).forget();
    }
}

fn is_open(summary: &Element) -> bool {
    summary.parent_element().is_some_and(|details| details.has_attribute("open"))
}

impl State {
    /// Ticks what the page names, or else the way that is read about, and tells what is chosen.
    fn prepare(&self) {
        let Some(part) = self.guide.find(".compare") else {
            return;
        };
        let mut ticked = self.ticked.borrow_mut();
        let by_page = match ticked.by_page {
            Some(by_page) => by_page,
            None => self.tick_for_page(&part),
        };
        ticked.by_page = Some(by_page);
        if !by_page {
            self.tick_route(&part, &mut ticked);
        }
        tell(&part);
    }

    /// Ticks the columns that the page names, and opens the table.
    fn tick_for_page(&self, part: &Element) -> bool {
        let columns = browser::ids(part, "input[data-column]", "value");
        let columns: Vec<&str> = columns.iter().filter_map(|id| id.strip_prefix("c-")).collect();
        let (named, warnings) = known_columns(&self.guide.options.compare, &columns);
        warnings.iter().for_each(|warning| self.guide.warn(&warning.to_string()));
        let boxes: Vec<Control> = named.iter().filter_map(|id| column(part, id)).collect();
        boxes.iter().for_each(tick);
        if boxes.len() >= FEWEST
            && let Some(details) = browser::find(part, ".compared")
        {
            details.set_open(true);
        }
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
        let Some(input) = browser::target(event) else {
            return;
        };
        let Ok(Some(part)) = input.closest(".compare") else {
            return;
        };
        // From here on it is the reader's tick.
        let mut ticked = self.ticked.borrow_mut();
        if ticked.route.as_ref().is_some_and(|route| ***route == input) {
            ticked.route = None;
        }
        tell(&part);
    }
}

/// The box of a column.
fn column(part: &Element, id: &str) -> Option<Control> {
    let mut boxes = browser::all(part, "input[data-column]").into_iter();
    boxes.find(|input| input.value().strip_prefix("c-") == Some(id))
}

/// Ticks a box, and opens the fold it stands in.
fn tick(input: &Control) {
    input.set_checked(true);
    if let Ok(Some(fold)) = input.closest("details") {
        // This name is good.
        let _ = fold.set_attribute("open", "");
    }
}

/// The boxes that fit the selector and are ticked.
fn ticked(part: &Element, selector: &str) -> Vec<Control> {
    let boxes = browser::all(part, selector).into_iter();
    boxes.filter(Control::checked).collect()
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

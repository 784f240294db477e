//! What the reader keeps: ticked once, it is ticked wherever it stands, and its line stands in
//! the summary.
//!
//! The markup holds every line already (`components/kept.rs`). Parts arrive late and routes come
//! and go, so what is ticked is remembered by value here.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::browser::{self, Control};
use crate::guide::Guide;

/// Everything that can be kept, and how much it matters; columns of the comparison are ticked too,
/// and not kept.
const INPUTS: &str = "input[value]:is([type=checkbox], .weights [type=radio]):not([value^=\"c-\"])";

/// Values of what is ticked.
#[derive(Clone)]
pub(crate) struct Kept {
    guide: Guide,
    values: Rc<RefCell<Vec<String>>>,
}

impl Kept {
    /// With all that was ticked before there was somebody to note it.
    pub(crate) fn new(guide: &Guide) -> Self {
        let kept = Self { guide: guide.clone(), values: Rc::default() };
        for input in kept.inputs("").iter().filter(|input| input.checked()) {
            kept.keep(input.value());
        }
        kept.show();
        kept
    }

    /// Keeps the markup in step with what is ticked, wherever that happens.
    pub(crate) fn attach(&self) {
        let ticked = self.clone();
        self.guide.listen("change", move |event| ticked.follow(event));
        let kept = self.clone();
        self.guide.listen("filled", move |_| kept.show());
        for kind in ["kap-route-chosen", "kap-view-changed", "kap-guide-ready"] {
            let kept = self.clone();
            self.guide.follow(kind, move |_| kept.show());
        }
    }

    /// What is ticked, in the order of the alphabet.
    pub(crate) fn values(&self) -> Vec<String> {
        let mut values = self.values.borrow().clone();
        values.sort_unstable();
        values
    }

    /// Ticks these, too.
    pub(crate) fn add(&self, values: impl IntoIterator<Item = String>) {
        values.into_iter().for_each(|value| self.keep(value));
        self.show();
        self.tell();
    }

    fn keep(&self, value: String) {
        let mut values = self.values.borrow_mut();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    /// The permanent number and the value of everything that can be kept; a route's value is `r-`
    /// and its id. Empty until the summary's markup has arrived.
    pub(crate) fn numbers(&self) -> Vec<(u32, String)> {
        let number = |element: &Element| {
            let number = element.get_attribute("data-n")?.parse().ok()?;
            let value = element
                .get_attribute("data-kept")
                .or_else(|| element.get_attribute("value"))
                .or_else(|| Some(format!("r-{}", element.get_attribute("data-route")?)))?;
            Some((number, value))
        };
        let numbered = browser::all(&self.guide.root, "#part-summary [data-n]");
        numbered.iter().filter_map(|element| number(element)).collect()
    }

    /// Unticks everything.
    pub(crate) fn clear(&self) {
        self.values.borrow_mut().clear();
        self.show();
        self.tell();
    }

    fn follow(&self, event: &Event) {
        let Some(input) = browser::target(event).and_then(|target| kept_input(&target)) else {
            return;
        };
        let (value, checked) = (input.value(), input.checked());
        // How much something matters is one of three, and none once it is unticked.
        let matter = Some(input.name()).filter(|name| !name.is_empty());
        let weights = format!("{}~", matter.as_ref().unwrap_or(&value));
        let is_over = |kept: &String| *kept == value || kept.starts_with(&weights);
        self.values.borrow_mut().retain(|kept| !is_over(kept));
        if checked {
            self.keep(value.clone());
        } else {
            for weight in self.inputs(&format!("[name=\"{value}\"]")) {
                weight.set_checked(false);
            }
        }
        for other in self.inputs(&format!("[value=\"{value}\"]")) {
            other.set_checked(checked);
        }
        // A line that is unticked in its own list stays until the list is opened anew, so that
        // what is under the finger doesn't vanish.
        let in_list = input.closest("[data-kept]").is_ok_and(|line| line.is_some());
        if !in_list {
            for line in browser::all(&self.guide.root, &format!("[data-kept=\"{value}\"]")) {
                line.set_hidden(!checked);
            }
        }
        self.tell();
    }

    /// Makes all markup show what is kept, and the chosen route.
    fn show(&self) {
        let values = self.values.borrow();
        for input in self.inputs("") {
            input.set_checked(values.contains(&input.value()));
        }
        let attribute = |element: &Element, name| element.get_attribute(name).unwrap_or_default();
        for line in browser::all(&self.guide.root, "[data-kept]") {
            line.set_hidden(!values.contains(&attribute(&line, "data-kept")));
        }
        let route = Some(self.guide.place().route);
        for line in browser::all(&self.guide.root, ".my-route [data-route]") {
            line.set_hidden(Some(attribute(&line, "data-route")) != route);
        }
    }

    /// Every input of what can be kept that also fits this selector.
    fn inputs(&self, and: &str) -> Vec<Control> {
        browser::all(&self.guide.root, &format!("{INPUTS}{and}"))
    }

    /// Tells the guide's other parts that something is kept or kept no more.
    fn tell(&self) {
        self.guide.tell("kept");
    }
}

/// The element, if it is an input of what can be kept.
fn kept_input(element: &Element) -> Option<Control> {
    element.matches(INPUTS).ok()?.then(|| element.clone().unchecked_into())
}

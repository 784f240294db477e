//! What was ticked, carried to another device by a link or a printed code, and taken up there.
//!
//! The link holds permanent numbers after the `#`, which no server ever sees.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListenerOptions;
use gloo::utils::{document, window};
use kap_core::choices::{self, COMPANION, Carried, Choices};
use kap_core::format::fill;
use qrcodegen::{QrCode, QrCodeEcc};
use web_sys::wasm_bindgen::JsValue;
use web_sys::{Element, Event};

use crate::browser;
use crate::clipboard;
use crate::guide::Guide;
use crate::summary::ticks::Kept;

/// White around a code, in modules (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;

struct State {
    guide: Guide,
    kept: Kept,
    /// What the address brought, until the summary's markup is there to take it up.
    brought: RefCell<Option<Choices>>,
    /// Whether the code was drawn since something was last ticked.
    is_drawn: Cell<bool>,
}

/// Writes links and codes, and follows the link that opened the page.
pub(crate) fn attach(guide: &Guide, kept: &Kept) {
    let state = Rc::new(State {
        guide: guide.clone(),
        kept: kept.clone(),
        brought: RefCell::default(),
        is_drawn: Cell::new(false),
    });
    let drawn = Guide::heard(&state, |state, _| state.draw());
    // The toggle of a `<details>` doesn't bubble.
    let captured = EventListenerOptions::run_in_capture_phase();
    guide.listen_to(&guide.root, "toggle", captured, Box::new(drawn));
    guide.follow("kap-view-changed", Guide::heard(&state, |state, _| state.take_up()));
    guide.listen("click", Guide::heard(&state, |state, event| state.clicked(event)));
    let kept_other = Guide::heard(&state, |state, _| {
        state.is_drawn.set(false);
        state.draw();
    });
    guide.listen("kept", kept_other);
    state.arrive();
}

impl State {
    /// Reads what the address brings, once, and takes it out of the address.
    fn arrive(&self) {
        let address = window().location();
        let Ok(carried) = choices::decode(&address.hash().unwrap_or_default()) else {
            return;
        };
        if let Ok(history) = window().history() {
            let state = history.state().unwrap_or(JsValue::NULL);
            // Where a page may not change its address, the numbers stay in it.
            let _ = history.replace_state_with_url(&state, "", Some(&page_address()));
        }
        self.guide.element.scroll_into_view();
        let summary = ("view", "summary");
        match carried {
            Carried::Companion => {
                self.guide.go_to([summary, ("open", "companion")].into_iter());
            }
            Carried::Choices(choices) => {
                *self.brought.borrow_mut() = Some(choices);
                self.guide.go_to([summary].into_iter());
                // The summary may be there already; else it says when it is.
                if self.guide.find("#part-summary:not([hidden])").is_some() {
                    self.take_up();
                }
            }
        }
    }

    /// Restores what was brought, as soon as the summary is there.
    fn take_up(&self) {
        let numbers = self.kept.numbers();
        if numbers.is_empty() {
            return;
        }
        let Some(choices) = self.brought.take() else {
            return;
        };
        let split = choices.split(|number| numbers.iter().any(|(known, _)| *known == number));
        let values = split.known.iter().filter_map(|number| {
            let (_, value) = numbers.iter().find(|(known, _)| known == number)?;
            Some(value.as_str())
        });
        let (routes, ticked): (Vec<_>, Vec<_>) = values.partition(|value| value.starts_with("r-"));
        if let Some(route) = routes.first().and_then(|route| route.strip_prefix("r-")) {
            self.guide.go_to([("route", route)].into_iter());
        }
        self.kept.add(ticked.into_iter().map(str::to_owned));
        self.say_brought(split.unknown);
    }

    fn say_brought(&self, unknown: usize) {
        if let Some(status) = self.guide.find("#carried-status") {
            let name = if unknown == 0 { "data-all" } else { "data-some" };
            let words = status.get_attribute(name).unwrap_or_default();
            status.set_text_content(Some(&fill(&words, &[("n", &unknown.to_string())])));
        }
    }

    /// Writes the link and draws the code of whichever is open.
    fn draw(&self) {
        let is_open = |id: &str| {
            let details = self.guide.find(id);
            details.is_some_and(|details| details.open())
        };
        if is_open("#carry") && !self.is_drawn.replace(true) {
            self.write("#carry-link", "#carry-code", &self.link());
        }
        if is_open("#companion") {
            self.write("#companion-link", "#companion-code", &(page_address() + COMPANION));
        }
    }

    fn link(&self) -> String {
        let numbers = self.kept.numbers();
        let route = Some(format!("r-{}", self.guide.place().route));
        let chosen = self.kept.values().into_iter().chain(route);
        let number = |value: String| {
            let (number, _) = numbers.iter().find(|(_, known)| *known == value)?;
            Some(*number)
        };
        page_address() + &Choices::new(chosen.filter_map(number)).encode()
    }

    fn write(&self, field: &str, place: &str, link: &str) {
        let input = self.guide.find(field);
        if let Some(input) = input {
            input.set_value(link);
        }
        if let Some(place) = self.guide.find(place) {
            place.set_text_content(None);
            // What is too long for a code is still a link.
            if let Ok(code) = QrCode::encode_binary(link.as_bytes(), QrCodeEcc::Medium) {
                let label = place.get_attribute("data-label").unwrap_or_default();
                svg(&code, &label).and_then(|svg| place.append_child(&svg).ok());
            }
        }
    }

    fn clicked(&self, event: &Event) {
        if browser::target(event).is_some_and(|target| target.id() == "carry-copy") {
            self.copy();
        }
    }

    /// Copies the link; where that isn't allowed, it stays selected for the reader to copy.
    fn copy(&self) {
        let input = self.guide.find("#carry-link");
        let (Some(input), Some(status)) = (input, self.guide.find("#carry-status")) else {
            return;
        };
        input.select();
        let is_copied = clipboard::copy_selected();
        // Selecting took focus along, and a screen reader would read the whole link.
        if is_copied && let Some(button) = self.guide.find("#carry-copy") {
            let _ = button.focus();
        }
        let name = if is_copied { "data-copied" } else { "data-selected" };
        status.set_text_content(status.get_attribute(name).as_deref());
    }
}

/// The page's address without its hash.
fn page_address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// A code as a picture: dark on light, whatever the page's colours, since cameras want it so.
fn svg(code: &QrCode, label: &str) -> Option<Element> {
    let create =
        |name: &str| document().create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok();
    let svg = create("svg")?;
    let (from, side) = (-QUIET_ZONE, code.size() + 2 * QUIET_ZONE);
    let ground = create("rect")?;
    let dark = create("path")?;
    let attributes = [
        (&svg, "viewBox", format!("{from} {from} {side} {side}")),
        (&svg, "role", "img".to_owned()),
        (&svg, "aria-label", label.to_owned()),
        (&ground, "x", from.to_string()),
        (&ground, "y", from.to_string()),
        (&ground, "width", side.to_string()),
        (&ground, "height", side.to_string()),
        (&ground, "fill", "#fff".to_owned()),
        (&dark, "d", dark_modules(code)),
        (&dark, "fill", "#000".to_owned()),
        (&dark, "shape-rendering", "crispEdges".to_owned()),
    ];
    for (element, name, value) in attributes {
        element.set_attribute(name, &value).ok()?;
    }
    svg.append_child(&ground).ok()?;
    svg.append_child(&dark).ok()?;
    Some(svg)
}

/// The outline of all dark modules, a stroke for each run in a row.
fn dark_modules(code: &QrCode) -> String {
    let mut outline = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                outline.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run + 1;
        }
    }
    outline
}

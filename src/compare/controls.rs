//! The comparison: groups of rows open and close, rows that differ are marked, and a line tells
//! how many are shown. Columns and what would be hard are the style sheet's, as they work
//! without a script.

use gloo::events::EventListener;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::browser;
use crate::guide::Guide;

/// How many columns must be chosen: with fewer the style sheet shows all.
const FEWEST: usize = 2;

/// Follows what is chosen and which groups are closed.
pub(crate) struct Compare {
    _listeners: [EventListener; 4],
}

impl Compare {
    pub(crate) fn attach(guide: &Guide) -> Self {
        let changed = guide.clone();
        let back = guide.clone();
        Self {
            _listeners: [
                guide.listen("click", |event| {
                    let button = browser::target(event)
                        .and_then(|target| target.closest(".fold-rows").ok()?);
                    if let Some(button) = button {
                        let open = button.get_attribute("aria-expanded").as_deref() == Some("true");
                        fold(&button, !open);
                    }
                }),
                // The browser's own search has found something in a closed group.
                guide.listen("beforematch", |event| {
                    let group = browser::target(event).and_then(|row| row.closest("tbody").ok()?);
                    let button = group.and_then(|group| browser::find(&group, ".fold-rows"));
                    if let Some(button) = button {
                        fold(&button, true);
                    }
                }),
                guide.listen("change", move |event| {
                    let chosen = browser::target(event)
                        .and_then(|target| target.closest(".choices").ok()?);
                    if let Some(choices) = chosen {
                        Page::of(&changed).into_iter().for_each(|page| page.tell(&choices));
                    }
                }),
                // What would be hard may have been chosen in another part meanwhile.
                EventListener::new(&guide.element, "kap-view-changed", move |_| {
                    if let Some(choices) = back.find(".choices:has(> [role=status]:not(:empty))") {
                        Page::of(&back).into_iter().for_each(|page| page.tell(&choices));
                    }
                }),
            ],
        }
    }
}

/// Opens or closes the group that this button belongs to. The browser's own search still finds
/// what is closed, where the browser knows how.
fn fold(button: &Element, open: bool) {
    let hidden = match js_sys::Reflect::has(button, &JsValue::from_str("onbeforematch")) {
        Ok(true) => "until-found",
        _ => "",
    };
    let Ok(Some(group)) = button.closest("tbody") else {
        return;
    };
    for row in browser::all(&group, "tr:not(.group)") {
        // What is kept for the browser's search alone is no row of the table to a screen reader.
        // None of this can fail: the names are good.
        let _ = if open {
            row.remove_attribute("hidden").and(row.remove_attribute("aria-hidden"))
        } else {
            row.set_attribute("hidden", hidden).and(row.set_attribute("aria-hidden", "true"))
        };
    }
    let _ = button.set_attribute("aria-expanded", if open { "true" } else { "false" });
}

/// The comparison as it stands in the document.
struct Page {
    part: HtmlElement,
}

impl Page {
    fn of(guide: &Guide) -> Option<Self> {
        guide.find(".compare").map(|part| Self { part })
    }

    /// The boxes that fit the selector and are ticked.
    fn ticked(&self, selector: &str) -> Vec<HtmlInputElement> {
        let boxes = browser::all(&self.part, selector).into_iter();
        boxes.filter_map(|found| found.dyn_into().ok()).filter(HtmlInputElement::checked).collect()
    }

    /// Marks what differs, if that is wanted, and tells how much is shown and marked.
    fn tell(&self, choices: &Element) {
        let total = browser::all(&self.part, ".columns > input").len();
        let columns = self.ticked(".columns > input");
        let columns = columns.iter().filter_map(|input| input.get_attribute("data-column"));
        let columns: Vec<String> = columns.map(|number| format!(".column-{number}")).collect();
        let all = columns.len() < FEWEST;
        let shown = if all { "td:not(.meaning)".to_owned() } else { columns.join(",") };
        let rows = browser::all(&self.part, ".table tr[id]");
        let marking = !self.ticked("#mark-differences").is_empty();
        let mut differing = 0;
        for row in &rows {
            let differs = marking && differs(row, &shown);
            differing += usize::from(differs);
            let _ = row.toggle_attribute_with_force("data-differs", differs);
        }
        let hurdles = self.ticked(".hurdle-choice input");
        let hurdles: Vec<String> =
            hurdles.iter().filter_map(|input| input.get_attribute("data-hurdle")).collect();
        let hard = rows.iter().filter(|row| {
            let marks = browser::all(row, ".hurdle");
            let numbers = marks.iter().filter_map(|mark| mark.get_attribute("data-hurdle"));
            numbers.into_iter().any(|number| hurdles.contains(&number))
        });
        let Some(status) = browser::find(choices, "[role=status]") else {
            return;
        };
        let words = |name: &str, n: usize, total: usize| {
            let words = status.get_attribute(name).unwrap_or_default();
            words.replace("{n}", &n.to_string()).replace("{total}", &total.to_string())
        };
        let mut told = vec![words("data-shown", if all { total } else { columns.len() }, total)];
        if marking {
            told.push(words("data-differs", differing, rows.len()));
        }
        if !hurdles.is_empty() {
            told.push(words("data-hard", hard.count(), rows.len()));
        }
        status.set_text_content(Some(&told.join(" ")));
    }
}

/// Whether the cells of a row that fit the selector say different things: their values, or where
/// a row has only words, those.
fn differs(row: &Element, shown: &str) -> bool {
    let cells = browser::all(row, shown).into_iter();
    let mut said = cells
        .map(|cell| browser::find(&cell, ".value, .note").and_then(|words| words.text_content()));
    let first = said.next();
    said.any(|words| Some(words) != first)
}

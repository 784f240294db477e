//! The only door to the browser: focus, what a person opened or typed, what is hidden.

use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::{Event, NodeRef, TargetCast};

/// Moves focus to the element with this id inside the guide; the browser scrolls it into view.
pub fn focus(inside: &NodeRef, id: &str) {
    if let Some(element) = find(inside, id) {
        // A page may have replaced the method; then focus stays where it is.
        let _ = element.focus();
    }
}

/// Opens the `<details>` with this id and brings its summary into view and focus.
pub fn open(inside: &NodeRef, id: &str) {
    let Some(details) = find(inside, id) else {
        return;
    };
    if let Some(details) = details.dyn_ref::<HtmlDetailsElement>() {
        details.set_open(true);
    }
    if let Ok(Some(summary)) = details.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// Folds the `<details>` with this id.
pub fn close(inside: &NodeRef, id: &str) {
    let details = find(inside, id).and_then(|found| found.dyn_into::<HtmlDetailsElement>().ok());
    if let Some(details) = details {
        details.set_open(false);
    }
}

/// Hides or shows the element with this id.
pub fn set_hidden(inside: &NodeRef, id: &str, hidden: bool) {
    if let Some(element) = find(inside, id) {
        element.set_hidden(hidden);
    }
}

/// Makes a select show this value, also after a person has chosen another.
pub fn select(select: &NodeRef, value: &str) {
    if let Some(select) = select.cast::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// The value of the select that an event came from.
pub fn select_value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Words in lower case, by the browser's own tables.
pub fn lower_case(words: &str) -> String {
    js_sys::JsString::from(words).to_lower_case().into()
}

/// A new `<div>` outside the document.
pub fn new_div() -> Option<Element> {
    document().create_element("div").ok()
}

/// The whole guide around an element of it.
pub fn guide(inside: &NodeRef) -> Option<Element> {
    inside.cast::<Element>()?.closest(".kap").ok().flatten()
}

/// Whether an event came from the search field.
pub fn is_search(event: &Event) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|target| target.id() == "search")
}

/// The questions as they stand in the document, with the field to search them.
pub struct Found {
    part: Element,
    field: HtmlInputElement,
    questions: Vec<HtmlElement>,
}

/// The questions, if their part has arrived.
pub fn questions(inside: &NodeRef) -> Option<Found> {
    let field = find(inside, "search")?.dyn_into::<HtmlInputElement>().ok()?;
    let part = field.closest(".questions").ok()??;
    let questions = all(&part, ".question");
    Some(Found { part, field, questions })
}

impl Found {
    /// What was typed.
    pub fn query(&self) -> String {
        self.field.value()
    }

    /// The words of each question: those that are shown, and other ways people put it.
    pub fn words(&self) -> Vec<String> {
        let words = |question: &HtmlElement| {
            let also = question.get_attribute("data-also").unwrap_or_default();
            format!("{} {also}", question.text_content().unwrap_or_default())
        };
        self.questions.iter().map(words).collect()
    }

    /// Shows the questions that match, and the groups that have one.
    pub fn show(&self, matches: &[bool]) {
        for (question, matches) in self.questions.iter().zip(matches) {
            question.set_hidden(!matches);
        }
        for group in all(&self.part, ".group") {
            let shown = group.query_selector(".question:not([hidden])");
            group.set_hidden(!matches!(shown, Ok(Some(_))));
        }
    }

    /// Shows everything, and says nothing.
    pub fn show_all(&self) {
        for element in all(&self.part, ".question, .group") {
            element.set_hidden(false);
        }
        self.say("");
    }

    /// Tells the number of results, politely.
    pub fn say(&self, words: &str) {
        if let Ok(Some(status)) = self.part.query_selector(".found") {
            status.set_text_content(Some(words));
        }
    }
}

fn all(inside: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = inside.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

fn find(inside: &NodeRef, id: &str) -> Option<HtmlElement> {
    guide(inside)?.query_selector(&format!("#{id}")).ok()??.dyn_into().ok()
}

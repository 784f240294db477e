//! Questions in the reader's own words. They stand in the document and nowhere else.

use std::cell::RefCell;
use std::rc::Rc;

use kap_core::format::fill;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Event, HtmlTemplateElement, KeyboardEvent};

use crate::browser::{self, Control};
use crate::guide::Guide;

/// Characters of a question that name it.
const NAME: usize = 60;

/// Characters of a question that comes from the search, as many as the field takes.
const MOST: usize = 500;

/// Questions that were asked before the summary's markup had arrived.
#[derive(Clone, Default)]
pub(crate) struct Waiting(Rc<RefCell<Vec<String>>>);

impl Waiting {
    /// Puts a question on the list, or keeps it until there is one.
    pub(crate) fn ask(&self, guide: &Guide, words: &str) {
        self.0.borrow_mut().push(cut(words, MOST).to_owned());
        self.arrive(guide);
    }

    fn arrive(&self, guide: &Guide) {
        if guide.find("#own-questions").is_some() {
            for words in self.0.take() {
                append(guide, &words);
            }
        }
    }
}

/// Takes questions in, and out again. What is returned is where others put questions.
pub(crate) fn attach(guide: &Guide) -> Waiting {
    let (clicked, pressed, typed) = (guide.clone(), guide.clone(), guide.clone());
    let waiting = Waiting::default();
    let (filled, arrived, cleared) = (guide.clone(), waiting.clone(), waiting.clone());
    guide.listen("filled", move |_| arrived.arrive(&filled));
    guide.listen("cleared", move |_| cleared.0.borrow_mut().clear());
    guide.listen("click", move |event| {
        let Some(target) = browser::target(event) else {
            return;
        };
        if target.id() == "own-add" {
            add(&clicked);
        } else if target.has_attribute("data-remove")
            && let Ok(Some(line)) = target.closest("#own-questions > li")
        {
            remove(&clicked, &line);
        }
    });
    guide.listen("keydown", move |event| {
        if field_of(event).is_some() && is_send(event) {
            add(&pressed);
        }
    });
    guide.listen("input", move |event| {
        if let Some(field) = field_of(event) {
            limit(&typed, &field);
        }
    });
    waiting
}

/// Takes every question out, and what is being written.
pub(crate) fn clear(guide: &Guide) {
    if let Some(list) = guide.find("#own-questions") {
        list.replace_children_with_node_0();
    }
    if let Some(field) = field(guide) {
        field.set_value("");
    }
    say(guide, None);
}

fn field(guide: &Guide) -> Option<Control> {
    guide.find("#own-question")
}

/// The field, if the event came from it.
fn field_of(event: &Event) -> Option<Control> {
    let field = browser::target(event)?;
    (field.id() == "own-question").then(|| field.unchecked_into())
}

/// Enter makes a new line, with Ctrl or Cmd it sends.
fn is_send(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|key| {
        key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) && !key.is_composing()
    })
}

/// Cuts what is too long, and says when no more fits.
fn limit(guide: &Guide, field: &Control) {
    let (text, most) = (field.value(), usize::try_from(field.max_length()).unwrap_or(usize::MAX));
    let length = text.encode_utf16().count();
    if length > most {
        field.set_value(cut(&text, most));
    }
    say(guide, (length >= most).then_some("data-cut"));
}

/// The beginning of a text, this long in the browser's units at most.
fn cut(text: &str, most: usize) -> &str {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > most
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Puts what was written at the end of the list.
fn add(guide: &Guide) {
    let Some(field) = field(guide) else {
        return;
    };
    limit(guide, &field);
    let words: Vec<String> = field.value().split_whitespace().map(str::to_owned).collect();
    let words = words.join(" ");
    if words.is_empty() {
        // Nothing can be done where focus is refused.
        let _ = field.focus();
        return;
    }
    if append(guide, &words).is_some() {
        field.set_value("");
        say(guide, Some("data-added"));
    }
}

fn append(guide: &Guide, words: &str) -> Option<()> {
    let list = guide.find("#own-questions")?;
    let template: HtmlTemplateElement = guide.find("#own-template")?.dyn_into().ok()?;
    let copy = template.content().clone_node_with_deep(true).ok()?;
    // A page may have put white space or words of its own around it.
    let line = copy.unchecked_into::<DocumentFragment>().first_element_child()?;
    browser::find(&line, "span")?.set_text_content(Some(words));
    let button = browser::find(&line, "[data-remove]")?;
    let name: String = words.chars().take(NAME).collect();
    let label = format!("{}: {name}", button.text_content().unwrap_or_default());
    button.set_attribute("aria-label", &label).ok()?;
    list.append_child(&line).ok()?;
    Some(())
}

/// Takes a line out; the next one is at hand then, or the field.
fn remove(guide: &Guide, line: &web_sys::Element) {
    let near = line.next_element_sibling().or_else(|| line.previous_element_sibling());
    let near = near.and_then(|line| browser::find(&line, "[data-remove]"));
    line.remove();
    if let Some(near) = near.or_else(|| guide.find("#own-question")) {
        let _ = near.focus();
    }
    say(guide, Some("data-removed"));
}

/// Says the words that stand under this name, or nothing.
fn say(guide: &Guide, name: Option<&str>) {
    let Some(status) = guide.find("#own-status") else {
        return;
    };
    let words = name.and_then(|name| status.get_attribute(name)).unwrap_or_default();
    let most = field(guide).map(|field| field.max_length().to_string()).unwrap_or_default();
    status.set_text_content(Some(&fill(&words, &[("n", &most)])));
}

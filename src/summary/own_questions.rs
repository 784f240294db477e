//! Questions in the reader's own words. They stand in the document and nowhere else.

use kap_core::format::fill;
use kap_core::sheet::{SheetAction, shortened};
use kap_core::state::{Action, GuideState};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, Event, HtmlTemplateElement, KeyboardEvent};

use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::store::Store;

/// Characters of a question that name it.
const NAME: usize = 60;

const LINES: &str = "#own-questions > li";

/// Takes questions in, and out again. What stands in the list was asked before this app came.
pub(crate) fn attach(store: &Store) {
    let (clicked, pressed, typed) = (store.clone(), store.clone(), store.guide().clone());
    let guide = store.guide();
    for line in browser::all(&guide.root, LINES) {
        store.dispatch(Action::Sheet(SheetAction::Ask(asked_in(&line))));
    }
    guide.listen("click", move |event| {
        if browser::hit(event, "#own-add").is_some() {
            add(&clicked);
        } else if browser::hit(event, "[data-remove]").is_some()
            && let Some(line) = browser::hit(event, LINES)
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
    store.follow(follow);
}

/// Forgets what is being written.
pub(super) fn clear(guide: &Guide) {
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
        field.set_value(shortened(&text, most));
    }
    say(guide, (length >= most).then_some("data-cut"));
}

/// Puts what was written at the end of the list.
fn add(store: &Store) {
    let guide = store.guide();
    let (Some(field), Some(_)) = (field(guide), template(guide)) else {
        return;
    };
    limit(guide, &field);
    let words = field.value();
    if words.trim().is_empty() {
        // Nothing can be done where focus is refused.
        let _ = field.focus();
        return;
    }
    store.dispatch(Action::Sheet(SheetAction::Ask(words)));
    field.set_value("");
    say(guide, Some("data-added"));
}

/// Takes a line out; the next one is at hand then, or the field.
fn remove(store: &Store, line: &Element) {
    let guide = store.guide();
    let lines = || browser::all(&guide.root, LINES);
    let Some(index) = lines().iter().position(|it| ***it == *line) else {
        return;
    };
    store.dispatch(Action::Sheet(SheetAction::Withdraw(index)));
    let left = lines();
    let near = left.get(index).or(left.last());
    let near = near.and_then(|line| browser::find(line, "[data-remove]"));
    if let Some(near) = near.or_else(|| field(guide)) {
        let _ = near.focus();
    }
    say(guide, Some("data-removed"));
}

/// Has the list show the reader's questions; lines that stand there already stay.
fn follow(store: &Store, before: Option<&GuideState>, now: &GuideState) {
    let asked = &now.sheet.own_questions;
    if before.is_some_and(|before| before.sheet.own_questions == *asked) {
        return;
    }
    let Some(list) = store.guide().find("#own-questions") else {
        return;
    };
    let mut missing = asked.iter().peekable();
    for line in browser::all(&store.guide().root, LINES) {
        if missing.next_if(|asked| **asked == asked_in(&line)).is_none() {
            line.remove();
        }
    }
    for words in missing {
        append(store.guide(), &list, words);
    }
}

fn asked_in(line: &Element) -> String {
    browser::find(line, "span").and_then(|words| words.text_content()).unwrap_or_default()
}

fn template(guide: &Guide) -> Option<HtmlTemplateElement> {
    guide.find("#own-template")?.dyn_into().ok()
}

fn append(guide: &Guide, list: &Element, words: &str) -> Option<()> {
    let copy = template(guide)?.content().clone_node_with_deep(true).ok()?;
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

/// Says the words that stand under this name, or nothing.
fn say(guide: &Guide, name: Option<&str>) {
    let Some(status) = guide.find("#own-status") else {
        return;
    };
    let words = name.and_then(|name| status.get_attribute(name)).unwrap_or_default();
    let most = field(guide).map(|field| field.max_length().to_string()).unwrap_or_default();
    status.set_text_content(Some(&fill(&words, &[("n", &most)])));
}

//! The sheet for others: shown large with nothing else around it, or as text.
//!
//! Both are made of what stands on the sheet. The reader's own words are part of it, and leave the
//! page by this act only.

use gloo::utils::{document, window};
use js_sys::{Object, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::JsValue;
use web_sys::{Element, Event};
use yew::platform::spawn_local;

use crate::browser::{self, Control};
use crate::clipboard;
use crate::guide::Guide;

/// What a line can be: the route, something kept, something chosen on the sheet itself.
const LINES: &str =
    "p[data-route]:not([data-route=not-sure]), li, .matters .tick, .weights label, .hurdles .tick";

/// A heading of the sheet, and what stands below it.
struct Block {
    title: String,
    lines: Vec<String>,
}

/// What became of the text.
enum Handed {
    /// Another app took it.
    Shared,
    /// It can be pasted.
    Copied,
    /// The reader thought better of it.
    Kept,
    /// The browser does neither.
    Refused,
}

/// Shows the sheet, and hands it on.
pub(crate) fn attach(guide: &Guide) {
    let sheet = guide.clone();
    guide.listen("click", move |event| clicked(&sheet, event));
}

/// Nothing of what was shown or told stays.
pub(super) fn forget(guide: &Guide) {
    close(guide);
    if let Some(body) = guide.find("#sheet-shown .shown-body") {
        body.set_text_content(None);
    }
    tell(guide, &Handed::Kept, "");
}

fn clicked(guide: &Guide, event: &Event) {
    match browser::hit(event, "button").map(|button| button.id()).as_deref() {
        Some("sheet-show") => {
            show(guide);
        }
        Some("shown-back") => close(guide),
        Some("sheet-share") => {
            let guide = guide.clone();
            let text = text(&guide);
            spawn_local(async move {
                let handed = hand_over(&text).await;
                tell(&guide, &handed, &text);
            });
        }
        _ => {}
    }
}

/// The blocks of the sheet that hold something; if none does, the first says how to fill it.
fn blocks(guide: &Guide) -> Vec<Block> {
    let sections = browser::all(&guide.root, ".summary > section").into_iter();
    let blocks = sections.filter_map(|section| {
        let title = browser::find(&section, "h2, h3, h4, h5, h6")?;
        let lines = browser::all(&section, LINES).iter().filter_map(line).collect();
        Some(Block { title: words(&title), lines })
    });
    let blocks: Vec<Block> = blocks.filter(|block| !block.lines.is_empty()).collect();
    let words_of = |selector: &str| guide.find(selector).map(|it| words(&it));
    let empty = || {
        Some(Block {
            title: words_of("#my-questions-title")?,
            lines: vec![words_of(".my-questions .empty")?],
        })
    };
    if blocks.is_empty() { empty().into_iter().collect() } else { blocks }
}

fn text(guide: &Guide) -> String {
    let title = guide.find("#summary-title").map(|title| words(&title));
    let mut text = title.unwrap_or_default();
    for Block { title, lines } in blocks(guide) {
        text.push_str(&format!("\n\n{title}"));
        lines.iter().for_each(|line| text.push_str(&format!("\n- {line}")));
    }
    text
}

fn dialog(guide: &Guide) -> Option<Control> {
    guide.find("#sheet-shown")
}

fn show(guide: &Guide) -> Option<()> {
    let dialog = dialog(guide)?;
    let body = browser::find(&dialog, ".shown-body")?;
    body.set_text_content(None);
    let add = |to: &Element, name: &str, words: &str| {
        let element = document().create_element(name).ok()?;
        element.set_text_content(Some(words));
        to.append_child(&element).ok()?;
        Some(element)
    };
    // Below the heading of the whole.
    let title = guide.find("#my-route-title")?.tag_name();
    for Block { title: words, lines } in blocks(guide) {
        add(&body, &title, &words)?;
        let list = add(&body, "ul", "")?;
        lines.iter().for_each(|line| {
            add(&list, "li", line);
        });
    }
    if dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
    dialog.set_scroll_top(0);
    Some(())
}

fn close(guide: &Guide) {
    if let Some(dialog) = dialog(guide)
        && dialog.close().is_err()
    {
        dialog.set_open(false);
    }
}

/// Says what became of the text; what nothing took is there to copy by hand.
fn tell(guide: &Guide, handed: &Handed, text: &str) {
    let name = match handed {
        Handed::Shared => Some("data-shared"),
        Handed::Refused if !copy(guide, text) => Some("data-selected"),
        Handed::Copied | Handed::Refused => Some("data-copied"),
        Handed::Kept => None,
    };
    if let Some(field) = field(guide).filter(|_| name != Some("data-selected")) {
        field.set_value("");
        field.set_hidden(true);
    }
    if let Some(status) = guide.find("#share-status") {
        let words = name.and_then(|name| status.get_attribute(name));
        status.set_text_content(words.as_deref());
    }
}

/// Copies as browsers did of old, which needs neither a permission nor an encrypted page. Where
/// that fails too, the text stays selected.
fn copy(guide: &Guide, text: &str) -> bool {
    let Some(field) = field(guide) else {
        return false;
    };
    field.set_value(text);
    field.set_hidden(false);
    field.select();
    let is_copied = clipboard::copy_selected();
    // Selecting took focus along.
    if is_copied && let Some(button) = guide.find("#sheet-share") {
        let _ = button.focus();
    }
    is_copied
}

fn field(guide: &Guide) -> Option<Control> {
    guide.find("#share-text")
}

/// Words as they are read, without the space of the markup.
fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a line says, if it is on the sheet.
fn line(element: &Control) -> Option<String> {
    let is_label = element.tag_name() == "LABEL";
    let input = browser::find(element, "input");
    let is_off = element.hidden() || input.is_some_and(|input| !input.checked());
    let is_own = element.closest("#own-questions").is_ok_and(|list| list.is_some());
    let is_other = !is_own && element.tag_name() == "LI" && !element.has_attribute("data-kept");
    // A label in a line is part of that line.
    let is_inner = is_label && element.closest("li").is_ok_and(|line| line.is_some());
    if is_off || is_other || is_inner {
        return None;
    }
    let own = is_own.then(|| browser::find(element, "span")).flatten();
    Some(words(own.as_ref().unwrap_or(element)))
}

/// Gives the text to another app where that can be, else to the clipboard.
async fn hand_over(text: &str) -> Handed {
    let navigator = JsValue::from(window().navigator());
    let data = Object::new();
    // A new object takes every value.
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    if let Some(shared) = browser::promise_of(&navigator, "share", &data) {
        match JsFuture::from(shared).await {
            Ok(_) => return Handed::Shared,
            Err(error) if browser::text_of(&error, "name").as_deref() == Some("AbortError") => {
                return Handed::Kept;
            }
            Err(_) => {}
        }
    }
    if clipboard::write(text).await { Handed::Copied } else { Handed::Refused }
}

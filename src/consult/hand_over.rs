//! What is handed over: dates on the sheet, and a note for the record. The note is made of finished
//! words, and of the dates.

use js_sys::Date;
use kap_core::consultation::Consultation;
use kap_core::format::fill;
use web_sys::wasm_bindgen::JsValue;
use yew::platform::spawn_local;

use crate::browser::{self, Control};
use crate::clipboard;
use crate::guide::Guide;

/// Writes the dates on the sheet, and the note.
pub(super) fn write(guide: &Guide, desk: &Control, state: &Consultation) {
    let field = |id: &str| browser::find(desk, id);
    let (Some(date), Some(next)) = (field("#desk-date"), field("#desk-next")) else {
        return;
    };
    // Today unless something else is written, also nothing; in the words of this language.
    if date.default_value().is_empty() && state.topic == "sheet" {
        let today = Date::new_0().to_locale_date_string(&guide.root.lang(), &JsValue::UNDEFINED);
        date.set_default_value(&String::from(today));
    }
    for (blank, value) in [(".visit-date dd", date.value()), (".visit-next dd", next.value())] {
        if let Some(blank) = guide.find(blank) {
            blank.set_text_content(Some(&value));
        }
    }
    if let Some(note) = note(desk) {
        note.set_value(&words(desk, &note, state, (&date.value(), &next.value())));
    }
}

fn note(desk: &Control) -> Option<Control> {
    browser::find(desk, "#desk-note")
}

/// A paragraph of those sentences that hold something, then the topics as a list.
fn words(
    desk: &Control,
    note: &Control,
    state: &Consultation,
    (date, next): (&str, &str),
) -> String {
    // What a thing is called stands where it is chosen.
    let names = |ids: &[String], selector: fn(&str) -> String| -> Vec<String> {
        let found = ids.iter().filter_map(|id| browser::find(desk, &selector(id)));
        found
            .filter_map(|it| {
                let name =
                    it.get_attribute("data-name").or_else(|| it.first_child()?.text_content())?;
                Some(name.trim().to_owned())
            })
            .collect()
    };
    let point = |id: &str| format!("[data-point=\"{id}\"]");
    let talked = names(&state.talked, |id| format!("[data-desk=\"talked:{id}\"]"));
    let ways = names(&state.ways, |id| format!("[data-desk=\"way:{id}\"]"));
    let sentences = [
        ("data-talked", "topics", talked.join(", ")),
        ("data-ways", "ways", ways.join(", ")),
        ("data-understood", "points", names(&state.understood, point).join(", ")),
        ("data-again", "points", names(&state.again, point).join(", ")),
        ("data-next", "next", next.to_owned()),
    ];
    let mut said: Vec<String> = sentences
        .iter()
        .filter(|(.., value)| !value.is_empty())
        .map(|(sentence, name, value)| {
            let sentence = note.get_attribute(sentence).unwrap_or_default();
            fill(&sentence, &[(name, value), ("date", date)])
        })
        .collect();
    said.extend(note.get_attribute("data-material"));
    let list = talked.iter().map(|topic| format!("\n- {topic}"));
    format!("{}\n{}", said.join(" "), list.collect::<String>()).trim_end().to_owned()
}

/// Copies the note, and says whether that went well.
pub(super) fn copy(desk: &Control) {
    let Some(note) = note(desk) else {
        return;
    };
    let status = browser::find(desk, "#desk-note-status");
    spawn_local(async move {
        let is_copied = clipboard::write(&note.value()).await || {
            // Where that fails too, the note stays selected.
            note.select();
            clipboard::copy_selected()
        };
        let words = if is_copied { "data-copied" } else { "data-selected" };
        if let Some(status) = status {
            status.set_text_content(status.get_attribute(words).as_deref());
        }
    });
}

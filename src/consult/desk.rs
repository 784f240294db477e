//! The desk in the browser: what its buttons do to the store, and which of its finished words are
//! shown. Nothing of it is stored.

use gloo::events::EventListenerOptions;
use kap_core::consultation::{Consultation, DeskAction};
use kap_core::format::fill;
use kap_core::place::{Destination, View};
use kap_core::state::{Action, FocusTarget};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::hand_over;
use super::visit::is_again;
use super::visit_link;
use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::store::Store;

/// On the root: what has happened at the desk, for the words of another language.
const WRITTEN: &str = "data-consult";

/// Has the desk live, in a consultation.
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    if !guide.in_consultation() {
        return;
    }
    let (clicked, pressed, typed, filled, restored) =
        (store.clone(), store.clone(), store.clone(), store.clone(), store.clone());
    guide.listen("click", move |event| {
        if let Some(button) = browser::hit(event, "[data-desk]")
            && !is_again(event)
        {
            act(&clicked, &button);
        }
    });
    let heard = move |event: &Event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            turn(&pressed, event);
        }
    };
    let keys = EventListenerOptions::enable_prevent_default();
    guide.listen_to(&guide.root, "keydown", keys, Box::new(heard));
    guide.listen("input", move |_| {
        let guide = typed.guide();
        if let Some(desk) = desk(guide) {
            hand_over::write(guide, &desk, &typed.state().consultation);
        }
    });
    guide.listen("filled", move |_| begin_soon(&filled));
    guide.listen("restored", move |_| {
        let written = restored.guide().root.get_attribute(WRITTEN).unwrap_or_default();
        desk_action(&restored, DeskAction::Restore(written));
    });
    show(store, &store.state().consultation);
    begin_soon(store);
}

/// Shows what has happened at the desk, and leads to another topic.
pub(crate) fn follow(store: &Store, before: &str, state: &Consultation) {
    if store.guide().in_consultation() {
        show(store, state);
        if before != state.topic {
            go(store, &state.topic);
        }
    }
}

fn desk_action(store: &Store, action: DeskAction) {
    store.dispatch(Action::Desk(action));
}

fn desk(guide: &Guide) -> Option<Control> {
    guide.find(".desk")
}

fn topics(element: &Element) -> Vec<String> {
    let topics = element.get_attribute("data-topics").unwrap_or_default();
    topics.split_whitespace().map(str::to_owned).collect()
}

/// Shows what has happened once the desk's words are there; where nothing was chosen, with ways that
/// the page names or the clinic offers.
fn begin(store: &Store) {
    let Some(desk) = desk(store.guide()) else {
        return;
    };
    let named = &store.guide().options.compare;
    let offered = browser::all(&desk, "[data-desk^=\"way:\"]").into_iter();
    let offered = offered.filter(|way| browser::find(way, ".not-offered:not([hidden])").is_none());
    let (mut ways, others): (Vec<_>, Vec<_>) = offered
        .filter_map(|way| Some(way.get_attribute("data-desk")?.strip_prefix("way:")?.to_owned()))
        .partition(|way| named.contains(way));
    ways.extend(others);
    desk_action(store, DeskAction::Offer(ways));
    show(store, &store.state().consultation);
}

/// The same when everybody else has done with new words: the profile marks what isn't offered.
fn begin_soon(store: &Store) {
    let store = store.clone();
    browser::after(0, Box::new(move || begin(&store))).forget();
}

/// Does what a button says.
fn act(store: &Store, button: &Element) {
    let does = button.get_attribute("data-desk").unwrap_or_default();
    let (what, id) = does.split_once(':').unwrap_or((&does, ""));
    let id = || id.to_owned();
    let action = match what {
        "begin" => DeskAction::Begin(id(), topics(button)),
        "show" => {
            // Pressed anew it leads there again.
            if store.state().consultation.topic == id() {
                go(store, &id());
            }
            DeskAction::Show(id())
        }
        "next" => DeskAction::Next(usual(store.guide())),
        "way" => DeskAction::Way(id()),
        "talked" => DeskAction::Talked(id()),
        "understood" => DeskAction::Answer(id(), true),
        "again" => DeskAction::Answer(id(), false),
        "staff" => {
            // It belongs to this window, not to the visit.
            let is_shown = store.guide().root.toggle_attribute("data-staff").unwrap_or_default();
            return press(button, is_shown);
        }
        "copy" => {
            if let Some(desk) = desk(store.guide()) {
                hand_over::copy(&desk);
            }
            return;
        }
        _ => return,
    };
    desk_action(store, action);
}

fn usual(guide: &Guide) -> Vec<String> {
    desk(guide).map(|desk| topics(&desk)).unwrap_or_default()
}

/// A remote for presentations, or the arrow keys: the next topic, or the one before.
fn turn(store: &Store, event: &KeyboardEvent) {
    let is_taken = browser::hit(event, "input, textarea, select, [role=tablist], dialog").is_some()
        || browser::is_browsers(event);
    if is_taken || store.state().place.view != View::Consult || event.repeat() {
        return;
    }
    let action = match &*event.key() {
        "PageDown" | "ArrowRight" => DeskAction::Next(usual(store.guide())),
        "PageUp" | "ArrowLeft" => DeskAction::Back(usual(store.guide())),
        _ => return,
    };
    event.prevent_default();
    desk_action(store, action);
}

/// Leads to a topic: a screen of the desk, or a place elsewhere in the guide.
fn go(store: &Store, topic: &str) {
    if let Some(step) = topic.strip_prefix("step:") {
        return store.go_to_step(step);
    }
    if topic == "after" {
        return store.guide().open("after");
    }
    let to = Destination { view: Some(View::Consult.id().to_owned()), ..Destination::default() };
    store.go(to, Some(FocusTarget::Part));
}

/// Puts focus on the heading of the screen that is shown, and the bar's top at the window's.
pub(crate) fn arrive(guide: &Guide) {
    if let Some(heading) = guide.find(".desk > [data-screen]:not([hidden]) > [tabindex]") {
        // A page may have replaced the method; then focus stays where it is.
        let _ = heading.focus();
    }
    if let Some(bar) = guide.find(".visit") {
        bar.scroll_into_view();
    }
}

/// Shows what has happened: screens, ways and topics are shown and hidden, buttons pressed.
fn show(store: &Store, state: &Consultation) {
    let guide = store.guide();
    let written = state.written();
    // This name is good.
    let _ = guide.root.set_attribute(WRITTEN, &written);
    let Some(desk) = desk(guide) else {
        return;
    };
    let value = |element: &Control, name| element.get_attribute(name).unwrap_or_default();
    let screens = browser::all(&desk, "[data-screen]");
    let is_here = screens.iter().any(|screen| value(screen, "data-screen") == state.topic);
    let shown = if is_here { &*state.topic } else { "" };
    for screen in screens {
        screen.set_hidden(value(&screen, "data-screen") != shown);
    }
    for way in browser::all(&desk, "[data-way]") {
        way.set_hidden(!state.ways.contains(&value(&way, "data-way")));
    }
    for button in browser::all(&desk, "[aria-pressed][data-desk*=\":\"]") {
        let does = value(&button, "data-desk");
        let (what, id) = does.split_once(':').unwrap_or_default();
        let chosen = match what {
            "way" => &state.ways,
            "talked" => &state.talked,
            "understood" => &state.understood,
            "again" => &state.again,
            _ => {
                // A link brings the topics alone.
                let is_brought = state.preset.is_empty() && topics(&button) == state.agenda;
                press(&button, is_brought || state.preset == id);
                continue;
            }
        };
        press(&button, chosen.iter().any(|one| one == id));
    }
    show_agenda(guide, &desk, state);
    visit_link::show(store);
    hand_over::write(guide, &desk, state);
}

fn press(button: &Element, is_pressed: bool) {
    // This name is good.
    let _ = button.set_attribute("aria-pressed", if is_pressed { "true" } else { "false" });
}

fn show_agenda(guide: &Guide, desk: &Control, state: &Consultation) {
    if let Some(list) = browser::find(desk, ".agenda") {
        list.set_hidden(state.agenda.is_empty());
        // In the order of this kind of visit.
        for topic in &state.agenda {
            if let Some(line) = browser::find(&list, &format!("[data-topic=\"{topic}\"]")) {
                // What stands in the list may move in it.
                let _ = list.append_child(&line);
            }
        }
    }
    let mut next = None;
    let after = state.after(&topics(desk)).cloned();
    for line in browser::all(desk, ".agenda > li") {
        let topic = line.get_attribute("data-topic").unwrap_or_default();
        if after.as_ref() == Some(&topic) {
            next = line.text_content();
        }
        line.set_hidden(!state.agenda.contains(&topic));
        let mark = |element: &Element, name, value, holds| {
            // These names are good.
            let _ = match holds {
                true => element.set_attribute(name, value),
                false => element.remove_attribute(name),
            };
        };
        mark(&line, "data-talked", "", state.talked.contains(&topic));
        if let Some(button) = browser::find(&line, "button") {
            mark(&button, "aria-current", "step", state.topic == topic);
        }
    }
    let is_last = next.is_none() || state.topic.is_empty() && state.agenda.is_empty();
    let next = next.unwrap_or_default();
    for button in browser::all(&guide.root, ".desk-next") {
        button.set_hidden(is_last);
        let words = button.get_attribute("data-words").unwrap_or_default();
        button.set_text_content(Some(&fill(&words, &[("topic", &next)])));
    }
}

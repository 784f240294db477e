//! Keeping on this device what was ticked, if the reader asks for it: ids only, never words.

use std::rc::Rc;

use gloo::events::EventListenerOptions;
use gloo::utils::window;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, Storage, StorageEvent};

use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::summary::ticks::Kept;

/// The name in the site's storage; the element clears it, too.
const NAME: &str = "kap-guide";

/// Stands before the values, so that another form can be told apart one day.
const FORM: &str = "1";

struct State {
    guide: Guide,
    kept: Kept,
}

/// Follows the box "Keep this on this device", and takes up what was kept. In a consultation nothing
/// is ever kept.
pub(crate) fn attach(guide: &Guide, kept: &Kept) {
    if guide.in_consultation() {
        return;
    }
    let state = Rc::new(State { guide: guide.clone(), kept: kept.clone() });
    state.restore();
    let save = |state: &Rc<State>, _: &Event| {
        if state.is_wanted() {
            state.save();
        }
    };
    guide.listen("change", Guide::heard(&state, |state, event| state.changed(event)));
    guide.listen("kept", Guide::heard(&state, save));
    guide.listen("filled", Guide::heard(&state, |state, _| state.show()));
    guide.listen("cleared", Guide::heard(&state, |state, _| state.clear()));
    guide.follow("kap-route-chosen", Guide::heard(&state, save));
    let elsewhere = Guide::heard(&state, |state, event| state.changed_elsewhere(event));
    guide.listen_to(&window(), "storage", EventListenerOptions::default(), Box::new(elsewhere));
}

impl State {
    fn restore(&self) {
        if let Some((route, values)) = stored() {
            self.kept.add(values);
            if route != "not-sure" {
                self.guide.go_to([("route", &*route)].into_iter());
            }
        }
        self.show();
    }

    /// Whether the reader asked for it, here or on an earlier visit.
    fn is_wanted(&self) -> bool {
        stored().is_some()
    }

    fn show(&self) {
        if let Some(wish) = self.wish() {
            wish.set_checked(self.is_wanted());
        }
    }

    fn wish(&self) -> Option<Control> {
        self.guide.find("#keep-here")
    }

    fn changed(&self, event: &Event) {
        if browser::target(event).is_none_or(|target| target.id() != "keep-here") {
            return;
        }
        if self.wish().is_some_and(|wish| wish.checked()) {
            self.save();
        } else if let Some(storage) = storage() {
            // What can't be removed was never kept.
            let _ = storage.remove_item(NAME);
        }
    }

    /// Where storage is full or blocked, that is said once, and what is ticked stays as it is.
    fn save(&self) {
        let route = self.guide.place().route;
        let words = format!("{FORM} {route} {}", self.kept.values().join(" "));
        let is_saved = storage().is_some_and(|storage| storage.set_item(NAME, &words).is_ok());
        if let Some(status) = self.guide.find("#keep-status") {
            let words = status.get_attribute("data-blocked").filter(|_| !is_saved);
            status.set_text_content(words.as_deref());
        }
        if !is_saved {
            self.show();
        }
    }

    /// Empties it before it goes, so that other tabs know that all is to be cleared.
    fn clear(&self) {
        if let (Some(_), Some(storage)) = (stored(), storage()) {
            let _ = storage.set_item(NAME, "");
            let _ = storage.remove_item(NAME);
        }
        self.show();
    }

    /// Another tab cleared everything, or no longer keeps it.
    fn changed_elsewhere(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        if event.key().is_none_or(|key| key != NAME) {
            return;
        }
        // So does whoever clears everything, the element as well.
        if event.new_value().as_deref() == Some("") {
            self.guide.clear(false);
        } else {
            self.show();
        }
    }
}

/// The site's storage; `None` where the browser or the reader blocks it.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// The route and the values that are kept on this device.
fn stored() -> Option<(String, Vec<String>)> {
    let words = storage()?.get_item(NAME).ok()??;
    let mut words = words.split(' ').filter(|word| !word.is_empty());
    if words.next() != Some(FORM) {
        return None;
    }
    let route = words.next()?.to_owned();
    Some((route, words.map(str::to_owned).collect()))
}

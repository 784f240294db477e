//! Keeping the sheet on this device, if the reader asks for it: what was ticked, by id, and questions
//! in their own words.

use gloo::events::EventListenerOptions;
use gloo::utils::window;
use kap_core::sheet::SheetAction;
use kap_core::state::{Action, GuideState};
use kap_core::stored::{self, Stored};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, Storage, StorageEvent};

use crate::browser::{self, Control};
use crate::guide::Guide;
use crate::store::Store;

/// The name in the site's storage; the element clears it, too.
const NAME: &str = "kap-guide";

/// Follows the box "Keep this on this device", and takes up what was kept. In a consultation nothing
/// is ever kept.
pub(crate) fn attach(store: &Store) {
    let guide = store.guide();
    if guide.in_consultation() {
        return;
    }
    let (changes, elsewhere) = (store.clone(), guide.clone());
    guide.listen("change", move |event| changed(&changes, event));
    let heard = move |event: &Event| changed_elsewhere(&elsewhere, event);
    guide.listen_to(&window(), "storage", EventListenerOptions::default(), Box::new(heard));
    if let Some(Stored { route, ticks, own_questions }) = stored() {
        store.dispatch(Action::Sheet(SheetAction::TickAll(ticks)));
        for question in own_questions {
            store.dispatch(Action::Sheet(SheetAction::Ask(question)));
        }
        if route != "not-sure" {
            guide.go_to([("route", &*route)].into_iter());
        }
    }
    // What is kept isn't saved anew while its route is on the way.
    store.follow(follow);
}

fn follow(store: &Store, before: Option<&GuideState>, now: &GuideState) {
    let Some(before) = before else {
        return show(store.guide());
    };
    let kept = |state: &GuideState| stored::encode(&state.place.route, &state.sheet);
    let is_new = kept(before) != kept(now);
    if is_new && is_wanted() {
        save(store.guide(), now);
    }
}

/// Whether the reader asked for it, here or on an earlier visit.
fn is_wanted() -> bool {
    stored().is_some()
}

fn show(guide: &Guide) {
    if let Some(wish) = guide.find("#keep-here") {
        wish.set_checked(is_wanted());
    }
}

fn changed(store: &Store, event: &Event) {
    let target = browser::target(event).filter(|target| target.id() == "keep-here");
    let Some(wish) = target.map(JsCast::unchecked_into::<Control>) else {
        return;
    };
    if wish.checked() {
        save(store.guide(), &store.state());
    } else if let Some(storage) = storage() {
        // What can't be removed was never kept.
        let _ = storage.remove_item(NAME);
    }
}

/// Where storage is full or blocked, that is said once, and what is ticked stays as it is.
fn save(guide: &Guide, now: &GuideState) {
    let words = stored::encode(&now.place.route, &now.sheet);
    let is_saved = storage().is_some_and(|storage| storage.set_item(NAME, &words).is_ok());
    if let Some(status) = guide.find("#keep-status") {
        let words = status.get_attribute("data-blocked").filter(|_| !is_saved);
        status.set_text_content(words.as_deref());
    }
    if !is_saved {
        show(guide);
    }
}

/// Empties it before it goes, so that other tabs know that all is to be cleared.
pub(super) fn clear(guide: &Guide) {
    if let (Some(_), Some(storage)) = (stored(), storage()) {
        let _ = storage.set_item(NAME, "");
        let _ = storage.remove_item(NAME);
    }
    show(guide);
}

/// Another tab cleared everything, or no longer keeps it.
fn changed_elsewhere(guide: &Guide, event: &Event) {
    let Some(event) = event.dyn_ref::<StorageEvent>() else {
        return;
    };
    if event.key().is_none_or(|key| key != NAME) {
        return;
    }
    // So does whoever clears everything, the element as well.
    if event.new_value().as_deref() == Some("") {
        guide.clear(false);
    } else {
        show(guide);
    }
}

/// The site's storage; `None` where the browser or the reader blocks it.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// What is kept on this device.
fn stored() -> Option<Stored> {
    stored::decode(&storage()?.get_item(NAME).ok()??)
}

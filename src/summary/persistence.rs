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
    let changes = store.clone();
    guide.listen("change", move |event| changed(&changes, event));
    // Nothing tells a page of what is kept while the browser holds it for whoever comes back.
    for kind in ["storage", "pageshow"] {
        let elsewhere = store.clone();
        let heard = move |event: &Event| changed_elsewhere(&elsewhere, event);
        guide.listen_to(&window(), kind, EventListenerOptions::default(), Box::new(heard));
    }
    if let Some(stored) = stored() {
        if stored.route != "not-sure" {
            guide.go_to([("route", &*stored.route)].into_iter());
        }
        store.dispatch(Action::Sheet(SheetAction::Kept(None, stored)));
    }
    // What is kept isn't saved anew while its route is on the way.
    store.follow(follow);
}

fn follow(store: &Store, before: Option<&GuideState>, now: &GuideState) {
    let Some(before) = before else {
        return show(store.guide());
    };
    let stays = before.place.route == now.place.route;
    if stays && before.sheet == now.sheet {
        return;
    }
    match stored() {
        // What was kept elsewhere is taken up here, and stays under the route that is read there.
        Some(Stored { ticks, own_questions, .. })
            if stays && ticks == now.sheet.ticks && own_questions == now.sheet.own_questions => {}
        Some(_) => save(store.guide(), now),
        // The site may have emptied its storage.
        None => show(store.guide()),
    }
}

/// Ticks the box if the reader asked for it, here or on an earlier visit.
fn show(guide: &Guide) {
    if let Some(wish) = guide.find("#keep-here") {
        wish.set_checked(stored().is_some());
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

/// Another tab keeps something else, cleared everything, or no longer keeps it; or the page comes
/// back, and its event names nothing, as when the site's whole storage is emptied.
fn changed_elsewhere(store: &Store, event: &Event) {
    let event = event.unchecked_ref::<StorageEvent>();
    if event.key().is_some_and(|key| key != NAME) {
        return;
    }
    // So does whoever clears everything, the element as well.
    if event.new_value().as_deref() == Some("") {
        return store.guide().clear(false);
    }
    if let Some(now) = stored() {
        let before = event.old_value().as_deref().and_then(stored::decode);
        store.dispatch(Action::Sheet(SheetAction::Kept(before, now)));
    }
    show(store.guide());
}

/// The site's storage; `None` where the browser or the reader blocks it.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// What is kept on this device.
fn stored() -> Option<Stored> {
    stored::decode(&storage()?.get_item(NAME).ok()??)
}

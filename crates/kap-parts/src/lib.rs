//! What gives life to the finished markup around the app: the search, and all that a reader
//! does outside the tabs and the walkthrough.
//!
//! A module of its own, without Yew: it comes before the app, since nothing here works without it,
//! while the walkthrough's steps stand in files. Its two exports are called by `life.js`.

mod accent;
mod carry;
mod clear;
mod compare;
mod consult;
mod deep_links;
mod dom;
mod guide;
mod keep;
mod kept;
mod own_questions;
mod profile;
mod safety_check;
mod search;
mod searchable;
mod sheets;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use accent::Accent;
use carry::Carry;
use clear::Clearing;
use compare::Compare;
use consult::Consultation;
use deep_links::DeepLinks;
use guide::Guide;
use keep::Keep;
use kept::{Keeping, Kept};
use own_questions::OwnQuestions;
use profile::ClinicProfile;
use safety_check::SafetyCheck;
use search::Search;
use sheets::Sheets;

/// Smaller than the standard one by 2 KB, and faster.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Everything that listens in one guide; dropped, it is silent.
struct Parts {
    _accent: Accent,
    _carry: Carry,
    _keep: Keep,
    _sheets: Sheets,
    _compare: Compare,
    _search: Search,
    _profile: ClinicProfile,
    _deep_links: DeepLinks,
    _consultation: Consultation,
    _keeping: Keeping,
    _own_questions: OwnQuestions,
    _safety_check: SafetyCheck,
    _clearing: Clearing,
}

thread_local! {
    static ATTACHED: RefCell<Vec<Option<Parts>>> = RefCell::default();
}

/// Brings a guide's parts to life and returns its number. `profile` is the text of the clinic's
/// profile, empty if the page names none.
///
/// # Errors
/// If the element shows no guide.
#[wasm_bindgen]
pub fn attach(element: HtmlElement, profile: String) -> Result<usize, JsError> {
    let guide =
        Guide::new(element, profile).ok_or_else(|| JsError::new("no guide in this element"))?;
    let kept = Kept::new(&guide);
    let own_questions = OwnQuestions::attach(&guide);
    let parts = Some(Parts {
        _accent: Accent::attach(&guide),
        _carry: Carry::attach(&guide, &kept),
        _keep: Keep::attach(&guide, &kept),
        _sheets: Sheets::attach(&guide),
        _compare: Compare::attach(&guide),
        _search: Search::attach(&guide, own_questions.waiting()),
        _profile: ClinicProfile::attach(&guide),
        _deep_links: DeepLinks::attach(&guide),
        _consultation: Consultation::attach(&guide),
        _keeping: kept.attach(),
        _own_questions: own_questions,
        _safety_check: SafetyCheck::attach(&guide),
        _clearing: Clearing::attach(&guide, &kept),
    });
    // What can do nothing without us may be shown from here on.
    let _ = guide.root.set_attribute("data-parts", "live");
    Ok(ATTACHED.with_borrow_mut(|attached| {
        let free = attached.iter().position(Option::is_none);
        match free.and_then(|free| attached.get_mut(free)) {
            Some(place) => *place = parts,
            None => attached.push(parts),
        }
        free.unwrap_or(attached.len() - 1)
    }))
}

/// Lets go of a guide: nothing listens there any more.
#[wasm_bindgen]
pub fn detach(number: usize) {
    // Dropped after the borrow: what is dropped may call back.
    let parts =
        ATTACHED.with_borrow_mut(|attached| attached.get_mut(number).and_then(Option::take));
    drop(parts);
}

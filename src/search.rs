//! Search in the questions: the markup is there already, so a search only hides what doesn't
//! match.

use std::cell::RefCell;

use gloo::events::EventListener;
use kap_core::format::fill;
use kap_core::search::SearchIndex;
use kap_core::texts::SearchTexts;
use yew::prelude::*;

use crate::browser::{self, Found};
use crate::content::Content;

/// Follows what is typed into the search field, also what was typed before the app came.
#[hook]
pub(crate) fn use_search(panel: &NodeRef, content: &Content) {
    let (panel, content) = (panel.clone(), content.clone());
    use_effect_with((), move |()| {
        let listener = browser::guide(&panel).map(|guide| {
            let index = RefCell::new(None);
            let search = move || {
                if let Some(found) = browser::questions(&panel) {
                    show(&found, &mut index.borrow_mut(), &content.texts.search);
                }
            };
            search();
            EventListener::new(&guide, "input", move |event| {
                if browser::is_search(event) {
                    search();
                }
            })
        });
        move || drop(listener)
    });
}

/// Hides what doesn't match, and says how many do.
fn show(found: &Found, index: &mut Option<SearchIndex>, texts: &SearchTexts) {
    let query = found.query();
    if query.trim().is_empty() {
        return found.show_all();
    }
    let index = index
        .get_or_insert_with(|| SearchIndex::new(found.words().into_iter(), browser::lower_case));
    let matches = index.matches(&query);
    found.show(&matches);
    found.say(&match matches.iter().filter(|matches| **matches).count() {
        0 => texts.none.to_string(),
        1 => texts.found_one.to_string(),
        n => fill(&texts.found, &[("n", &n.to_string())]),
    });
}

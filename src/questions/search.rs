//! Search in the questions and the glossary, as people type.
//!
//! The markup is there already: what is found moves to the top while somebody searches, the
//! best first, and goes back to its place afterwards. Nothing is written twice, and what a
//! reader has open stays open.

use std::cell::RefCell;
use std::rc::Rc;

use kap_core::search::{Entry, Found, Index};
use kap_core::sheet::SheetAction;
use kap_core::state::{Action, GuideState, Query};
use web_sys::Event;

use super::searchable::{Piece, Searchable, Words};
use crate::browser;
use crate::guide::Guide;
use crate::store::Store;

/// How many answers are shown before somebody asks for more.
const FIRST: usize = 8;

/// The search, once there is something to search.
#[derive(Default)]
struct Following(RefCell<Option<Searching>>);

/// Follows what is typed into the search field, also what was typed before.
pub(crate) fn attach(store: &Store) {
    let searching = Rc::<Following>::default();
    for kind in ["input", "focusin", "click"] {
        let (searching, store) = (Rc::clone(&searching), store.clone());
        store.clone().guide().listen(kind, move |event| searching.heard(&store, event));
    }
    let follows = Rc::clone(&searching);
    store.follow(move |store, before, now| follows.follow(store, before, now));
    store.dispatch(Action::Search(typed(store.guide())));
}

/// What stands in the field.
fn typed(guide: &Guide) -> String {
    guide.find("#search").map(|field| field.value()).unwrap_or_default()
}

impl Following {
    /// Does something with the search. Its index is made when the field is first used.
    fn with(&self, guide: &Guide, act: impl FnOnce(&mut Searching)) {
        // Focus that the search itself puts on the field is nobody's wish.
        let Ok(mut searching) = self.0.try_borrow_mut() else {
            return;
        };
        if searching.is_none() {
            *searching = Searchable::find(guide).map(Searching::new);
        }
        if let Some(searching) = &mut *searching {
            act(searching);
        }
    }

    fn heard(&self, store: &Store, event: &Event) {
        let Some(hit) = browser::hit(event, "button, input") else {
            return;
        };
        match (&*event.type_(), &*hit.id()) {
            ("input", "search") => store.dispatch(Action::Search(typed(store.guide()))),
            ("focusin", "search") => self.with(store.guide(), |_| {}),
            ("click", "search-more") => {
                store.dispatch(Action::ShowAllResults);
                self.with(store.guide(), |searching| searching.focus_rest());
            }
            ("click", "search-ask") => {
                let words = store.state().query.words.clone();
                store.dispatch(Action::Sheet(SheetAction::Ask(words)));
                self.with(store.guide(), |searching| searching.page.say_asked());
            }
            _ => {}
        }
    }

    fn follow(&self, store: &Store, before: Option<&GuideState>, now: &GuideState) {
        if before.is_some_and(|before| before.query != now.query) {
            self.with(store.guide(), |searching| searching.follow(&now.query));
        }
    }
}

struct Searching {
    page: Searchable,
    index: Index,
    found: Option<Found>,
}

impl Searching {
    fn new(page: Searchable) -> Self {
        let entries = page.pieces().iter().map(|piece| Entry {
            title: piece.title(),
            also: piece.also(),
            body: piece.body(),
        });
        let index = Index::new(entries, &page.language(), browser::fold);
        Self { page, index, found: None }
    }

    fn follow(&mut self, query: &Query) {
        let is_asked = !query.words.trim().is_empty();
        self.found = is_asked.then(|| self.index.search(&query.words));
        self.page.set_query(&query.words);
        self.show(if query.wants_all { usize::MAX } else { FIRST });
    }

    /// The button that was pressed is gone: reading goes on where the new answers begin.
    fn focus_rest(&self) {
        if let Some(found) = &self.found {
            self.page.focus(found.hits.iter().map(|hit| hit.entry).skip(FIRST));
        }
    }

    fn show(&mut self, limit: usize) {
        self.page.restore();
        let Some(found) = &self.found else {
            self.page.say(None, None);
            return self.page.show_help(false);
        };
        let mark = |piece: &Piece| self.index.marks(&piece.title(), found);
        let hits = found.hits.iter().map(|hit| hit.entry);
        self.page.show(hits.take(limit), &mark);
        let count = found.hits.len();
        let says = match count {
            _ if found.crisis => Words::Crisis,
            0 => Words::None,
            _ if found.nearest => Words::Nearest,
            1 => Words::One,
            _ => Words::Many(count),
        };
        self.page.say(Some(says), (count > limit).then_some(count));
        self.page.show_help(found.crisis);
    }
}

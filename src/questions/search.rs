//! Search in the questions and the glossary, as people type.
//!
//! The markup is there already: what is found moves to the top while somebody searches, the
//! best first, and goes back to its place afterwards. Nothing is written twice, and what a
//! reader has open stays open.

use std::cell::RefCell;
use std::rc::Rc;

use kap_core::search::{Entry, Found, Index};
use web_sys::Event;

use super::searchable::{Piece, Searchable, Words};
use crate::browser;
use crate::guide::Guide;
use crate::summary::own_questions::Waiting;

/// How many answers are shown before somebody asks for more.
const FIRST: usize = 8;

/// What a person wants of the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// To type: the field has focus.
    Ready,
    /// To see what answers.
    Search,
    /// To see all that answers.
    More,
    /// To ask the clinic what the guide doesn't answer.
    Ask,
}

/// Follows what is typed into the search field, also what was typed before.
pub(crate) fn attach(guide: &Guide, waiting: Waiting) {
    let searching =
        Rc::new(Following { guide: guide.clone(), waiting, searching: RefCell::default() });
    // The index is made when the field is first used.
    if Searchable::find(guide).is_some_and(|page| !page.query().is_empty()) {
        searching.follow(Wish::Search);
    }
    for kind in ["input", "focusin", "click"] {
        let heard = |searching: &Rc<Following>, event: &Event| {
            if let Some(wish) = wish(event) {
                searching.follow(wish);
            }
        };
        guide.listen(kind, Guide::heard(&searching, heard));
    }
}

/// The search, once there is something to search.
struct Following {
    guide: Guide,
    waiting: Waiting,
    searching: RefCell<Option<Searching>>,
}

impl Following {
    fn follow(&self, wish: Wish) {
        // Focus that the search itself puts on the field is nobody's wish.
        let Ok(mut searching) = self.searching.try_borrow_mut() else {
            return;
        };
        if searching.is_none() {
            *searching = Searchable::find(&self.guide).map(Searching::new);
        }
        if let Some(searching) = &mut *searching {
            if wish == Wish::Ask {
                self.waiting.ask(&self.guide, searching.query.trim());
            }
            searching.follow(wish);
        }
    }
}

/// What an event wants of the search, if anything.
fn wish(event: &Event) -> Option<Wish> {
    match (&*event.type_(), &*browser::target(event)?.id()) {
        ("input", "search") => Some(Wish::Search),
        ("focusin", "search") => Some(Wish::Ready),
        ("click", "search-more") => Some(Wish::More),
        ("click", "search-ask") => Some(Wish::Ask),
        _ => None,
    }
}

struct Searching {
    page: Searchable,
    index: Index,
    found: Option<Found>,
    query: String,
}

impl Searching {
    fn new(page: Searchable) -> Self {
        let entries = page.pieces().iter().map(|piece| Entry {
            title: piece.title(),
            also: piece.also(),
            body: piece.body(),
        });
        let index = Index::new(entries, &page.language(), browser::fold);
        Self { page, index, found: None, query: String::new() }
    }

    fn follow(&mut self, wish: Wish) {
        match wish {
            Wish::Ready => {}
            Wish::Ask => self.page.say_asked(),
            Wish::Search => {
                let query = self.page.query();
                if query != self.query {
                    self.found =
                        Some(self.index.search(&query)).filter(|_| !query.trim().is_empty());
                    self.query = query;
                    self.show(FIRST);
                }
            }
            Wish::More => {
                self.show(usize::MAX);
                // The button that was pressed is gone: reading goes on where the new answers begin.
                if let Some(found) = &self.found {
                    self.page.focus(found.hits.iter().map(|hit| hit.entry).skip(FIRST));
                }
            }
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

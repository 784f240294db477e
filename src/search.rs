//! Search in the questions and the glossary, as people type.
//!
//! The markup is there already: what is found moves to the top while somebody searches, the
//! best first, and goes back to its place afterwards. Nothing is written twice, and what a
//! reader has open stays open.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use kap_core::format::fill;
use kap_core::search::{Entry, Found, Index};
use kap_core::texts::SearchTexts;
use yew::prelude::*;

use crate::browser::searchable::{Piece, Searchable};
use crate::browser::{self, Wish};
use crate::content::Content;

/// How many answers are shown before somebody asks for more.
const FIRST: usize = 8;

/// Follows what is typed into the search field, also what was typed before the app came.
#[hook]
pub(crate) fn use_search(panel: &NodeRef, content: &Content) {
    let (panel, content) = (panel.clone(), content.clone());
    use_effect_with((), move |()| {
        let listeners = browser::guide(&panel).map(|guide| {
            let search = Rc::new(RefCell::new(None));
            let typed =
                browser::searchable::find(&panel).is_some_and(|page| !page.query().is_empty());
            let follow = move |wish| {
                let mut search = search.borrow_mut();
                if search.is_none() {
                    *search = browser::searchable::find(&panel).map(Search::new);
                }
                if let Some(search) = &mut *search {
                    search.follow(wish, &content.texts.search);
                }
            };
            // The index is made when the field is first used.
            if typed {
                follow(Wish::Search);
            }
            ["input", "focusin", "click"].map(|kind| {
                let follow = follow.clone();
                EventListener::new(&guide, kind, move |event| {
                    if let Some(wish) = browser::wish(event) {
                        follow(wish);
                    }
                })
            })
        });
        move || drop(listeners)
    });
}

struct Search {
    page: Searchable,
    index: Index,
    found: Option<Found>,
    query: String,
}

impl Search {
    fn new(page: Searchable) -> Self {
        let entries = page.pieces().iter().map(|piece| Entry {
            title: piece.title(),
            also: piece.also(),
            body: piece.body(),
        });
        let index = Index::new(entries, &page.language(), browser::fold);
        Self { page, index, found: None, query: String::new() }
    }

    fn follow(&mut self, wish: Wish, texts: &SearchTexts) {
        match wish {
            Wish::Ready => {}
            Wish::Search => {
                let query = self.page.query();
                if query != self.query {
                    self.found =
                        Some(self.index.search(&query)).filter(|_| !query.trim().is_empty());
                    self.query = query;
                    self.show(FIRST, texts);
                }
            }
            Wish::More => self.show(usize::MAX, texts),
        }
    }

    fn show(&mut self, limit: usize, texts: &SearchTexts) {
        self.page.restore();
        let Some(found) = &self.found else {
            return self.page.say("", None);
        };
        let mark = |piece: &Piece| self.index.marks(&piece.title(), found);
        let hits = found.hits.iter().map(|hit| hit.entry);
        self.page.show(hits.take(limit), &mark);
        let number = |template: &str| fill(template, &[("n", &found.hits.len().to_string())]);
        let says = match found.hits.len() {
            0 => texts.none.to_string(),
            _ if found.nearest => texts.nearest.to_string(),
            1 => texts.found_one.to_string(),
            _ => number(&texts.found),
        };
        let more = (found.hits.len() > limit).then(|| number(&texts.more));
        self.page.say(&says, more.as_deref());
    }
}

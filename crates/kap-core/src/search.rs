//! Finding an answer by its words, as they are typed: misspelt, in another order, inflected,
//! or in the words that people use at home.
//!
//! Built in the browser from plain strings. The browser folds letters, because Unicode's
//! tables would only make the app bigger.

mod crisis;
mod rank;
mod slips;
mod vocabulary;
mod words;

pub(crate) use slips::slips;
pub(crate) use words::is_letter;

use vocabulary::{Id, Vocabulary};
use words::{joined, words};

/// Small letters without accents. Never called for ASCII.
pub type Fold = fn(&str) -> String;

/// Something that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The question, claim or term.
    pub title: String,
    /// Other ways people put it, one a line.
    pub also: String,
    /// What it says.
    pub body: String,
}

/// An entry that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place among the entries.
    pub entry: usize,
    /// How well it answers; only to be compared with others of the same search.
    pub score: u32,
}

/// What a search came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The answers, best first; none if no word was typed.
    pub hits: Vec<Hit>,
    /// Nothing answers: the hits are only the nearest there are.
    pub nearest: bool,
    /// Whoever types this may be in danger: help comes before all that is found, and only what
    /// speaks of it is found.
    pub crisis: bool,
    /// For each word of the vocabulary, whether it is looked for.
    wanted: Vec<bool>,
}

/// All entries, prepared so that a keystroke stays cheap.
#[derive(Debug)]
pub struct Index {
    vocabulary: Vocabulary,
    lines: Vec<Line>,
    fold: Fold,
}

/// A line of an entry.
#[derive(Debug)]
struct Line {
    entry: usize,
    /// How much a word counts here: [`TITLE`], [`ALSO`] or [`BODY`].
    worth: u32,
    /// How many of its words say something.
    length: u32,
}

const TITLE: u32 = 9;
const ALSO: u32 = 8;
const BODY: u32 = 2;

impl Index {
    /// Takes up the entries in the order of the document; between equals, the earlier wins.
    /// `language` is what [`crate::pack::Pack::search`] describes.
    pub fn new(entries: impl Iterator<Item = Entry>, language: &str, fold: Fold) -> Self {
        let vocabulary = Vocabulary::new(language, fold);
        let mut index = Self { vocabulary, lines: Vec::new(), fold };
        for (place, entry) in entries.enumerate() {
            index.add(place, TITLE, &entry.title);
            for line in entry.also.split('\n') {
                index.add(place, ALSO, line);
            }
            index.add(place, BODY, &entry.body);
        }
        index
    }

    fn add(&mut self, entry: usize, worth: u32, text: &str) {
        // Folded at once: every call crosses into the browser.
        let folded;
        let text = if text.is_ascii() {
            text
        } else {
            folded = (self.fold)(text);
            &folded
        };
        let line = self.lines.len() as u32;
        let mut length = 0;
        let mut stems = Vec::new();
        let mut last = String::new();
        for word in words(text, str::to_owned) {
            let id = self.vocabulary.add(&word.folded);
            self.vocabulary.note(id, line);
            stems.push(self.vocabulary.stem(id));
            length += u32::from(!self.vocabulary.is_stop(&word.folded));
            if word.hyphened {
                let id = self.vocabulary.add(&joined(&last, &word.folded));
                self.vocabulary.note(id, line);
            }
            last = word.folded;
        }
        for meaning in self.vocabulary.meanings(&stems) {
            self.vocabulary.note(meaning.id, line);
        }
        self.lines.push(Line { entry, worth, length });
    }

    /// Where in the text the words stand that were looked for, as ranges of bytes, in order and
    /// apart.
    pub fn marks(&self, text: &str, found: &Found) -> Vec<(usize, usize)> {
        let wants = |id: Id| found.wanted.get(id).copied().unwrap_or_default();
        let words = words(text, self.fold);
        let mut stems = Vec::new();
        let mut marked = Vec::new();
        for (place, word) in words.iter().enumerate() {
            marked.push(self.vocabulary.find(&word.folded).is_some_and(wants));
            stems.push(self.vocabulary.stem_of(&word.folded));
            if word.hyphened
                && let Some(last) = words.get(place - 1)
                && let Some(id) = self.vocabulary.find(&joined(&last.folded, &word.folded))
                && wants(id)
            {
                marked.iter_mut().rev().take(2).for_each(|mark| *mark = true);
            }
        }
        for meaning in self.vocabulary.meanings(&stems) {
            if wants(meaning.id) {
                let marks = marked.iter_mut().skip(meaning.at).take(meaning.length);
                marks.for_each(|mark| *mark = true);
            }
        }
        let marked = words.iter().zip(marked).filter(|(_, mark)| *mark);
        marked.map(|(word, _)| (word.start, word.end)).collect()
    }
}

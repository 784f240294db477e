//! Every word there is, once, with where it stands and what it means.

use super::Fold;
use super::crisis::Crisis;
use super::words::words;

/// A word's place in the vocabulary.
pub(super) type Id = usize;

/// A word, a stem, or what a group of words for the same means (then without letters).
#[derive(Debug, Default)]
pub(super) struct Word {
    pub(super) text: Box<str>,
    pub(super) stem: Id,
    /// Says nothing of what is looked for.
    pub(super) stop: bool,
    /// Stands in a line, or is named by the language: may be what was meant.
    pub(super) known: bool,
    /// A bit for each letter, to see quickly that two words are far apart.
    pub(super) letters: u32,
    /// The lines that have it, in order.
    pub(super) lines: Vec<u32>,
    /// Of a stem: phrases that it begins.
    phrases: Vec<Phrase>,
    /// The next word in the same slot, one higher.
    next: Id,
}

/// The stems of words in a row that mean something, and what.
#[derive(Debug)]
struct Phrase {
    stems: Vec<Id>,
    meaning: Id,
}

/// Something that words in a row mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning {
    /// The place of the first word.
    pub(super) at: usize,
    /// How many words.
    pub(super) length: usize,
    pub(super) id: Id,
}

/// The words, the language's endings, and a table to find words in.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub(super) words: Vec<Word>,
    endings: Vec<String>,
    pub(super) crisis: Crisis,
    /// What all phrases of a crisis mean.
    pub(super) crisis_meaning: Id,
    /// The first word of each slot, one higher.
    slots: Vec<Id>,
}

/// The first group of words for the same is the one that calls for help.
const CRISIS: u32 = 2;

/// Enough that few words share one.
const SLOTS: usize = 4096;

impl Vocabulary {
    /// Reads what [`crate::pack::Pack::search`] describes.
    pub(super) fn new(language: &str, fold: Fold) -> Self {
        let mut vocabulary = Self {
            words: Vec::new(),
            endings: Vec::new(),
            crisis: Crisis::default(),
            crisis_meaning: Id::MAX,
            slots: vec![0; SLOTS],
        };
        let mut part = 0;
        let mut meaning = 0;
        for line in language.split('\n') {
            let mut stems = Vec::new();
            let mut phrase = Vec::new();
            for word in words(line, fold) {
                if part == 0 {
                    vocabulary.endings.push(word.folded);
                    continue;
                }
                let id = vocabulary.add(&word.folded);
                if part == 1
                    && let Some(word) = vocabulary.words.get_mut(id)
                {
                    word.stop = true;
                    // "Cómo" isn't a form of "comer".
                    word.stem = id;
                }
                stems.push(vocabulary.stem(id));
                phrase.push(word.folded);
            }
            if part == CRISIS && !phrase.is_empty() {
                vocabulary.crisis.add(phrase);
                vocabulary.crisis_meaning = meaning;
            }
            if line.is_empty() {
                part += 1;
                meaning = vocabulary.push("");
            } else if part > 1
                && let Some(first) = stems.first()
                && let Some(word) = vocabulary.words.get_mut(*first)
            {
                word.phrases.push(Phrase { stems, meaning });
            }
        }
        vocabulary
    }

    /// Takes the word up, with its stem, unless it is there.
    pub(super) fn add(&mut self, text: &str) -> Id {
        let id = self.find(text).unwrap_or_else(|| {
            let id = self.push(text);
            let stem = self.stripped(text);
            let stem = self.find(stem).unwrap_or_else(|| self.push(stem));
            if let Some(word) = self.words.get_mut(id) {
                word.stem = stem;
            }
            id
        });
        if let Some(word) = self.words.get_mut(id) {
            word.known = true;
        }
        id
    }

    fn push(&mut self, text: &str) -> Id {
        let id = self.words.len();
        let mut word =
            Word { text: text.into(), stem: id, letters: letters(text), ..Word::default() };
        if let Some(slot) = self.slots.get_mut(slot(text)) {
            word.next = std::mem::replace(slot, id + 1);
        }
        self.words.push(word);
        id
    }

    pub(super) fn find(&self, text: &str) -> Option<Id> {
        let mut next = *self.slots.get(slot(text))?;
        loop {
            let id = next.checked_sub(1)?;
            let word = self.words.get(id)?;
            if *word.text == *text {
                return Some(id);
            }
            next = word.next;
        }
    }

    /// Notes that the word stands in this line, the last so far.
    pub(super) fn note(&mut self, id: Id, line: u32) {
        if let Some(word) = self.words.get_mut(id)
            && word.lines.last() != Some(&line)
        {
            word.lines.push(line);
        }
    }

    pub(super) fn stem(&self, id: Id) -> Id {
        self.words.get(id).map_or(id, |word| word.stem)
    }

    /// The stem of a word that need not be here; [`Id::MAX`] if that isn't here either.
    pub(super) fn stem_of(&self, text: &str) -> Id {
        match self.find(text) {
            Some(id) => self.stem(id),
            None => self.find(self.stripped(text)).unwrap_or(Id::MAX),
        }
    }

    /// Whether the word stands in a line, or is named by the language.
    pub(super) fn is_known(&self, text: &str) -> bool {
        self.find(text).and_then(|id| self.words.get(id)).is_some_and(|word| word.known)
    }

    pub(super) fn is_stop(&self, text: &str) -> bool {
        self.find(text).and_then(|id| self.words.get(id)).is_some_and(|word| word.stop)
    }

    /// All that the words with these stems mean.
    pub(super) fn meanings(&self, stems: &[Id]) -> Vec<Meaning> {
        let mut meanings = Vec::new();
        for (at, stem) in stems.iter().enumerate() {
            let rest = stems.get(at..).unwrap_or_default();
            let phrases = self.words.get(*stem).map(|word| &*word.phrases).unwrap_or_default();
            for phrase in phrases {
                if rest.starts_with(&phrase.stems) {
                    let length = phrase.stems.len();
                    meanings.push(Meaning { at, length, id: phrase.meaning });
                }
            }
        }
        meanings
    }

    /// The word without its longest ending that leaves enough of it; and with one letter where
    /// that leaves two, as in "stopped" and "spitting".
    fn stripped<'a>(&self, word: &'a str) -> &'a str {
        let mut stem = word;
        for ending in &self.endings {
            if let Some(rest) = word.strip_suffix(&**ending)
                && rest.len() >= ending.len().max(3)
                && rest.len() < stem.len()
            {
                stem = rest;
            }
        }
        match stem.as_bytes() {
            [_, _, .., a, b] if a == b => stem.get(..stem.len() - 1).unwrap_or(stem),
            _ => stem,
        }
    }
}

fn slot(text: &str) -> usize {
    text.bytes().fold(0, |hash, byte| (hash * 31 + usize::from(byte)) % SLOTS)
}

/// A bit for each letter, digits and those beyond ASCII among them.
pub(super) fn letters(text: &str) -> u32 {
    text.bytes().fold(0, |all, byte| all | 1 << (byte & 31))
}

//! The two pieces that a pack travels in: what the walkthrough needs, and the words beyond it.

use std::mem::take;
use std::rc::Rc;

use crate::Id;
use crate::binary::{Binary, Reader, Writer, binary};
use crate::outcome::Outcome;
use crate::pack::{DecodeError, Forms, Pack};
use crate::question::QuestionGroup;
use crate::route::Route;
use crate::text::{SafetyText, Text};

/// A piece of a pack, as the browser loads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The pack without the words beyond the walkthrough.
    First(Box<Pack>),
    /// Those words, for the pack of this language.
    Rest(Id, Box<Rest>),
}

/// What a reader sees only beyond the walkthrough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The notes of the routes' values, in order.
    notes: Vec<Option<Text>>,
    alternatives: Vec<Route>,
    outcomes: Vec<Outcome>,
    forms: Forms,
    questions: Vec<QuestionGroup>,
    not_known: SafetyText,
}

binary!(struct Rest { notes, alternatives, outcomes, forms, questions, not_known });

/// Begins every piece: one of another version isn't read.
const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Piece {
    /// Reads a piece from the bytes that [`Piece::encode`] wrote in the same version.
    ///
    /// # Errors
    /// If the bytes are damaged, cut short or of another version.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut reader = Reader::new(bytes);
        if *Rc::<str>::read(&mut reader) != *VERSION {
            return Err(DecodeError);
        }
        let piece = match bool::read(&mut reader) {
            false => Self::First(Binary::read(&mut reader)),
            true => Self::Rest(Binary::read(&mut reader), Binary::read(&mut reader)),
        };
        if reader.is_whole() { Ok(piece) } else { Err(DecodeError) }
    }

    /// The bytes that the browser loads.
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        Rc::<str>::from(VERSION).write(&mut writer);
        match self {
            Self::First(pack) => {
                false.write(&mut writer);
                pack.write(&mut writer);
            }
            Self::Rest(language, rest) => {
                true.write(&mut writer);
                language.write(&mut writer);
                rest.write(&mut writer);
            }
        }
        writer.into_bytes()
    }
}

impl Pack {
    /// Both pieces of this pack, the first one first.
    #[must_use]
    pub fn into_pieces(mut self) -> [Piece; 2] {
        let facts = self.routes.iter_mut().flat_map(|route| &mut route.facts);
        let notes = facts.map(|fact| fact.note.take()).collect();
        let empty = || SafetyText { id: "".into(), title: "".into(), text: Vec::new() };
        let rest = Rest {
            notes,
            alternatives: take(&mut self.alternatives),
            outcomes: take(&mut self.outcomes),
            forms: take(&mut self.forms),
            questions: take(&mut self.questions),
            not_known: std::mem::replace(&mut self.safety.not_known, empty()),
        };
        let language = Id::clone(&self.language);
        [Piece::First(Box::new(self)), Piece::Rest(language, Box::new(rest))]
    }

    /// The whole pack, from its first piece and the rest.
    #[must_use]
    pub fn with_rest(mut self, rest: Rest) -> Self {
        let facts = self.routes.iter_mut().flat_map(|route| &mut route.facts);
        for (fact, note) in facts.zip(rest.notes) {
            fact.note = note;
        }
        self.alternatives = rest.alternatives;
        self.outcomes = rest.outcomes;
        self.forms = rest.forms;
        self.questions = rest.questions;
        self.safety.not_known = rest.not_known;
        self
    }
}

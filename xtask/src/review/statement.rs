//! What a pack says, in the pieces that a reviewer reads, signs and compares.

use std::rc::Rc;

use kap_core::Id;
use kap_core::text::Checked;

/// What is signed as one: a step, a group of questions, the glossary.
pub(crate) struct Part {
    /// `steps/dose`, `glossary`.
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) layout: Layout,
    pub(crate) sections: Vec<Section>,
}

/// How a part is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Each piece of a statement is a row, its evidence beside it.
    List,
    /// Each statement is a row, its pieces are columns.
    Table,
}

/// Statements under one heading.
pub(crate) struct Section {
    /// Empty if the part has only one.
    pub(crate) title: String,
    pub(crate) statements: Vec<Statement>,
}

/// The smallest thing that can be new, changed or gone.
#[derive(Clone)]
pub(crate) struct Statement {
    /// Where it stands: `steps/dose/happens/2`.
    pub(crate) id: String,
    /// Whether the id is its own for good, or only says its place in a list.
    pub(crate) permanent: bool,
    /// What it is, for a reader who doesn't know the ids.
    pub(crate) label: String,
    pub(crate) pieces: Vec<Piece>,
    /// Ids of the routes it is shown for; empty for all.
    pub(crate) routes: Vec<Id>,
}

/// Words, and where they come from.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// What these words are, if it has to be said.
    pub(crate) name: &'static str,
    pub(crate) words: String,
    /// `None` for labels and the like, which claim nothing.
    pub(crate) evidence: Option<Vec<Evidence>>,
}

/// One source of a statement, and how far the fact was checked there.
#[derive(Clone)]
pub(crate) enum Evidence {
    Cited {
        checked: Checked,
        source: Cited,
    },
    /// This guide's own estimate or advice.
    Own,
}

/// What has to be known of a source where it is cited.
#[derive(Clone)]
pub(crate) struct Cited {
    pub(crate) id: Id,
    pub(crate) title: Rc<str>,
    pub(crate) by: Rc<str>,
    pub(crate) date: Rc<str>,
    pub(crate) expires: Rc<str>,
}

impl Evidence {
    /// As authors write it; a source's new title changes no statement that cites it.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Cited { checked, source } => format!("{} {}", source.id, checked.flag()),
            Self::Own => "editorial".to_owned(),
        }
    }

    /// Whether the fact was read in the source.
    pub(crate) fn was_seen(&self) -> bool {
        matches!(self, Self::Cited { checked, .. } if checked.was_seen())
    }
}

impl PartialEq for Evidence {
    fn eq(&self, other: &Self) -> bool {
        self.written() == other.written()
    }
}

impl Eq for Evidence {}

impl Piece {
    /// Words that claim nothing.
    pub(crate) fn label(name: &'static str, words: impl Into<String>) -> Self {
        Self { name, words: words.into(), evidence: None }
    }
}

impl Statement {
    /// A statement without evidence, such as a title.
    pub(crate) fn label(id: impl Into<String>, label: &str, words: &str) -> Self {
        Self::of(id, label, vec![Piece::label("", words)])
    }

    /// A statement with a permanent id.
    pub(crate) fn of(id: impl Into<String>, label: &str, pieces: Vec<Piece>) -> Self {
        Self { id: id.into(), permanent: true, label: label.to_owned(), pieces, routes: Vec::new() }
    }

    /// The list it stands in, for statements that have no id of their own.
    pub(crate) fn list(&self) -> &str {
        self.id.rsplit_once('/').map_or("", |(list, _)| list)
    }

    /// Everything it rests on.
    pub(crate) fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.pieces.iter().flat_map(|piece| piece.evidence.iter().flatten())
    }
}

impl Part {
    pub(crate) fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.sections.iter().flat_map(|section| &section.statements)
    }
}

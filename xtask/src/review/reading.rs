//! The order in which a busy reader reads changes, and how long that takes: what people act on when
//! something is wrong comes first, then what waits for a signature, then the rest.

use kap_content::sign_off::SignOff;

use super::changes::{Change, ChangedPart, runs};
use super::sign_off;
use super::statement::{Piece, Statement};

/// Words that somebody who checks them reads in a minute.
const PACE: usize = 200;

/// What people act on, by the beginnings of ids, in the order of reading.
const FIRST: [(&str, &[&str]); 7] = [
    ("Reasons against", &["safety/rules-out", "questions/who-should-not"]),
    ("What needs extra checks first", &["safety/checks-"]),
    ("Medicines", &["safety/medicines-", "questions/other-medicines"]),
    ("Emergency signs", &["safety/emergency", "after/emergency"]),
    ("Call the clinic", &["safety/call-clinic", "after/clinic"]),
    ("In a crisis", &["safety/crisis", "after/crisis", "safety/elsewhere"]),
    ("Numbers to call", &["numbers/"]),
];

/// Changes that are read together.
pub(crate) struct Chapter<'a> {
    pub(crate) title: String,
    /// Why it stands here; empty for the rest.
    pub(crate) why: String,
    pub(crate) kind: Kind,
    pub(crate) changes: Vec<Change<'a>>,
}

/// What sort of chapter it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What people act on.
    Safety,
    /// What waits for a signature.
    Sign,
    /// Everything else.
    Rest,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Safety, Self::Sign, Self::Rest];

    /// A heading over chapters of this kind.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Safety => "First: what people act on",
            Self::Sign => "Then: what may not go out unsigned",
            Self::Rest => "The rest, part by part",
        }
    }
}

/// Each change once, in the first chapter that it fits.
pub(crate) fn chapters<'a>(parts: Vec<ChangedPart<'a>>, waits: &[SignOff]) -> Vec<Chapter<'a>> {
    let mut chapters: Vec<Chapter<'a>> = Vec::new();
    for (title, _) in FIRST {
        chapters.push(Chapter::new(title, "", Kind::Safety));
    }
    for entry in waits {
        chapters.push(Chapter::new(&entry.title, &entry.reason, Kind::Sign));
    }
    for ChangedPart { part, changes } in parts {
        let mut rest = Chapter::new(&part.title, "", Kind::Rest);
        for change in changes {
            let place = place(change.statement(), waits);
            match place.and_then(|place| chapters.get_mut(place)) {
                Some(chapter) => chapter.changes.push(change),
                None => rest.changes.push(change),
            }
        }
        chapters.push(rest);
    }
    chapters.retain(|chapter| !chapter.changes.is_empty());
    chapters
}

/// The place of the chapter that a statement belongs to; none if it belongs to the rest.
fn place(statement: &Statement, waits: &[SignOff]) -> Option<usize> {
    let first = FIRST.iter().position(|(_, ids)| ids.iter().any(|id| statement.id.starts_with(id)));
    first.or_else(|| {
        let entry = sign_off::waiting(waits, statement).into_iter().next()?;
        let place = waits.iter().position(|one| one.id == entry.id)?;
        Some(FIRST.len() + place)
    })
}

impl<'a> Chapter<'a> {
    fn new(title: &str, why: &str, kind: Kind) -> Self {
        Self { title: title.to_owned(), why: why.to_owned(), kind, changes: Vec::new() }
    }

    /// Words to be read: all that is there now, and what was struck out.
    pub(crate) fn words(&self) -> usize {
        self.changes.iter().map(words_of).sum()
    }
}

/// Minutes for so many words, rounded up.
pub(crate) fn minutes(words: usize) -> usize {
    words.div_ceil(PACE)
}

fn words_of(change: &Change<'_>) -> usize {
    match change {
        Change::New(statement) | Change::Gone(statement) => {
            statement.pieces.iter().map(|piece| count(&piece.words)).sum()
        }
        Change::Changed { before, after } => {
            let pairs = super::changes::pieces(before, after);
            let differing = pairs.into_iter().filter(|(before, after)| before != after);
            differing.map(|(before, after)| words_of_pair(before, after)).sum()
        }
    }
}

fn words_of_pair(before: Option<&Piece>, after: Option<&Piece>) -> usize {
    let words = |piece: Option<&Piece>| piece.map_or(0, |piece| count(&piece.words));
    let (Some(old), Some(new)) = (before, after) else {
        return words(before) + words(after);
    };
    let (struck, _) = runs(&old.words, &new.words);
    let struck = struck.iter().filter(|run| run.differs).map(|run| count(&run.words));
    words(after) + struck.sum::<usize>()
}

/// Words of a text.
pub(crate) fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

//! The record: what a clinician reads and signs in one sitting. It holds what people act on when
//! something may be wrong, and what only a clinician can decide; everything else is its annex.

use kap_content::sign_off::{OpenQuestion, SignOffs};

use super::sign_off::is_named;
use super::statement::{Part, Piece, Statement};
use super::{Review, parts, reading};

/// What stands in the record, in the order of reading.
pub(super) struct Record<'a> {
    pub(super) chapters: Vec<Chapter<'a>>,
    pub(super) questions: Vec<Question<'a>>,
}

/// Statements that are read together.
pub(super) struct Chapter<'a> {
    pub(super) title: &'a str,
    pub(super) statements: Vec<&'a Statement>,
}

/// An open question, beside what the guide says on it now.
pub(super) struct Question<'a> {
    pub(super) question: &'a OpenQuestion,
    pub(super) says: Vec<&'a Statement>,
    /// What sources say.
    pub(super) sources: Piece,
}

impl<'a> Record<'a> {
    /// Each statement once, in the first chapter that names it.
    pub(super) fn new(sign_offs: &'a SignOffs, review: &Review<'a>) -> Self {
        let all = || review.parts.iter().flat_map(Part::statements);
        let mut left: Vec<&Statement> = all().collect();
        let chapter = |chapter: &'a kap_content::sign_off::RecordChapter| {
            let named = chapter.statements.iter().flat_map(|name| {
                left.extract_if(.., |one| is_named(name, one)).collect::<Vec<_>>()
            });
            Chapter { title: &chapter.title, statements: named.collect() }
        };
        let chapters = sign_offs.record.iter().map(chapter).collect();
        let question = |question: &'a OpenQuestion| Question {
            question,
            says: all().filter(|one| question.says.contains(&one.id)).collect(),
            sources: parts::piece(review.pack, &question.sources),
        };
        Self { chapters, questions: sign_offs.open.iter().map(question).collect() }
    }

    pub(super) fn statements(&self) -> impl Iterator<Item = &'a Statement> {
        self.chapters.iter().flat_map(|chapter| chapter.statements.iter().copied())
    }

    /// Everything that stands beside sources.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece> {
        let says = self.questions.iter().flat_map(|one| one.says.iter().copied());
        let stated = self.statements().chain(says).flat_map(|statement| &statement.pieces);
        stated.chain(self.questions.iter().map(|one| &one.sources))
    }

    /// Words to be read, in statements, questions and choices.
    pub(super) fn words(&self) -> usize {
        let asked = self.questions.iter().flat_map(|one| {
            std::iter::once(&one.question.ask).chain(&one.question.choices).map(String::as_str)
        });
        let said = self.pieces().map(|piece| piece.words.as_str());
        said.chain(asked).map(reading::count).sum()
    }
}

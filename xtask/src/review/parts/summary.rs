//! The summary: what can be kept, and the safety check.

use kap_core::summary::{Check, Hurdle};

use super::super::statement::{Part, Piece, Statement};
use super::{Teller, part, section};

impl Teller<'_> {
    pub(super) fn summary(&self) -> Part {
        let summary = &self.pack.summary;
        let steps =
            summary.steps.iter().zip(1..).map(|(step, number)| {
                Statement::label(format!("summary/steps/{number}"), "", step)
            });
        let matters = summary.matters.iter().map(|matter| {
            Statement::label(format!("summary/matters/{}", matter.id), "", &matter.label)
        });
        let hurdles = summary.hurdles.iter().map(|hurdle| self.hurdle(hurdle));
        let checks = summary.checks.iter().map(|check| self.check(check));
        let sections = vec![
            section("Steps to a decision", steps.collect()),
            section("What matters to me", matters.collect()),
            section("What would make it hard for me", hurdles.collect()),
            section("The safety check", checks.collect()),
        ];
        part("summary", "My sheet", sections)
    }

    fn hurdle(&self, hurdle: &Hurdle) -> Statement {
        let mut pieces = vec![Piece::label("", &*hurdle.label)];
        pieces.extend(hurdle.ask.iter().map(|ask| Piece::label("To ask the clinic", &**ask)));
        let rows: Vec<&str> = hurdle.rows.iter().map(|row| &**row).collect();
        pieces.push(Piece::label("Marks these rows of the comparison", rows.join(", ")));
        Statement::of(format!("summary/hurdles/{}", hurdle.id), "", pieces)
    }

    fn check(&self, check: &Check) -> Statement {
        let mut pieces = vec![Piece::label("", &*check.ask)];
        for (option, place) in check.options.iter().zip(1..) {
            let name = if place == check.right { "The right answer" } else { "Another answer" };
            pieces.push(Piece::label(name, &**option));
        }
        pieces.push(self.piece("Said when it is right", &check.right_text));
        pieces.push(self.piece("Explains again", &check.again));
        pieces.push(self.piece("Key point on the sheet", &check.key));
        Statement::of(format!("summary/checks/{}", check.id), "Question", pieces)
    }
}

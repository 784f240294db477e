//! Every statement, part by part.

use maud::{Markup, html};

use super::super::Review;
use super::super::statement::{Layout, Part, Piece, Section, Statement};
use super::evidence::{Ground, cell, ground, waits};
use super::initials;

pub(super) fn parts(review: &Review<'_>) -> Markup {
    html! { @for part in review.parts { (one(review, part)) } }
}

fn one(review: &Review<'_>, part: &Part) -> Markup {
    html! {
        section.part.wide[part.layout == Layout::Table] id={ "part/" (part.id) } {
            h2 { (part.title) }
            @for section in &part.sections {
                @if !section.title.is_empty() {
                    h3 {
                        @if let Some(first) = titled(section) {
                            span lang=(review.pack.language) { (section.title) }
                            " " code { (first.id) } " " (waits(review, first))
                        } @else {
                            (section.title)
                        }
                    }
                }
                @match part.layout {
                    Layout::List => (list(review, section)),
                    Layout::Table => (columns(review, section)),
                }
            }
            (initials())
        }
    }
}

/// The first statement, if its words are the heading already.
fn titled(section: &Section) -> Option<&Statement> {
    section
        .statements
        .first()
        .filter(|first| first.pieces.first().is_some_and(|piece| piece.words == section.title))
}

fn list(review: &Review<'_>, section: &Section) -> Markup {
    let hidden = usize::from(titled(section).is_some());
    let mut pieces = section.statements.iter().flat_map(|statement| &statement.pieces);
    let evidence = pieces.any(|piece| piece.evidence.is_some());
    html! {
        table {
            thead { tr {
                th scope="col" { "What it says" }
                @if evidence { th.from scope="col" { "Where it comes from" } }
                th.check scope="col" { "Right" }
            } }
            @for (statement, number) in section.statements.iter().zip(0..) {
                @let from = if number == 0 { hidden } else { 0 };
                tbody id=(statement.id) {
                    @for (row, place) in rows(statement, from).iter().zip(0..) {
                        tr.unseen[is_unseen(row)] {
                            td {
                                @if place == 0 { (head(review, statement)) }
                                @for piece in *row { (words(review, piece)) }
                            }
                            @if evidence { td.from { @for piece in *row { (cell(review, piece)) } } }
                            td.check { span.box {} }
                        }
                    }
                }
            }
        }
    }
}

/// A statement's pieces from this one on in rows: each with evidence of its own begins one, but
/// for the first.
pub(super) fn rows(statement: &Statement, from: usize) -> Vec<&[Piece]> {
    let pieces = statement.pieces.get(from..).unwrap_or_default();
    let mut seen = pieces.first().is_some_and(|piece| piece.evidence.is_some());
    let rows = pieces.chunk_by(|_, next| {
        let begins = next.evidence.is_some() && seen;
        seen |= next.evidence.is_some();
        !begins
    });
    rows.collect()
}

pub(super) fn is_unseen(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| ground(piece) == Some(Ground::Unseen))
}

/// The line above a statement: what and where it is, and what waits for a signature.
pub(super) fn head(review: &Review<'_>, statement: &Statement) -> Markup {
    html! {
        div.head {
            @if !statement.label.is_empty() { b { (statement.label) } " " }
            code { (statement.id) }
            (waits(review, statement))
        }
    }
}

/// The words of a piece, in their language, after what they are.
pub(super) fn words(review: &Review<'_>, piece: &Piece) -> Markup {
    html! {
        div {
            @if !piece.name.is_empty() { span.label { (piece.name) ": " } }
            span lang=(review.pack.language) { (piece.words) }
        }
    }
}

fn columns(review: &Review<'_>, section: &Section) -> Markup {
    let names = section
        .statements
        .first()
        .map(|statement| statement.pieces.iter().map(|piece| piece.name).collect::<Vec<_>>());
    html! {
        table.columns {
            thead { tr {
                @for name in names.unwrap_or_default() { th scope="col" { (name) } }
                th.from scope="col" { "Where it comes from" }
                th.check scope="col" { "Right" }
            } }
            tbody {
                @for statement in &section.statements {
                    tr.unseen[is_unseen(&statement.pieces)] id=(statement.id) {
                        @for (piece, place) in statement.pieces.iter().zip(0..) {
                            td lang=(review.pack.language) {
                                @if place == 0 { (head(review, statement)) }
                                (piece.words)
                            }
                        }
                        td.from {
                            @for piece in &statement.pieces { (cell(review, piece)) }
                        }
                        td.check { span.box {} }
                    }
                }
            }
        }
    }
}

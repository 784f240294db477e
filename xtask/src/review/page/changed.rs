//! What is new, changed or gone, part by part.

use maud::{Markup, html};
use similar::ChangeTag;

use super::super::Review;
use super::super::changes::{Change, ChangedPart, Run, pieces, runs};
use super::super::lines::{ChangedFile, Line};
use super::super::statement::{Piece, Statement};
use super::evidence::cell;
use super::initials;
use super::whole::{head, is_unseen, rows, words};

pub(super) fn parts(review: &Review<'_>, parts: &[ChangedPart<'_>]) -> Markup {
    html! {
        @if parts.is_empty() { p { "Nothing has changed: neither words, nor values, nor sources." } }
        @for ChangedPart { part, changes } in parts {
            section.part {
                h2 { (part.title) }
                table {
                    thead { tr {
                        th.kind scope="col" { "State" }
                        th scope="col" { "What it says" }
                        th.from scope="col" { "Where it comes from" }
                        th.check scope="col" { "Right" }
                    } }
                    @for change in changes { (one(review, change)) }
                }
                (initials())
            }
        }
    }
}

fn one(review: &Review<'_>, change: &Change<'_>) -> Markup {
    match change {
        Change::New(statement) => simple(review, statement, "New"),
        Change::Gone(statement) => simple(review, statement, "Gone"),
        Change::Changed { before, after } => changed(review, before, after),
    }
}

/// A statement that one side lacks.
fn simple(review: &Review<'_>, statement: &Statement, what: &str) -> Markup {
    html! {
        tbody {
            (heading(review, statement))
            @for row in rows(statement, 0) {
                tr.unseen[is_unseen(row)] {
                    th.kind scope="row" { (what) }
                    td {
                        @for piece in row {
                            @if what == "Gone" { del { (words(review, piece)) } }
                            @else { (words(review, piece)) }
                        }
                    }
                    td.from { @for piece in row { (cell(review, piece)) } }
                    td.check { span.box {} }
                }
            }
        }
    }
}

fn heading(review: &Review<'_>, statement: &Statement) -> Markup {
    html! { tr { th colspan="4" scope="rowgroup" { (head(review, statement)) } } }
}

/// A statement before and after; pieces that stayed the same are left out.
fn changed(review: &Review<'_>, before: &Statement, after: &Statement) -> Markup {
    let differing = pieces(before, after).into_iter().filter(|(before, after)| before != after);
    html! {
        tbody {
            (heading(review, after))
            @for (before, after) in differing {
                @let (old, new) = sides(before, after);
                @if let Some(piece) = before { (side(review, piece, "Before", &old)) }
                @if let Some(piece) = after { (side(review, piece, "After", &new)) }
            }
        }
    }
}

fn sides(before: Option<&Piece>, after: Option<&Piece>) -> (Vec<Run>, Vec<Run>) {
    match (before, after) {
        (Some(before), Some(after)) => runs(&before.words, &after.words),
        (before, after) => {
            (before.map(whole).unwrap_or_default(), after.map(whole).unwrap_or_default())
        }
    }
}

fn whole(piece: &Piece) -> Vec<Run> {
    vec![Run { words: piece.words.clone(), differs: true }]
}

fn side(review: &Review<'_>, piece: &Piece, what: &str, runs: &[Run]) -> Markup {
    html! {
        tr.unseen[is_unseen(std::slice::from_ref(piece))] {
            th.kind scope="row" { (what) }
            td {
                @if !piece.name.is_empty() { span.label { (piece.name) ": " } }
                span lang=(review.pack.language) {
                    @for run in runs {
                        @if !run.differs { (run.words) }
                        @else if what == "Before" { del { (run.words) } }
                        @else { ins { (run.words) } }
                    }
                }
            }
            td.from { (cell(review, piece)) }
            td.check { @if what == "After" { span.box {} } }
        }
    }
}

/// Files line by line.
pub(super) fn files(files: &[ChangedFile]) -> Markup {
    html! {
        @if files.is_empty() { p { "No line has changed." } }
        @for file in files {
            section.part {
                h2 { code { (file.name) } }
                @for hunk in &file.hunks {
                    pre { @for line in hunk { (one_line(line)) "\n" } }
                }
                (initials())
            }
        }
    }
}

fn one_line(line: &Line) -> Markup {
    html! {
        @match line.tag {
            ChangeTag::Equal => { "  " (line.words) }
            ChangeTag::Delete => { "− " del { (line.words) } }
            ChangeTag::Insert => { "+ " ins { (line.words) } }
        }
    }
}

//! What is new, changed or gone, before and after beside each other.

use maud::{Markup, html};
use similar::ChangeTag;

use super::super::Review;
use super::super::changes::{Change, Run, pieces, runs};
use super::super::lines::{ChangedFile, Line};
use super::super::reading::{Chapter, Kind};
use super::super::statement::{Evidence, Piece};
use super::evidence::brief;
use super::initials;
use super::whole::{head, is_unseen};

pub(super) fn chapters(review: &Review<'_>, chapters: &[Chapter<'_>]) -> Markup {
    html! {
        @if chapters.is_empty() { p { "Nothing has changed: neither words, nor values, nor sources." } }
        @for kind in Kind::ALL {
            @for (chapter, number) in chapters.iter().filter(|one| one.kind == kind).zip(0..) {
                @if number == 0 { h2.stage id=(anchor(kind)) { (kind.title()) } }
                (one_chapter(review, chapter))
            }
        }
    }
}

/// Where the chapters of this kind begin.
pub(super) fn anchor(kind: Kind) -> &'static str {
    match kind {
        Kind::Safety => "first",
        Kind::Sign => "sign",
        Kind::Rest => "rest",
    }
}

fn one_chapter(review: &Review<'_>, chapter: &Chapter<'_>) -> Markup {
    html! {
        section.part {
            h3.chapter { (chapter.title) }
            @if !chapter.why.is_empty() { p { (chapter.why) } }
            table.sides {
                thead { tr {
                    th scope="col" { "Before" }
                    th scope="col" { "After" }
                    th.from scope="col" { "Where it comes from now" }
                    th.check scope="col" { "Right" }
                } }
                @for change in &chapter.changes { (one(review, change)) }
            }
            (initials())
        }
    }
}

fn one(review: &Review<'_>, change: &Change<'_>) -> Markup {
    let rows: Vec<(Option<&Piece>, Option<&Piece>)> = match change {
        Change::New(statement) => statement.pieces.iter().map(|one| (None, Some(one))).collect(),
        Change::Gone(statement) => statement.pieces.iter().map(|one| (Some(one), None)).collect(),
        // Pieces that stayed the same are left out.
        Change::Changed { before, after } => {
            let pairs = pieces(before, after).into_iter();
            pairs.filter(|(before, after)| before != after).collect()
        }
    };
    let what = match change {
        Change::New(_) => "New",
        Change::Gone(_) => "Gone",
        Change::Changed { .. } => "",
    };
    html! {
        tbody {
            tr { th.head-row colspan="4" scope="rowgroup" {
                @if !what.is_empty() { strong { (what) } " " }
                (head(review, change.statement()))
            } }
            @for (before, after) in rows { (sides(review, before, after)) }
        }
    }
}

/// A piece before and after, beside each other.
fn sides(review: &Review<'_>, before: Option<&Piece>, after: Option<&Piece>) -> Markup {
    let (old, new) = match (before, after) {
        (Some(before), Some(after)) => runs(&before.words, &after.words),
        (before, after) => {
            (before.map(whole).unwrap_or_default(), after.map(whole).unwrap_or_default())
        }
    };
    let unseen = after.is_some_and(|piece| is_unseen(std::slice::from_ref(piece)));
    let sources = |piece: &Piece| {
        piece.evidence.as_ref().map(|all| all.iter().map(Evidence::written).collect::<Vec<_>>())
    };
    let resourced = match (before, after) {
        (Some(before), Some(after)) => sources(before) != sources(after),
        _ => false,
    };
    html! {
        tr.unseen[unseen] {
            td { @if let Some(piece) = before { (side(review, piece, &old, after.is_some(), Side::Before)) } }
            td { @if let Some(piece) = after { (side(review, piece, &new, before.is_some(), Side::After)) } }
            td.from {
                @if let Some(piece) = after { (brief(review, piece)) }
                @if let Some(were) = before.filter(|_| resourced).and_then(sources) {
                    div.were { "Before: " (if were.is_empty() { "nothing".to_owned() } else { were.join("; ") }) }
                }
            }
            td.check { @if after.is_some() { span.box {} } }
        }
    }
}

fn whole(piece: &Piece) -> Vec<Run> {
    vec![Run { words: piece.words.clone(), differs: true }]
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// One side; what differs is marked only where there is another side to differ from.
fn side(review: &Review<'_>, piece: &Piece, runs: &[Run], marked: bool, side: Side) -> Markup {
    html! {
        @if !piece.name.is_empty() { span.label { (piece.name) ": " } }
        span lang=(review.pack.language) {
            @for run in runs {
                @if !run.differs || !marked { (run.words) }
                @else if side == Side::Before { del { (run.words) } }
                @else { ins { (run.words) } }
            }
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

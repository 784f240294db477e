//! What stands beside a statement: its sources, how far they were read, and what waits.

use std::collections::BTreeMap;

use kap_core::text::Checked;
use maud::{Markup, html};

use super::super::statement::{Cited, Evidence, Piece, Statement};
use super::super::{Review, sign_off};

/// How far a fact was checked, in words.
pub(super) fn spelled(checked: Checked) -> &'static str {
    match checked {
        Checked::Original => "Read in the original or an official copy",
        Checked::Secondary => "Read only in a secondary copy",
        Checked::Partly => "Source found and partly read; this fact is from general knowledge",
        Checked::KnownHigh => "General knowledge, held with confidence; not seen in a source",
        Checked::KnownMedium => {
            "General knowledge, held with less confidence; not seen in a source"
        }
    }
}

/// What `editorial` means, in words.
pub(super) const OWN: &str = "This guide's own estimate or advice";

/// What a piece rests on, taken together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// Everything cited was read.
    Read,
    /// Something cited was not: P or K.
    Unseen,
    /// Nothing is cited; it is the guide's own.
    Own,
    /// Nothing is cited at all.
    Nothing,
}

/// The ground of a piece; `None` for labels, which claim nothing.
pub(super) fn ground(piece: &Piece) -> Option<Ground> {
    let evidence = piece.evidence.as_ref()?;
    let cited = |seen: bool| {
        evidence.iter().any(|one| matches!(one, Evidence::Cited { .. }) && one.was_seen() == seen)
    };
    Some(if cited(false) {
        Ground::Unseen
    } else if cited(true) {
        Ground::Read
    } else if evidence.is_empty() {
        Ground::Nothing
    } else {
        Ground::Own
    })
}

/// What a piece lacks in sources.
fn lack(piece: &Piece) -> Markup {
    let seen = piece.evidence.iter().flatten().any(Evidence::was_seen);
    html! {
        @match ground(piece) {
            Some(Ground::Unseen) if seen => {
                strong.mark { "Part of this was not read in a source" }
            }
            Some(Ground::Unseen) => { strong.mark { "Not read in a source" } }
            Some(Ground::Nothing) => { strong.mark { "No source named" } }
            _ => {}
        }
    }
}

/// The sources of a piece.
pub(super) fn cell(review: &Review<'_>, piece: &Piece) -> Markup {
    html! {
        (lack(piece))
        @if let Some(evidence) = piece.evidence.as_ref().filter(|evidence| !evidence.is_empty()) {
            ul.evidence { @for one in evidence { li { (sentence(review, one)) } } }
        }
    }
}

/// The sources of a piece in as few words as will do; a list at the end has them whole.
pub(super) fn brief(review: &Review<'_>, piece: &Piece) -> Markup {
    html! {
        (lack(piece))
        @if let Some(evidence) = piece.evidence.as_ref().filter(|evidence| !evidence.is_empty()) {
            ul.evidence {
                @for one in evidence {
                    li {
                        @match one {
                            Evidence::Own => "editorial",
                            Evidence::Cited { checked, source } => {
                                b { (checked.flag()) } " "
                                a href={ "#key/" (source.id) } { code { (source.id) } }
                                @if let Some(mark) = expiry(review, source) {
                                    " " strong.mark { (mark) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the keys of these sources stand for, each once.
pub(super) fn keys<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Markup {
    let mut cited: BTreeMap<&str, &Cited> = BTreeMap::new();
    for evidence in pieces.flat_map(|piece| piece.evidence.iter().flatten()) {
        if let Evidence::Cited { source, .. } = evidence {
            cited.insert(&source.id, source);
        }
    }
    html! {
        @if !cited.is_empty() {
            section.part {
                h2 { "Sources named above" }
                dl.keys {
                    @for (id, source) in &cited {
                        dt id={ "key/" (id) } { code { (id) } }
                        dd {
                            cite { (source.title) } ". " (source.by)
                            @if !source.date.is_empty() { ", " (source.date) } "."
                        }
                    }
                }
            }
        }
    }
}

fn sentence(review: &Review<'_>, evidence: &Evidence) -> Markup {
    html! {
        @match evidence {
            Evidence::Own => { b { (OWN) } " (editorial)" }
            Evidence::Cited { checked, source } => {
                b { (spelled(*checked)) } " (" (checked.flag()) "): "
                cite { (clipped(&source.title)) } ". " (source.by)
                @if let Some(year) = source.date.get(..4) { ", " (year) }
                ". " a href={ "#sources/" (source.id) } { code { (source.id) } }
                @if let Some(mark) = expiry(review, source) { " " strong.mark { (mark) } }
            }
        }
    }
}

/// A title short enough to stand beside every statement; the list of sources has it whole.
fn clipped(title: &str) -> String {
    const LONGEST: usize = 90;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let start: String = title.chars().take(LONGEST).collect();
    let whole_words = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', ':', ';']))
}

/// What is to be said of a source's last day, if it has come or comes before the next review.
pub(super) fn expiry(review: &Review<'_>, source: &Cited) -> Option<String> {
    let last = &source.expires;
    // A year or month holds to its end.
    if last.is_empty() || review.today.starts_with(&**last) {
        return None;
    }
    if **last < *review.today {
        Some(format!("Expired {last}: read it again"))
    } else if **last <= *review.pack.about.next_review {
        Some(format!("Runs out {last}, before the next review"))
    } else {
        None
    }
}

/// The marks of a statement that waits for a signature.
pub(super) fn waits(review: &Review<'_>, statement: &Statement) -> Markup {
    html! {
        @for entry in sign_off::waiting(review.sign_off, statement) {
            strong.mark.sign { "Needs sign-off: " (entry.title) }
        }
    }
}

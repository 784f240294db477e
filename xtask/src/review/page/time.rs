//! How long it takes to read what has changed.

use maud::{Markup, html};

use super::super::changes::Change;
use super::super::reading::{Chapter, Kind, minutes};
use super::changed::anchor;

/// All changes, in the order of reading.
pub(super) fn changed<'a>(chapters: &'a [Chapter<'a>]) -> impl Iterator<Item = &'a Change<'a>> {
    chapters.iter().flat_map(|chapter| &chapter.changes)
}

/// How many statements there are to read, and how long that takes.
pub(super) fn time(chapters: &[Chapter<'_>]) -> Markup {
    let of = |kind: Kind| chapters.iter().filter(move |chapter| chapter.kind == kind);
    let statements = |kind| of(kind).map(|chapter| chapter.changes.len()).sum::<usize>();
    let words = |kind| of(kind).map(Chapter::words).sum::<usize>();
    let all: usize = Kind::ALL.into_iter().map(words).sum();
    html! {
        section {
            h2 { "How long it takes" }
            table.small {
                thead { tr {
                    th scope="col" { "What" }
                    th.number scope="col" { "Statements" }
                    th.number scope="col" { "Words" }
                    th.number scope="col" { "Minutes" }
                } }
                tbody {
                    @for kind in Kind::ALL {
                        @if statements(kind) > 0 {
                            tr {
                                th scope="row" { a href={ "#" (anchor(kind)) } { (kind.title()) } }
                                td.number { (statements(kind)) }
                                td.number { (words(kind)) }
                                td.number { (minutes(words(kind))) }
                            }
                        }
                    }
                    tr {
                        th scope="row" { b { "Everything" } }
                        td.number { b { (changed(chapters).count()) } }
                        td.number { b { (all) } }
                        td.number { b { (minutes(all)) } }
                    }
                }
            }
            p {
                "Reckoned at 200 words a minute, for the words that are there now and those that "
                "were struck out; looking into a source comes on top. You may sign the first two "
                "chapters alone: what is not initialled counts as unread."
            }
        }
    }
}

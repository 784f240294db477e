//! The first pages: what this is, how to read it, what waits, and where to sign.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::changes::Change;
use super::super::statement::{Cited, Evidence, Part};
use super::super::{Body, Review, sign_off};
use super::evidence::{Ground, OWN, expiry, ground, spelled};
use super::time::{changed, time};
use kap_core::text::Checked;

/// How many mistakes of an old state are named.
const REASONS: usize = 8;

pub(super) fn front(review: &Review<'_>, body: &Body<'_>) -> Markup {
    html! {
        header {
            h1 lang=(review.pack.language) { (review.pack.about.title) }
            p.kicker { (kind(body)) }
            (facts(review))
        }
        (what_it_shows(body))
        (how_to_read(body))
        (signature(what_is_signed(body)))
        @if matches!(body, Body::Whole) {
            (grounds(review))
            (waiting(review))
            (expiring(review))
            (by_part(review))
        }
    }
}

fn kind(body: &Body<'_>) -> String {
    match body {
        Body::Whole => "The record's annex: everything the guide says".to_owned(),
        Body::Changes { since, .. } | Body::Lines { since, .. } => {
            format!("The record's annex: what has changed since {since}")
        }
    }
}

fn facts(review: &Review<'_>) -> Markup {
    let about = &review.pack.about;
    let overdue = *about.next_review < *review.today;
    html! {
        dl.facts {
            dt { "Language" } dd { code { (review.pack.language) } }
            dt { "Translation" } dd lang=(review.pack.language) { (about.translation) }
            dt { "Published" } dd { (about.published) }
            dt { "Next review" }
            dd { (about.next_review) @if overdue { " " strong.mark { "Overdue" } } }
            dt { "Version" }
            dd {
                (review.version)
                @if let Some(revision) = &review.revision { "; content at revision " (revision) }
            }
            dt { "Words" }
            dd { code { (review.sum) } " (this sum changes when a word, value or citation does)" }
            dt { "This copy" } dd { "made on " (review.today) }
            dt { "Authors" } dd lang=(review.pack.language) { (about.authors) }
            dt { "Reviewed" } dd lang=(review.pack.language) { (about.review) }
            dt { "Funding" } dd lang=(review.pack.language) { (about.funding) }
        }
    }
}

fn what_it_shows(body: &Body<'_>) -> Markup {
    html! {
        @match body {
            Body::Whole => {}
            Body::Changes { chapters, labels, unread, .. } => {
                @let all = || changed(chapters);
                (time(chapters))
                p {
                    (all().filter(|change| matches!(change, Change::New(_))).count()) " new, "
                    (all().filter(|change| matches!(change, Change::Changed { .. })).count())
                    " changed, "
                    (all().filter(|change| matches!(change, Change::Gone(_))).count()) " gone. "
                    "What stayed the same is left out, and so is what only moved. Before and "
                    "after stand beside each other: words that are " del { "struck out" }
                    " were there before; words that are " ins { "underlined" } " are new."
                }
                @if !labels {
                    p {
                        "The labels and messages of the interface are left out: the code has "
                        "others now than it had then. They say nothing about health."
                    }
                }
                @if !unread.is_empty() {
                    p { strong {
                        "These files of the earlier state can't be read, so all in them seems new: "
                        (unread.iter().map(|error| &*error.file).collect::<Vec<_>>().join(", "))
                    } }
                }
            }
            Body::Lines { why, .. } => {
                p {
                    strong {
                        "That earlier state can't be compared statement by statement: today's "
                        "reader can't read it."
                    }
                    " The files have had another form since. So here is every changed line of the "
                    "content files instead. Lines that are " del { "struck out" }
                    " were there before; lines that are " ins { "underlined" } " are new. "
                    "Read the whole pack too before you sign: this list shows no context."
                }
                details open {
                    summary { "What the reader says" }
                    ul {
                        @for error in why.iter().take(REASONS) { li { (error.to_string()) } }
                        @if why.len() > REASONS { li { (why.len() - REASONS) " more" } }
                    }
                }
            }
        }
    }
}

fn what_is_signed(body: &Body<'_>) -> &'static str {
    match body {
        Body::Whole => "everything in this document, or the parts that I have initialled,",
        _ => "every change in this document, or the parts that I have initialled,",
    }
}

/// Where to sign, for what was read.
pub(super) fn signature(what: &str) -> Markup {
    html! {
        section.signature {
            h2 { "Signature" }
            p { "I have read " (what) " and found it:" }
            ul.choices {
                li { span.box {} " right and fit to be shown to patients as it stands" }
                li { span.box {} " right and fit to be shown once the changes I wrote in are made" }
                li { span.box {} " not fit to be shown, for the reasons I wrote in" }
            }
            dl.lines {
                dt { "Name" } dd {}
                dt { "Role" } dd {}
                dt { "Registration (body and number)" } dd {}
                dt { "Interests that bear on this, or none" } dd {}
                dt { "Date" } dd {}
                dt { "Signature" } dd {}
            }
        }
    }
}

fn how_to_read(body: &Body<'_>) -> Markup {
    html! {
        section {
            h2 { "How to read it" }
            p {
                "Beside each statement stand its sources, each with how far " em { "this fact" }
                " was checked there. Above it stands its id: quote it when you ask for a change. "
                code { "[emergency number]" } " and the like become the numbers of the reader's region."
            }
            (flags())
            p {
                "Statements with a thick rule at their left rest, wholly or in part, on what was "
                em { "not" } " read in a source (P, K-high, K-med). Look at these most closely."
                @if matches!(body, Body::Changes { .. }) {
                    " What the sources' short names stand for is listed at the end."
                }
            }
        }
    }
}

/// What the flags beside sources mean.
pub(super) fn flags() -> Markup {
    let flags = [
        Checked::Original,
        Checked::Secondary,
        Checked::Partly,
        Checked::KnownHigh,
        Checked::KnownMedium,
    ];
    html! {
        dl.flags {
            @for flag in flags { dt { (flag.flag()) } dd { (spelled(flag)) } }
            dt { "editorial" } dd { (OWN) "; a number is worded as \"usually about\"" }
        }
    }
}

/// How many claims rest on what.
fn grounds(review: &Review<'_>) -> Markup {
    let pieces =
        || review.parts.iter().flat_map(Part::statements).flat_map(|statement| &statement.pieces);
    let number = |wanted| pieces().filter(|piece| ground(piece) == Some(wanted)).count();
    html! {
        section {
            h2 { "What it rests on" }
            table.small {
                tbody {
                    @for (words, wanted) in [
                        ("Read in every source it cites (V, V2)", Ground::Read),
                        ("Not read, wholly or in part (P, K-high, K-med)", Ground::Unseen),
                        ("This guide's own estimate or advice, no source cited", Ground::Own),
                        ("No source named", Ground::Nothing),
                    ] {
                        tr { th scope="row" { (words) } td.number { (number(wanted)) } }
                    }
                }
            }
        }
    }
}

fn waiting(review: &Review<'_>) -> Markup {
    html! {
        @if !review.sign_off.is_empty() {
            section {
                h2 { "What must be signed before release" }
                table.small {
                    thead { tr {
                        th scope="col" { "What" } th scope="col" { "Why" }
                        th scope="col" { "Where" } th scope="col" { "Initials and date" }
                    } }
                    tbody {
                        @for entry in review.sign_off {
                            tr {
                                th scope="row" { (entry.title) }
                                td { (entry.reason) }
                                td { (places(review, &entry.id)) }
                                td.initialled { span.box {} }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The parts with statements that wait for this signature, and how many.
fn places(review: &Review<'_>, id: &str) -> Markup {
    let waits = |part: &Part| {
        let waiting = part.statements().filter(|statement| {
            sign_off::waiting(review.sign_off, statement).iter().any(|entry| entry.id == id)
        });
        waiting.count()
    };
    html! {
        ul.plain {
            @for part in review.parts {
                @let number = waits(part);
                @if number > 0 {
                    li { a href={ "#part/" (part.id) } { (part.title) } ": " (number) }
                }
            }
        }
    }
}

/// Sources whose facts have run out or will before the next review, and how often they are cited.
fn expiring(review: &Review<'_>) -> Markup {
    let mut found: BTreeMap<&str, (&Cited, String, usize)> = BTreeMap::new();
    for evidence in review.parts.iter().flat_map(Part::statements).flat_map(|one| one.evidence()) {
        if let Evidence::Cited { source, .. } = evidence
            && let Some(mark) = expiry(review, source)
        {
            found.entry(&source.id).or_insert((source, mark, 0)).2 += 1;
        }
    }
    html! {
        section {
            h2 { "Sources that have run out, or will before the next review" }
            @if found.is_empty() { p { "None." } }
            @else {
                ul {
                    @for (id, (source, mark, times)) in &found {
                        li {
                            strong.mark { (mark) } " " cite { (source.title) } ", cited "
                            (times) " times. " a href={ "#sources/" (id) } { code { (id) } }
                        }
                    }
                }
            }
        }
    }
}

fn by_part(review: &Review<'_>) -> Markup {
    html! {
        section {
            h2 { "Sign-off by part" }
            table.small.contents {
                thead { tr {
                    th scope="col" { "Part" } th.number scope="col" { "Statements" }
                    th scope="col" { "Right" } th scope="col" { "With changes" }
                    th scope="col" { "Initials and date" }
                } }
                tbody {
                    @for part in review.parts {
                        tr {
                            th scope="row" { a href={ "#part/" (part.id) } { (part.title) } }
                            td.number { (part.statements().count()) }
                            td { span.box {} } td { span.box {} } td.initialled {}
                        }
                    }
                }
            }
        }
    }
}

//! The record: what is read and signed in one sitting, numbered line by line.

use maud::{Markup, html};

use super::super::Review;
use super::super::reading::minutes;
use super::super::record::{Chapter, Question, Record};
use super::super::statement::Statement;
use super::evidence::{brief, keys};
use super::front::{flags, signature};
use super::whole::{is_unseen, rows, words};

pub(super) fn record(review: &Review<'_>, record: &Record<'_>, sum: &str) -> Markup {
    let firsts = record.chapters.iter().scan(1, |next, chapter| {
        let first = *next;
        *next += chapter.statements.len();
        Some(first)
    });
    html! {
        header {
            h1 lang=(review.pack.language) { (review.pack.about.title) }
            p.kicker { "Record for review and signature: what people act on" }
            (facts(review, record, sum))
        }
        (how_to_read(record))
        main {
            @for (chapter, first) in record.chapters.iter().zip(firsts) {
                (one_chapter(review, chapter, first))
            }
            (questions(review, &record.questions))
        }
        (signature("every numbered line and every question in this record, or those that I have ticked,"))
        (keys(record.pieces()))
    }
}

fn facts(review: &Review<'_>, record: &Record<'_>, sum: &str) -> Markup {
    html! {
        dl.facts {
            dt { "Language" } dd { code { (review.pack.language) } }
            dt { "Version" }
            dd {
                (review.version)
                @if let Some(revision) = &review.revision { "; content at revision " (revision) }
                "; this copy made on " (review.today)
            }
            dt { "Words" }
            dd { code { (sum) } " (this sum changes when a word or citation of a numbered line does)" }
            dt { "To read" }
            dd {
                (record.statements().count()) " lines and " (record.questions.len())
                " questions: " (record.words()) " words, about " (minutes(record.words()))
                " minutes at 200 words a minute"
            }
            dt { "Reviewed" } dd lang=(review.pack.language) { (review.pack.about.review) }
        }
    }
}

fn how_to_read(record: &Record<'_>) -> Markup {
    html! {
        section {
            h2 { "How to read it" }
            p {
                "Tick each line that is right; cross out and write beside it what is not. "
                @if !record.questions.is_empty() {
                    "The questions at the end are those that no source decides. "
                }
                "Lines have the same numbers and ids in every language. Everything else that the "
                "guide says stands in the annex, made together with this record."
            }
            (flags())
            p {
                "A thick rule at the left: this rests, wholly or in part, on what was "
                em { "not" } " read in a source. " code { "[emergency number]" }
                " and the like become the numbers of the reader's region."
            }
        }
    }
}

fn one_chapter(review: &Review<'_>, chapter: &Chapter<'_>, first: usize) -> Markup {
    html! {
        section.part {
            h2 { (chapter.title) }
            table.record {
                thead { tr {
                    th.place scope="col" { "No." }
                    th scope="col" { "What it says" }
                    th.from scope="col" { "Where it comes from" }
                    th.check scope="col" { "Right" }
                } }
                @for (statement, place) in chapter.statements.iter().zip(first..) {
                    tbody { (line(review, statement, place)) }
                }
            }
        }
    }
}

fn line(review: &Review<'_>, statement: &Statement, place: usize) -> Markup {
    html! {
        @for (row, number) in rows(statement, 0).iter().zip(0..) {
            tr.unseen[is_unseen(row)] {
                td.place { @if number == 0 { (place) } }
                td {
                    @for piece in *row { (words(review, piece)) }
                    @if number == 0 { div.head { code { (statement.id) } } }
                }
                td.from { @for piece in *row { (brief(review, piece)) } }
                td.check { @if number == 0 { span.box {} } }
            }
        }
    }
}

fn questions(review: &Review<'_>, questions: &[Question<'_>]) -> Markup {
    html! {
        @if !questions.is_empty() {
            section.part {
                h2 { "Questions for you: what no source decides" }
                @for Question { question, says, sources } in questions {
                    section.question {
                        h3 { (question.ask) " " code { (question.id) } }
                        dl {
                            dt { "The guide now" }
                            dd {
                                @if says.is_empty() { "Nothing." }
                                @for statement in says {
                                    @for piece in &statement.pieces { (words(review, piece)) }
                                    div.head { code { (statement.id) } }
                                }
                            }
                            dt { "Sources" } dd { (sources.words) (brief(review, sources)) }
                            dt { "Tick one" }
                            dd {
                                @for choice in &question.choices {
                                    span.choice { span.box {} " " (choice) }
                                }
                                span.choice { span.box {} " Otherwise: " span.blank.short {} }
                            }
                        }
                    }
                }
            }
        }
    }
}

//! The document: black on white, for A4 and Letter, nothing loaded from anywhere.

mod changed;
mod evidence;
mod front;
mod record;
mod time;
mod whole;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::record::Record;
use super::{Body, Review};

const STYLES: &str = include_str!("page/print.css");

/// The whole document.
pub(super) fn document(review: &Review<'_>, body: &Body<'_>) -> String {
    let title = match body {
        Body::Whole => format!("Review: {}", review.pack.about.title),
        Body::Changes { since, .. } | Body::Lines { since, .. } => {
            format!("Changes since {since}: {}", review.pack.about.title)
        }
    };
    let body = html! {
        (front::front(review, body))
        main {
            @match body {
                Body::Whole => (whole::parts(review)),
                Body::Changes { chapters, .. } => {
                    (changed::chapters(review, chapters))
                    (evidence::keys(time::changed(chapters).flat_map(|one| {
                        &one.statement().pieces
                    })))
                }
                Body::Lines { files, .. } => (changed::files(files)),
            }
        }
    };
    sheet(review, &title, &review.sum, &body)
}

/// The record: what is signed in one sitting.
pub(super) fn record(review: &Review<'_>, record: &Record<'_>) -> String {
    let title = format!("Record: {}", review.pack.about.title);
    let sum = super::sum(record.statements());
    sheet(review, &title, &sum, &record::record(review, record, &sum))
}

fn sheet(review: &Review<'_>, title: &str, sum: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLES)) (PreEscaped(page_foot(review, sum))) }
            }
            body { (body) }
        }
    };
    page.into_string()
}

/// Every sheet says what it belongs to, so that none can be signed for another state. Only
/// letters, digits and the like get into the styles.
fn page_foot(review: &Review<'_>, sum: &str) -> String {
    let words = format!(
        "{} {}, version {}, words {sum}",
        review.pack.id, review.pack.language, review.version
    );
    let plain: String =
        words.chars().filter(|c| c.is_ascii_alphanumeric() || " .,-".contains(*c)).collect();
    format!("@page {{ @bottom-left {{ content: \"{plain}\" }} }}")
}

/// A line for initials at the end of a part.
fn initials() -> Markup {
    html! {
        p.initials {
            span.box {} " Right as it stands  "
            span.box {} " Right with the changes I wrote in  "
            "Initials " span.blank.short {} " Date " span.blank.short {}
        }
    }
}

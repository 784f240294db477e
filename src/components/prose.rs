//! Statements with the region's numbers in them.

use std::rc::Rc;

use kap_core::pack::Pack;
use kap_core::text::{Span, Text};
use yew::prelude::*;

use super::terms;
use crate::content::words;

/// A statement's words; numbers are links that a phone can call.
pub(crate) fn text(text: &Text, pack: &Pack) -> Html {
    text.spans.iter().map(|span| span_html(span, pack)).collect()
}

fn span_html(span: &Span, pack: &Pack) -> Html {
    let region = pack.region();
    let number = match span {
        Span::Term { term, words: text } => return term_html(*term, text, pack),
        Span::Words(text) => return html! { { words(text) } },
        Span::Emergency => region.map(|region| &region.emergency),
        Span::Crisis => region.and_then(|region| region.main_line()).map(|line| &line.call),
    };
    number.map(|number| tel(number, words(number))).unwrap_or_default()
}

/// A word that opens its explanation; see [`super::terms`].
fn term_html(place: u16, text: &Rc<str>, pack: &Pack) -> Html {
    let Some(term) = pack.glossary.get(usize::from(place)) else {
        return html! { { words(text) } };
    };
    html! { <button type="button" class="term" popovertarget={terms::id(term)}>{ words(text) }</button> }
}

/// A link that calls a number.
pub(crate) fn tel(number: &str, label: AttrValue) -> Html {
    html! { <a class="tel" href={format!("tel:{}", dialled(number))}>{ label }</a> }
}

/// A number as it is dialled: digits and a leading plus only.
pub(crate) fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

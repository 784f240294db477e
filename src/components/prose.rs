//! Statements with the region's numbers in them.

use kap_core::app_pack::AppPack;
use kap_core::phone::dialled;
use kap_core::region::Number;
use kap_core::text::{Span, Text};
use yew::prelude::*;

use crate::content::words;
use crate::frame::terms;

/// A statement's words; numbers are links that a phone can call, and words that the glossary
/// explains open their explanation.
pub(crate) fn text(text: &Text, pack: &AppPack) -> Html {
    text.spans.iter().map(|span| span_html(span, pack)).collect()
}

/// A statement's words without the buttons that explain words: for a live region, as a screen
/// reader that tells of a change leaves out what stands on a button, and for lists of ways on.
pub(crate) fn told(text: &Text, pack: &AppPack) -> Html {
    let span = |span: &Span| match span {
        Span::Term { words: text, .. } => html! { { words(text) } },
        _ => span_html(span, pack),
    };
    text.spans.iter().map(span).collect()
}

fn span_html(span: &Span, pack: &AppPack) -> Html {
    match span {
        Span::Words(text) => html! { { words(text) } },
        Span::Emergency => tel(&pack.emergency, words(&pack.emergency)),
        Span::Crisis => limited(&pack.crisis_line),
        Span::Poison => limited(&pack.poison_line),
        Span::Term { term, words: text } => {
            let term = pack.terms.get(usize::from(*term)).map(|id| terms::id(id));
            html! { <button type="button" class="term" popovertarget={term}>{ words(text) }</button> }
        }
    }
}

/// A number, and for whom or when it is no help.
fn limited(Number { call, limits }: &Number) -> Html {
    let limits = (!limits.is_empty()).then(|| format!(" ({limits})"));
    html! { <>{ tel(call, words(call)) }{ limits }</> }
}

/// A link that calls a number.
pub(crate) fn tel(number: &str, label: AttrValue) -> Html {
    html! { <a class="tel" href={format!("tel:{}", dialled(number))}>{ label }</a> }
}

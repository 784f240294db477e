//! Words explained on the spot: the browser's own popovers, so they open without any script.

use kap_core::pack::Pack;
use yew::prelude::*;

use super::prose;
use crate::content::words;

/// The explanations, each closed until its word is chosen.
pub(crate) fn terms(pack: &Pack) -> Html {
    let close = &pack.page.page.close;
    html! {
        <div class="terms">
            { for pack.glossary.iter().filter(|term| term.link).map(|term| html! {
                <div class="term-box" popover="auto" id={id(&term.id)}>
                    <p class="term-name">{ words(&term.term) }</p>
                    <p>{ prose::text(&term.text, pack) }</p>
                    <button type="button" popovertarget={id(&term.id)} popovertargetaction="hide">{ words(close) }</button>
                </div>
            }) }
        </div>
    }
}

/// The id of the explanation of the term with this id.
pub(crate) fn id(term: &str) -> String {
    format!("t-{term}")
}

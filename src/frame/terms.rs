//! Words explained on the spot: the browser's own popovers, so they open without any script.

use kap_core::pack::Pack;
use yew::prelude::*;

use crate::components::prose;
use crate::content::words;

/// The explanations whose ids fit, each closed until its word is chosen.
pub(crate) fn terms(pack: &Pack, fits: impl Fn(&str) -> bool) -> Html {
    let close = &pack.page.page.close;
    let linked = pack.glossary.iter().filter(|term| term.link);
    let boxes = linked.map(|term| (id(&term.id), term)).filter(|(id, _)| fits(id));
    boxes
        .map(|(id, term)| html! {
            <div class="term-box" popover="auto" id={id.clone()}>
                <p class="term-name">{ words(&term.term) }</p>
                <p>{ prose::text(&term.text, pack) }</p>
                <button type="button" popovertarget={id} popovertargetaction="hide">{ words(close) }</button>
            </div>
        })
        .collect()
}

/// The id of the explanation of the term with this id.
pub(crate) fn id(term: &str) -> String {
    format!("t-{term}")
}

//! A fold with a code to scan and a link to copy. `src/link.rs` writes both.

use std::rc::Rc;

use kap_core::texts::SummaryTexts;
use yew::prelude::*;

use crate::content::words;

/// What stands in the fold, but for the code and the link.
pub(crate) struct LinkWords<'a> {
    /// Opens it.
    pub(crate) title: &'a Rc<str>,
    /// What the link holds.
    pub(crate) what: &'a Rc<str>,
    /// Name of the code, for assistive technology.
    pub(crate) code: &'a Rc<str>,
    /// Label of the link.
    pub(crate) link: &'a Rc<str>,
}

/// The fold; what is in it goes by `name`.
pub(crate) fn link_fold(
    name: &'static str,
    said: &LinkWords<'_>,
    class: &'static str,
    texts: &SummaryTexts,
) -> Html {
    let id = |part: &str| format!("{name}-{part}");
    html! {
        <details id={name} class={classes!("link-fold", class)}>
            <summary>{ words(said.title) }</summary>
            <p>{ words(said.what) }</p>
            <div id={id("code")} class="code" data-label={words(said.code)}></div>
            <label id={id("label")} for={id("link")}>{ words(said.link) }</label>
            <div class="link">
                <input id={id("link")} aria-labelledby={id("label")} readonly=true />
                <button type="button" id={id("copy")}>{ words(&texts.carry_copy) }</button>
            </div>
            <p id={id("status")} role="status" data-copied={words(&texts.carry_copied)} data-selected={words(&texts.carry_selected)}></p>
        </details>
    }
}

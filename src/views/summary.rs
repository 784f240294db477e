//! What the reader keeps.

use kap_core::pack::Pack;
use yew::prelude::*;

use crate::components::heading::heading;
use crate::content::words;

/// The sheet.
pub(crate) fn summary(pack: &Pack, level: u8) -> Html {
    html! {
        <div class="summary">
            { heading(level + 1, "summary-title", html! { words(&pack.texts.frame.summary) }) }
        </div>
    }
}

//! Official warnings, as the pack locks them.

use kap_core::app_pack::AppPack;
use kap_core::text::SafetyText;
use yew::prelude::*;

use super::prose;
use super::sources::sources;
use crate::content::words;

/// A warning with its sources.
pub(crate) fn warning(text: &SafetyText, pack: &AppPack) -> Html {
    html! {
        <div class="warning" role="note">
            <p class="warning-title">{ words(&text.title) }</p>
            { for text.text.iter().map(|paragraph| html! { <p>{ prose::text(paragraph, pack) }</p> }) }
            { sources(text.text.iter().map(|paragraph| &paragraph.basis), pack) }
        </div>
    }
}

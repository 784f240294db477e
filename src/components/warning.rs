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
            { body(text, pack) }
        </div>
    }
}

/// A line that opens the warning, where it stood in full before.
pub(crate) fn folded_warning(text: &SafetyText, pack: &AppPack) -> Html {
    folded_warnings([text].into_iter(), pack)
}

/// One line that opens all of them; nothing if there are none.
pub(crate) fn folded_warnings<'a>(
    mut texts: impl Iterator<Item = &'a SafetyText>,
    pack: &AppPack,
) -> Html {
    let Some(first) = texts.next() else {
        return Html::default();
    };
    html! {
        <details class="warning">
            <summary class="warning-title">{ words(&first.title) }</summary>
            { body(first, pack) }
            { for texts.map(|text| html! {
                <><p class="warning-title">{ words(&text.title) }</p>{ body(text, pack) }</>
            }) }
        </details>
    }
}

fn body(text: &SafetyText, pack: &AppPack) -> Html {
    html! {
        <>
            { for text.text.iter().map(|paragraph| html! { <p>{ prose::text(paragraph, pack) }</p> }) }
            { sources(text.text.iter().map(|paragraph| &paragraph.basis), pack) }
        </>
    }
}

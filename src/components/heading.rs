//! Headings at the level that the page gives the guide.

use yew::prelude::*;

/// A heading; levels beyond 6 stay at 6.
pub(crate) fn heading(level: u8, id: impl Into<AttrValue>, content: Html) -> Html {
    html! {
        <@{format!("h{}", level.min(6))} id={id.into()}>{ content }</@>
    }
}

/// A heading that takes focus from a script, not by Tab; what `described_by` names is told then
/// too. No other heading can, because screen readers call such a heading clickable.
pub(crate) fn arrival(
    level: u8,
    id: impl Into<AttrValue>,
    described_by: impl Into<AttrValue>,
    content: Html,
) -> Html {
    html! {
        <@{format!("h{}", level.min(6))} id={id.into()} tabindex="-1"
            aria-describedby={described_by.into()}>{ content }</@>
    }
}

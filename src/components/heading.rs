//! Headings at the level that the page gives the guide.

use yew::prelude::*;

/// A heading; levels beyond 6 stay at 6. It can take focus from a script, not by Tab.
pub(crate) fn heading(level: u8, id: impl Into<AttrValue>, content: Html) -> Html {
    html! {
        <@{format!("h{}", level.min(6))} id={id.into()} tabindex="-1">{ content }</@>
    }
}

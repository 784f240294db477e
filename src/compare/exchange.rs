//! The choice in a column's head: another column in its place.

use kap_core::format::fill;
use kap_core::pack::Pack;
use web_sys::Element;
use yew::prelude::*;

use super::column::Column;
use crate::browser::{self, Control};
use crate::content::words;

/// A column's head: its name, and over it the choice of all others. The head is called by the name
/// alone: what is chosen would be told a second time before every cell.
pub(super) fn exchange(column: &Column<'_>, columns: &[Column<'_>], pack: &Pack) -> Html {
    let label = fill(&pack.page.compare.exchange, &[("way", &column.of.short)]);
    let name = format!("head-{}", column.number);
    html! {
        <th scope="col" role="columnheader" class={column.class()} aria-labelledby={name.clone()}>
            <div class="exchange">
                <span id={name}>{ column.name(pack) }</span>
                <select class="needs-app" aria-label={label} data-exchange={words(&column.of.id)}
                    autocomplete="off">
                    { for columns.iter().map(|other| html! {
                        <option value={words(&other.of.id)} selected={other.number == column.number}>
                            { words(&other.of.short) }
                        </option>
                    }) }
                </select>
            </div>
        </th>
    }
}

/// The columns that a choice in a head takes away and brings; the choice names its own column again.
pub(super) fn taken(choice: &Control) -> Option<(String, String)> {
    let before = choice.get_attribute("data-exchange")?;
    let after = choice.value();
    choice.set_value(&before);
    Some((before, after))
}

/// Goes on in the head of a column.
pub(super) fn focus_head(part: &Element, column: &str) -> Option<()> {
    browser::find(part, &format!("[data-exchange=\"{column}\"]"))?.focus().ok()
}

/// What stands there already can't be taken in place of another.
pub(super) fn leave_out(part: &Element, ticked: &[String]) {
    for option in browser::all(part, ".exchange option") {
        option.set_disabled(ticked.contains(&option.value()));
    }
}

//! The choice in a column's head: another column in its place.

use kap_core::format::fill;
use kap_core::pack::Pack;
use web_sys::Element;
use yew::prelude::*;

use super::column::Column;
use super::controls::{box_of, tick};
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
                <select class="needs-app" aria-label={label} data-exchange={column.number.to_string()}
                    autocomplete="off">
                    { for columns.iter().map(|other| html! {
                        <option value={other.number.to_string()} selected={other.number == column.number}>
                            { words(&other.of.short) }
                        </option>
                    }) }
                </select>
            </div>
        </th>
    }
}

/// Ticks what was chosen in a head instead of its column, and goes on in the new column's head.
pub(super) fn exchanged(part: &Element, choice: &Control) -> Option<()> {
    let before = choice.get_attribute("data-exchange")?;
    let after = choice.value();
    choice.set_value(&before);
    box_of(part, &before)?.set_checked(false);
    tick(&box_of(part, &after)?);
    let head = browser::find(part, &format!("[data-exchange=\"{after}\"]"))?;
    head.focus().ok()
}

/// What stands there already can't be taken in place of another.
pub(super) fn leave_out(part: &Element, ticked: &[Control]) {
    let numbers: Vec<_> = ticked.iter().map(|input| input.get_attribute("data-column")).collect();
    for option in browser::all(part, ".exchange option") {
        option.set_disabled(numbers.contains(&Some(option.value())));
    }
}

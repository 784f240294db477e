//! The choice in a column's head: another column in its place.

use kap_core::format::fill;
use kap_core::pack::Pack;
use web_sys::Element;
use yew::prelude::*;

use super::column::Column;
use super::controls::id;
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

/// The columns that a choice in a head takes away and brings, by id; the choice names its own column
/// again.
pub(super) fn exchange_of(part: &Element, choice: &Control) -> Option<(String, String)> {
    let before = choice.get_attribute("data-exchange")?;
    let after = choice.value();
    choice.set_value(&before);
    Some((column(part, &before)?, column(part, &after)?))
}

/// Goes on in the head of a column.
pub(super) fn focus_head(part: &Element, column: &str) -> Option<()> {
    let number = browser::find(part, &format!("[value=\"c-{column}\"]"))?;
    let number = number.get_attribute("data-column")?;
    browser::find(part, &format!("[data-exchange=\"{number}\"]"))?.focus().ok()
}

/// What stands there already can't be taken in place of another.
pub(super) fn leave_out(part: &Element, ticked: &[String]) {
    let numbers: Vec<String> = browser::all(part, "input[data-column]")
        .iter()
        .filter(|input| id(input).is_some_and(|id| ticked.contains(&id)))
        .filter_map(|input| input.get_attribute("data-column"))
        .collect();
    for option in browser::all(part, ".exchange option") {
        option.set_disabled(numbers.contains(&option.value()));
    }
}

/// The id of the column with this number.
fn column(part: &Element, number: &str) -> Option<String> {
    id(&browser::find(part, &format!("input[data-column=\"{number}\"]"))?)
}

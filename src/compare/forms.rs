//! Ketamine and esketamine side by side.

use kap_core::format::{CELL, cell_of};
use kap_core::pack::{FormRow, Pack};
use yew::prelude::*;

use super::rows::said;
use crate::components::heading::heading;
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;

/// A small table: one column for the mixture, one for the mirror form.
pub(crate) fn forms(pack: &Pack, level: u8) -> Html {
    let forms = &pack.forms;
    let row = |row: &FormRow| {
        html! {
            <tr role="row" id={format!("form-{}", row.id)}>
                <th role="rowheader" scope="row">
                    <span class="row-label">{ words(&row.label) }</span>
                    { sources(row.cells.iter().map(|cell| &cell.basis), pack) }
                </th>
                { for row.cells.iter().zip(&forms.columns).map(|(cell, column)| html! {
                    <td role="cell">
                        <span class="col-name" aria-hidden="true">{ words(column) }</span>
                        { said(&cell_of(cell, CELL), pack) }
                    </td>
                }) }
            </tr>
        }
    };
    html! {
        <details class="drawer forms">
            <summary>{ words(&forms.title) }</summary>
            { heading(level, "forms-title", html! { words(&forms.title) }) }
            <p>{ prose::text(&forms.lead, pack) }</p>
            <div class="wide form"><table role="table" aria-labelledby="forms-title">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{ words(&pack.page.compare.row_head) }</th>
                        { for forms.columns.iter().map(|column| html! {
                            <th scope="col" role="columnheader">{ words(column) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for forms.rows.iter().map(row) }</tbody>
            </table></div>
        </details>
    }
}

//! The table itself: column heads, and the rows in groups.

use kap_core::pack::Pack;
use kap_core::route::AttributeGroup;
use kap_core::scale::{Measure, Scale};
use yew::prelude::*;

use super::bars::hatch;
use super::column::Column;
use super::rows::{Row, axis, row, warnings_row};
use crate::content::words;

/// Every row for these columns; `title` is the id of its name.
pub(super) fn table(columns: &[Column<'_>], title: &'static str, pack: &Pack) -> Html {
    let facts = columns.iter().flat_map(|column| &column.of.facts);
    let times = Scale::of_times(facts.map(|fact| &fact.value));
    let mut place = 0;
    let groups: Html = pack
        .attributes
        .iter()
        .map(|group| {
            let html = group_html(group, place, columns, times, pack);
            place += group.attributes.len();
            html
        })
        .collect();
    html! {
        <div class="wide table">{ hatch() }<table role="table" aria-labelledby={title}>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{ words(&pack.page.compare.row_head) }</th>
                    <th scope="col" role="columnheader" class="meaning">{ words(&pack.page.compare.about_head) }</th>
                    { for columns.iter().map(|column| html! {
                        <th scope="col" role="columnheader" class={column.class()}>
                            { column.name(pack) }
                        </th>
                    }) }
                </tr>
            </thead>
            { groups }
        </table></div>
    }
}

/// A group of rows; `place` is the place of its first among all. Before the first of several
/// rows with bars of one measure stands their scale. The official warnings end the group that
/// has the status.
fn group_html(
    group: &AttributeGroup,
    place: usize,
    columns: &[Column<'_>],
    times: Scale,
    pack: &Pack,
) -> Html {
    let title = format!("rows-{}", group.id);
    let mut last = None;
    let mut approval = false;
    let rows: Html = group
        .attributes
        .iter()
        .zip(place..)
        .map(|(attribute, place)| {
            let of = Row::new(attribute, place, columns);
            let measure = of.measure();
            approval |= of.is_status();
            let scale = measure.map(|measure| match measure {
                Measure::Time => times,
                Measure::Share => Scale::SHARES,
            });
            let first = scale.filter(|_| measure != last);
            last = measure;
            html! {
                <>
                    { for first.map(|scale| axis(scale, columns, pack)) }
                    { row(&of, scale, pack) }
                </>
            }
        })
        .collect();
    html! {
        <tbody role="rowgroup">
            <tr role="row" class="group">
                <th role="rowheader" scope="rowgroup" id={title.clone()}>{ words(&group.title) }</th>
                // Not in the head: that is told before cells, and would say its name twice.
                <td role="cell" class="meaning">
                    <button type="button" class="fold-rows needs-app" aria-expanded="true"
                        aria-labelledby={title}></button>
                </td>
                { for columns.iter().map(|column| html! {
                    <td role="cell" class={column.class()}></td>
                }) }
            </tr>
            { rows }
            if approval { { warnings_row(columns, pack) } }
        </tbody>
    }
}

//! What a reader may choose before the table. The style sheet does what is chosen, so it works
//! before the app and without it.

use kap_core::pack::Pack;
use yew::prelude::*;

use super::column::Column;
use crate::content::words;

/// The columns to show, and whether to mark what differs.
pub(super) fn choices(columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let (routes, others): (Vec<_>, Vec<_>) = columns.iter().partition(|column| column.is_route);
    html! {
        <div class="choices">
            <fieldset class="columns">
                <legend>{ words(&texts.choose) }</legend>
                // The inputs are siblings, because the style sheet counts them.
                <p class="quiet">{ words(&texts.ways) }</p>
                { for routes.into_iter().map(|column| choice(column, pack)) }
                <p class="quiet">{ words(&texts.alternatives) }</p>
                { for others.into_iter().map(|column| choice(column, pack)) }
                <p class="too-few">{ words(&texts.too_few) }</p>
            </fieldset>
        </div>
    }
}

fn choice(column: &Column<'_>, pack: &Pack) -> Html {
    let id = format!("c-{}", column.of.id);
    html! {
        <>
            <input type="checkbox" id={id.clone()} value={id.clone()} autocomplete="off"
                data-column={column.number.to_string()} checked={column.at_first} />
            <label for={id}>{ column.name(pack) }</label>
        </>
    }
}

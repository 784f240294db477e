//! What a reader may choose before the table. The style sheet does what is chosen, so it works
//! before the app and without it.

use kap_core::pack::Pack;
use kap_core::summary::Hurdle;
use yew::prelude::*;

use super::column::Column;
use crate::content::words;

/// The columns to show, the rows to mark, and a line that tells how many there are.
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
            <fieldset class="hurdle-choice">
                <legend>{ words(&texts.hurdles) }</legend>
                <p class="quiet">{ words(&texts.hurdles_note) }</p>
                { for pack.summary.hurdles.iter().zip(1..).map(hurdle) }
            </fieldset>
            <label class="needs-app">
                <input type="checkbox" id="mark-differences" autocomplete="off" />
                { words(&texts.differs) }
            </label>
            <p id="compare-status" class="quiet" role="status" data-shown={words(&texts.shown)}
                data-differs={words(&texts.differs_count)} data-hard={words(&texts.hurdles_count)}></p>
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

fn hurdle((hurdle, number): (&Hurdle, usize)) -> Html {
    html! {
        <label>
            <input type="checkbox" value={format!("h-{}", hurdle.id)} autocomplete="off"
                data-hurdle={number.to_string()} />
            { words(&hurdle.label) }
        </label>
    }
}

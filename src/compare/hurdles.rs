//! What would make it hard: a tick shows right there what each way that is compared says of it,
//! and what to ask. Rows about it get a mark.

use kap_core::pack::Pack;
use kap_core::summary::Hurdle;
use yew::prelude::*;

use super::column::Column;
use super::rows::fact_html;
use crate::content::words;
use crate::summary::kept;

/// The choices, and below them what each opens; the style sheet shows what is ticked.
pub(super) fn hurdles(columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let numbered = || pack.summary.hurdles.iter().zip(1..);
    html! {
        <details class="drawer hurdles">
            <summary>{ words(&texts.hurdles) }</summary>
            <fieldset class="hurdle-choice" aria-label={words(&texts.hurdles)}>
                <p class="quiet">{ words(&texts.hurdles_note) }</p>
                { for numbered().map(|(hurdle, number)| choice(hurdle, number)) }
            </fieldset>
            { for numbered().map(|(hurdle, number)| answer(hurdle, number, columns, pack)) }
        </details>
    }
}

fn choice(hurdle: &Hurdle, number: usize) -> Html {
    html! {
        <label>
            <input type="checkbox" value={kept::hurdle(hurdle)} autocomplete="off"
                data-hurdle={number.to_string()} />
            { words(&hurdle.label) }
        </label>
    }
}

/// The row that speaks of it most, a line for each column, and what to ask the clinic.
fn answer(hurdle: &Hurdle, number: usize, columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let rows = pack.attributes.iter().flat_map(|group| &group.attributes);
    let first = rows.zip(0..).find(|(row, _)| hurdle.rows.first() == Some(&row.id));
    let line = |column: &Column<'_>, place: usize| {
        let fact = column.of.facts.get(place)?;
        Some(html! {
            <div class={column.class()}>
                <dt>{ words(&column.of.short) }</dt>
                <dd>{ fact_html(fact, pack) }</dd>
            </div>
        })
    };
    html! {
        <div class="hurdle-answer" data-hurdle={number.to_string()}>
            { for first.map(|(row, place)| html! {
                <>
                    <p class="row-label">{ words(&row.label) }</p>
                    <p class="too-few quiet">{ words(&texts.hurdle_few) }</p>
                    <dl class="when-ticked">
                        { for columns.iter().filter_map(|column| line(column, place)) }
                    </dl>
                </>
            }) }
            <p class="quiet">{ words(&texts.hurdle_ask) }</p>
            <ul>{ for hurdle.ask.iter().map(|ask| html! { <li>{ words(ask) }</li> }) }</ul>
        </div>
    }
}

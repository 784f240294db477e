//! Routes and other treatments side by side: one table, every column in the same rows.

use kap_core::pack::Pack;
use kap_core::question::Question;
use yew::prelude::*;

use super::choices::choices;
use super::column::columns;
use super::forms::forms;
use super::outcomes::outcomes;
use super::table::table;
use crate::components::heading::heading;
use crate::components::listed::listed;
use crate::components::warning::warning;
use crate::content::words;

/// What to compare, the table, the official warnings, then benefits and harms in numbers.
pub(crate) fn compare(pack: &Pack, level: u8) -> Html {
    let texts = &pack.page.compare;
    let columns = columns(pack);
    html! {
        <div class="compare">
            { heading(level + 1, "compare-title", html! { words(&pack.texts.frame.compare) }) }
            <p class="lead">{ words(&pack.about.decision) }</p>
            <p class="lead">{ words(&texts.lead) }</p>
            { choices(&columns, pack) }
            <p id="routes-caption" class="caption">{ words(&texts.caption) }</p>
            { table(&columns, "routes-caption", pack) }
            <p class="quiet">{ words(&texts.alternatives_lead) }</p>
            { reasons_against(pack, level + 2) }
            <div class="route-warnings">
                { for pack.warnings.iter().map(|text| warning(text, pack)) }
            </div>
            { forms(pack, level + 2) }
            { outcomes(pack, level + 2) }
            { listed(&pack.safety.not_known, "not-known", level + 2, pack) }
        </div>
    }
}

/// What rules out every route, and the answers that say what else the clinic must know.
fn reasons_against(pack: &Pack, level: u8) -> Html {
    let asked = pack.questions.iter().flat_map(|group| &group.questions);
    let answer = |question: &Question| {
        html! {
            <p><button type="button" data-go="questions" data-open={format!("q-{}", question.id)}>
                { words(&question.ask) }
            </button></p>
        }
    };
    html! {
        <>
            { for pack.lists.first().map(|list| listed(list, "against", level, pack)) }
            { for asked.filter(|question| !question.lists.is_empty()).map(answer) }
        </>
    }
}

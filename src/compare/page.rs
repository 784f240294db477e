//! Routes and other treatments: a list of all, and what is ticked in it side by side.

use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use kap_core::pack::Pack;
use kap_core::question::Question;
use kap_core::route::RouteIndex;
use kap_core::text::SafetyText;
use yew::prelude::*;

use super::column::{Column, columns, follows};
use super::forms::forms;
use super::hours::hours;
use super::hurdles::hurdles;
use super::list::list;
use super::outcomes::outcomes;
use super::same::same;
use super::table::table;
use crate::components::heading::heading;
use crate::components::link_fold::{LinkWords, link_fold};
use crate::components::listed::listed;
use crate::components::warning::folded_warning;
use crate::content::words;

/// The list of all ways; behind one button what is ticked side by side; then what holds for all.
pub(crate) fn compare(pack: &Pack, level: u8) -> Html {
    let texts = &pack.page.compare;
    let columns = columns(pack);
    html! {
        <div class="compare">
            { heading(level + 1, "compare-title", html! { words(&pack.texts.frame.compare) }) }
            <p class="lead">{ words(&texts.lead) }</p>
            { list(&columns, pack) }
            { hurdles(&columns, pack) }
            <details class="compared">
                { opener(&columns, pack) }
                <div class="beside">
                    { same(&columns, level + 2, pack) }
                    { warnings(&columns, folded_warning, pack) }
                    { hours(&columns, pack) }
                    { table(&columns, pack) }
                    { outcomes(&columns, level + 2, pack) }
                    { not_known(&columns, level + 2, pack) }
                    { link_fold("beside", &sent(pack), "when-ticked needs-app", &pack.sheet.summary) }
                </div>
            </details>
            { reasons_against(pack, level + 2) }
            { forms(pack, level + 2) }
        </div>
    }
}

/// What is said around the link to what is compared.
fn sent(pack: &Pack) -> LinkWords<'_> {
    let texts = &pack.page.compare;
    LinkWords {
        title: &texts.send,
        what: &texts.send_what,
        code: &texts.send_code,
        link: &texts.send_link,
    }
}

/// Opens the table. The style sheet counts what is ticked.
fn opener(columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let all = fill(&texts.compare_all, &[("n", &columns.len().to_string())]);
    let (before, after) = texts.compare_ticked.split_once("{n}").unwrap_or_default();
    html! {
        <summary>
            <span class="when-ticked">{ before.to_owned() }<span class="count"></span>{ after.to_owned() }</span>
            <span class="too-few"><span class="hint">{ words(&texts.too_few) }{ " " }</span><span class="all">{ all }</span></span>
        </summary>
    }
}

/// The official warnings, each while a column is compared that it warns of: above the table lines that
/// open, and in full among the rows on safety.
pub(super) fn warnings(
    columns: &[Column<'_>],
    show: fn(&SafetyText, &AppPack) -> Html,
    pack: &Pack,
) -> Html {
    let each = pack.warnings.iter().zip(0..).map(|(text, place)| {
        let of = columns.iter().filter(|column| column.of.warnings.contains(&place));
        html! {
            <div class={follows("", of.map(|column| column.number))}>{ show(text, pack) }</div>
        }
    });
    each.collect()
}

/// What nobody knows of ketamine, while a way of taking it is compared.
fn not_known(columns: &[Column<'_>], level: u8, pack: &Pack) -> Html {
    let text = &pack.safety.not_known;
    let ways: Vec<RouteIndex> =
        columns.iter().filter(|column| column.is_route).map(|column| column.number).collect();
    html! {
        <details class={follows("drawer", ways)}>
            <summary>{ words(&text.title) }</summary>
            { listed(text, "not-known", level, pack) }
        </details>
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
        { for pack.lists.first().map(|list| html! {
            <details class="drawer">
                <summary>{ words(&list.title) }</summary>
                <div>
                    { listed(list, "against", level, pack) }
                    { for asked.filter(|question| !question.lists.is_empty()).map(answer) }
                </div>
            </details>
        }) }
    }
}

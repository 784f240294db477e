//! Benefits and harms as people out of 100, treatment beside comparison, for what is compared.

use std::rc::Rc;

use kap_core::format::{certainty, count, count_without, fill, how_sure};
use kap_core::outcome::{Count, Outcome, OutcomeKind};
use kap_core::pack::Pack;
use yew::prelude::*;

use super::column::{Column, follows, measured, within};
use super::people::{marks, people};
use crate::components::heading::heading;
use crate::components::sources::source_list;
use crate::content::words;

/// The few results that are drawn first, harms beside benefits; folded away, more of them, and
/// those that have nothing to be compared with, which are not drawn.
pub(super) fn outcomes(columns: &[Column<'_>], level: u8, pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let with_group = |one: &&Outcome| one.comparator.is_some();
    let (drawn, alone): (Vec<&Outcome>, Vec<&Outcome>) = pack.outcomes.iter().partition(with_group);
    let (first, rest): (Vec<&Outcome>, Vec<&Outcome>) = drawn.iter().partition(|one| one.first);
    let measured_first: Vec<_> = measured(&first, columns).collect();
    let unmeasured = columns.iter().filter(|column| !measured_first.contains(&column.number));
    html! {
        <section class="outcomes">
            { heading(level, "outcomes-title", html! { words(&texts.outcomes) }) }
            <p class="quiet">{ words(&texts.outcomes_lead) }</p>
            { marks() }
            { both(&first, columns, Some(level + 1), pack) }
            { for unmeasured.map(|column| html! {
                <p class={follows("quiet", [column.number])}>
                    { fill(&texts.outcomes_none, &[("route", &column.of.short)]) }
                </p>
            }) }
            <details class={follows("drawer", measured(&rest, columns))}>
                <summary>{ words(&texts.outcomes_more) }</summary>
                <div>
                    <p class="quiet">{ words(&texts.harms_note) }</p>
                    { both(&rest, columns, None, pack) }
                </div>
            </details>
            <details class={follows("drawer", measured(&alone, columns))}>
                <summary>{ words(&texts.outcomes_alone) }</summary>
                { results(&alone, columns, pack) }
            </details>
        </section>
    }
}

/// Benefits and harms beside each other.
fn both(outcomes: &[&Outcome], columns: &[Column<'_>], level: Option<u8>, pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let list = |kind: OutcomeKind, id: &'static str, title: &Rc<str>| {
        let these: Vec<&Outcome> =
            outcomes.iter().copied().filter(|one| one.kind == kind).collect();
        html! {
            <section class={follows("outcome-list", measured(&these, columns))}>
                { match level {
                    Some(level) => heading(level, id, html! { words(title) }),
                    None => html! { <p class="list-title">{ words(title) }</p> },
                } }
                { for these.iter().map(|outcome| outcome_html(outcome, columns, pack)) }
            </section>
        }
    };
    html! {
        <div class="both">
            { list(OutcomeKind::Benefit, "benefits-title", &texts.benefits) }
            { list(OutcomeKind::Harm, "harms-title", &texts.harms) }
        </div>
    }
}

/// Who was studied, and the source, below a head.
fn besides(outcome: &Outcome, head: Html, pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    html! {
        <details class="sources">
            <summary>{ head }</summary>
            <p>{ words(&texts.population) }{ ": " }{ words(&outcome.population) }{ "." }</p>
            { for source_list([&outcome.basis], pack) }
        </details>
    }
}

fn outcome_html(outcome: &Outcome, columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    html! {
        <div class={follows("outcome", within(outcome.routes, columns))}
            id={format!("outcome-{}", outcome.id)}>
            <p class="outcome-title">{ words(&outcome.label) }</p>
            { arms(outcome, pack) }
            { besides(outcome, html! {
                <>
                    { words(&outcome.time) }{ ". " }
                    { how_sure(&texts.certainty, outcome.certainty, texts) }{ "." }
                </>
            }, pack) }
        </div>
    }
}

/// The group with the treatment beside the one without, if there was one.
pub(crate) fn arms(outcome: &Outcome, pack: &Pack) -> Html {
    html! {
        <dl class="arms">
            { arm(&outcome.treatment_name, outcome.treatment, "mark-treatment", pack) }
            { for outcome.comparator.map(|count| arm(&outcome.comparator_name, count, "mark-comparator", pack)) }
        </dl>
    }
}

/// One group of 100: how many did, drawn, and how many did not.
fn arm(name: &Rc<str>, of_100: Count, mark: &'static str, pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    html! {
        <div class="arm">
            <dt>{ words(name) }</dt>
            <dd>
                <span class="arm-count">{ count(of_100, texts) }</span>
                { people(of_100.marks(), mark) }
                <span class="arm-rest">{ count_without(of_100, texts) }</span>
            </dd>
        </div>
    }
}

/// Results that have no comparison group: a table, since a picture would claim too much.
fn results(outcomes: &[&Outcome], columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let result = |outcome: &&Outcome| {
        html! {
            <tr class={follows("", within(outcome.routes, columns))}
                id={format!("outcome-{}", outcome.id)}>
                <th scope="row">
                    { fill(&texts.with_treatment, &[
                        ("treatment", &outcome.treatment_name),
                        ("count", &count(outcome.treatment, texts)),
                        ("label", &outcome.label),
                    ]) }
                    // Its name is a sentence here: that there was no such group, or no figure.
                    <span class="quiet">{ " " }{ words(&outcome.comparator_name) }{ "." }</span>
                    { besides(outcome, html! { { words(&texts.details) } }, pack) }
                </th>
                <td>
                    <span class="arm-count">{ count(outcome.treatment, texts) }</span>
                    <span class="arm-rest">{ count_without(outcome.treatment, texts) }</span>
                </td>
                <td>{ words(&outcome.time) }</td>
                <td>{ certainty(outcome.certainty, texts) }</td>
            </tr>
        }
    };
    let heads = [&texts.result_head, &texts.count_head, &texts.time, &texts.sure_head];
    html! {
        <table class="uncompared">
            <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ words(head) }</th> }) }</tr></thead>
            <tbody>{ for outcomes.iter().map(result) }</tbody>
        </table>
    }
}

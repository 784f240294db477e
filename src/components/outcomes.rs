//! Benefits and harms as people out of 100, treatment beside comparison.

use kap_core::format::{certainty, count, fill};
use kap_core::outcome::{Count, Outcome, OutcomeKind};
use kap_core::pack::Pack;
use yew::prelude::*;

use super::bars::range_bar;
use super::heading::heading;
use super::sources::sources;
use crate::content::words;

/// All outcomes, what people hope for beside what they want to avoid.
pub(crate) fn outcomes(pack: &Pack, level: u8) -> Html {
    let texts = &pack.texts.compare;
    let list = |kind: OutcomeKind, id: &'static str, title: &std::rc::Rc<str>| {
        html! {
            <section class="outcome-list" aria-labelledby={id}>
                { heading(level + 1, id, html! { words(title) }) }
                { for pack.outcomes.iter().filter(|outcome| outcome.kind == kind).map(|outcome| outcome_html(outcome, pack)) }
            </section>
        }
    };
    html! {
        <section class="outcomes" aria-labelledby="outcomes-title">
            { heading(level, "outcomes-title", html! { words(&texts.outcomes) }) }
            <p>{ words(&texts.outcomes_lead) }</p>
            { list(OutcomeKind::Benefit, "benefits-title", &texts.benefits) }
            { list(OutcomeKind::Harm, "harms-title", &texts.harms) }
        </section>
    }
}

fn outcome_html(outcome: &Outcome, pack: &Pack) -> Html {
    let texts = &pack.texts.compare;
    let with = fill(
        &texts.with_treatment,
        &[("count", &count(outcome.treatment, texts)), ("label", &outcome.label)],
    );
    html! {
        <div class="outcome" id={format!("outcome-{}", outcome.id)}>
            <p class="outcome-sentence">{ with }{ "." }</p>
            <dl class="arms">
                { arm(&outcome.treatment_name, Some(outcome.treatment), "treatment", pack) }
                { arm(&outcome.comparator_name, outcome.comparator, "comparator", pack) }
            </dl>
            <details class="sources">
                <summary>{ words(&texts.details) }</summary>
                <dl>
                    <dt>{ words(&texts.population) }</dt><dd>{ words(&outcome.population) }</dd>
                    <dt>{ words(&texts.time) }</dt><dd>{ words(&outcome.time) }</dd>
                    <dt>{ words(&texts.certainty) }</dt><dd>{ words(&certainty(outcome.certainty, texts)) }</dd>
                </dl>
                { sources([&outcome.basis], pack) }
            </details>
        </div>
    }
}

/// One group: who they were, how many did, how many did not.
fn arm(name: &std::rc::Rc<str>, of_100: Option<Count>, class: &'static str, pack: &Pack) -> Html {
    let texts = &pack.texts.compare;
    let counted = of_100.map(|of_100| {
        let did_not = 100_u8.saturating_sub(of_100.marks());
        html! {
            <dd>
                <span class="arm-count">{ count(of_100, texts) }</span>
                { range_bar(0, of_100.marks().into(), 100, false) }
                <span class="arm-rest">{ fill(&texts.did_not, &[("n", &did_not.to_string())]) }</span>
            </dd>
        }
    });
    html! {
        <div class={classes!("arm", class)}>
            <dt>{ words(name) }</dt>
            { counted.unwrap_or_else(|| html! { <dd>{ words(&texts.no_comparator) }</dd> }) }
        </div>
    }
}

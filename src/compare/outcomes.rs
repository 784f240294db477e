//! Benefits and harms as people out of 100, treatment beside comparison.

use std::rc::Rc;

use kap_core::format::{count, count_without, fill, how_sure};
use kap_core::outcome::{Count, Outcome, OutcomeKind};
use kap_core::pack::Pack;
use yew::prelude::*;

use super::people::{marks, people};
use crate::components::heading::heading;
use crate::components::sources::source_list;
use crate::content::words;

/// All outcomes, what people hope for beside what they want to avoid; folded away what says little
/// for a choice.
pub(crate) fn outcomes(pack: &Pack, level: u8) -> Html {
    let texts = &pack.page.compare;
    let some = |kind: OutcomeKind, aside: bool| -> Html {
        let these = pack.outcomes.iter().filter(|one| one.kind == kind && one.aside == aside);
        these.map(|outcome| outcome_html(outcome, pack)).collect()
    };
    let list = |kind: OutcomeKind, id: &'static str, title: &Rc<str>, note: Option<&Rc<str>>| {
        html! {
            <section class="outcome-list">
                { heading(level + 1, id, html! { words(title) }) }
                { for note.map(|note| html! { <p>{ words(note) }</p> }) }
                { some(kind, false) }
                if pack.outcomes.iter().any(|one| one.kind == kind && one.aside) {
                    <details class="fold aside">
                        <summary>{ words(&texts.aside) }</summary>
                        <div>{ some(kind, true) }</div>
                    </details>
                }
            </section>
        }
    };
    html! {
        <section class="outcomes">
            { heading(level, "outcomes-title", html! { words(&texts.outcomes) }) }
            <p>{ words(&texts.outcomes_lead) }</p>
            { marks() }
            { list(OutcomeKind::Benefit, "benefits-title", &texts.benefits, None) }
            { list(OutcomeKind::Harm, "harms-title", &texts.harms, Some(&texts.harms_note)) }
        </section>
    }
}

fn outcome_html(outcome: &Outcome, pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let with = fill(
        &texts.with_treatment,
        &[
            ("treatment", &outcome.treatment_name),
            ("count", &count(outcome.treatment, texts)),
            ("label", &outcome.label),
        ],
    );
    let compared = match outcome.comparator {
        Some(comparator) => fill(
            &texts.with_comparator,
            &[("comparator", &outcome.comparator_name), ("count", &count(comparator, texts))],
        ),
        // Here the name is a sentence: that there was no such group, or that no figure is known.
        None => format!("{}.", outcome.comparator_name),
    };
    html! {
        <div class="outcome" id={format!("outcome-{}", outcome.id)}>
            <p class="outcome-sentence">{ with }{ " " }{ compared }</p>
            <dl class="arms">
                { arm(&outcome.treatment_name, outcome.treatment, "mark-treatment", pack) }
                { for outcome.comparator.map(|count| arm(&outcome.comparator_name, count, "mark-comparator", pack)) }
            </dl>
            <p class="quiet">
                { words(&texts.time) }{ ": " }{ words(&outcome.time) }{ ". " }
                { how_sure(&texts.certainty, outcome.certainty, texts) }{ "." }
            </p>
            <details class="sources">
                <summary>{ words(&texts.details) }</summary>
                <p>{ words(&texts.population) }{ ": " }{ words(&outcome.population) }{ "." }</p>
                { for source_list([&outcome.basis], pack) }
            </details>
        </div>
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

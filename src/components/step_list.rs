//! The list of all steps: a rail on wide guides, folded away on narrow ones.

use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use yew::prelude::*;

use crate::content::words;

/// Every step by number and name; the current one is told to assistive technology. The styles
/// tick off those before it.
pub(crate) fn step_list(pack: &AppPack, current: usize) -> Html {
    let steps = &pack.steps;
    let texts = &pack.texts.walk;
    let here = fill(
        &texts.step_of,
        &[("n", &(current + 1).to_string()), ("total", &steps.len().to_string())],
    );
    html! {
        <nav class="step-list" aria-label={words(&texts.all_steps)}>
            <details id="step-list">
                <summary><span class="step-here">{ here }</span>{ " " }<span>{ words(&texts.all_steps) }</span></summary>
                <ol>
                    { for steps.iter().enumerate().map(|(index, step)| html! {
                        <li key={&*step.id}>
                            <button
                                type="button"
                                aria-current={(index == current).then_some("step")}
                                data-step={words(&step.id)}
                                data-go={format!("walkthrough/{}", step.id)}
                            >{ words(&step.title) }</button>
                        </li>
                    }) }
                </ol>
            </details>
        </nav>
    }
}

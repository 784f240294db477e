//! The list of all steps: a rail on wide guides, folded away on narrow ones.

use kap_core::format::fill;
use yew::prelude::*;

use crate::content::{Content, words};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StepListProps {
    pub(crate) content: Content,
    pub(crate) current: usize,
    pub(crate) on_choose: Callback<usize>,
}

/// Every step by number and name; the current one is told to assistive technology.
#[component]
pub(crate) fn StepList(props: &StepListProps) -> Html {
    let steps = &props.content.steps;
    let texts = &props.content.texts.walk;
    let here = fill(
        &texts.step_of,
        &[("n", &(props.current + 1).to_string()), ("total", &steps.len().to_string())],
    );
    html! {
        <nav class="step-list" aria-label={words(&texts.all_steps)}>
            <details id="step-list">
                <summary><span class="step-here">{ here }</span>{ " " }<span>{ words(&texts.all_steps) }</span></summary>
                <ol>
                    { for steps.iter().enumerate().map(|(index, step)| html! {
                        <li key={&*step.id} class={classes!((index < props.current).then_some("past"))}>
                            <button
                                type="button"
                                aria-current={(index == props.current).then_some("step")}
                                data-go={format!("walkthrough/{}", step.id)}
                                onclick={props.on_choose.reform(move |_| index)}
                            >{ words(&step.title) }</button>
                        </li>
                    }) }
                </ol>
            </details>
        </nav>
    }
}

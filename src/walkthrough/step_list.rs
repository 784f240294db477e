//! The list of all steps: a rail on wide guides, folded away on narrow ones.

use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use kap_core::markup::Island;
use kap_core::step::OPENINGS;
use yew::prelude::*;

use crate::content::words;
use crate::island::IslandProps;
use crate::store::use_store;

/// A step: its id and its name.
type Named = (AttrValue, AttrValue);

/// Words of the list.
struct Words {
    all: AttrValue,
    /// "Step {n} of {total}".
    here: AttrValue,
}

/// Every step by number and name as finished words, the first one current: the slot of the island.
pub(crate) fn step_list(pack: &AppPack) -> Html {
    let texts = &pack.texts.walk;
    let names = [&pack.texts.frame.start, &texts.way];
    let openings = OPENINGS.into_iter().zip(names).map(|(id, name)| (id.into(), words(name)));
    let steps = pack.steps.iter().map(|step| (words(&step.id), words(&step.title)));
    let steps: Vec<Named> = openings.chain(steps).collect();
    let current = steps.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let texts = Words { all: words(&texts.all_steps), here: words(&texts.step_of) };
    html! {
        <div data-island={Island::Steps.id()} data-all={texts.all.clone()} data-here={texts.here.clone()}>
            { list(&steps, &current, &texts, &Callback::noop()) }
        </div>
    }
}

/// The list, alive.
#[component]
pub(crate) fn StepList(props: &IslandProps) -> Html {
    let steps = use_memo((), |()| props.read("[data-step]", "data-step"));
    let Some(store) = use_store() else {
        return Html::default();
    };
    let texts = Words { all: props.text("data-all"), here: props.text("data-here") };
    let current = AttrValue::from(store.state.place.step.clone());
    let on_choose = Callback::from(move |step: AttrValue| store.go_to_step(&step));
    list(&steps, &current, &texts, &on_choose)
}

/// The current step is told to assistive technology. The styles tick off those before it.
fn list(steps: &[Named], current: &str, texts: &Words, on_choose: &Callback<AttrValue>) -> Html {
    let numbered = || steps.iter().filter(|(id, _)| !OPENINGS.contains(&&**id));
    let at = numbered().position(|(id, _)| id == current);
    let here = at.map(|at| {
        let total = numbered().count().to_string();
        fill(&texts.here, &[("n", &(at + 1).to_string()), ("total", &total)])
    });
    html! {
        <nav class="step-list" aria-label={texts.all.clone()}>
            <details id="step-list">
                <summary>
                    { for here.map(|here| html! { <><span class="step-here">{ here }</span>{ " " }</> }) }
                    <span class="step-all">{ texts.all.clone() }</span>
                </summary>
                <ol>
                    { for steps.iter().map(|(id, title)| {
                        let step = id.clone();
                        html! {
                            <li key={&**id} class={OPENINGS.contains(&&**id).then_some("opening")}>
                                <button
                                    type="button"
                                    aria-current={(id == current).then_some("step")}
                                    data-step={id.clone()}
                                    data-go={format!("walkthrough/{id}")}
                                    onclick={on_choose.reform(move |_| step.clone())}
                                >{ title.clone() }</button>
                            </li>
                        }
                    }) }
                </ol>
            </details>
        </nav>
    }
}

//! The safety check: each point explains itself once more, and no score is kept.

use kap_core::pack::Pack;
use kap_core::summary::Check;
use yew::prelude::*;

use crate::components::prose;
use crate::content::words;

/// A point: the question, what may be answered, and what is said then.
pub(crate) fn check(check: &Check, pack: &Pack) -> Html {
    let name = format!("check-{}", check.id);
    let option = |(label, place): (&std::rc::Rc<str>, usize)| {
        html! {
            <label class="tick">
                <input type="radio" name={name.clone()} value={place.to_string()} />
                <span>{ words(label) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="point" aria-label={words(&check.ask)} data-check={words(&check.id)} data-right={check.right.to_string()}>
            <legend>{ words(&check.ask) }</legend>
            { for check.options.iter().zip(1..).map(option) }
            <div class="verdict" role="status">
                <p data-when="right" hidden=true>{ prose::told(&check.right_text, pack) }</p>
                <p data-when="again" hidden=true>{ prose::told(&check.again, pack) }</p>
            </div>
        </fieldset>
    }
}

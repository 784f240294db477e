//! "I had a session: is this normal?", one action away at the top of the guide: the emergency first,
//! then what it is about, and a tap on that shows what belongs to it and nothing else.
//!
//! The choice stands before the signs, and the styles follow it. Until something is chosen no sign is
//! seen but the emergency's; on paper and without a script all are.

use kap_core::pack::Pack;
use yew::prelude::*;

use crate::components::listed::{call_now, signs};
use crate::components::prose;
use crate::components::sources::sources;
use crate::content::words;

/// Signs by how urgent they are, the most urgent before all else.
pub(crate) fn after(pack: &Pack, level: u8) -> Html {
    let after = &pack.after;
    let texts = &pack.page.after;
    let others = after.groups.iter().zip(&after.kinds).skip(1);
    let bases = after.groups.iter().flat_map(|group| &group.text);
    html! {
        <details class="after" id="after">
            <summary>{ words(&after.title) }</summary>
            <div class="after-body">
                { emergency(pack) }
                <fieldset class="topics" aria-label={words(&texts.about)}>
                    <legend>{ words(&texts.about) }</legend>
                    { for after.topics.iter().map(|(id, label)| topic(id, words(label))) }
                    { topic("all", words(&texts.all)) }
                    { for others.map(|(group, kind)| signs(group, kind, level, pack)) }
                </fieldset>
                { sources(bases.map(|text| &text.basis), pack) }
            </div>
        </details>
    }
}

/// The number and the signs that nobody should have to look for; all the others one tap away.
fn emergency(pack: &Pack) -> Html {
    let all = pack.after.groups.first();
    html! {
        <div class="level-now">
            <p class="now-head">{ call_now(pack) }</p>
            <p>{ prose::text(&pack.after.lead, pack) }</p>
            { for all.map(|all| html! {
                <details>
                    <summary>{ words(&all.title) }</summary>
                    { for all.text.iter().take(1).map(|lead| html! { <p>{ prose::text(lead, pack) }</p> }) }
                    <ul>{ for all.text.iter().skip(1).map(|sign| html! { <li>{ prose::text(sign, pack) }</li> }) }</ul>
                </details>
            }) }
        </div>
    }
}

/// Something that a sign can be about. It has no value: it isn't kept.
fn topic(id: &str, label: AttrValue) -> Html {
    let input = format!("about-{id}");
    html! {
        <>
            <input type="radio" name="after-about" id={input.clone()} aria-label={label.clone()}
                autocomplete="off" />
            <label for={input}>{ label }</label>
        </>
    }
}

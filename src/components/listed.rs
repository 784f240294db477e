//! A locked text as a heading, a lead and a list; signs by how urgent they are.

use kap_core::Id;
use kap_core::app_pack::AppPack;
use kap_core::pack::Pack;
use kap_core::text::{SafetyText, Urgency};
use yew::prelude::*;

use super::heading::heading;
use super::prose::{self, tel};
use super::sources::sources;
use crate::clinic::page::clinic_line;
use crate::content::words;

/// The list below its heading, then its sources.
pub(crate) fn listed(text: &SafetyText, class: &'static str, level: u8, pack: &AppPack) -> Html {
    html! {
        <section class={class}>
            { heading(level, format!("{class}-{}", text.id), html! { words(&text.title) }) }
            { items(text, pack) }
            { sources(text.text.iter().map(|line| &line.basis), pack) }
        </section>
    }
}

/// The form that a level of urgency has wherever signs stand: a frame with a filled head, a thick
/// bar, a thin double bar.
pub(crate) fn form(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "level-now",
        Urgency::Today => "level-today",
        Urgency::Expected => "level-expected",
    }
}

/// What the head of the signs of an emergency says: the number to call.
pub(crate) fn call_now(pack: &Pack) -> Html {
    let words = &pack.page.after.now;
    let (before, after) = words.split_once("{emergency}").unwrap_or((words, ""));
    let number = tel(&pack.emergency, AttrValue::from(pack.emergency.clone()));
    html! { <>{ before.to_owned() }{ number }{ after.to_owned() }</> }
}

/// The signs of an emergency, then those to call the clinic for today, each in its form.
pub(crate) fn whom_to_call(pack: &Pack, level: u8) -> Html {
    let (now, today) = (&pack.safety.emergency, &pack.safety.call_clinic);
    html! {
        <>
            <section class="urgent level-now">
                { heading(level, format!("urgent-{}", now.id), call_now(pack)) }
                { items(now, pack) }
            </section>
            <section class="signs level-today">
                { heading(level, format!("signs-{}", today.id), html! { words(&today.title) }) }
                { clinic_line(pack) }
                { items(today, pack) }
            </section>
            { sources(now.text.iter().chain(&today.text).map(|line| &line.basis), pack) }
        </>
    }
}

/// Signs of one level below their heading; `about` names what each is about, for whoever looks for
/// one. Of what to do today the lead is folded: the list is what is looked for.
pub(crate) fn signs(
    text: &SafetyText,
    (urgency, about): &(Urgency, Vec<Vec<Id>>),
    level: u8,
    pack: &Pack,
) -> Html {
    let (lead, items) = text.text.split_at(text.text.len().min(1));
    let lead =
        lead.iter().map(|lead| html! { <p class="signs-lead">{ prose::text(lead, pack) }</p> });
    let names = |about: &[Id]| about.join(" ");
    let all: Vec<Id> = about.iter().flatten().cloned().collect();
    let none = Vec::new();
    let about = about.iter().chain(std::iter::repeat(&none));
    html! {
        <section class={classes!("signs", form(*urgency))} data-about={names(&all)}>
            { heading(level, format!("signs-{}", text.id), html! { words(&text.title) }) }
            if *urgency != Urgency::Today { { for lead.clone() } }
            <ul>
                { for items.iter().zip(about).map(|(item, about)| html! {
                    <li data-about={names(about)}>{ prose::text(item, pack) }</li>
                }) }
            </ul>
            if *urgency == Urgency::Today {
                { clinic_line(pack) }
                <details>
                    <summary>{ words(&pack.page.after.no_answer) }</summary>
                    { for lead }
                </details>
            }
        </section>
    }
}

/// The list in a step, folded away below its title. Its sources stand with the step's.
pub(crate) fn folded(text: &SafetyText, pack: &AppPack) -> Html {
    html! {
        <details class="listed" data-fold={words(&text.id)} data-list={words(&text.id)}>
            <summary>{ words(&text.title) }</summary>
            { items(text, pack) }
        </details>
    }
}

/// The list in an answer, below its title. Its sources stand with the answer's.
pub(crate) fn standing(text: &SafetyText, pack: &AppPack) -> Html {
    html! {
        <div class="listed" data-list={words(&text.id)}>
            <p class="list-title">{ words(&text.title) }</p>
            { items(text, pack) }
        </div>
    }
}

/// The first paragraph opens the list, the rest are its items.
fn items(text: &SafetyText, pack: &AppPack) -> Html {
    let (lead, items) = text.text.split_at(text.text.len().min(1));
    html! {
        <>
            { for lead.iter().map(|lead| html! { <p>{ prose::text(lead, pack) }</p> }) }
            <ul>{ for items.iter().map(|item| html! { <li>{ prose::text(item, pack) }</li> }) }</ul>
        </>
    }
}

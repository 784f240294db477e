//! Where a clinic's profile is shown, as finished words: the places stand hidden, each with the
//! path of what it shows (`data-clinic`), and wait for the profile to fill them.

use kap_core::format::{fill, price_template};
use kap_core::pack::Pack;
use kap_core::profile::SUBJECTS;
use kap_core::route::Route;
use kap_core::step::Step;
use yew::prelude::*;

use crate::components::heading::heading;
use crate::components::prose;
use crate::content::words;

/// "Your clinic: …", with its numbers.
pub(crate) fn clinic_line(pack: &Pack) -> Html {
    let texts = &pack.page.clinic;
    html! {
        <p class="clinic-line needs-app" data-clinic-any="name phone after_hours" hidden=true>
            { words(&texts.yours) }{ " " }
            <b data-clinic="name"></b>{ " " }
            <a class="tel" data-clinic="phone" data-words={words(&texts.call)}></a>{ " " }
            <a class="tel" data-clinic="after_hours" data-words={words(&texts.after_hours)}></a>
        </p>
    }
}

/// The clinic in the last lines: also where it is and when, and the ways to it.
pub(crate) fn clinic_card(pack: &Pack) -> Html {
    html! {
        <div class="clinic-card">
            { clinic_line(pack) }
            <p class="quiet" data-clinic="hours" hidden=true></p>
            <p class="quiet" data-clinic="address" hidden=true></p>
            { clinic_ways(pack) }
        </div>
    }
}

/// Links to the clinic. The style sheet shows the one to book a visit beside no risk.
pub(crate) fn clinic_ways(pack: &Pack) -> Html {
    let texts = &pack.page.clinic;
    html! {
        <p class="clinic-ways" data-clinic-any="booking questions_link" hidden=true>
            <a data-clinic="questions_link" data-words={words(&texts.ask)}></a>
            <a class="booking" data-clinic="booking" data-words={words(&texts.book)}></a>
        </p>
    }
}

/// The clinic's picture, with its name.
pub(crate) fn logo() -> Html {
    html! { <img class="clinic-logo" data-clinic="logo" alt="" hidden=true /> }
}

/// What the guide says of each subject that a clinic's line may touch, for a copy under each such line.
pub(crate) fn beside_lines(pack: &Pack) -> Html {
    let said = SUBJECTS.iter().zip(&pack.safety.beside).map(|(subject, text)| {
        html! {
            <span data-beside={*subject}>
                <b>{ words(&text.title) }{ ":" }</b>
                { for text.text.iter().map(|text| html! { <>{ " " }{ prose::told(text, pack) }</> }) }
            </span>
        }
    });
    html! { <div hidden=true>{ for said }</div> }
}

/// What the clinic says of a review of its own, beside what the guide says.
pub(crate) fn clinic_review(pack: &Pack) -> Html {
    let texts = &pack.page.clinic;
    html! {
        <p class="needs-app" data-clinic="reviewer.name" data-words={words(&texts.reviewed)} hidden=true></p>
    }
}

/// Where what a clinic says of a route stands in the steps: before the guide's own figures.
const STEPS: [(&str, &[&str]); 5] = [
    ("first-call", &["price", "includes", "days"]),
    ("prepare", &["eating"]),
    ("arrive", &["visit_minutes"]),
    ("dose", &["present"]),
    ("series", &["course"]),
];

/// A step's first fact: what the clinic itself says.
pub(crate) fn step_fact(step: &Step, route: &Route, pack: &Pack) -> Html {
    let fields = STEPS.iter().find(|(id, _)| **id == *step.id).map_or(&[][..], |(_, all)| all);
    let at_clinic = (&*step.id == "arrive" && &*route.id != "lozenge-home").then_some("arrival");
    // Who isn't sure of a route has none that a clinic could speak of.
    let fields = if &*route.id == "not-sure" { &[] } else { fields };
    let paths = fields.iter().map(|field| path(route, field));
    let differs = format!("{}.0", differs(step));
    let paths: Vec<String> = paths.chain(at_clinic.map(str::to_owned)).chain([differs]).collect();
    html! {
        <div class="clinic-says" data-clinic-any={paths.join(" ")} hidden=true>
            <dt>{ words(&pack.page.clinic.says_short) }</dt>
            <dd>
                { for fields.iter().map(|field| said(route, field, pack)) }
                { for at_clinic.map(|arrival| html! { <span data-clinic={arrival}></span> }) }
                { clinic_differs(step) }
            </dd>
        </div>
    }
}

/// The rows of the comparison that a clinic has something to say to.
const ROWS: [(&str, &[&str]); 5] = [
    ("visit", &["visit_minutes"]),
    ("present", &["present"]),
    ("cost", &["price", "includes"]),
    ("pattern", &["days"]),
    ("course", &["course"]),
];

/// What the clinic says, first in a cell of the comparison.
pub(crate) fn row_fact(row: &str, route: &Route, pack: &Pack) -> Html {
    let fields = ROWS.iter().find(|(id, _)| *id == row).map_or(&[][..], |(_, fields)| fields);
    route_facts(route, fields, pack)
}

/// What the clinic says of a route, marked as its own.
pub(crate) fn route_facts(route: &Route, fields: &[&str], pack: &Pack) -> Html {
    if fields.is_empty() {
        return Html::default();
    }
    let paths: Vec<String> = fields.iter().map(|field| path(route, field)).collect();
    html! {
        <span class="clinic-says" data-clinic-any={paths.join(" ")} hidden=true>
            <b>{ words(&pack.page.clinic.says) }</b>{ " " }
            { for fields.iter().map(|field| said(route, field, pack)) }
        </span>
    }
}

/// The clinic's own time of a visit, in the list of ways.
pub(crate) fn visit_here(route: &Route, pack: &Pack) -> Html {
    let texts = &pack.page.clinic;
    html! {
        <b class="visit-here" data-clinic={path(route, "visit_minutes")} data-words={words(&texts.visit_short)} hidden=true></b>
    }
}

fn path(route: &Route, field: &str) -> String {
    format!("routes.{}.{field}", route.id)
}

fn said(route: &Route, field: &str, pack: &Pack) -> Html {
    let texts = &pack.page.clinic;
    let region = pack.region().map_or("", |region| &*region.id);
    let template = match field {
        "visit_minutes" => &texts.visit,
        "price" => &texts.price,
        "course" => &texts.course,
        "includes" => &texts.includes,
        "days" => &texts.days,
        "present" => &texts.present,
        _ => &texts.eating,
    };
    // Only the money is known when the guide is built.
    let template = template.replace("{money}", &price_template(region));
    html! { <><span data-clinic={path(route, field)} data-words={template}></span>{ " " }</> }
}

/// Questions that the clinic answers itself, each marked as its own, for a copy of each.
pub(crate) fn clinic_questions(pack: &Pack, level: u8) -> Html {
    let texts = &pack.page.clinic;
    html! {
        <section class="asked-most" aria-labelledby="clinic-asked" data-clinic-any="questions.0.question" hidden=true>
            { heading(level, "clinic-asked", html! { words(&texts.from) }) }
            <template data-clinic-each="questions">
                <details class="question">
                    <summary>
                        <span class="ask" data-clinic="question"></span>{ " " }
                        <span class="claim-verdict from-clinic">{ words(&texts.from) }</span>
                    </summary>
                    <div class="answer"><p data-clinic="answer"></p></div>
                </details>
            </template>
        </section>
    }
}

/// What the clinic adds to a step's list, each with its words.
fn added(step: &Step, pack: &Pack) -> [(String, Option<AttrValue>); 2] {
    [
        (format!("checklist.{}", step.id), None),
        (format!("steps.{}.bring", step.id), Some(words(&pack.page.clinic.bring))),
    ]
}

/// The same in the step, for a copy of each.
pub(crate) fn clinic_ticks(step: &Step, pack: &Pack) -> Html {
    let tick = |(path, said): (String, Option<AttrValue>)| {
        html! {
            <template data-clinic-each={path}>
                <li>
                    <label class="tick"><input type="checkbox" />
                        <span><span data-clinic="" data-words={said}></span>{ " " }<span class="quiet">{ words(&pack.page.clinic.mark) }</span></span>
                    </label>
                </li>
            </template>
        }
    };
    added(step, pack).into_iter().map(tick).collect()
}

/// The same on the sheet: shown once it is ticked.
pub(crate) fn clinic_lines(step: &Step, pack: &Pack) -> Html {
    let line = |(path, said): (String, Option<AttrValue>)| {
        html! {
            <template data-clinic-each={path}>
                <li data-own="" hidden=true>
                    <label class="tick"><input type="checkbox" /><span data-clinic="" data-words={said}></span></label>
                </li>
            </template>
        }
    };
    added(step, pack).into_iter().map(line).collect()
}

/// What the clinic does differently in a step, for a copy of each.
fn clinic_differs(step: &Step) -> Html {
    html! {
        <template data-clinic-each={differs(step)}><span data-clinic=""></span></template>
    }
}

/// The same on the sheet, with what is ticked there.
pub(crate) fn clinic_differs_on_sheet(step: &Step, pack: &Pack) -> Html {
    html! {
        <p class="clinic-says" data-clinic-any={format!("{}.0", differs(step))} hidden=true>
            <b>{ words(&pack.page.clinic.says) }</b>{ " " }
            { clinic_differs(step) }
        </p>
    }
}

fn differs(step: &Step) -> String {
    format!("steps.{}.differs", step.id)
}

/// The clinic's own kinds of visit at the desk, for a copy of each. The style sheet hides the guide's
/// own where there are any.
pub(crate) fn clinic_presets(minutes: &str) -> Html {
    html! {
        <template data-clinic-each="presets">
            <button type="button" data-desk="begin:" data-topics="" aria-pressed="false">
                <b data-clinic="name"></b>{ " " }<span class="quiet" data-clinic="minutes" data-words={fill(minutes, &[("n", "{value}")])}></span>
            </button>
        </template>
    }
}

/// A text that a profile may reword, by its path there.
pub(crate) fn reworded(text: &std::rc::Rc<str>, path: &'static str) -> Html {
    html! { <span data-clinic={path}>{ words(text) }</span> }
}

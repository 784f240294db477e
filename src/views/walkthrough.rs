//! What to expect: the walkthrough, step by step, for the chosen route.

use kap_core::format::fill;
use kap_core::route::RouteIndex;
use yew::prelude::*;

use super::{Go, ViewProps};
use crate::browser;
use crate::components::heading::heading;
use crate::components::route_choice::RouteChoice;
use crate::components::step_list::step_list;
use crate::components::step_page::StepPage;
use crate::components::timeline::{driving as driving_times, timeline};
use crate::content::words;

/// The choice of route and the list of steps, around what the chosen route says.
#[component]
pub fn WalkthroughView(props: &ViewProps) -> Html {
    let content = &props.content;
    let texts = &content.texts;
    let route = props.place.route;
    let borrowed =
        (content.walkthrough_for(route) != route).then(|| content.route(route)).flatten();
    let onclick = {
        let (content, on_go) = (content.clone(), props.on_go.clone());
        Callback::from(move |event| {
            let to = browser::destination(&event).unwrap_or_default();
            let step = to.strip_prefix("walkthrough/").and_then(|id| content.step_index(id));
            match step {
                Some(step) => on_go.emit(Go::Step(step)),
                None if to == "crisis" => on_go.emit(Go::Crisis),
                None => {}
            }
        })
    };
    let [day, pages, driving] = match &props.found {
        Some(found) => found.left_alone(),
        None => [day(props), pages(props), driving(props)],
    };
    html! {
        <div class="walk" {onclick}>
            { heading(props.heading_level + 1, "walkthrough-title", html! { words(&texts.frame.walkthrough) }) }
            <p class="lead">{ words(&texts.walk.lead) }</p>
            <RouteChoice content={content.clone()} current={route} on_choose={props.on_go.reform(Go::Route)} />
            <div class="notice" role="status">
                if let Some(route) = borrowed {
                    <p>{ fill(&texts.walk.borrowed, &[("route", &route.name)]) }</p>
                }
            </div>
            <div class="walk-body">
                { day }
                { step_list(content, props.place.step) }
                { pages }
                { driving }
            </div>
        </div>
    }
}

/// The day of a session for the chosen route.
pub(super) fn day(props: &ViewProps) -> Html {
    let ViewProps { content, place, heading_level, .. } = props;
    let day = content.day(place.route);
    day.map_or_else(Html::default, |day| timeline(content, day, place.step, heading_level + 2))
}

/// All steps stand in the document; the current one is shown.
pub(super) fn pages(props: &ViewProps) -> Html {
    let all = (0..props.content.steps.len()).filter_map(|index| {
        let is_shown = index == props.place.step;
        let route = if is_shown { Some(props.place.route) } else { props.hidden_route };
        Some(page(props, index, route?))
    });
    html! { <div class="pages">{ for all }</div> }
}

/// The current step alone, where the others come later (`rest`).
pub(super) fn opening(props: &ViewProps) -> Html {
    html! { <div class="pages" data-rest="">{ page(props, props.place.step, props.place.route) }</div> }
}

/// All steps but the first.
pub(crate) fn rest(props: &ViewProps) -> Html {
    (1..props.content.steps.len()).map(|index| page(props, index, props.place.route)).collect()
}

fn page(props: &ViewProps, index: usize, route: RouteIndex) -> Html {
    let ViewProps { content, place, heading_level, .. } = props;
    html! {
        <StepPage
            key={index}
            content={content.clone()}
            {index}
            route={content.walkthrough_for(route)}
            hidden={index != place.step}
            heading_level={heading_level + 2}
        />
    }
}

/// When to drive again, whichever the route.
pub(super) fn driving(props: &ViewProps) -> Html {
    driving_times(&props.content)
}

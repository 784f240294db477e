//! What to expect: the walkthrough, step by step, for the chosen route.

use kap_core::format::fill;
use yew::prelude::*;

use super::{Go, ViewProps};
use crate::components::heading::heading;
use crate::components::route_choice::RouteChoice;
use crate::components::step_list::step_list;
use crate::components::step_page::StepPage;
use crate::components::timeline::{driving, timeline};
use crate::content::words;

/// All steps stand in the document; the current one is shown.
#[component]
pub fn WalkthroughView(props: &ViewProps) -> Html {
    let content = &props.content;
    let texts = &content.texts;
    let level = props.heading_level;
    let walked = content.walkthrough_for(props.place.route);
    let borrowed =
        (walked != props.place.route).then(|| content.route(props.place.route)).flatten();
    html! {
        <div class="walk">
            { heading(level + 1, "walkthrough-title", html! { words(&texts.frame.walkthrough) }) }
            <p class="lead">{ words(&texts.walk.lead) }</p>
            <RouteChoice content={content.clone()} current={props.place.route} on_choose={props.on_go.reform(Go::Route)} />
            <div class="notice" role="status">
                if let Some(route) = borrowed {
                    <p>{ fill(&texts.walk.borrowed, &[("route", &route.name)]) }</p>
                }
            </div>
            <div class="walk-body">
                { for content.day(props.place.route).map(|day| timeline(content, day, props.place.step, level + 2)) }
                { step_list(content, props.place.step, &props.on_go.reform(Go::Step)) }
                <div class="pages">
                    { for (0..content.steps.len()).map(|index| html! {
                        <StepPage
                            key={index}
                            content={content.clone()}
                            {index}
                            route={walked}
                            hidden={index != props.place.step}
                            heading_level={level + 2}
                            on_go={props.on_go.clone()}
                        />
                    }) }
                </div>
                { driving(content) }
            </div>
        </div>
    }
}

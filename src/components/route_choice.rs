//! The choice of route: one native control.

use kap_core::route::RouteIndex;
use yew::prelude::*;

use crate::browser;
use crate::content::{Content, words};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RouteChoiceProps {
    pub(crate) content: Content,
    pub(crate) current: RouteIndex,
    pub(crate) on_choose: Callback<RouteIndex>,
}

/// "How would you take it?", with "not sure yet" first.
#[component]
pub(crate) fn RouteChoice(props: &RouteChoiceProps) -> Html {
    let onchange = {
        let (content, on_choose) = (props.content.clone(), props.on_choose.clone());
        Callback::from(move |event: Event| {
            if let Some(route) = content.route_index(&browser::select_value(&event)) {
                on_choose.emit(route);
            }
        })
    };
    html! {
        <div class="route-choice">
            <label for="route">{ words(&props.content.texts.walk.choose_route) }</label>
            <select id="route" {onchange}>
                { for props.content.routes.iter().zip(0..).map(|(route, index)| html! {
                    <option value={words(&route.id)} selected={index == props.current}>{ words(&route.name) }</option>
                }) }
            </select>
        </div>
    }
}

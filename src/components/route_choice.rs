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
    let select = use_node_ref();
    {
        // The attribute of an option says nothing any more once a person has chosen.
        let (select, content) = (select.clone(), props.content.clone());
        use_effect_with(props.current, move |&current| {
            if let Some(route) = content.route(current) {
                browser::select(&select, &route.id);
            }
        });
    }
    html! {
        <div class="route-choice">
            <label for="route">{ words(&props.content.texts.walk.choose_route) }</label>
            <select id="route" ref={select} {onchange}>
                { for props.content.routes.iter().zip(0..).map(|(route, index)| html! {
                    <option value={words(&route.id)} selected={index == props.current}>{ words(&route.name) }</option>
                }) }
            </select>
        </div>
    }
}

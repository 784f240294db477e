//! The choice of route: one native control, and a line that says how far another route's words are.

use gloo::timers::callback::Timeout;
use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use kap_core::markup::Island;
use kap_core::place::Destination;
use kap_core::route::RouteIndex;
use kap_core::state::RouteWish;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::content::words;
use crate::island::IslandProps;
use crate::store::{Store, use_store};

/// How long words may be on their way before that is said, in milliseconds.
const SOON: u32 = 150;

/// "How would you take it?" as finished words, with "not sure yet" first: the slot of the island.
pub(crate) fn route_choice(pack: &AppPack) -> Html {
    let texts = &pack.texts.walk;
    let is_borrowed = |index: RouteIndex| pack.walkthrough_for(index) != index;
    let options = pack.routes.iter().zip(0..).map(|(route, index)| {
        html! {
            <option value={words(&route.id)} data-borrowed={is_borrowed(index).then_some("")}>
                { words(&route.name) }
            </option>
        }
    });
    html! {
        <div data-island={Island::Route.id()} data-coming={words(&texts.route_coming)}
            data-missing={words(&texts.route_missing)} data-borrowed={words(&texts.borrowed)}>
            <div class="route-choice">
                <label for="route">{ words(&texts.choose_route) }</label>
                <select id="route" autocomplete="off">{ for options }</select>
            </div>
            <div class="notice" role="status"></div>
        </div>
    }
}

/// The choice, alive.
#[component]
pub(crate) fn RouteChoice(props: &IslandProps) -> Html {
    let label = use_memo((), |()| props.read("label", "for"));
    let routes = use_memo((), |()| props.read("option", "value"));
    let borrowed = use_memo((), |()| props.read("option[data-borrowed]", "value"));
    let select = use_node_ref();
    let Some(store) = use_store() else {
        return Html::default();
    };
    use_value(&select, store.state.chosen_route());
    let is_late = use_lateness(&store);
    let name = |id: &str| routes.iter().find(|(other, _)| other == id).map(|(_, name)| &**name);
    let is_borrowed = |id: &str| borrowed.iter().any(|(other, _)| other == id);
    let place = &*store.state.place.route;
    let say = |template: &str, route: &str| {
        let values =
            [("route", name(route).unwrap_or_default()), ("old", name(place).unwrap_or_default())];
        let template = props.text(template);
        html! { <p>{ fill(&template, &values) }</p> }
    };
    let notice = match &store.state.route_wish {
        RouteWish::Coming(route) if is_late => say("data-coming", route),
        RouteWish::Missing(route) => say("data-missing", route),
        RouteWish::None if is_borrowed(place) => say("data-borrowed", place),
        _ => Html::default(),
    };
    let onchange = {
        let (store, select) = (store.clone(), select.clone());
        Callback::from(move |_: Event| {
            let route = select.cast::<HtmlSelectElement>().map(|select| select.value());
            store.go(Destination { route, ..Destination::default() }, None);
        })
    };
    html! {
        <>
            <div class="route-choice">
                { for label.iter().map(|(id, text)| html! { <label for={id.clone()}>{ text.clone() }</label> }) }
                <select id="route" autocomplete="off" ref={select} {onchange}>
                    { for routes.iter().map(|(id, name)| html! {
                        <option value={id.clone()} data-borrowed={is_borrowed(id).then_some("")}>{ name.clone() }</option>
                    }) }
                </select>
            </div>
            <div class="notice" role="status">{ notice }</div>
        </>
    }
}

/// Makes the select show this value, also after a person has chosen another.
#[hook]
fn use_value(select: &NodeRef, value: &str) {
    let select = select.clone();
    let value = value.to_owned();
    use_effect(move || {
        if let Some(select) = select.cast::<HtmlSelectElement>()
            && select.value() != value
        {
            select.set_value(&value);
        }
    });
}

/// Whether words have been on their way for so long that it should be said.
#[hook]
fn use_lateness(store: &Store) -> bool {
    let is_late = use_state(|| false);
    let is_coming = matches!(store.state.route_wish, RouteWish::Coming(_));
    let late = is_late.clone();
    use_effect_with(is_coming, move |&is_coming| {
        late.set(false);
        let timeout = is_coming.then(|| Timeout::new(SOON, move || late.set(true)));
        move || drop(timeout)
    });
    *is_late && is_coming
}

//! The choice of route: one native control, and a line that says how far another route's words are.

use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use kap_core::markup::Island;
use kap_core::place::Destination;
use kap_core::route::RouteIndex;
use kap_core::state::{GuideState, RouteWish};
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::browser::{self, Control};
use crate::content::words;
use crate::island::Slot;
use crate::store::Store;

/// The attributes of the slot with what is said of a route.
const COMING: &str = "data-coming";
const MISSING: &str = "data-missing";
const BORROWED: &str = "data-borrowed";

/// "How would you take it?" as finished words, with "not sure yet" first: the slot of the island.
/// Short names, so that what tells two of them apart is never cut off.
pub(crate) fn route_choice(pack: &AppPack) -> Html {
    let texts = &pack.texts.walk;
    let is_borrowed = |index: RouteIndex| pack.walkthrough_for(index) != index;
    let options = pack.routes.iter().zip(0..).map(|(route, index)| {
        html! {
            <option value={words(&route.id)} data-borrowed={is_borrowed(index).then_some("")}>
                { words(&route.short) }
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
pub(crate) struct RouteChoice {
    /// What is said of a route, by the name of the slot's attribute.
    said: [(&'static str, AttrValue); 3],
    label: Vec<(AttrValue, AttrValue)>,
    routes: Vec<(AttrValue, AttrValue)>,
    borrowed: Vec<(AttrValue, AttrValue)>,
}

impl RouteChoice {
    /// The choice that stands in the slot.
    pub(crate) fn read(slot: &Slot) -> Self {
        Self {
            said: [COMING, MISSING, BORROWED].map(|name| (name, slot.text(name))),
            label: slot.read("label", "for"),
            routes: slot.read("option", "value"),
            borrowed: slot.read("option[data-borrowed]", "value"),
        }
    }

    pub(crate) fn view(&self, state: &GuideState) -> Html {
        let place = &*state.place.route;
        let notice = match &state.route_wish {
            RouteWish::Late(route) => self.notice(COMING, route, place),
            RouteWish::Missing(route) => self.notice(MISSING, route, place),
            RouteWish::None if self.is_borrowed(place) => self.notice(BORROWED, place, place),
            RouteWish::None | RouteWish::Coming(_) => Html::default(),
        };
        html! {
            <>
                <div class="route-choice">
                    { for self.label.iter().map(|(id, text)| html! { <label for={id.clone()}>{ text.clone() }</label> }) }
                    <select id="route" autocomplete="off">
                        { for self.routes.iter().map(|(id, name)| html! {
                            <option value={id.clone()} data-borrowed={self.is_borrowed(id).then_some("")}>{ name.clone() }</option>
                        }) }
                    </select>
                </div>
                <div class="notice" role="status">{ notice }</div>
            </>
        }
    }

    /// What is said of a route while the words of an old one are shown.
    fn notice(&self, said: &str, route: &str, old: &str) -> Html {
        let name = |id: &str| {
            let found = self.routes.iter().find(|(other, _)| other == id);
            found.map_or("", |(_, name)| &**name)
        };
        let words = self.said.iter().find(|(name, _)| *name == said);
        let words = words.map_or("", |(_, words)| &**words);
        html! { <p>{ fill(words, &[("route", name(route)), ("old", name(old))]) }</p> }
    }

    fn is_borrowed(&self, route: &str) -> bool {
        self.borrowed.iter().any(|(other, _)| other == route)
    }

    /// Makes the control show this route, also after a person has chosen another.
    pub(crate) fn choose(host: &Element, route: &str) {
        if let Some(select) = browser::find(host, "#route")
            && select.value() != route
        {
            select.set_value(route);
        }
    }
}

/// Has the choice ask for a route.
pub(crate) fn attach(store: &Store) {
    let follower = store.clone();
    store.guide().listen("change", move |event| {
        let chosen = browser::target(event).filter(|target| target.id() == "route");
        if let Some(chosen) = chosen {
            let route = Some(chosen.unchecked_into::<Control>().value());
            follower.go(Destination { route, ..Destination::default() }, None);
        }
    });
}

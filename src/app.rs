//! The one root: it draws a guide's islands, and does what follows from the store.

use std::cell::Cell;

use gloo::events::EventListener;
use kap_core::place::{Destination, Known, View};
use kap_core::state::{Action, FocusTarget};
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::consult::desk::{self, use_desk};
use crate::features::Features;
use crate::guide::Guide;
use crate::island::{Hosts, Slotted};
use crate::store::{Shared, Store, use_session};

/// What a root shows.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where its islands are drawn.
    pub hosts: Hosts,
    /// The guide; `None` while the root waits for the next one.
    pub guide: Option<Guide>,
    /// Differs for each guide that a root has shown.
    pub serial: u32,
    /// Where the page sends the reader; a new number means a new journey.
    pub journey: (u32, Destination),
}

/// The islands of a guide. They stay mounted while guides come and go.
#[component]
pub fn App(props: &AppProps) -> Html {
    let session = use_session();
    let store = Store::new(props.guide.clone(), props.serial, &session);
    let slots = use_slots(props);
    let islands = props.hosts.each().enumerate().map(|(index, (island, host))| {
        let slot = slots.get(index).cloned().flatten();
        let inside = html! {
            <Slotted island={*island} host={host.clone()} {slot} serial={props.serial} />
        };
        create_portal(inside, host.clone())
    });
    html! {
        <ContextProvider<Shared> context={Shared(store.clone())}>
            <>{ for islands }</>
            <Living {store} serial={props.serial} journey={props.journey.clone()} />
        </ContextProvider<Shared>>
    }
}

/// The slots of the guide, in the order of the hosts; some come with markup that comes later.
#[hook]
fn use_slots(props: &AppProps) -> Vec<Option<Element>> {
    let filled = use_state(|| 0);
    use_effect_with((props.serial, props.guide.clone()), move |(_, guide)| {
        let count = Cell::new(*filled);
        let listener = guide.as_ref().map(|guide| {
            guide.listen("filled", move |_| {
                count.set(count.get() + 1);
                filled.set(count.get());
            })
        });
        move || drop(listener)
    });
    let Some(guide) = &props.guide else {
        return Vec::new();
    };
    let slot = |id: &str| guide.root.query_selector(&format!("[data-island={id}]")).ok().flatten();
    props.hosts.each().map(|(island, _)| slot(island.id())).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct EffectsProps {
    store: Store,
    journey: (u32, Destination),
}

#[derive(Clone, PartialEq, Properties)]
struct LivingProps {
    store: Option<Store>,
    serial: u32,
    journey: (u32, Destination),
}

/// What goes on while there is a guide. A component of its own: a list beside the islands that
/// grows and shrinks would have them made anew, and Yew keeps listeners for each portal.
#[component]
fn Living(props: &LivingProps) -> Html {
    match props.store.clone() {
        Some(store) => html! {
            <Effects key={props.serial} {store} journey={props.journey.clone()} />
        },
        None => Html::default(),
    }
}

/// What follows from the store in one guide; draws nothing.
#[component]
fn Effects(props: &EffectsProps) -> Html {
    let store = &props.store;
    use_living(store);
    use_place(store);
    use_focus(store);
    use_links(store);
    use_journeys(store, &props.journey);
    use_desk(store);
    Html::default()
}

/// Takes the store up, and has the features live once all islands are in their places.
#[hook]
fn use_living(store: &Store) {
    let is_placed = use_state(|| false);
    {
        let (store, is_placed) = (store.clone(), is_placed.clone());
        use_effect_with((), move |()| {
            store.begin();
            is_placed.set(true);
        });
    }
    let guide = store.guide.clone();
    use_effect_with(*is_placed, move |is_placed| {
        let features = is_placed.then(|| {
            let features = Features::attach(&guide);
            guide.ready();
            features
        });
        move || drop(features)
    });
}

/// Shows where the reader is, and tells the page what changed.
#[hook]
fn use_place(store: &Store) {
    let last = use_mut_ref(|| store.state.place.clone());
    let guide = store.guide.clone();
    use_effect_with(store.state.place.clone(), move |place| {
        let before = last.replace(place.clone());
        let events = before.changes(place);
        if events.is_empty() {
            return;
        }
        guide.show(place);
        let place = place.clone();
        spawn_local(async move {
            if before.route != place.route {
                // It was fetched before, so it is here.
                let _ = guide.bring(&format!("walkthrough.{}", place.route)).await;
            }
            for event in events {
                let (name, key, value) = event.parts();
                guide.emit(name, key, value);
            }
            let _ = guide.bring(place.view.id()).await;
        });
    });
}

/// Puts focus where the last action wanted it, once that is in the document.
#[hook]
fn use_focus(store: &Store) {
    let inner = store.clone();
    use_effect_with(store.state.focus.clone(), move |focus| {
        match focus {
            Some(FocusTarget::StepHeading) => inner.guide.arrive(&inner.state.place.step),
            Some(FocusTarget::Part) if inner.state.place.view == View::Consult => {
                desk::arrive(&inner.guide);
            }
            Some(FocusTarget::Part) => inner.guide.arrive_at(inner.state.place.view),
            Some(FocusTarget::Opened(id)) => inner.guide.open(id),
            None => return,
        }
        inner.dispatch(Action::Focused);
    });
}

/// Follows the buttons in finished words that lead to another place of the guide.
#[hook]
fn use_links(store: &Store) {
    let store = store.clone();
    use_effect_with((), move |()| {
        let guide = store.guide.clone();
        let listener = guide.listen("click", move |event| {
            let link =
                browser::target(event).and_then(|target| target.closest("[data-go]").ok()?);
            if let Some(link) = link
                && !link.closest(".island").is_ok_and(|island| island.is_some())
            {
                follow(&store, &link);
            }
        });
        move || drop::<EventListener>(listener)
    });
}

fn follow(store: &Store, link: &Element) {
    let to = link.get_attribute("data-go").unwrap_or_default();
    if to == "crisis" {
        return store.guide.open("crisis");
    }
    if to == "route" {
        let route = link.get_attribute("data-way");
        store.go(Destination { route, ..Destination::default() }, None);
        // What was pressed goes with the words; the choice stays.
        if let Some(choice) = store.guide.find("#route") {
            let _ = choice.focus();
        }
        return;
    }
    let (view, step) = to.split_once('/').map_or((&*to, None), |(view, step)| (view, Some(step)));
    match (link.get_attribute("data-open"), step) {
        (Some(id), _) => store.guide.go_to([("view", view), ("open", &id)].into_iter()),
        (None, Some(step)) => store.go_to_step(step),
        (None, None) => {
            let to = Destination { view: Some(view.to_owned()), ..Destination::default() };
            store.go(to, Some(FocusTarget::Part));
        }
    }
}

/// Goes where the page's `goTo` sends the reader; unknown names are told to the owner.
#[hook]
fn use_journeys(store: &Store, journey: &(u32, Destination)) {
    let store = store.clone();
    use_effect_with(journey.clone(), move |(number, destination)| {
        if *number == 0 {
            return;
        }
        let mut destination = destination.clone();
        let ids = |selector, name| browser::ids(&store.guide.root, selector, name);
        let views = ids("[role=tab]", "data-go");
        let steps = ids(".step-list [data-step]", "data-step");
        let routes = ids("#route option", "value");
        let known = Known {
            views: &browser::refs(&views),
            steps: &browser::refs(&steps),
            routes: &browser::refs(&routes),
        };
        for (what, name) in destination.keep_known(known) {
            store.guide.warn(&format!("goTo: there is no {what} \"{name}\"."));
        }
        let focus = destination.open.clone().map(FocusTarget::Opened);
        store.go(destination, focus);
    });
}

//! The one root: it draws a guide's islands, and does what follows from the store.

use std::rc::Rc;

use kap_core::place::{Destination, Known, Place, View};
use kap_core::state::{Action, FocusTarget, GuideState};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::consult::desk;
use crate::features;
use crate::guide::Guide;
use crate::island::{Hosts, Placed};
use crate::store::Store;

/// What a root shows.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where its islands are drawn.
    pub hosts: Hosts,
    /// The guide; `None` while the root waits for the next one.
    pub guide: Option<Guide>,
}

/// The root. It stays mounted while guides come and go.
pub struct App {
    life: Option<Life>,
    /// Where the page sends the reader, one after the other.
    journeys: Vec<Destination>,
}

/// What goes on while there is a guide.
struct Life {
    store: Store,
    /// In the order of the hosts; some slots come with markup that comes later.
    islands: Vec<Option<Placed>>,
    /// What the page has been made to show.
    shown: Rc<GuideState>,
    has_features: bool,
}

impl Component for App {
    /// Where the page sends the reader; `None` where something may be drawn that wasn't.
    type Message = Option<Destination>;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self { life: None, journeys: Vec::new() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        if ctx.props().guide != old.guide {
            self.life = None;
            self.journeys.clear();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, to: Option<Destination>) -> bool {
        if let Some(to) = to {
            // Something of the guide before may still be drawn.
            self.journeys.push(to);
            return true;
        }
        if self.life.is_none() {
            self.life = Life::begin(ctx);
        }
        if let Some(life) = &mut self.life {
            life.look_for_slots(&ctx.props().hosts);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        // There is a portal for each island at any time: Yew keeps listeners for all that it made.
        let islands = ctx.props().hosts.each().enumerate().map(|(index, (_, host))| {
            let island = self.life.as_ref().and_then(|life| {
                Some(life.islands.get(index)?.as_ref()?.view(&life.store.state()))
            });
            create_portal(island.unwrap_or_default(), host.clone())
        });
        html! { <>{ for islands }</> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let AppProps { hosts, guide } = ctx.props();
        match &mut self.life {
            Some(life) => life.follow(hosts, &mut self.journeys),
            // Nothing of the guide before is drawn any more.
            None if guide.is_some() => ctx.link().send_message(None),
            None => {}
        }
    }
}

impl Life {
    fn begin(ctx: &Context<App>) -> Option<Self> {
        let guide = ctx.props().guide.clone()?;
        let redraw = ctx.link().callback(|()| None);
        let filled = redraw.clone();
        guide.listen("filled", move |_| filled.emit(()));
        let store = Store::new(guide, redraw);
        let shown = store.state();
        let islands = ctx.props().hosts.each().map(|_| None).collect();
        Some(Self { store, islands, shown, has_features: false })
    }

    fn look_for_slots(&mut self, hosts: &Hosts) {
        for (island, (id, _)) in self.islands.iter_mut().zip(hosts.each()) {
            if island.is_none() {
                let slot = self.store.guide().find(&format!("[data-island={}]", id.id()));
                *island = slot.map(|slot| Placed::read(*id, slot.into()));
            }
        }
    }

    /// Does what follows from the state, once the islands show it.
    fn follow(&mut self, hosts: &Hosts, journeys: &mut Vec<Destination>) {
        let store = &self.store;
        let state = store.state();
        for (island, (_, host)) in self.islands.iter_mut().zip(hosts.each()) {
            if let Some(island) = island {
                island.drawn(host, &state);
            }
        }
        let before = std::mem::replace(&mut self.shown, Rc::clone(&state));
        if before.place != state.place {
            show_place(store.guide(), &before.place, &state.place);
        }
        if let Some(focus) = &state.focus {
            put_focus(store.guide(), focus, &state.place);
            store.dispatch(Action::Focused);
        }
        for destination in journeys.drain(..) {
            travel(store, destination);
        }
        if before.consultation != state.consultation {
            desk::follow(store, &before.consultation.topic, &state.consultation);
        }
        if !self.has_features {
            self.has_features = true;
            features::attach(store);
            store.guide().ready();
        }
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        self.store.guide().silence();
    }
}

/// Shows where the reader is, and tells the page what changed.
fn show_place(guide: &Guide, before: &Place, place: &Place) {
    let events = before.changes(place);
    if events.is_empty() {
        return;
    }
    guide.show(place);
    let (guide, place) = (guide.clone(), place.clone());
    let route = (before.route != place.route).then(|| format!("walkthrough.{}", place.route));
    spawn_local(async move {
        if let Some(route) = route {
            // It was fetched before, so it is here.
            let _ = guide.bring(&route).await;
        }
        for event in events {
            let (name, key, value) = event.parts();
            guide.emit(name, key, value);
        }
        let _ = guide.bring(place.view.id()).await;
    });
}

/// Puts focus where the last action wanted it.
fn put_focus(guide: &Guide, focus: &FocusTarget, place: &Place) {
    match focus {
        FocusTarget::StepHeading => guide.arrive(&place.step),
        FocusTarget::Part if place.view == View::Consult => desk::arrive(guide),
        FocusTarget::Part => guide.arrive_at(place.view),
        FocusTarget::Opened(id) => guide.open(id),
    }
}

/// Goes where the page's `goTo` sends the reader; unknown names are told to the owner.
fn travel(store: &Store, mut destination: Destination) {
    let guide = store.guide();
    let views = browser::ids(&guide.root, "[role=tab]", "data-go");
    let steps = browser::ids(&guide.root, ".step-list [data-step]", "data-step");
    let routes = browser::ids(&guide.root, "#route option", "value");
    let known = Known {
        views: &browser::refs(&views),
        steps: &browser::refs(&steps),
        routes: &browser::refs(&routes),
    };
    for (what, name) in destination.keep_known(known) {
        guide.warn(&format!("goTo: there is no {what} \"{name}\"."));
    }
    let focus = destination.open.clone().map(FocusTarget::Opened);
    store.go(destination, focus);
}

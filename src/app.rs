//! The live part of the guide: the tabs and the walkthrough. Owns where the reader is.
//!
//! The other parts are finished markup beside it (`page.rs`); the app shows and hides them and
//! moves focus into them, but never writes them.

use std::rc::Rc;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use kap_core::options::GuideOptions;
use kap_core::place::{Destination, Event, Place, View};
use kap_core::route::RouteIndex;
use yew::prelude::*;

use crate::browser;
use crate::components::tabs::{Tabs, panel_id, tab_id};
use crate::content::Content;
use crate::views::walkthrough::WalkthroughView;
use crate::views::{Found, Go, ViewProps};

/// What the element gives the app.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The pack.
    pub content: Content,
    /// The owner's choices.
    pub options: GuideOptions,
    /// Where to begin; later changes have no effect.
    pub start: Place,
    /// What stands there for the route of `start`; it stays until the reader asks for another.
    pub found: Option<Found>,
    /// Where the page sends the reader; a new number means a new journey.
    pub journey: (u32, Destination),
    /// Told of every change, for the page.
    pub on_event: Callback<Event>,
    /// Told once the guide stands in the document that it was given.
    pub on_ready: Callback<()>,
}

/// Where attention goes after a change.
#[derive(Clone, Debug, PartialEq)]
enum Attention {
    /// Focus moves to the element with this id.
    Focus(String),
    /// The `<details>` with this id opens, and focus moves to its summary.
    Open(String),
}

#[derive(Clone, PartialEq)]
struct State {
    place: Place,
    attention: Option<Attention>,
    /// The route for which the hidden steps are written: the chosen one, but only once the shown
    /// step has been painted for it.
    hidden_route: Option<RouteIndex>,
}

enum Action {
    To(Place, Option<Attention>),
    Attended,
    Painted(RouteIndex),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let before = (*self).clone();
        Rc::new(match action {
            Action::To(place, attention) => Self { place, attention, ..before },
            Action::Attended => Self { attention: None, ..before },
            Action::Painted(route) => Self { hidden_route: Some(route), ..before },
        })
    }
}

/// The tabs and the walkthrough.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let hidden_route = props.found.is_none().then_some(start.route);
    let state = use_reducer_eq(move || State { place: start, attention: None, hidden_route });
    let panel = use_node_ref();

    let found = use_found(props, &state);

    let on_ready = props.on_ready.clone();
    use_effect_with((), move |()| on_ready.emit(()));
    use_shown_part(&panel, state.place.view);
    use_shown_step(&panel, props, &state, found.is_some());
    use_hidden_steps(&state, found.is_some());
    use_tell_written(&panel, &state, found.is_some());
    use_tell_changes(props, &state);
    use_attention(&panel, &state);
    use_owner_changes(props, &state);
    use_journeys(props, &state);

    let on_go = {
        let (content, state, panel) = (props.content.clone(), state.clone(), panel.clone());
        Callback::from(move |go| {
            let mut place = state.place.clone();
            let mut attention = None;
            match go {
                Go::View(view) => place.view = view,
                Go::Route(route) => place.route = route,
                Go::Step(step) => {
                    place.step = step;
                    place.view = View::Walkthrough;
                    browser::close(&panel, "step-list");
                    attention = content
                        .steps
                        .get(step)
                        .map(|step| Attention::Focus(format!("step-{}-title", step.id)));
                }
                Go::Crisis => return browser::open(&panel, "crisis"),
            }
            state.dispatch(Action::To(place, attention));
        })
    };

    let view = ViewProps {
        content: props.content.clone(),
        place: state.place.clone(),
        hidden_route: state.hidden_route,
        heading_level: props.options.heading_level,
        found,
        on_go: on_go.clone(),
    };
    html! {
        <>
            <Tabs
                content={props.content.clone()}
                views={props.options.views.clone()}
                current={state.place.view}
                on_choose={on_go.reform(Go::View)}
            />
            <section
                ref={panel}
                class="part"
                role="tabpanel"
                id={panel_id(View::Walkthrough)}
                aria-labelledby={tab_id(View::Walkthrough)}
                hidden={state.place.view != View::Walkthrough}
            >
                <WalkthroughView ..view />
            </section>
        </>
    }
}

/// What the app leaves alone: all that it found, until another route's words are wanted and here.
#[hook]
fn use_found(props: &AppProps, state: &UseReducerHandle<State>) -> Option<Found> {
    let is_left = use_mut_ref(|| true);
    if props.content.whole && state.place.route != props.start.route {
        is_left.replace(false);
    }
    props.found.clone().filter(|_| *is_left.borrow())
}

/// Marks the step that the reader is at in what the app has found.
#[hook]
fn use_shown_step(
    panel: &NodeRef,
    props: &AppProps,
    state: &UseReducerHandle<State>,
    is_found: bool,
) {
    let (panel, content) = (panel.clone(), props.content.clone());
    use_effect_with((state.place.step, is_found), move |&(step, is_found)| {
        if let Some(step) = content.steps.get(step).filter(|_| is_found) {
            browser::show_step(&panel, &step.id);
        }
    });
}

/// Has the hidden steps written for the chosen route once the shown one has been painted.
#[hook]
fn use_hidden_steps(state: &UseReducerHandle<State>, is_found: bool) {
    let state = state.clone();
    use_effect_with((state.place.route, is_found), move |&(route, is_found)| {
        let is_due = !is_found && state.hidden_route != Some(route);
        let painted = is_due.then(|| {
            request_animation_frame(move |_| {
                Timeout::new(0, move || state.dispatch(Action::Painted(route))).forget();
            })
        });
        move || drop(painted)
    });
}

/// Tells the parts around that the app has written what stood there before, or is late to write.
#[hook]
fn use_tell_written(panel: &NodeRef, state: &UseReducerHandle<State>, is_found: bool) {
    let panel = panel.clone();
    use_effect_with((state.hidden_route, is_found), move |&(_, is_found)| {
        if !is_found {
            browser::tell_filled(&panel);
        }
    });
}

/// Shows the part that the reader is in, and hides the others.
#[hook]
fn use_shown_part(panel: &NodeRef, view: View) {
    let panel = panel.clone();
    use_effect_with(view, move |&view| {
        for other in View::ALL {
            browser::set_hidden(&panel, &panel_id(other), other != view);
        }
    });
}

/// Tells the page what changed since the last time.
#[hook]
fn use_tell_changes(props: &AppProps, state: &UseReducerHandle<State>) {
    let last = use_mut_ref(|| state.place.clone());
    let (content, on_event) = (props.content.clone(), props.on_event.clone());
    use_effect_with(state.place.clone(), move |place| {
        let before = last.replace(place.clone());
        for event in before.changes(place, &content) {
            on_event.emit(event);
        }
    });
}

/// Puts focus where the last action wanted it, once that is in the document.
#[hook]
fn use_attention(panel: &NodeRef, state: &UseReducerHandle<State>) {
    let (panel, state) = (panel.clone(), state.clone());
    use_effect_with(state.attention.clone(), move |attention| {
        match attention {
            Some(Attention::Focus(id)) => browser::focus(&panel, id),
            Some(Attention::Open(id)) => browser::open(&panel, id),
            None => return,
        }
        state.dispatch(Action::Attended);
    });
}

/// Follows the owner when `view` or `route` changes after the start.
#[hook]
fn use_owner_changes(props: &AppProps, state: &UseReducerHandle<State>) {
    let wanted = (props.options.view, props.options.route.clone());
    let last = use_mut_ref(|| wanted.clone());
    let (state, content) = (state.clone(), props.content.clone());
    use_effect_with(wanted, move |wanted| {
        let before = last.replace(wanted.clone());
        let mut place = state.place.clone();
        if before.0 != wanted.0 {
            place.view = wanted.0;
        }
        if before.1 != wanted.1 {
            place.route = wanted.1.as_deref().and_then(|id| content.route_index(id)).unwrap_or(0);
        }
        if place != state.place {
            state.dispatch(Action::To(place, None));
        }
    });
}

/// Goes where the page's `goTo` sends the reader.
#[hook]
fn use_journeys(props: &AppProps, state: &UseReducerHandle<State>) {
    let (state, content) = (state.clone(), props.content.clone());
    use_effect_with(props.journey.clone(), move |(number, destination)| {
        if *number > 0 {
            let (place, _) = state.place.go(destination, &content);
            let attention = destination.open.as_ref().map(|id| Attention::Open(id.clone()));
            state.dispatch(Action::To(place, attention));
        }
    });
}

//! The whole guide: owns where the reader is, and shows the frame and the chosen part.

use std::rc::Rc;

use kap_core::options::GuideOptions;
use kap_core::place::{Destination, Event, Place, View};
use yew::prelude::*;

use crate::browser;
use crate::components::crisis_card::crisis_card;
use crate::components::footer::footer;
use crate::components::heading::heading;
use crate::components::tabs::{Tabs, panel_id, tab_id};
use crate::components::terms::terms;
use crate::content::{Content, words};
use crate::views::compare::CompareView;
use crate::views::questions::QuestionsView;
use crate::views::walkthrough::WalkthroughView;
use crate::views::{Go, ViewProps};

/// Where the static markup left off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Where the reader is.
    pub place: Place,
    /// The parts that are in the document already.
    pub parts: Vec<View>,
}

/// What the element gives the app.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The pack.
    pub content: Content,
    /// The owner's choices.
    pub options: GuideOptions,
    /// Where to begin; later changes have no effect.
    pub start: Start,
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
    parts: Vec<View>,
    attention: Option<Attention>,
}

enum Action {
    To(Place, Option<Attention>),
    Attended,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::To(place, attention) => {
                if !state.parts.contains(&place.view) {
                    state.parts.push(place.view);
                }
                state.place = place;
                state.attention = attention;
            }
            Action::Attended => state.attention = None,
        }
        Rc::new(state)
    }
}

/// The whole guide.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let state =
        use_reducer_eq(move || State { place: start.place, parts: start.parts, attention: None });
    let root = use_node_ref();

    let on_ready = props.on_ready.clone();
    use_effect_with((), move |()| on_ready.emit(()));
    use_tell_changes(props, &state);
    use_attention(&root, &state);
    use_owner_changes(props, &state);
    use_journeys(props, &state);

    let on_go = {
        let (content, state) = (props.content.clone(), state.clone());
        let (root, on_event) = (root.clone(), props.on_event.clone());
        Callback::from(move |go| {
            let mut place = state.place.clone();
            let mut attention = None;
            match go {
                Go::View(view) => place.view = view,
                Go::Route(route) => place.route = route,
                Go::Step(step) => {
                    place.step = step;
                    place.view = View::Walkthrough;
                    browser::close(&root, "step-list");
                    attention = content
                        .steps
                        .get(step)
                        .map(|step| Attention::Focus(format!("step-{}-title", step.id)));
                }
                Go::Crisis => return browser::open(&root, "crisis"),
                Go::Sources => {
                    place.view = View::Questions;
                    attention = Some(Attention::Open("sources".to_owned()));
                }
                Go::Question(id) => return on_event.emit(Event::QuestionOpened(id)),
            }
            state.dispatch(Action::To(place, attention));
        })
    };

    let view_props = ViewProps {
        content: props.content.clone(),
        place: state.place.clone(),
        heading_level: props.options.heading_level,
        on_go: on_go.clone(),
    };
    let content = &props.content;
    html! {
        <div class="kap" ref={root}>
            <header class="head">
                { heading(props.options.heading_level, "title", html! { words(&content.about.title) }) }
                { crisis_card(content) }
                <Tabs
                    content={content.clone()}
                    views={props.options.views.clone()}
                    current={state.place.view}
                    on_choose={on_go.reform(Go::View)}
                />
            </header>
            <div class="parts">
                { for View::ALL.into_iter().map(|view| part(view, &state, &view_props)) }
            </div>
            { footer(content, &on_go) }
            { terms(content) }
        </div>
    }
}

/// A part's panel; empty until the part has been asked for.
fn part(view: View, state: &State, props: &ViewProps) -> Html {
    let props = props.clone();
    let content = state.parts.contains(&view).then(|| match view {
        View::Compare | View::Questions if !props.content.is_whole() => html! {
            <p class="quiet" role="status">{ words(&props.content.texts.frame.loading) }</p>
        },
        View::Walkthrough => html! { <WalkthroughView ..props /> },
        View::Compare => html! { <CompareView ..props /> },
        View::Questions => html! { <QuestionsView ..props /> },
    });
    html! {
        <section
            key={view.id()}
            class="part"
            role="tabpanel"
            id={panel_id(view)}
            aria-labelledby={tab_id(view)}
            hidden={state.place.view != view}
        >{ content }</section>
    }
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
fn use_attention(root: &NodeRef, state: &UseReducerHandle<State>) {
    let (root, state) = (root.clone(), state.clone());
    use_effect_with(state.attention.clone(), move |attention| {
        match attention {
            Some(Attention::Focus(id)) => browser::focus(&root, id),
            Some(Attention::Open(id)) => browser::open(&root, id),
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
            let question =
                destination.question.as_ref().filter(|id| content.question(id).is_some());
            let attention = question.map(|id| Attention::Open(format!("q-{id}")));
            state.dispatch(Action::To(place, attention));
        }
    });
}

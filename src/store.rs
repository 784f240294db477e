//! The one store of a guide: what the reader has done, and how they do more.

use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use kap_core::place::{Destination, View};
use kap_core::state::{Action, FocusTarget, GuideState};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::guide::Guide;

/// A state that belongs to one of the guides that a root shows in turn: what comes late for
/// another changes nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Session {
    serial: u32,
    state: Rc<GuideState>,
}

/// What can happen to a [`Session`].
pub(crate) enum SessionAction {
    /// Another guide begins, with this number.
    Begin(u32, GuideState),
    /// Something happens in the guide with this number.
    Act(u32, Action),
}

impl Reducible for Session {
    type Action = SessionAction;

    fn reduce(self: Rc<Self>, action: SessionAction) -> Rc<Self> {
        match action {
            SessionAction::Begin(serial, state) => Rc::new(Self { serial, state: Rc::new(state) }),
            SessionAction::Act(serial, action) if serial == self.serial => {
                Rc::new(Self { serial, state: Rc::new(self.state.reduce(action)) })
            }
            SessionAction::Act(..) => self,
        }
    }
}

/// A number for each journey of any reader, higher than all before.
fn next_journey() -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// The sessions of a root, one after another.
#[hook]
pub(crate) fn use_session() -> UseReducerHandle<Session> {
    use_reducer_eq(Session::default)
}

/// What all islands are given: the store, while there is a guide.
#[derive(Clone, PartialEq)]
pub(crate) struct Shared(pub(crate) Option<Store>);

/// The store of the guide that a component lives in.
#[hook]
pub(crate) fn use_store() -> Option<Store> {
    use_context::<Shared>().and_then(|Shared(store)| store)
}

/// A guide with what the reader has done in it.
#[derive(Clone, PartialEq)]
pub(crate) struct Store {
    /// The guide that it belongs to.
    pub(crate) guide: Guide,
    /// What the reader has done.
    pub(crate) state: Rc<GuideState>,
    serial: u32,
    session: UseReducerDispatcher<Session>,
}

impl Store {
    /// The store of this guide; it begins where the markup says that the reader is.
    pub(crate) fn new(
        guide: Option<Guide>,
        serial: u32,
        session: &UseReducerHandle<Session>,
    ) -> Option<Self> {
        let guide = guide?;
        let state = if session.serial == serial {
            Rc::clone(&session.state)
        } else {
            let seen = browser::ids(&guide.root, ".step-list [data-seen]", "data-step");
            Rc::new(GuideState::at(guide.place(), seen))
        };
        Some(Self { guide, state, serial, session: session.dispatcher() })
    }

    /// Takes up the state for a guide that has just come.
    pub(crate) fn begin(&self) {
        self.session.dispatch(SessionAction::Begin(self.serial, (*self.state).clone()));
    }

    /// Something happens.
    pub(crate) fn dispatch(&self, action: Action) {
        self.session.dispatch(SessionAction::Act(self.serial, action));
    }

    /// Goes somewhere, as soon as what is shown there has come. If it can't come, the reader stays.
    pub(crate) fn go(&self, mut to: Destination, focus: Option<FocusTarget>) {
        let store = self.clone();
        // Another choice of route is no journey: the reader stays where they are.
        let moves = to.view.is_some() || to.step.is_some() || focus.is_some();
        let journey = moves.then(next_journey);
        if let Some(journey) = journey {
            self.dispatch(Action::SetOut(journey));
        }
        spawn_local(async move {
            if let Some(route) = to.route.take() {
                store.choose(route).await;
            }
            let guide = &store.guide;
            if let Some(step) = &to.step
                && guide.find(&format!("#step-{step}")).is_none()
                && guide.bring("rest").await.is_err()
            {
                return;
            }
            if let Some(journey) = journey {
                store.dispatch(Action::Go(journey, to, focus));
            }
        });
    }

    /// Goes to a step and puts focus on its heading.
    pub(crate) fn go_to_step(&self, step: &str) {
        let view = Some(View::Walkthrough.id().to_owned());
        let to = Destination { view, step: Some(step.to_owned()), ..Destination::default() };
        self.go(to, Some(FocusTarget::StepHeading));
    }

    /// Shows the words of another route, once they are here.
    async fn choose(&self, route: String) {
        self.dispatch(Action::RouteAsked(route.clone()));
        let has_come = self.guide.fetch(&format!("walkthrough.{route}")).await.is_ok();
        self.dispatch(if has_come { Action::RouteCame(route) } else { Action::RouteFailed(route) });
    }
}

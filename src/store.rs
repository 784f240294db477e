//! The one store of a guide: what the reader has done, and how they do more.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use kap_core::place::{Destination, View};
use kap_core::state::{Action, FocusTarget, GuideState};
use yew::Callback;
use yew::platform::spawn_local;

use crate::browser;
use crate::guide::Guide;

/// How long words may be on their way before that is said, in milliseconds.
const SOON: u32 = 150;

/// A number for each journey of any reader, higher than all before.
fn next_journey() -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// A guide with what the reader has done in it. Clones are the same store.
#[derive(Clone)]
pub(crate) struct Store(Rc<Inner>);

/// What a feature does in the document once the state is another. Where new markup has to show what
/// was done before it came, there is no state before.
type Effect = Box<dyn Fn(&Store, Option<&GuideState>, &GuideState)>;

struct Inner {
    guide: Guide,
    state: RefCell<Rc<GuideState>>,
    effects: RefCell<Vec<Effect>>,
    /// Whether the effects of an action are under way.
    is_following: Cell<bool>,
    redraw: Callback<()>,
}

impl Store {
    /// The store of a guide; it begins where the markup says that the reader is. Whoever draws is
    /// called after each action.
    pub(crate) fn new(guide: Guide, redraw: Callback<()>) -> Self {
        let seen = browser::ids(&guide.root, ".step-list [data-seen]", "data-step");
        let state = RefCell::new(Rc::new(GuideState::at(guide.place(), seen)));
        let (effects, is_following) = (RefCell::default(), Cell::new(false));
        Self(Rc::new(Inner { guide, state, effects, is_following, redraw }))
    }

    /// The guide that it belongs to.
    pub(crate) fn guide(&self) -> &Guide {
        &self.0.guide
    }

    /// What the reader has done by now.
    pub(crate) fn state(&self) -> Rc<GuideState> {
        Rc::clone(&self.0.state.borrow())
    }

    /// Does something after each action, and when new markup has come.
    pub(crate) fn follow(
        &self,
        effect: impl Fn(&Self, Option<&GuideState>, &GuideState) + 'static,
    ) {
        self.0.effects.borrow_mut().push(Box::new(effect));
    }

    /// Something happens. When this returns, the document shows it, islands apart.
    pub(crate) fn dispatch(&self, action: Action) {
        let before = self.state();
        *self.0.state.borrow_mut() = Rc::new(before.reduce(action));
        self.0.redraw.emit(());
        // What an effect does itself is followed when all have followed what came before it.
        if !self.0.is_following.replace(true) {
            self.settle(before);
        }
    }

    /// Has markup that is new show what was done before it came.
    pub(crate) fn show_all(&self) {
        let now = self.state();
        let is_inner = self.0.is_following.replace(true);
        self.each_effect(None, &now);
        if !is_inner {
            self.settle(now);
        }
    }

    fn settle(&self, mut before: Rc<GuideState>) {
        loop {
            let now = self.state();
            if Rc::ptr_eq(&before, &now) {
                break;
            }
            self.each_effect(Some(&before), &now);
            before = now;
        }
        self.0.is_following.set(false);
    }

    fn each_effect(&self, before: Option<&GuideState>, now: &GuideState) {
        for effect in self.0.effects.borrow().iter() {
            effect(self, before, now);
        }
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
            let guide = store.guide();
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

    /// Goes to a part of the guide.
    pub(crate) fn go_to_view(&self, view: &str, focus: Option<FocusTarget>) {
        let to = Destination { view: Some(view.to_owned()), ..Destination::default() };
        self.go(to, focus);
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
        let (store, late) = (self.clone(), route.clone());
        let waiting =
            browser::after(SOON, Box::new(move || store.dispatch(Action::RouteLate(late))));
        let has_come = self.guide().fetch(&format!("walkthrough.{route}")).await.is_ok();
        drop(waiting);
        self.dispatch(if has_come { Action::RouteCame(route) } else { Action::RouteFailed(route) });
    }
}

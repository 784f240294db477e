//! Where a reader is in the guide, and how they move.

use std::fmt;

use crate::Id;
use crate::app_pack::AppPack;
use crate::route::RouteIndex;

/// A part of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// What to expect, step by step.
    Walkthrough,
    /// Routes side by side.
    Compare,
    /// Questions and answers.
    Questions,
    /// What the reader keeps: ticks, what matters, questions, the safety check.
    Summary,
}

impl View {
    /// All parts, in their usual order.
    pub const ALL: [Self; 4] = [Self::Walkthrough, Self::Compare, Self::Questions, Self::Summary];

    /// The id that attributes and events carry.
    pub fn id(self) -> &'static str {
        match self {
            Self::Walkthrough => "walkthrough",
            Self::Compare => "compare",
            Self::Questions => "questions",
            Self::Summary => "summary",
        }
    }

    /// The part with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Where a reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The part that is shown.
    pub view: View,
    /// The step of the walkthrough, counted from 0.
    pub step: usize,
    /// The route whose walkthrough is shown.
    pub route: RouteIndex,
}

impl Default for Place {
    fn default() -> Self {
        Self { view: View::Walkthrough, step: 0, route: 0 }
    }
}

/// Where a page or a link sends the reader; what is `None` stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Destination {
    /// A part, by id.
    pub view: Option<String>,
    /// A step, by id.
    pub step: Option<String>,
    /// A route, by id.
    pub route: Option<String>,
    /// A `<details>` to open, by the id of its element, such as `q-is-it-safe`.
    pub open: Option<String>,
}

/// Something that happened, told to the page with content ids only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// `kap-view-changed`.
    ViewChanged(View),
    /// `kap-step-changed`.
    StepChanged(Id),
    /// `kap-route-chosen`.
    RouteChosen(Id),
}

impl Event {
    /// The event's name and its one detail as key and value.
    pub fn parts(&self) -> (&'static str, &'static str, &str) {
        match self {
            Self::ViewChanged(view) => ("kap-view-changed", "view", view.id()),
            Self::StepChanged(id) => ("kap-step-changed", "step", id),
            Self::RouteChosen(id) => ("kap-route-chosen", "route", id),
        }
    }
}

impl Place {
    /// The place after going to `destination`. Names that the pack doesn't know change
    /// nothing and are returned, each as (what, name).
    pub fn go(
        &self,
        destination: &Destination,
        pack: &AppPack,
    ) -> (Self, Vec<(&'static str, String)>) {
        let mut place = self.clone();
        let mut unknown = Vec::new();
        if let Some(id) = &destination.route {
            match pack.route_index(id) {
                Some(route) => place.route = route,
                None => unknown.push(("route", id.clone())),
            }
        }
        if let Some(id) = &destination.step {
            match pack.step_index(id) {
                Some(step) => {
                    place.step = step;
                    place.view = View::Walkthrough;
                }
                None => unknown.push(("step", id.clone())),
            }
        }
        if let Some(id) = &destination.view {
            match View::from_id(id) {
                Some(view) => place.view = view,
                None => unknown.push(("view", id.clone())),
            }
        }
        (place, unknown)
    }

    /// What changed from `self` to `next`, as the page is told of it.
    pub fn changes(&self, next: &Self, pack: &AppPack) -> Vec<Event> {
        let mut events = Vec::new();
        if self.route != next.route
            && let Some(route) = pack.route(next.route)
        {
            events.push(Event::RouteChosen(Id::clone(&route.id)));
        }
        if self.view != next.view {
            events.push(Event::ViewChanged(next.view));
        }
        if self.step != next.step
            && let Some(step) = pack.steps.get(next.step)
        {
            events.push(Event::StepChanged(Id::clone(&step.id)));
        }
        events
    }
}

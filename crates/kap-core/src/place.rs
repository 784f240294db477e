//! Where a reader is in the guide, and how they move.

use std::fmt;

/// A part of the guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// What to expect, step by step.
    #[default]
    Walkthrough,
    /// Routes side by side.
    Compare,
    /// Questions and answers.
    Questions,
    /// What the reader keeps: ticks, what matters, questions, the safety check.
    Summary,
    /// The desk; there in a consultation only.
    Consult,
}

impl View {
    /// All parts that a site shows, in their usual order.
    pub const ALL: [Self; 4] = [Self::Walkthrough, Self::Compare, Self::Questions, Self::Summary];

    /// The id that attributes and events carry.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Walkthrough => "walkthrough",
            Self::Compare => "compare",
            Self::Questions => "questions",
            Self::Summary => "summary",
            Self::Consult => "consult",
        }
    }

    /// The part with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().chain([Self::Consult]).find(|view| view.id() == id)
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// What can be gone to, by id.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Parts that the page shows.
    pub views: &'a [&'a str],
    /// Steps of the walkthrough.
    pub steps: &'a [&'a str],
    /// Routes that can be chosen.
    pub routes: &'a [&'a str],
}

/// Where a reader is. It stands in the attributes `data-view`, `data-step` and `data-route` of
/// `#guide`, for whoever moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The part that is shown.
    pub view: View,
    /// The step of the walkthrough, by id.
    pub step: String,
    /// The route whose words are shown, by id.
    pub route: String,
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

impl Destination {
    /// Takes out what isn't known; returns it, each as (what, name), for the page's owner.
    pub fn keep_known(&mut self, known: Known<'_>) -> Vec<(&'static str, String)> {
        let mut unknown = Vec::new();
        let mut check = |what, name: &mut Option<String>, known: &[&str]| {
            if name.as_deref().is_some_and(|name| !known.contains(&name)) {
                unknown.extend(name.take().map(|name| (what, name)));
            }
        };
        check("view", &mut self.view, known.views);
        check("step", &mut self.step, known.steps);
        check("route", &mut self.route, known.routes);
        unknown
    }
}

/// Something that happened, told to the page with content ids only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// `kap-view-changed`.
    ViewChanged(View),
    /// `kap-step-changed`.
    StepChanged(String),
    /// `kap-route-chosen`.
    RouteChosen(String),
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
    /// The place after going to `destination`: a step is shown in the walkthrough.
    #[must_use]
    pub fn go(&self, destination: &Destination) -> Self {
        let mut place = self.clone();
        if let Some(route) = &destination.route {
            place.route.clone_from(route);
        }
        if let Some(step) = &destination.step {
            place.step.clone_from(step);
            place.view = View::Walkthrough;
        }
        if let Some(view) = destination.view.as_deref().and_then(View::from_id) {
            place.view = view;
        }
        place
    }

    /// What changed from `self` to `next`, as the page is told of it.
    pub fn changes(&self, next: &Self) -> Vec<Event> {
        let mut events = Vec::new();
        if self.route != next.route {
            events.push(Event::RouteChosen(next.route.clone()));
        }
        if self.view != next.view {
            events.push(Event::ViewChanged(next.view));
        }
        if self.step != next.step {
            events.push(Event::StepChanged(next.step.clone()));
        }
        events
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: Known<'_> = Known {
        views: &["walkthrough", "compare"],
        steps: &["first-call", "dose"],
        routes: &["not-sure", "iv"],
    };

    fn to(view: Option<&str>, step: Option<&str>, route: Option<&str>) -> Destination {
        let [view, step, route] = [view, step, route].map(|id| id.map(str::to_owned));
        Destination { view, step, route, open: None }
    }

    #[test]
    fn a_step_is_shown_in_the_walkthrough_and_all_else_stays() {
        let place = Place { view: View::Compare, ..Place::default() };
        let next = place.go(&to(None, Some("dose"), None));
        assert_eq!(next.view, View::Walkthrough);
        assert_eq!(next.step, "dose");
        assert_eq!(
            place.changes(&next),
            [Event::ViewChanged(View::Walkthrough), Event::StepChanged("dose".to_owned())]
        );
    }

    #[test]
    fn what_is_not_known_changes_nothing_and_is_named() {
        let mut destination = to(Some("summary"), Some("dsoe"), Some("iv"));
        let unknown = destination.keep_known(KNOWN);
        assert_eq!(unknown, [("view", "summary".to_owned()), ("step", "dsoe".to_owned())]);
        assert_eq!(Place::default().go(&destination).route, "iv");
    }
}

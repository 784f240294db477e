//! What the walkthrough is made of, and what all parts share: statements are rendered with it.

use std::rc::Rc;

use crate::Id;
use crate::region::Number;
use crate::route::{Route, RouteIndex};
use crate::source::Source;
use crate::step::Step;
use crate::text::SafetyText;
use crate::texts::Texts;
use crate::timeline::Day;

/// The walkthrough in one language, as it reads in one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPack {
    /// Language as a BCP 47 tag, such as `en`.
    pub language: Rc<str>,
    /// The interface's own words.
    pub texts: Texts,
    /// `not-sure` first, then the columns of the comparison in order.
    pub routes: Vec<Route>,
    /// The day of a session for each route, in their order.
    pub days: Vec<Day>,
    /// The walkthrough.
    pub steps: Vec<Step>,
    /// Warnings that routes and questions point to.
    pub warnings: Vec<SafetyText>,
    /// Locked lists that steps and questions show: reasons against, medicines.
    pub lists: Vec<SafetyText>,
    /// When to drive again; locked, stands with the times of a visit.
    pub driving: SafetyText,
    /// The region's emergency number, as shown.
    pub emergency: Rc<str>,
    /// The number of the region's main crisis line.
    pub crisis_line: Number,
    /// The number to call in the region for advice on poisoning.
    pub poison_line: Number,
    /// Ids of the words that the glossary explains, in its order.
    pub terms: Vec<Id>,
    /// Sources, sorted by key.
    pub sources: Vec<Source>,
}

impl AppPack {
    /// The route at this place; `not-sure` where there is none.
    pub fn route(&self, index: RouteIndex) -> Option<&Route> {
        self.routes.get(usize::from(index)).or(self.routes.first())
    }

    /// The place of the route with this id.
    pub fn route_index(&self, id: &str) -> Option<RouteIndex> {
        let index = self.routes.iter().position(|route| &*route.id == id)?;
        RouteIndex::try_from(index).ok()
    }

    /// The route whose walkthrough is shown for this one: itself, or `not-sure`.
    pub fn walkthrough_for(&self, index: RouteIndex) -> RouteIndex {
        match self.routes.get(usize::from(index)) {
            Some(route) if route.has_walkthrough => index,
            _ => 0,
        }
    }

    /// The day of a session by this route.
    pub fn day(&self, index: RouteIndex) -> Option<&Day> {
        self.days.get(usize::from(index)).or(self.days.first())
    }

    /// The place of the step with this id.
    pub fn step_index(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| &*step.id == id)
    }

    /// The warnings at these places.
    pub fn warnings<'a>(&'a self, places: &'a [u8]) -> impl Iterator<Item = &'a SafetyText> {
        places.iter().filter_map(|place| self.warnings.get(usize::from(*place)))
    }

    /// The locked lists at these places.
    pub fn lists<'a>(&'a self, places: &'a [u8]) -> impl Iterator<Item = &'a SafetyText> {
        places.iter().filter_map(|place| self.lists.get(usize::from(*place)))
    }
}

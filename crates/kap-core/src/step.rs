//! The walkthrough: steps from the first call to the follow-up, for each route.

use std::rc::Rc;

use crate::Id;
use crate::route::{RouteIndex, RouteSet};
use crate::text::{Text, Urgency};

/// Ids of the pages before the first step: the start, and the whole way on one page. They have no
/// number.
pub const OPENINGS: [&str; 2] = ["start", "way"];

/// The parts of a step, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// A fact at a glance: how long it takes.
    HowLong,
    /// A fact at a glance: who is with you.
    WithYou,
    /// A fact at a glance: what you feel.
    YouFeel,
    /// A fact at a glance: what you need.
    YouNeed,
    /// What happens.
    Happens,
    /// What it may feel like.
    Feels,
    /// What may be hard, and what staff do then.
    Hard,
    /// What you can do: a checklist.
    Do,
    /// Questions to ask.
    Ask,
    /// When to speak up.
    SpeakUp,
}

impl Section {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::HowLong,
        Self::WithYou,
        Self::YouFeel,
        Self::YouNeed,
        Self::Happens,
        Self::Feels,
        Self::Hard,
        Self::Do,
        Self::Ask,
        Self::SpeakUp,
    ];

    /// The facts that stand at the top of a step; for each route it has three of them.
    pub const FACTS: [Self; 4] = [Self::HowLong, Self::WithYou, Self::YouFeel, Self::YouNeed];
}

/// One item of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Permanent id of a checklist item or a question to ask; empty elsewhere.
    pub id: Id,
    /// Where it is shown.
    pub section: Section,
    /// Whether everybody sees it; the rest of its section is one tap away.
    pub glance: bool,
    /// How urgent it is, where a step begins with that.
    pub level: Option<Urgency>,
    /// For which routes it holds.
    pub routes: RouteSet,
    /// What it says.
    pub text: Text,
}

/// A lead sentence for some routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// For which routes it holds.
    pub routes: RouteSet,
    /// The one sentence that says it all.
    pub text: Text,
}

/// One step of the walkthrough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Permanent id, such as `dose`.
    pub id: Id,
    /// Heading.
    pub title: Rc<str>,
    /// Headings that fit a way better, each for some routes.
    pub titles: Vec<(RouteSet, Rc<str>)>,
    /// Lead sentences; the last one holds for every route.
    pub leads: Vec<Lead>,
    /// Whether when to speak up stands before all else.
    pub urgent_first: bool,
    /// Places in [`crate::app_pack::AppPack::lists`] of the locked lists that stand in it, the most
    /// urgent first.
    pub lists: Vec<u8>,
    /// All items of all routes, in order within each section.
    pub items: Vec<Item>,
}

impl Step {
    /// The heading for this route.
    pub fn title(&self, route: RouteIndex) -> &Rc<str> {
        let own = self.titles.iter().find(|(routes, _)| routes.contains(route));
        own.map_or(&self.title, |(_, title)| title)
    }

    /// The sentence that opens the step for this route.
    pub fn lead(&self, route: RouteIndex) -> Option<&Text> {
        self.leads.iter().find(|lead| lead.routes.contains(route)).map(|lead| &lead.text)
    }

    /// The items of one section for this route, in order.
    pub fn items(&self, section: Section, route: RouteIndex) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.section == section && item.routes.contains(route))
    }
}

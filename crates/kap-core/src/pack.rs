//! A content pack: everything the guide says in one language.

use std::fmt;
use std::rc::Rc;

use crate::Id;
use crate::binary::binary;
use crate::glossary::Term;
use crate::outcome::Outcome;
use crate::question::{Question, QuestionGroup};
use crate::region::Region;
use crate::route::{AttributeGroup, Route, RouteIndex};
use crate::source::Source;
use crate::step::Step;
use crate::text::{SafetyText, Text};
use crate::texts::Texts;

/// What the pack says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The guide's title, with its purpose in it.
    pub title: Rc<str>,
    /// What it is for.
    pub purpose: Rc<str>,
    /// Who wrote it.
    pub authors: Rc<str>,
    /// Who reviewed it, or that nobody has.
    pub review: Rc<str>,
    /// Whether it is a translation, and who checked it.
    pub translation: Rc<str>,
    /// How it is kept up to date.
    pub update_policy: Rc<str>,
    /// Who paid, and conflicts of interest.
    pub funding: Rc<str>,
    /// Day of publication, as `2026-11-21`.
    pub published: Rc<str>,
    /// Day of the next review, as `2027-05-21`.
    pub next_review: Rc<str>,
}

/// Everything the guide says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Permanent id, such as `ketamine`.
    pub id: Id,
    /// Language as a BCP 47 tag, such as `en`.
    pub language: Rc<str>,
    /// What the pack says about itself.
    pub about: About,
    /// The interface's own words.
    pub texts: Texts,
    /// `not-sure` first, then the columns of the comparison in order.
    pub routes: Vec<Route>,
    /// Other treatments, and none for now: further columns of the comparison.
    pub alternatives: Vec<Route>,
    /// The rows of the comparison, in groups.
    pub attributes: Vec<AttributeGroup>,
    /// Ketamine and esketamine side by side.
    pub forms: Forms,
    /// Benefits and harms in numbers.
    pub outcomes: Vec<Outcome>,
    /// The walkthrough.
    pub steps: Vec<Step>,
    /// "I've had my session: is this normal?"
    pub after: After,
    /// The questions.
    pub questions: Vec<QuestionGroup>,
    /// Words explained.
    pub glossary: Vec<Term>,
    /// Locked texts that all clinics show; see [`Safety`].
    pub safety: Safety,
    /// Warnings that routes and questions point to.
    pub warnings: Vec<SafetyText>,
    /// Regions with their numbers; the first is the default.
    pub regions: Vec<Region>,
    /// Sources, sorted by key.
    pub sources: Vec<Source>,
}

/// The locked texts with a place of their own in the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safety {
    /// The crisis card.
    pub crisis: SafetyText,
    /// Signs of an emergency.
    pub emergency: SafetyText,
    /// Signs to call the clinic today.
    pub call_clinic: SafetyText,
    /// For people outside the listed regions.
    pub elsewhere: SafetyText,
    /// When to drive again; stands with the times of a visit.
    pub driving: SafetyText,
    /// What is not known; empty until the pack is whole.
    pub not_known: SafetyText,
}

/// What to make of it when something is felt after a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// Heading, as a person would ask it.
    pub title: Rc<str>,
    /// How to use it, in a sentence.
    pub lead: Text,
    /// Signs by how urgent they are, most urgent first: a lead, then the signs.
    pub groups: Vec<SafetyText>,
}

/// A small table of what differs between the mixture and one of its mirror forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// Heading.
    pub title: Rc<str>,
    /// What it shows, in a sentence.
    pub lead: Text,
    /// Column heads.
    pub columns: Vec<Rc<str>>,
    /// Rows, each with a cell for every column.
    pub rows: Vec<FormRow>,
}

/// A row of [`Forms`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormRow {
    /// Permanent id.
    pub id: Id,
    /// Row head.
    pub label: Rc<str>,
    /// Cells, in the order of the columns.
    pub cells: Vec<Text>,
}

binary!(struct About {
    title, purpose, authors, review, translation, update_policy, funding, published, next_review,
});
binary!(struct Pack {
    id, language, about, texts, routes, alternatives, attributes, forms, outcomes, steps, after,
    questions, glossary, safety, warnings, regions, sources,
});
binary!(struct Safety { crisis, emergency, call_clinic, elsewhere, driving, not_known });
binary!(struct After { title, lead, groups });
binary!(struct Forms { title, lead, columns, rows });
binary!(struct FormRow { id, label, cells });

/// Why the bytes of a pack could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError;

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the content pack doesn't belong to this version of the guide, or arrived damaged",
        )
    }
}

impl std::error::Error for DecodeError {}

impl Pack {
    /// Whether the words beyond the walkthrough have arrived.
    pub fn is_whole(&self) -> bool {
        !self.questions.is_empty()
    }

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

    /// The place of the step with this id.
    pub fn step_index(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| &*step.id == id)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions
            .iter()
            .flat_map(|group| &group.questions)
            .find(|question| &*question.id == id)
    }

    /// The region whose numbers are shown first.
    pub fn region(&self) -> Option<&Region> {
        self.regions.first()
    }

    /// The warnings at these places.
    pub fn warnings<'a>(&'a self, places: &'a [u8]) -> impl Iterator<Item = &'a SafetyText> {
        places.iter().filter_map(|place| self.warnings.get(usize::from(*place)))
    }
}

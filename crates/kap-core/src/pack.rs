//! A content pack: everything the guide says in one language.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use crate::Id;
use crate::app_pack::AppPack;
use crate::consult::Consult;
use crate::glossary::Term;
use crate::outcome::Outcome;
use crate::question::{Question, QuestionGroup};
use crate::region::Region;
use crate::route::{AttributeGroup, Route, RouteIndex};
use crate::summary::{Companion, Summary};
use crate::text::{SafetyText, Text, Urgency};
use crate::texts::{self, OwnerTexts, PageTexts, SheetTexts};

/// What the pack says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The guide's title, with its purpose in it.
    pub title: Rc<str>,
    /// The decision that it helps with, in a sentence or two.
    pub decision: Rc<str>,
    /// What it is for.
    pub purpose: Rc<str>,
    /// Who wrote it.
    pub authors: Rc<str>,
    /// Who reviewed it, or that nobody has.
    pub review: Rc<str>,
    /// Whether it is a translation, and who checked it.
    pub translation: Rc<str>,
    /// How sources were chosen, and what was left out.
    pub selection: Rc<str>,
    /// How hard it is to read, with the figures of this very text; empty in a language without
    /// a measure.
    pub reading: Rc<str>,
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
///
/// What the app needs stands in [`AppPack`] and is reached through the pack itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Permanent id, such as `ketamine`.
    pub id: Id,
    /// The other languages that the guide is read in: tag and own name.
    pub others: Vec<(Rc<str>, Rc<str>)>,
    /// The walkthrough and all that belongs to it.
    pub app: AppPack,
    /// What the pack says about itself.
    pub about: About,
    /// The interface's own words around everything but the walkthrough.
    pub page: PageTexts,
    /// Those on the sheet, on the companion's page and in a consultation.
    pub sheet: SheetTexts,
    /// Those that only the site's owner reads.
    pub owner: OwnerTexts,
    /// The rows of the comparison, in groups.
    pub attributes: Vec<AttributeGroup>,
    /// Other treatments, and none for now: further columns of the comparison.
    pub alternatives: Vec<Route>,
    /// Ketamine and esketamine side by side.
    pub forms: Forms,
    /// Benefits and harms in numbers.
    pub outcomes: Vec<Outcome>,
    /// The first page.
    pub start: Start,
    /// "I had a session: is this normal?"
    pub after: After,
    /// What can be kept besides checklists and questions, and the safety check.
    pub summary: Summary,
    /// The sheet for the person who drives home, or stays there.
    pub companion: Companion,
    /// The desk of a consultation.
    pub consult: Consult,
    /// The questions.
    pub questions: Vec<QuestionGroup>,
    /// Ids of the questions asked most, in order; they stand above the groups.
    pub asked_most: Vec<Id>,
    /// Question and where its answer leads on to: the id of a step, or of a view.
    pub leads_to: Vec<(Id, Id)>,
    /// Words explained.
    pub glossary: Vec<Term>,
    /// What the search knows of the language, for [`crate::search::Index::new`]. Blocks with an
    /// empty line between them: first endings that a word may lose, then words that say
    /// nothing, then groups of words or phrases for the same, each on a line of its own; the
    /// first of them is what somebody in danger types.
    pub search: Rc<str>,
    /// Locked texts that all clinics show; see [`Safety`].
    pub safety: Safety,
    /// Regions with their numbers; the first is the default.
    pub regions: Vec<Region>,
    /// The permanent number of each id that a link may carry, under its group and id, such as
    /// `routes/iv`.
    pub numbers: BTreeMap<String, u32>,
}

impl Deref for Pack {
    type Target = AppPack;

    fn deref(&self) -> &AppPack {
        &self.app
    }
}

impl DerefMut for Pack {
    fn deref_mut(&mut self) -> &mut AppPack {
        &mut self.app
    }
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
    /// What is not known.
    pub not_known: SafetyText,
    /// What stands under a clinic's own line on each of [`crate::profile::SUBJECTS`], in their order.
    pub beside: Vec<SafetyText>,
}

/// The first page: the main message in one minute, and the doors into the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Heading.
    pub title: Rc<str>,
    /// The decision, said in a sentence.
    pub decision: Rc<str>,
    /// The main message: what each line says in a few words, and the rest of it.
    pub lines: Vec<(Rc<str>, Text)>,
    /// The way in for somebody who thinks about it.
    pub thinking: Rc<str>,
    /// The way in for somebody who has a date.
    pub date: Rc<str>,
    /// The way in for somebody who had a session.
    pub after: Rc<str>,
    /// The way in for somebody who takes another home.
    pub companion: Rc<str>,
}

/// What to make of it when something is felt after a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// Heading, as a person would ask it.
    pub title: Rc<str>,
    /// The signs of an emergency that nobody should have to look for, in a sentence.
    pub lead: Text,
    /// What signs can be about, each with its id and what it is called.
    pub topics: Vec<(Id, Rc<str>)>,
    /// Signs by how urgent they are, most urgent first: a lead, then the signs.
    pub groups: Vec<SafetyText>,
    /// How urgent each group is, and for each of its signs the ids of what it is about.
    pub kinds: Vec<(Urgency, Vec<Vec<Id>>)>,
}

/// A small table of what differs between the mixture and one of its mirror forms.
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl Pack {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions
            .iter()
            .flat_map(|group| &group.questions)
            .find(|question| &*question.id == id)
    }

    /// The columns of the comparison, numbered from 1: all routes but `not-sure`, then all other
    /// treatments.
    pub fn columns(&self) -> impl Iterator<Item = (RouteIndex, &Route)> {
        (1..).zip(self.routes.iter().skip(1).chain(&self.alternatives))
    }

    /// The questions asked most, in order.
    pub fn asked_most(&self) -> impl Iterator<Item = &Question> {
        self.asked_most.iter().filter_map(|id| self.question(id))
    }

    /// The questions of a group that aren't among those asked most.
    pub fn others<'p>(&'p self, group: &'p QuestionGroup) -> impl Iterator<Item = &'p Question> {
        group.questions.iter().filter(|question| !self.asked_most.contains(&question.id))
    }

    /// The interface's own words that readers see, each with its group and key.
    pub fn interface(
        &self,
    ) -> impl Iterator<Item = (&'static (&'static str, &'static str), &Rc<str>)> {
        let words = self.app.texts.in_order().into_iter();
        let page = self.page.in_order().into_iter().chain(self.sheet.in_order());
        texts::keys().zip(words.chain(page).chain(self.owner.in_order()))
    }

    /// The permanent number of an id; `None` while it has none.
    pub fn number(&self, group: &str, id: &str) -> Option<u32> {
        self.numbers.get(&format!("{group}/{id}")).copied()
    }

    /// The region whose numbers are shown first.
    pub fn region(&self) -> Option<&Region> {
        self.regions.first()
    }

    /// All safety texts that have a place of their own.
    pub fn locked(&self) -> impl Iterator<Item = &SafetyText> {
        let safety = &self.safety;
        [
            &safety.crisis,
            &safety.emergency,
            &safety.call_clinic,
            &safety.elsewhere,
            &self.app.driving,
            &safety.not_known,
        ]
        .into_iter()
        .chain(&self.app.lists)
        .chain(&safety.beside)
    }
}

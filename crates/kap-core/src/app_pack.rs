//! The part of a pack that the app itself needs, and its binary form.
//!
//! The comparison, the questions and the frame are finished markup: the app moves through
//! them but never writes them, so their words don't travel twice.

use std::fmt;
use std::mem::take;
use std::rc::Rc;

use crate::Id;
use crate::binary::{Binary, Reader, Writer, binary};
use crate::route::{Route, RouteIndex};
use crate::source::Source;
use crate::step::Step;
use crate::text::SafetyText;
use crate::texts::Texts;
use crate::timeline::Day;

/// The walkthrough in one language, as it reads in one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPack {
    /// Whether all is here; else only what an app needs that finds the walkthrough written.
    pub whole: bool,
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
    /// The number of the region's main crisis line, as shown.
    pub crisis_line: Rc<str>,
    /// The number to call in the region for advice on poisoning, as shown.
    pub poison_line: Rc<str>,
    /// Ids of the words that the glossary explains, in its order.
    pub terms: Vec<Id>,
    /// Sources, sorted by key.
    pub sources: Vec<Source>,
}

binary!(struct AppPack {
    whole, language, texts, routes, days, steps, warnings, lists, driving, emergency, crisis_line,
    poison_line, terms, sources,
});

/// Begins the bytes of every pack: those of another version aren't read.
const VERSION: &str = env!("CARGO_PKG_VERSION");

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

impl AppPack {
    /// Reads a pack from the bytes that [`AppPack::encode`] wrote in the same version.
    ///
    /// # Errors
    /// If the bytes are damaged, cut short or of another version.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut reader = Reader::new(bytes);
        if *Rc::<str>::read(&mut reader) != *VERSION {
            return Err(DecodeError);
        }
        let pack = Self::read(&mut reader);
        if reader.is_whole() { Ok(pack) } else { Err(DecodeError) }
    }

    /// The bytes that the browser loads.
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        Rc::<str>::from(VERSION).write(&mut writer);
        self.write(&mut writer);
        writer.into_bytes()
    }

    /// This pack without what only the comparison shows: the values of routes, the titles of
    /// sources, and all of a source that no step cites.
    #[must_use]
    pub fn for_walkthrough(mut self) -> Self {
        for route in &mut self.routes {
            let whole = take(route);
            *route = Route {
                id: whole.id,
                name: whole.name,
                warnings: whole.warnings,
                has_walkthrough: whole.has_walkthrough,
                ..Route::default()
            };
        }
        let cited = self.cited();
        for (source, is_cited) in self.sources.iter_mut().zip(cited) {
            let whole = take(source);
            if is_cited {
                let Source { by, date, copies, url, .. } = whole;
                *source = Source { by, date, copies, url, ..take(source) };
            }
        }
        self
    }

    /// What an app needs of this pack that takes over markup as it stands: the names of parts,
    /// routes and steps. The rest is needed when the reader asks for another route.
    #[must_use]
    pub fn names(&self) -> Self {
        let named = |step: &Step| Step {
            leads: Vec::new(),
            lists: Vec::new(),
            items: Vec::new(),
            ..step.clone()
        };
        Self {
            whole: false,
            days: Vec::new(),
            steps: self.steps.iter().map(named).collect(),
            warnings: Vec::new(),
            lists: Vec::new(),
            driving: SafetyText::default(),
            terms: Vec::new(),
            sources: Vec::new(),
            ..self.clone()
        }
    }

    /// For each source, whether the walkthrough cites it.
    fn cited(&self) -> Vec<bool> {
        let items = self.steps.iter().flat_map(|step| {
            let leads = step.leads.iter().map(|lead| &lead.text);
            leads.chain(step.items.iter().map(|item| &item.text))
        });
        let lists = self.steps.iter().flat_map(|step| self.lists(&step.lists));
        let locked = self.warnings.iter().chain([&self.driving]).chain(lists);
        let mut cited = vec![false; self.sources.len()];
        for citation in
            items.chain(locked.flat_map(|text| &text.text)).flat_map(|text| &text.basis.citations)
        {
            if let Some(place) = cited.get_mut(usize::from(citation.source)) {
                *place = true;
            }
        }
        cited
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

//! What the desk of a consultation says: kinds of visit, issues to talk about, points to check.

use std::rc::Rc;

use crate::Id;
use crate::outcome::OutcomeKind;
use crate::text::Text;

/// The desk's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consult {
    /// Kinds of visit.
    pub presets: Vec<Preset>,
    /// Issues to talk about, in order.
    pub issues: Vec<Issue>,
    /// Points that the patient says back, in the order of the safety check.
    pub teach: Vec<Teach>,
}

impl Consult {
    /// Everything with sources, each with the id of the issue or point that it belongs to.
    pub fn statements(&self) -> impl Iterator<Item = (String, &Text)> {
        let issues = self.issues.iter().flat_map(|issue| {
            let Staff { say_it, listen, promise } = &issue.staff;
            [&issue.say, say_it, listen, promise].map(|text| (issue.key(), text))
        });
        let teach = self.teach.iter();
        issues.chain(
            teach.flat_map(|point| [&point.enough, &point.again].map(|text| (point.key(), text))),
        )
    }

    /// Everything without sources, in the same way.
    pub fn labels(&self) -> impl Iterator<Item = (String, &str)> {
        let presets =
            self.presets.iter().map(|one| (format!("consult/presets/{}", one.id), &*one.name));
        let issues = self.issues.iter().flat_map(|issue| {
            [&issue.name, &issue.question, &issue.sheet].map(|words| (issue.key(), &**words))
        });
        let teach = self.teach.iter();
        presets
            .chain(issues)
            .chain(teach.flat_map(|one| [&one.name, &one.ask].map(|words| (one.key(), &**words))))
    }
}

/// A kind of visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Permanent id, such as `first-visit`.
    pub id: Id,
    /// What it is called.
    pub name: Rc<str>,
    /// How long two people talk.
    pub minutes: u8,
    /// What is talked about, in order.
    pub topics: Vec<Topic>,
}

/// Something that is talked about in a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// An issue, by id.
    Issue(Id),
    /// The points that the patient says back.
    TeachBack,
    /// The sheet to hand over.
    Sheet,
    /// What is normal after a session.
    After,
    /// A step of the walkthrough, by id.
    Step(Id),
}

impl Topic {
    /// The topic that authors and markup write so; whether there is such an issue or step is to be
    /// looked up.
    pub fn read(written: &str) -> Self {
        match written {
            "teach-back" => Self::TeachBack,
            "sheet" => Self::Sheet,
            "after" => Self::After,
            _ => match written.strip_prefix("step:") {
                Some(step) => Self::Step(step.into()),
                None => Self::Issue(written.into()),
            },
        }
    }

    /// As authors and markup write it.
    pub fn written(&self) -> String {
        match self {
            Self::TeachBack => "teach-back".to_owned(),
            Self::Sheet => "sheet".to_owned(),
            Self::After => "after".to_owned(),
            Self::Step(id) => format!("step:{id}"),
            Self::Issue(id) => id.to_string(),
        }
    }
}

/// An issue: one screen with two ways side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Permanent id, such as `harms`.
    pub id: Id,
    /// In a few words, on a button.
    pub name: Rc<str>,
    /// As a patient asks it.
    pub question: Rc<str>,
    /// What staff can say.
    pub say: Text,
    /// The question that goes on the sheet.
    pub sheet: Rc<str>,
    /// For staff alone.
    pub staff: Staff,
    /// Ids of the rows of the comparison that it shows.
    pub rows: Vec<Id>,
    /// Which results are drawn, if any.
    pub picture: Option<OutcomeKind>,
}

/// What only staff see, beside an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// How to say what is hard to say.
    pub say_it: Text,
    /// What to listen for.
    pub listen: Text,
    /// What not to promise.
    pub promise: Text,
}

/// A point that the patient says back in their own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teach {
    /// The id of the point in the safety check.
    pub id: Id,
    /// What it is about, in a few words.
    pub name: Rc<str>,
    /// What to ask.
    pub ask: Rc<str>,
    /// What a sufficient answer holds.
    pub enough: Text,
    /// Another way to say it.
    pub again: Text,
}

impl Issue {
    fn key(&self) -> String {
        format!("consult/issues/{}", self.id)
    }
}

impl Teach {
    fn key(&self) -> String {
        format!("consult/teach/{}", self.id)
    }
}

//! The sources that statements cite.

use std::rc::Rc;

use crate::Id;
use crate::format::fill;
use crate::text::Checked;

/// What sort of thing a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceKind {
    /// A medicine's official label.
    #[default]
    Label,
    /// A statement of a government agency.
    Agency,
    /// A guideline or position paper of a professional body.
    Guideline,
    /// A trial with groups of people.
    Trial,
    /// A review of other studies.
    Review,
    /// Records of people treated, without a comparison group chosen by chance.
    Cohort,
    /// Any other study, such as one on how the body handles a medicine.
    Study,
    /// A law or rule.
    Statute,
    /// The page of a health or crisis service.
    Service,
    /// Any other web page; low authority.
    Web,
}

/// One source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Permanent key, such as `murrough-2013`.
    pub id: Id,
    /// Title, or a plain description where the title isn't known.
    pub title: Rc<str>,
    /// Authors or body.
    pub by: Rc<str>,
    /// Journal or publisher; empty where `by` says it all.
    pub published_in: Rc<str>,
    /// When published or last revised: `2013`, `2022-02` or `2023-10-10`; empty if undated.
    pub date: Rc<str>,
    /// From when the copies are that were read, oldest first; empty if what was read is of `date`.
    pub copies: Vec<Rc<str>>,
    /// What sort of thing it is.
    pub kind: SourceKind,
    /// Address, `https:` only; empty if none is known.
    pub url: Rc<str>,
    /// The last day on which facts from it hold, as `2026-12-31`; empty if they don't expire.
    pub expires: Rc<str>,
    /// How far the facts taken from it were checked, best first; empty if nothing cites it.
    pub checked: Vec<Checked>,
}

impl Source {
    /// Who, and from when what was read is: `copies` holds `{dates}`, for text that isn't of the
    /// source's own date.
    pub fn name(&self, copies: &str) -> String {
        let date = match self.copies.join(", ") {
            dates if dates.is_empty() => self.date.to_string(),
            dates => fill(copies, &[("dates", &dates)]),
        };
        if date.is_empty() { self.by.to_string() } else { format!("{}, {date}", self.by) }
    }
}

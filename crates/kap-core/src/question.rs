//! Questions people ask, in groups.

use std::rc::Rc;

use crate::Id;
use crate::region::Topic;
use crate::route::Certainty;
use crate::text::Text;

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Permanent id.
    pub id: Id,
    /// The question as a heading.
    pub ask: Rc<str>,
    /// Other ways people put it; searched, not shown.
    pub also: Vec<Rc<str>>,
    /// Paragraphs; the first is the answer, the rest explains.
    pub answer: Vec<Text>,
    /// Places in [`crate::app_pack::AppPack::lists`] of the locked lists that belong to the answer.
    pub lists: Vec<u8>,
    /// Places in [`crate::app_pack::AppPack::warnings`] of warnings that stand under the answer.
    pub warnings: Vec<u8>,
    /// Whether the crisis lines stand under the answer.
    pub crisis: bool,
    /// What the region says of this, if the answer depends on the country.
    pub local: Option<Topic>,
    /// Makes it a claim that people read elsewhere, in `ask`.
    pub claim: Option<Claim>,
}

/// What the guide makes of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whether it holds; said wherever the claim stands, so that nobody takes it for the guide's
    /// own words.
    pub verdict: Verdict,
    /// How strong the evidence on it is.
    pub certainty: Certainty,
}

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// What is known says otherwise.
    Wrong,
    /// No study shows it, whether or not one has looked.
    NotShown,
    /// Something in it is true, and something that matters is left out or isn't.
    PartlyTrue,
    /// It may be said like this.
    Fair,
}

/// Questions on one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionGroup {
    /// Permanent id.
    pub id: Id,
    /// Heading.
    pub title: Rc<str>,
    /// What the group is about, in a sentence.
    pub lead: Rc<str>,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

//! Words that need explaining.

use std::rc::Rc;

use crate::Id;
use crate::text::Text;

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Permanent id.
    pub id: Id,
    /// The term as written.
    pub term: Rc<str>,
    /// Other forms of it.
    pub also: Vec<Rc<str>>,
    /// Whether it becomes a link where it is used.
    pub link: bool,
    /// What it means.
    pub text: Text,
}

//! Questions and their answers, and the search in them.

pub(crate) mod page;
pub(crate) mod search;
mod searchable;

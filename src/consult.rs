//! A consultation: a visit that begins, is watched over and ends without a trace.

pub(crate) mod page;
pub(crate) mod visit;

//! What the reader keeps: ticks, own questions, the safety check; printed, carried, kept, cleared.

mod check;
pub(crate) mod clear;
mod companion;
pub(crate) mod kept;
pub(crate) mod own_questions;
pub(crate) mod page;
pub(crate) mod persistence;
pub(crate) mod print;
pub(crate) mod ride;
pub(crate) mod safety_check;
pub(crate) mod share;
pub(crate) mod sheet;
pub(crate) mod ticks;

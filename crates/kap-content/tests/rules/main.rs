//! The rules for what a pack says: each finds its example in the shipped pack once that is
//! spoilt, and the shipped pack breaks none.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

mod beside;
mod copied;
mod counts;
mod even;
mod files;
mod kinds;
mod lifts;
mod listed;
mod lists;
mod places;
mod spoilt;
mod words;

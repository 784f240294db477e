//! What to expect: the walkthrough, step by step, for the chosen route.

pub mod page;
pub(crate) mod route_choice;
mod start;
pub(crate) mod step_list;
mod step_page;
mod tiles;
mod timeline;

//! What the clinic says of itself: name, number, reviewer, routes, colour.

pub(crate) mod accent;
pub(crate) mod page;
pub(crate) mod profile;
mod theme;

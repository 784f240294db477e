//! What the clinic says of itself: name, number, reviewer, routes, colour.

pub(crate) mod accent;
mod json;
pub(crate) mod line;
pub(crate) mod profile;

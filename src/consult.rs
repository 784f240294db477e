//! A consultation: a desk for two people at one screen, and a visit that is watched over and ends
//! without a trace.

pub(crate) mod desk;
pub(crate) mod desk_page;
mod hand_over;
mod issue_page;
pub(crate) mod page;
mod sheet_page;
pub(crate) mod visit;
pub(crate) mod visit_link;

//! The pieces that views are made of, one file each.

pub(crate) mod after;
pub(crate) mod bars;
pub(crate) mod check;
pub(crate) mod clinic_line;
pub(crate) mod companion;
pub(crate) mod crisis_card;
pub(crate) mod footer;
pub(crate) mod forms;
pub(crate) mod heading;
pub(crate) mod kept;
pub(crate) mod listed;
pub(crate) mod outcomes;
pub(crate) mod people;
pub(crate) mod prose;
pub(crate) mod route_choice;
pub(crate) mod sources;
pub(crate) mod step_list;
pub(crate) mod step_page;
pub(crate) mod tabs;
pub(crate) mod terms;
pub(crate) mod timeline;
pub(crate) mod visit;
pub(crate) mod warning;

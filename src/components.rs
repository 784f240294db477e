//! The pieces that several features are made of, one file each.

pub(crate) mod drawing;
pub(crate) mod heading;
pub(crate) mod link_fold;
pub(crate) mod listed;
pub(crate) mod prose;
pub(crate) mod sources;
pub(crate) mod warning;

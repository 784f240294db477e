//! The frame around all parts: title, tabs, explained words, last line, addresses.

pub(crate) mod deep_links;
pub(crate) mod footer;
pub mod page;
pub(crate) mod tabs;
pub(crate) mod terms;

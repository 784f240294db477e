//! The guide in Yew: finished words, made when the guide is built (`page.rs` of each feature), and
//! the islands that live in them in the browser.

// A build that goes out compiles the standard library along, and would have its crates named, too.
#![cfg_attr(all(not(test), debug_assertions), warn(unused_crate_dependencies))]

mod app;
mod browser;
mod clinic;
mod clipboard;
mod compare;
mod components;
mod consult;
mod content;
mod crisis;
mod features;
pub mod frame;
mod guide;
mod island;
mod link;
mod questions;
mod store;
mod summary;
pub mod walkthrough;

pub use app::{App, AppProps};
pub use guide::{Guide, Host};
pub use island::Hosts;

//! What the guide means, without a browser: the content model, the options a page may set,
//! where a reader is, and how a question is found.
//!
//! The crate knows neither Yew nor the DOM, and no file: `kap-content` makes its model of the TOML
//! that people write under `content/`.

#![warn(missing_docs)]
// A build that goes out compiles the standard library along, and would have its crates named, too.
#![cfg_attr(all(not(test), debug_assertions), warn(unused_crate_dependencies))]

pub mod app_pack;
pub mod calendar;
pub mod choices;
pub mod columns;
pub mod consult;
pub mod consultation;
pub mod contrast;
pub mod deep_link;
pub mod format;
pub mod glossary;
pub mod json;
mod local;
pub mod markup;
pub mod nearest;
pub mod options;
pub mod other_names;
pub mod outcome;
pub mod pack;
pub mod phone;
pub mod place;
pub mod profile;
pub mod question;
pub mod region;
pub mod route;
pub mod scale;
pub mod search;
pub mod sheet;
pub mod source;
pub mod state;
pub mod step;
pub mod stored;
pub mod summary;
pub mod text;
pub mod texts;
pub mod timeline;
pub mod visit;

use std::rc::Rc;

/// A permanent content id in kebab-case, such as `esketamine-nasal`.
pub type Id = Rc<str>;

//! Whole views, one file each. The walkthrough is live; the others are finished markup.

pub mod compare;
mod found;
pub mod questions;
pub mod summary;
pub mod walkthrough;

use kap_core::place::{Place, View};
use kap_core::route::RouteIndex;
use yew::{Callback, Properties};

use crate::content::Content;

pub use found::Found;

/// What a reader does inside a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Go {
    /// Show another part.
    View(View),
    /// Show another step and put focus on its heading.
    Step(usize),
    /// Show the steps for another route.
    Route(RouteIndex),
    /// Open the crisis card.
    Crisis,
}

/// What a live view gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ViewProps {
    /// The pack.
    pub content: Content,
    /// Where the reader is.
    pub place: Place,
    /// The route for which the hidden steps are written; without it they aren't there yet.
    pub hidden_route: Option<RouteIndex>,
    /// Level of the guide's first heading.
    pub heading_level: u8,
    /// What stands there already and stays; the app writes it itself without.
    pub found: Option<Found>,
    /// What the reader does.
    pub on_go: Callback<Go>,
}

//! Whole views, one file each. The walkthrough is live; the others are finished markup.

pub mod compare;
pub mod questions;
pub mod summary;
pub mod walkthrough;

use kap_core::place::{Place, View};
use kap_core::route::RouteIndex;
use yew::{AttrValue, Callback, Html, Properties};

use crate::content::Content;

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

/// What says the same until the reader asks for another route: markup that the app finds
/// written and leaves alone, so that its words needn't travel twice before it runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The drawn day.
    pub day: AttrValue,
    /// All steps.
    pub pages: AttrValue,
    /// When to drive again.
    pub driving: AttrValue,
}

impl Found {
    /// What the app will find, written by this renderer.
    pub fn written(props: &ViewProps, render: impl Fn(Html) -> String) -> Self {
        Self {
            day: render(walkthrough::day(props)).into(),
            pages: render(walkthrough::pages(props)).into(),
            driving: render(walkthrough::driving(props)).into(),
        }
    }
}

/// What a live view gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ViewProps {
    /// The pack.
    pub content: Content,
    /// Where the reader is.
    pub place: Place,
    /// Level of the guide's first heading.
    pub heading_level: u8,
    /// What stands there already and stays; the app writes it itself without.
    pub found: Option<Found>,
    /// What the reader does.
    pub on_go: Callback<Go>,
}

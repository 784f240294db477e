//! Markup that the app finds written and leaves alone.

use yew::{AttrValue, Html};

use super::{ViewProps, walkthrough};

/// What says the same until the reader asks for another route, so that its words needn't travel
/// twice before the app runs. Strings of our own renderer, when the guide is built; empty in the
/// browser, where what stands there is taken over as it is and no string ever becomes markup.
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

    /// The day, the steps and when to drive, as they stand.
    pub(super) fn left_alone(&self) -> [Html; 3] {
        [&self.day, &self.pages, &self.driving].map(|html| Html::from_html_unchecked(html.clone()))
    }

    /// The same with the current step alone: the others come in a file of their own.
    pub(crate) fn opening(self, props: &ViewProps, render: impl Fn(Html) -> String) -> Self {
        Self { pages: render(walkthrough::opening(props)).into(), ..self }
    }
}

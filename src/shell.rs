//! The root that stays mounted while guides come and go.
//!
//! Yew keeps a few listeners for every root it ever mounted. A page that adds and removes
//! guides would grow, so roots are kept and given to the next guide; a changed serial number
//! makes sure that nothing of the last guide is left in it.

use yew::prelude::*;

use crate::app::{App, AppProps};

/// What a root shows.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ShellProps {
    /// The guide; `None` while the root waits for the next one.
    pub guide: Option<AppProps>,
    /// Differs for each guide that a root has shown.
    pub serial: u32,
}

/// A guide, or nothing.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    match &props.guide {
        Some(guide) => html! { <App key={props.serial} ..guide.clone() /> },
        None => Html::default(),
    }
}

//! The guide's views in Yew, the same in the browser and, for the static markup, natively.

mod app;
pub mod browser;
mod components;
mod content;
mod shell;
mod views;

pub use app::{App, AppProps, Start};
pub use content::Content;
pub use shell::{Shell, ShellProps};
pub use views::compare::CompareView;
pub use views::questions::QuestionsView;
pub use views::walkthrough::WalkthroughView;
pub use views::{Go, ViewProps};

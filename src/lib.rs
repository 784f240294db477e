//! The guide in Yew: what is live in the browser, and what is finished markup.

mod app;
pub mod browser;
mod components;
mod content;
pub mod page;
mod shell;
mod views;

pub use app::{App, AppProps};
pub use content::Content;
pub use shell::{Shell, ShellProps};
pub use views::walkthrough::WalkthroughView;
pub use views::{Found, Go, ViewProps};

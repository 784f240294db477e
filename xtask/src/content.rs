//! `cargo xtask content check`: every mistake in the content pack, or what is in it.

use anyhow::Result;

use crate::build::content::{CONTENT, load};
use crate::paths::Paths;

/// Loads the pack in every language and says what is in it.
pub(crate) fn check(paths: &Paths) -> Result<()> {
    for pack in load(paths)? {
        let questions: usize = pack.questions.iter().map(|group| group.questions.len()).sum();
        println!(
            "{CONTENT}: {}: {} steps, {questions} questions, {} routes, {} outcomes, {} sources. No mistakes.",
            pack.language,
            pack.steps.len(),
            // `not-sure` is a place to start from, not a route.
            pack.routes.len().saturating_sub(1),
            pack.outcomes.len(),
            pack.sources.len(),
        );
    }
    Ok(())
}

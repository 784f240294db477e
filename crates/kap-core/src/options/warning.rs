//! What is told the owner of an attribute that the guide can't use.
//!
//! The app notes it; the words are found by a module that is fetched only then (`crates/kap-aside`), so
//! a warning passes between the two as text.

use std::fmt;

use crate::nearest::nearest;
use crate::other_names::routes_called;

/// Something the owner wrote that the guide doesn't know; it runs on without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The attribute.
    pub name: String,
    /// What it says; empty if there is no such attribute.
    pub value: String,
    /// What it may say, or the attributes that there are, with a space between.
    pub allowed: String,
}

impl Warning {
    /// The warning as a question for its words.
    pub fn question(&self) -> String {
        [&*self.name, "\n", &self.allowed, "\n", &self.value].concat()
    }
}

/// Words for the warning that was written down as [`Warning::question`].
pub fn explain(question: &str) -> String {
    let (name, rest) = question.split_once('\n').unwrap_or_default();
    let (allowed, value) = rest.split_once('\n').unwrap_or_default();
    worded(name, value, allowed)
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&worded(&self.name, &self.value, &self.allowed))
    }
}

fn worded(name: &str, value: &str, allowed: &str) -> String {
    let allowed: Vec<&str> = allowed.split(' ').collect();
    let (wrong, meant, all) = if value.is_empty() {
        (["<kap-guide> has no attribute \"", name, "\"."].concat(), name, "It has")
    } else {
        let wrong = ["<kap-guide ", name, "=\"", value, "\">: unknown value."].concat();
        (wrong, value, "Use one of")
    };
    let called = routes_called(meant).iter().find(|route| allowed.contains(route)).copied();
    match called.or_else(|| nearest(meant, allowed.iter().copied())) {
        Some(nearest) => [&*wrong, " Did you mean \"", nearest, "\"?"].concat(),
        None => [&*wrong, " ", all, ": ", &allowed.join(", "), "."].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_that_was_written_down_has_the_same_words() {
        let of = |name: &str, value: &str| {
            let allowed = "iv im".to_owned();
            Warning { name: name.to_owned(), value: value.to_owned(), allowed }
        };
        for warning in [of("route", "ivv"), of("route", "two\nlines"), of("rout", "")] {
            assert_eq!(explain(&warning.question()), warning.to_string());
        }
        assert!(!explain("").is_empty());
    }
}

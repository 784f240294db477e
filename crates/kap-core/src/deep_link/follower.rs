//! Follows a reader through the guide into the page's history.

use super::DeepLink;
use crate::place::View;

/// What to do with the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// The entry gets this hash.
    Replace(String),
    /// A new entry with this hash.
    Push(String),
}

/// Follows a reader, and decides what of it belongs into the history: one entry for each action,
/// and none before the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follower {
    place: DeepLink,
    written: String,
    begun: bool,
}

impl Follower {
    /// Begins where the reader is.
    pub fn new(place: DeepLink) -> Self {
        Self { written: place.hash(), place, begun: false }
    }

    /// Whether the reader has gone on from where the history has them.
    pub fn is_ahead(&self) -> bool {
        self.place.hash() != self.written
    }

    /// Whether a link leads to where the reader is, as far as it says.
    pub fn is_at(&self, link: &DeepLink) -> bool {
        let agrees = |own: &Option<String>, other: &Option<String>| {
            own.is_none() || other.is_none() || own == other
        };
        let (place, is_step) = (&self.place, link.view == View::Walkthrough);
        place.view == link.view
            && (!is_step || agrees(&place.step, &link.step) && agrees(&place.route, &link.route))
            && agrees(&place.question, &link.question)
    }

    /// Takes in a new `view`, `step`, `route` or `question`, as the guide's events tell it.
    pub fn note(&mut self, what: &str, id: String) {
        match what {
            "view" => {
                if let Some(view) = View::from_id(&id).filter(|view| *view != self.place.view) {
                    self.place.view = view;
                    self.place.question = None;
                }
            }
            "step" => self.place.step = Some(id),
            "route" => self.place.route = Some(id),
            "question" => self.place.question = Some(id),
            _ => {}
        }
    }

    /// The history leads to this place: what the guide tells on its way there is no action.
    pub fn arrive(&mut self, link: &DeepLink) {
        self.place.view = link.view;
        self.place.question.clone_from(&link.question);
        for (own, other) in
            [(&mut self.place.step, &link.step), (&mut self.place.route, &link.route)]
        {
            if other.is_some() {
                own.clone_from(other);
            }
        }
        self.settle();
    }

    /// Takes what was told since for no action of the reader's: nothing of it is written.
    pub fn settle(&mut self) {
        self.written = self.place.hash();
    }

    /// What to write once an action has been told in full. At the first, the entry that the page
    /// began with gets the place it showed, unless it has a `hash` of the page's own.
    pub fn write(&mut self, hash: &str) -> Vec<Write> {
        let next = self.place.hash();
        if next == self.written {
            return Vec::new();
        }
        let before = std::mem::replace(&mut self.written, next.clone());
        let is_first = !std::mem::replace(&mut self.begun, true);
        let replaced = (is_first && hash.is_empty()).then_some(Write::Replace(before));
        replaced.into_iter().chain([Write::Push(next)]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Known, read};
    use super::*;

    /// Where a hash leads that names nothing unknown.
    fn link(hash: &str) -> DeepLink {
        let known = Known {
            views: &["walkthrough", "compare", "questions", "summary"],
            steps: &["first-call", "dose"],
            routes: &["not-sure", "iv"],
        };
        read(hash, known).unwrap().link.unwrap()
    }

    fn begun() -> Follower {
        Follower::new(DeepLink {
            step: Some("first-call".to_owned()),
            route: Some("not-sure".to_owned()),
            ..DeepLink::to(View::Walkthrough)
        })
    }

    fn push(hash: &str) -> Write {
        Write::Push(hash.to_owned())
    }

    #[test]
    fn each_action_is_one_entry_and_the_first_keeps_where_the_reader_began() {
        let mut follower = begun();
        assert_eq!(follower.write(""), []);
        follower.note("view", "compare".to_owned());
        assert_eq!(
            follower.write(""),
            [
                Write::Replace("#kap-walkthrough-first-call-not-sure".to_owned()),
                push("#kap-compare")
            ]
        );
        follower.note("view", "questions".to_owned());
        follower.note("question", "is-it-safe".to_owned());
        assert_eq!(follower.write("#kap-compare"), [push("#kap-questions-is-it-safe")]);
        assert_eq!(follower.write("#kap-questions-is-it-safe"), []);
        follower.note("view", "walkthrough".to_owned());
        follower.note("step", "dose".to_owned());
        follower.note("route", "iv".to_owned());
        assert_eq!(follower.write("#x"), [push("#kap-walkthrough-dose-iv")]);
    }

    #[test]
    fn a_hash_of_the_pages_own_stays() {
        let mut follower = begun();
        follower.note("view", "summary".to_owned());
        assert_eq!(follower.write("#visit"), [push("#kap-summary")]);
    }

    #[test]
    fn what_the_page_does_by_itself_is_not_written() {
        let mut follower = begun();
        follower.note("route", "iv".to_owned());
        follower.settle();
        assert_eq!(follower.write(""), []);
        follower.note("view", "compare".to_owned());
        let first = Write::Replace("#kap-walkthrough-first-call-iv".to_owned());
        assert_eq!(follower.write(""), [first, push("#kap-compare")]);
    }

    #[test]
    fn a_reader_who_went_on_before_they_were_followed_is_ahead_of_the_history() {
        let mut follower = begun();
        assert!(!follower.is_ahead());
        follower.note("view", "questions".to_owned());
        assert!(follower.is_ahead());
        for (hash, is_at) in [
            ("#kap-compare", false),
            ("#kap-walkthrough-first-call-not-sure", false),
            ("#kap-questions", true),
            ("#kap-questions-is-it-safe", true),
        ] {
            assert_eq!(follower.is_at(&link(hash)), is_at, "{hash}");
        }
        follower.note("question", "does-it-hurt".to_owned());
        assert!(!follower.is_at(&link("#kap-questions-is-it-safe")));

        let mut follower = begun();
        follower.note("step", "dose".to_owned());
        for (hash, is_at) in [
            ("#kap-walkthrough", true),
            ("#kap-walkthrough-dose", true),
            ("#kap-walkthrough-dose-not-sure", true),
            ("#kap-walkthrough-dose-iv", false),
            ("#kap-walkthrough-first-call", false),
        ] {
            assert_eq!(follower.is_at(&link(hash)), is_at, "{hash}");
        }
        let first = Write::Replace("#kap-walkthrough-first-call-not-sure".to_owned());
        assert_eq!(follower.write(""), [first, push("#kap-walkthrough-dose-not-sure")]);
        assert!(!follower.is_ahead());
    }

    #[test]
    fn the_way_back_writes_nothing() {
        let mut follower = begun();
        follower.note("route", "iv".to_owned());
        follower.note("view", "compare".to_owned());
        follower.write("");
        // The route isn't in the link, so the reader keeps it.
        follower.arrive(&link("#kap-walkthrough-dose"));
        for (what, id) in [("step", "dose"), ("view", "walkthrough")] {
            follower.note(what, id.to_owned());
        }
        assert_eq!(follower.write("#kap-walkthrough-dose"), []);
        follower.note("step", "first-call".to_owned());
        assert_eq!(follower.write("#x"), [push("#kap-walkthrough-first-call-iv")]);

        follower.arrive(&link("#kap-questions-is-it-safe"));
        follower.note("view", "questions".to_owned());
        follower.note("question", "is-it-safe".to_owned());
        assert_eq!(follower.write("#x"), []);
        follower.arrive(&link("#kap-questions"));
        assert_eq!(follower.write("#x"), []);
    }
}

//! Texts: whether one is a line that says something, and nothing against a safety text.

use super::{EMPTY, Place, Reader};
use crate::format::decimal;
use crate::json::{Json, Node};
use crate::profile::values::{is_break, is_unseen};
use crate::profile::{TOUCHES, safety};

impl Reader<'_> {
    /// A text on one line that says something, without the spaces around it.
    pub(super) fn text(&mut self, longest: usize, place: &Place, node: &Node) -> Option<String> {
        let Json::Text(text) = &node.json else {
            self.wrong(node, place, "write a text in quotes");
            return None;
        };
        let text = text.trim_ascii();
        let length = text.chars().count();
        if text.chars().all(|c| c.is_whitespace() || is_unseen(c)) {
            self.problem(node.line, place, EMPTY);
        } else if length > longest {
            let message = [
                "This has ",
                &decimal(length),
                " characters. Write at most ",
                &decimal(longest),
                ".",
            ]
            .concat();
            self.problem(node.line, place, &message);
        } else if text.chars().any(|c| c.is_control() || is_break(c)) {
            let message =
                "This has a line break, a tab or an unseen sign in it. Type it anew, on one line.";
            self.problem(node.line, place, message);
        } else {
            if text.as_bytes().windows(2).any(|at| at == b"</" || at == b"/>") {
                let message =
                    "This has markup in it, which is shown as it is written. Write plain words.";
                self.problem(node.line, place, message);
            }
            return Some(text.to_owned());
        }
        None
    }

    /// Notes a text that speaks against one of the guide's safety texts.
    pub(super) fn is_against_safety(&mut self, text: &str, place: &Place, line: u32) -> bool {
        let Some(said) = safety::against(text) else {
            return false;
        };
        let message = ["This says \"", &said, "\", which speaks against the guide's safety texts. It is not shown, and the guide's text stands. Take it out, or say what the guide says."].concat();
        self.tell(line, place, message, said);
        true
    }

    /// Notes which of the guide's own sentences are to stand under this text, by what it speaks of. What
    /// is said under `eating` speaks of that whatever its words are.
    pub(super) fn note_touched(&mut self, place: &Place, text: &str) {
        let about = if place.path.ends_with(".eating") { "eat " } else { "" };
        let touched = safety::touched(&[about, text].concat());
        if !touched.is_empty() {
            self.take(&place.entry(TOUCHES), touched);
        }
    }

    /// The same of a question of the clinic's with its answer.
    pub(super) fn is_answered_against_safety(&mut self, place: &Place, line: u32) -> bool {
        let said = |name| self.profile.text(&place.entry(name).path);
        let (Some(question), Some(answer)) = (said("question"), said("answer")) else {
            return false;
        };
        let both = [question, "? ", answer].concat();
        let place = place.entry("answer");
        self.note_touched(&place, &both);
        self.is_against_safety(&both, &place, line)
    }
}

//! What a reader puts on their sheet: ticks, questions of their own, answers of the safety check.
//!
//! Ticks are the values of the markup's boxes, such as `q-nausea`. How much something matters is a
//! tick of its own, `m-evidence~2`: one of three, and none where `m-evidence` isn't ticked.

use crate::stored::Stored;

/// Longest question of the reader's own, in the browser's units (UTF-16); the field takes as many.
pub const LONGEST_QUESTION: usize = 500;

/// Stands before how much something matters.
const WEIGHT: char = '~';

/// The reader's sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Values of what is ticked, in the order of the alphabet, each once.
    pub ticks: Vec<String>,
    /// Questions in the reader's own words, the first one first.
    pub own_questions: Vec<String>,
    /// The points of the safety check that are answered, by id, and whether the answer was right.
    pub answers: Vec<(String, bool)>,
}

/// What can happen to a [`Sheet`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetAction {
    /// A box is ticked.
    Tick(String),
    /// A box is ticked no more.
    Untick(String),
    /// These are ticked, too: they were ticked before the app came, or a link brought them.
    TickAll(Vec<String>),
    /// The device keeps the second, and kept the first before: what has come to it comes here, too,
    /// and what has gone from it goes.
    Kept(Option<Stored>, Stored),
    /// The reader asks in their own words; the same words once.
    Ask(String),
    /// The own question at this index, from 0, is taken out.
    Withdraw(usize),
    /// A point of the safety check is answered, and whether that was right.
    Answer(String, bool),
}

impl Sheet {
    /// Whether this value is ticked.
    pub fn is_ticked(&self, value: &str) -> bool {
        self.ticks.iter().any(|ticked| ticked == value)
    }

    /// How much the reader put on it: ticks and own questions. How much something matters is part
    /// of a tick.
    pub fn count(&self) -> usize {
        let ticks = self.ticks.iter().filter(|ticked| ticked.split_once(WEIGHT).is_none());
        ticks.count() + self.own_questions.len()
    }

    pub(crate) fn apply(&mut self, action: SheetAction) {
        match action {
            SheetAction::Tick(value) => self.tick(value),
            SheetAction::Untick(value) => self.untick(&value),
            SheetAction::TickAll(values) => values.into_iter().for_each(|value| self.tick(value)),
            SheetAction::Kept(before, now) => {
                if let Some(before) = before {
                    drop_gone(&mut self.ticks, &before.ticks, &now.ticks);
                    drop_gone(&mut self.own_questions, &before.own_questions, &now.own_questions);
                }
                now.ticks.into_iter().for_each(|value| self.tick(value));
                now.own_questions.iter().for_each(|words| self.ask(words));
            }
            SheetAction::Ask(words) => self.ask(&words),
            SheetAction::Withdraw(index) if index < self.own_questions.len() => {
                self.own_questions.remove(index);
            }
            SheetAction::Withdraw(_) => {}
            SheetAction::Answer(point, is_right) => {
                self.answers.retain(|(answered, _)| *answered != point);
                self.answers.push((point, is_right));
            }
        }
    }

    fn tick(&mut self, value: String) {
        // Another weight goes, and what it is a weight of stays.
        if let Some((matter, _)) = value.split_once(WEIGHT) {
            self.drop_weights(matter);
        }
        if let Err(index) = self.ticks.binary_search(&value) {
            self.ticks.insert(index, value);
        }
    }

    fn untick(&mut self, value: &str) {
        self.ticks.retain(|ticked| ticked != value);
        self.drop_weights(value);
    }

    fn drop_weights(&mut self, matter: &str) {
        let is_weight = |ticked: &str| {
            ticked.split_once(WEIGHT).is_some_and(|(of_matter, _)| of_matter == matter)
        };
        self.ticks.retain(|ticked| !is_weight(ticked));
    }

    /// White space of any kind becomes a space; nothing is asked without words.
    fn ask(&mut self, words: &str) {
        let words: Vec<&str> = shortened(words, LONGEST_QUESTION).split_whitespace().collect();
        let words = words.join(" ");
        if !words.is_empty() && !self.own_questions.contains(&words) {
            self.own_questions.push(words);
        }
    }
}

/// Leaves out what was in the list before and no longer is.
fn drop_gone(here: &mut Vec<String>, before: &[String], now: &[String]) {
    here.retain(|entry| now.contains(entry) || !before.contains(entry));
}

/// The beginning of a text, this long in the browser's units (UTF-16) at most.
pub fn shortened(text: &str, longest: usize) -> &str {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > longest
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = SheetAction>) -> Sheet {
        actions.into_iter().fold(Sheet::default(), |mut sheet, action| {
            sheet.apply(action);
            sheet
        })
    }

    fn tick(value: &str) -> SheetAction {
        SheetAction::Tick(value.to_owned())
    }

    #[test]
    fn what_is_ticked_twice_is_ticked_once_and_one_tap_unticks_it() {
        let sheet = after([tick("q-b"), tick("q-a"), tick("q-b")]);
        assert_eq!(sheet.ticks, ["q-a", "q-b"]);
        assert!(sheet.is_ticked("q-a") && !sheet.is_ticked("q-c"));
        let sheet = after([tick("q-a"), tick("q-b"), SheetAction::Untick("q-b".to_owned())]);
        assert_eq!(sheet.ticks, ["q-a"]);
    }

    #[test]
    fn how_much_something_matters_is_one_of_three_and_goes_with_it() {
        let weighed = [tick("m-cost"), tick("m-cost~1"), tick("m-cost~3"), tick("m-costly~2")];
        assert_eq!(after(weighed.clone()).ticks, ["m-cost", "m-costly~2", "m-cost~3"]);
        let unticked = weighed.into_iter().chain([SheetAction::Untick("m-cost".to_owned())]);
        assert_eq!(after(unticked).ticks, ["m-costly~2"]);
    }

    #[test]
    fn counts_what_is_ticked_and_asked_and_no_weights() {
        let asked = SheetAction::Ask("Who drives me?".to_owned());
        assert_eq!(after([tick("m-cost"), tick("m-cost~3"), tick("q-a"), asked]).count(), 3);
        assert_eq!(Sheet::default().count(), 0);
    }

    #[test]
    fn what_a_link_brings_comes_to_what_is_ticked_already() {
        let brought = SheetAction::TickAll(vec!["q-b".to_owned(), "q-a".to_owned()]);
        assert_eq!(after([tick("q-c"), tick("q-a"), brought]).ticks, ["q-a", "q-b", "q-c"]);
    }

    #[test]
    fn what_is_kept_elsewhere_comes_and_goes_here_and_what_is_here_alone_stays() {
        let stored = |words| crate::stored::decode(words);
        let kept = |before, now| SheetAction::Kept(stored(before), stored(now).unwrap());
        let ask = |words: &str| SheetAction::Ask(words.to_owned());
        let first = [tick("q-here"), ask("Mine?"), kept("", "1 iv m-cost~1 q-a\nTheirs?")];
        let sheet = after(first.clone());
        assert_eq!(sheet.ticks, ["m-cost~1", "q-a", "q-here"]);
        assert_eq!(sheet.own_questions, ["Mine?", "Theirs?"]);
        let then = kept("1 iv m-cost~1 q-a\nTheirs?", "1 iv m-cost~3 q-b\nWhose?");
        let sheet = after(first.into_iter().chain([then]));
        assert_eq!(sheet.ticks, ["m-cost~3", "q-b", "q-here"]);
        assert_eq!(sheet.own_questions, ["Mine?", "Whose?"]);
    }

    #[test]
    fn own_questions_keep_their_words_in_one_line_and_their_order() {
        let ask = |words: &str| SheetAction::Ask(words.to_owned());
        let asked =
            [ask(" May I\n\tdrive? "), ask(" \u{a0}\n"), ask("Who stays?"), ask("May I drive?")];
        assert_eq!(after(asked.clone()).own_questions, ["May I drive?", "Who stays?"]);
        let fewer = asked.into_iter().chain([SheetAction::Withdraw(0), SheetAction::Withdraw(7)]);
        assert_eq!(after(fewer).own_questions, ["Who stays?"]);
    }

    #[test]
    fn a_long_question_is_cut_between_letters_as_the_field_counts() {
        let sheet = after([SheetAction::Ask("😀".repeat(LONGEST_QUESTION))]);
        assert_eq!(sheet.own_questions, ["😀".repeat(LONGEST_QUESTION / 2)]);
        assert_eq!(shortened("é😀x", 2), "é");
        assert_eq!(shortened("é😀x", 3), "é😀");
        assert_eq!(shortened("short", 500), "short");
    }

    #[test]
    fn a_point_answered_anew_has_one_answer() {
        let answer = |point: &str, is_right| SheetAction::Answer(point.to_owned(), is_right);
        let sheet = after([answer("drive", false), answer("eat", true), answer("drive", true)]);
        assert_eq!(sheet.answers, [("eat".to_owned(), true), ("drive".to_owned(), true)]);
    }
}

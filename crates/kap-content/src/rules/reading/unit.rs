//! What is measured in one piece.

use crate::rules::statements::{Read, Statement};

/// Fewer words than this say little of how hard they are.
const FEWEST_WORDS: usize = 20;

/// A piece of the guide, measured as one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unit<'s> {
    /// Of its first statement; of an answer, the question's.
    pub(super) id: &'s str,
    /// Its first statement.
    pub(super) quote: &'s str,
    pub(super) text: String,
    /// How many words that is.
    length: usize,
    /// How many further statements it has.
    more: usize,
}

impl<'s> Unit<'s> {
    fn new(id: &'s str, statement: &'s Statement<'_>) -> Self {
        let length = statement.said().len();
        Self { id, quote: &statement.words, text: plain(&statement.words), length, more: 0 }
    }

    fn join(&mut self, other: &Self) {
        self.text.push(' ');
        self.text.push_str(&other.text);
        self.length += other.length;
        self.more += 1 + other.more;
    }

    fn is_long(&self) -> bool {
        self.length >= FEWEST_WORDS
    }

    /// What else was measured with the first statement, for messages.
    pub(super) fn with(&self) -> String {
        match self.more {
            0 => String::new(),
            more => format!(", with {more} more"),
        }
    }
}

/// All pieces, in order.
pub(super) fn units<'s>(statements: &'s [Statement<'_>]) -> Vec<Unit<'s>> {
    let mut units: Vec<Unit<'s>> = Vec::new();
    let mut orphans = Vec::new();
    for (name, list) in lists(statements) {
        if matches!(list.first().map(|first| &first.read), Some(Read::Paragraph(_))) {
            let mut paragraphs = list.iter().map(|paragraph| Unit::new(name, paragraph));
            if let Some(mut answer) = paragraphs.next() {
                paragraphs.for_each(|paragraph| answer.join(&paragraph));
                units.push(answer);
            }
            continue;
        }
        let (found, rest) = of_list(list.iter().map(|item| Unit::new(&item.id, item)).collect());
        units.extend(found);
        orphans.extend(rest);
    }
    // Lists of a few words are measured with others of their kind.
    let (found, rest) = of_list(orphans);
    units.extend(found);
    units.extend(rest);
    units
}

/// The statements that are read together, in the order of their first ones.
fn lists<'s, 'p>(statements: &'s [Statement<'p>]) -> Vec<(&'s str, Vec<&'s Statement<'p>>)> {
    let mut lists: Vec<(&str, Vec<&Statement<'_>>)> = Vec::new();
    for statement in statements {
        let (Read::Item(name) | Read::Paragraph(name)) = &statement.read else {
            continue;
        };
        match lists.iter_mut().find(|(known, _)| known == name) {
            Some((_, list)) => list.push(statement),
            None => lists.push((name, vec![statement])),
        }
    }
    lists
}

/// Long items alone, short ones with their neighbours; and what is left if all are short.
fn of_list(items: Vec<Unit<'_>>) -> (Vec<Unit<'_>>, Option<Unit<'_>>) {
    let mut units: Vec<Unit<'_>> = Vec::new();
    let mut short: Option<Unit<'_>> = None;
    for item in items {
        if item.is_long() {
            units.push(item);
            continue;
        }
        let joined = match short.take() {
            Some(mut short) => {
                short.join(&item);
                short
            }
            None => item,
        };
        if joined.is_long() {
            units.push(joined);
        } else {
            short = Some(joined);
        }
    }
    match (short, units.last_mut()) {
        (Some(rest), Some(last)) => {
            last.join(&rest);
            (units, None)
        }
        (rest, _) => (units, rest),
    }
}

/// Without the places in braces: a reader sees a number there. Ends as a sentence does, so
/// that it can be joined.
fn plain(words: &str) -> String {
    let numbers = [("{emergency}", "911"), ("{crisis}", "988"), ("{poison}", "111")];
    let mut plain = numbers
        .iter()
        .fold(words.to_owned(), |words, (place, number)| words.replace(place, number));
    if !plain.ends_with(['.', '?', '!', '"', ')']) {
        plain.push('.');
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statements(all: &[(&str, Read, usize)]) -> Vec<Statement<'static>> {
        let statement = |(id, read, words): &(&str, Read, usize)| Statement {
            id: (*id).to_owned(),
            words: format!("{}.", vec!["so"; *words].join(" ")),
            said: vec!["so".to_owned(); *words].into(),
            basis: None,
            read: read.clone(),
        };
        all.iter().map(statement).collect()
    }

    fn pieces(all: &[(&str, Read, usize)]) -> Vec<(String, usize)> {
        let statements = statements(all);
        units(&statements).into_iter().map(|unit| (unit.id.to_owned(), unit.length)).collect()
    }

    #[test]
    fn short_items_are_joined_within_their_list() {
        let item = |list: &str| Read::Item(list.to_owned());
        let found = pieces(&[
            ("a1", item("a"), 12),
            ("b1", item("b"), 8),
            ("a2", item("a"), 30),
            ("a3", item("a"), 9),
            ("a4", item("a"), 5),
            ("label", Read::Label, 40),
            ("c1", item("c"), 7),
        ]);
        let wanted = [("a2", 30), ("a1", 26), ("b1", 15)].map(|(id, n)| (id.to_owned(), n));
        assert_eq!(found, wanted);
    }

    #[test]
    fn an_answer_is_one_piece() {
        let paragraph = || Read::Paragraph("q".to_owned());
        assert_eq!(
            pieces(&[("q: a", paragraph(), 3), ("q: b", paragraph(), 4)]),
            [("q".to_owned(), 7)]
        );
    }

    #[test]
    fn a_text_without_an_end_mark_is_a_sentence() {
        assert_eq!(plain("Call {crisis}"), "Call 988.");
        assert_eq!(plain("Who?"), "Who?");
    }
}

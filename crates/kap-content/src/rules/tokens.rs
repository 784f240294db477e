//! Sentences, words and phrases of a text.

use std::collections::BTreeMap;

use kap_core::text::is_within_name;

/// The sentences of a text. An end mark counts only before a space or the end.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (place, c) in text.char_indices() {
        let is_end = ended && !is_within_name(text.get(..place).unwrap_or_default());
        if is_end && c.is_whitespace() {
            sentences.extend(text.get(start..place));
            start = place;
            ended = false;
        } else if matches!(c, '.' | '?' | '!') {
            ended = true;
        } else if !matches!(c, '"' | '\'' | '”' | '’' | ')' | ']') {
            ended = false;
        }
    }
    sentences.extend(text.get(start..));
    sentences.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

/// The words in lower case. A hyphen parts words; `1,000` and `don't` are one each.
pub(super) fn words(text: &str) -> Vec<String> {
    written(text).into_iter().map(|word| word.to_lowercase()).collect()
}

/// The same words as they are written.
pub(super) fn written(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let inside = match c {
            '.' | ',' => before.is_ascii_digit() && next.is_ascii_digit(),
            '\'' | '’' => before.is_alphanumeric() && next.is_alphanumeric(),
            _ => c.is_alphanumeric(),
        };
        if inside {
            word.push(c);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        before = c;
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether the words of the phrase stand there one after another; `stem*` stands for every
/// word that begins with it.
pub(super) fn contains(words: &[String], phrase: &str) -> bool {
    (0..words.len()).any(|place| words.get(place..).is_some_and(|rest| begins(rest, phrase)))
}

/// Whether the words begin with those of the phrase.
pub(super) fn begins(words: &[String], phrase: &str) -> bool {
    // Nearly all words differ in their first letter already.
    let first = words.first().and_then(|word| word.bytes().next());
    if first != phrase.bytes().next() {
        return false;
    }
    let mut words = words.iter();
    phrase.split(' ').all(|wanted| {
        words.next().is_some_and(|word| match wanted.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == wanted,
        })
    })
}

/// Many phrases without stems, found by their first words.
#[derive(Default)]
pub(super) struct Phrases(BTreeMap<String, Vec<Vec<String>>>);

impl Phrases {
    /// The phrases, in lower case.
    pub(super) fn new<'t>(phrases: impl IntoIterator<Item = &'t str>) -> Self {
        let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for phrase in phrases.into_iter().map(words) {
            if let Some(first) = phrase.first() {
                by_first.entry(first.clone()).or_default().push(phrase);
            }
        }
        Self(by_first)
    }

    /// Every phrase in the text, with its place; the text is in lower case.
    pub(super) fn within<'s>(
        &'s self,
        text: &'s [String],
    ) -> impl Iterator<Item = (usize, &'s [String])> {
        (0..text.len()).flat_map(move |place| {
            let rest = text.get(place..).unwrap_or_default();
            let known = rest.first().and_then(|first| self.0.get(first)).into_iter().flatten();
            known
                .filter(move |phrase| rest.starts_with(phrase))
                .map(move |phrase| (place, &**phrase))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_a_space_or_at_the_end() {
        assert_eq!(
            sentences("Is it a \"reset?\" No. Chat at 988lifeline.org, or wait."),
            ["Is it a \"reset?\"", "No.", "Chat at 988lifeline.org, or wait."]
        );
        assert_eq!(sentences(" "), Vec::<&str>::new());
    }

    #[test]
    fn numbers_and_short_forms_are_one_word() {
        assert_eq!(
            words("Don't pay $1,000, 2.5 times Non-addictive."),
            ["don't", "pay", "1,000", "2.5", "times", "non", "addictive"]
        );
        assert_eq!(written("Ask ECT-staff."), ["Ask", "ECT", "staff"]);
    }

    #[test]
    fn many_phrases_are_found_with_their_places() {
        let phrases = Phrases::new(["Boxed warning", "warning", "REMS"]);
        let text = words("A boxed warning, no boxed rule.");
        let found: Vec<(usize, String)> =
            phrases.within(&text).map(|(place, phrase)| (place, phrase.join(" "))).collect();
        assert_eq!(found, [(1, "boxed warning".to_owned()), (2, "warning".to_owned())]);
    }

    #[test]
    fn phrases_are_found_whole_and_stems_at_the_start_of_a_word() {
        let words = words("Self-harming, or side effects");
        for phrase in ["self harm*", "side effect*", "side effects", "or"] {
            assert!(contains(&words, phrase), "{phrase}");
        }
        for phrase in ["self harm", "harm", "effect", "side effects too", "*elf"] {
            assert!(!contains(&words, phrase), "{phrase}");
        }
    }
}

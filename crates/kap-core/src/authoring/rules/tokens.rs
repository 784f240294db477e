//! Sentences, words and numbers of a text.

/// The sentences of a text. An end mark counts only before a space or the end.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (place, c) in text.char_indices() {
        if ended && c.is_whitespace() {
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
            word.extend(c.to_lowercase());
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

/// The number that an English word or digits stand for.
pub(super) fn number(word: &str) -> Option<u32> {
    const SMALL: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.replace(',', "").parse().ok();
    }
    let large = match word {
        "fifteen" => 15,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "hundred" => 100,
        "thousand" => 1000,
        "million" => 1_000_000,
        _ => return SMALL.iter().zip(0..).find(|(small, _)| **small == word).map(|(_, n)| n),
    };
    Some(large)
}

/// Whether the words stand there one after another.
pub(super) fn contains(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|window| window.iter().eq(phrase.iter()))
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
        assert_eq!(number("1,000"), Some(1000));
        assert_eq!(number("seven"), Some(7));
        assert_eq!(number("many"), None);
    }
}

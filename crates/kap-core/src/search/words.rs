//! Where words begin and end, and how they are folded.

use super::Fold;

/// A word of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Only a hyphen stands between the word before and this one.
    pub(super) hyphened: bool,
    /// In small letters, without accents or apostrophes.
    pub(super) folded: String,
}

/// The words of a text in order: letters and digits, with apostrophes between them.
pub(super) fn words(text: &str, fold: Fold) -> Vec<Token> {
    let mut words: Vec<Token> = Vec::new();
    let mut inside = false;
    let mut before = ' ';
    let mut start = 0;
    for c in text.chars() {
        let end = start + c.len_utf8();
        if is_letter(c) {
            if !inside {
                let hyphened =
                    before == '-' && words.last().is_some_and(|word| word.end + 1 == start);
                words.push(Token { start, end, hyphened, folded: String::new() });
            }
            inside = true;
            if let Some(word) = words.last_mut() {
                word.end = end;
                word.folded.push(c.to_ascii_lowercase());
            }
        } else {
            inside &= is_letter(before) && (c == '\'' || c == '\u{2019}');
        }
        before = c;
        start = end;
    }
    for word in &mut words {
        if !word.folded.is_ascii() {
            word.folded = fold(&word.folded);
        }
    }
    words
}

/// Two words as one.
pub(super) fn joined(first: &str, second: &str) -> String {
    let mut joined = String::from(first);
    joined.push_str(second);
    joined
}

/// ASCII's letters and digits, and all beyond but for Latin-1's signs and the typographer's.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c > '\u{bf}' && !('\u{2000}'..='\u{206f}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::words;

    fn folded(text: &str) -> Vec<String> {
        words(text, str::to_lowercase)
            .into_iter()
            .map(|word| format!("{}{}", if word.hyphened { "-" } else { "" }, word.folded))
            .collect()
    }

    #[test]
    fn signs_part_words_and_apostrophes_do_not() {
        assert_eq!(folded("\"Don't\" — k-hole, 'can’t'..."), ["dont", "k", "-hole", "cant"]);
        assert_eq!(folded("¿Qué ÑANDÚ?"), ["qué", "ñandú"]);
        assert_eq!(folded("rock'' 'n' roll-"), ["rock", "n", "roll"]);
        assert_eq!(folded(" -?! "), [""; 0]);
    }
}

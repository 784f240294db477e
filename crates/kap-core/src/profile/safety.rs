//! What a clinic's own line may not say: what speaks against one of the guide's safety texts.
//!
//! The words stand in a list for each language (`safety/en.txt`, `safety/es.txt`), and a line is
//! held against all of them: nobody says in which language a clinic writes. `M=can|may` gives words
//! a name. Every other line of a list is a pattern of words in a row:
//!
//! | written | stands for |
//! |---|---|
//! | `drive\|drives` | one of these words |
//! | `driv~` | a word that begins so |
//! | `M` | one of those with this name |
//! | `+`, `*` | up to two words, up to four: none that denies, and no comma |
//! | `^`, `$` | where a clause begins, where it ends |
//! | `!sleep\|#` | unless one of these stands in the sentence; `#` is a number |
//! | `?` first | asked, and answered with no |
//!
//! What is denied before it isn't found ("You must not drive yourself"), nor what is only asked; a
//! question that is answered with yes says it.

use super::values::is_unseen;
use crate::search::is_letter;

const LISTS: [&str; 2] = [include_str!("safety/en.txt"), include_str!("safety/es.txt")];

/// What denies the words after it.
const DENY: &str = "no|not|never|nobody|none|neither|nor|cannot|cant|dont|doesnt|isnt|arent|wont|shouldnt|mustnt|without|nothing|nunca|jamas|nadie|ni|sin|nada|ningun|ninguna|tampoco";

/// What leaves open, shortly before it, whether it is so.
const OPEN: &str =
    "if|when|whether|until|till|before|how|what|ask|once|unless|who|si|cuando|hasta|como|antes";

/// What ends a denial, as a comma does.
const TURN: &str = ",|but|so|because|pero|asi|porque";

const AND: &str = "and|y";
const YES: &str = "yes|sure|absolutely|certainly|si|claro";

/// The words of this text that speak against a safety text, in small letters without accents.
pub(super) fn against(text: &str) -> Option<String> {
    let sentences = sentences(text);
    for (at, Sentence { words, is_asked }) in sentences.iter().enumerate() {
        let answer = sentences.get(at + 1).filter(|_| *is_asked).map_or(&[][..], |it| &*it.words);
        let first = answer.first().map_or("", |word| &**word);
        let is_denied = first == "no";
        if *is_asked && !is_denied && !is_among(first, YES) {
            continue;
        }
        for list in LISTS {
            let names = names(list);
            let is_row = |line: &&str| line.starts_with('?') == is_denied && !line.contains('=');
            for line in list.lines().filter(is_row) {
                let (row, unless) = line.split_once(" !").unwrap_or((line, ""));
                let row = row.trim_start_matches("? ");
                for from in 0..words.len() {
                    let before = words.get(..from).unwrap_or_default();
                    if let Some(to) = end(words, from, row, &names)
                        && (is_denied || is_meant(before))
                        && !words.iter().chain(answer).any(|word| is_one_of(word, unless, &names))
                    {
                        return words.get(from..to).map(|said| said.join(" "));
                    }
                }
            }
        }
    }
    None
}

/// Words by their name, from A.
type Names = [&'static str; 26];

fn place_of(name: &str) -> Option<usize> {
    let &[name @ b'A'..=b'Z'] = name.as_bytes() else { return None };
    Some(usize::from(name - b'A'))
}

fn names(list: &'static str) -> Names {
    let mut names = [""; 26];
    for (name, words) in list.lines().filter_map(|line| line.split_once('=')) {
        if let Some(place) = place_of(name).and_then(|place| names.get_mut(place)) {
            *place = words;
        }
    }
    names
}

/// Where words end that are as this row, from here on.
fn end(words: &[String], at: usize, row: &str, names: &Names) -> Option<usize> {
    let (wanted, rest) = row.split_once(' ').unwrap_or((row, ""));
    let word = words.get(at).map_or(",", |word| word);
    match wanted {
        "" => return Some(at),
        "*" | "+" => {
            let most = if wanted == "*" { 4 } else { 2 };
            let between = words.get(at..)?.iter().take(most);
            let between = between.take_while(|word| *word != "," && !is_among(word, DENY));
            return (at..=at + between.count()).find_map(|at| end(words, at, rest, names));
        }
        _ => {}
    }
    let after = is_one_of(word, wanted, names).then(|| end(words, at + 1, rest, names));
    if let Some(Some(end)) = after {
        return Some(end);
    }
    let begins = at == 0 || words.get(at - 1).is_some_and(|word| word == ",");
    let is_edge =
        begins && is_one_of("^", wanted, names) || word == "," && is_one_of("$", wanted, names);
    if is_edge { end(words, at, rest, names) } else { None }
}

/// Whether what stands after these words is neither denied nor left open by them.
fn is_meant(before: &[String]) -> bool {
    for (back, word) in before.iter().rev().enumerate() {
        if is_among(word, TURN) || back == 0 && is_among(word, AND) {
            return true;
        }
        if is_among(word, DENY) || back < 3 && is_among(word, OPEN) {
            return false;
        }
    }
    true
}

fn is_among(word: &str, words: &str) -> bool {
    words.split('|').any(|one| one == word)
}

fn is_one_of(word: &str, wanted: &str, names: &Names) -> bool {
    wanted.split('|').any(|one| {
        if let Some(stem) = one.strip_suffix('~') {
            return word.starts_with(stem);
        }
        let named = place_of(one).and_then(|place| names.get(place));
        one == word
            || one == "#" && word.bytes().any(|byte| byte.is_ascii_digit())
            || named.is_some_and(|words| is_one_of(word, words, names))
    })
}

/// A sentence in small letters without accents; a comma is a word of its own.
#[derive(Default)]
struct Sentence {
    words: Vec<String>,
    is_asked: bool,
}

fn sentences(text: &str) -> Vec<Sentence> {
    let mut sentences = vec![Sentence::default()];
    let mut is_within = false;
    for c in text.chars().map(plain) {
        let Some(sentence) = sentences.last_mut() else { break };
        match c {
            // These part no words, nor do accents that stand alone.
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '\u{300}'..='\u{36f}' => continue,
            _ if is_unseen(c) => continue,
            '.' | '!' | '?' | ';' | ':' => {
                sentence.is_asked = c == '?';
                if !sentence.words.is_empty() {
                    sentences.push(Sentence::default());
                }
            }
            ',' | '(' | ')' | '–' | '—' => sentence.words.push(",".to_owned()),
            _ if !is_letter(c) => {}
            _ => {
                if !is_within {
                    sentence.words.push(String::new());
                }
                if let Some(word) = sentence.words.last_mut() {
                    word.push(c);
                }
            }
        }
        is_within = is_letter(c);
    }
    sentences
}

/// A small letter of English or Spanish without its accent.
fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'Á' | 'À' => 'a',
        'é' | 'è' | 'É' | 'È' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'Ó' => 'o',
        'ú' | 'ü' | 'Ú' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        _ => c.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests;

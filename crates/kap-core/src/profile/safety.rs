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

/// The patterns of all languages.
pub(super) struct Safety(Vec<Pattern>);

/// Words in a row that speak against a safety text.
struct Pattern {
    /// Whether they do when they are asked, and the answer is no.
    is_denied: bool,
    row: Vec<Vec<&'static str>>,
    unless: Vec<&'static str>,
}

impl Safety {
    pub(super) fn new() -> Self {
        Self(LISTS.iter().flat_map(|list| patterns(list)).collect())
    }

    /// The words of this text that speak against a safety text, in small letters without accents.
    pub(super) fn against(&self, text: &str) -> Option<String> {
        let sentences = sentences(text);
        (0..sentences.len()).find_map(|at| {
            let (sentence, answer) = (sentences.get(at)?, sentences.get(at + 1));
            let answer = answer.filter(|_| sentence.is_asked).map_or(&[][..], |it| &*it.words);
            let first = answer.first().map_or("", |word| &**word);
            let is_denied = first == "no";
            if sentence.is_asked && !is_denied && !is_among(first, YES) {
                return None;
            }
            let words = &*sentence.words;
            self.0.iter().filter(|pattern| pattern.is_denied == is_denied).find_map(|pattern| {
                let (from, to) = (0..words.len()).find_map(|from| {
                    let to = end(words, from, &pattern.row)?;
                    (is_denied || is_meant(words.get(..from)?)).then_some((from, to))
                })?;
                let is_right = |word: &String| is_one_of(word, &pattern.unless);
                let is_right = words.iter().any(is_right) || answer.iter().any(is_right);
                words.get(from..to).filter(|_| !is_right).map(|said| said.join(" "))
            })
        })
    }
}

/// The patterns of a list, with all words in the place of names.
fn patterns(list: &'static str) -> impl Iterator<Item = Pattern> {
    let named = |line: &'static str| line.split_once('=');
    let called: Vec<_> = list.lines().filter_map(named).collect();
    list.lines().filter(move |line| named(line).is_none()).map(move |line| {
        let words = |place: &'static str| {
            let words = place.split('|').flat_map(|one| {
                called.iter().find(|(name, _)| *name == one).map_or(one, |(_, all)| all).split('|')
            });
            words.collect()
        };
        let (row, unless) = line.split_once(" !").unwrap_or((line, ""));
        let asked = row.strip_prefix("? ");
        Pattern {
            is_denied: asked.is_some(),
            row: asked.unwrap_or(row).split(' ').map(words).collect(),
            unless: words(unless),
        }
    })
}

/// Where words end that are as this row, from here on.
fn end(words: &[String], at: usize, row: &[Vec<&str>]) -> Option<usize> {
    let Some((wanted, rest)) = row.split_first() else {
        return Some(at);
    };
    let most = match wanted.first() {
        Some(&"*") => 4,
        Some(&"+") => 2,
        _ => 0,
    };
    if most > 0 {
        let between = words.get(at..)?.iter().take(most);
        let between = between.take_while(|word| *word != "," && !is_among(word, DENY));
        return (at..=at + between.count()).find_map(|at| end(words, at, rest));
    }
    let is_end = |at: Option<usize>| at.and_then(|at| words.get(at)).is_none_or(|it| it == ",");
    if words.get(at).is_some_and(|word| is_one_of(word, wanted))
        && let Some(end) = end(words, at + 1, rest)
    {
        return Some(end);
    }
    let is_edge = is_end(at.checked_sub(1)) && is_one_of("^", wanted)
        || is_end(Some(at)) && is_one_of("$", wanted);
    is_edge.then(|| end(words, at, rest))?
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

fn is_one_of(word: &str, wanted: &[&str]) -> bool {
    wanted.iter().any(|one| match one.strip_suffix('~') {
        Some(stem) => word.starts_with(stem),
        None => *one == word || *one == "#" && word.bytes().any(|byte| byte.is_ascii_digit()),
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

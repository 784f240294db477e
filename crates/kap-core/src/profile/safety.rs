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

/// What the guide has a sentence on that stands under a clinic's own line about the same. By which
/// words a line is known to be, stands in `safety/subjects.txt`: patterns with `/` between them, a line for
/// each subject in this order.
pub const SUBJECTS: [&str; 8] =
    ["driving", "companion", "eating", "emergency", "dose", "medicines", "alcohol", "pregnancy"];

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
    let text = plain(text);
    let all: Vec<&str> = text.split_whitespace().collect();
    let mut sentences = all
        .split(|word| *word == ".")
        .filter(|words| words.first().is_some_and(|word| *word != "?"))
        .peekable();
    while let Some(words) = sentences.next() {
        let asked = words.strip_suffix(&["?"]);
        let answer = sentences.peek().filter(|_| asked.is_some()).map_or(&[][..], |words| words);
        let first = answer.first().copied().unwrap_or_default();
        let is_denied = first == "no";
        if asked.is_some() && !is_denied && !is_among(first, YES) {
            continue;
        }
        let words = asked.unwrap_or(words);
        for list in LISTS {
            let names = names(list);
            // Bytes: to look for a character brings 1 KB along.
            let is_row = |line: &&str| {
                line.starts_with('?') == is_denied && !line.as_bytes().contains(&b'=')
            };
            for line in list.lines().filter(is_row) {
                let (row, unless) = line.split_once('!').unwrap_or((line, ""));
                let row = row.strip_prefix("? ").unwrap_or(row);
                let is_right = |word: &&str| is_one_of(word, unless, &names);
                for from in 0..words.len() {
                    if let Some(to) = end(words, from, row, &names)
                        && (is_denied || is_meant(words.get(..from)?))
                        && !words.iter().any(is_right)
                        && !answer.iter().any(is_right)
                    {
                        return words.get(from..to).map(|said| said.join(" "));
                    }
                }
            }
        }
    }
    None
}

/// The subjects that this text touches, with a space after each.
pub(super) fn touched(text: &str) -> String {
    let text = plain(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut touched = String::new();
    for (subject, rows) in SUBJECTS.iter().zip(include_str!("safety/subjects.txt").lines()) {
        let is_there =
            |row: &str| (0..words.len()).any(|from| end(&words, from, row, &[""; 26]).is_some());
        if rows.split('/').any(is_there) {
            touched.extend([*subject, " "]);
        }
    }
    touched
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
fn end(words: &[&str], at: usize, row: &str, names: &Names) -> Option<usize> {
    let (wanted, rest) = row.split_once(' ').unwrap_or((row, ""));
    let word = words.get(at).copied().unwrap_or(",");
    match wanted {
        "" => return Some(at),
        "*" | "+" => {
            let most = if wanted == "*" { 4 } else { 2 };
            let between = words.get(at..)?.iter().take(most);
            let between = between.take_while(|word| **word != "," && !is_among(word, DENY));
            return (at..=at + between.count()).find_map(|at| end(words, at, rest, names));
        }
        _ => {}
    }
    let after = is_one_of(word, wanted, names).then(|| end(words, at + 1, rest, names));
    if let Some(Some(end)) = after {
        return Some(end);
    }
    let begins = at == 0 || words.get(at - 1) == Some(&",");
    let is_edge =
        begins && is_one_of("^", wanted, names) || word == "," && is_one_of("$", wanted, names);
    if is_edge { end(words, at, rest, names) } else { None }
}

/// Whether what stands after these words is neither denied nor left open by them.
fn is_meant(before: &[&str]) -> bool {
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

/// The plain letter or digit of one in fancy dress, of full width or a mathematician's.
fn undressed(c: char) -> char {
    let code = c as u32;
    let plain = match code {
        0xff01..=0xff5e => code - 0xfee0,
        // Fonts of capitals and small letters, one after the other.
        0x1d400..=0x1d6a3 => match (code - 0x1d400) % 52 {
            place @ ..26 => u32::from(b'A') + place,
            place => u32::from(b'a') + place - 26,
        },
        0x1d7ce..=0x1d7ff => u32::from(b'0') + (code - 0x1d7ce) % 10,
        _ => code,
    };
    char::from_u32(plain).unwrap_or(c)
}

/// Small letters without accents. A comma, the end of a sentence (`.`) and a question mark before it
/// are words of their own.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars().map(undressed) {
        let said = match c {
            'á' | 'à' | 'Á' | 'À' => "a",
            'é' | 'è' | 'É' | 'È' => "e",
            'í' | 'Í' | 'İ' | 'ı' => "i",
            'ó' | 'Ó' => "o",
            'ú' | 'ü' | 'Ú' | 'Ü' => "u",
            'ñ' | 'Ñ' => "n",
            '?' => " ? . ",
            '.' | '!' | ';' | ':' => " . ",
            ',' | '(' | ')' | '–' | '—' => " , ",
            // These part no words, nor do accents that stand alone.
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '\u{300}'..='\u{36f}' => "",
            _ if is_unseen(c) => "",
            _ if is_letter(c) => {
                plain.push(c.to_ascii_lowercase());
                ""
            }
            _ => " ",
        };
        plain.push_str(said);
    }
    plain
}

#[cfg(test)]
mod tests;

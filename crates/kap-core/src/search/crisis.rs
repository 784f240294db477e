//! Words of somebody who may be in danger: the help stands first then, whatever is found.

use super::slips::slips;
use super::vocabulary::Vocabulary;

/// Phrases that only somebody types who may be in danger, or who fears for another.
#[derive(Debug, Default)]
pub(super) struct Crisis {
    /// The words of each, folded.
    phrases: Vec<Vec<String>>,
}

impl Crisis {
    pub(super) fn add(&mut self, phrase: Vec<String>) {
        self.phrases.push(phrase);
    }

    /// Whether one of the phrases is among the words that were typed, slips and all.
    pub(super) fn is_in(&self, typed: &[&str], known: &Vocabulary) -> bool {
        (0..typed.len()).any(|start| {
            let rest = typed.get(start..).unwrap_or_default();
            self.phrases.iter().any(|phrase| begins_with(rest, phrase, known))
        })
    }
}

/// Whether the phrase comes first here; where it is written apart or as one, too ("kill my self",
/// "wannadie").
fn begins_with(typed: &[&str], phrase: &[String], known: &Vocabulary) -> bool {
    let Some(word) = phrase.first() else {
        return true;
    };
    let Some((first, after)) = typed.split_first() else {
        return false;
    };
    if is_meant(first, word, known)
        && begins_with(after, phrase.get(1..).unwrap_or_default(), known)
    {
        return true;
    }
    if let Some((second, after)) = after.split_first()
        && word.strip_prefix(first) == Some(second)
        && begins_with(after, phrase.get(1..).unwrap_or_default(), known)
    {
        return true;
    }
    (2..=phrase.len()).any(|words| {
        let (joined, rest) = phrase.split_at(words);
        is_meant(first, &joined.concat(), known) && begins_with(after, rest, known)
    })
}

/// Whether the one was typed for the other. A word that the guide knows is meant as it stands,
/// and so is a short one: who wants to diet doesn't want to die.
fn is_meant(typed: &str, word: &str, known: &Vocabulary) -> bool {
    if typed == word {
        return true;
    }
    let allowed = match word.len() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    // A short word with another beginning is another word: "take my wife".
    let alike = word.len() > 5 || typed.as_bytes().first() == word.as_bytes().first();
    alike
        && !known.is_known(typed)
        && slips(typed.as_bytes(), word.as_bytes(), false, allowed) <= allowed
}

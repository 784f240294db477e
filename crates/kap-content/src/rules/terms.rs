//! Abbreviations and words of the field that nobody explains.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Hit;
use super::check::Context;
use super::statements::Statement;
use super::tokens::{Phrases, contains, words, written};
use crate::error::PackError;
use crate::read;

const FILE: &str = "jargon.toml";

/// `jargon.toml`: for each language, which words need explaining and which don't.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Jargon(BTreeMap<String, Words>);

#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "JargonWords")]
struct Words {
    /// Words of the field.
    #[serde(default)]
    field: Vec<String>,
    /// Abbreviations that everyone knows, and names.
    #[serde(default)]
    plain: Vec<String>,
}

impl Jargon {
    /// Reads `jargon.toml` from the pack's folder; there is no jargon where there is none.
    ///
    /// # Errors
    /// Every mistake in the file.
    pub fn load(content: &Path) -> Result<Self, Vec<PackError>> {
        if !content.join(FILE).exists() {
            return Ok(Self::default());
        }
        let mut errors = Vec::new();
        read::toml(content, FILE, &mut errors).ok_or(errors)
    }
}

/// Each word once, where it first stands.
pub(super) fn unexplained_term(context: &Context<'_>) -> Vec<Hit> {
    let none = Words::default();
    let known = context.extras.jargon.0.get(&*context.pack.language).unwrap_or(&none);
    let field = Phrases::new(known.field.iter().map(|word| &**word));
    let explained = Explained::new(context);

    let mut places: BTreeMap<String, Vec<&Statement<'_>>> = BTreeMap::new();
    for statement in &context.statements {
        let mut here = BTreeSet::new();
        for word in written(&statement.words).iter().filter(|word| is_abbreviation(word)) {
            let is_plain = known.plain.iter().any(|plain| one_of(word, plain));
            // "Canadian experts (CANMAT)" says what it is.
            let is_said = statement.words.contains(&format!(" ({word})"));
            if !is_plain && !is_said && !explained.abbreviation(word) {
                here.insert(singular(word).to_owned());
            }
        }
        let jargon = field.within(statement.said()).map(|(_, phrase)| phrase.join(" "));
        here.extend(jargon.filter(|phrase| !explained.phrase(phrase)));
        for word in here {
            places.entry(word).or_default().push(statement);
        }
    }
    let hits = places.into_iter().filter_map(|(word, statements)| {
        let first = statements.first()?;
        let others = match statements.len() - 1 {
            0 => String::new(),
            others => format!(", and in {others} more"),
        };
        let message = format!("\"{word}\" isn't in the glossary; stands in {}{others}", first.id);
        Some(Hit::new(format!("jargon/{word}"), message).quoting(&first.words).under(&first.id))
    });
    hits.collect()
}

/// What the glossary explains.
struct Explained {
    /// All forms as they are written, in words.
    written: Vec<Vec<String>>,
    lower: Vec<Vec<String>>,
}

impl Explained {
    fn new(context: &Context<'_>) -> Self {
        let terms = context.pack.glossary.iter();
        let forms: Vec<&str> = terms
            .flat_map(|term| std::iter::once(&*term.term).chain(term.also.iter().map(|a| &**a)))
            .collect();
        Self {
            written: forms.iter().map(|form| written(form)).collect(),
            lower: forms.iter().map(|form| words(form)).collect(),
        }
    }

    fn abbreviation(&self, word: &str) -> bool {
        self.written.iter().flatten().any(|known| one_of(word, known))
    }

    fn phrase(&self, phrase: &str) -> bool {
        self.lower.iter().any(|form| contains(form, phrase))
    }
}

/// Whether the word is this abbreviation, or several of it.
fn one_of(word: &str, abbreviation: &str) -> bool {
    word == abbreviation || singular(word) == abbreviation
}

/// "MAOIs" and "FDA's" as "MAOI" and "FDA".
fn singular(word: &str) -> &str {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    word.strip_suffix('s').unwrap_or(word)
}

/// Two capital letters or more.
fn is_abbreviation(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_has_two_capitals() {
        for word in ["ECT", "MAOIs", "KetECT", "TRD4005"] {
            assert!(is_abbreviation(word), "{word}");
        }
        for word in ["Spravato", "I", "don't", "41"] {
            assert!(!is_abbreviation(word), "{word}");
        }
        assert!(one_of("MAOIs", "MAOI") && one_of("FDA's", "FDA") && !one_of("ECTX", "ECT"));
    }
}

//! How hard the guide is to read, piece by piece.
//!
//! English is measured by the Flesch-Kincaid grade (Kincaid and others 1975), Spanish by
//! INFLESZ (Barrio-Cantalejo 2008, on the formula of Szigriszt-Pazos 1993). Both count words in
//! a sentence and syllables in a word, so they say nothing of a few words alone. Therefore
//! what is measured is
//!
//! * an answer as a whole,
//! * each statement of 20 words or more,
//! * shorter ones together with their neighbours in the same list, until there are 20 words.
//!
//! Words that the glossary explains count as words of one syllable; so do numbers.

mod english;
mod spanish;
mod unit;

use super::Hit;
use super::check::Context;
use super::figures::Grade;
use super::tokens::{Phrases, sentences, written};
use unit::{Unit, units};

/// A way to measure a language.
struct Measure {
    name: &'static str,
    limit: f64,
    /// Whether more is easier.
    more_is_easier: bool,
    syllables: fn(&str) -> usize,
    /// From words in a sentence and syllables in a word.
    formula: fn(f64, f64) -> f64,
}

const FLESCH_KINCAID: Measure = Measure {
    name: "Flesch-Kincaid grade",
    limit: 8.0,
    more_is_easier: false,
    syllables: english::syllables,
    formula: |words, syllables| 0.39 * words + 11.8 * syllables - 15.59,
};

/// From 55 on a text is "normal" or easier on the scale.
const INFLESZ: Measure = Measure {
    name: "INFLESZ",
    limit: 55.0,
    more_is_easier: true,
    syllables: spanish::syllables,
    formula: |words, syllables| 206.835 - 62.3 * syllables - words,
};

fn measure(language: &str) -> Option<&'static Measure> {
    match language.split('-').next()? {
        "en" => Some(&FLESCH_KINCAID),
        "es" => Some(&INFLESZ),
        _ => None,
    }
}

impl Measure {
    fn is_too_hard(&self, value: f64) -> bool {
        if self.more_is_easier { value < self.limit } else { value > self.limit }
    }

    /// To one decimal, as it is shown.
    fn of(&self, text: &str, explained: &Phrases) -> f64 {
        let sentences = sentences(text).len().max(1);
        let words = written(text);
        let mut syllables = 0;
        let is_explained = marks(explained, &words);
        for (word, explained) in words.iter().zip(is_explained) {
            let simple = explained || word.bytes().any(|b| b.is_ascii_digit());
            syllables += if simple { 1 } else { self.syllables_of(word) };
        }
        let count = words.len().max(1) as f64;
        let value = (self.formula)(count / sentences as f64, f64::from(syllables as u32) / count);
        (value * 10.0).round() / 10.0
    }

    /// An abbreviation is spelled.
    fn syllables_of(&self, word: &str) -> usize {
        let letters = word.chars().count();
        if (2..=5).contains(&letters) && word.chars().all(char::is_uppercase) {
            letters
        } else {
            (self.syllables)(&word.to_lowercase())
        }
    }
}

/// Every form of every term of the glossary.
fn explained(context: &Context<'_>) -> Phrases {
    let terms = context.pack.glossary.iter();
    Phrases::new(terms.flat_map(|term| std::iter::once(&term.term).chain(&term.also)).map(|f| &**f))
}

/// For each word whether it is part of a term.
fn marks(explained: &Phrases, text: &[String]) -> Vec<bool> {
    let lower: Vec<String> = text.iter().map(|word| word.to_lowercase()).collect();
    let mut marks = vec![false; text.len()];
    for (place, phrase) in explained.within(&lower) {
        marks.iter_mut().skip(place).take(phrase.len()).for_each(|mark| *mark = true);
    }
    marks
}

/// Everything measured, with its value.
fn measured<'c>(context: &'c Context<'_>, measure: &'static Measure) -> Vec<(Unit<'c>, f64)> {
    let explained = explained(context);
    let units = units(&context.statements).into_iter();
    units
        .map(|unit| {
            let value = measure.of(&unit.text, &explained);
            (unit, value)
        })
        .collect()
}

pub(super) fn reading_grade(context: &Context<'_>) -> Vec<Hit> {
    let Some(measure) = measure(&context.pack.language) else {
        return Vec::new();
    };
    let measured = measured(context, measure).into_iter();
    measured
        .filter(|(_, value)| measure.is_too_hard(*value))
        .map(|(unit, value)| {
            let with = unit.with();
            let message = format!("{} {value:.1}{with} in: {}", measure.name, unit.text);
            Hit::new(unit.id, message).quoting(unit.quote)
        })
        .collect()
}

/// The median and the hardest piece; `None` for a language without a measure.
pub(super) fn grade(context: &Context<'_>) -> Option<Grade> {
    let measure = measure(&context.pack.language)?;
    let mut measured = measured(context, measure);
    measured.sort_by(
        |(_, a), (_, b)| {
            if measure.more_is_easier { b.total_cmp(a) } else { a.total_cmp(b) }
        },
    );
    let (_, median) = measured.get(measured.len() / 2)?;
    let (worst, hardest) = measured.last()?;
    Some(Grade {
        measure: measure.name,
        limit: measure.limit,
        pieces: measured.len(),
        median: *median,
        worst: *hardest,
        worst_id: worst.id.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(measure: &Measure, explained: &[&str], text: &str, value: f64) {
        let explained = Phrases::new(explained.iter().copied());
        assert!(
            (measure.of(text, &explained) - value).abs() < 0.01,
            "{}",
            measure.of(text, &explained)
        );
    }

    #[test]
    fn the_english_grade_follows_the_formula() {
        // 12 words, 2 sentences, 14 syllables.
        is(&FLESCH_KINCAID, &[], "The cat sat on the mat. Then it ate a whole banana.", 0.5);
        // 5 words, 1 sentence, 19 syllables.
        is(&FLESCH_KINCAID, &[], "Physicians administer intravenous anesthetic medications.", 31.2);
    }

    #[test]
    fn explained_words_and_numbers_are_short_and_abbreviations_are_spelled() {
        is(&FLESCH_KINCAID, &["intravenous anesthetic"], "Intravenous anesthetic.", -3.0);
        is(&FLESCH_KINCAID, &[], "41 100.", -3.0);
        is(&FLESCH_KINCAID, &[], "TMS it.", 8.8);
    }

    #[test]
    fn the_spanish_measure_follows_the_formula() {
        // 6 words, 1 sentence, 12 syllables.
        is(&INFLESZ, &[], "El gato come pescado en casa.", 86.6);
    }

    #[test]
    fn other_languages_are_not_measured() {
        assert!(measure("de").is_none() && measure("es-MX").is_some());
    }
}

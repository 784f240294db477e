//! Rules for one sentence. Each says what it found there.

use super::tokens::{contains, words};
use super::words::{Words, first_of};

const LONGEST_SENTENCE: usize = 25;

pub(super) fn banned_word(sentence: &str, table: Option<&Words>) -> Option<String> {
    first_of(table?.banned, &words(sentence)).map(quoted)
}

pub(super) fn bare_likelihood(sentence: &str, table: Option<&Words>) -> Option<String> {
    first_of(table?.likelihood, &words(sentence)).map(quoted)
}

fn quoted(phrase: &str) -> String {
    format!("\"{phrase}\"")
}

/// What is taken for tested by nobody, only because no trial was found.
pub(super) fn untested(sentence: &str, table: Option<&Words>) -> Option<String> {
    first_of(table?.untested, &words(sentence)).map(quoted)
}

/// An estimate that says twice that it is one.
pub(super) fn estimate_twice(sentence: &str, table: Option<&Words>) -> Option<String> {
    first_of(table?.estimate_twice, &words(sentence)).map(quoted)
}

/// A thing that goes by another name here than everywhere else in the guide.
pub(super) fn other_name(sentence: &str, table: Option<&Words>) -> Option<String> {
    let text = words(sentence);
    let mut names = table?.other_names.iter();
    let (other, name) = names.find(|(other, _)| contains(&text, other))?;
    Some(format!("\"{other}\": this guide says \"{name}\""))
}

/// The number that a word or digits stand for.
fn number(word: &str, table: &Words) -> Option<u32> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let thousands = if table.points_part_thousands { [',', '.'] } else { [',', ','] };
        return word.replace(thousands, "").parse().ok();
    }
    table.numbers.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// What is found from any word on to the end of its clause.
fn in_clauses(sentence: &str, find: impl Fn(&[String]) -> Option<String>) -> Option<String> {
    let clauses = [", ", "; ", ": "].iter().fold(vec![sentence], |clauses, mark| {
        clauses.into_iter().flat_map(|clause| clause.split(mark)).collect()
    });
    clauses.into_iter().find_map(|clause| {
        let words = words(clause);
        (0..words.len()).filter_map(|place| words.get(place..)).find_map(&find)
    })
}

/// The longest of the phrases that the words begin with, and the words after it.
fn after<'w>(
    words: &'w [String],
    phrases: &'static [&'static str],
) -> Option<(&'static str, &'w [String])> {
    let begins = |phrase: &&str| phrase.split(' ').zip(words).all(|(a, b)| a == b);
    let fits = |phrase: &&str| phrase.split(' ').count() <= words.len() && begins(phrase);
    let longest = phrases.iter().copied().filter(fits).max_by_key(|phrase| phrase.len())?;
    Some((longest, words.get(longest.split(' ').count()..)?))
}

/// "1 in 7", "one in every seven", "1 in a thousand"; not "1 in 2026".
pub(super) fn one_in_n(sentence: &str, table: Option<&Words>) -> Option<String> {
    let table = table?;
    in_clauses(sentence, |rest| {
        let (one, rest) = rest.split_first()?;
        let (middle, rest) = after(rest, table.one_in)?;
        let last = rest.iter().find(|word| !table.articles.contains(&word.as_str()))?;
        let n = number(last, table)?;
        let is_year = !last.contains(',') && (1900..2100).contains(&n);
        let is_usual = table.one_in_hundred && n == 100;
        (number(one, table)? == 1 && n > 1 && !is_year && !is_usual)
            .then(|| format!("\"{one} {middle} {last}\""))
    })
}

/// "2.5" and "2,5"; not "1,000", "31.12.2026" or a phone number.
pub(super) fn decimal(sentence: &str, table: Option<&Words>) -> Option<String> {
    let points_part_thousands = table.is_none_or(|table| table.points_part_thousands);
    let is_decimal = |word: &&String| {
        let mut parts = word.split(['.', ',']);
        let whole = parts.next().unwrap_or_default();
        let parts: Vec<&str> = parts.collect();
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || parts.is_empty() || !parts.iter().all(|part| digits(part)) {
            return false;
        }
        let by_thousands = (1..=3).contains(&whole.len())
            && whole != "0"
            && parts.iter().all(|part| part.len() == 3)
            && (points_part_thousands || !word.contains('.'));
        // More than one point parts a date or a phone number.
        let is_date = parts.len() > 1 && !word.contains(',');
        !by_thousands && !is_date
    };
    words(sentence).iter().find(is_decimal).map(|word| format!("\"{word}\""))
}

/// "3 out of 10" and "8 of 27", also "two of the five people"; not "8 of 100".
pub(super) fn denominator(sentence: &str, table: Option<&Words>) -> Option<String> {
    let table = table?;
    in_clauses(sentence, |rest| {
        let (first, rest) = rest.split_first()?;
        let (middle, rest) = after(rest, table.of)?;
        let mut rest = rest.iter().filter(|word| !table.articles.contains(&word.as_str()));
        let last = rest.next()?;
        let (_, total) = (number(first, table)?, number(last, table)?);
        let of_people = rest.take(2).any(|word| table.people.contains(&word.as_str()));
        let in_digits =
            [first, last].iter().all(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        (total != 100 && (table.out_of.contains(&middle) || of_people || in_digits))
            .then(|| format!("\"{first} {middle} {last}\""))
    })
}

pub(super) fn long_sentence(sentence: &str, _: Option<&Words>) -> Option<String> {
    let words = sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let count = words.count();
    (count > LONGEST_SENTENCE).then(|| format!("{count} words"))
}

#[cfg(test)]
mod tests {
    use super::super::words::words as table;
    use super::*;

    type Rule = fn(&str, Option<&Words>) -> Option<String>;

    /// What the rule finds, without the quotation marks.
    fn found(rule: Rule, language: &str, sentence: &str) -> Option<String> {
        rule(sentence, table(language)).map(|found| found.replace('"', ""))
    }

    #[track_caller]
    fn finds(rule: Rule, language: &str, sentence: &str, what: &str) {
        assert_eq!(found(rule, language, sentence).as_deref(), Some(what), "{sentence}");
    }

    #[track_caller]
    fn passes(rule: Rule, language: &str, sentences: &[&str]) {
        for sentence in sentences {
            assert_eq!(found(rule, language, sentence), None, "{sentence}");
        }
    }

    #[test]
    fn promises_are_found_whole_and_in_any_case() {
        finds(banned_word, "en", "The Gold-Standard treatment.", "gold standard");
        finds(banned_word, "en", "It is NON-addictive.", "non addictive");
        finds(banned_word, "en", "A life-changing day.", "life changing");
        finds(banned_word, "es", "¡Es Segura!", "es segura");
        finds(banned_word, "es", "Una experiencia milagrosa.", "milagr");
        for language in ["en", "es"] {
            for phrase in table(language).unwrap().banned {
                let phrase = phrase.trim_end_matches('*');
                finds(banned_word, language, &format!("¿{}!", phrase.to_uppercase()), phrase);
            }
        }
        passes(
            banned_word,
            "en",
            &["FDA-approved, with safety rules; no evidence that it is safer."],
        );
        passes(
            banned_word,
            "es",
            &[
                "Pregunte a su seguro médico.",
                "Otros tratamientos que ha probado. A lo mejor se siente mejor.",
            ],
        );
    }

    #[test]
    fn one_in_n_is_found_in_words_and_digits() {
        finds(one_in_n, "en", "It happens to 1 in 7.", "1 in 7");
        finds(one_in_n, "en", "One in every seven people.", "one in seven");
        finds(one_in_n, "en", "About 1 in 1,000.", "1 in 1,000");
        finds(one_in_n, "en", "One in a thousand.", "one in thousand");
        passes(
            one_in_n,
            "en",
            &[
                "A larger one, in 158 veterans.",
                "One trial in 18 people, and 1 in 2026; take one in the morning.",
            ],
        );
        finds(one_in_n, "es", "Le pasa a 1 de cada 7.", "1 de cada 7");
        finds(one_in_n, "es", "Una de cada diez personas.", "una de cada diez");
        finds(one_in_n, "es", "Uno entre mil.", "uno entre mil");
        passes(one_in_n, "es", &["1 de cada 100 personas.", "Un ensayo en 18 personas."]);
    }

    #[test]
    fn bare_likelihood_is_found() {
        finds(bare_likelihood, "en", "This is rare.", "rare");
        finds(bare_likelihood, "en", "It most commonly fades.", "commonly");
        passes(bare_likelihood, "en", &["In the likelihood scale of commons, 8 of 100."]);
        finds(bare_likelihood, "es", "Es poco frecuente.", "frecuente");
        finds(bare_likelihood, "es", "Probablemente pase.", "probablemente");
        passes(bare_likelihood, "es", &["Le pasó a 8 de cada 100, a menudo."]);
    }

    #[test]
    fn decimals_are_told_from_thousands_dates_and_phone_numbers() {
        finds(decimal, "en", "After 1.5 hours.", "1.5");
        finds(decimal, "en", "It was 0,125 parts.", "0,125");
        finds(decimal, "en", "It cost $1,200.50 then.", "1,200.50");
        finds(decimal, "en", "It was 1.250 parts.", "1.250");
        passes(
            decimal,
            "en",
            &[
                "$1,000 or more.",
                "1,234,567 people.",
                "On 31.12.2026.",
                "Call 800.273.8255.",
                "At 2, 3 or 4.",
                "988lifeline.org",
            ],
        );
        finds(decimal, "es", "Tras 1,5 horas.", "1,5");
        finds(decimal, "es", "Fueron 2.5 horas.", "2.5");
        passes(decimal, "es", &["1.250 personas.", "1,250 dólares."]);
        passes(decimal, "de", &["1.250 Menschen."]);
    }

    #[test]
    fn other_denominators_are_found() {
        finds(denominator, "en", "It helped 3 out of 10.", "3 out of 10");
        finds(denominator, "en", "Nausea came to 8 of 27 people.", "8 of 27");
        finds(denominator, "en", "Two of the five older patients left.", "two of five");
        finds(denominator, "en", "4 of every 1,000.", "4 of 1,000");
        passes(
            denominator,
            "en",
            &[
                "41 of 100 people.",
                "41 out of a hundred.",
                "Two of five studies.",
                "One of the two forms.",
                "Part 2 of it.",
            ],
        );
        finds(denominator, "es", "Ayudó a 3 de cada 10.", "3 de cada 10");
        finds(denominator, "es", "Náuseas en 8 de 27 personas.", "8 de 27");
        finds(denominator, "es", "Dos de las cinco pacientes.", "dos de cinco");
        passes(
            denominator,
            "es",
            &[
                "41 de 100 personas.",
                "41 de cada 100.",
                "El 10 de octubre de 2023.",
                "Uno de los dos tipos.",
            ],
        );
    }

    #[test]
    fn a_sentence_may_have_25_words() {
        let words = |count: usize| format!("{}.", vec!["so"; count].join(" – "));
        assert_eq!(long_sentence(&words(25), None), None);
        assert_eq!(long_sentence(&words(26), None).as_deref(), Some("26 words"));
    }
}

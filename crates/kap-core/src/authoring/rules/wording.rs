//! Rules for one sentence. Each says what it found there.

use super::English;
use super::tokens::{contains, number, words};

/// Words that promise, in the forms that occur.
const BANNED: &str = "safe, safely, best, gold standard, breakthrough, breakthroughs, reset, resets, \
    resetting, rewire, rewires, rewired, rewiring, cure, cures, cured, curing, non addictive, \
    nonaddictive, miracle, miracles, miraculous, life changing, proven";
const LIKELIHOOD: &str = "rare, rarely, common, commonly, uncommon, uncommonly, likely, unlikely";
const PEOPLE: &str = "people, persons, patients, adults, men, women, veterans, civilians, teens, \
    children, participants, users, volunteers";
const LONGEST_SENTENCE: usize = 25;

pub(super) fn banned_word(sentence: &str, english: English) -> Option<String> {
    one_of(BANNED, sentence, english)
}

pub(super) fn bare_likelihood(sentence: &str, english: English) -> Option<String> {
    one_of(LIKELIHOOD, sentence, english)
}

fn one_of(list: &str, sentence: &str, english: English) -> Option<String> {
    let words = words(sentence);
    let found = list.split(", ").find(|phrase| english && contains(&words, phrase))?;
    Some(format!("\"{found}\""))
}

/// What is found from any word on to the end of its clause.
fn in_clauses(
    sentence: &str,
    english: English,
    find: impl Fn(&[String]) -> Option<String>,
) -> Option<String> {
    if !english {
        return None;
    }
    [", ", "; ", ": "]
        .iter()
        .fold(vec![sentence], |clauses, mark| {
            clauses.into_iter().flat_map(|clause| clause.split(mark)).collect()
        })
        .into_iter()
        .find_map(|clause| {
            let words = words(clause);
            (0..words.len()).filter_map(|place| words.get(place..)).find_map(&find)
        })
}

/// "1 in 7", "one in every seven", "1 in a thousand"; not "1 in 2026".
pub(super) fn one_in_n(sentence: &str, english: English) -> Option<String> {
    in_clauses(sentence, english, |rest| {
        let (one, rest) = rest.split_first()?;
        let (middle, rest) = rest.split_first()?;
        let last = rest.iter().find(|word| !matches!(word.as_str(), "a" | "every"))?;
        let n = number(last)?;
        let is_year = !last.contains(',') && (1900..2100).contains(&n);
        (number(one)? == 1 && middle == "in" && n > 1 && !is_year)
            .then(|| format!("\"{one} in {last}\""))
    })
}

/// "2.5" and "2,5"; not "1,000", "31.12.2026" or a phone number.
pub(super) fn decimal(sentence: &str, english: English) -> Option<String> {
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
            && (!english || !word.contains('.'));
        // More than one point parts a date or a phone number.
        let is_date = parts.len() > 1 && !word.contains(',');
        !by_thousands && !is_date
    };
    words(sentence).iter().find(is_decimal).map(|word| format!("\"{word}\""))
}

/// "3 out of 10" and "8 of 27", also "two of the five people"; not "8 of 100".
pub(super) fn denominator(sentence: &str, english: English) -> Option<String> {
    in_clauses(sentence, english, |rest| {
        let (first, rest) = rest.split_first()?;
        let rest_out = rest.strip_prefix(&["out".to_owned()]);
        let rest = rest_out.unwrap_or(rest).strip_prefix(&["of".to_owned()])?;
        let skip = |word: &&String| !matches!(word.as_str(), "a" | "the" | "every" | "one");
        let mut rest = rest.iter().filter(skip);
        let last = rest.next()?;
        let (_, total) = (number(first)?, number(last)?);
        let is_list = |list: &str, word: &String| list.split(", ").any(|known| known == word);
        let of_people = rest.take(2).any(|word| is_list(PEOPLE, word));
        let in_digits =
            [first, last].iter().all(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        (total != 100 && (rest_out.is_some() || of_people || in_digits))
            .then(|| format!("\"{first} of {last}\""))
    })
}

pub(super) fn long_sentence(sentence: &str, _: English) -> Option<String> {
    let words = sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let count = words.count();
    (count > LONGEST_SENTENCE).then(|| format!("{count} words"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the rule finds, without the quotation marks.
    fn found(rule: fn(&str, English) -> Option<String>, sentence: &str) -> Option<String> {
        rule(sentence, true).map(|found| found.replace('"', ""))
    }

    #[track_caller]
    fn finds(rule: fn(&str, English) -> Option<String>, sentence: &str, what: &str) {
        assert_eq!(found(rule, sentence).as_deref(), Some(what), "{sentence}");
    }

    #[track_caller]
    fn passes(rule: fn(&str, English) -> Option<String>, sentence: &str) {
        assert_eq!(found(rule, sentence), None, "{sentence}");
    }

    #[test]
    fn promises_are_found_whole_and_in_any_case() {
        finds(banned_word, "The Gold-Standard treatment.", "gold standard");
        finds(banned_word, "It is non-addictive.", "non addictive");
        finds(banned_word, "A life-changing day.", "life changing");
        for word in BANNED.split(", ") {
            finds(banned_word, &format!("It is {}!", word.to_uppercase()), word);
        }
        passes(banned_word, "FDA-approved, with safety rules; no evidence that it is safer.");
        assert_eq!(banned_word("Best.", false), None);
    }

    #[test]
    fn one_in_n_is_found_in_words_and_digits() {
        finds(one_in_n, "It happens to 1 in 7.", "1 in 7");
        finds(one_in_n, "One in every seven people.", "one in seven");
        finds(one_in_n, "About 1 in 1,000.", "1 in 1,000");
        finds(one_in_n, "One in a thousand.", "one in thousand");
        passes(one_in_n, "A larger one, in 158 veterans.");
        passes(one_in_n, "One trial in 18 people, and 1 in 2026; take one in the morning.");
    }

    #[test]
    fn bare_likelihood_is_found() {
        finds(bare_likelihood, "This is rare.", "rare");
        finds(bare_likelihood, "It most commonly fades.", "commonly");
        passes(bare_likelihood, "In the likelihood scale of commons, 8 of 100.");
    }

    #[test]
    fn decimals_are_told_from_thousands_dates_and_phone_numbers() {
        finds(decimal, "After 1.5 hours.", "1.5");
        finds(decimal, "It was 0,125 parts.", "0,125");
        finds(decimal, "It cost $1,200.50 then.", "1,200.50");
        finds(decimal, "It was 1.250 parts.", "1.250");
        for fine in [
            "$1,000 or more.",
            "1,234,567 people.",
            "On 31.12.2026.",
            "Call 800.273.8255.",
            "At 2, 3 or 4.",
            "988lifeline.org",
        ] {
            passes(decimal, fine);
        }
        assert_eq!(decimal("1.250 personas.", false), None);
    }

    #[test]
    fn other_denominators_are_found() {
        finds(denominator, "It helped 3 out of 10.", "3 of 10");
        finds(denominator, "Nausea came to 8 of 27 people.", "8 of 27");
        finds(denominator, "Two of the five older patients left.", "two of five");
        finds(denominator, "4 of every 1,000.", "4 of 1,000");
        for fine in [
            "41 of 100 people.",
            "41 out of a hundred.",
            "Two of five studies.",
            "One of the two forms.",
            "Part 2 of it.",
        ] {
            passes(denominator, fine);
        }
    }

    #[test]
    fn a_sentence_may_have_25_words() {
        let words = |count: usize| format!("{}.", vec!["so"; count].join(" – "));
        passes(long_sentence, &words(25));
        finds(long_sentence, &words(26), "26 words");
    }
}

//! The words that the rules look for, one table for each language.
//!
//! A rule that knows words looks at a language only if that language has a table here; the
//! report says so where it has none. All phrases are in lower case, their words parted by one
//! space; a hyphen counts as a space. `stem*` also finds the words that begin with it.

mod en;
mod es;

use super::tokens::{begins, contains};

/// What the rules need to know of a language.
#[derive(Debug)]
pub(super) struct Words {
    /// Promises.
    pub(super) banned: &'static [&'static str],
    /// How often, without a number.
    pub(super) likelihood: &'static [&'static str],
    /// How the numbers are written that occur in counts.
    pub(super) numbers: &'static [(&'static str, u32)],
    /// What stands between 1 and N in "1 in N".
    pub(super) one_in: &'static [&'static str],
    /// Whether "1 in 100" is the usual way to say "1 of 100".
    pub(super) one_in_hundred: bool,
    /// What stands between a count and its total.
    pub(super) of: &'static [&'static str],
    /// Those of `of` after which any number is a total.
    pub(super) out_of: &'static [&'static str],
    /// What may stand before a total.
    pub(super) articles: &'static [&'static str],
    /// Who is counted.
    pub(super) people: &'static [&'static str],
    /// Whether `1.250` is more than a thousand.
    pub(super) points_part_thousands: bool,
    /// Speaking of suicide or self-harm.
    pub(super) suicide: &'static [&'static str],
    /// A headache.
    pub(super) headache: &'static [&'static str],
    /// A limb or a side that is weak.
    pub(super) weakness: &'static [&'static str],
    /// A hit to the head.
    pub(super) hit: &'static [&'static str],
    /// Who watches over somebody at home.
    pub(super) sitter: &'static [&'static str],
    /// Where pain is an emergency.
    pub(super) chest: &'static [&'static str],
    /// A seizure.
    pub(super) seizure: &'static [&'static str],
    /// Waking up, or not.
    pub(super) waking: &'static [&'static str],
    /// That a call comes before another.
    pub(super) first: &'static [&'static str],
    /// Made by a pharmacy to a prescription.
    pub(super) compounded: &'static [&'static str],
    /// Taken at home.
    pub(super) home_use: &'static [&'static str],
    /// What a regulator says of a medicine.
    pub(super) status: &'static [&'static str],
    /// Leaving it to the reader to find out.
    pub(super) left_open: &'static [&'static str],
    /// The other side of a comparison, or that there is none.
    pub(super) comparison: &'static [&'static str],
    /// Over what time.
    pub(super) time: &'static [&'static str],
    /// Over what time, where a column of its own says so.
    pub(super) trial_time: &'static [&'static str],
    /// What a dose is divided into.
    pub(super) parts: &'static [&'static str],
    /// Hopes.
    pub(super) benefit: &'static [&'static str],
    /// Fears.
    pub(super) harm: &'static [&'static str],
    /// How an estimate of this guide is worded.
    pub(super) estimate: &'static [&'static str],
    /// The same, worded twice.
    pub(super) estimate_twice: &'static [&'static str],
    /// One product or form of the drug.
    pub(super) product: &'static [&'static str],
    /// That somebody should not have it.
    pub(super) against: &'static [&'static str],
    /// What makes a product's name right there: it is a label that is meant, or any form.
    pub(super) on_label: &'static [&'static str],
    /// That nobody tested something.
    pub(super) untested: &'static [&'static str],
    /// What has another name in this guide, and that name.
    pub(super) other_names: &'static [(&'static str, &'static str)],
    /// That a figure to compare with wasn't found.
    pub(super) no_figure: &'static [&'static str],
    /// The months, January first.
    pub(super) months: &'static [&'static str],
    /// That something ends.
    pub(super) ends: &'static [&'static str],
    /// What to do, or to reckon with, when it has ended.
    pub(super) may_change: &'static [&'static str],
    /// Words of one country's health system.
    pub(super) systems: &'static [System],
    /// How a text speaks of a row of the comparison that holds a time, by the row's id.
    pub(super) times: &'static [(&'static str, &'static [&'static str])],
    /// Units of time, with their minutes.
    pub(super) units: &'static [(&'static str, u32)],
    /// What stands between the ends of a time.
    pub(super) up_to: &'static str,
    /// What adds a half.
    pub(super) half: &'static [&'static str],
}

/// Words that mean something in some regions only.
#[derive(Debug)]
pub(super) struct System {
    /// Ids of the regions.
    pub(super) regions: &'static [&'static str],
    /// The words.
    pub(super) words: &'static [&'static str],
    /// How a text says whose they are, in capitals and small letters as written.
    pub(super) named: &'static [&'static str],
}

/// The table of a language, such as `en` or `es-419`.
pub(super) fn words(language: &str) -> Option<&'static Words> {
    match language.split('-').next()? {
        "en" => Some(&en::WORDS),
        "es" => Some(&es::WORDS),
        _ => None,
    }
}

/// The first of the phrases that stands in the text, which is given as words in lower case.
pub(super) fn first_of(phrases: &'static [&'static str], text: &[String]) -> Option<&'static str> {
    let found = phrases.iter().find(|phrase| contains(text, phrase))?;
    Some(found.trim_end_matches('*'))
}

/// How many of the words in the text one of the phrases begins with.
pub(super) fn count_of(phrases: &'static [&'static str], text: &[String]) -> usize {
    let begun = |place: usize| {
        let rest = text.get(place..).unwrap_or_default();
        phrases.iter().any(|phrase| begins(rest, phrase))
    };
    (0..text.len()).filter(|place| begun(*place)).count()
}

#[cfg(test)]
mod tests {
    use super::super::tokens::words as split;
    use super::*;

    #[test]
    fn every_table_is_written_as_the_rules_read_it() {
        for language in ["en", "es"] {
            let table = words(language).unwrap();
            for list in [
                table.banned,
                table.likelihood,
                table.one_in,
                table.of,
                table.out_of,
                table.articles,
                table.people,
                table.suicide,
                table.headache,
                table.weakness,
                table.hit,
                table.sitter,
                table.chest,
                table.seizure,
                table.waking,
                table.first,
                table.compounded,
                table.home_use,
                table.status,
                table.left_open,
                table.comparison,
                table.time,
                table.trial_time,
                table.parts,
                table.benefit,
                table.harm,
                table.estimate,
                table.estimate_twice,
                table.product,
                table.against,
                table.on_label,
                table.untested,
                table.no_figure,
                table.months,
                table.ends,
                table.may_change,
            ] {
                assert!(!list.is_empty(), "{language}");
                for phrase in list {
                    let as_read = split(phrase).join(" ");
                    assert_eq!(as_read, phrase.replace('*', ""), "{language}");
                    assert!(!phrase.trim_end_matches('*').contains('*'), "{phrase}");
                }
            }
            assert!(table.out_of.iter().all(|phrase| table.of.contains(phrase)), "{language}");
            assert_eq!(table.months.len(), 12, "{language}");
            let systems = table.systems.iter().flat_map(|system| system.words);
            let times = table.times.iter().flat_map(|(_, phrases)| *phrases);
            for phrase in systems.chain(times).chain(table.half) {
                assert_eq!(split(phrase).join(" "), phrase.replace('*', ""), "{language}");
            }
        }
        assert!(words("es-419").is_some() && words("de").is_none());
    }

    #[test]
    fn phrases_and_stems_are_found_and_counted() {
        let text = split("Side effects may harm you. A side-effect, harmless or not.");
        assert_eq!(first_of(&["worse", "side effect*"], &text), Some("side effect"));
        assert_eq!(count_of(&["side effect*", "harm"], &text), 3);
    }
}

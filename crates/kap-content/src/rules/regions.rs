//! What readers of one region are shown of another: its numbers, and words of its health system.

use std::collections::{BTreeMap, BTreeSet};

use kap_core::pack::Pack;
use kap_core::region::Region;

use super::Hit;
use super::check::Context;
use super::statements::{Statement, statements};
use super::words::{System, first_of};

/// From here on, digits in a row are a number to call wherever they stand.
const LONG: usize = 7;

/// Statements with the places of the regions whose editions show them.
fn shown_in<'s>(
    pack: &Pack,
    wanted: Vec<&'s Statement<'s>>,
) -> Vec<(&'s Statement<'s>, BTreeSet<usize>)> {
    let places: BTreeMap<(&str, &str), usize> =
        wanted.iter().map(|one| (one.id.as_str(), one.words.as_str())).zip(0..).collect();
    let mut shown: Vec<BTreeSet<usize>> =
        wanted.iter().map(|one| home(pack, &one.id).into_iter().collect()).collect();
    // Editions are costly, and what belongs to a region needs none.
    let needed = shown.iter().any(BTreeSet::is_empty);
    for (region, place) in pack.regions.iter().zip(0..).filter(|_| needed) {
        let edition = pack.clone().in_region(&region.id);
        for Statement { id, words, .. } in statements(&edition) {
            let known = places.get(&(id.as_str(), words.as_str()));
            // An edition begins with its own region, but lists all.
            let known = known.filter(|_| home(pack, &id).is_none());
            if let Some(set) = known.and_then(|known| shown.get_mut(*known)) {
                set.insert(place);
            }
        }
    }
    wanted.into_iter().zip(shown).collect()
}

/// The place of the region that the statement belongs to: `regions/uk.status`,
/// `regions/uk-shout`.
fn home(pack: &Pack, id: &str) -> Option<usize> {
    let id = id.strip_prefix("regions/")?;
    let region = id.split(['.', '-']).next()?;
    pack.regions.iter().position(|known| &*known.id == region)
}

/// A number to call outside the lines of `regions.toml`: whoever reads it may be elsewhere.
pub(super) fn number_of_a_region(context: &Context<'_>) -> Vec<Hit> {
    let numbers: Vec<BTreeSet<String>> = context.pack.regions.iter().map(numbers).collect();
    let known = |run: &String| numbers.iter().any(|numbers| numbers.contains(run));
    let to_call = |run: &String| known(run) || run.len() >= LONG;
    let wanted = context.statements.iter().filter(|one| runs(&one.words).iter().any(to_call));
    let mut hits = Vec::new();
    for (statement, regions) in shown_in(context.pack, wanted.collect()) {
        let Statement { id, words, .. } = statement;
        let everywhere = regions.len() == numbers.len();
        let strange = |run: &String| {
            let mut own = regions.iter().filter_map(|place| numbers.get(*place));
            to_call(run) && (everywhere || (known(run) && !own.all(|own| own.contains(run))))
        };
        if let Some(number) = runs(words).into_iter().find(strange) {
            let message = format!(
                "readers of other regions see the number {number}. Use {{emergency}}, {{crisis}} or \
                 {{poison}}, or show it in its own region only, in: {words}"
            );
            hits.push(Hit::new(id, message).quoting(words));
        }
    }
    hits
}

/// A word of one country's health system where readers in others see it, and nothing says whose it
/// is.
pub(super) fn foreign_system(context: &Context<'_>) -> Vec<Hit> {
    let Some(table) = context.words else {
        return Vec::new();
    };
    let of = |statement: &Statement<'_>| {
        let named =
            |system: &&System| system.named.iter().any(|name| statement.words.contains(name));
        let all = table.systems.iter().filter(|system| !named(system));
        let found =
            all.filter_map(|system| Some((system, first_of(system.words, statement.said())?)));
        found.collect::<Vec<_>>()
    };
    // The glossary explains such words.
    let said = context.statements.iter().filter(|one| !one.id.starts_with("glossary/"));
    let wanted = said.filter(|one| !of(one).is_empty());
    let mut hits = Vec::new();
    for (statement, regions) in shown_in(context.pack, wanted.collect()) {
        let Statement { id, words, .. } = statement;
        let ids = || regions.iter().filter_map(|place| context.pack.regions.get(*place));
        for (system, found) in of(statement) {
            let at_home = |id: &&str| system.regions.contains(id);
            let others: Vec<&str> =
                ids().map(|region| &*region.id).filter(|id| !at_home(id)).collect();
            if !others.is_empty() {
                let message = format!(
                    "\"{found}\" in {}. Use a word that holds everywhere, say whose it is, or show \
                     it in its own region only, in: {words}",
                    others.join(", ")
                );
                hits.push(Hit::new(id, message).quoting(words));
                break;
            }
        }
    }
    hits
}

/// Every number of a region, its digits only.
fn numbers(region: &Region) -> BTreeSet<String> {
    let lines = region.lines.iter().flat_map(|line| [&line.call, &line.text]);
    let all = [&region.emergency].into_iter().chain(lines);
    all.map(|number| digits(number)).filter(|number| !number.is_empty()).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Digits in a row, parted by no more than a space, a hyphen or a bracket; not those of `1,000`,
/// `2.5` or a day such as `2026-11-21`.
fn runs(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    let mut before = ' ';
    for c in text.chars().chain(std::iter::once('\n')) {
        let after_digit = before.is_ascii_digit();
        match c {
            '0'..='9' => run.push(c),
            ' ' | '-' | '\u{a0}' | ')' if after_digit => run.push('-'),
            ' ' if before == ')' => {}
            // "988lifeline.org" is no number.
            _ if after_digit && c.is_alphabetic() => run.clear(),
            _ => runs.push(std::mem::take(&mut run)),
        }
        if after_digit && matches!(c, '.' | ',') {
            run.push(c);
        }
        before = c;
    }
    // What goes on after a point or comma is the rest of an amount.
    let whole = runs.iter().filter(|run| !run.starts_with(['.', ',']) && !is_day(run));
    whole.map(|run| digits(run)).filter(|run| !run.is_empty()).collect()
}

fn is_day(run: &str) -> bool {
    let parts: Vec<usize> = run.trim_end_matches('-').split('-').map(str::len).collect();
    parts == [4, 2, 2]
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(runs("Call 1-800-222-1222 or (509) 555-0142."), ["18002221222", "5095550142"]);
        assert_eq!(runs("988lifeline.org, 116 123, or 13 11 14."), ["116123", "131114"]);
        assert_eq!(
            runs("$1,000 by 2026-11-21; 2.5 of 100, 8 of 27."),
            ["1", "2", "100", "8", "27"]
        );
    }
}

//! A figure that stands in a table is told in texts with the same value.

use kap_core::outcome::{Count, Outcome};
use kap_core::pack::Pack;
use kap_core::route::{Route, Value};
use kap_core::step::Item;

use super::Hit;
use super::check::Context;
use super::statements::{item_id, shown};
use super::tokens::{contains, sentences, words};
use super::words::{Words, first_of};

/// A time as `routes.toml` gives it, told otherwise in the walkthrough of that route; a count of
/// an outcome, told otherwise in a text that cites the same source.
pub(super) fn told_otherwise(context: &Context<'_>) -> Vec<Hit> {
    let Some(table) = context.words else {
        return Vec::new();
    };
    let mut hits = Vec::new();
    for step in &context.pack.steps {
        for item in &step.items {
            let words = shown(&item.text);
            if let Some(message) = other_time(context.pack, table, item, &words) {
                hits.push(Hit::new(item_id(step, item), message).quoting(&words));
            }
        }
    }
    for statement in &context.statements {
        let cites = |outcome: &&Outcome| {
            let own = statement.basis.map_or(&[][..], |basis| &basis.citations);
            let of = |source| outcome.basis.citations.iter().any(|one| one.source == source);
            own.iter().any(|citation| of(citation.source))
        };
        let told = context.pack.outcomes.iter().filter(|outcome| !outcome.told.is_empty());
        let outcomes: Vec<&Outcome> = told.filter(cites).collect();
        if outcomes.is_empty() || !statement.words.contains("100") {
            continue;
        }
        if let Some(message) = other_count(table, &outcomes, &statement.words) {
            hits.push(Hit::new(&statement.id, message).quoting(&statement.words));
        }
    }
    hits
}

fn other_time(pack: &Pack, table: &Words, item: &Item, words: &str) -> Option<String> {
    let everyone = item.routes.contains(0);
    let routes = pack.routes.iter().zip(0..).filter(|(_, index)| item.routes.contains(*index));
    let routes: Vec<&Route> = routes.map(|(route, _)| route).filter(|_| !everyone).collect();
    let rows = || pack.attributes.iter().flat_map(|group| &group.attributes);
    sentences(words).into_iter().filter(|_| !routes.is_empty()).find_map(|sentence| {
        let said = self::words(sentence);
        let (row, _) = table.times.iter().find(|(_, how)| first_of(how, &said).is_some())?;
        let told = told_times(&said, table);
        let place = rows().position(|known| &*known.id == *row)?;
        let typed = |route: &&Route| match route.facts.get(place).map(|fact| &fact.value) {
            Some(Value::Range { from, to }) => Some((*from, to.unwrap_or(*from))),
            _ => None,
        };
        let (route, (from, to)) = routes.iter().find_map(|route| {
            let typed = typed(route)?;
            (!told.is_empty() && !told.contains(&typed)).then_some((&route.id, typed))
        })?;
        Some(format!(
            "routes.toml gives {from} to {to} minutes for {route}.{row}; make them the same, in: \
             {sentence}"
        ))
    })
}

/// The times that the words give, in minutes: "90 minutes to 3 hours", "2 to 4 hours", "2 hours".
fn told_times(said: &[String], table: &Words) -> Vec<(u32, u32)> {
    let mut times = Vec::new();
    let mut rest = said;
    while let Some((_, after)) = rest.split_first() {
        let Some((from, unit, next)) = amount(rest, table) else {
            rest = after;
            continue;
        };
        let second = next
            .split_first()
            .filter(|(word, _)| word.as_str() == table.up_to)
            .and_then(|(_, next)| amount(next, table));
        rest = match (unit, second) {
            (_, Some((to, Some(last), next))) => {
                times.push((from * unit.unwrap_or(last) / 2, to * last / 2));
                next
            }
            (Some(unit), _) => {
                times.push((from * unit / 2, from * unit / 2));
                next
            }
            _ => next,
        };
    }
    times
}

/// A number in halves, the minutes of its unit if there is one, and what follows.
fn amount<'w>(said: &'w [String], table: &Words) -> Option<(u32, Option<u32>, &'w [String])> {
    let (first, rest) = said.split_first()?;
    let number = first.parse().ok().or_else(|| {
        table.numbers.iter().find(|(name, _)| *name == first.as_str()).map(|(_, number)| *number)
    })?;
    let (before, rest) = half(rest, table);
    let unit = rest.first().and_then(|word| {
        table.units.iter().find(|(name, _)| *name == word.as_str()).map(|(_, minutes)| *minutes)
    });
    let rest = if unit.is_some() { rest.get(1..).unwrap_or_default() } else { rest };
    let (after, rest) = half(rest, table);
    Some((number * 2 + before + after, unit, rest))
}

/// 1 if the words begin with what adds a half, and what follows.
fn half<'w>(said: &'w [String], table: &Words) -> (u32, &'w [String]) {
    let found = table.half.iter().find_map(|phrase| {
        let length = phrase.split(' ').count();
        let (start, rest) = (said.get(..length)?, said.get(length..)?);
        contains(start, phrase).then_some(rest)
    });
    found.map_or((0, said), |rest| (1, rest))
}

/// A sentence that speaks of an outcome, with a count of 100 that isn't the outcome's.
fn other_count(table: &Words, outcomes: &[&Outcome], words: &str) -> Option<String> {
    sentences(words).into_iter().find_map(|sentence| {
        let said = self::words(sentence);
        let told = |outcome: &&&Outcome| {
            outcome.told.iter().any(|phrase| contains(&said, &phrase.to_lowercase()))
        };
        let meant: Vec<&&Outcome> = outcomes.iter().filter(told).collect();
        let counts = counts(&said, table);
        let right = meant.iter().any(|outcome| match outcome.treatment {
            Count::Of100(count) => counts.contains(&u32::from(count)),
            Count::FewerThanOne => counts.contains(&1),
        });
        let first = meant.first().filter(|_| !counts.is_empty() && !right)?;
        let value = match first.treatment {
            Count::Of100(count) => count.to_string(),
            Count::FewerThanOne => "fewer than 1".to_owned(),
        };
        Some(format!(
            "outcomes.toml gives {value} of 100 for {}; make them the same, in: {sentence}",
            first.id
        ))
    })
}

/// Every number that is told of 100.
fn counts(said: &[String], table: &Words) -> Vec<u32> {
    let of = |place: usize| {
        let count = said.get(place)?.parse().ok()?;
        let rest = said.get(place + 1..)?;
        table.of.iter().find_map(|phrase| {
            let length = phrase.split(' ').count();
            let middle = rest.get(..length)?;
            let total = rest.get(length)?;
            (contains(middle, phrase) && total == "100").then_some(count)
        })
    };
    (0..said.len()).filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::super::words::words as table;
    use super::*;

    #[test]
    fn times_are_read_as_they_are_told() {
        let times = |language, text| told_times(&words(text), table(language).unwrap());
        assert_eq!(times("en", "Usually about 90 minutes to 3 hours."), [(90, 180)]);
        assert_eq!(
            times("en", "One and a half to two and a half hours, then 2 to 4 hours."),
            [(90, 150), (120, 240)]
        );
        assert_eq!(times("es", "De una hora y media a dos horas y media."), [(90, 150)]);
        assert_eq!(times("es", "Unos 40 minutos."), [(40, 40)]);
        assert!(times("en", "With 2 shots, 30 people.").is_empty());
    }
}

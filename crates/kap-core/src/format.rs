//! Values as words: the one place where a number becomes a phrase.

use std::rc::Rc;

use crate::outcome::Count;
use crate::pack::Pack;
use crate::question::Verdict;
use crate::route::{Answer, Certainty, Fact, Per, Status, Total, Value};
use crate::text::{Span, Text};
use crate::texts::{AskTexts, CompareTexts, TimeTexts};

/// Fills the places of a template: `fill("Step {n}", &[("n", "4")])` is `Step 4`.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    fill_with(template, |name| {
        let value = values.iter().find(|(key, _)| *key == name);
        value.map(|(_, value)| (*value).to_owned())
    })
}

/// The same with values that are asked for by name.
pub fn fill_with(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        filled.push_str(&value(name).unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A whole value of the comparison in words, "usually about" included where it is the guide's
/// own estimate. `None` for [`Value::Words`], whose note says it all.
pub fn value(value: &Value, editorial: bool, pack: &Pack) -> Option<Rc<str>> {
    let compare = &pack.page.compare;
    let times = &pack.texts.time;
    let open_ended = matches!(value, Value::Range { to: None, .. } | Value::Money { to: None, .. });
    let estimated = |words: String| -> Rc<str> {
        let template = if open_ended { &compare.usually } else { &compare.usually_about };
        if editorial { fill(template, &[("value", &words)]).into() } else { words.into() }
    };
    Some(match value {
        Value::Range { from, to } => estimated(time(*from, *to, times)),
        Value::Share { from, to } => {
            let n = if from == to {
                from.to_string()
            } else {
                range(&from.to_string(), &to.to_string(), times)
            };
            estimated(fill(&compare.share, &[("n", &n)]))
        }
        Value::Money { from, to, currency, per } => {
            let money = money(*from, *to, currency, times);
            let template = match per {
                Per::Session => &compare.per_session,
                Per::Bottle => &compare.per_bottle,
            };
            estimated(fill(template, &[("money", &money)]))
        }
        Value::Course { from, to, total } => {
            let n = if from == to {
                from.to_string()
            } else {
                range(&from.to_string(), &to.to_string(), times)
            };
            let (template, money) = match total {
                None => (&compare.course_unpriced, String::new()),
                Some(Total { from, to, currency }) => {
                    let template =
                        if to.is_none() { &compare.course_at_least } else { &compare.course };
                    (template, money(*from, *to, currency, times))
                }
            };
            fill(template, &[("n", &n), ("money", &money)]).into()
        }
        Value::Answer(Answer::Yes) => Rc::clone(&compare.yes),
        Value::Answer(Answer::No) => Rc::clone(&compare.no),
        Value::Answer(Answer::Partly) => Rc::clone(&compare.partly),
        Value::Status(Status::Approved) => Rc::clone(&compare.approved),
        Value::Status(Status::OffLabel) => Rc::clone(&compare.off_label),
        Value::Status(Status::Compounded) => Rc::clone(&compare.compounded),
        Value::Certainty(grade) => certainty(*grade, compare),
        Value::NotKnown => Rc::clone(&compare.not_known),
        Value::NotCovered => Rc::clone(&compare.not_covered),
        Value::DoesNotApply => Rc::clone(&compare.does_not_apply),
        Value::Words => return None,
    })
}

/// Most words of a cell of the comparison that are seen before anything is opened.
pub const CELL: usize = 25;
/// With more words than this no further sentence is added to the first.
pub const ROOM: usize = 20;

/// A cell of the comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its value in a few words, which every cell has.
    pub value: Text,
    /// What is seen beside it.
    pub seen: Option<Text>,
    /// What is one tap away.
    pub more: Option<Text>,
}

/// A fact of the comparison as its cell shows it, with room for so many words.
pub fn cell(fact: &Fact, room: usize, pack: &Pack) -> Cell {
    let Some(value) = value(&fact.value, fact.basis.editorial, pack) else {
        return fact.note.as_ref().map_or_else(Cell::default, |note| cell_of(note, room));
    };
    let used = value.split_whitespace().count();
    let note = fact.note.as_ref().map(|note| within(note, room, used));
    let (seen, more) = note.map_or((None, None), |(seen, more)| (Some(seen), more));
    let value = Text { spans: vec![Span::Words(value)], ..Text::default() };
    Cell { value, seen, more }
}

/// A cell that is all words: its first sentence is the value.
pub fn cell_of(words: &Text, room: usize) -> Cell {
    let (seen, more) = within(words, room, 0);
    let (value, seen) = seen.parted(0);
    Cell { value, seen, more }
}

/// What is seen of a text beside so many words, and the rest. Whom to call is seen where it fits
/// at all.
fn within(text: &Text, room: usize, used: usize) -> (Text, Option<Text>) {
    match text.parted(room.saturating_sub(used)) {
        (_, Some(more)) if more.spans.contains(&Span::Crisis) => {
            text.parted(room.max(CELL).saturating_sub(used))
        }
        parted => parted,
    }
}

/// A time as short as it gets: `1½–2½ h`.
pub fn short_time(from: u32, to: Option<u32>, compare: &CompareTexts) -> String {
    let in_hours = [Some(from), to].into_iter().flatten().all(|end| end.is_multiple_of(30))
        && to.unwrap_or(from) >= 60;
    let one = |minutes: u32| if in_hours { halves(minutes) } else { minutes.to_string() };
    let n = match to {
        Some(to) if to != from => format!("{}–{}", one(from), one(to)),
        _ => one(from),
    };
    let template = if in_hours { &compare.tick_hours } else { &compare.tick_minutes };
    let words = fill(template, &[("n", &n)]);
    if to.is_none() { fill(&compare.or_more, &[("value", &words)]) } else { words }
}

/// An amount of money, or from one to another.
fn money(from: u32, to: Option<u32>, currency: &str, times: &TimeTexts) -> String {
    let sign = |amount: u32| in_currency(&grouped(amount), currency);
    match to {
        None => fill(&times.at_least, &[("value", &sign(from))]),
        Some(to) if to == from => sign(from),
        Some(to) => range(&sign(from), &sign(to), times),
    }
}

/// An amount in the money of a region, with `{value}` for the amount.
pub fn price_template(region: &str) -> String {
    let currency = match region {
        "uk" => "GBP",
        "ie" | "eu" => "EUR",
        "ca" => "CAD",
        "au" => "AUD",
        "nz" => "NZD",
        _ => "USD",
    };
    in_currency("{value}", currency)
}

fn in_currency(amount: &str, currency: &str) -> String {
    match currency {
        "USD" => format!("${amount}"),
        "GBP" => format!("£{amount}"),
        "EUR" => format!("€{amount}"),
        other => format!("{other} {amount}"),
    }
}

/// How sure we are, as a sentence: the template says of what.
pub fn how_sure(template: &str, grade: Certainty, compare: &CompareTexts) -> String {
    fill(template, &[("grade", &certainty(grade, compare))])
}

/// A grade of certainty in words.
pub fn certainty(grade: Certainty, compare: &CompareTexts) -> Rc<str> {
    Rc::clone(match grade {
        Certainty::VeryLow => &compare.certainty_very_low,
        Certainty::Low => &compare.certainty_low,
        Certainty::LowModerate => &compare.certainty_low_moderate,
        Certainty::Moderate => &compare.certainty_moderate,
        Certainty::ModerateHigh => &compare.certainty_moderate_high,
        Certainty::High => &compare.certainty_high,
    })
}

/// How strong the evidence on a claim is, in a plain sentence.
pub fn evidence(grade: Certainty, ask: &AskTexts) -> String {
    let words = match grade {
        Certainty::VeryLow => &ask.very_weak,
        Certainty::Low => &ask.weak,
        Certainty::LowModerate => &ask.weak_to_fair,
        Certainty::Moderate => &ask.fair,
        Certainty::ModerateHigh => &ask.fair_to_strong,
        Certainty::High => &ask.strong,
    };
    fill(&ask.evidence, &[("grade", words)])
}

/// What is said of a claim wherever it stands.
pub fn verdict(verdict: Verdict, ask: &AskTexts) -> Rc<str> {
    Rc::clone(match verdict {
        Verdict::Wrong => &ask.claim_wrong,
        Verdict::NotShown => &ask.claim_not_shown,
        Verdict::PartlyTrue => &ask.claim_partly_true,
        Verdict::Fair => &ask.claim_fair,
    })
}

/// A count of 100 people in words.
pub fn count(count: Count, compare: &CompareTexts) -> String {
    match count {
        Count::Of100(n) => fill(&compare.of_100, &[("n", &n.to_string())]),
        Count::FewerThanOne => compare.fewer_than_one.to_string(),
    }
}

/// The other frame: how many of 100 it did not happen to.
pub fn count_without(count: Count, compare: &CompareTexts) -> String {
    match count {
        Count::Of100(n) => fill(&compare.did_not, &[("n", &100_u8.saturating_sub(n).to_string())]),
        Count::FewerThanOne => compare.nearly_all_did_not.to_string(),
    }
}

/// A time in minutes, or in hours and half hours from two hours on.
pub fn time(from: u32, to: Option<u32>, texts: &TimeTexts) -> String {
    let in_hours = to.unwrap_or(from) >= 120
        && from.is_multiple_of(30)
        && to.is_none_or(|to| to.is_multiple_of(30));
    let one = |minutes: u32| {
        if in_hours { halves(minutes) } else { minutes.to_string() }
    };
    let n = match to {
        Some(to) if to != from => range(&one(from), &one(to), texts),
        _ => one(from),
    };
    let template = if in_hours { &texts.hours } else { &texts.minutes };
    let words = fill(template, &[("n", &n)]);
    if to.is_none() { fill(&texts.at_least, &[("value", &words)]) } else { words }
}

/// A time at a tick of a scale, short: `2 h`.
pub fn tick(minutes: u32, compare: &CompareTexts) -> String {
    fill(&compare.tick_hours, &[("n", &halves(minutes))])
}

/// 90 minutes as `1½`.
fn halves(minutes: u32) -> String {
    let hours = minutes / 60;
    match (hours, minutes % 60 == 30) {
        (0, true) => "½".to_owned(),
        (hours, true) => format!("{hours}½"),
        (hours, false) => hours.to_string(),
    }
}

fn range(from: &str, to: &str, texts: &TimeTexts) -> String {
    fill(&texts.range, &[("from", from), ("to", to)])
}

/// A whole number in digits. `to_string` brings 1 KB along where nothing else is formatted.
pub fn decimal(number: usize) -> String {
    let mut digits = if number < 10 { String::new() } else { decimal(number / 10) };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}

/// 1000 as `1,000`.
pub(crate) fn grouped(amount: u32) -> String {
    let thousands = amount / 1000;
    if thousands == 0 { amount.to_string() } else { format!("{thousands},{:03}", amount % 1000) }
}

#[cfg(test)]
mod tests {
    use super::{decimal, fill, grouped, halves};

    #[test]
    fn places_are_filled_and_unknown_ones_dropped() {
        assert_eq!(fill("Step {n} of {total}", &[("n", "4"), ("total", "11")]), "Step 4 of 11");
        assert_eq!(fill("a {b} c", &[]), "a  c");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn numbers_are_shown_without_decimals() {
        assert_eq!(halves(90), "1½");
        assert_eq!(halves(30), "½");
        assert_eq!(halves(120), "2");
        assert_eq!([0, 9, 10, 65_536].map(decimal), ["0", "9", "10", "65536"]);
        assert_eq!(grouped(1000), "1,000");
        assert_eq!(grouped(275), "275");
    }
}

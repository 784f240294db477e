//! Typed values of the comparison, from what people write to what they mean.

use kap_core::route::{Value, ValueKind};
use kap_core::text::Basis;

use super::error::ErrorKind;
use super::raw;
use super::read::Report;

/// Works out what a whole course costs, from the price of a session.
pub(super) fn price_course(facts: &mut [(String, Value, Basis)]) {
    let is_price = |value: &Value| matches!(value, Value::Money { .. });
    let price = facts.iter().find(|(_, value, _)| is_price(value)).cloned();
    let course = facts.iter_mut().find(|(_, value, _)| matches!(value, Value::Course { .. }));
    if let (Some((_, price, _)), Some((_, value, _))) = (price, course) {
        *value = value.clone().priced(&price);
    }
}

/// How a kind of value is written.
pub(super) fn wanted(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Range => "range = [from, to] and a unit",
        ValueKind::Share => "share = [from, to] of 100",
        ValueKind::Answer => "answer = \"yes\", \"no\" or \"partly\"",
        ValueKind::Status => "status = \"approved\", \"off-label\" or \"compounded\"",
        ValueKind::Certainty => "certainty = \"very-low\" to \"high\"",
        ValueKind::Money => "money = [from, to], currency and per",
        ValueKind::Course => "sessions = [from, to]",
        ValueKind::Words => "words = true, and the words in the language's routes.toml",
    }
}

/// The one value that the entry gives.
pub(super) fn value(fact: &raw::Fact, id: &str, report: &mut Report<'_>) -> Value {
    if let Some(unknown) = fact.unknown {
        return match unknown {
            raw::Unknown::NotKnown => Value::NotKnown,
            raw::Unknown::NotCovered => Value::NotCovered,
            raw::Unknown::DoesNotApply => Value::DoesNotApply,
        };
    }
    if !fact.range.is_empty() {
        return range(fact, id, report);
    }
    if let Some((from, to)) = ends(&fact.share) {
        if from > to || to > 100 {
            report.error(id, ErrorKind::OutOfRange("a share is 0 to 100, the lower end first"));
        }
        return Value::Share { from, to };
    }
    if let Some((from, to)) = ends(&fact.money) {
        let (Some(currency), Some(per)) = (&fact.currency, fact.per) else {
            report.error(id, ErrorKind::Missing("currency or per"));
            return Value::NotCovered;
        };
        return Value::Money {
            from,
            to: (!fact.at_least).then_some(to),
            currency: currency.as_str().into(),
            per: per.into(),
        };
    }
    if let Some((from, to)) = ends(&fact.sessions) {
        if from > to || from == 0 {
            let limits = "a course has one session or more, the lower end first";
            report.error(id, ErrorKind::OutOfRange(limits));
        }
        return Value::Course { from, to, total: None };
    }
    if let Some(answer) = fact.answer {
        return Value::Answer(answer.into());
    }
    if let Some(status) = fact.status {
        return Value::Status(status.into());
    }
    if let Some(certainty) = fact.certainty {
        return Value::Certainty(certainty.into());
    }
    if !fact.words {
        report.error(id, ErrorKind::Missing("the value"));
    }
    Value::Words
}

fn range(fact: &raw::Fact, id: &str, report: &mut Report<'_>) -> Value {
    let unit = fact.unit.as_deref().unwrap_or_default();
    let minutes = match unit {
        "minutes" => 1.0,
        "hours" => 60.0,
        "days" => 1440.0,
        other => {
            report.error(id, ErrorKind::WrongUnit { unit: other.to_owned() });
            1.0
        }
    };
    let (from, to) = ends(&fact.range).unwrap_or_default();
    if !(0.0..=to).contains(&from) || to * minutes > 1e6 {
        report.error(id, ErrorKind::OutOfRange("a time is 0 or more, the lower end first"));
        return Value::NotCovered;
    }
    Value::Range {
        from: (from * minutes) as u32,
        to: (!fact.at_least).then_some((to * minutes) as u32),
    }
}

/// The two ends of a list of one or two numbers.
fn ends<T: Copy>(list: &[T]) -> Option<(T, T)> {
    Some((*list.first()?, *list.last()?))
}

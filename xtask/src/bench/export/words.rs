//! The small pieces of the export: statements, values, lines.

use std::collections::BTreeSet;

use kap_core::format::{self, fill};
use kap_core::pack::Pack;
use kap_core::region::{Line, Region};
use kap_core::route::{Fact, Value as Kind};
use kap_core::source::Source;
use kap_core::text::{Basis, Checked, SafetyText, Span, Text};
use kap_core::timeline::{Day, Mark};
use serde_json::{Map, Value, json};

/// The interface's words of these groups, by group and key.
pub(super) fn texts(pack: &Pack, wanted: &[&str]) -> Value {
    let mut groups: Map<String, Value> = Map::new();
    for ((group, key), words) in pack.interface().filter(|((group, _), _)| wanted.contains(group)) {
        let group = groups.entry(*group).or_insert_with(|| json!({}));
        if let Some(group) = group.as_object_mut() {
            group.insert((*key).to_owned(), (**words).into());
        }
    }
    Value::Object(groups)
}

/// A statement: `s` are its words, `[number]` one to call, `[words, id]` a term; `c` its
/// citations as source and flag; `e` marks the guide's own estimate.
pub(super) fn text(text: &Text, pack: &Pack) -> Value {
    let spans: Vec<Value> = text.spans.iter().filter_map(|one| span(one, pack)).collect();
    let mut value = json!({ "s": spans });
    basis(&text.basis, &mut value);
    value
}

fn span(span: &Span, pack: &Pack) -> Option<Value> {
    let number = match span {
        Span::Words(words) => return Some((**words).into()),
        Span::Term { term, words } => {
            let term = pack.glossary.get(usize::from(*term))?;
            return Some(json!([&**words, &*term.id]));
        }
        Span::Emergency => &pack.emergency,
        Span::Crisis => &pack.crisis_line,
        Span::Poison => &pack.poison_line,
    };
    Some(json!([&**number]))
}

/// Adds where a statement comes from.
pub(super) fn basis(basis: &Basis, to: &mut Value) {
    let Some(to) = to.as_object_mut() else { return };
    if !basis.citations.is_empty() {
        let citations = basis.citations.iter();
        let cited = citations.map(|citation| json!([citation.source, flag(citation.checked)]));
        to.insert("c".to_owned(), cited.collect());
    }
    if basis.editorial {
        to.insert("e".to_owned(), 1.into());
    }
}

fn flag(checked: Checked) -> u8 {
    match checked {
        Checked::Original => 0,
        Checked::Secondary => 1,
        Checked::Partly => 2,
        Checked::KnownHigh => 3,
        Checked::KnownMedium => 4,
    }
}

/// The sources that statements anywhere in this value cite.
pub(super) fn cited(value: &Value, found: &mut BTreeSet<usize>) {
    match value {
        Value::Object(object) => {
            for (key, inner) in object {
                match inner.as_array().filter(|_| key == "c") {
                    Some(citations) => {
                        found.extend(citations.iter().filter_map(|citation| {
                            usize::try_from(citation.get(0)?.as_u64()?).ok()
                        }))
                    }
                    None => cited(inner, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|inner| cited(inner, found)),
        _ => {}
    }
}

/// Who, when and where, of the sources at these places.
pub(super) fn sources(places: impl Iterator<Item = usize>, pack: &Pack) -> Map<String, Value> {
    let source = |place: usize| {
        let source = pack.sources.get(place)?;
        let name = source.name(&pack.texts.cite.copies);
        Some((place.to_string(), json!([name, &*source.url])))
    };
    places.filter_map(source).collect()
}

/// What the list of all sources says of one besides who and when.
pub(super) fn source_line(source: &Source, pack: &Pack) -> String {
    let (texts, cite) = (&pack.page.about, &pack.texts.cite);
    let mut ways: Vec<&str> = source
        .checked
        .iter()
        .rev()
        .map(|checked| match checked {
            Checked::Original => &*cite.original,
            Checked::Secondary => &*cite.secondary,
            Checked::Partly => &*cite.partly,
            Checked::KnownHigh | Checked::KnownMedium => &*cite.known,
        })
        .collect();
    ways.dedup();
    let mut line = format!("{}. ", source.title);
    if !source.published_in.is_empty() {
        line.push_str(&format!("{}. ", source.published_in));
    }
    line.push_str(&fill(&texts.checked, &[("ways", &ways.join("; "))]));
    if !source.copies.is_empty() && !source.date.is_empty() {
        line.push_str(&format!(" {}", fill(&texts.not_read, &[("date", &source.date)])));
    }
    if !source.expires.is_empty() {
        line.push_str(&format!(" {}", fill(&texts.expired, &[("date", &source.expires)])));
    }
    line
}

pub(super) fn safety(of: &SafetyText, pack: &Pack) -> Value {
    json!({
        "id": &*of.id,
        "title": &*of.title,
        "text": of.text.iter().map(|line| text(line, pack)).collect::<Vec<_>>(),
    })
}

/// The terms that are linked where they stand, or all.
pub(super) fn glossary(pack: &Pack, linked: bool) -> Vec<Value> {
    let terms = pack.glossary.iter().filter(|term| term.link || !linked);
    terms
        .map(|term| json!({ "id": &*term.id, "term": &*term.term, "text": text(&term.text, pack) }))
        .collect()
}

pub(super) fn region(region: &Region) -> Value {
    let line = |line: &Line| {
        json!({
            "name": &*line.name, "how": &*line.how, "call": &*line.call, "text": &*line.text,
            "web": &*line.web, "confirm": line.confirm,
        })
    };
    json!({
        "name": &*region.name,
        "emergency": &*region.emergency,
        "lines": region.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

/// A value of the comparison: in words, as a bar, with its note.
pub(super) fn fact(fact: &Fact, pack: &Pack) -> Value {
    let mut value = json!({
        "value": format::value(&fact.value, fact.basis.editorial, pack).as_deref(),
    });
    if let Some(object) = value.as_object_mut() {
        if let Some(bar) = bar(&fact.value) {
            object.insert("bar".to_owned(), bar);
        }
        if let Some(note) = &fact.note {
            object.insert("note".to_owned(), text(note, pack));
        }
    }
    basis(&fact.basis, &mut value);
    value
}

/// From where to where, and of what: `time` or `share`.
fn bar(value: &Kind) -> Option<Value> {
    match *value {
        Kind::Range { from, to } => Some(json!(["time", from, to])),
        Kind::Share { from, to } => Some(json!(["share", from, to])),
        _ => None,
    }
}

/// The day of a session by one route: marks, how to read them, and the paths.
pub(super) fn day(day: &Day) -> Value {
    let mark = |mark: &Mark| json!([&*mark.label, &*mark.when]);
    json!({
        "marks": day.marks.iter().map(mark).collect::<Vec<_>>(),
        "note": &*day.note,
        "paths": [
            ["hill", &*day.some_feel],
            ["hill", &*day.most_feel],
            ["line", &*day.line],
            ["gap", &*day.gaps],
            ["estimate", &*day.estimates],
            ["sourced", &*day.sourced],
        ],
    })
}

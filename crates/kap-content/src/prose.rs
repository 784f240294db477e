//! A sentence with its citations in brackets, as authors write it.

use std::collections::BTreeMap;

use kap_core::nearest::nearest;
use kap_core::text::{Basis, Checked, Citation, Span, Text};

use super::error::ErrorKind;
use super::read::Report;

/// Source keys and their places.
pub(super) type SourceKeys = BTreeMap<String, u16>;

/// Reads a statement. What is wrong with it is reported under `id`; the rest is used.
pub(super) fn text(raw: &str, id: &str, sources: &SourceKeys, report: &mut Report<'_>) -> Text {
    let (words, brackets) = split_citations(raw.trim());
    let basis = basis(brackets.split(';'), id, sources, report);
    if words.bytes().any(|b| b.is_ascii_digit()) {
        check_number(&basis, id, report);
    }
    Text { spans: spans(words, id, report), basis, ..Text::default() }
}

/// Reads citations such as `murrough-2013 V` and the word `editorial`.
pub(super) fn basis<'a>(
    citations: impl IntoIterator<Item = &'a str>,
    id: &str,
    sources: &SourceKeys,
    report: &mut Report<'_>,
) -> Basis {
    let mut basis = Basis::default();
    for raw in citations.into_iter().map(str::trim).filter(|raw| !raw.is_empty()) {
        if raw == "editorial" {
            basis.editorial = true;
            continue;
        }
        let (key, flag) = raw.split_once(' ').unwrap_or((raw, ""));
        let Some(checked) = checked(flag.trim()) else {
            report.error(id, ErrorKind::BadFlag(raw.to_owned()));
            continue;
        };
        if let Some(source) = source(key, id, sources, report) {
            basis.citations.push(Citation { source, checked });
        }
    }
    basis
}

/// The place of the source with this key; a mistake if there is none.
pub(super) fn source(
    key: &str,
    id: &str,
    sources: &SourceKeys,
    report: &mut Report<'_>,
) -> Option<u16> {
    let place = sources.get(key).copied();
    if place.is_none() {
        let nearest = nearest(key, sources.keys().map(String::as_str)).map(str::to_owned);
        report.error(id, ErrorKind::UnknownSource { key: key.to_owned(), nearest });
    }
    place
}

/// A number may stand on what was seen in a source, or be the guide's own estimate.
pub(super) fn check_number(basis: &Basis, id: &str, report: &mut Report<'_>) {
    let seen = basis.citations.iter().any(|citation| citation.checked.was_seen());
    if basis.citations.is_empty() && !basis.editorial {
        report.error(id, ErrorKind::NumberWithoutSource);
    } else if !seen && !basis.editorial {
        report.error(id, ErrorKind::NumberNotSeen);
    }
}

fn checked(flag: &str) -> Option<Checked> {
    Some(match flag {
        "V" => Checked::Original,
        "V2" => Checked::Secondary,
        "P" => Checked::Partly,
        "K-high" => Checked::KnownHigh,
        "K-med" => Checked::KnownMedium,
        _ => return None,
    })
}

/// The words, and what stands in the brackets at their end.
fn split_citations(raw: &str) -> (&str, &str) {
    match raw.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) {
        Some((words, brackets)) => (words.trim_end(), brackets),
        None => (raw, ""),
    }
}

fn spans(words: &str, id: &str, report: &mut Report<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        if !before.is_empty() {
            spans.push(Span::Words(before.into()));
        }
        match name {
            "emergency" => spans.push(Span::Emergency),
            "crisis" => spans.push(Span::Crisis),
            "poison" => spans.push(Span::Poison),
            other => report.error(id, ErrorKind::UnknownPlace(other.to_owned())),
        }
        rest = after;
    }
    if !rest.is_empty() {
        spans.push(Span::Words(rest.into()));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> (Text, Vec<ErrorKind>) {
        let sources = SourceKeys::from([("loo-2023".to_owned(), 0)]);
        let mut errors = Vec::new();
        let text = text(raw, "x", &sources, &mut Report::new("f.toml", &mut errors));
        (text, errors.into_iter().map(|error| error.kind).collect())
    }

    #[test]
    fn words_places_and_citations_are_told_apart() {
        let (text, errors) = read("Call {emergency} at once. [loo-2023 V; editorial]");
        assert_eq!(
            text.spans,
            [Span::Words("Call ".into()), Span::Emergency, Span::Words(" at once.".into())]
        );
        assert!(text.basis.editorial);
        assert_eq!(text.basis.citations[0].checked, Checked::Original);
        assert_eq!(errors, []);
    }

    #[test]
    fn a_number_without_a_source_is_named() {
        assert_eq!(read("It takes 40 minutes.").1, [ErrorKind::NumberWithoutSource]);
        assert_eq!(read("It takes 40 minutes. [loo-2023 P]").1, [ErrorKind::NumberNotSeen]);
        assert_eq!(read("It takes 40 minutes. [loo-2023 K-high]").1, [ErrorKind::NumberNotSeen]);
        assert_eq!(read("It usually takes about 40 minutes. [editorial]").1, []);
    }

    #[test]
    fn a_dangling_source_is_named_with_the_nearest() {
        assert_eq!(
            read("So it is. [lo-2023 V]").1,
            [ErrorKind::UnknownSource {
                key: "lo-2023".to_owned(),
                nearest: Some("loo-2023".to_owned())
            }]
        );
    }

    #[test]
    fn a_citation_without_a_flag_and_an_unknown_place_are_named() {
        assert_eq!(read("So. [loo-2023]").1, [ErrorKind::BadFlag("loo-2023".to_owned())]);
        assert_eq!(read("Call {clinic}.").1, [ErrorKind::UnknownPlace("clinic".to_owned())]);
    }
}

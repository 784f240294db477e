//! Words that the glossary explains become links where a reader first meets them.

use std::collections::BTreeMap;
use std::iter;

use kap_core::glossary::Term;
use kap_core::pack::Pack;
use kap_core::region::RegionSet;
use kap_core::route::RouteSet;
use kap_core::step::{Item, Section};
use kap_core::text::{Span, Text};

/// Marks each term once in every step, answer and aside, as each route shows them.
pub(super) fn link_terms(pack: &mut Pack) {
    let forms = forms(&pack.glossary);
    let regions = pack.regions.len();
    let mark_all = |texts: &mut dyn Iterator<Item = &mut Text>| {
        let mut marker = Marker::new(&forms, regions);
        texts.for_each(|text| marker.mark(text, RouteSet::ALL));
    };
    for step in &mut pack.app.steps {
        let mut marker = Marker::new(&forms, regions);
        for lead in &mut step.leads {
            marker.mark(&mut lead.text, lead.routes);
        }
        // A reader sees one lead; what another route's lead explained counts for that route.
        // The words of what can be ticked are a label: nothing else in them may be chosen.
        // Facts are a few words each, and what they name is told below.
        let bare = |item: &&mut Item| {
            matches!(item.section, Section::Do | Section::Ask)
                || Section::FACTS.contains(&item.section)
        };
        for item in step.items.iter_mut().filter(|item| !bare(item)) {
            marker.mark(&mut item.text, item.routes);
        }
    }
    for question in pack.questions.iter_mut().flat_map(|group| &mut group.questions) {
        mark_all(&mut question.answer.iter_mut());
    }
    mark_all(&mut pack.after.groups.iter_mut().flat_map(|group| &mut group.text));
    let groups = pack.companion.groups.iter_mut();
    mark_all(&mut groups.flat_map(|group| &mut group.text.text));
    for check in &mut pack.summary.checks {
        // A reader is told one of the two.
        mark_all(&mut [&mut check.right_text].into_iter());
        mark_all(&mut [&mut check.again].into_iter());
    }
    mark_all(&mut pack.safety.not_known.text.iter_mut());
    for list in &mut pack.app.lists {
        mark_all(&mut list.text.iter_mut());
    }
    mark_all(&mut pack.forms.rows.iter_mut().flat_map(|row| &mut row.cells));
}

/// One way to write a term.
struct Form {
    term: u16,
    /// As it is looked for: in lower case, but for what is `exact`.
    words: String,
    /// Abbreviations and names are found only as they are written.
    exact: bool,
}

/// Every form of every term that is linked, by its first letter.
type Forms = BTreeMap<char, Vec<Form>>;

/// All forms, the longest first, so that "boxed warning" wins over "boxed".
fn forms(glossary: &[Term]) -> Forms {
    let mut all: Vec<Form> = glossary
        .iter()
        .zip(0..)
        .filter(|(term, _)| term.link)
        .flat_map(|(term, place)| {
            iter::once(&term.term).chain(&term.also).map(move |words| {
                let exact = words.chars().skip(1).any(char::is_uppercase);
                let words = if exact { words.to_string() } else { words.to_lowercase() };
                Form { term: place, words, exact }
            })
        })
        .collect();
    all.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
    let mut forms = Forms::new();
    for form in all {
        if let Some(initial) = initial(&form.words) {
            forms.entry(initial).or_default().push(form);
        }
    }
    forms
}

/// Those who see a text: people with one of these routes, in one of these regions.
type Readers = (RouteSet, RegionSet);

/// Knows which terms were explained already, and to readers of which routes, where.
struct Marker<'f> {
    forms: &'f Forms,
    /// How many regions there are.
    regions: usize,
    explained: Vec<(u16, Readers)>,
}

impl<'f> Marker<'f> {
    fn new(forms: &'f Forms, regions: usize) -> Self {
        Self { forms, regions, explained: Vec::new() }
    }

    fn mark(&mut self, text: &mut Text, routes: RouteSet) {
        let mut spans = Vec::new();
        for span in std::mem::take(&mut text.spans) {
            match span {
                Span::Words(words) => {
                    self.mark_words(&words, (routes, text.regions), &mut spans);
                }
                other => spans.push(other),
            }
        }
        text.spans = spans;
    }

    fn mark_words(&mut self, words: &str, readers: Readers, spans: &mut Vec<Span>) {
        let mut rest = words;
        while let Some((start, end, term)) = self.first(rest, readers) {
            let (before, found) = (rest.get(..start), rest.get(start..end));
            let (Some(before), Some(found)) = (before, found) else {
                break;
            };
            if !before.is_empty() {
                spans.push(Span::Words(before.into()));
            }
            spans.push(Span::Term { term, words: found.into() });
            self.explained.push((term, readers));
            rest = rest.get(end..).unwrap_or_default();
        }
        if !rest.is_empty() {
            spans.push(Span::Words(rest.into()));
        }
    }

    /// The first place with a term that some of these readers haven't met here.
    fn first(&self, words: &str, (routes, regions): Readers) -> Option<(usize, usize, u16)> {
        let known = |term| {
            let met = || self.explained.iter().filter(move |(explained, _)| *explained == term);
            (0..self.regions).filter(|region| regions.contains(*region)).all(|region| {
                let here = met().filter(|(_, (_, regions))| regions.contains(region));
                let routes_met = here.fold(RouteSet::NONE, |all, (_, (set, _))| all.union(*set));
                routes_met.contains_all(routes)
            })
        };
        // Lower case keeps the places of the letters in every language shipped so far; where it
        // doesn't, the lengths differ and only exact forms are looked for.
        let lower = Some(words.to_lowercase()).filter(|lower| lower.len() == words.len());
        // Not right after a bracket or a quote: browsers would break the line between that and the link.
        let spaces = words.match_indices(char::is_whitespace);
        let mut starts = iter::once(0).chain(spaces.map(|(start, space)| start + space.len()));
        starts.find_map(|start| {
            let initial = initial(words.get(start..)?)?;
            let form = self.forms.get(&initial)?.iter().find(|form| {
                let place = if form.exact { Some(words) } else { lower.as_deref() };
                let rest = place.and_then(|place| place.get(start..));
                rest.is_some_and(|rest| begins(rest, &form.words)) && !known(form.term)
            })?;
            Some((start, start + form.words.len(), form.term))
        })
    }
}

/// The first letter, in lower case.
fn initial(words: &str) -> Option<char> {
    words.chars().next()?.to_lowercase().next()
}

/// Whether these words begin with a form, as words of its own.
fn begins(words: &str, form: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '-';
    words.strip_prefix(form).is_some_and(|after| !after.chars().next().is_some_and(inside))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Text {
        Text { spans: vec![Span::Words(words.into())], ..Text::default() }
    }

    fn linked(text: &Text) -> Vec<&str> {
        let terms = text.spans.iter().filter_map(|span| match span {
            Span::Term { words, .. } => Some(&**words),
            _ => None,
        });
        terms.collect()
    }

    fn glossary() -> Vec<Term> {
        let term = |term: &str, also: &[&str]| Term {
            id: "x".into(),
            term: term.into(),
            also: also.iter().map(|form| (*form).into()).collect(),
            link: true,
            text: text(""),
        };
        vec![term("warning", &[]), term("boxed warning", &[]), term("REMS", &[])]
    }

    #[test]
    fn the_longest_term_is_linked_where_it_first_stands_and_the_words_stay_the_same() {
        let forms = forms(&glossary());
        let mut words =
            text("A Boxed warning is a warning. Forewarnings and rems are not; REMS is.");
        let before = words.words();
        Marker::new(&forms, 2).mark(&mut words, RouteSet::ALL);
        assert_eq!(linked(&words), ["Boxed warning", "warning", "REMS"]);
        assert_eq!(words.words(), before);
    }

    #[test]
    fn what_one_route_explained_is_explained_again_to_the_readers_of_another() {
        let forms = forms(&glossary());
        let mut marker = Marker::new(&forms, 2);
        let (first, second) = (RouteSet::NONE.with(1), RouteSet::NONE.with(2));
        for (routes, expected) in [(first, 1), (second, 1), (first, 0), (RouteSet::ALL, 1)] {
            let mut words = text("REMS");
            marker.mark(&mut words, routes);
            assert_eq!(linked(&words).len(), expected);
        }
    }

    #[test]
    fn what_one_region_was_told_is_explained_again_in_another() {
        let forms = forms(&glossary());
        let mut marker = Marker::new(&forms, 2);
        let (first, second) = (RegionSet::NONE.with(0), RegionSet::NONE.with(1));
        for (regions, expected) in [(first, 1), (second, 1), (first, 0), (RegionSet::ALL, 0)] {
            let mut words = Text { regions, ..text("REMS") };
            marker.mark(&mut words, RouteSet::ALL);
            assert_eq!(linked(&words).len(), expected);
        }
    }
}

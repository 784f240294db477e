//! Words that the glossary explains become links where a reader first meets them.

use crate::glossary::Term;
use crate::pack::Pack;
use crate::route::RouteSet;
use crate::step::{Item, Section};
use crate::text::{Span, Text};

/// Marks each term once in every step, answer and aside, as each route shows them.
pub(super) fn link_terms(pack: &mut Pack) {
    let forms = forms(&pack.glossary);
    for step in &mut pack.app.steps {
        let mut marker = Marker::new(&forms);
        for lead in &mut step.leads {
            marker.mark(&mut lead.text, lead.routes);
        }
        // A reader sees one lead; what another route's lead explained counts for that route.
        // The words of what can be ticked are a label: nothing else in them may be chosen.
        let ticked = |item: &&mut Item| matches!(item.section, Section::Do | Section::Ask);
        for item in step.items.iter_mut().filter(|item| !ticked(item)) {
            marker.mark(&mut item.text, item.routes);
        }
    }
    for question in pack.questions.iter_mut().flat_map(|group| &mut group.questions) {
        mark_all(&forms, &mut question.answer);
    }
    mark_all(&forms, pack.after.groups.iter_mut().flat_map(|group| &mut group.text));
    let groups = pack.companion.groups.iter_mut();
    mark_all(&forms, groups.flat_map(|group| &mut group.text.text));
    for check in &mut pack.summary.checks {
        // A reader is told one of the two.
        mark_all(&forms, [&mut check.right_text]);
        mark_all(&forms, [&mut check.again]);
    }
    mark_all(&forms, &mut pack.safety.not_known.text);
    mark_all(&forms, pack.forms.rows.iter_mut().flat_map(|row| &mut row.cells));
}

fn mark_all<'t>(forms: &[Form], texts: impl IntoIterator<Item = &'t mut Text>) {
    let mut marker = Marker::new(forms);
    for text in texts {
        marker.mark(text, RouteSet::ALL);
    }
}

/// One way to write a term.
struct Form {
    term: u16,
    words: String,
    /// Abbreviations and names are found only as they are written.
    exact: bool,
}

/// Every form of every term that is linked, the longest first, so that "boxed warning" wins
/// over "warning".
fn forms(glossary: &[Term]) -> Vec<Form> {
    let mut forms: Vec<Form> = glossary
        .iter()
        .zip(0..)
        .filter(|(term, _)| term.link)
        .flat_map(|(term, place)| {
            std::iter::once(&term.term).chain(&term.also).map(move |words| Form {
                term: place,
                words: words.to_string(),
                exact: words.chars().skip(1).any(char::is_uppercase),
            })
        })
        .collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
    forms
}

/// Knows which terms were explained already, and to readers of which routes.
struct Marker<'f> {
    forms: &'f [Form],
    explained: Vec<(u16, RouteSet)>,
}

impl<'f> Marker<'f> {
    fn new(forms: &'f [Form]) -> Self {
        Self { forms, explained: Vec::new() }
    }

    fn mark(&mut self, text: &mut Text, routes: RouteSet) {
        let mut spans = Vec::new();
        for span in std::mem::take(&mut text.spans) {
            match span {
                Span::Words(words) => self.mark_words(&words, routes, &mut spans),
                other => spans.push(other),
            }
        }
        text.spans = spans;
    }

    fn mark_words(&mut self, words: &str, routes: RouteSet, spans: &mut Vec<Span>) {
        let mut rest = words;
        while let Some((start, end, term)) = self.first(rest, routes) {
            let (before, found) = (rest.get(..start), rest.get(start..end));
            let (Some(before), Some(found)) = (before, found) else {
                break;
            };
            if !before.is_empty() {
                spans.push(Span::Words(before.into()));
            }
            spans.push(Span::Term { term, words: found.into() });
            self.explained.push((term, routes));
            rest = rest.get(end..).unwrap_or_default();
        }
        if !rest.is_empty() {
            spans.push(Span::Words(rest.into()));
        }
    }

    /// The first place with a term that some reader of these routes hasn't met here.
    fn first(&self, words: &str, routes: RouteSet) -> Option<(usize, usize, u16)> {
        let known = |term| {
            let met = self.explained.iter().filter(|(explained, _)| *explained == term);
            met.fold(RouteSet::NONE, |all, (_, set)| all.union(*set)).contains_all(routes)
        };
        // Lower case keeps the places of the letters in every language shipped so far; where it
        // doesn't, the lengths differ and only exact forms are looked for.
        let lower = words.to_lowercase();
        self.forms
            .iter()
            .filter(|form| !known(form.term))
            .filter_map(|form| {
                let start = if form.exact {
                    whole_word(words, &form.words)?
                } else {
                    (lower.len() == words.len())
                        .then(|| whole_word(&lower, &form.words.to_lowercase()))??
                };
                Some((start, start + form.words.len(), form.term))
            })
            .min_by_key(|(start, ..)| *start)
    }
}

/// Where `form` stands in `words` as a word of its own. Not right after a bracket or a quote:
/// browsers would break the line between that and the link.
fn whole_word(words: &str, form: &str) -> Option<usize> {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    let glued = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    words.match_indices(form).map(|(start, _)| start).find(|&start| {
        let before = words.get(..start).and_then(|before| before.chars().next_back());
        let after = words.get(start + form.len()..).and_then(|after| after.chars().next());
        !glued(before) && !inside(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Basis;

    fn text(words: &str) -> Text {
        Text { spans: vec![Span::Words(words.into())], basis: Basis::default() }
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
        Marker::new(&forms).mark(&mut words, RouteSet::ALL);
        assert_eq!(linked(&words), ["Boxed warning", "warning", "REMS"]);
        assert_eq!(words.words(), before);
    }

    #[test]
    fn what_one_route_explained_is_explained_again_to_the_readers_of_another() {
        let forms = forms(&glossary());
        let mut marker = Marker::new(&forms);
        let (first, second) = (RouteSet::NONE.with(1), RouteSet::NONE.with(2));
        for (routes, expected) in [(first, 1), (second, 1), (first, 0), (RouteSet::ALL, 1)] {
            let mut words = text("REMS");
            marker.mark(&mut words, routes);
            assert_eq!(linked(&words).len(), expected);
        }
    }
}

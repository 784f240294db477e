//! From a pack to its parts: safety first, then in the order of the guide.

mod compare;
mod consult;
mod safety;
mod summary;
mod walk;
mod words;

use std::rc::Rc;

use kap_core::Id;
use kap_core::pack::Pack;
use kap_core::region::RegionSet;
use kap_core::route::{Route, RouteIndex, RouteSet};
use kap_core::text::{Basis, Span, Text};

use super::statement::{Cited, Evidence, Layout, Part, Piece, Section, Statement};

/// The part of the interface's labels.
pub(crate) const LABELS: &str = "texts";

/// Everything the pack says.
pub(crate) fn parts(pack: &Pack) -> Vec<Part> {
    let teller = Teller { pack };
    let mut parts = vec![teller.safety(), teller.after(), teller.companion(), teller.regions()];
    parts.push(teller.start());
    parts.extend(teller.steps());
    parts.push(teller.columns());
    parts.extend(teller.rows());
    parts.extend([teller.forms(), teller.outcomes()]);
    parts.extend(teller.questions());
    parts.push(teller.summary());
    parts.push(teller.consult());
    parts.extend([teller.glossary(), teller.about(), teller.texts(), teller.sources()]);
    parts
}

/// Words with citations that stand in no part of the pack.
pub(crate) fn piece(pack: &Pack, text: &Text) -> Piece {
    Teller { pack }.piece("", text)
}

/// The columns of the comparison, routes first; without `not-sure`, which has no values.
pub(crate) fn columns(pack: &Pack) -> impl Iterator<Item = &Route> {
    pack.columns().map(|(_, column)| column)
}

struct Teller<'a> {
    pack: &'a Pack,
}

impl Teller<'_> {
    /// A statement's words with its evidence.
    fn piece(&self, name: &'static str, text: &Text) -> Piece {
        Piece { name, words: shown(text), evidence: Some(self.evidence(&text.basis)) }
    }

    fn statement(&self, id: impl Into<String>, label: &str, text: &Text) -> Statement {
        let mut pieces = vec![self.piece("", text)];
        if text.regions != RegionSet::ALL {
            let shown = self.pack.regions.iter().enumerate();
            let shown = shown.filter(|(place, _)| text.regions.contains(*place));
            let names: Vec<&str> = shown.map(|(_, region)| &*region.name).collect();
            pieces.push(Piece::label("Shown only in", names.join(", ")));
        }
        Statement::of(id, label, pieces)
    }

    /// A list without ids: its statements are found by their place.
    fn list<'t>(
        &self,
        id: &str,
        label: &str,
        texts: impl IntoIterator<Item = &'t Text>,
    ) -> Vec<Statement> {
        let numbered = texts.into_iter().zip(1..);
        numbered
            .map(|(text, place)| Statement {
                permanent: false,
                ..self.statement(format!("{id}/{place}"), label, text)
            })
            .collect()
    }

    fn evidence(&self, basis: &Basis) -> Vec<Evidence> {
        let cited = basis.citations.iter().filter_map(|citation| {
            let source = self.pack.sources.get(usize::from(citation.source))?;
            Some(Evidence::Cited {
                checked: citation.checked,
                source: Cited {
                    id: Id::clone(&source.id),
                    title: Rc::clone(&source.title),
                    by: Rc::clone(&source.by),
                    date: Rc::clone(&source.date),
                    expires: Rc::clone(&source.expires),
                },
            })
        });
        cited.chain(basis.editorial.then_some(Evidence::Own)).collect()
    }

    /// The routes of the set; none if it holds for all.
    fn routes(&self, set: RouteSet) -> Vec<&Route> {
        if set == RouteSet::ALL {
            return Vec::new();
        }
        let numbered =
            (0..RouteIndex::MAX).zip(self.pack.routes.iter().chain(&self.pack.alternatives));
        numbered.filter(|(index, _)| set.contains(*index)).map(|(_, route)| route).collect()
    }

    /// Says in the statement for which routes it is shown.
    fn shown_for(&self, mut statement: Statement, set: RouteSet) -> Statement {
        let routes = self.routes(set);
        if !routes.is_empty() {
            let names: Vec<&str> = routes.iter().map(|route| &*route.short).collect();
            statement.pieces.push(Piece::label("Shown only for", names.join(", ")));
            statement.routes = routes.iter().map(|route| Id::clone(&route.id)).collect();
        }
        statement
    }

    /// Titles of the warnings at these places.
    fn warnings(&self, places: &[u8]) -> Vec<String> {
        self.pack.warnings(places).map(|warning| warning.title.to_string()).collect()
    }
}

fn section(title: impl Into<String>, statements: Vec<Statement>) -> Section {
    Section { title: title.into(), statements }
}

fn part(id: impl Into<String>, title: impl Into<String>, sections: Vec<Section>) -> Part {
    Part { id: id.into(), title: title.into(), layout: Layout::List, sections }
}

/// The words; the region's numbers in square brackets.
fn shown(text: &Text) -> String {
    let pieces = text.spans.iter().map(|span| match span {
        Span::Words(words) | Span::Term { words, .. } => words,
        Span::Emergency => "[emergency number]",
        Span::Crisis => "[crisis line]",
        Span::Poison => "[poison line]",
    });
    pieces.collect()
}

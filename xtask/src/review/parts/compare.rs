//! The comparison: columns, then row by row; ketamine beside esketamine; outcomes.

use kap_core::format;
use kap_core::outcome::OutcomeKind;
use kap_core::route::Attribute;

use super::super::statement::{Layout, Part, Piece, Section, Statement};
use super::{Teller, columns, part, section};

impl Teller<'_> {
    pub(super) fn columns(&self) -> Part {
        let all = self.pack.routes.iter().chain(&self.pack.alternatives);
        let statements = all
            .map(|route| {
                let mut pieces = vec![
                    Piece::label("Name", &*route.name),
                    Piece::label("Column head", &*route.short),
                    self.piece("What it is", &route.about),
                ];
                let warnings = self.warnings(&route.warnings);
                if !warnings.is_empty() {
                    pieces.push(Piece::label("Shown with it", warnings.join("; ")));
                }
                Statement::of(format!("routes/{}", route.id), &route.short, pieces)
            })
            .collect();
        part("routes", "Comparison: its columns", vec![section("", statements)])
    }

    /// A part for each group of rows.
    pub(super) fn rows(&self) -> Vec<Part> {
        let mut place = 0;
        let mut parts = Vec::new();
        for group in &self.pack.attributes {
            let id = format!("attributes/{}", group.id);
            let title = Statement::label(&*id, "Heading", &group.title);
            let mut sections = vec![section("", vec![title])];
            for attribute in &group.attributes {
                sections.push(self.row(attribute, place));
                place += 1;
            }
            parts.push(part(id, format!("Comparison: {}", group.title), sections));
        }
        parts
    }

    fn row(&self, attribute: &Attribute, place: usize) -> Section {
        let head = Statement::of(
            format!("attributes/{}/row", attribute.id),
            "Row head",
            vec![
                Piece::label("", &*attribute.label),
                Piece::label("How to read it", &*attribute.help),
            ],
        );
        let mut statements = vec![head];
        for route in columns(self.pack) {
            let Some(fact) = route.facts.get(place) else {
                continue;
            };
            let mut pieces = Vec::new();
            if let Some(words) = format::value(&fact.value, fact.basis.editorial, self.pack) {
                let evidence = self.evidence(&fact.basis);
                // "Not known" claims nothing that a source could be named for.
                let evidence = (!evidence.is_empty()).then_some(evidence);
                pieces.push(Piece { name: "", words: words.to_string(), evidence });
            }
            if let Some(note) = &fact.note {
                pieces.push(self.piece("", note));
            }
            let id = format!("routes/{}/{}", route.id, attribute.id);
            statements.push(Statement::of(id, &route.short, pieces));
        }
        section(&*attribute.label, statements)
    }

    pub(super) fn forms(&self) -> Part {
        let forms = &self.pack.forms;
        let heads: Vec<&str> = forms.columns.iter().map(|column| &**column).collect();
        let mut statements = vec![
            Statement::label("forms/title", "Title", &forms.title),
            self.statement("forms/lead", "Lead", &forms.lead),
            Statement::label("forms/columns", "Column heads", &heads.join(" | ")),
        ];
        for row in &forms.rows {
            let mut pieces = vec![Piece::label("Row head", &*row.label)];
            for (cell, head) in row.cells.iter().zip(&heads) {
                let piece = self.piece("", cell);
                pieces.push(Piece { words: format!("{head}: {}", piece.words), ..piece });
            }
            statements.push(Statement::of(format!("forms/{}", row.id), "Row", pieces));
        }
        part("forms", "Ketamine and esketamine side by side", vec![section("", statements)])
    }

    /// Results in numbers; a table, since only numbers of one study may be set side by side.
    pub(super) fn outcomes(&self) -> Part {
        let compare = &self.pack.page.compare;
        let table = |kind: OutcomeKind, title: &str| {
            let found = self.pack.outcomes.iter().filter(|outcome| outcome.kind == kind);
            let statements = found
                .map(|outcome| {
                    let count = format::count(outcome.treatment, compare);
                    let mut result =
                        Piece::label("Treatment", format!("{}: {count}", outcome.treatment_name));
                    result.evidence = Some(self.evidence(&outcome.basis));
                    let comparison = match outcome.comparator {
                        Some(count) => {
                            let count = format::count(count, compare);
                            format!("{}: {count}", outcome.comparator_name)
                        }
                        None => outcome.comparator_name.to_string(),
                    };
                    let shown: Vec<&str> =
                        self.routes(outcome.routes).iter().map(|route| &*route.short).collect();
                    let pieces = vec![
                        Piece::label("What happened", &*outcome.label),
                        result,
                        Piece::label("Comparison", comparison),
                        Piece::label("When", &*outcome.time),
                        Piece::label("Who was studied", &*outcome.population),
                        Piece::label(
                            "How sure of this result",
                            &*format::certainty(outcome.certainty, compare),
                        ),
                        Piece::label("Shown for", shown.join(", ")),
                    ];
                    Statement::of(format!("outcomes/{}", outcome.id), "", pieces)
                })
                .collect();
            section(title, statements)
        };
        let sections =
            vec![table(OutcomeKind::Benefit, "Hoped for"), table(OutcomeKind::Harm, "Feared")];
        Part { layout: Layout::Table, ..part("outcomes", "Outcomes in numbers", sections) }
    }
}

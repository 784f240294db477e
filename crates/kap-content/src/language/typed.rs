//! The words of typed values: routes, attributes, outcomes, regions.

use std::collections::BTreeMap;
use std::path::Path;

use kap_core::outcome::{Count, Outcome};
use kap_core::route::{
    Attribute, AttributeGroup, Brief, Fact, Route, RouteIndex, RouteSet, Same, Value,
};
use kap_core::step::Step;

use super::Reader;
use crate::error::ErrorKind;
use crate::raw;
use crate::read::Report;
use crate::shared::{self, unknown_name};

impl Reader<'_> {
    /// The columns of the comparison: routes, then other treatments.
    pub(super) fn routes(
        &mut self,
        content: &Path,
        steps: &[Step],
    ) -> Option<(Vec<Route>, Vec<Route>)> {
        let file = "routes.toml";
        let mut words: BTreeMap<String, raw::RouteWords> = self.read(content, file)?;
        let shared = self.shared;
        let ids: Vec<&str> = shared.route_ids().collect();
        self.extra(file, "route", words.keys(), &ids);
        let (mut routes, mut alternatives) = (Vec::new(), Vec::new());
        for (id, index) in ids.into_iter().zip(0..) {
            let Some(mut words) = words.remove(id) else {
                self.missing_words(file, id);
                continue;
            };
            let route = shared.routes.iter().find(|route| route.id == id);
            let mut facts = Vec::new();
            for (attribute, value, basis) in route.iter().flat_map(|route| &route.facts) {
                let id = format!("{id}.notes.{attribute}");
                let note = words.notes.remove(attribute).map(|raw| self.text(file, &id, &raw));
                if note.is_none() && *value == Value::Words {
                    self.missing_words(file, &id);
                }
                facts.push(Fact { value: value.clone(), basis: basis.clone(), note });
            }
            for left in words.notes.keys() {
                let names = route.iter().flat_map(|r| &r.facts).map(|(name, ..)| name.as_str());
                let kind = unknown_name("attribute", left, names);
                self.report(file).error(format!("{id}.notes.{left}"), kind);
            }
            let warnings = route.map(|route| route.warnings.as_slice()).unwrap_or_default();
            let columns = match route.map(|route| route.kind) {
                Some(raw::RouteKind::Alternative) => &mut alternatives,
                _ => &mut routes,
            };
            columns.push(Route {
                id: id.into(),
                name: words.name.into(),
                short: words.short.into(),
                about: self.text(file, &format!("{id}.about"), &words.about),
                brief: self.brief(file, id, index, words.brief),
                listed_later: route.is_some_and(|route| route.listed_later),
                warnings: self.warnings(file, id, warnings),
                has_walkthrough: index == 0 || is_walked(index, steps),
                facts,
            });
        }
        Some((routes, alternatives))
    }

    /// What the list of columns says of one; `not-sure` isn't in it.
    fn brief(
        &mut self,
        file: &str,
        id: &str,
        index: RouteIndex,
        words: Option<raw::BriefWords>,
    ) -> Brief {
        if index > 0 && words.is_none() {
            self.missing_words(file, &format!("{id}.brief"));
        }
        words.map_or_else(Brief::default, |words| Brief {
            place: words.place.into(),
            visit: words.visit.into(),
            status: words.status.into(),
        })
    }

    /// Columns that are the same in a row.
    fn same(
        &mut self,
        file: &str,
        id: &str,
        names: &[String],
        words: Option<&str>,
    ) -> Option<Same> {
        let id = format!("{id}.same");
        match words {
            Some(words) if !names.is_empty() => {
                let shared = self.shared;
                let mut report = Report::new("attributes.toml", self.errors);
                let columns = shared.route_set(names, &id, &mut report);
                Some(Same { columns, text: self.text(file, &id, words) })
            }
            None if names.is_empty() => None,
            Some(_) => {
                let kind = ErrorKind::Missing("the columns that are the same, in attributes.toml,");
                self.report(file).error(&id, kind);
                None
            }
            None => {
                self.missing_words(file, &id);
                None
            }
        }
    }

    pub(super) fn attributes(&mut self, content: &Path) -> Option<Vec<AttributeGroup>> {
        let file = "attributes.toml";
        let mut words: raw::AttributeWords = self.read(content, file)?;
        let mut groups = Vec::new();
        let shared = self.shared;
        for group in &shared.attributes {
            let mut attributes = Vec::new();
            for attribute in &group.attribute {
                match words.attributes.remove(&attribute.id) {
                    Some(label) => attributes.push(Attribute {
                        id: attribute.id.as_str().into(),
                        label: label.label.into(),
                        help: label.help.into(),
                        kind: attribute.kind.into(),
                        same: self.same(
                            file,
                            &attribute.id,
                            &attribute.same,
                            label.same.as_deref(),
                        ),
                    }),
                    None => self.missing_words(file, &attribute.id),
                }
            }
            match words.groups.remove(&group.id) {
                Some(title) => groups.push(AttributeGroup {
                    id: group.id.as_str().into(),
                    title: title.into(),
                    attributes,
                }),
                None => self.missing_words(file, &group.id),
            }
        }
        self.extra(file, "attribute", words.attributes.keys(), &[]);
        self.extra(file, "group of attributes", words.groups.keys(), &[]);
        Some(groups)
    }

    pub(super) fn outcomes(&mut self, content: &Path) -> Option<Vec<Outcome>> {
        let file = "outcomes.toml";
        let mut words: BTreeMap<String, raw::OutcomeWords> = self.read(content, file)?;
        let shared = self.shared;
        let mut outcomes = Vec::new();
        for shared::Outcome { raw, basis, looked_in } in &shared.outcomes {
            let Some(words) = words.remove(&raw.id) else {
                self.missing_words(file, &raw.id);
                continue;
            };
            let mut report = Report::new("outcomes.toml", self.errors);
            let routes = shared.route_set(&raw.routes, &raw.id, &mut report);
            let mut count = |figure: f64| {
                Count::round(figure).unwrap_or_else(|| {
                    report.error(&raw.id, ErrorKind::OutOfRange("a count is 0 to 100 of 100"));
                    Count::Of100(0)
                })
            };
            outcomes.push(Outcome {
                id: raw.id.as_str().into(),
                kind: raw.kind.into(),
                routes,
                label: words.label.into(),
                treatment_name: words.treatment.into(),
                treatment: count(raw.treatment),
                comparator_name: words.comparator.into(),
                comparator: raw.comparator.map(count),
                first: raw.first,
                time: words.time.into(),
                population: words.population.into(),
                certainty: raw.certainty.into(),
                basis: basis.clone(),
                looked_in: looked_in.clone(),
                told: words.told.into_iter().map(Into::into).collect(),
            });
        }
        self.extra(file, "outcome", words.keys(), &[]);
        Some(outcomes)
    }
}

/// Whether some item or lead speaks of this route by name.
fn is_walked(index: RouteIndex, steps: &[Step]) -> bool {
    let named = |routes: RouteSet| routes != RouteSet::ALL && routes.contains(index);
    steps.iter().any(|step| {
        step.items.iter().any(|item| named(item.routes))
            || step.leads.iter().any(|lead| named(lead.routes))
    })
}

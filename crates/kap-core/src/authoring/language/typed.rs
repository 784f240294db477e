//! The words of typed values: routes, attributes, outcomes, regions.

use std::collections::BTreeMap;
use std::path::Path;

use super::Reader;
use crate::authoring::error::ErrorKind;
use crate::authoring::read::Report;
use crate::authoring::shared::{self, unknown_name};
use crate::authoring::{prose, raw};
use crate::outcome::{Count, Outcome};
use crate::region::{Line, LocalBrief, LocalRow, Region, Topic};
use crate::route::{
    Attribute, AttributeGroup, Brief, Fact, Per, Route, RouteIndex, RouteSet, Same, Value,
};
use crate::step::Step;
use crate::text::Basis;

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
                        kind: attribute.kind,
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
                kind: raw.kind,
                routes,
                label: words.label.into(),
                treatment_name: words.treatment.into(),
                treatment: count(raw.treatment),
                comparator_name: words.comparator.into(),
                comparator: raw.comparator.map(count),
                first: raw.first,
                time: words.time.into(),
                population: words.population.into(),
                certainty: raw.certainty,
                basis: basis.clone(),
                looked_in: looked_in.clone(),
                told: words.told.into_iter().map(Into::into).collect(),
            });
        }
        self.extra(file, "outcome", words.keys(), &[]);
        Some(outcomes)
    }

    pub(super) fn regions(&mut self, content: &Path) -> Option<Vec<Region>> {
        let file = "regions.toml";
        let mut words: BTreeMap<String, toml::Value> = self.read(content, file)?;
        let lines = words.remove("lines").unwrap_or(toml::Value::Table(toml::Table::new()));
        let mut regions = Vec::new();
        let shared = self.shared;
        for raw in &shared.regions {
            let mut lines_here = Vec::new();
            for line in &raw.line {
                let words =
                    lines.get(&line.id).cloned().map(toml::Value::try_into::<raw::LineWords>);
                match words {
                    Some(Ok(words)) => {
                        let how = if words.note.is_empty() {
                            words.how
                        } else {
                            format!("{} {}", words.how, words.note)
                        };
                        lines_here.push(self.line(line, &words.name, &how));
                    }
                    Some(Err(error)) => {
                        self.report(file).error(&line.id, ErrorKind::Shape(error.to_string()));
                    }
                    None => self.missing_words(file, &line.id),
                }
            }
            let basis = prose::basis(
                raw.emergency_cite.iter().map(String::as_str),
                &raw.id,
                &shared.keys,
                &mut Report::new(file, self.errors),
            );
            match words.remove(&raw.id).map(toml::Value::try_into::<raw::RegionWords>) {
                Some(Ok(words)) => {
                    let default = regions.is_empty();
                    self.put_first(words.first_line.as_deref(), &mut lines_here);
                    regions.push(Region {
                        id: raw.id.as_str().into(),
                        name: words.name.into(),
                        emergency: raw.emergency.as_str().into(),
                        basis,
                        poison: shared
                            .poison_line(raw)
                            .map(|line| line.call.as_str().into())
                            .unwrap_or_default(),
                        prices: self.prices(raw),
                        lines: lines_here,
                        rows: self.local_rows(&raw.id, words.rows, default),
                    });
                }
                Some(Err(error)) => {
                    self.report(file).error(&raw.id, ErrorKind::Shape(error.to_string()));
                }
                None => self.missing_words(file, &raw.id),
            }
        }
        self.extra(file, "region", words.keys(), &[]);
        Some(regions)
    }

    /// What a session costs in a region.
    fn prices(&mut self, raw: &raw::Region) -> Vec<(RouteIndex, Value, Basis)> {
        let shared = self.shared;
        let mut prices = Vec::new();
        for price in &raw.price {
            let id = format!("{}.price.{}", raw.id, price.route);
            let mut report = Report::new("regions.toml", self.errors);
            let cited = price.cite.iter().map(String::as_str);
            let basis = prose::basis(cited, &id, &shared.keys, &mut report);
            prose::check_number(&basis, &id, &mut report);
            let (Some(from), Some(to)) = (price.money.first(), price.money.last()) else {
                report.error(&id, ErrorKind::Missing("the money"));
                continue;
            };
            let Some(route) = shared.route_index(&price.route) else {
                report.error(&id, unknown_name("route", &price.route, shared.route_ids()));
                continue;
            };
            let value = Value::Money {
                from: *from,
                to: Some(*to),
                currency: price.currency.as_str().into(),
                per: Per::Session,
            };
            prices.push((route, value, basis));
        }
        prices
    }

    /// Moves the line that speaks this language to the front.
    fn put_first(&mut self, id: Option<&str>, lines: &mut [Line]) {
        let Some(id) = id else {
            return;
        };
        match lines.iter().position(|line| &*line.id == id) {
            Some(place) => {
                if let Some(front) = lines.get_mut(..=place) {
                    front.rotate_right(1);
                }
            }
            None => {
                let kind = unknown_name("line", id, lines.iter().map(|line| &*line.id));
                self.report("regions.toml").error(id, kind);
            }
        }
    }

    /// What differs in a region: every topic, but for the default region, which has none.
    fn local_rows(
        &mut self,
        region: &str,
        mut rows: BTreeMap<Topic, raw::LocalRow>,
        default: bool,
    ) -> Vec<LocalRow> {
        let file = "regions.toml";
        let mut local = Vec::new();
        for topic in Topic::ALL.into_iter().filter(|_| !default) {
            let id = format!("{region}.rows.{}", topic.id());
            let Some(raw) = rows.remove(&topic) else {
                self.report(file).error(&id, ErrorKind::Missing("what differs in this region"));
                continue;
            };
            let mut routes = Vec::new();
            for (name, text) in &raw.routes {
                match self.shared.route_index(name) {
                    Some(route) => {
                        routes.push((route, self.text(file, &format!("{id}.routes.{name}"), text)))
                    }
                    None => {
                        let kind = unknown_name("route", name, self.shared.route_ids());
                        self.report(file).error(&id, kind);
                    }
                }
            }
            let brief = self.local_brief(&id, topic, raw.brief);
            local.push(LocalRow {
                topic,
                all: self.text(file, &format!("{id}.all"), &raw.all),
                others: raw.others.map(|text| self.text(file, &format!("{id}.others"), &text)),
                routes,
                brief,
                label: raw.label.into(),
                help: raw.help.into(),
            });
        }
        for topic in rows.keys() {
            let kind = ErrorKind::OutOfRange("the default region's words stand in the comparison");
            self.report(file).error(format!("{region}.rows.{}", topic.id()), kind);
        }
        local
    }

    /// What the list of columns says in a region: of approval only, and there of all.
    fn local_brief(
        &mut self,
        id: &str,
        topic: Topic,
        mut words: BTreeMap<String, String>,
    ) -> Option<LocalBrief> {
        let id = format!("{id}.brief");
        let (all, others) = (words.remove("all"), words.remove("others"));
        let mut columns = Vec::new();
        for (name, words) in words {
            match self.shared.route_index(&name) {
                Some(column) => columns.push((column, words.into())),
                None => {
                    let kind = unknown_name("route", &name, self.shared.route_ids());
                    self.report("regions.toml").error(&id, kind);
                }
            }
        }
        match (all, others) {
            (Some(all), Some(others)) if topic == Topic::Status => {
                Some(LocalBrief { all: all.into(), others: others.into(), columns })
            }
            (None, None) if topic != Topic::Status => None,
            _ => {
                let what =
                    "what the list says of approval, under `all` and `others`, and there only,";
                self.report("regions.toml").error(&id, ErrorKind::Missing(what));
                None
            }
        }
    }

    pub(super) fn line(&mut self, raw: &raw::Line, name: &str, how: &str) -> Line {
        let basis = prose::basis(
            raw.cite.iter().map(String::as_str),
            &raw.id,
            &self.shared.keys,
            &mut Report::new("regions.toml", self.errors),
        );
        Line {
            id: raw.id.as_str().into(),
            kind: raw.kind,
            name: name.into(),
            how: how.into(),
            call: raw.call.as_str().into(),
            text: raw.text.as_str().into(),
            web: raw.web.as_str().into(),
            confirm: raw.confirm,
            basis,
        }
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

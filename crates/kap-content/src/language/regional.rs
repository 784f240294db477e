//! Regions: their lines, numbers, rows and prices.

use std::collections::BTreeMap;
use std::path::Path;

use kap_core::region::{Line, LocalBrief, LocalRow, Region, Topic};
use kap_core::route::{Per, RouteIndex, Value};
use kap_core::text::Basis;

use super::Reader;
use crate::error::ErrorKind;
use crate::read::Report;
use crate::shared::unknown_name;
use crate::{prose, raw};

impl Reader<'_> {
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
                        lines_here.push(self.line(line, words));
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
                    let poison = shared
                        .poison_line(raw)
                        .and_then(|poison| lines_here.iter().find(|line| *line.id == *poison.id));
                    regions.push(Region {
                        id: raw.id.as_str().into(),
                        name: words.name.into(),
                        emergency: raw.emergency.as_str().into(),
                        basis,
                        poison: poison.map(Line::number).unwrap_or_default(),
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
        rows: BTreeMap<raw::Topic, raw::LocalRow>,
        default: bool,
    ) -> Vec<LocalRow> {
        let file = "regions.toml";
        let mut rows: BTreeMap<Topic, raw::LocalRow> =
            rows.into_iter().map(|(topic, row)| (topic.into(), row)).collect();
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

    fn line(&mut self, raw: &raw::Line, words: raw::LineWords) -> Line {
        let basis = prose::basis(
            raw.cite.iter().map(String::as_str),
            &raw.id,
            &self.shared.keys,
            &mut Report::new("regions.toml", self.errors),
        );
        Line {
            id: raw.id.as_str().into(),
            kind: raw.kind.into(),
            name: words.name.into(),
            how: [words.how, words.note].join(" ").trim_end().into(),
            call: raw.call.as_str().into(),
            limits: words.limits.into(),
            text: raw.text.as_str().into(),
            web: raw.web.as_str().into(),
            confirm: raw.confirm,
            basis,
        }
    }
}

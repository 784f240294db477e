//! The files above the languages: sources, typed values, numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kap_core::nearest::nearest;
use kap_core::region::RegionSet;
use kap_core::route::{RouteIndex, RouteSet, Value, ValueKind};
use kap_core::source::Source;
use kap_core::text::Basis;

use super::error::{ErrorKind, PackError};
use super::prose::{self, SourceKeys};
use super::raw;
use super::read::{self, Report};
use super::rules::Numbers;
use super::values::{price_course, value, wanted};

/// What holds in every language.
pub(super) struct Shared {
    pub(super) pack: raw::PackFile,
    pub(super) sources: Vec<Source>,
    pub(super) keys: SourceKeys,
    pub(super) attributes: Vec<raw::AttributeGroup>,
    pub(super) routes: Vec<SharedRoute>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) regions: Vec<raw::Region>,
    pub(super) summary: raw::SummaryFile,
    pub(super) consult: raw::ConsultFile,
    pub(super) numbers: BTreeMap<String, u32>,
}

/// A route without its words; its values in the order of the attributes.
pub(super) struct SharedRoute {
    pub(super) id: String,
    pub(super) kind: raw::RouteKind,
    pub(super) warnings: Vec<String>,
    pub(super) listed_later: bool,
    pub(super) facts: Vec<(String, Value, Basis)>,
}

/// An outcome without its words.
pub(super) struct Outcome {
    pub(super) raw: raw::Outcome,
    pub(super) basis: Basis,
    pub(super) looked_in: Vec<u16>,
}

impl Shared {
    /// The place of a route; `not-sure` is 0.
    pub(super) fn route_index(&self, id: &str) -> Option<RouteIndex> {
        self.route_ids()
            .position(|route| route == id)
            .and_then(|index| RouteIndex::try_from(index).ok())
    }

    /// All route ids, `not-sure` first.
    pub(super) fn route_ids(&self) -> impl Iterator<Item = &str> {
        std::iter::once("not-sure").chain(self.routes.iter().map(|route| route.id.as_str()))
    }

    /// The set of these routes; all of them if the list is empty.
    pub(super) fn route_set(&self, ids: &[String], id: &str, report: &mut Report<'_>) -> RouteSet {
        if ids.is_empty() {
            return RouteSet::ALL;
        }
        ids.iter().fold(RouteSet::NONE, |set, name| match self.route_index(name) {
            Some(index) => set.with(index),
            None => {
                report.error(id, unknown_name("route", name, self.route_ids()));
                set
            }
        })
    }

    /// The set of these regions; all of them if the list is empty.
    pub(super) fn region_set(
        &self,
        ids: &[String],
        id: &str,
        report: &mut Report<'_>,
    ) -> RegionSet {
        if ids.is_empty() {
            return RegionSet::ALL;
        }
        let known = || self.regions.iter().map(|region| region.id.as_str());
        ids.iter().fold(RegionSet::NONE, |set, name| {
            match known().position(|region| region == name) {
                Some(place) => set.with(place),
                None => {
                    report.error(id, unknown_name("region", name, known()));
                    set
                }
            }
        })
    }

    /// The line to call for advice on poisoning.
    pub(super) fn poison_line<'r>(&self, region: &'r raw::Region) -> Option<&'r raw::Line> {
        let instead = region.instead_of_poison.as_deref();
        region.line.iter().find(|line| match instead {
            Some(id) => line.id == id,
            None => line.kind == raw::LineKind::Poison,
        })
    }
}

/// The error for a name that points to nothing.
pub(super) fn unknown_name<'a>(
    what: &'static str,
    name: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> ErrorKind {
    ErrorKind::UnknownName {
        what,
        name: name.to_owned(),
        nearest: nearest(name, names).map(str::to_owned),
    }
}

/// Reads the shared files; `None` if one of them couldn't be read at all.
pub(super) fn load(content: &Path, errors: &mut Vec<PackError>) -> Option<Shared> {
    let pack: Option<raw::PackFile> = read::toml(content, "pack.toml", errors);
    let sources: Option<BTreeMap<String, raw::Source>> =
        read::toml(content, "sources.toml", errors);
    let attributes: Option<raw::AttributesFile> = read::toml(content, "attributes.toml", errors);
    let routes: Option<raw::RoutesFile> = read::toml(content, "routes.toml", errors);
    let outcomes: Option<raw::OutcomesFile> = read::toml(content, "outcomes.toml", errors);
    let regions: Option<raw::RegionsFile> = read::toml(content, "regions.toml", errors);
    let summary: Option<raw::SummaryFile> = read::toml(content, "summary.toml", errors);
    let consult: Option<raw::ConsultFile> = read::toml(content, "consult.toml", errors);
    let numbers = Numbers::load(content).unwrap_or_else(|mistakes| {
        errors.extend(mistakes);
        Numbers::default()
    });

    let mut report = Report::new("sources.toml", errors);
    let sources: Vec<Source> =
        sources?.into_iter().map(|(key, raw)| source(&key, raw, &mut report)).collect();
    let keys: SourceKeys = sources.iter().map(|source| source.id.to_string()).zip(0..).collect();

    let attributes = attributes?.group;
    let mut report = Report::new("attributes.toml", errors);
    let mut seen = BTreeSet::new();
    for attribute in attributes.iter().flat_map(|group| &group.attribute) {
        report.id(&attribute.id);
        if !seen.insert(&attribute.id) {
            report.error(&attribute.id, ErrorKind::DuplicateId);
        }
    }

    let mut report = Report::new("routes.toml", errors);
    let mut seen = BTreeSet::from(["not-sure".to_owned()]);
    let routes: Vec<SharedRoute> = routes?
        .route
        .into_iter()
        .map(|raw| {
            report.id(&raw.id);
            if !seen.insert(raw.id.clone()) {
                report.error(&raw.id, ErrorKind::DuplicateId);
            }
            route(raw, &attributes, &keys, &mut report)
        })
        .collect();
    if !routes.is_sorted_by_key(|route| route.kind) {
        report.error("", ErrorKind::OutOfRange("routes come first, alternatives after them"));
    }

    let mut report = Report::new("outcomes.toml", errors);
    let mut seen = BTreeSet::new();
    let outcomes = outcomes?
        .outcome
        .into_iter()
        .map(|raw| {
            report.id(&raw.id);
            if !seen.insert(raw.id.clone()) {
                report.error(&raw.id, ErrorKind::DuplicateId);
            }
            let basis =
                prose::basis(raw.cite.iter().map(String::as_str), &raw.id, &keys, &mut report);
            prose::check_number(&basis, &raw.id, &mut report);
            let looked_in = raw.looked_in.iter();
            let looked_in = looked_in
                .filter_map(|key| prose::source(key, &raw.id, &keys, &mut report))
                .collect();
            Outcome { raw, basis, looked_in }
        })
        .collect();

    let regions = regions?.region;
    let mut report = Report::new("regions.toml", errors);
    for region in &regions {
        report.id(&region.id);
        if region.line.is_empty() {
            report.error(&region.id, ErrorKind::Missing("a crisis line"));
        }
        if region.emergency.is_empty() {
            report.error(&region.id, ErrorKind::Missing("an emergency number"));
        }
        check_poison_line(region, &mut report);
        for line in &region.line {
            report.id(&line.id);
            check_address(&line.web, &line.id, &mut report);
        }
    }

    let summary = summary?;
    check_summary(&summary, &attributes, &mut Report::new("summary.toml", errors));

    let consult = consult?;
    check_ids(&consult, &mut Report::new("consult.toml", errors));

    let numbers = numbers.in_use().collect();
    Some(Shared {
        pack: pack?,
        sources,
        keys,
        attributes,
        routes,
        outcomes,
        regions,
        summary,
        consult,
        numbers,
    })
}

/// Whom people call about too much of a medicine.
fn check_poison_line(region: &raw::Region, report: &mut Report<'_>) {
    let poison = region.line.iter().find(|line| line.kind == raw::LineKind::Poison);
    let ids = || region.line.iter().map(|line| line.id.as_str());
    let line = match (&region.instead_of_poison, poison) {
        (None, None) => {
            let what = "a line with kind = \"poison\", or instead_of_poison with the id of the line that people there call,";
            return report.error(&region.id, ErrorKind::Missing(what));
        }
        (Some(_), Some(poison)) => {
            let why = "a region with a poison line needs no instead_of_poison";
            return report.error(&poison.id, ErrorKind::OutOfRange(why));
        }
        (Some(id), None) => match region.line.iter().find(|line| line.id == *id) {
            Some(line) => line,
            None => return report.error(&region.id, unknown_name("line", id, ids())),
        },
        (None, Some(poison)) => poison,
    };
    if line.call.is_empty() {
        report.error(&line.id, ErrorKind::Missing("the number to call"));
    }
}

/// Ids of the summary, and the rows that hurdles name.
fn check_summary(
    summary: &raw::SummaryFile,
    attributes: &[raw::AttributeGroup],
    report: &mut Report<'_>,
) {
    let rows = || attributes.iter().flat_map(|group| &group.attribute).map(|row| row.id.as_str());
    let matters = summary.matter.iter().map(|matter| ("m", &matter.id));
    let hurdles = summary.hurdle.iter().map(|hurdle| ("h", &hurdle.id));
    let checks = summary.check.iter().map(|check| ("check", &check.id));
    let mut seen = BTreeSet::new();
    for (kind, id) in matters.chain(hurdles).chain(checks) {
        report.id(id);
        if !seen.insert((kind, id)) {
            report.error(id, ErrorKind::DuplicateId);
        }
    }
    for hurdle in &summary.hurdle {
        for row in hurdle.rows.iter().filter(|row| !rows().any(|known| known == *row)) {
            report.error(&hurdle.id, unknown_name("attribute", row, rows()));
        }
        if hurdle.rows.is_empty() {
            report.error(&hurdle.id, ErrorKind::Missing("a row of the comparison that it marks"));
        }
    }
}

/// Ids of the desk.
fn check_ids(consult: &raw::ConsultFile, report: &mut Report<'_>) {
    let presets = consult.preset.iter().map(|preset| ("preset", &preset.id));
    let issues = consult.issue.iter().map(|issue| ("issue", &issue.id));
    let mut seen = BTreeSet::new();
    for (kind, id) in presets.chain(issues) {
        report.id(id);
        if !seen.insert((kind, id)) {
            report.error(id, ErrorKind::DuplicateId);
        }
    }
}

fn source(key: &str, raw: raw::Source, report: &mut Report<'_>) -> Source {
    check_address(&raw.url, key, report);
    for date in [&raw.date, &raw.expires].into_iter().chain(&raw.copies) {
        if !date.is_empty() && !is_date(date) {
            report.error(key, ErrorKind::BadDate(date.clone()));
        }
    }
    Source {
        id: report.id(key),
        title: raw.title.into(),
        by: raw.by.into(),
        published_in: raw.published_in.into(),
        date: raw.date.into(),
        copies: raw.copies.into_iter().map(Into::into).collect(),
        kind: raw.kind.into(),
        url: raw.url.into(),
        expires: raw.expires.into(),
        checked: Vec::new(),
    }
}

fn check_address(url: &str, id: &str, report: &mut Report<'_>) {
    if !url.is_empty() && !url.starts_with("https://") {
        report.error(id, ErrorKind::BadAddress(url.to_owned()));
    }
}

/// `2026`, `2026-11` or `2026-11-21`.
fn is_date(date: &str) -> bool {
    let lengths: Vec<usize> = date.split('-').map(str::len).collect();
    matches!(*lengths, [4] | [4, 2] | [4, 2, 2])
        && date.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

fn route(
    mut raw: raw::Route,
    attributes: &[raw::AttributeGroup],
    keys: &SourceKeys,
    report: &mut Report<'_>,
) -> SharedRoute {
    let mut facts = Vec::new();
    for attribute in attributes.iter().flat_map(|group| &group.attribute) {
        let id = format!("{}.{}", raw.id, attribute.id);
        let Some(fact) = raw.facts.remove(&attribute.id) else {
            report.error(id, ErrorKind::Missing("this row's value"));
            continue;
        };
        let mut basis = prose::basis(fact.cite.iter().map(String::as_str), &id, keys, report);
        basis.editorial = fact.editorial;
        let value = value(&fact, &id, report);
        let numeric = matches!(
            value,
            Value::Range { .. } | Value::Share { .. } | Value::Money { .. } | Value::Course { .. }
        );
        let bare = matches!(
            value,
            Value::Words | Value::NotKnown | Value::NotCovered | Value::DoesNotApply
        );
        if numeric {
            prose::check_number(&basis, &id, report);
        } else if !bare && basis.citations.is_empty() && !basis.editorial {
            report.error(&id, ErrorKind::ValueWithoutSource);
        }
        let kind = ValueKind::from(attribute.kind);
        if !kind.takes(&value) {
            report.error(&id, ErrorKind::WrongKind { wanted: wanted(kind) });
        }
        facts.push((attribute.id.clone(), value, basis));
    }
    price_course(&mut facts);
    for unknown in raw.facts.keys() {
        let names = attributes.iter().flat_map(|group| &group.attribute).map(|a| a.id.as_str());
        report.error(format!("{}.{unknown}", raw.id), unknown_name("attribute", unknown, names));
    }
    SharedRoute {
        id: raw.id,
        kind: raw.kind,
        warnings: raw.warnings,
        listed_later: raw.listed_later,
        facts,
    }
}

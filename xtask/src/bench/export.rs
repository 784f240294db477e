//! The pack as JSON, for the peer: cut into the pieces that its reader needs one after another.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use kap_core::format::{count, count_without, evidence, fill, how_sure, verdict};
use kap_core::outcome::{Count, Outcome, OutcomeKind};
use kap_core::pack::{About, Forms, Pack};
use kap_core::question::Question;
use kap_core::route::{Route, RouteIndex, RouteSet};
use kap_core::step::{Section, Step};
use kap_core::summary::Hurdle;
use serde_json::{Map, Value, json};

use self::words::{basis, day, fact, glossary, region, safety, source_line, sources, text};

/// The peer's content, as JSON.
pub(crate) struct Pieces {
    /// What the first view needs.
    pub(crate) first: Vec<u8>,
    /// What is needed later, by name.
    pub(crate) further: BTreeMap<&'static str, Vec<u8>>,
}

/// Cuts a pack into the peer's pieces.
pub(crate) fn pieces(pack: &Pack) -> Result<Pieces> {
    let mut first = first(pack)?;
    let mut steps = json!({ "steps": steps(pack, None) });
    let mut compare = compare(pack);
    let mut questions = questions(pack);

    let mut brought = BTreeSet::new();
    add_sources(&mut first, pack, &mut brought);
    let already = brought.clone();
    for piece in [&mut steps, &mut compare] {
        add_sources(piece, pack, &mut already.clone());
    }
    let all = (0..pack.sources.len()).filter(|place| !already.contains(place));
    put(&mut questions, "sources", sources(all, pack));

    let bytes = |value: &Value| serde_json::to_vec(value).context("the pack has no JSON form");
    let further = [("steps", steps), ("compare", compare), ("questions", questions)];
    let further = further.iter().map(|(name, value)| Ok((*name, bytes(value)?)));
    Ok(Pieces { first: bytes(&first)?, further: further.collect::<Result<_>>()? })
}

/// What the first view shows: the frame and the walkthrough for `not-sure`.
fn first(pack: &Pack) -> Result<Value> {
    let region_files: Vec<Value> = pack.regions.iter().map(region).collect();
    let warnings: Vec<Value> = pack.warnings.iter().map(|warning| safety(warning, pack)).collect();
    let lists: Vec<Value> = pack.lists.iter().map(|list| safety(list, pack)).collect();
    let cite = &pack.texts.cite;
    Ok(json!({
        "language": &*pack.language,
        "about": about(&pack.about, pack),
        "texts": words::texts(pack, &["frame", "walk", "cite", "about", "page", "crisis"]),
        "flags": [&*cite.original, &*cite.secondary, &*cite.partly, &*cite.known, &*cite.known],
        "routes": pack.routes.iter().zip(0..).map(|(route, index)| route_head(route, index, pack)).collect::<Vec<_>>(),
        "steps": steps(pack, Some(0)),
        "after": {
            "title": &*pack.after.title,
            "lead": text(&pack.after.lead, pack),
            "groups": pack.after.groups.iter().map(|group| safety(group, pack)).collect::<Vec<_>>(),
        },
        "safety": {
            "crisis": safety(&pack.safety.crisis, pack),
            "emergency": safety(&pack.safety.emergency, pack),
            "call_clinic": safety(&pack.safety.call_clinic, pack),
            "elsewhere": safety(&pack.safety.elsewhere, pack),
            "driving": safety(&pack.driving, pack),
        },
        "glossary": glossary(pack, true),
        "regions": region_files,
        "lists": lists,
        "warnings": warnings,
    }))
}

fn about(about: &About, pack: &Pack) -> Value {
    let texts = &pack.page.about;
    json!({
        "title": &*about.title,
        "decision": &*about.decision,
        "purpose": &*about.purpose,
        "authors": &*about.authors,
        "review": &*about.review,
        "translation": &*about.translation,
        "selection": &*about.selection,
        "reading": &*about.reading,
        "updates": &*about.update_policy,
        "funding": &*about.funding,
        "dates": fill(&texts.published, &[("date", &about.published), ("next", &about.next_review)]),
        "version": fill(&texts.version, &[("version", "0")]),
    })
}

fn route_head(route: &Route, index: RouteIndex, pack: &Pack) -> Value {
    json!({
        "id": &*route.id,
        "name": &*route.name,
        "walked": pack.walkthrough_for(index),
        "warnings": route.warnings,
        "day": pack.day(index).map(day),
    })
}

/// All steps; with a route, only what holds for it.
fn steps(pack: &Pack, only: Option<RouteIndex>) -> Vec<Value> {
    let holds = |routes: RouteSet| only.is_none_or(|route| routes.contains(route));
    let mask = |routes: RouteSet| -> u32 {
        let all = (0..).take(pack.routes.len());
        all.filter(|route| routes.contains(*route)).map(|route: RouteIndex| 1 << route).sum()
    };
    let step = |step: &Step| {
        let leads = step.leads.iter().filter(|lead| holds(lead.routes));
        let items = step.items.iter().filter(|item| holds(item.routes));
        json!({
            "id": &*step.id,
            "title": &*step.title,
            "lists": step.lists,
            "leads": leads.map(|lead| json!([mask(lead.routes), text(&lead.text, pack)])).collect::<Vec<_>>(),
            "items": items.map(|item| {
                let section = Section::ALL.iter().position(|section| *section == item.section);
                json!([mask(item.routes), text(&item.text, pack), section, &*item.id])
            }).collect::<Vec<_>>(),
        })
    };
    pack.steps.iter().map(step).collect()
}

fn compare(pack: &Pack) -> Value {
    let routes = pack.routes.get(1..).unwrap_or_default();
    let columns = || routes.iter().chain(&pack.alternatives);
    let column = |(place, column): (usize, &Route)| {
        json!({
            "id": &*column.id,
            "short": &*column.short,
            "route": place < routes.len(),
            "warnings": column.warnings,
            "facts": column.facts.iter().map(|one| fact(one, pack)).collect::<Vec<_>>(),
        })
    };
    let hurdle = |hurdle: &Hurdle| {
        json!({
            "id": &*hurdle.id,
            "label": &*hurdle.label,
            "rows": hurdle.rows.iter().map(|row| &**row).collect::<Vec<_>>(),
        })
    };
    let groups = pack.attributes.iter().map(|group| {
        let rows = group
            .attributes
            .iter()
            .map(|row| json!({ "id": &*row.id, "label": &*row.label, "help": &*row.help }));
        json!({ "id": &*group.id, "title": &*group.title, "rows": rows.collect::<Vec<_>>() })
    });
    let questions = pack.questions.iter().flat_map(|group| &group.questions);
    let asked = questions
        .filter(|question| !question.lists.is_empty())
        .map(|question| json!({ "id": &*question.id, "ask": &*question.ask }));
    json!({
        "texts": words::texts(pack, &["compare"]),
        "columns": columns().enumerate().map(column).collect::<Vec<_>>(),
        "hurdles": pack.summary.hurdles.iter().map(hurdle).collect::<Vec<_>>(),
        "groups": groups.collect::<Vec<_>>(),
        "forms": forms(&pack.forms, pack),
        "outcomes": {
            "benefits": outcomes(OutcomeKind::Benefit, pack),
            "harms": outcomes(OutcomeKind::Harm, pack),
        },
        "answers": asked.collect::<Vec<_>>(),
        "not_known": safety(&pack.safety.not_known, pack),
    })
}

fn forms(forms: &Forms, pack: &Pack) -> Value {
    let rows = forms.rows.iter().map(|row| {
        json!({
            "id": &*row.id,
            "label": &*row.label,
            "cells": row.cells.iter().map(|cell| text(cell, pack)).collect::<Vec<_>>(),
        })
    });
    json!({
        "title": &*forms.title,
        "lead": text(&forms.lead, pack),
        "columns": forms.columns.iter().map(|column| &**column).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn outcomes(kind: OutcomeKind, pack: &Pack) -> Vec<Value> {
    let these = pack.outcomes.iter().filter(|one| one.kind == kind);
    these.map(|outcome| one_outcome(outcome, pack)).collect()
}

fn one_outcome(outcome: &Outcome, pack: &Pack) -> Value {
    let texts = &pack.page.compare;
    let with = fill(
        &texts.with_treatment,
        &[
            ("treatment", &outcome.treatment_name),
            ("count", &count(outcome.treatment, texts)),
            ("label", &outcome.label),
        ],
    );
    let name = &*outcome.comparator_name;
    let arm = |name: &str, of_100: Count| {
        json!([name, count(of_100, texts), of_100.marks(), count_without(of_100, texts)])
    };
    let mut arms = vec![arm(&outcome.treatment_name, outcome.treatment)];
    arms.extend(outcome.comparator.map(|other| arm(name, other)));
    let mut value = json!({
        "id": &*outcome.id,
        "sentence": with,
        "arms": arms,
        "certainty": how_sure(&texts.certainty, outcome.certainty, texts),
        "population": &*outcome.population,
        "time": &*outcome.time,
    });
    basis(&outcome.basis, &mut value);
    value
}

fn questions(pack: &Pack) -> Value {
    let question = |question: &Question| {
        json!({
            "id": &*question.id,
            "ask": &*question.ask,
            "also": question.also.iter().map(|other| &**other).collect::<Vec<_>>(),
            "answer": question.answer.iter().map(|paragraph| text(paragraph, pack)).collect::<Vec<_>>(),
            "lists": question.lists,
            "warnings": question.warnings,
            "crisis": question.crisis,
            "verdict": question.claim.map(|claim| verdict(claim.verdict, &pack.page.ask)),
            "certainty": question.claim.map(|claim| evidence(claim.certainty, &pack.page.ask)),
        })
    };
    let groups = pack.questions.iter().map(|group| {
        json!({
            "id": &*group.id,
            "title": &*group.title,
            "lead": &*group.lead,
            "questions": group.questions.iter().map(question).collect::<Vec<_>>(),
        })
    });
    json!({
        "texts": words::texts(pack, &["ask", "search"]),
        "groups": groups.collect::<Vec<_>>(),
        "glossary": glossary(pack, false),
        "about_sources": (0..).zip(&pack.sources)
            .filter(|(_, source)| !source.checked.is_empty())
            .map(|(at, source): (usize, _)| json!([at, source_line(source, pack)]))
            .collect::<Vec<_>>(),
    })
}

/// Adds the sources that a piece cites and that are not `brought` yet.
fn add_sources(piece: &mut Value, pack: &Pack, brought: &mut BTreeSet<usize>) {
    let mut cited = BTreeSet::new();
    words::cited(piece, &mut cited);
    let new: Vec<usize> = cited.difference(brought).copied().collect();
    put(piece, "sources", sources(new.iter().copied(), pack));
    brought.extend(new);
}

fn put(object: &mut Value, key: &str, value: Map<String, Value>) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), Value::Object(value));
    }
}

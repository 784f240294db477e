//! `coverage.toml`: what a guide of this kind has to cover, and where this one does.

use std::collections::BTreeSet;
use std::path::Path;

use kap_core::nearest::nearest;
use kap_core::pack::Pack;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Hit;
use super::statements::{asked, safety_texts};
use crate::error::PackError;
use crate::read;

const FILE: &str = "coverage.toml";

/// The topics of `coverage.toml`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    #[serde(default)]
    topic: Vec<Topic>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Topic {
    id: String,
    /// Where the demand comes from.
    article: String,
    /// What has to be covered.
    topic: String,
    /// Where it is, such as `question:bladder`.
    #[serde(default)]
    by: Vec<String>,
}

impl Coverage {
    /// Reads `coverage.toml` from the pack's folder; `None` where there is none.
    ///
    /// # Errors
    /// Every mistake in the file.
    pub fn load(content: &Path) -> Result<Option<Self>, Vec<PackError>> {
        if !content.join(FILE).exists() {
            return Ok(None);
        }
        let mut errors = Vec::new();
        read::toml(content, FILE, &mut errors).map(Some).ok_or(errors)
    }

    /// How many topics there are.
    pub fn topics(&self) -> usize {
        self.topic.len()
    }

    /// How many of them the pack covers: at least one reference, and all of them exist.
    pub fn covered(&self, pack: &Pack) -> usize {
        let there = references(pack);
        let covered =
            |topic: &&Topic| !topic.by.is_empty() && topic.by.iter().all(|by| there.contains(by));
        self.topic.iter().filter(covered).count()
    }

    /// What isn't covered.
    pub(crate) fn check(&self, pack: &Pack) -> Vec<Hit> {
        let there = references(pack);
        let mut hits = Vec::new();
        let mut seen = BTreeSet::new();
        for topic in &self.topic {
            let mut hit = |message: String, quote: &str| {
                hits.push(Hit::new(format!("coverage/{}", topic.id), message).quoting(quote));
            };
            if !seen.insert(&topic.id) {
                hit("stands twice".to_owned(), "");
            }
            if topic.article.trim().is_empty() || topic.topic.trim().is_empty() {
                hit("`article` or `topic` says nothing".to_owned(), "");
            }
            if topic.by.is_empty() {
                hit(format!("nothing covers \"{}\"", topic.topic), "");
            }
            for by in topic.by.iter().filter(|by| !there.contains(*by)) {
                let near = nearest(by, there.iter().map(String::as_str));
                let near =
                    near.map(|near| format!(" Did you mean \"{near}\"?")).unwrap_or_default();
                hit(format!("there is no \"{by}\".{near}"), by);
            }
        }
        hits
    }
}

/// Everything that a topic may point to.
fn references(pack: &Pack) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add = |kind: &str, id: &str| {
        all.insert(format!("{kind}:{id}"));
    };
    for question in asked(pack) {
        add("question", &question.id);
    }
    for step in &pack.steps {
        add("step", &step.id);
        for item in step.items.iter().filter(|item| !item.id.is_empty()) {
            add("item", &item.id);
        }
    }
    for term in &pack.glossary {
        add("term", &term.id);
    }
    for outcome in &pack.outcomes {
        add("outcome", &outcome.id);
    }
    for route in pack.routes.iter().chain(&pack.alternatives) {
        add("route", &route.id);
    }
    for row in pack.attributes.iter().flat_map(|group| &group.attributes) {
        add("row", &row.id);
    }
    for (file, text) in safety_texts(pack) {
        add(file, &text.id);
    }
    for row in &pack.forms.rows {
        add("form", &row.id);
    }
    for region in &pack.regions {
        add("region", &region.id);
        for row in &region.rows {
            add("region", &format!("{}.{}", region.id, row.topic.id()));
        }
    }
    all
}

//! `ids.toml`: a permanent number for each id that a link may carry.
//!
//! A link or a printed code lives longer than a page. Its numbers must mean the same for ever,
//! so no id is renamed, no number given twice, and what was taken out stays listed as retired.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use kap_core::pack::Pack;
use kap_core::summary::Matter;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Hit;
use crate::error::PackError;
use crate::read;

const FILE: &str = "ids.toml";
const HEADER: &str = "\
# A permanent number for each id that a link may carry. `cargo xtask content number` appends
# what is new. No number is ever changed or used again: an id that is taken out for good moves
# to [retired], with its group, as in \"questions/old-id\" = 17.
";

/// The numbers of `ids.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Numbers {
    routes: BTreeMap<String, u32>,
    steps: BTreeMap<String, u32>,
    items: BTreeMap<String, u32>,
    questions: BTreeMap<String, u32>,
    terms: BTreeMap<String, u32>,
    matters: BTreeMap<String, u32>,
    hurdles: BTreeMap<String, u32>,
    issues: BTreeMap<String, u32>,
    retired: BTreeMap<String, u32>,
}

impl Numbers {
    /// Reads `ids.toml` from the pack's folder; nothing has a number where there is none.
    ///
    /// # Errors
    /// Every mistake in the file.
    pub fn load(content: &Path) -> Result<Self, Vec<PackError>> {
        if !content.join(FILE).exists() {
            return Ok(Self::default());
        }
        let mut errors = Vec::new();
        read::toml(content, FILE, &mut errors).ok_or(errors)
    }

    fn groups(&self) -> [(&'static str, &BTreeMap<String, u32>); 8] {
        [
            ("routes", &self.routes),
            ("steps", &self.steps),
            ("items", &self.items),
            ("questions", &self.questions),
            ("terms", &self.terms),
            ("matters", &self.matters),
            ("hurdles", &self.hurdles),
            ("issues", &self.issues),
        ]
    }

    fn group(&mut self, name: &str) -> &mut BTreeMap<String, u32> {
        match name {
            "routes" => &mut self.routes,
            "steps" => &mut self.steps,
            "items" => &mut self.items,
            "questions" => &mut self.questions,
            "terms" => &mut self.terms,
            "matters" => &mut self.matters,
            "hurdles" => &mut self.hurdles,
            "issues" => &mut self.issues,
            _ => &mut self.retired,
        }
    }

    /// Every id in use with its group, such as `routes/iv`, and its number.
    pub(crate) fn in_use(&self) -> impl Iterator<Item = (String, u32)> {
        self.groups().into_iter().flat_map(|(group, ids)| {
            ids.iter().map(move |(id, number)| (format!("{group}/{id}"), *number))
        })
    }

    /// Those, and what was retired.
    fn all(&self) -> impl Iterator<Item = (String, u32)> {
        self.in_use().chain(self.retired.iter().map(|(id, number)| (id.clone(), *number)))
    }

    /// What isn't permanent.
    pub(crate) fn check(&self, pack: &Pack) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut hit = |id: &str, message: String| {
            hits.push(Hit::new(format!("ids/{id}"), message));
        };
        let ids = ids(pack);
        let mut new = Vec::new();
        for (group, id) in &ids {
            let full = format!("{group}/{id}");
            if self.retired.contains_key(&full) {
                hit(&full, "was retired. Give the new one another id".to_owned());
            } else if !self.groups().iter().any(|(name, ids)| name == group && ids.contains_key(id))
            {
                new.push(full);
            }
        }
        if let Some(first) = new.first() {
            let ids = new.join(", ");
            hit(first, format!("no number yet. Run `cargo xtask content number` for {ids}"));
        }
        for (group, numbers) in self.groups() {
            for (id, number) in numbers {
                if !ids.contains(&(group, id.clone())) {
                    let full = format!("{group}/{id}");
                    let message = format!(
                        "is gone. Bring it back, or list \"{full}\" = {number} under [retired]"
                    );
                    hit(&full, message);
                }
            }
        }
        let mut owners: BTreeMap<u32, String> = BTreeMap::new();
        for (id, number) in self.all() {
            if let Some(owner) = owners.insert(number, id.clone()) {
                hit(&id, format!("has the number {number}, which is that of {owner}"));
            }
        }
        hits
    }

    /// Numbers what has none, in the order of the guide; gives the new ids.
    fn append(&mut self, pack: &Pack) -> Vec<String> {
        let mut next = self.all().map(|(_, number)| number + 1).max().unwrap_or(1);
        let mut new = Vec::new();
        for (group, id) in ids_in_order(pack) {
            let full = format!("{group}/{id}");
            if self.retired.contains_key(&full) || self.group(group).contains_key(&id) {
                continue;
            }
            self.group(group).insert(id, next);
            next += 1;
            new.push(full);
        }
        new
    }

    /// The file, each group in the order of its numbers.
    fn file(&self) -> String {
        let mut file = HEADER.to_owned();
        for (name, ids) in self.groups().into_iter().chain([("retired", &self.retired)]) {
            let mut ids: Vec<(&String, &u32)> = ids.iter().collect();
            ids.sort_by_key(|(_, number)| **number);
            // Writing to a string never fails.
            let _ = write!(file, "\n[{name}]\n");
            for (id, number) in ids {
                let key = if id.contains('/') { format!("\"{id}\"") } else { id.clone() };
                let _ = writeln!(file, "{key} = {number}");
            }
        }
        file
    }
}

/// The text of `ids.toml` with a number for every id of the pack, and the ids that are new.
///
/// # Errors
/// Every mistake in the file as it is.
pub fn number(content: &Path, pack: &Pack) -> Result<(String, Vec<String>), Vec<PackError>> {
    let mut numbers = Numbers::load(content)?;
    let new = numbers.append(pack);
    Ok((numbers.file(), new))
}

fn ids(pack: &Pack) -> BTreeSet<(&'static str, String)> {
    ids_in_order(pack).into_iter().collect()
}

/// Every id that a link may carry, with its group.
fn ids_in_order(pack: &Pack) -> Vec<(&'static str, String)> {
    let columns = pack.routes.iter().chain(&pack.alternatives).map(|r| ("routes", &r.id));
    let steps = pack.steps.iter().map(|step| ("steps", &step.id));
    let items = pack.steps.iter().flat_map(|step| &step.items).map(|item| ("items", &item.id));
    let questions = super::statements::asked(pack).map(|question| ("questions", &question.id));
    let terms = pack.glossary.iter().map(|term| ("terms", &term.id));
    let matters = pack.summary.matters.iter().map(|matter| ("matters", &matter.id));
    let hurdles = pack.summary.hurdles.iter().map(|hurdle| ("hurdles", &hurdle.id));
    let weights = pack
        .summary
        .matters
        .iter()
        .flat_map(|matter| Matter::WEIGHTS.map(|weight| ("matters", matter.weighed(weight))));
    let all = columns.chain(steps).chain(items).chain(questions).chain(terms);
    let issues = pack.consult.issues.iter().map(|issue| ("issues", &issue.id));
    let all = all.chain(matters).chain(hurdles).chain(issues);
    let all = all.filter(|(_, id)| !id.is_empty()).map(|(group, id)| (group, id.to_string()));
    all.chain(weights).collect()
}

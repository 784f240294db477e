//! JSON Schemas of the files, for editors that check while one types.

use std::collections::BTreeMap;

use kap_core::texts;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{raw, rules};

/// The schema of one kind of file.
#[derive(Clone, Debug)]
pub struct FileSchema {
    /// Short name, such as `questions`.
    pub name: &'static str,
    /// Its files, below the repository; `*` stands for any name.
    pub files: &'static str,
    /// The schema.
    pub schema: Schema,
}

/// The schema of every kind of file that people write for the pack.
pub fn schemas() -> Vec<FileSchema> {
    vec![
        of::<raw::PackFile>("pack", "content/ketamine/pack.toml"),
        of::<BTreeMap<String, raw::Source>>("sources", "content/ketamine/sources.toml"),
        of::<raw::AttributesFile>("attributes", "content/ketamine/attributes.toml"),
        of::<raw::RoutesFile>("routes", "content/ketamine/routes.toml"),
        of::<raw::OutcomesFile>("outcomes", "content/ketamine/outcomes.toml"),
        of::<raw::RegionsFile>("regions", "content/ketamine/regions.toml"),
        of::<raw::SummaryFile>("summary", "content/ketamine/summary.toml"),
        of::<raw::ConsultFile>("consult", "content/ketamine/consult.toml"),
        of::<rules::Coverage>("coverage", "content/ketamine/coverage.toml"),
        of::<rules::Jargon>("jargon", "content/ketamine/jargon.toml"),
        of::<rules::Numbers>("ids", "content/ketamine/ids.toml"),
        of::<raw::LiftedFile>("lifted", "content/ketamine/lifted.toml"),
        of::<raw::SignOffFile>("sign-off", "content/ketamine/sign-off.toml"),
        of::<raw::PackWords>("pack-words", "content/ketamine/*/pack.toml"),
        of::<raw::AttributeWords>("attributes-words", "content/ketamine/*/attributes.toml"),
        of::<BTreeMap<String, raw::RouteWords>>("routes-words", "content/ketamine/*/routes.toml"),
        of::<BTreeMap<String, raw::OutcomeWords>>(
            "outcomes-words",
            "content/ketamine/*/outcomes.toml",
        ),
        of::<raw::RegionsWords>("regions-words", "content/ketamine/*/regions.toml"),
        of::<BTreeMap<String, raw::SafetyWords>>("safety", "content/ketamine/*/safety.toml"),
        of::<BTreeMap<String, raw::Term>>("glossary", "content/ketamine/*/glossary.toml"),
        of::<raw::SynonymsFile>("synonyms", "content/ketamine/*/synonyms.toml"),
        of::<raw::StartFile>("start", "content/ketamine/*/start.toml"),
        of::<raw::AfterFile>("after", "content/ketamine/*/after.toml"),
        of::<raw::SummaryWords>("summary-words", "content/ketamine/*/summary.toml"),
        of::<raw::CompanionFile>("companion", "content/ketamine/*/companion.toml"),
        of::<raw::ConsultWords>("consult-words", "content/ketamine/*/consult.toml"),
        of::<raw::FormsFile>("forms", "content/ketamine/*/forms.toml"),
        of::<raw::Step>("step", "content/ketamine/*/steps/*.toml"),
        of::<raw::QuestionGroup>("questions", "content/ketamine/*/questions/*.toml"),
        of::<TextsFile>("texts", "texts/*.toml"),
    ]
}

fn of<T: JsonSchema>(name: &'static str, files: &'static str) -> FileSchema {
    // The draft that editors know.
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    FileSchema { name, files, schema }
}

/// The interface's words; their keys stand in one list, of which everything else is made.
struct TextsFile;

impl JsonSchema for TextsFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TextsFile".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (group, key) in texts::keys() {
            groups.entry(group).or_default().push(key);
        }
        let names: Vec<&str> = groups.keys().copied().collect();
        let tables: BTreeMap<&str, Schema> = groups
            .iter()
            .map(|(group, keys)| {
                let words: BTreeMap<&str, Schema> =
                    keys.iter().map(|key| (*key, json_schema!({ "type": "string" }))).collect();
                let table = json_schema!({
                    "type": "object",
                    "properties": words,
                    "required": keys,
                    "additionalProperties": false,
                });
                (*group, table)
            })
            .collect();
        json_schema!({
            "type": "object",
            "properties": tables,
            "required": names,
            "additionalProperties": false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_have_the_shape_that_their_schema_says() {
        let root = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        let regions = root.join("content/ketamine/en/regions.toml");
        let text = std::fs::read_to_string(regions).unwrap();
        toml::from_str::<raw::RegionsWords>(&text).unwrap();
    }
}

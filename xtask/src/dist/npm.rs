//! The package for npm: the guide's files, what an app calls, and types and a manifest made from
//! the table of options and the tables of README.md.

use anyhow::{Context, Result, bail};
use kap_core::options::{OPTIONS, OptionSpec, Values};
use serde_json::{Value, json};

use super::archive::{Files, tarball, within};
use super::{Release, pretty, read_folder};
use crate::paths::Paths;

const SOURCE: &str = "integrations/npm";

/// The package as npm installs it.
pub(super) fn package(paths: &Paths, release: &Release) -> Result<Vec<u8>> {
    let element = Element::read(&release.readme, release)?;
    let places = [
        ("{{version}}", release.version.clone()),
        ("{{editions}}", release.editions()),
        ("{{attributes}}", element.attributes_in_types()),
        ("{{events}}", element.events_in_types()),
    ];
    let mut files = Files::new();
    for (name, bytes) in read_folder(&paths.at(SOURCE), "")? {
        let mut text = String::from_utf8(bytes).with_context(|| format!("{name} isn't UTF-8"))?;
        for (place, value) in &places {
            text = text.replace(place, value);
        }
        if text.contains("{{") {
            bail!("{SOURCE}/{name} has a place that nobody fills: look for {{{{.");
        }
        files.insert(name, text.into_bytes());
    }
    files.insert("custom-elements.json".to_owned(), pretty(&element.manifest(release))?);
    files.extend(release.licences.clone());
    files.extend(within("guide", &release.guide));
    tarball(&within("package", &files))
}

/// A name with what stands beside it in README.md.
struct Named {
    name: String,
    meaning: String,
    /// The type of its value; of an event, of its `detail`.
    kind: String,
}

/// What the element has.
struct Element {
    attributes: Vec<Named>,
    events: Vec<Named>,
    properties: Vec<Named>,
    parts: Vec<Named>,
}

impl Element {
    fn read(readme: &str, release: &Release) -> Result<Self> {
        let rows: Vec<Vec<&str>> = readme.lines().filter_map(cells).collect();
        let mut attributes = Vec::new();
        for option in &OPTIONS {
            let row = rows.iter().find(|row| row.len() == 3 && plain(row.first()) == option.name);
            let row = row.with_context(|| {
                format!("README.md has no row for the attribute {}. Write one.", option.name)
            })?;
            attributes.push(Named {
                name: option.name.to_owned(),
                meaning: plain(row.last()),
                kind: kind(option, release),
            });
        }
        let two = |is_it: &dyn Fn(&str) -> bool, kind: &dyn Fn(&str) -> String| -> Vec<Named> {
            let found = rows.iter().filter(|row| row.len() == 2 && is_it(&plain(row.first())));
            found
                .map(|row| Named {
                    name: plain(row.first()),
                    meaning: plain(row.last()),
                    kind: kind(row.last().copied().unwrap_or_default()),
                })
                .collect()
        };
        // Files begin with the same letters, but have a dot.
        let events = two(&|name| name.starts_with("kap-") && !name.contains('.'), &detail);
        let properties = two(&|name| name.starts_with("--kap-"), &|_| "string".to_owned());
        let parts = two(&|name| name.starts_with("::part("), &|_| "string".to_owned())
            .into_iter()
            .map(|part| {
                let name = part.name.trim_start_matches("::part(").trim_end_matches(')').to_owned();
                Named { name, ..part }
            })
            .collect::<Vec<_>>();
        if events.is_empty() || properties.is_empty() || parts.is_empty() {
            bail!("README.md has no table of events, of custom properties, or of parts.");
        }
        Ok(Self { attributes, events, properties, parts })
    }

    fn attributes_in_types(&self) -> String {
        let lines = self.attributes.iter().map(|attribute| {
            let Named { name, meaning, kind } = attribute;
            let name = if name.contains('-') { format!("\"{name}\"") } else { name.clone() };
            format!("  /** {meaning} */\n  {name}?: {kind};")
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn events_in_types(&self) -> String {
        let lines = self
            .events
            .iter()
            .map(|event| format!("  \"{}\": CustomEvent<{}>;", event.name, event.kind));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// As `custom-elements.json` is read by editors and documentation tools.
    fn manifest(&self, release: &Release) -> Value {
        let named = |list: &[Named]| -> Vec<Value> {
            list.iter()
                .map(|named| json!({ "name": named.name, "description": named.meaning }))
                .collect()
        };
        let typed = |list: &[Named], wrap: &dyn Fn(&str) -> String| -> Vec<Value> {
            list.iter()
                .map(|named| {
                    json!({
                        "name": named.name,
                        "description": named.meaning,
                        "type": { "text": wrap(&named.kind) },
                    })
                })
                .collect()
        };
        let method = |name: &str, parameter: Value| {
            json!({
                "kind": "method",
                "name": name,
                "parameters": parameter,
                "return": { "type": { "text": "Promise<void>" } },
            })
        };
        // What an event tells is of the same type where it is asked for.
        let told = |event: &str| {
            let event = self.events.iter().find(|named| named.name == event);
            let kind = event.and_then(|event| event.kind.split_once(": "));
            kind.map_or("string", |(_, kind)| kind.trim_end_matches(" }"))
        };
        let failed = format!("{} | \"\"", told("kap-guide-failed"));
        let sheet = json!([{ "name": "sheet", "type": { "text": told("kap-summary-printed") } }]);
        let root = json!([{ "name": "root", "type": { "text": "ParentNode" }, "optional": true }]);
        json!({
            "schemaVersion": "1.0.0",
            "readme": "README.md",
            "modules": [{
                "kind": "javascript-module",
                "path": "guide/kap-guide.js",
                "declarations": [{
                    "kind": "class",
                    "customElement": true,
                    "name": "KapGuide",
                    "tagName": "kap-guide",
                    "superclass": { "name": "HTMLElement" },
                    "description": format!("A patient guide to ketamine-assisted therapy ({})", release.editions()),
                    "attributes": typed(&self.attributes, &str::to_owned),
                    "events": typed(&self.events, &|detail| format!("CustomEvent<{detail}>")),
                    "cssParts": named(&self.parts),
                    "cssProperties": named(&self.properties),
                    "members": [
                        method("goTo", json!([{ "name": "to", "type": { "text": "{ view?: string; step?: string; route?: string; question?: string }" } }])),
                        method("print", sheet),
                        method("clear", json!([])),
                        { "kind": "field", "name": "failed", "type": { "text": failed }, "readonly": true },
                        { "kind": "field", "name": "version", "type": { "text": "string" }, "static": true, "readonly": true },
                        { "kind": "method", "name": "upgrade", "parameters": root, "static": true },
                    ],
                }],
                "exports": [{
                    "kind": "custom-element-definition",
                    "name": "kap-guide",
                    "declaration": { "name": "KapGuide", "module": "guide/kap-guide.js" },
                }],
            }],
        })
    }
}

/// The cells of a row of a table in Markdown.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(str::trim).collect())
}

/// A cell without its marks.
fn plain(cell: Option<&&str>) -> String {
    cell.copied().unwrap_or_default().replace('`', "").replace("; see below", "")
}

/// The type of an attribute.
fn kind(option: &OptionSpec, release: &Release) -> String {
    let one_of = |words: &[&str]| {
        let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        words.join(" | ")
    };
    let known = |list: Vec<&str>| {
        if list.is_empty() { "string".to_owned() } else { one_of(&list) }
    };
    match (option.name, option.values) {
        // The name alone is enough.
        ("deep-links" | "diagnose", Values::OneOf(words)) => format!("\"\" | {}", one_of(words)),
        (_, Values::OneOf(words)) => one_of(words),
        (_, Values::Region) => known(release.chosen.regions.iter().map(String::as_str).collect()),
        (_, Values::Route) => known(route_ids(&release.about)),
        (_, Values::Address | Values::ListOf(_) | Values::Columns | Values::Language) => {
            "string".to_owned()
        }
    }
}

fn route_ids(about: &Value) -> Vec<&str> {
    let languages = about.get("languages").and_then(Value::as_object);
    let first = languages.and_then(|languages| languages.values().next());
    let routes = first.and_then(|language| language.get("routes")).and_then(Value::as_array);
    routes.into_iter().flatten().filter_map(|route| route.get(0)?.as_str()).collect()
}

/// The type of an event's `detail`, from a cell such as `` `kind`: `missing`, `network` ``, or
/// `` `message`, `place` `` where all are texts.
fn detail(cell: &str) -> String {
    let (name, words) = cell.split_once(':').unwrap_or((cell, ""));
    let name = name.replace(',', ": string,");
    let words: Vec<String> = words
        .split(',')
        .map(|word| word.trim().replace('`', ""))
        .filter(|word| !word.is_empty())
        .map(|word| if word == "number" { word } else { format!("\"{word}\"") })
        .collect();
    let kind = if words.is_empty() { "string".to_owned() } else { words.join(" | ") };
    format!("{{ {}: {kind} }}", name.trim().replace('`', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::tests::release;

    fn readme() -> String {
        std::fs::read_to_string(Paths::find().unwrap().at("README.md")).unwrap()
    }

    #[test]
    fn the_readme_tells_of_every_attribute() {
        let element = Element::read(&readme(), &release()).unwrap();
        assert_eq!(element.attributes.len(), OPTIONS.len());
        assert!(element.attributes.iter().all(|attribute| !attribute.meaning.is_empty()));
        let types = element.attributes_in_types();
        assert!(types.contains("  \"deep-links\"?: \"\" | \"on\" | \"off\";"), "{types}");
        assert!(types.contains("  region?: \"us\";"), "{types}");
        assert!(types.contains("  mode?: \"site\" | \"consult\";"), "{types}");
    }

    #[test]
    fn events_carry_what_the_readme_says() {
        let element = Element::read(&readme(), &release()).unwrap();
        let types = element.events_in_types();
        let sheet = "\"kap-summary-printed\": CustomEvent<{ sheet: \"mine\" | \"companion\" | \"steps\" }>;";
        assert!(types.contains(sheet), "{types}");
        assert_eq!(element.events.len(), 9);
        assert!(types.contains("\"kap-resized\": CustomEvent<{ height: number }>;"), "{types}");
        assert!(
            types.contains(
                "\"kap-warning\": CustomEvent<{ message: string, place: string, against: string }>;"
            ),
            "{types}"
        );
        assert!(types.contains("\"kap-guide-ready\": CustomEvent<{ version: string }>;"));
        let names: Vec<&str> = element.properties.iter().map(|named| &*named.name).collect();
        assert!(names.contains(&"--kap-accent"));
    }

    #[test]
    fn the_manifest_takes_every_sheet_and_tells_why_it_failed() {
        let element = Element::read(&readme(), &release()).unwrap();
        let manifest = element.manifest(&release());
        let members = manifest["modules"][0]["declarations"][0]["members"].as_array().unwrap();
        let member = |name: &str| members.iter().find(|member| member["name"] == name).unwrap();
        let sheet = &member("print")["parameters"][0]["type"]["text"];
        assert_eq!(sheet, "\"mine\" | \"companion\" | \"steps\"");
        let failed = member("failed")["type"]["text"].as_str().unwrap();
        assert!(failed.starts_with("\"no-webassembly\" | ") && failed.ends_with(" | \"\""));
        assert_eq!(member("upgrade")["static"], true);
    }

    #[test]
    fn an_attribute_without_a_row_stops_the_release() {
        let error = Element::read("| `view` | words | the part |", &release()).err().unwrap();
        assert!(error.to_string().contains("no row for the attribute base"), "{error}");
    }
}

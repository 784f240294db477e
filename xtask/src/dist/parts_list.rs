//! The parts list (SBOM): which crates are in the WebAssembly, as CycloneDX, and their licences.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::metadata::{self, WASM, licence, list, text};
use crate::paths::Paths;

/// Where the tree begins.
const ROOT: &str = "kap-wasm";
/// What reads a list of parts.
const SPECIFICATION: &str = "1.6";

/// A crate that is in the WebAssembly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    name: String,
    version: String,
    licence: String,
    manifest: String,
    /// Whether it is from the registry, not from this repository.
    is_foreign: bool,
    /// The ids of what it needs itself.
    needs: Vec<String>,
}

impl Part {
    fn reference(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// All parts by cargo's ids, the first crate among them.
pub(crate) type Parts = BTreeMap<String, Part>;

/// Asks cargo.
pub(crate) fn read(paths: &Paths) -> Result<Parts> {
    collect(&metadata::read(paths, &[WASM])?)
}

/// Walks from the module's crate along what is linked: not what only tests or builds need, and
/// no macros, which run when it is compiled.
fn collect(metadata: &Value) -> Result<Parts> {
    let by_id = |list: &'static str, of: &Value| -> BTreeMap<String, Value> {
        let all = metadata::list(of, list).iter();
        all.map(|one| (text(one, "id").to_owned(), one.clone())).collect()
    };
    let packages = by_id("packages", metadata);
    let nodes = metadata.get("resolve").map(|of| by_id("nodes", of)).unwrap_or_default();
    let is_macro = |package: &Value| {
        let mut kinds = list(package, "targets").iter().flat_map(|target| list(target, "kind"));
        kinds.any(|kind| kind == "proc-macro")
    };

    let root = packages.iter().find(|(_, package)| text(package, "name") == ROOT);
    let mut open: Vec<String> = vec![root.map(|(id, _)| id.clone()).context("no kap-wasm")?];
    let mut parts = Parts::new();
    while let Some(id) = open.pop() {
        let Some(package) = packages.get(&id).filter(|_| !parts.contains_key(&id)) else {
            continue;
        };
        let deps = nodes.get(&id).map(|node| list(node, "deps")).unwrap_or_default();
        let linked = deps.iter().filter(|dep| {
            list(dep, "dep_kinds").iter().any(|kind| kind.get("kind") == Some(&Value::Null))
        });
        let mut needs: Vec<String> = linked
            .map(|dep| text(dep, "pkg").to_owned())
            .filter(|id| packages.get(id).is_some_and(|package| !is_macro(package)))
            .collect();
        needs.sort();
        open.extend(needs.iter().cloned());
        let part = Part {
            name: text(package, "name").to_owned(),
            version: text(package, "version").to_owned(),
            licence: licence(package),
            manifest: text(package, "manifest_path").to_owned(),
            is_foreign: package.get("source").is_some_and(|source| !source.is_null()),
            needs,
        };
        parts.insert(id, part);
    }
    Ok(parts)
}

/// The list as CycloneDX. It names no time and no number of its own, so that the same parts give
/// the same bytes.
pub(crate) fn cyclonedx(parts: &Parts, version: &str, toolchain: &str, lock: &str) -> Value {
    let foreign = parts.values().filter(|part| part.is_foreign);
    let mut components: Vec<Value> = foreign
        .map(|part| {
            let mut component = json!({
                "type": "library",
                "bom-ref": part.reference(),
                "name": part.name,
                "version": part.version,
                "purl": part.reference(),
                "licenses": [{ "expression": part.licence }],
            });
            if let (Some(sum), Some(object)) = (checksum(lock, part), component.as_object_mut()) {
                object.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": sum }]));
            }
            component
        })
        .collect();
    components.push(json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "std",
        "version": toolchain,
        "description": "Rust's standard library, compiled along",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }));

    // The crates of this repository are one component: the guide.
    let mine: BTreeSet<&String> =
        parts.iter().filter(|(_, part)| !part.is_foreign).map(|(id, _)| id).collect();
    let references = |ids: &mut dyn Iterator<Item = &String>| {
        let found: BTreeSet<String> = ids
            .filter(|id| !mine.contains(id))
            .filter_map(|id| parts.get(id).map(Part::reference))
            .collect();
        found
    };
    let of_guide = parts.values().filter(|part| !part.is_foreign).flat_map(|part| &part.needs);
    let mut first = references(&mut of_guide.into_iter());
    first.insert("rust-std".to_owned());
    let mut dependencies = vec![json!({ "ref": "kap-guide", "dependsOn": first })];
    for part in parts.values().filter(|part| part.is_foreign) {
        let needs = references(&mut part.needs.iter());
        dependencies.push(json!({ "ref": part.reference(), "dependsOn": needs }));
    }
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": "kap-guide",
            "name": "kap-guide",
            "version": version,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components,
        "dependencies": dependencies,
    })
}

/// The sum that the lock file has of a crate.
fn checksum<'a>(lock: &'a str, part: &Part) -> Option<&'a str> {
    let head = format!("name = \"{}\"\nversion = \"{}\"\n", part.name, part.version);
    let (_, rest) = lock.split_once(&head)?;
    let block = rest.split("\n\n").next()?;
    let line = block.lines().find_map(|line| line.strip_prefix("checksum = \""))?;
    line.strip_suffix('"')
}

/// The licences' texts, as they ask to be passed on: each text once, under the crates that it is
/// of.
pub(crate) fn licences(parts: &Parts) -> Result<String> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut list = String::new();
    for part in parts.values().filter(|part| part.is_foreign) {
        let name = format!("{} {}", part.name, part.version);
        list.push_str(&format!("{name}: {}\n", part.licence));
        for text in texts_in(Path::new(&part.manifest))? {
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    let mut page = format!(
        "kap-guide is MIT OR Apache-2.0. Its WebAssembly was made with these crates, and with\n\
         Rust's standard library, which is MIT OR Apache-2.0, too:\n\n{list}"
    );
    for (text, names) in &texts {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        page.push_str(&format!("\n{}\n{}\n\n{text}\n", "-".repeat(72), names.join(", ")));
    }
    Ok(page)
}

fn texts_in(manifest: &Path) -> Result<Vec<String>> {
    let folder = manifest.parent().context("a crate without a folder")?;
    let entries =
        fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    let mut texts = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().to_ascii_uppercase();
        let is_licence = ["LICEN", "COPYING", "NOTICE"].iter().any(|word| name.starts_with(word));
        if is_licence && entry.path().is_file() {
            let bytes = fs::read(entry.path()).with_context(|| format!("can't read {name}"))?;
            let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
            texts.push(text.trim_end().to_owned());
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata() -> Value {
        let package = |name: &str, kind: &str, source: Value| {
            json!({
                "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0",
                "source": source, "manifest_path": "/x/Cargo.toml",
                "targets": [{ "kind": [kind] }],
            })
        };
        let dep = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let registry = json!("registry+https://example.test");
        json!({
            "packages": [
                package("kap-wasm", "cdylib", Value::Null),
                package("yew", "lib", registry.clone()),
                package("yew-macro", "proc-macro", registry.clone()),
                package("tester", "lib", registry.clone()),
                package("unused", "lib", registry),
            ],
            "resolve": { "nodes": [
                { "id": "kap-wasm", "deps": [dep("yew", Value::Null), dep("tester", json!("dev"))] },
                { "id": "yew", "deps": [dep("yew-macro", Value::Null)] },
            ] },
        })
    }

    #[test]
    fn lists_what_is_linked_and_nothing_else() {
        let parts = collect(&metadata()).unwrap();
        assert_eq!(parts.keys().collect::<Vec<_>>(), ["kap-wasm", "yew"]);
        let lock = "[[package]]\nname = \"yew\"\nversion = \"1.0.0\"\nchecksum = \"abc\"\n\n";
        let list = cyclonedx(&parts, "0.1.0", "1.95.0", lock);
        assert_eq!(list["components"][0]["purl"], "pkg:cargo/yew@1.0.0");
        assert_eq!(list["components"][0]["hashes"][0]["content"], "abc");
        assert_eq!(list["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(
            list["dependencies"][0]["dependsOn"],
            json!(["pkg:cargo/yew@1.0.0", "rust-std"])
        );
    }
}

//! A script: its modules joined into one file, in the order in which they need each other.
//!
//! Only the plain forms are understood; anything else is refused with its line.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{ImportDeclaration, ImportDeclarationSpecifier, ModuleDeclaration, Program};
use oxc_ecmascript::BoundNames;
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType};

/// Stands in the loader's source for the names of the built files.
pub(crate) const FILES: &str = "__KAP_FILES__";
/// Stands in the source of the guide's script for the names of the styles that come later, those of the desk last.
pub(crate) const LATE: &str = "__KAP_LATE__";
/// Stands in the source of the script for failures for what the owner reads.
pub(crate) const FAILURES: &str = "__KAP_FAILURES__";
/// Stands there for the name of the panel's script.
pub(crate) const PANEL: &str = "__KAP_PANEL__";
/// Stands in the source of the panel's script for its words, by language.
pub(crate) const PANEL_WORDS: &str = "__KAP_PANEL_WORDS__";
/// Stands there for its styles.
pub(crate) const PANEL_STYLES: &str = "__KAP_PANEL_STYLES__";
/// Stands in the source of the guide's script for the name of the module that only some readers need.
pub(crate) const ASIDE: &str = "__KAP_ASIDE__";
/// Stands in the source of the guide's script for the table of attributes.
pub(crate) const OPTIONS: &str = "__KAP_OPTIONS__";

/// Joins the entry and all that it imports.
///
/// `read` gives the source of a module by its file name.
pub(crate) fn bundle(entry: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut bundle = Bundle {
        read,
        text: String::new(),
        open: Vec::new(),
        exports: BTreeMap::new(),
        homes: BTreeMap::new(),
    };
    bundle.add(entry, true)?;
    Ok(bundle.text)
}

/// Puts a value, as JSON, into a joined script where `place` stands.
pub(crate) fn put(joined: &str, place: &str, value: &str) -> Result<String> {
    if !joined.contains(place) {
        bail!("no module has {place}. Without it the script lacks what the build knows.");
    }
    Ok(joined.replace(place, value))
}

/// Parses an ES module; a mistake in it is named with its line.
fn parse<'a>(allocator: &'a Allocator, name: &str, source: &'a str) -> Result<Program<'a>> {
    let parsed = Parser::new(allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.errors().next() {
        let start = error.labels.first().map_or(0, |label| label.offset());
        let line = line_of(source, start);
        bail!("{name}:{line}: {error}");
    }
    Ok(parsed.program)
}

/// The line, counted from 1, of a place in a source.
fn line_of(source: &str, place: u32) -> usize {
    let before = source.bytes().take(place as usize);
    before.filter(|byte| *byte == b'\n').count() + 1
}

struct Bundle<'r> {
    read: &'r dyn Fn(&str) -> Result<String>,
    text: String,
    /// Modules that wait for what they import.
    open: Vec<String>,
    /// What each finished module exports.
    exports: BTreeMap<String, Vec<String>>,
    /// The module that declares each top-level name.
    homes: BTreeMap<String, String>,
}

/// What one module says about itself.
#[derive(Default)]
struct Module {
    /// Parts of the source that don't go into the bundle.
    cuts: Vec<(u32, u32)>,
    /// File, names and line of each import.
    imports: Vec<(String, Vec<String>, usize)>,
    names: Vec<String>,
    exports: Vec<String>,
}

impl Bundle<'_> {
    fn add(&mut self, name: &str, is_entry: bool) -> Result<()> {
        if self.exports.contains_key(name) {
            return Ok(());
        }
        if self.open.iter().any(|open| open == name) {
            bail!(
                "{} → {name} import each other. Move what both need into a third module.",
                self.open.join(" → ")
            );
        }
        let source = (self.read)(name)?;
        let module = read_module(name, &source, is_entry)?;

        self.open.push(name.to_owned());
        for (file, names, line) in &module.imports {
            self.add(file, false).with_context(|| format!("{name}:{line}: imports {file}"))?;
            let exports = self.exports.get(file).map(Vec::as_slice).unwrap_or_default();
            if let Some(missing) = names.iter().find(|name| !exports.contains(name)) {
                bail!("{name}:{line}: {file} doesn't export `{missing}`. Export it there.");
            }
        }
        self.open.pop();

        for declared in module.names {
            if let Some(other) = self.homes.insert(declared.clone(), name.to_owned()) {
                bail!(
                    "`{declared}` stands at the top of both {other} and {name}. Rename one of them."
                );
            }
        }
        let mut from = 0;
        for (start, end) in module.cuts {
            self.text.push_str(source.get(from..start as usize).unwrap_or_default());
            from = end as usize;
        }
        self.text.push_str(source.get(from..).unwrap_or_default());
        self.text.push('\n');
        self.exports.insert(name.to_owned(), module.exports);
        Ok(())
    }
}

fn read_module(name: &str, source: &str, is_entry: bool) -> Result<Module> {
    let allocator = Allocator::default();
    let program = parse(&allocator, name, source)?;
    let mut module = Module::default();
    for statement in &program.body {
        let line = line_of(source, statement.span().start);
        match statement.as_module_declaration() {
            None => {
                if let Some(declaration) = statement.as_declaration() {
                    declaration.bound_names(&mut |bound| module.names.push(bound.name.to_string()));
                }
            }
            Some(ModuleDeclaration::ImportDeclaration(import)) => {
                let (file, names) =
                    read_import(import).with_context(|| format!("{name}:{line}"))?;
                module.imports.push((file, names, line));
                module.cuts.push((import.span.start, import.span.end));
            }
            Some(ModuleDeclaration::ExportDeclaration(export)) => {
                export.declaration.bound_names(&mut |bound| {
                    module.names.push(bound.name.to_string());
                    module.exports.push(bound.name.to_string());
                });
                if !is_entry {
                    module.cuts.push((export.span.start, export.declaration.span().start));
                }
            }
            Some(ModuleDeclaration::ExportNamedDeclaration(_)) if is_entry => {}
            Some(_) => bail!("{name}:{line}: write `export` in front of a declaration instead."),
        }
    }
    Ok(module)
}

fn read_import(import: &ImportDeclaration<'_>) -> Result<(String, Vec<String>)> {
    let source = import.source.value.as_str();
    let file = source
        .strip_prefix("./")
        .filter(|file| !file.contains('/'))
        .with_context(|| format!("\"{source}\" isn't beside this file. Import \"./<file>.js\"."))?;
    let mut names = Vec::new();
    for specifier in import.specifiers.iter().flatten() {
        match specifier {
            ImportDeclarationSpecifier::ImportSpecifier(one)
                if one.imported.name() == one.local.name =>
            {
                names.push(one.local.name.to_string());
            }
            _ => {
                bail!("import by the exported names, as in `import {{ a, b }} from \"{source}\";`")
            }
        }
    }
    Ok((file.to_owned(), names))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundled(modules: &[(&str, &str)]) -> Result<String> {
        let read = |name: &str| {
            let found = modules.iter().find(|(file, _)| *file == name);
            found.map(|(_, source)| (*source).to_owned()).context("no such file")
        };
        bundle("main.js", &read).and_then(|joined| put(&joined, FILES, r#"{"version":"1"}"#))
    }

    fn refused(modules: &[(&str, &str)]) -> String {
        format!("{:#}", bundled(modules).unwrap_err())
    }

    #[test]
    fn joins_modules_in_the_order_of_need() {
        let text = bundled(&[
            ("main.js", "import { a } from \"./a.js\";\nimport { f } from \"./f.js\";\nexport const b = a + f.version;\n"),
            ("a.js", "import { f } from \"./f.js\";\nexport function a() { return import(f.x); }\n"),
            ("f.js", "export const f = __KAP_FILES__;\n"),
        ])
        .unwrap();
        let words: Vec<&str> = text.split_whitespace().collect();
        assert_eq!(
            words.join(" "),
            "const f = {\"version\":\"1\"}; function a() { return import(f.x); } export const b = a + f.version;"
        );
    }

    #[test]
    fn leaves_text_that_looks_like_an_import_alone() {
        let text = bundled(&[(
            "main.js",
            "const x = `\nimport { a } from \"./a.js\";\n` + __KAP_FILES__;",
        )]);
        assert!(text.unwrap().contains("import { a }"));
    }

    #[test]
    fn names_both_modules_of_a_name_declared_twice() {
        let message = refused(&[
            ("main.js", "import { a } from \"./a.js\";\nconst { kept } = a;"),
            ("a.js", "export const a = __KAP_FILES__;\nlet kept;"),
        ]);
        assert_eq!(
            message,
            "`kept` stands at the top of both a.js and main.js. Rename one of them."
        );
    }

    #[test]
    fn refuses_what_it_does_not_understand_with_its_line() {
        let cases = [
            ("\nimport * as a from \"./a.js\";", "main.js:2: import by the exported names"),
            ("import { a as b } from \"./a.js\";", "main.js:1: import by the exported names"),
            ("import { a } from \"../a.js\";", "main.js:1: \"../a.js\" isn't beside this file"),
            ("import { b } from \"./a.js\";", "main.js:1: a.js doesn't export `b`"),
            ("import { a } from \"./gone.js\";", "main.js:1: imports gone.js: no such file"),
            ("import { d } from \"./d.js\";", "d.js:1: write `export` in front"),
            ("let a = ;", "main.js:1: "),
            ("let a;", "no module has __KAP_FILES__"),
            ("import { c } from \"./c.js\";", "main.js → c.js → main.js import each other"),
        ];
        for (main, wanted) in cases {
            let message = refused(&[
                ("main.js", main),
                ("a.js", "export const a = __KAP_FILES__;"),
                ("c.js", "import { x } from \"./main.js\";"),
                ("d.js", "export default 1;"),
            ]);
            assert!(message.contains(wanted), "{message:?} lacks {wanted:?}");
        }
    }
}

//! Smaller scripts that do the same.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Minifies an ES module. All names at its top may change but those that it exports.
pub(crate) fn minify(name: &str, source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let mut program = parse(&allocator, name, source)?;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .with_private_member_mappings(minified.class_private_mappings)
        .build(&program);
    Ok(printed.code)
}

/// Parses an ES module; a mistake in it is named with its line.
pub(crate) fn parse<'a>(
    allocator: &'a Allocator,
    name: &str,
    source: &'a str,
) -> Result<Program<'a>> {
    let parsed = Parser::new(allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.errors().next() {
        let start = error.labels.first().map_or(0, |label| label.offset());
        let line = line_of(source, start);
        bail!("{name}:{line}: {error}");
    }
    Ok(parsed.program)
}

/// The line, counted from 1, of a place in a source.
pub(crate) fn line_of(source: &str, place: u32) -> usize {
    let before = source.bytes().take(place as usize);
    before.filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_exports_private_fields_and_dynamic_imports() {
        let source = "const long = new URL(\".\", import.meta.url).href;
            class Guide extends HTMLElement { #word = 1; get() { return this.#word; } static version = long; }
            customElements.define(\"kap-guide\", Guide);
            export async function load(file) { return import(long + file); }";
        let small = minify("a.js", source).unwrap();
        assert!(small.len() * 4 < source.len() * 3, "{small}");
        for kept in
            ["import.meta.url", "import(", "export async function load", "static version", "#"]
        {
            assert!(small.contains(kept), "{small} lacks {kept}");
        }
        assert!(!small.contains("long"), "{small}");
    }
}

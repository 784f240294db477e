//! Smaller scripts that do the same.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Minifies an ES module. All names at its top may change but those that it exports.
pub(crate) fn minify(source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.errors().next() {
        bail!("{error}");
    }
    let mut program = parsed.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .with_private_member_mappings(minified.class_private_mappings)
        .build(&program);
    Ok(printed.code)
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
        let small = minify(source).unwrap();
        assert!(small.len() * 4 < source.len() * 3, "{small}");
        for kept in
            ["import.meta.url", "import(", "export async function load", "static version", "#"]
        {
            assert!(small.contains(kept), "{small} lacks {kept}");
        }
        assert!(!small.contains("long"), "{small}");
    }
}

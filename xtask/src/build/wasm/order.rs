//! Puts the functions of a module in another order, which says nothing to whoever calls them: those of
//! one type together, and in a type like beside like. Brotli looks for what was there just before, and
//! walrus writes the longest function first: 2.2 KB of 89 after brotli.
//!
//! What tells about a module (its custom sections) is left out: no browser asks for it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Import,
    ImportSectionReader, Parser, Payload, TypeRef,
};

use crate::build::Purpose;

/// What long functions have in common with others weighs less; up to about this many pieces it doesn't.
const LONG: u64 = 100;

/// The module with its functions in an order that packs well. What is only looked at has another, which
/// is found sooner; all else is the same.
pub(super) fn packed(wasm: &[u8], purpose: Purpose) -> Result<Vec<u8>> {
    let mut functions = Functions::read(wasm).context("the module can't be read")?;
    functions.put_in(match purpose {
        Purpose::Release => functions.by_likeness(),
        Purpose::Look => functions.by_bytes(),
    });
    let mut module = Module::new();
    functions
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .context("the module can't be written in another order")?;
    Ok(module.finish())
}

/// A module's functions as they stand in it, and where they go.
#[derive(Default)]
struct Functions<'a> {
    imports: Vec<Import<'a>>,
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
    /// The module's own in the new order.
    order: Vec<usize>,
    /// What each has for a number then, imported ones first.
    new: Vec<u32>,
}

impl<'a> Functions<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut functions = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    functions.imports = imports.into_imports().collect::<Result<_, _>>()?;
                }
                Payload::FunctionSection(types) => {
                    functions.types = types.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => functions.bodies.push(body),
                _ => {}
            }
        }
        let (types, bodies) = (functions.types.len(), functions.bodies.len());
        ensure!(types == bodies, "{types} functions have a type and {bodies} a body");
        let other = functions.imports.iter().find(|import| !matches!(import.ty, TypeRef::Func(_)));
        ensure!(other.is_none(), "{other:?} is no function");
        Ok(functions)
    }

    /// Imports by their names, as the glue has them (names.rs), and the others in this order.
    fn put_in(&mut self, order: Vec<usize>) {
        let name = |import: &Import<'a>| (import.module, import.name.len(), import.name);
        let mut imports: Vec<_> = self.imports.iter().copied().enumerate().collect();
        imports.sort_by_key(|(_, import)| name(import));
        let first = imports.len();
        let all = imports.iter().map(|(old, _)| *old).chain(order.iter().map(|old| first + old));
        let new: BTreeMap<usize, u32> = all.zip(0..).collect();
        self.new = new.into_values().collect();
        self.imports = imports.into_iter().map(|(_, import)| import).collect();
        self.order = order;
    }

    /// By type, then by what is in them.
    fn by_bytes(&self) -> Vec<usize> {
        let mut order: Vec<_> = self.types.iter().zip(&self.bodies).enumerate().collect();
        order.sort_by_key(|(_, (of_type, body))| (*of_type, body.as_bytes()));
        order.into_iter().map(|(function, _)| function).collect()
    }

    /// By type; then always the one that has most in common with those before, the last of which counts
    /// most.
    fn by_likeness(&self) -> Vec<usize> {
        // Who has each piece of four bytes. What hardly any or nearly all have tells nothing.
        let mut owners: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
        for (function, body) in self.bodies.iter().enumerate() {
            let pieces: BTreeSet<&[u8]> = body.as_bytes().windows(4).collect();
            for piece in pieces {
                owners.entry(piece).or_default().push(function);
            }
        }
        owners.retain(|_, owners| (2..400).contains(&owners.len()));
        let mut pieces = vec![Vec::new(); self.bodies.len()];
        for owners in owners.values() {
            for function in owners {
                pieces.get_mut(*function).into_iter().for_each(|pieces| pieces.push(owners));
            }
        }

        let mut order = Vec::new();
        let mut likeness = vec![0_u64; self.bodies.len()];
        let mut left = self.by_bytes();
        while let Some(first) = left.first() {
            let of_type = self.types.get(*first);
            let share = |function: usize| {
                let pieces = pieces.get(function).map_or(0, Vec::len) as u64;
                likeness.get(function).map_or(0, |likeness| likeness * 1024 / (LONG + pieces))
            };
            let same = left.iter().take_while(|function| self.types.get(**function) == of_type);
            let next = same.enumerate().max_by_key(|(at, next)| (share(**next), Reverse(*at)));
            let next = left.remove(next.map_or(0, |(at, _)| at));
            order.push(next);
            for likeness in &mut likeness {
                *likeness /= 2;
            }
            for owners in pieces.get(next).into_iter().flatten() {
                let weight = 1024 / u64::from(owners.len().ilog2() + 1);
                for owner in *owners {
                    likeness.get_mut(*owner).into_iter().for_each(|likeness| *likeness += weight);
                }
            }
        }
        order
    }
}

impl Reencode for Functions<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.new.get(function as usize).copied().unwrap_or(function))
    }

    fn parse_import_section(
        &mut self,
        section: &mut ImportSection,
        _: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in self.imports.clone() {
            self.parse_import(section, import)?;
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        section: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        for of_type in self.order.iter().filter_map(|function| self.types.get(*function)) {
            section.function(*of_type);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        section: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        for function in self.order.clone() {
            if let Some(body) = self.bodies.get(function).cloned() {
                self.parse_function_body(section, body)?;
            }
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        RefType, StartSection, TableSection, TableType, TypeSection, ValType,
    };
    use wasmparser::{ElementItems, ExternalKind, Operator};

    use super::*;

    /// Two imports and five functions of two types: each but the last says which it is by a constant.
    /// The last calls all the others, and is the start.
    fn small() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], []);
        let mut imports = ImportSection::new();
        imports.import("g", "10", EntityType::Function(0));
        imports.import("g", "9", EntityType::Function(1));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for (of_type, says) in [(1, 40), (0, 30), (1, 20), (0, 10)] {
            functions.function(of_type);
            let mut body = Function::new([]);
            body.instructions().i32_const(says).drop().end();
            code.function(&body);
        }
        functions.function(0);
        let mut body = Function::new([]);
        body.instructions().call(0).i32_const(0).call(1);
        body.instructions().i32_const(0).call(2).call(3).i32_const(0).call(4).call(5).end();
        code.function(&body);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 3,
            maximum: None,
            shared: false,
        });
        let mut exports = ExportSection::new();
        exports.export("forty", ExportKind::Func, 2).export("ten", ExportKind::Func, 5);
        exports.export("nine", ExportKind::Func, 1).export("table", ExportKind::Table, 0);
        let mut elements = ElementSection::new();
        let listed = Elements::Functions([4, 0, 3].as_slice().into());
        elements.active(None, &ConstExpr::i32_const(0), listed);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        module.section(&exports).section(&StartSection { function_index: 6 }).section(&elements);
        module.section(&code);
        module.finish()
    }

    /// What each function says or is called, by the numbers that the module has now.
    fn named(functions: &Functions<'_>) -> Vec<String> {
        let says = |body: &FunctionBody<'_>| match body.get_operators_reader().unwrap().read() {
            Ok(Operator::I32Const { value }) => value.to_string(),
            _ => "all".to_owned(),
        };
        let imports = functions.imports.iter().map(|import| format!("import {}", import.name));
        imports.chain(functions.bodies.iter().map(says)).collect()
    }

    /// All that leads to a function: what is called, exported, listed and started.
    fn leads(wasm: &[u8]) -> Vec<String> {
        let functions = Functions::read(wasm).unwrap();
        let name = |function: u32| named(&functions).swap_remove(function as usize);
        let mut leads = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    for export in exports.into_iter().map(Result::unwrap) {
                        let to = match export.kind {
                            ExternalKind::Func => name(export.index),
                            _ => export.index.to_string(),
                        };
                        leads.push(format!("{}: {to}", export.name));
                    }
                }
                Payload::StartSection { func, .. } => leads.push(format!("start: {}", name(func))),
                Payload::ElementSection(elements) => {
                    for element in elements.into_iter().map(Result::unwrap) {
                        let ElementItems::Functions(listed) = element.items else { continue };
                        leads.extend(listed.into_iter().map(|it| name(it.unwrap())));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().unwrap() {
                        if let Ok(Operator::Call { function_index }) = operator {
                            leads.push(format!("call {}", name(function_index)));
                        }
                    }
                }
                _ => {}
            }
        }
        leads
    }

    #[test]
    fn another_order_leads_to_the_same_functions() {
        let small = small();
        for purpose in [Purpose::Look, Purpose::Release] {
            let packed = packed(&small, purpose).unwrap();
            assert_ne!(packed, small);
            assert_eq!(leads(&packed), leads(&small), "{purpose:?}");
            let functions = Functions::read(&packed).unwrap();
            assert_eq!(functions.types, [0, 0, 0, 1, 1]);
            assert_eq!(named(&functions)[..2], ["import 9", "import 10"]);
            assert_eq!(super::packed(&small, purpose).unwrap(), packed, "{purpose:?}");
        }
    }

    #[test]
    fn like_stands_beside_like_and_nothing_is_told() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        // Two kinds, one after the other, told apart by how they begin.
        for (first, kind) in [(1, 1_000), (2, 2_000), (3, 1_000), (4, 2_000)] {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().i32_const(first).drop();
            for more in 0..20 {
                body.instructions().i32_const(kind + more).drop();
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        let told = wasm_encoder::CustomSection { name: "told".into(), data: b"much".into() };
        module.section(&told);
        let packed = packed(&module.finish(), Purpose::Release).unwrap();
        assert_eq!(named(&Functions::read(&packed).unwrap()), ["1", "3", "2", "4"]);
        assert!(!packed.windows(4).any(|part| part == b"told"));
    }

    #[test]
    fn refuses_what_is_no_module() {
        assert!(packed(b"\0asm", Purpose::Look).is_err());
    }
}

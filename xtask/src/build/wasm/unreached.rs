//! Takes out of the app what of Yew it never reaches, which no compiler can know: how Yew listens,
//! when nothing in `html!` has a listener (`guide.listen` does that, and `cargo xtask tidy` sees to it);
//! raw markup, which clippy.toml refuses; and waiting for parts, of which there are none. It is 2.6 KB of
//! 95 after brotli. Were one of these functions called after all, it would trap, as a panic does.

use std::ops::Range;

use anyhow::{Context, Result, ensure};
use walrus::ir::{Const, Value, Visitor, dfs_in_order};
use walrus::passes::gc;
use walrus::{ConstExpr, DataKind, FunctionKind, Module};
use wasm_bindgen_cli_support::Output;

/// Pieces of the names of these functions, as the module has them.
const UNREACHED: [&str; 6] = [
    "yew::dom_bundle::subtree_root::SubtreeData>::add_listener",
    "yew::dom_bundle::subtree_root::BSubtree>::ensure_handled",
    "yew::dom_bundle::subtree_root::EventDescriptor as core::clone::Clone>::clone",
    "yew::dom_bundle::btag::listeners::ListenerRegistration>::register",
    "yew::virtual_dom::vraw::VRaw as yew::dom_bundle::traits::Reconcilable>::attach",
    "yew::virtual_dom::vsuspense::VSuspense as yew::dom_bundle::traits::Reconcilable>::attach",
];

/// The first and the last of the names that Yew listens by, which stand one after the other. Only these
/// functions read them.
const NAMES: [&[u8]; 2] = [b"onabortonauxclick", b"ontransitionstart"];

/// Empties these functions, and takes out what only they need, and what of the module the glue never
/// calls.
pub(super) fn take_out(output: &mut Output) {
    let glue = output.js().to_owned();
    let module = output.wasm_mut();
    let exports = module.exports.iter();
    let exports = exports.filter(|export| !glue.contains(&format!("wasm.{}", export.name)));
    for export in exports.map(|export| export.id()).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    for function in module.funcs.iter_mut() {
        let is_unreached = function.name.as_deref().is_some_and(is_unreached);
        if let FunctionKind::Local(local) = &mut function.kind
            && is_unreached
        {
            let mut body = local.builder_mut().func_body();
            body.instrs_mut().clear();
            body.unreachable();
        }
    }
    gc::run(module);
}

/// Blanks the names that only emptied functions read: no pass takes data out.
///
/// # Errors
/// If there are none, or something else knows of a place among them.
pub(super) fn blank_names(module: &mut Module) -> Result<()> {
    let [first, last] = NAMES;
    let find = |text: &[u8], name: &[u8]| text.windows(name.len()).position(|part| part == name);
    let (data, names, address) = module
        .data
        .iter()
        .find_map(|data| {
            let start = find(&data.value, first)?;
            let end = start + find(data.value.get(start..)?, last)? + last.len();
            let DataKind::Active { offset: ConstExpr::Value(Value::I32(offset)), .. } = data.kind
            else {
                return None;
            };
            Some((data.id(), start..end, usize::try_from(offset).ok()?))
        })
        .context("Yew's names of events aren't where they were. See unreached.rs.")?;
    let taken = address + names.start..address + names.end;
    let mut places = Places { taken, is_known: false };
    for (_, function) in module.funcs.iter_local() {
        dfs_in_order(&mut places, function, function.entry_block());
    }
    for word in module.data.iter().flat_map(|data| data.value.as_chunks::<4>().0) {
        places.see(i64::from(u32::from_le_bytes(*word)));
    }
    ensure!(!places.is_known, "something still reads Yew's names of events. See unreached.rs.");
    let names = module.data.get_mut(data).value.get_mut(names).unwrap_or_default();
    ensure!(
        names.iter().all(u8::is_ascii_lowercase),
        "among Yew's names of events is something else"
    );
    names.fill(0);
    Ok(())
}

/// Whether anything knows of a place among the names.
struct Places {
    taken: Range<usize>,
    is_known: bool,
}

impl Places {
    fn see(&mut self, value: i64) {
        self.is_known |= usize::try_from(value).is_ok_and(|place| self.taken.contains(&place));
    }
}

impl Visitor<'_> for Places {
    fn visit_const(&mut self, instruction: &Const) {
        if let Value::I32(value) = instruction.value {
            self.see(i64::from(value));
        }
    }
}

fn is_unreached(name: &str) -> bool {
    let plain = without_hashes(name);
    UNREACHED.iter().any(|piece| plain.contains(piece))
}

/// A name without what tells crates of one name apart, as in `yew[ee05f968b9c86871]::`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        rest = match after.split_once(']') {
            Some((hash, after)) if hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => after,
            _ => {
                plain.push('[');
                after
            }
        };
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_function_with_its_closures_and_no_other() {
        let add = "<yew[ee05f968b9c86871]::dom_bundle::subtree_root::SubtreeData>::add_listener";
        assert!(is_unreached(add) && is_unreached(&format!("{add}::{{closure#0}}")));
        assert!(!is_unreached(
            "<yew[ee05f968b9c86871]::dom_bundle::subtree_root::SubtreeData>::new"
        ));
        assert_eq!(without_hashes("<[u8]>::a[0f]b["), "<[u8]>::ab[");
    }
}

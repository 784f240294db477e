//! Takes out of the app what of Yew it never reaches, which no compiler can know: how Yew listens,
//! when nothing in `html!` has a listener (`guide.listen` does that, and `cargo xtask tidy` sees to it);
//! raw markup, which clippy.toml refuses; and waiting for parts, of which there are none. It is 2.6 KB of
//! 95 after brotli. Were one of these functions called after all, it would trap, as a panic does.

use walrus::FunctionKind;
use walrus::passes::gc;
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

/// Empties these functions, and takes out what only they need.
pub(super) fn take_out(output: &mut Output) {
    let module = output.wasm_mut();
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

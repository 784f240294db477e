//! Which statements wait for a clinician's signature.

use kap_core::authoring::sign_off::SignOff;

use super::statement::{Evidence, Part, Statement};

/// The entries of `sign-off.toml` that name this statement.
pub(crate) fn waiting<'s>(all: &'s [SignOff], statement: &Statement) -> Vec<&'s SignOff> {
    all.iter().filter(|sign_off| covers(sign_off, statement)).collect()
}

/// The entries that name no statement: a mark that marks nothing hides what should be signed.
pub(crate) fn empty<'s>(all: &'s [SignOff], parts: &[Part]) -> Vec<&'s SignOff> {
    let found = |sign_off: &SignOff| {
        parts.iter().flat_map(Part::statements).any(|statement| covers(sign_off, statement))
    };
    all.iter().filter(|sign_off| !found(sign_off)).collect()
}

fn covers(sign_off: &SignOff, statement: &Statement) -> bool {
    let named = sign_off.statements.iter().any(|name| {
        *name == statement.id || (name.ends_with('/') && statement.id.starts_with(name.as_str()))
    });
    let names_one = |routes: &[String]| {
        statement.routes.iter().any(|route| routes.iter().any(|wanted| **wanted == **route))
    };
    let routed = (sign_off.routes.is_empty() || names_one(&sign_off.routes))
        && !names_one(&sign_off.without);
    named && routed && rests(sign_off, statement)
}

/// Whether some piece of the statement rests on one of the named grounds.
fn rests(sign_off: &SignOff, statement: &Statement) -> bool {
    let wanted = |ground: &str| sign_off.basis.iter().any(|basis| basis == ground);
    let mut claims = statement.pieces.iter().filter_map(|piece| piece.evidence.as_ref());
    sign_off.basis.is_empty()
        || claims.any(|evidence| {
            (evidence.is_empty() && wanted("none"))
                || evidence.iter().any(|one| match one {
                    Evidence::Cited { checked, .. } => wanted(checked.flag()),
                    Evidence::Own => wanted("editorial"),
                })
        })
}

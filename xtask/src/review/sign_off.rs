//! Which statements wait for a clinician's signature.

use kap_content::sign_off::{SignOff, SignOffs};

use super::statement::{Evidence, Part, Statement};

/// The entries of `sign-off.toml` that name this statement.
pub(crate) fn waiting<'s>(all: &'s [SignOff], statement: &Statement) -> Vec<&'s SignOff> {
    all.iter().filter(|sign_off| covers(sign_off, statement)).collect()
}

/// What names no statement: a mark that marks nothing hides what should be signed. Parts are named
/// by their ids, chapters and questions by what they name in vain.
pub(super) fn empty<'s>(all: &'s SignOffs, parts: &[Part]) -> Vec<&'s str> {
    let statements = || parts.iter().flat_map(Part::statements);
    let unknown = |name: &&String| !statements().any(|statement| is_named(name, statement));
    let lost = |sign_off: &&SignOff| !statements().any(|statement| covers(sign_off, statement));
    let record = all.record.iter().flat_map(|chapter| &chapter.statements);
    let open = all.open.iter().flat_map(|question| &question.says);
    let parts = all.parts.iter().filter(lost).map(|entry| &entry.id);
    record.chain(open).filter(unknown).chain(parts).map(String::as_str).collect()
}

/// Whether this is the statement's id, or the beginning of it that ends in `/`.
pub(super) fn is_named(name: &str, statement: &Statement) -> bool {
    name == statement.id || (name.ends_with('/') && statement.id.starts_with(name))
}

fn covers(sign_off: &SignOff, statement: &Statement) -> bool {
    let named = sign_off.statements.iter().any(|name| is_named(name, statement));
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

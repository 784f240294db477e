//! Which rule a mistake breaks that was found while the files were read.

use crate::error::{ErrorKind, PackError};

/// The id of the rule; see [`super::RULES`].
pub(crate) fn rule_of(error: &PackError) -> &'static str {
    let is_locked = error.file.ends_with("/safety.toml");
    match &error.kind {
        ErrorKind::Unreadable(_) => "unreadable",
        ErrorKind::Shape(_) => "wrong-shape",
        ErrorKind::DuplicateId => "duplicate-id",
        ErrorKind::BadId => "bad-id",
        ErrorKind::UnknownSource { .. }
        | ErrorKind::UnknownPlace(_)
        | ErrorKind::UnknownName { .. } => "unknown-name",
        ErrorKind::BadFlag(_) => "bad-flag",
        ErrorKind::NumberWithoutSource => "unsourced-number",
        ErrorKind::NumberNotSeen => "unseen-number",
        ErrorKind::ValueWithoutSource => "unsourced-value",
        ErrorKind::WrongUnit { .. } | ErrorKind::WrongKind { .. } | ErrorKind::OutOfRange(_) => {
            "wrong-value"
        }
        ErrorKind::Missing(_) | ErrorKind::NotTranslated { .. } if is_locked => {
            "locked-text-missing"
        }
        ErrorKind::Missing(_) => "missing",
        ErrorKind::BadAddress(_) => "not-https",
        ErrorKind::BadDate(_) => "bad-date",
        ErrorKind::NotTranslated { .. } => "not-translated",
        ErrorKind::OnlyHere { .. } => "only-here",
        ErrorKind::Differs { .. } => "languages-differ",
    }
}

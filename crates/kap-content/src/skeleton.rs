//! What must be the same in every language: ids, route lists, citations and places.

use std::collections::BTreeMap;

use super::error::{ErrorKind, PackError};

/// For each file and id of a language, everything about it but its words.
#[derive(Debug, Default)]
pub(super) struct Skeleton(BTreeMap<(String, String), String>);

impl Skeleton {
    /// Notes an entry. `file` is relative to the language, so that languages can be compared.
    pub(super) fn add(&mut self, file: &str, id: impl Into<String>, shape: impl Into<String>) {
        self.0.insert((file.to_owned(), id.into()), shape.into());
    }

    /// Reports where `other` has more, less or something else, but for the files in `unread`.
    pub(super) fn compare(
        &self,
        other: &Self,
        (reference, language): (&str, &str),
        unread: &[String],
        errors: &mut Vec<PackError>,
    ) {
        let mut error = |(file, id): &(String, String), kind| {
            if unread.contains(file) {
                return;
            }
            errors.push(PackError { file: format!("{language}/{file}"), id: id.clone(), kind });
        };
        let reference = || reference.to_owned();
        for (entry, there) in &self.0 {
            match other.0.get(entry) {
                None => error(entry, ErrorKind::NotTranslated { reference: reference() }),
                Some(here) if here != there => error(
                    entry,
                    ErrorKind::Differs {
                        reference: reference(),
                        there: there.clone(),
                        here: here.clone(),
                    },
                ),
                Some(_) => {}
            }
        }
        for entry in other.0.keys().filter(|entry| !self.0.contains_key(entry)) {
            error(entry, ErrorKind::OnlyHere { reference: reference() });
        }
    }
}

/// The citations and places of a raw text, as one line.
pub(super) fn shape(raw: &str) -> String {
    let raw = raw.trim();
    let mut shape: Vec<&str> = raw
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect();
    if raw.ends_with(']')
        && let Some((_, brackets)) = raw.trim_end_matches(']').rsplit_once('[')
    {
        shape.push(brackets);
    }
    format!("[{}]", shape.join(", "))
}

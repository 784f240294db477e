//! What the search knows of the language.

use std::path::Path;
use std::rc::Rc;

use super::{ErrorKind, Reader, raw};

impl Reader<'_> {
    /// `synonyms.toml` as [`kap_core::pack::Pack::search`] describes it.
    pub(super) fn search(&mut self, content: &Path) -> Option<Rc<str>> {
        let file = "synonyms.toml";
        let raw: raw::SynonymsFile = self.read(content, file)?;
        if raw.crisis.is_empty() {
            let kind = ErrorKind::Missing("what somebody in danger types");
            self.report(file).error("crisis", kind);
        }
        let mut parts =
            vec![raw.endings.join(" "), raw.stop_words.join(" "), raw.crisis.join("\n")];
        for group in raw.group {
            if group.words.len() < 2 {
                let kind = ErrorKind::OutOfRange("a group has two words or more for the same");
                self.report(file).error(group.words.concat(), kind);
            }
            parts.push(group.words.join("\n"));
        }
        Some(parts.join("\n\n").into())
    }
}

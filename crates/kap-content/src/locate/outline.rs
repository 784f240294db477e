//! What stands on which line of a TOML file.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A key, an item of a list, or a table.
pub(crate) struct Entry {
    /// Counted from 1.
    pub(crate) line: usize,
    /// The text, if it is one.
    pub(crate) text: Option<String>,
    /// From the file down to this entry.
    path: Vec<Part>,
}

/// A step on the way to an entry: a key, or the place of an item with its id.
#[derive(Clone)]
struct Part {
    name: String,
    id: Option<String>,
}

impl Part {
    fn is(&self, segment: &str) -> bool {
        self.name == segment || self.id.as_deref() == Some(segment)
    }
}

impl Entry {
    /// How many of the first segments lead to this entry; `None` if the last of them isn't
    /// this entry itself.
    pub(super) fn named(&self, segments: &[String]) -> Option<usize> {
        let depth = self.matching(segments);
        let last = segments.get(depth.checked_sub(1)?)?;
        self.path.last()?.is(last).then_some(depth)
    }

    /// How many of the first segments occur on the way to this entry, in order.
    pub(super) fn matching(&self, segments: &[String]) -> usize {
        self.path.iter().fold(0, |depth, part| {
            depth + usize::from(segments.get(depth).is_some_and(|segment| part.is(segment)))
        })
    }

    /// The way to this entry, such as `crisis.text.2`.
    pub(crate) fn id(&self) -> String {
        let parts = self.path.iter().map(|part| part.id.as_deref().unwrap_or(&part.name));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
    }

    /// Which of several entries an id means: the one nearest to the top, and paragraphs rather
    /// than other ways to put it.
    pub(super) fn rank(&self) -> (usize, bool, usize) {
        (self.path.len(), self.path.iter().any(|part| part.name == "also"), self.line)
    }

    /// Whether this stands below what the segment names.
    pub(super) fn is_below(&self, segment: &str) -> bool {
        self.path.iter().any(|part| part.is(segment))
    }

    /// Whether this is the value of a key with a slash in it.
    pub(super) fn is_key(&self, key: &str) -> bool {
        key.contains('/') && self.path.last().is_some_and(|part| part.name == key)
    }

    /// Whether the words begin with its words.
    pub(super) fn begins(&self, words: &str) -> bool {
        self.text
            .as_deref()
            .map(str::trim)
            .is_some_and(|text| !text.is_empty() && words.starts_with(text))
    }

    /// Whether these are its words, without the citations.
    pub(super) fn says(&self, words: &str) -> bool {
        let Some(text) = self.text.as_deref().map(str::trim) else {
            return false;
        };
        if words.is_empty() {
            return false;
        }
        let uncited = text.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
        text == words || uncited.is_some_and(|(text, _)| text.trim_end() == words)
    }
}

/// The entries of a file in order, as far as it is TOML.
pub(super) fn read(text: &str) -> Vec<Entry> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (table, _) = DeTable::parse_recoverable(text);
    let starts = text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n').map(|(_, next)| next);
    let mut outline = Outline { starts: starts.collect(), entries: Vec::new() };
    let root = vec![Part { name: String::new(), id: own_id(table.get_ref()) }];
    outline.table(table.get_ref(), &root);
    outline.entries.push(Entry { line: 1, text: None, path: root });
    outline.entries.sort_by_key(|entry| entry.line);
    outline.entries
}

/// The `id` that a table gives itself.
fn own_id(table: &DeTable<'_>) -> Option<String> {
    Some(table.get("id")?.get_ref().as_str()?.to_owned())
}

struct Outline {
    /// Where each line but the first starts.
    starts: Vec<usize>,
    entries: Vec<Entry>,
}

impl Outline {
    fn table(&mut self, table: &DeTable<'_>, path: &[Part]) {
        for (key, value) in table {
            let mut path = path.to_vec();
            path.push(Part { name: key.get_ref().to_string(), id: None });
            self.value(key.span().start, value, path);
        }
    }

    fn value(&mut self, start: usize, value: &Spanned<DeValue<'_>>, path: Vec<Part>) {
        let line = 1 + self.starts.partition_point(|line| *line <= start);
        let text = value.get_ref().as_str().map(str::to_owned);
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, &path),
            DeValue::Array(items) => {
                for (item, n) in items.iter().zip(1..) {
                    let id = item.get_ref().as_table().and_then(own_id);
                    let mut path = path.clone();
                    path.push(Part { name: format!("{n}"), id });
                    self.value(item.span().start, item, path);
                }
            }
            _ => {}
        }
        self.entries.push(Entry { line, text, path });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_its_line() {
        let text = "\u{feff}id = \"a\"\r\n\r\n# so\r\n[[q]]\r\nid = \"b\"\r\nanswer = [\r\n  \"One.\",\r\n  \"Two.\",\r\n]\r\n[t.u]\r\nv = 'x'\r\n";
        let lines: Vec<(usize, String)> = read(text)
            .into_iter()
            .map(|entry| {
                let path: Vec<String> = entry.path.into_iter().map(|part| part.name).collect();
                (entry.line, path.join("."))
            })
            .collect();
        for wanted in [
            (1, ".id"),
            (4, ".q.1"),
            (5, ".q.1.id"),
            (6, ".q.1.answer"),
            (7, ".q.1.answer.1"),
            (8, ".q.1.answer.2"),
            (10, ".t.u"),
            (11, ".t.u.v"),
        ] {
            assert!(
                lines.contains(&(wanted.0, wanted.1.to_owned())),
                "{wanted:?} not in {lines:?}"
            );
        }
    }

    #[test]
    fn a_broken_file_is_read_as_far_as_it_goes() {
        let entries = read("a = \"x\"\nb \"y\"\nc = \"z\"\n");
        assert!(entries.iter().any(|entry| entry.says("x") && entry.line == 1));
    }
}

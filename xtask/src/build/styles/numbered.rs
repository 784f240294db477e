//! What a style sheet says once for each column or hurdle of the comparison: its line stands once in
//! the source, with a name in the place of the number.

use kap_core::pack::Pack;

/// The names that stand for numbers, each with how many there are.
#[derive(Clone, Copy)]
pub(crate) struct Numbered([(&'static str, usize); 2]);

impl Numbered {
    /// As many as the pack has.
    pub(crate) fn of(pack: &Pack) -> Self {
        Self([("COLUMN", pack.columns().count()), ("HURDLE", pack.summary.hurdles.len())])
    }

    /// Writes each line with such a name once for each number, from 1. The last selector of a list
    /// gets a comma between its copies.
    pub(super) fn written_out(self, sheet: &str) -> String {
        let mut text = String::new();
        for line in sheet.lines() {
            let Some((name, count)) = self.0.into_iter().find(|(name, _)| line.contains(name))
            else {
                text.push_str(line);
                text.push('\n');
                continue;
            };
            for number in 1..=count {
                let line = line.replace(name, &number.to_string());
                let selector = line.strip_suffix(" {").unwrap_or(&line);
                if number == count || selector.ends_with([',', ';', '}', '+']) {
                    text.push_str(&line);
                } else {
                    text.push_str(selector);
                    text.push(',');
                }
                text.push('\n');
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_once_for_each_number() {
        let numbered = Numbered([("COLUMN", 3), ("HURDLE", 2)]);
        let sheet = "a {\n  --n: calc(\n    var(--c-COLUMN, 0) +\n    0\n  );\n}\n\
                     :is(\n  .c-COLUMN\n) {\n}\n\
                     .a-HURDLE,\n.b-HURDLE {\n  top: 0;\n}\n";
        assert_eq!(
            numbered.written_out(sheet),
            "a {\n  --n: calc(\n    var(--c-1, 0) +\n    var(--c-2, 0) +\n    var(--c-3, 0) +\n    0\n  );\n}\n\
             :is(\n  .c-1,\n  .c-2,\n  .c-3\n) {\n}\n\
             .a-1,\n.a-2,\n.b-1,\n.b-2 {\n  top: 0;\n}\n"
        );
    }
}

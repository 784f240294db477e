//! JSON as a small tree that knows its lines. What is wrong is told in the words of somebody who
//! wrote it by hand: which line, and what to put there.

/// Longest text that is read, in bytes.
pub const LONGEST: usize = 64 * 1024;

/// Deepest value: a profile has four levels.
const DEEPEST: u32 = 8;

/// A value of a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; `None` if it isn't a whole one from 0 on.
    Number(Option<u32>),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values, in the file's order.
    Map(Vec<(String, Node)>),
}

/// A value with the line that it begins in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// From 1.
    pub line: u32,
    /// The value.
    pub json: Json,
}

/// Why a text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The line, from 1; 0 for the text as a whole.
    pub line: u32,
    /// What is wrong and what to do.
    pub message: String,
}

impl Json {
    /// What it is, for messages to the page's owner.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "a group in { }",
        }
    }
}

/// Reads a text.
///
/// # Errors
/// The first thing that is wrong.
pub fn parse(text: &str) -> Result<Node, Broken> {
    let whole = |message: &str| Err(Broken { line: 0, message: message.to_owned() });
    if text.len() > LONGEST {
        return whole("This has more than 64 KB. Take out what is not needed.");
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains(['\u{fffd}', '\0']) {
        return whole("This is not written in UTF-8. Save it with the encoding UTF-8.");
    }
    let mut parser = Parser { rest: text, line: 1 };
    match parser.next() {
        None => return whole("This is empty. Begin with { and end with }."),
        Some('<') => {
            return whole(
                "This is a web page, not JSON. Give the address of the file itself, and look whether the server has it.",
            );
        }
        _ => {}
    }
    let node = parser.value(DEEPEST)?;
    match parser.next() {
        None => Ok(node),
        Some(c) => parser.broken(c, "Nothing may follow the last }. Take it out."),
    }
}

struct Parser<'t> {
    rest: &'t str,
    line: u32,
}

impl Parser<'_> {
    /// The next sign that isn't white space, which is passed.
    fn next(&mut self) -> Option<char> {
        let rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n', '\u{a0}']);
        let passed = self.rest.len() - rest.len();
        let lines = self.rest.bytes().take(passed).filter(|byte| *byte == b'\n').count();
        self.line += lines as u32;
        self.rest = rest;
        rest.chars().next()
    }

    fn skip(&mut self, c: char) {
        self.rest = self.rest.strip_prefix(c).unwrap_or_default();
    }

    /// What stands here instead of what should, where that has a better answer than `remedy`.
    fn broken<T>(&self, found: char, remedy: &str) -> Result<T, Broken> {
        let message = match found {
            '/' | '#' => "JSON has no comments. Take this one out.",
            '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '`' => {
                "Texts stand between straight double quotes, as in \"name\". Put those instead."
            }
            _ => remedy,
        };
        Err(Broken { line: self.line, message: message.to_owned() })
    }

    fn value(&mut self, depth: u32) -> Result<Node, Broken> {
        let found = self.next();
        let line = self.line;
        let json = match found {
            Some('{' | '[') if depth == 0 => {
                return self
                    .broken('{', "This is nested deeper than 8 levels. A profile has four.");
            }
            Some('{') => Json::Map(self.entries('}', depth - 1)?),
            Some('[') => {
                let items = self.entries(']', depth - 1)?.into_iter();
                Json::List(items.map(|(_, item)| item).collect())
            }
            Some('"') => Json::Text(self.text()?),
            found => self.word(found.unwrap_or_default())?,
        };
        Ok(Node { line, json })
    }

    /// Entries with commas between them, up to the sign that closes them; those of a list have no
    /// names.
    fn entries(&mut self, close: char, depth: u32) -> Result<Vec<(String, Node)>, Broken> {
        let mut all = Vec::new();
        self.rest = self.rest.get(1..).unwrap_or_default();
        let closing = close.to_string();
        if self.next() != Some(close) {
            loop {
                let key = if close == '}' { self.key()? } else { String::new() };
                all.push((key, self.value(depth)?));
                match self.next() {
                    Some(',') => {
                        let line = self.line;
                        self.skip(',');
                        if self.next() == Some(close) {
                            let message =
                                ["Take out the comma: nothing follows it before ", &closing, "."]
                                    .concat();
                            return Err(Broken { line, message });
                        }
                    }
                    Some(c) if c == close => break,
                    Some(c) => {
                        return self.broken(
                            c,
                            "A comma is missing before this, or a quote that closes a text.",
                        );
                    }
                    None => {
                        let message =
                            ["The file ends too soon: ", &closing, " is missing."].concat();
                        return Err(Broken { line: self.line, message });
                    }
                }
            }
        }
        self.skip(close);
        Ok(all)
    }

    /// The name of an entry, with the colon behind it.
    fn key(&mut self) -> Result<String, Broken> {
        let found = self.next().unwrap_or_default();
        if found != '"' {
            return self.broken(
                found,
                "The name of an entry stands between double quotes, as in \"name\": \"Larkspur Clinic\".",
            );
        }
        let key = self.text()?;
        let found = self.next().unwrap_or_default();
        if found != ':' {
            return self.broken(
                found,
                "A colon is missing between the name and its value, as in \"name\": \"Larkspur Clinic\".",
            );
        }
        self.skip(':');
        Ok(key)
    }

    /// A text, from its opening quote on.
    fn text(&mut self) -> Result<String, Broken> {
        const OPEN: &str =
            "A quote that closes this text is missing. For a line break inside, write a space.";
        let mut text = String::new();
        let mut signs = self.rest.chars();
        signs.next();
        loop {
            match signs.next() {
                Some('"') => break,
                Some('\\') => match escaped(&mut signs) {
                    Some(c) => text.push(c),
                    None => return self.broken('\\', "Before this sign stands a \\ that means nothing. Write \\\\ for the sign itself."),
                },
                Some('\n') | None => return self.broken('"', OPEN),
                Some(c) => text.push(c),
            }
        }
        self.rest = signs.as_str();
        Ok(text)
    }

    /// A number, or one of the three words.
    fn word(&mut self, first: char) -> Result<Json, Broken> {
        let end =
            self.rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')));
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let json = match word {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            _ if is_number(word) => Json::Number(word.parse().ok()),
            _ => {
                return self.broken(
                    first,
                    "A value is missing or has no quotes. Write a text as \"text\", a number as 90, or true or false.",
                );
            }
        };
        self.rest = rest;
        Ok(json)
    }
}

/// Whether this is a number as JSON has it: `-1.5e+3`, and not `06`, `.5`, `1.` or `555-0142`. The
/// script that looks for the region (`js/profile.js`) leaves a file alone that has others.
fn is_number(word: &str) -> bool {
    let word = word.strip_prefix('-').unwrap_or(word);
    let (word, power) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
    let (whole, part) = word.split_once('.').unwrap_or((word, "0"));
    let power = power.strip_prefix(['+', '-']).unwrap_or(power);
    let is_digits = |it: &&str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    [whole, part, power].iter().all(is_digits) && (whole == "0" || !whole.starts_with('0'))
}

/// What follows a backslash.
fn escaped(signs: &mut std::str::Chars<'_>) -> Option<char> {
    let unit = |signs: &mut std::str::Chars<'_>| {
        (0..4).try_fold(0, |value, _| Some(value * 16 + signs.next()?.to_digit(16)?))
    };
    Some(match signs.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'u' => match unit(signs)? {
            // Signs beyond the first plane are written as two halves.
            high @ 0xD800..0xDC00 if signs.next() == Some('\\') && signs.next() == Some('u') => {
                let low = unit(signs)?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                char::from_u32(0x10000 + ((high - 0xD800) << 10) + low)?
            }
            other => char::from_u32(other)?,
        },
        c @ ('"' | '\\' | '/') => c,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (u32, String) {
        let Broken { line, message } = parse(text).unwrap_err();
        (line, message)
    }

    #[test]
    fn what_json_is_is_read_with_its_lines() {
        let text = "\u{feff}{\n \"a\": [1, -2, 1.5, null],\n \"b\\u00e9\\ud83d\\ude00\": \"\\\"\\\\\\/\"\n}\n";
        let Json::Map(entries) = parse(text).unwrap().json else { panic!("no map") };
        let [(a, list), (b, quoted)] = entries.as_slice() else { panic!("not two") };
        assert_eq!((&**a, list.line, &**b, quoted.line), ("a", 2, "bé😀", 3));
        let Json::List(list) = &list.json else { panic!("no list") };
        let kinds: Vec<&Json> = list.iter().map(|node| &node.json).collect();
        let other = Json::Number(None);
        assert_eq!(kinds, [&Json::Number(Some(1)), &other, &other, &Json::Null]);
        assert_eq!(quoted.json, Json::Text("\"\\/".to_owned()));
        for empty in ["{}", " [ ] ", "{\n}"] {
            assert!(parse(empty).is_ok(), "{empty}");
        }
    }

    #[test]
    fn what_people_get_wrong_is_told_with_its_line_and_what_to_do() {
        for (text, line, start) in [
            ("", 0, "This is empty."),
            (" \n", 0, "This is empty."),
            ("<!doctype html>", 0, "This is a web page, not JSON."),
            ("{\n// ours\n\"a\": 1}", 2, "JSON has no comments."),
            ("{\n\"a\": 1, # ours\n\"b\": 1}", 2, "JSON has no comments."),
            ("{\n\"a\": 1,\n}", 2, "Take out the comma: nothing follows it before }."),
            ("[1,\n\n]", 1, "Take out the comma: nothing follows it before ]."),
            ("{\n\"a\": 1\n\"b\": 2}", 3, "A comma is missing before this"),
            ("{'a': 1}", 1, "Texts stand between straight double quotes"),
            ("{“a”: 1}", 1, "Texts stand between straight double quotes"),
            ("{a: 1}", 1, "The name of an entry stands between double quotes"),
            ("{\"a\" 1}", 1, "A colon is missing"),
            ("{\"a\": }", 1, "A value is missing"),
            ("{\"a\": yes}", 1, "A value is missing or has no quotes."),
            ("{\"a\": \"b\n\"}", 1, "A quote that closes this text is missing."),
            ("{\"a\": \"\\x\"}", 1, "Before this sign stands a \\"),
            ("{\"a\": \"\\ud83d\"}", 1, "Before this sign stands a \\"),
            ("{\"a\": 1", 1, "The file ends too soon: } is missing."),
            ("{} {}", 1, "Nothing may follow the last }."),
            ("{\"a\": \"\u{fffd}\"}", 0, "This is not written in UTF-8."),
        ] {
            let (at, message) = told(text);
            assert_eq!(at, line, "{text}: {message}");
            assert!(message.starts_with(start), "{text}: {message}");
        }
        assert!(told(&"[".repeat(60_000)).1.starts_with("This is nested deeper"));
        assert!(told(&" ".repeat(LONGEST + 1)).1.starts_with("This has more than 64 KB."));
    }

    #[test]
    fn no_beginning_of_a_file_and_no_wrong_sign_breaks_the_reader() {
        let text = "{\"ä\": [1, \"\\u00e9\", {\"b\": true}], \"c\": null}";
        assert!(parse(text).is_ok());
        for (at, _) in text.char_indices() {
            let (before, after) = text.split_at(at);
            assert!(parse(before).is_err(), "{before}");
            for sign in ["\"", "{", "}", "[", "]", ",", ":", "\\", "x", "\n", "/", "\u{10ffff}"] {
                // Whatever comes of it, it comes.
                let _ = parse(&format!("{before}{sign}{after}"));
                let _ = parse(&format!("{before}{sign}{}", after.get(1..).unwrap_or_default()));
            }
        }
    }
}

//! Files of odd texts, one a line, as `naughty.txt` and `json_texts.txt`. `\u{1f600}` stands for a
//! sign, `\x{80}` for a byte, and `\u{5b*60000}` for as many of it; lines that begin with `# ` tell
//! what follows.

/// The lines of such a file, as they stand.
pub fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with("# "))
}

/// A line with all that stands for something else written out.
pub fn bytes(line: &str) -> Vec<u8> {
    let mut all = Vec::new();
    let mut rest = line;
    while let Some(at) = ["\\u{", "\\x{"].iter().filter_map(|mark| rest.find(mark)).min() {
        let (before, marked) = rest.split_at(at);
        let (mark, after) = marked.split_at(3);
        let (code, after) = after.split_once('}').unwrap();
        let (code, times) = code.split_once('*').unwrap_or((code, "1"));
        let code = u32::from_str_radix(code, 16).unwrap();
        let one = if mark == "\\x{" {
            vec![u8::try_from(code).unwrap()]
        } else {
            char::from_u32(code).unwrap().to_string().into_bytes()
        };
        all.extend(before.as_bytes());
        all.extend(one.repeat(times.parse().unwrap()));
        rest = after;
    }
    all.extend(rest.as_bytes());
    all
}

/// The same as a browser reads it: what is no UTF-8 becomes U+FFFD.
pub fn text(line: &str) -> String {
    String::from_utf8_lossy(&bytes(line)).into_owned()
}

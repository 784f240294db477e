//! Whether a text is what it has to be.

/// Whether a text is an address with one of these schemes, or one within the site.
pub(super) fn is_link(text: &str, schemes: &[&str]) -> bool {
    // What browsers take out of an address could hide a scheme in it, and `\\` is `/` to them.
    let is_odd = |byte: u8| byte <= b' ' || b"\\<>\"".contains(&byte);
    if text.starts_with("//") || text.bytes().any(is_odd) {
        return false;
    }
    let Some((scheme, _)) = head(text).split_once(':') else {
        return true;
    };
    let rest = text.get(scheme.len() + 1..).unwrap_or_default();
    schemes.iter().any(|known| {
        let is_web = known.starts_with("http");
        let host = if is_web { rest.strip_prefix("//") } else { Some(rest) };
        scheme.eq_ignore_ascii_case(known) && host.is_some_and(|host| !host.is_empty())
    })
}

/// Endings of files that a site has, by which an address of its own is told from a host's.
pub const FILES: &str = "html|htm|php|asp|aspx|pdf|svg|png|jpg|jpeg|webp|gif|avif";

/// How an address would have to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lacking {
    Https,
    Mailto,
}

/// What an address lacks at its start that names a host or a mailbox: without it, browsers look for it on
/// the clinic's own site.
pub(super) fn lacking(text: &str) -> Option<Lacking> {
    let head = head(text);
    let mut labels = head.split('.');
    let (first, mut last) = (labels.next()?, labels.next()?);
    for label in labels {
        last = label;
    }
    let is_name = last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    if first.is_empty() || !is_name || FILES.split('|').any(|file| last.eq_ignore_ascii_case(file))
    {
        return None;
    }
    let bytes = head.as_bytes();
    if bytes.contains(&b':') {
        None
    } else if bytes.contains(&b'@') {
        Some(Lacking::Mailto)
    } else {
        Some(Lacking::Https)
    }
}

/// What stands before a path.
fn head(text: &str) -> &str {
    text.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Whether nothing is seen of this sign.
pub(super) fn is_unseen(c: char) -> bool {
    let blanks = ['\u{ad}', '\u{34f}', '\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{feff}'];
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}')
        || blanks.contains(&c)
}

/// Whether this sign ends a line, or turns the direction of what follows.
pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Colours that people know by name, as browsers do, each with its digits.
pub const COLORS: &str = "black 000 white fff gray 808080 grey 808080 silver c0c0c0 red f00 maroon 800000 crimson dc143c tomato ff6347 coral ff7f50 salmon fa8072 orange ffa500 gold ffd700 yellow ff0 brown a52a2a pink ffc0cb fuchsia f0f purple 800080 violet ee82ee indigo 4b0082 navy 000080 blue 00f aqua 0ff turquoise 40e0d0 teal 008080 green 008000 lime 0f0 olive 808000";

/// A colour as `#` and six digits. It may be written without the `#`, with each digit once, or by name.
pub fn color(text: &str) -> Option<String> {
    let mut words = COLORS.split(' ');
    while let (Some(name), Some(digits)) = (words.next(), words.next()) {
        if text.eq_ignore_ascii_case(name) {
            return color(digits);
        }
    }
    let digits = text.strip_prefix('#').unwrap_or(text);
    let times = match digits.len() {
        6 => 1,
        3 => 2,
        _ => return None,
    };
    let mut color = "#".to_owned();
    for digit in digits.bytes().filter(u8::is_ascii_hexdigit) {
        for _ in 0..times {
            color.push(char::from(digit));
        }
    }
    (color.len() == 7).then_some(color)
}

/// Whether it can be names of fonts and nothing else.
pub(super) fn is_font(text: &str) -> bool {
    let fits =
        |byte: u8| byte >= 0x80 || byte.is_ascii_alphanumeric() || b" ,-_'\"".contains(&byte);
    text.bytes().all(fits) && text.split(',').all(|name| name.bytes().any(|byte| byte != b' '))
}

/// Whether a text is a day of the calendar, written as `2026-11-21`.
pub(super) fn is_day(text: &str) -> bool {
    let [y, e, a, r, b'-', m, n, b'-', d, day] = *text.as_bytes() else {
        return false;
    };
    let number = |digits: &[u8]| {
        let add = |number: u32, digit: &u8| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        };
        digits.iter().try_fold(0, add)
    };
    let (Some(year), Some(month), Some(day)) =
        (number(&[y, e, a, r]), number(&[m, n]), number(&[d, day]))
    else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_days() {
        for day in ["2026-11-21", "2024-02-29", "2000-02-29", "2026-12-31"] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "",
            "2026",
            "2026-11",
            "2026-11-21-1",
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "26-11-21",
            "2026-1-1",
            "+026-11-21",
            "21.11.2026",
            "2026-11-2１",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }

    #[test]
    fn only_what_leads_somewhere_harmless_is_a_link() {
        let schemes = ["https", "http", "mailto", "tel", "sms"];
        for link in [
            "https://example.org/book?a=1#b",
            "HTTP://example.org",
            "mailto:ask@example.org",
            "tel:+15095550142",
            "sms:+15095550142",
            "/book",
            "book.html",
            "../book",
            "?page=book",
            "#book",
            "book/a:b",
        ] {
            assert!(is_link(link, &schemes), "{link}");
        }
        for link in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "//example.org",
            "\\\\example.org",
            "https:example.org",
            "https://",
            "mailto:",
            "two words",
            ":",
            "a\"b",
        ] {
            assert!(!is_link(link, &schemes), "{link}");
        }
    }

    #[test]
    fn a_host_or_mailbox_without_its_scheme_is_no_page_of_the_site() {
        for (text, scheme) in [
            ("www.larkspur.com/book", Lacking::Https),
            ("calendly.com/x", Lacking::Https),
            ("larkspur.org", Lacking::Https),
            ("Larkspur.CLINIC?from=guide", Lacking::Https),
            ("info@larkspur.com", Lacking::Mailto),
            ("info@larkspur.com?subject=Hello", Lacking::Mailto),
        ] {
            assert_eq!(lacking(text), Some(scheme), "{text}");
        }
        for text in [
            "/book",
            "book",
            "book/calendly.com",
            "book.html",
            "Book.HTML#form",
            "../book.php",
            "./larkspur.com/book",
            "v1.2/book",
            "?page=larkspur.com",
            "#a.b",
            "logo@2x.png",
            "https://larkspur.com",
            "mailto:info@larkspur.com",
            "tel:509.555.0142",
        ] {
            assert_eq!(lacking(text), None, "{text}");
        }
    }

    #[test]
    fn colours_and_fonts_hold_nothing_else() {
        for (written, meant) in [
            ("#14545c", "#14545c"),
            ("#ABCDEF", "#ABCDEF"),
            ("14545c", "#14545c"),
            ("#0af", "#00aaff"),
            ("fff", "#ffffff"),
            ("teal", "#008080"),
            ("Navy", "#000080"),
            ("red", "#ff0000"),
        ] {
            assert_eq!(color(written).as_deref(), Some(meant));
        }
        for other in ["", "#", "#14545g", "reddish", "#14545c;", "url(x)", "#14545c80", "##fff"] {
            assert_eq!(color(other), None, "{other}");
        }
        assert!(is_font("Georgia, \"Times New Roman\", serif"));
        for other in ["", ",", "a; color: red", "url(x)", "a,,b", "var(--x)"] {
            assert!(!is_font(other), "{other}");
        }
    }
}

//! Whether a text is what it has to be.

/// Whether a text is an address with one of these schemes, or one within the site.
pub(super) fn is_link(text: &str, schemes: &[&str]) -> bool {
    // What browsers take out of an address could hide a scheme in it, and `\\` is `/` to them.
    let is_odd = |byte: u8| byte <= b' ' || b"\\<>\"".contains(&byte);
    if text.starts_with("//") || text.bytes().any(is_odd) {
        return false;
    }
    let head = text.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((scheme, _)) = head.split_once(':') else {
        return true;
    };
    let rest = text.get(scheme.len() + 1..).unwrap_or_default();
    schemes.iter().any(|known| {
        let is_web = known.starts_with("http");
        let host = if is_web { rest.strip_prefix("//") } else { Some(rest) };
        scheme.eq_ignore_ascii_case(known) && host.is_some_and(|host| !host.is_empty())
    })
}

/// Whether nothing is seen of this sign.
pub(super) fn is_unseen(c: char) -> bool {
    let blanks = ['\u{ad}', '\u{34f}', '\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{feff}'];
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}')
        || blanks.contains(&c)
}

/// Whether it is `#` and six digits.
pub(super) fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether it can be names of fonts and nothing else.
pub(super) fn is_font(text: &str) -> bool {
    let fits =
        |byte: u8| byte >= 0x80 || byte.is_ascii_alphanumeric() || b" ,-_'\"".contains(&byte);
    text.bytes().all(fits) && text.split(',').all(|name| !name.trim().is_empty())
}

/// Whether a text is a day of the calendar, written as `2026-11-21`.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let number = |part: &str, digits: usize| -> Option<u32> {
        let is_right = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_right { part.parse().ok() } else { None }
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
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
    fn colours_and_fonts_hold_nothing_else() {
        assert!(is_color("#14545c") && is_color("#ABCDEF"));
        for other in ["14545c", "#fff", "#14545g", "red", "#14545c;", "url(x)"] {
            assert!(!is_color(other), "{other}");
        }
        assert!(is_font("Georgia, \"Times New Roman\", serif"));
        for other in ["", ",", "a; color: red", "url(x)", "a,,b", "var(--x)"] {
            assert!(!is_font(other), "{other}");
        }
    }
}

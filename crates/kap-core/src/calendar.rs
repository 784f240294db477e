//! An entry for a calendar, as a file (RFC 5545). Its words are put in when the guide is built,
//! its times on the reader's device.

/// Longest line, in bytes without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// How a line of the file ends.
pub const LINE_END: &str = "\r\n";

/// An entry of an hour with a reminder two hours before; `{start}` and `{made}` are still to be
/// filled in. It names nobody and no treatment: calendars show their entries to whoever is near.
/// Its lines end in a line feed alone, since markup can hold nothing else; the file needs
/// [`LINE_END`].
pub fn template(title: &str) -> String {
    let title = escaped(title);
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//kap-guide//ride//EN",
        "BEGIN:VEVENT",
        "UID:ride-{start}-{made}@kap-guide",
        "DTSTAMP:{made}",
        "DTSTART:{start}",
        "DURATION:PT1H",
        &format!("SUMMARY:{title}"),
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT2H",
        &format!("DESCRIPTION:{title}"),
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    lines.into_iter().map(|line| folded(line) + "\n").collect()
}

/// A day and time as browsers write it (`2026-12-01T14:30`, or with seconds and a zone), as
/// calendars do (`20261201T143000`); `None` for anything else. Without a zone it holds where the
/// calendar is.
pub fn time(written: &str) -> Option<String> {
    let (day, time) = written.get(..16)?.split_once('T')?;
    let digits: String = [day, time].concat().chars().filter(char::is_ascii_digit).collect();
    let (day, time) = (digits.get(..8)?, digits.get(8..)?);
    (digits.len() == 12).then(|| format!("{day}T{time}00"))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Breaks a line where it gets too long; what follows begins with a space.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST {
            folded.push_str("\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{template, time};

    #[test]
    fn times_are_taken_as_browsers_write_them() {
        assert_eq!(time("2026-12-01T14:30").as_deref(), Some("20261201T143000"));
        assert_eq!(time("2026-12-01T14:30:59.123Z").as_deref(), Some("20261201T143000"));
        for wrong in ["", "2026-12-01", "tomorrow at three", "2026-12-01 14:30", "é026-12-01T14:30"]
        {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn signs_that_mean_something_are_escaped_and_long_lines_folded() {
        let made = template(
            "Come; ask, wait \\ and then stay with somebody for quite a while, até amanhã de manhã",
        );
        assert!(made.contains("SUMMARY:Come\\; ask\\, wait \\\\ and"));
        assert!(made.lines().all(|line| line.len() <= 75));
        assert!(made.contains("\n "), "{made}");
        assert!(made.ends_with("END:VCALENDAR\n"));
    }
}

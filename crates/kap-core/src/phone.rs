//! Phone numbers: as shown, and as dialled.

/// Digits that a number must have to be a clinic's, and may have at most (E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 5..=15;

/// A number as it is dialled: digits and a leading plus only, and behind `ext`, `x` or `#` its extension. The
/// zero of `+44 (0)20` is dialled only within the country, where the number goes without the rest.
pub fn dialled(number: &str) -> String {
    let bytes = number.as_bytes();
    let zero = bytes.windows(3).position(|at| at == b"(0)");
    let zero = zero.filter(|at| bytes.get(..*at).is_some_and(|start| start.contains(&b'+')));
    let mut dialled = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'0' if zero.is_some_and(|zero| at == zero + 1) => {}
            b'0'..=b'9' => dialled.push(char::from(*byte)),
            b'+' if dialled.is_empty() => dialled.push('+'),
            b'x' | b'X' | b'#' => dialled.push_str(";ext="),
            _ => {}
        }
    }
    dialled
}

/// Whether a phone can dial it: digits, with the signs that people put between them, and an extension
/// of up to 7 digits.
pub fn is_dialable(number: &str) -> bool {
    let dialled = dialled(number);
    let starts = |byte: u8| matches!(byte, b'e' | b'E' | b'x' | b'X' | b'#');
    let (number, extension) =
        number.split_at(number.bytes().position(starts).unwrap_or(number.len()));
    let mut parts = dialled.split(';').skip(1).map(str::len);
    let is_right = match (parts.next(), parts.next()) {
        (None, _) => extension.is_empty(),
        (Some(length), None) => (5..12).contains(&length) && extension.len() < 20,
        _ => false,
    };
    let between = |c: char| {
        c.is_whitespace()
            || matches!(c, '(' | ')' | '-' | '.' | '/' | '‐'..='–')
            || c == ',' && !extension.is_empty()
    };
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let pluses = number.matches('+').count();
    is_right
        && DIGITS.contains(&digits)
        && pluses <= 1
        && dialled.starts_with('+') == (pluses == 1)
        && number.chars().all(|c| c.is_ascii_digit() || c == '+' || between(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_between_digits_are_not_dialled() {
        for (shown, wanted) in [
            ("(509) 555-0142", "5095550142"),
            ("+1 509-555-0142", "+15095550142"),
            ("(+353) 1 555 0142", "+35315550142"),
            ("+44 (0)20 7946 0000", "+442079460000"),
            ("(0)20 7946 0000", "02079460000"),
            ("9-1-1", "911"),
            ("(509) 555-0142 ext 7", "5095550142;ext=7"),
            ("+1 509-555-0142, Ext. 12", "+15095550142;ext=12"),
            ("509 555 0142 x7", "5095550142;ext=7"),
            ("509 555 0142 #7", "5095550142;ext=7"),
            ("+34 910 000 000 extensión 7", "+34910000000;ext=7"),
        ] {
            assert_eq!(dialled(shown), wanted, "{shown}");
        }
    }

    #[test]
    fn only_what_a_phone_can_dial_is_taken() {
        for number in [
            "(509) 555-0142",
            "+44 (0)20 7946 0000",
            "030\u{a0}901820",
            "509–555–0142",
            "12345",
            "(509) 555-0142 ext 7",
            "509 555 0142, EXT. 7",
            "509 555 0142x7",
            "509 555 0142 #7",
            "+34 910 000 000 extensión 7",
        ] {
            assert!(is_dialable(number), "{number}");
        }
        for number in [
            "",
            "911",
            "call us",
            "1-800-KETAMINE",
            "5095550142+",
            "+1+5095550142",
            "509 555 0142 ext",
            "509 555 0142 e7",
            "509 555 0142 x7 x8",
            "509 555 0142 ext. of the front desk 7",
            "509 555 0142 x12345678",
            "x7",
            "1234567890123456",
            "٥٠٩٥٥٥٠١٤٢",
            "tel:5095550142",
            "5095550142;5095550143",
        ] {
            assert!(!is_dialable(number), "{number}");
        }
    }
}

//! Today, as `2026-11-21`.

use std::time::{SystemTime, UNIX_EPOCH};

/// Today, by Greenwich.
pub(crate) fn today() -> String {
    day(days())
}

/// Tomorrow, by Greenwich: somewhere on earth it may be that day already.
pub(crate) fn tomorrow() -> String {
    day(days() + 1)
}

/// How many days there were since 1970-01-01.
fn days() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()) / 86_400
}

/// The day that is so many days after 1970-01-01.
fn day(mut days: u64) -> String {
    let mut year = 1970_u64;
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    loop {
        let length = if leap(year) { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let february = if leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_counted_over_leap_years_and_ends_of_months() {
        for (days, expected) in [
            (0, "1970-01-01"),
            (31, "1970-02-01"),
            (364, "1970-12-31"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_778, "2026-11-21"),
        ] {
            assert_eq!(day(days), expected);
        }
    }
}

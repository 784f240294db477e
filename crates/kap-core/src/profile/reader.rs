//! Reads single values, and notes what is wrong with them.

use super::{LONGEST, Problem};
use crate::json::Json;
use crate::nearest::nearest;
use crate::other_names::routes_called;

/// Most problems that are named one by one: a page of them says it as well as a thousand.
const MOST: usize = 20;

/// Longest piece of the file that a message repeats, in characters.
const QUOTED: usize = 40;

/// Takes values that are right and notes what is wrong with others.
#[derive(Default)]
pub(super) struct Reader {
    problems: Vec<Problem>,
    more: usize,
}

impl Reader {
    /// What was wrong.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let message = format!("{} more problems like these.", self.more);
            self.problems.push(Problem { place: String::new(), message });
        }
        self.problems
    }

    /// Notes a problem.
    pub(super) fn problem(&mut self, place: &str, message: &str) {
        if self.problems.len() == MOST {
            self.more += 1;
        } else {
            self.problems.push(Problem { place: quoted(place), message: message.to_owned() });
        }
    }

    /// Notes a value of the wrong type.
    pub(super) fn wrong(&mut self, place: &str, value: &Json, remedy: &str) {
        self.problem(place, &format!("This is {}; {remedy}.", value.kind()));
    }

    /// Notes an entry that a profile doesn't have.
    pub(super) fn unknown(&mut self, place: &str, key: &str, fields: &[&str]) {
        let remedy = remedy(key, fields, "Known here are");
        self.problem(place, &format!("This entry is not known. {remedy}"));
    }

    /// A text on one line that says something, without the spaces around it.
    pub(super) fn text(&mut self, place: &str, value: &Json) -> Option<String> {
        let Json::Text(text) = value else {
            self.wrong(place, value, "write a text in quotes");
            return None;
        };
        let text = text.trim();
        let length = text.chars().count();
        if length == 0 {
            self.problem(place, "This is empty. Fill it in, or leave the entry out.");
        } else if length > LONGEST {
            self.problem(place, &format!("This has {length} characters. Write at most {LONGEST}."));
        } else if text.chars().any(char::is_control) {
            self.problem(place, "This has a line break or a tab in it. Write it on one line.");
        } else {
            return Some(text.to_owned());
        }
        None
    }

    /// One of the guide's ids; `what` is what it names.
    pub(super) fn id(
        &mut self,
        place: &str,
        value: &Json,
        what: &str,
        known: &[&str],
    ) -> Option<String> {
        let id = self.text(place, value)?;
        if known.contains(&&*id) {
            return Some(id);
        }
        let called: Vec<&str> = match what {
            "route" => routes_called(&id).iter().copied().filter(|id| known.contains(id)).collect(),
            _ => Vec::new(),
        };
        if let [route] = *called {
            return Some(route.to_owned());
        }
        let remedy = match *called {
            [] => remedy(&id, known, "Use one of:"),
            _ => format!("Did you mean \"{}\"?", called.join("\" or \"")),
        };
        self.problem(place, &format!("There is no {what} \"{}\". {remedy}", quoted(&id)));
        None
    }

    /// A day that exists.
    pub(super) fn day(&mut self, place: &str, value: &Json) -> Option<String> {
        let day = self.text(place, value)?;
        if is_day(&day) {
            return Some(day);
        }
        self.problem(
            place,
            &format!(
                "\"{}\" is not a day. Write year, month and day, as in \"2026-11-21\".",
                quoted(&day)
            ),
        );
        None
    }
}

fn remedy(name: &str, known: &[&str], all: &str) -> String {
    match nearest(name, known.iter().copied()) {
        Some(nearest) => format!("Did you mean \"{nearest}\"?"),
        None => format!("{all} {}.", known.join(", ")),
    }
}

/// A piece of the file, shortened.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Whether a text is a day of the calendar, written as `2026-11-21`.
fn is_day(text: &str) -> bool {
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
    use super::is_day;

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
}

//! How a profile passes between the page and the module that reads it (`crates/kap-aside`), and from
//! there to the app: as text, since neither shares the other's memory.

use super::{Known, Problem, Profile, read};

/// Stands between the pieces of an answer, and in none of them.
const BETWEEN: &str = "\0";

/// Answers a script that has a profile read. It asks with what is known of the guide, a line of ids
/// each: routes, regions, languages, steps, topics; what day tomorrow is; and then the file. It is given what is right as
/// [`Profile::lines`], and of each problem the message, the place and what is said against safety.
pub fn read_asked(asked: &str) -> String {
    let mut rest = asked;
    let mut ids = || -> Vec<&str> {
        let (line, after) = rest.split_once('\n').unwrap_or_default();
        rest = after;
        line.split(' ').filter(|id| !id.is_empty()).collect()
    };
    let (routes, regions, languages, steps, topics) = (ids(), ids(), ids(), ids(), ids());
    let tomorrow = ids().pop().unwrap_or_default();
    let known = Known {
        routes: &routes,
        regions: &regions,
        languages: &languages,
        steps: &steps,
        // The comparison comes later, and says then which it doesn't know.
        columns: &[],
        topics: &topics,
        tomorrow,
    };
    let (profile, problems) = read(rest, known);
    let mut answer = profile.lines();
    for problem in problems {
        let message = problem.placed();
        let Problem { place, against, .. } = problem;
        for piece in [message, place, against] {
            answer.push_str(BETWEEN);
            // What it repeats of the file may hold any sign.
            answer.extend(piece.chars().filter(|sign| *sign != '\0'));
        }
    }
    answer
}

impl Profile {
    /// All that the clinic says, path and value in turns, a line each.
    pub fn lines(&self) -> String {
        self.values.iter().flat_map(|(path, value)| [path, "\n", value, "\n"]).collect()
    }

    /// The profile that was written down as [`Self::lines`].
    pub fn from_lines(lines: &str) -> Self {
        let mut lines = lines.lines().map(str::to_owned);
        let mut values = Vec::new();
        while let (Some(path), Some(value)) = (lines.next(), lines.next()) {
            values.push((path, value));
        }
        Self { values }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &str = "iv im\nus uk\nen es\nprepare\nharms\n2026-12-01\n";

    fn answer(file: &str) -> Vec<String> {
        read_asked(&[KNOWN, file].concat()).split('\0').map(str::to_owned).collect()
    }

    #[test]
    fn what_is_right_arrives_as_it_was_read() {
        let [lines] = &answer("{ \"name\": \"Larkspur\",\n \"routes\": [\"im\"] }")[..] else {
            panic!("there are problems");
        };
        let profile = Profile::from_lines(lines);
        assert_eq!(profile.text("name"), Some("Larkspur"));
        assert_eq!((profile.offers("im"), profile.offers("iv")), (Some(true), Some(false)));
    }

    #[test]
    fn each_problem_has_three_pieces() {
        let said = answer(
            "{ \"region\": \"mars\", \"na\\u0000me\": 1, \"hours\": \"You may drive home\" }",
        );
        assert_eq!(said.len(), 1 + 3 * 3, "{said:?}");
        assert!(said[1].starts_with("region: There is no region \"mars\""), "{said:?}");
        assert_eq!((&*said[2], &*said[3], &*said[8]), ("region", "", "hours"));
        assert!(!said[9].is_empty(), "{said:?}");
    }

    #[test]
    fn what_was_asked_wrongly_is_answered() {
        assert_eq!(answer("")[2..], ["", ""]);
        assert!(read_asked("").starts_with('\0'));
    }
}

//! The sheet as it is kept on a reader's device, where they asked for that.
//!
//! ```text
//! 1 iv h-needles q-nausea      form, route and values of what is ticked
//! May I bring my dog?          a line for each question of their own
//! ```

use crate::sheet::Sheet;

/// Stands first, so that another form can be told apart one day.
const FORM: &str = "1";

/// What is kept on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The route that was read about, by id.
    pub route: String,
    /// Values of what was ticked.
    pub ticks: Vec<String>,
    /// Questions in the reader's own words.
    pub own_questions: Vec<String>,
}

/// What to keep of a sheet and a route.
pub fn encode(route: &str, sheet: &Sheet) -> String {
    let mut kept = [FORM, " ", route, " ", &sheet.ticks.join(" ")].concat();
    for question in &sheet.own_questions {
        kept.push('\n');
        kept.push_str(question);
    }
    kept
}

/// Reads what was kept; `None` if it is of another form.
pub fn decode(kept: &str) -> Option<Stored> {
    let mut lines = kept.lines();
    let mut words = lines.next()?.split(' ').filter(|word| !word.is_empty()).map(str::to_owned);
    if words.next()? != FORM {
        return None;
    }
    let route = words.next()?;
    Some(Stored {
        route,
        ticks: words.collect(),
        own_questions: lines.map(str::to_owned).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn what_is_kept_reads_as_documented_and_comes_back() {
        let sheet = Sheet {
            ticks: strings(&["h-needles", "q-nausea"]),
            own_questions: strings(&["May I bring my dog?", "Who stays?"]),
            ..Sheet::default()
        };
        let kept = encode("iv", &sheet);
        assert_eq!(kept, "1 iv h-needles q-nausea\nMay I bring my dog?\nWho stays?");
        let (ticks, own_questions) = (sheet.ticks, sheet.own_questions);
        assert_eq!(decode(&kept), Some(Stored { route: "iv".to_owned(), ticks, own_questions }));
    }

    #[test]
    fn an_empty_sheet_is_kept_too() {
        let nothing =
            Stored { route: "sc".to_owned(), ticks: Vec::new(), own_questions: Vec::new() };
        assert_eq!(decode(&encode("sc", &Sheet::default())), Some(nothing));
    }

    #[test]
    fn what_the_site_wrote_under_the_name_is_left_alone() {
        for other in ["", " ", "\n", "1", "2 iv h-needles", "{}", "10 iv"] {
            assert_eq!(decode(other), None, "{other:?}");
        }
    }
}

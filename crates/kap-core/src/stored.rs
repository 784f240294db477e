//! The sheet as it is kept on a reader's device, where they asked for that.
//!
//! ```text
//! 1 iv h-needles q-nausea      form, route and values of what is ticked
//! May I bring my dog?          a line for each question of their own
//! ```

use crate::sheet::Sheet;

/// Stands first, so that another form can be told apart one day.
const FORM: &str = "1";

/// No device keeps more ticks than this, or more questions: what is longer isn't the guide's.
pub const MOST_TICKS: usize = 1_000;
/// See [`MOST_TICKS`].
pub const MOST_QUESTIONS: usize = 200;

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

/// Reads what was kept; `None` if it is of another form. Whoever can write there may have written
/// anything, so names are names, and no more of it is read than a reader may have kept.
pub fn decode(kept: &str) -> Option<Stored> {
    let mut lines = kept.lines();
    let mut words = lines.next()?.split(' ').filter(|word| is_name(word)).map(str::to_owned);
    if words.next()? != FORM {
        return None;
    }
    let route = words.next()?;
    Some(Stored {
        route,
        ticks: words.take(MOST_TICKS).collect(),
        own_questions: lines.take(MOST_QUESTIONS).map(str::to_owned).collect(),
    })
}

/// Whether this can be a name in the guide's markup: nothing in it ends the quotes in which a selector
/// looks for it.
pub(crate) fn is_name(word: &str) -> bool {
    let is_ours = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:_~".contains(&byte);
    !word.is_empty() && word.bytes().all(is_ours)
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
    fn no_name_leads_out_of_the_selector_that_looks_for_it() {
        // It would have hidden every element of the guide, the help in a crisis too.
        let kept = "1 iv q-nausea x\"],*,[x=\" m-cost~2 own-17 \u{17} q\u{e9}";
        let Stored { route, ticks, .. } = decode(kept).unwrap();
        assert_eq!((&*route, ticks), ("iv", strings(&["q-nausea", "m-cost~2", "own-17"])));
        assert_eq!(decode("1 \"]"), None);
    }

    #[test]
    fn no_more_is_read_than_anybody_keeps() {
        let ticks: String = (0..100_000).map(|n| format!(" q-{n}")).collect();
        let questions: String = (0..100_000).map(|n| format!("\nWhy {n}?")).collect();
        let stored = decode(&["1 iv", &ticks, &questions].concat()).unwrap();
        assert_eq!((stored.ticks.len(), stored.own_questions.len()), (MOST_TICKS, MOST_QUESTIONS));
        assert_eq!((&*stored.ticks[0], &*stored.own_questions[0]), ("q-0", "Why 0?"));
    }

    #[test]
    fn what_the_site_wrote_under_the_name_is_left_alone() {
        for other in ["", " ", "\n", "1", "2 iv h-needles", "{}", "10 iv"] {
            assert_eq!(decode(other), None, "{other:?}");
        }
    }
}

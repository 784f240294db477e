//! The nearest right name, for messages about a wrong one.

use crate::search::slips;

/// The candidate closest to `name`, if it is close enough to be a slip of the pen.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let allowed = 1 + candidate.len() as u32 / 4;
            let slips = slips(name.as_bytes(), candidate.as_bytes(), false, allowed);
            (slips <= allowed).then_some((slips, candidate))
        })
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_pen_finds_its_name() {
        let names = ["view", "views", "route"];
        assert_eq!(nearest("rout", names), Some("route"));
        assert_eq!(nearest("veiw", names), Some("view"));
    }

    #[test]
    fn another_word_finds_nothing() {
        assert_eq!(nearest("background", ["view", "route"]), None);
        assert_eq!(nearest("hours", ["name", "routes"]), None);
    }
}

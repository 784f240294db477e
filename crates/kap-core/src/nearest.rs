//! The nearest right name, for messages about a wrong one.

/// The candidate closest to `name`, if it is close enough to be a slip of the pen.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 3)
        .map(|(_, candidate)| candidate)
}

fn distance(a: &str, b: &str) -> usize {
    strsim::osa_distance(a, b)
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
    }
}

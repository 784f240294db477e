//! What is carried in a link or a printed code: permanent numbers or ids after the `#`, never words.
//!
//! ```text
//! #kap-1_2_1g_9q       version 1, the numbers 2, 52 and 350 of `ids.toml` in base 36
//! #kap-companion       the companion's sheet, without any choices
//! #kap-compare_2_5     the comparison of the columns 2 and 5 of `ids.toml`
//! #kap-visit_help_step-dose   a visit at the desk, with these topics in order
//! ```
//!
//! A link lives for years and comes from anywhere, so reading is strict: what isn't exactly a
//! link of ours is refused as a whole, and numbers that the guide no longer knows are counted.

/// Opens the companion's sheet.
pub const COMPANION: &str = "#kap-companion";

/// Longest hash that is read, in characters.
pub const LONGEST: usize = 4_000;

/// Most numbers that a link may carry; more than the content has.
pub const MOST: usize = 400;

const START: &str = "#kap-";
const VERSION: &str = "1";
const COMPARE: &str = "compare";
const VISIT: &str = "#kap-visit_";

/// Most topics of a visit that a link may carry.
const MOST_TOPICS: usize = 24;

/// Longest number, in digits of base 36.
const DIGITS: usize = 6;

/// Permanent numbers of what a person has ticked and of their route; sorted, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(Vec<u32>);

/// What a link brings along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// Choices of a person.
    Choices(Choices),
    /// The columns of a comparison.
    Columns(Choices),
    /// The wish to see the companion's sheet.
    Companion,
    /// Topics of a visit, in order.
    Visit(Vec<String>),
}

/// Why a hash was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It belongs to the page: it doesn't begin as our links do.
    NotOurs,
    /// A version that this guide doesn't know, likely a newer one.
    Version,
    /// Longer than [`LONGEST`], or more numbers than [`MOST`].
    TooLong,
    /// Something else than numbers joined by `_`: cut off, mistyped or made up.
    Damaged,
}

/// Choices, parted by whether the guide still knows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// Numbers to restore.
    pub known: Vec<u32>,
    /// How many can't be restored: taken out since, or of a newer guide.
    pub unknown: usize,
}

impl Choices {
    /// Choices with these numbers, in any order. No more than [`MOST`] are kept.
    pub fn new(numbers: impl IntoIterator<Item = u32>) -> Self {
        let mut numbers: Vec<u32> = numbers.into_iter().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.truncate(MOST);
        Self(numbers)
    }

    /// The numbers, sorted.
    pub fn numbers(&self) -> &[u32] {
        &self.0
    }

    /// The link's hash, such as `#kap-1_2_1g`; `#kap-1` without any choice.
    pub fn encode(&self) -> String {
        self.hash(VERSION)
    }

    /// The hash of a link to the comparison of these columns, such as `#kap-compare_2_5`.
    pub fn encode_columns(&self) -> String {
        self.hash(COMPARE)
    }

    fn hash(&self, name: &str) -> String {
        let mut hash = String::with_capacity(16 + 3 * self.0.len());
        hash.push_str(START);
        hash.push_str(name);
        for number in &self.0 {
            hash.push('_');
            push_base36(&mut hash, *number);
        }
        hash
    }

    /// Parts the numbers that the guide knows from those it doesn't.
    pub fn split(&self, is_known: impl Fn(u32) -> bool) -> Split {
        let known: Vec<u32> = self.0.iter().copied().filter(|number| is_known(*number)).collect();
        let unknown = self.0.len() - known.len();
        Split { known, unknown }
    }
}

/// Reads an address's hash, with its `#`.
///
/// # Errors
/// If it isn't a whole link of this version; see [`Refused`].
pub fn decode(hash: &str) -> Result<Carried, Refused> {
    if hash == COMPANION {
        return Ok(Carried::Companion);
    }
    // A page may have anchors of its own that begin with `kap-`.
    if let Some(topics) = hash.strip_prefix(VISIT) {
        return read_topics(topics).map(Carried::Visit);
    }
    let rest = hash.strip_prefix(START).ok_or(Refused::NotOurs)?;
    let columns = rest.strip_prefix(COMPARE).and_then(|rest| rest.strip_prefix('_'));
    if columns.is_none() && !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Refused::NotOurs);
    }
    if rest.len() + START.len() > LONGEST {
        return Err(Refused::TooLong);
    }
    if let Some(columns) = columns {
        return read_numbers(columns.split('_')).map(Carried::Columns);
    }
    let mut parts = rest.split('_');
    let version = parts.next().unwrap_or_default();
    if version.bytes().any(|byte| !byte.is_ascii_digit()) {
        return Err(Refused::Damaged);
    }
    if version != VERSION {
        return Err(Refused::Version);
    }
    read_numbers(parts).map(Carried::Choices)
}

/// The hash of a link to a visit with these topics, such as `#kap-visit_help_step-dose`.
pub fn encode_visit(topics: &[String]) -> String {
    [VISIT, &topics.join("_").replace(':', "-")].concat()
}

fn read_topics(topics: &str) -> Result<Vec<String>, Refused> {
    let is_id = |topic: &str| {
        !topic.is_empty() && topic.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    let topics: Vec<&str> = topics.split('_').take(MOST_TOPICS + 1).collect();
    if topics.len() > MOST_TOPICS {
        return Err(Refused::TooLong);
    }
    if !topics.iter().all(|topic| is_id(topic)) {
        return Err(Refused::Damaged);
    }
    let written = |topic: &str| match topic.strip_prefix("step-") {
        Some(step) => ["step:", step].concat(),
        None => topic.to_owned(),
    };
    Ok(topics.into_iter().map(written).collect())
}

fn read_numbers<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Choices, Refused> {
    let mut numbers = Vec::new();
    for part in parts {
        if numbers.len() == MOST {
            return Err(Refused::TooLong);
        }
        numbers.push(read_base36(part).ok_or(Refused::Damaged)?);
    }
    Ok(Choices::new(numbers))
}

fn push_base36(to: &mut String, number: u32) {
    if number >= 36 {
        push_base36(to, number / 36);
    }
    to.extend(char::from_digit(number % 36, 36));
}

/// A number as we write it: lower case, no zero in front, not zero itself.
fn read_base36(part: &str) -> Option<u32> {
    let is_ours = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_lowercase();
    if part.len() > DIGITS || part.starts_with('0') || !part.bytes().all(is_ours) {
        return None;
    }
    u32::from_str_radix(part, 36).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(hash: &str) -> Vec<u32> {
        match decode(hash) {
            Ok(Carried::Choices(choices)) => choices.numbers().to_vec(),
            other => panic!("{hash}: {other:?}"),
        }
    }

    /// Numbers that look random and are the same in every run (Knuth's MMIX generator).
    fn random() -> impl FnMut() -> u32 {
        let mut state: u64 = 4;
        move || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as u32
        }
    }

    #[test]
    fn a_link_reads_as_documented() {
        assert_eq!(Choices::new([350, 2, 52, 2]).encode(), "#kap-1_2_1g_9q");
        assert_eq!(choices("#kap-1_2_1g_9q"), [2, 52, 350]);
        assert_eq!(Choices::default().encode(), "#kap-1");
        assert_eq!(choices("#kap-1"), Vec::<u32>::new());
        assert_eq!(decode(COMPANION), Ok(Carried::Companion));
        let topics = ["help", "step:going-home", "teach-back"].map(str::to_owned).to_vec();
        let visit = "#kap-visit_help_step-going-home_teach-back";
        assert_eq!(encode_visit(&topics), visit);
        assert_eq!(decode(visit), Ok(Carried::Visit(topics)));
        for damaged in
            ["#kap-visit_", "#kap-visit_help__sheet", "#kap-visit_HELP", "#kap-visit_<b>"]
        {
            assert_eq!(decode(damaged), Err(Refused::Damaged), "{damaged}");
        }
        let many = "#kap-visit_help".to_owned() + &"_help".repeat(40);
        assert_eq!(decode(&many), Err(Refused::TooLong));
    }

    #[test]
    fn a_comparison_reads_as_documented() {
        let columns = Choices::new([5, 2]);
        assert_eq!(columns.encode_columns(), "#kap-compare_2_5");
        assert_eq!(decode("#kap-compare_2_5"), Ok(Carried::Columns(columns)));
        for hash in ["#kap-compare_", "#kap-compare_2_", "#kap-compare_0", "#kap-compare_2-5"] {
            assert_eq!(decode(hash), Err(Refused::Damaged), "{hash}");
        }
        for hash in ["#kap-compare", "#kap-compare-2", "#kap-compared_2"] {
            assert_eq!(decode(hash), Err(Refused::NotOurs), "{hash}");
        }
    }

    #[test]
    fn whatever_is_chosen_comes_back_sorted_and_once() {
        let mut next = random();
        for _ in 0..2_000 {
            let count = next() as usize % (MOST + 1);
            let numbers: Vec<u32> = (0..count).map(|_| 1 + next() % 5_000).collect();
            let made = Choices::new(numbers.iter().copied());
            let hash = made.encode();
            assert!(hash.len() <= LONGEST);
            let rest = hash.strip_prefix("#kap-1").unwrap();
            assert!(
                rest.bytes().all(|b| b == b'_' || b.is_ascii_digit() || b.is_ascii_lowercase())
            );
            assert_eq!(decode(&hash), Ok(Carried::Choices(made.clone())));
            assert!(made.numbers().windows(2).all(|pair| pair[0] < pair[1]));
            assert!(numbers.iter().all(|number| made.numbers().contains(number)));
        }
    }

    #[test]
    fn the_largest_choice_still_fits() {
        let largest = 36_u32.pow(DIGITS as u32) - 1;
        let all = Choices::new((0..MOST as u32).map(|n| largest - n));
        assert!(all.encode().len() <= LONGEST);
        assert_eq!(decode(&all.encode()), Ok(Carried::Choices(all)));
        assert_eq!(Choices::new(1..=MOST as u32 + 5).numbers().len(), MOST);
    }

    #[test]
    fn order_and_repetition_do_not_matter() {
        assert_eq!(choices("#kap-1_9q_2_9q_1g"), [2, 52, 350]);
    }

    #[test]
    fn what_the_guide_does_not_know_is_counted() {
        let split = Choices::new([2, 17, 52, 350]).split(|number| number != 17 && number < 300);
        assert_eq!(split, Split { known: vec![2, 52], unknown: 2 });
    }

    #[test]
    fn the_pages_own_hashes_are_left_to_it() {
        for hash in [
            "",
            "#",
            "#visit",
            "#kap",
            "#kap-",
            "#kap-guide",
            "#kap-companions",
            "#KAP-1.2",
            "kap-1.2",
            "#kap-compare",
        ] {
            assert_eq!(decode(hash), Err(Refused::NotOurs), "{hash}");
        }
    }

    #[test]
    fn other_versions_are_told_apart_from_damage() {
        for hash in ["#kap-2_2_1g", "#kap-10", "#kap-01_2", "#kap-0"] {
            assert_eq!(decode(hash), Err(Refused::Version), "{hash}");
        }
        for hash in [
            "#kap-1_",
            "#kap-1__2",
            "#kap-1_2_",
            "#kap-1_2,3",
            "#kap-1_2_1G",
            "#kap-1_+2",
            "#kap-1_-2",
            "#kap-1_0",
            "#kap-1_02",
            "#kap-1_2 ",
            "#kap-1_%32",
            "#kap-1_é",
            "#kap-1_1000000",
            "#kap-1_２",
            "#kap-1x_2",
            "#kap-1/2",
            "#kap-1_2#kap-1_2",
            "#kap-1_2\0",
            "#kap-1_<b>",
        ] {
            assert_eq!(decode(hash), Err(Refused::Damaged), "{hash}");
        }
    }

    #[test]
    fn huge_links_are_refused_quickly() {
        assert_eq!(decode(&format!("#kap-1{}", "_2".repeat(MOST + 1))), Err(Refused::TooLong));
        assert_eq!(decode(&format!("#kap-1_{}", "z".repeat(10_000_000))), Err(Refused::TooLong));
        assert_eq!(decode(&format!("#{}", "k".repeat(10_000_000))), Err(Refused::NotOurs));
    }

    #[test]
    fn no_hash_whatever_makes_it_panic() {
        let mut next = random();
        let letters: Vec<char> = "#kap-1_29zZ0/%é\u{202e}😀 \n".chars().collect();
        for _ in 0..50_000 {
            let length = next() as usize % 24;
            let noise: String =
                (0..length).map(|_| letters[next() as usize % letters.len()]).collect();
            for hash in [noise.clone(), format!("#kap-{noise}"), format!("#kap-1{noise}")] {
                if let Ok(Carried::Choices(read)) = decode(&hash) {
                    assert_eq!(decode(&read.encode()), Ok(Carried::Choices(read)));
                }
            }
        }
    }
}

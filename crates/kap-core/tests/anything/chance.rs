//! Chance that is the same each time.

use std::env;

use crate::written;

/// Numbers by chance (xorshift).
pub struct Chance(u64);

/// Each round has a chance of its own, so that one that fails can be told by its number.
pub fn rounds() -> impl Iterator<Item = Chance> {
    let count = env::var("KAP_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    (1..=count.unwrap_or(20_000))
        .map(|round: u64| Chance(round.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

/// Right values, several times each, and what is in `naughty.txt`.
pub fn seeds(right: &[&str]) -> Vec<String> {
    // A sign that stands there by the thousand would be doubled, too.
    let lines = written::lines(include_str!("../naughty.txt")).filter(|line| !line.contains('*'));
    let naughty = lines.map(written::text);
    let often = right.iter().flat_map(|value| std::iter::repeat_n((*value).to_owned(), 12));
    naughty.chain(often).collect()
}

impl Chance {
    /// A number below this one.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit.max(1)
    }

    /// One of the seeds: as it is, or cut, doubled, joined with another, or with a letter changed.
    pub fn changed(&mut self, seeds: &[String]) -> String {
        let mut letters: Vec<char> = seeds[self.below(seeds.len())].chars().collect();
        for _ in 0..self.below(4) {
            let at = self.below(letters.len() + 1);
            match self.below(6) {
                0 => letters.truncate(at),
                1 => drop(letters.drain(..at)),
                2 => letters = letters.repeat(1 + self.below(40)),
                3 => {
                    let other: Vec<char> = seeds[self.below(seeds.len())].chars().collect();
                    drop(letters.splice(at..at, other));
                }
                4 => letters.insert(at, b"-_#. ,0zA"[self.below(9)].into()),
                _ => {
                    if let Some(letter) = letters.get_mut(at) {
                        *letter = char::from_u32(self.below(0x3000) as u32).unwrap_or('-');
                    }
                }
            }
        }
        letters.into_iter().collect()
    }
}

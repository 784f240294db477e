//! How far a typed word is from another.

/// How many letters are wrong, missing, too many or swapped, if it is no more than `allowed`,
/// and more than that otherwise. If the word is only `begun`, what it lacks at its end doesn't
/// count.
pub(crate) fn slips(typed: &[u8], word: &[u8], begun: bool, allowed: u32) -> u32 {
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word) =
        (typed.get(same..).unwrap_or_default(), word.get(same..).unwrap_or_default());
    let ([a, typed_rest @ ..], [b, word_rest @ ..]) = (typed, word) else {
        return if begun { typed.len() } else { typed.len() + word.len() } as u32;
    };
    let apart = typed.len().abs_diff(word.len()) as u32;
    if allowed == 0 || (!begun && apart > allowed) {
        return apart.max(1);
    }
    let then = |typed, word| slips(typed, word, begun, allowed - 1);
    let mut least =
        then(typed_rest, word_rest).min(then(typed, word_rest)).min(then(typed_rest, word));
    if let ([c, typed_rest @ ..], [d, word_rest @ ..]) = (typed_rest, word_rest)
        && (a, b) == (d, c)
    {
        least = least.min(then(typed_rest, word_rest));
    }
    least + 1
}

/// How many of 16 pairs of letters both have.
pub(super) fn likeness(a: &[u8], b: &[u8]) -> u32 {
    let shared = a.windows(2).filter(|pair| b.windows(2).any(|other| other == *pair)).count();
    (32 * shared / (a.len() + b.len()).saturating_sub(2).max(1)) as u32
}

#[cfg(test)]
mod tests {
    use super::{likeness, slips};

    #[test]
    fn slips_are_counted_in_the_whole_and_in_what_is_typed() {
        let whole = |a: &str, b: &str| slips(a.as_bytes(), b.as_bytes(), false, 2);
        assert_eq!(whole("blader", "bladder"), 1);
        assert_eq!(whole("balddre", "bladder"), 2);
        assert_eq!(whole("", "ab"), 2);
        assert_eq!(whole("ab", ""), 2);
        assert!(whole("bath", "bladder") > 2);
        assert!(whole("hallicin", "hallucinate") > 2);
        assert_eq!(slips(b"hallicin", b"hallucinate", true, 2), 1);
    }

    #[test]
    fn likeness_is_of_16() {
        assert_eq!(likeness(b"drip", b"drip"), 16);
        assert_eq!(likeness(b"drip", b"shot"), 0);
        assert!(likeness(b"driping", b"drip") > 8);
    }
}

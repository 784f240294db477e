//! Which entries answer, and which answers best.

use super::slips::{likeness, slips};
use super::vocabulary::{Id, Word, letters};
use super::words::{is_letter, joined, words};
use super::{BODY, Found, Hit, Index};

/// What a query has beyond so many bytes isn't looked for.
const LONGEST: usize = 200;

/// Somebody in danger may write more, and say it last: so many bytes are listened to.
const HEARD: usize = 4_000;
/// How many are offered when nothing answers.
const NEAREST: usize = 3;

/// How well a word fits; with every slip, or half a one for lacking an end, less than `PART`.
const EXACT: u32 = 16;
const SAME_STEM: u32 = 14;
const BEGINNING: u32 = 12;
const PART: u32 = 11;
/// How alike words must be at least to be offered when nothing answers.
const ALIKE: u32 = 5;

/// Words that may be meant by one that was typed, each with how well it fits.
type Meant = Vec<(Id, u32)>;

impl Index {
    /// What answers this. It may still be typed: its last word counts as the beginning of one.
    pub fn search(&self, query: &str) -> Found {
        let cut = |longest| query.get(..query.floor_char_boundary(longest)).unwrap_or_default();
        let heard = words(cut(HEARD), self.fold);
        let said: Vec<&str> = heard.iter().map(|word| &*word.folded).collect();
        if self.vocabulary.crisis.is_in(&said, &self.vocabulary) {
            let about_it = vec![(self.vocabulary.crisis_meaning, EXACT)];
            return Found { crisis: true, ..self.rank(&[about_it]) };
        }
        let query = cut(LONGEST);
        let typed = words(query, self.fold);
        let all_stop = typed.iter().all(|word| self.vocabulary.is_stop(&word.folded));
        let mut sought = Vec::new();
        let mut stems = Vec::new();
        let mut distinct = Vec::new();
        let mut last: Option<&str> = None;
        for (place, word) in typed.iter().enumerate() {
            let text = &*word.folded;
            let mut stem = self.vocabulary.stem_of(text);
            let again = distinct.contains(&text);
            if !again {
                distinct.push(text);
            }
            if !again && (all_stop || !self.vocabulary.is_stop(text)) {
                let begun = place + 1 == typed.len() && query.ends_with(is_letter);
                let meant = self.meant(text, begun, all_stop);
                if stem == Id::MAX
                    && let Some((id, _)) = meant.first()
                {
                    stem = self.vocabulary.stem(*id);
                }
                sought.push(meant);
            }
            stems.push(stem);
            // "Breast feeding".
            if let Some(last) = last.replace(text) {
                let joined = joined(last, text);
                if self.vocabulary.find(&joined).is_some() && !self.vocabulary.is_stop(&joined) {
                    sought.push(self.meant(&joined, false, false));
                }
            }
        }
        for meaning in self.vocabulary.meanings(&stems) {
            if meaning.length > 1 {
                sought.push(vec![(meaning.id, EXACT)]);
            }
        }
        let mut found = self.rank(&sought);
        if found.hits.is_empty() && !typed.is_empty() {
            let alike: Vec<Meant> = distinct.iter().map(|text| self.alike(text)).collect();
            found.hits = self.rank(&alike).hits;
            found.hits.truncate(NEAREST);
            found.nearest = true;
        }
        found
    }

    /// The words that may be meant by this one: those that it is, begins or is a form of;
    /// without any, those that it is nearest to.
    fn meant(&self, text: &str, begun: bool, stop_too: bool) -> Meant {
        let stem = self.vocabulary.stem_of(text);
        let typed = letters(text);
        // Nearly a word may also lack its end: "breakthru".
        let open = begun || text.len() > 5;
        let allowed = match text.len() {
            0..4 => 0,
            4..8 => 1,
            _ => 2,
        };
        // Most words are too far away to be looked at letter by letter.
        let near = |word: &Word| {
            (typed & !word.letters).count_ones() <= allowed
                && (open || (word.letters & !typed).count_ones() <= allowed)
        };
        let mut meant = Meant::new();
        let mut best = 1;
        for (id, word) in self.vocabulary.words.iter().enumerate().filter(|(_, word)| word.known) {
            // Most words lack a letter of it, and need not be looked up to know.
            let may_begin = typed & !word.letters == 0;
            let fit = if may_begin && *word.text == *text {
                EXACT
            } else if word.stem == stem {
                SAME_STEM
            } else if may_begin && (begun || text.len() > 3) && word.text.starts_with(text) {
                if begun { BEGINNING } else { PART }
            } else if stem == Id::MAX && near(word) {
                let slips = |begun| slips(text.as_bytes(), word.text.as_bytes(), begun, allowed);
                let (whole, part) = (slips(false), slips(open));
                if whole <= allowed {
                    PART - 2 * whole
                } else if part <= allowed {
                    PART - 2 * part - 1
                } else {
                    0
                }
            } else {
                0
            };
            if fit > 0 && (fit < PART || stop_too || !word.stop) {
                best = fit.max(best);
                meant.push((id, fit));
            }
        }
        meant.retain(|(_, fit)| *fit >= best.min(PART));
        // A misspelt word that says nothing still says nothing.
        let is_stop = |id: Id| self.vocabulary.words.get(id).is_some_and(|word| word.stop);
        if !stop_too && meant.iter().any(|(id, _)| is_stop(*id)) {
            meant.clear();
        }
        self.with_synonyms(meant)
    }

    /// The words that look a little like this one.
    fn alike(&self, text: &str) -> Meant {
        let typed = letters(text);
        let mut meant = Meant::new();
        for (id, word) in self.vocabulary.words.iter().enumerate() {
            if (typed & word.letters).count_ones() >= typed.count_ones().min(3) {
                let fit = likeness(text.as_bytes(), word.text.as_bytes());
                if fit >= ALIKE {
                    meant.push((id, fit));
                }
            }
        }
        self.with_synonyms(meant)
    }

    fn with_synonyms(&self, mut meant: Meant) -> Meant {
        for place in 0..meant.len() {
            if let Some(&(id, fit)) = meant.get(place) {
                for meaning in self.vocabulary.meanings(&[self.vocabulary.stem(id)]) {
                    meant.push((meaning.id, fit * 3 / 4));
                }
            }
        }
        meant
    }

    /// Adds up what was sought, entry by entry.
    fn rank(&self, sought: &[Meant]) -> Found {
        let mut wanted = vec![false; self.vocabulary.words.len()];
        // For each thing that was sought, how well it fits each line.
        let mut fits = Vec::new();
        // Most entries have nothing of all that.
        let mut touched = vec![false; self.lines.len()];
        for meant in sought {
            let mut by_line = vec![0; self.lines.len()];
            // A rare form of a word tells no more than the word.
            let mut common = 0;
            for (id, _) in meant {
                if let Some(word) = self.vocabulary.words.get(*id)
                    && !word.text.is_empty()
                {
                    common += word.lines.len();
                }
            }
            for (id, fit) in meant {
                let Some(word) = self.vocabulary.words.get(*id) else {
                    continue;
                };
                let lines = if word.text.is_empty() { word.lines.len() } else { common };
                let fit = fit * rarity(lines, self.lines.len());
                for line in &word.lines {
                    if let Some(best) = by_line.get_mut(*line as usize) {
                        *best = fit.max(*best);
                    }
                    if let Some(touched) = touched.get_mut(*line as usize) {
                        *touched = true;
                    }
                }
                if let Some(wanted) = wanted.get_mut(*id) {
                    *wanted = true;
                }
            }
            fits.push(by_line);
        }
        let mut hits: Vec<Hit> = Vec::new();
        let mut at = 0;
        for lines in self.lines.chunk_by(|a, b| a.entry == b.entry) {
            if !touched.iter().skip(at).take(lines.len()).any(|touched| *touched) {
                at += lines.len();
                continue;
            }
            let mut score = 0;
            let mut sums = vec![0; lines.len()];
            for by_line in &fits {
                let mut best = 0;
                let by_line = by_line.get(at..).unwrap_or_default();
                for ((line, fit), sum) in lines.iter().zip(by_line).zip(&mut sums) {
                    best = best.max(fit * line.worth);
                    *sum += fit;
                }
                score += best;
            }
            // A line that says what was sought, and little else, says it best.
            let mut whole = 0;
            for (line, sum) in lines.iter().zip(sums) {
                if line.worth > BODY {
                    whole = whole.max(sum * 16 / (line.length + 2));
                }
            }
            score += whole;
            if score > 0
                && let Some(line) = lines.first()
            {
                let place = hits.partition_point(|hit| hit.score >= score);
                hits.insert(place, Hit { entry: line.entry, score });
            }
            at += lines.len();
        }
        let least = hits.first().map_or(0, |best| best.score / 4);
        hits.retain(|hit| hit.score >= least);
        Found { hits, wanted, ..Found::default() }
    }
}

/// How much a word tells that stands in so many of all lines: the logarithm of their share.
fn rarity(lines: usize, all: usize) -> u32 {
    logarithm(all as u32 + 1).saturating_sub(logarithm(lines as u32)) + 8
}

/// Eight times the logarithm to the base of two, roughly.
fn logarithm(number: u32) -> u32 {
    let whole = number.checked_ilog2().unwrap_or_default();
    whole * 8 + ((number << 3 >> whole) & 7)
}

//! Prose with its citations: the smallest thing a reader reads.

use std::rc::Rc;

use crate::Id;
use crate::region::RegionSet;

/// A piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words to show as they stand.
    Words(Rc<str>),
    /// The region's emergency number, as a link.
    Emergency,
    /// The region's first crisis line, as a link.
    Crisis,
    /// The number to call in the region for advice on poisoning, as a link.
    Poison,
    /// A word that the glossary explains.
    Term {
        /// Place of the term in [`crate::pack::Pack::glossary`].
        term: u16,
        /// The word as it stands here.
        words: Rc<str>,
    },
}

/// How far a fact was checked in the source that it cites.
///
/// The flag belongs to the fact, not to the source: the same paper may have been read for
/// one number and only remembered for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checked {
    /// Read in the original or an official copy (`V`).
    Original,
    /// Read only in a secondary copy (`V2`).
    Secondary,
    /// The source was found and partly read; this fact is from general knowledge (`P`).
    Partly,
    /// General knowledge, held with confidence, not seen in a source (`K-high`).
    KnownHigh,
    /// General knowledge, held with less confidence, not seen in a source (`K-med`).
    KnownMedium,
}

impl Checked {
    /// Whether the fact was seen in a source, so that a number may be shown as sourced.
    pub fn was_seen(self) -> bool {
        matches!(self, Self::Original | Self::Secondary)
    }

    /// The flag as authors write it.
    pub fn flag(self) -> &'static str {
        match self {
            Self::Original => "V",
            Self::Secondary => "V2",
            Self::Partly => "P",
            Self::KnownHigh => "K-high",
            Self::KnownMedium => "K-med",
        }
    }
}

/// This fact, from that source, checked so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Place of the source in [`crate::app_pack::AppPack::sources`].
    pub source: u16,
    /// How far this fact was checked there.
    pub checked: Checked,
}

/// Where a statement comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The sources, in the order the author gave.
    pub citations: Vec<Citation>,
    /// Whether this is the guide's own estimate, worded and drawn as "usually about".
    pub editorial: bool,
}

impl Basis {
    /// What this rests on and what the other does, each source once.
    pub fn add(&mut self, other: &Self) {
        for citation in &other.citations {
            if !self.citations.contains(citation) {
                self.citations.push(citation.clone());
            }
        }
        self.editorial |= other.editorial;
    }
}

/// A statement: its words and where they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The words, with places for what depends on the region.
    pub spans: Vec<Span>,
    /// Where the statement comes from.
    pub basis: Basis,
    /// The regions it holds in; every edition has only its own.
    pub regions: RegionSet,
}

impl Text {
    /// The words alone, for searching; numbers that depend on the region are left out.
    pub fn words(&self) -> String {
        let mut all = String::new();
        for span in &self.spans {
            if let Span::Words(words) | Span::Term { words, .. } = span {
                all.push_str(words);
            }
        }
        all
    }

    /// As many whole sentences as fit into so many words, at least one, and the rest.
    pub fn parted(&self, room: usize) -> (Self, Option<Self>) {
        let mut words = 0;
        let mut inside = false;
        let mut ended = false;
        let mut cut = None;
        for (place, span) in self.spans.iter().enumerate() {
            let text = match span {
                Span::Words(words) | Span::Term { words, .. } => &**words,
                Span::Emergency | Span::Crisis | Span::Poison => "#",
            };
            for (at, c) in text.char_indices() {
                if c.is_whitespace() {
                    let is_end = ended && !is_within_name(text.get(..at).unwrap_or_default());
                    if is_end && (words <= room || cut.is_none()) {
                        cut = Some((place, at));
                    }
                    (inside, ended) = (false, false);
                    continue;
                }
                words += usize::from(!inside);
                inside = true;
                ended = matches!(c, '.' | '?' | '!') || ended && matches!(c, '"' | '”' | ')');
            }
        }
        let Some((place, at)) = cut.filter(|_| words > room) else {
            return (self.clone(), None);
        };
        let (mut seen, mut rest) = (self.clone(), self.clone());
        seen.spans.truncate(place + 1);
        rest.spans.drain(..place);
        if let (Some(Span::Words(before)), Some(Span::Words(after))) =
            (seen.spans.last_mut(), rest.spans.first_mut())
        {
            *before = before.get(..at).unwrap_or_default().into();
            *after = after.get(at..).unwrap_or_default().trim_start().into();
        }
        (seen, Some(rest))
    }
}

/// Whether the mark at the end of these words stands within a name: Spanish has the United States as
/// "EE. UU.".
pub fn is_within_name(words: &str) -> bool {
    words.ends_with("EE.")
}

/// How urgent a sign is. Each level has a form of its own wherever it stands, not only a colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Call the emergency number or the crisis line now.
    Now,
    /// Call the clinic today.
    #[default]
    Today,
    /// To be expected.
    Expected,
}

/// A safety text that no clinic can remove.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafetyText {
    /// Permanent id, such as `fda-2023`.
    pub id: Id,
    /// Heading.
    pub title: Rc<str>,
    /// Paragraphs or list items, in order.
    pub text: Vec<Text>,
}

#[cfg(test)]
mod tests {
    use super::{Span, Text};

    fn parted(words: &str, room: usize) -> (String, Option<String>) {
        let text = Text { spans: vec![Span::Words(words.into())], ..Text::default() };
        let (seen, rest) = text.parted(room);
        (seen.words(), rest.map(|rest| rest.words()))
    }

    #[test]
    fn a_text_is_parted_between_sentences_where_the_room_ends() {
        let text = "One two. Three \"four.\" Five six seven?";
        assert_eq!(parted(text, 7), (text.into(), None));
        assert_eq!(
            parted(text, 6),
            ("One two. Three \"four.\"".into(), Some("Five six seven?".into()))
        );
        assert_eq!(
            parted(text, 3),
            ("One two.".into(), Some("Three \"four.\" Five six seven?".into()))
        );
    }

    #[test]
    fn the_first_sentence_is_never_cut() {
        assert_eq!(
            parted("One 2.5 three. Four.", 1),
            ("One 2.5 three.".into(), Some("Four.".into()))
        );
        assert_eq!(parted("One two three", 1), ("One two three".into(), None));
    }

    #[test]
    fn a_name_with_a_point_in_it_is_not_cut() {
        let text = "Dos horas (regla de EE. UU.), y más. Otra frase.";
        let seen = "Dos horas (regla de EE. UU.), y más.";
        assert_eq!(parted(text, 3), (seen.into(), Some("Otra frase.".into())));
    }

    #[test]
    fn a_number_to_call_stays_in_its_sentence() {
        let spans = vec![
            Span::Words("Thoughts? Call ".into()),
            Span::Crisis,
            Span::Words(", at any hour. More here.".into()),
        ];
        let (seen, rest) = Text { spans, ..Text::default() }.parted(6);
        assert_eq!(seen.spans.get(1), Some(&Span::Crisis));
        assert_eq!(rest.map(|rest| rest.words()), Some("More here.".into()));
    }
}

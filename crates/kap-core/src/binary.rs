//! The binary form of a pack: small to send, and read by little code.
//!
//! A derived decoder that returns a `Result` at every field came to 40 KB of WebAssembly,
//! more than any view. Here a reader that meets damage notes it and gives empty values from
//! then on; whoever began asks once, at the end. All words stand together, after everything
//! else, which compresses better than words with numbers between them.

use std::rc::Rc;

/// Something with a binary form.
pub(crate) trait Binary: Sized {
    fn write(&self, to: &mut Writer);
    /// Reads what [`Binary::write`] wrote; anything goes once [`Reader::is_whole`] is false.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Takes up values in the order in which they are read again.
#[derive(Default)]
pub(crate) struct Writer {
    numbers: Vec<u8>,
    words: String,
}

impl Writer {
    /// The bytes: the length of the numbers, the numbers, the words.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        let length = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        [length.to_le_bytes().as_slice(), &self.numbers, self.words.as_bytes()].concat()
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    pub(crate) fn number(&mut self, mut number: u32) {
        while number > 127 {
            self.numbers.push(number as u8 | 128);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }

    fn length(&mut self, length: usize) {
        self.number(u32::try_from(length).unwrap_or(u32::MAX));
    }
}

/// Gives values back in the order in which they were written.
pub(crate) struct Reader<'a> {
    numbers: &'a [u8],
    words: &'a str,
    damaged: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let read = || {
            let (length, rest) = bytes.split_first_chunk()?;
            let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
            let (numbers, words) = rest.split_at_checked(length)?;
            Some((numbers, std::str::from_utf8(words).ok()?))
        };
        let (numbers, words) = read().unwrap_or_default();
        Self { numbers, words, damaged: false }
    }

    /// Whether everything was there, and nothing is left over.
    pub(crate) fn is_whole(&self) -> bool {
        !self.damaged && self.numbers.is_empty() && self.words.is_empty()
    }

    pub(crate) fn number(&mut self) -> u32 {
        let mut number = 0;
        let mut shift = 0;
        while shift < 32 {
            let Some((byte, rest)) = self.numbers.split_first() else {
                break;
            };
            self.numbers = rest;
            number |= u32::from(byte & 127) << shift;
            if *byte < 128 {
                return number;
            }
            shift += 7;
        }
        self.damaged = true;
        0
    }

    /// A value that can't be: something else was written here.
    pub(crate) fn damage<T>(&mut self, instead: T) -> T {
        self.damaged = true;
        instead
    }

    fn length(&mut self) -> usize {
        self.number() as usize
    }
}

impl Binary for Rc<str> {
    fn write(&self, to: &mut Writer) {
        to.length(self.len());
        to.words.push_str(self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let length = from.length();
        match from.words.split_at_checked(length) {
            Some((words, rest)) => {
                from.words = rest;
                words.into()
            }
            None => from.damage("".into()),
        }
    }
}

impl<T: Binary> Binary for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.length(self.len());
        for item in self {
            item.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let length = from.length();
        // Everything takes a byte at least: a damaged length must not ask for more memory
        // than the bytes that are left could fill.
        if length > from.numbers.len() {
            return from.damage(Self::new());
        }
        (0..length).map(|_| T::read(from)).collect()
    }
}

impl<T: Binary> Binary for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<A: Binary, B: Binary> Binary for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

impl Binary for bool {
    fn write(&self, to: &mut Writer) {
        to.number(u32::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number() == 1
    }
}

impl Binary for u32 {
    fn write(&self, to: &mut Writer) {
        to.number(*self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number()
    }
}

impl Binary for u16 {
    fn write(&self, to: &mut Writer) {
        to.number(u32::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number() as Self
    }
}

impl Binary for u8 {
    fn write(&self, to: &mut Writer) {
        to.number(u32::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number() as Self
    }
}

/// The binary form of a struct: its fields in this order; or of an enum without fields: the
/// place of the variant in this list.
macro_rules! binary {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::binary::Binary for $name {
            fn write(&self, to: &mut $crate::binary::Writer) {
                $($crate::binary::Binary::write(&self.$field, to);)*
            }

            fn read(from: &mut $crate::binary::Reader<'_>) -> Self {
                Self { $($field: $crate::binary::Binary::read(from),)* }
            }
        }
    };
    (enum $name:ident { $first:ident $(, $variant:ident)* $(,)? }) => {
        impl $crate::binary::Binary for $name {
            fn write(&self, to: &mut $crate::binary::Writer) {
                let all = [Self::$first $(, Self::$variant)*];
                let place = all.iter().position(|variant| variant == self).unwrap_or_default();
                to.number(place as u32);
            }

            fn read(from: &mut $crate::binary::Reader<'_>) -> Self {
                let all = [Self::$first $(, Self::$variant)*];
                let place = from.number() as usize;
                match all.get(place) {
                    Some(variant) => *variant,
                    None => from.damage(Self::$first),
                }
            }
        }
    };
}

pub(crate) use binary;

#[cfg(test)]
mod tests {
    use super::*;

    type Sample = Vec<(Rc<str>, Option<u32>)>;

    fn sample() -> Sample {
        vec![("über".into(), Some(300)), ("".into(), None), ("x".into(), Some(u32::MAX))]
    }

    fn written(sample: &Sample) -> Vec<u8> {
        let mut writer = Writer::default();
        sample.write(&mut writer);
        writer.into_bytes()
    }

    fn read(bytes: &[u8]) -> (Sample, bool) {
        let mut reader = Reader::new(bytes);
        let sample = Sample::read(&mut reader);
        (sample, reader.is_whole())
    }

    #[test]
    fn what_was_written_is_read_again() {
        assert_eq!(read(&written(&sample())), (sample(), true));
    }

    #[test]
    fn damage_anywhere_is_noticed_or_harmless_and_never_a_panic() {
        let bytes = written(&sample());
        for length in 0..bytes.len() {
            assert!(!read(&bytes[..length]).1, "cut after {length}");
        }
        for place in 0..bytes.len() {
            for flipped in 1..=255 {
                let mut bytes = bytes.clone();
                bytes[place] ^= flipped;
                let (sample, _) = read(&bytes);
                assert!(sample.len() <= bytes.len());
            }
        }
        assert!(!read(&[&bytes[..], b"more"].concat()).1);
    }
}

//! Whether a clinic's colour can be read on the guide's paper, and the nearest one that can.
//!
//! Ratios are those of WCAG 2.2 (relative luminance of sRGB colours).

use std::fmt;

/// The least ratio at which text of any size can be read (WCAG 2.2, 1.4.3).
pub const LEAST: f64 = 4.5;

/// An sRGB colour: red, green and blue from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "rgb({red}, {green}, {blue})")
    }
}

impl Rgb {
    /// Reads a colour as browsers compute it, such as `rgb(61, 58, 124)`; `None` for any that is
    /// written otherwise or lets something shine through.
    pub fn parse(computed: &str) -> Option<Self> {
        let numbers = computed.strip_prefix("rgb(")?.strip_suffix(')')?;
        let mut channels = numbers.split(',').map(|number| number.trim().parse().ok());
        let color = Self([channels.next()??, channels.next()??, channels.next()??]);
        channels.next().is_none().then_some(color)
    }

    /// From 0 for black to 1 for white.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { to_2_4((share + 0.055) / 1.055) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well one stands out from the other: from 1, not at all, to 21, black on white.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Black or white, whichever stands out more from this colour.
    pub fn strongest(self) -> Self {
        let (black, white) = (Self([0; 3]), Self([255; 3]));
        if self.contrast(black) > self.contrast(white) { black } else { white }
    }

    /// This colour with so many sixteenths of another in it.
    fn mixed(self, other: Self, sixteenths: u16) -> Self {
        let [a, b] = [self.0, other.0].map(|color| color.map(u16::from));
        let mix = |a: u16, b: u16| ((a * (16 - sixteenths) + b * sixteenths) / 16) as u8;
        let ([r, g, b1], [r2, g2, b2]) = (a, b);
        Self([mix(r, r2), mix(g, g2), mix(b1, b2)])
    }
}

/// A share to the power of 2.4, the fifth root of its twelfth power by Newton's method: any power
/// at all would cost the module 2 KB.
fn to_2_4(share: f64) -> f64 {
    let square = share * share;
    let twelfth = square * square * square * square * square * square;
    (0..8).fold(square, |root, _| {
        let fourth = root * root * root * root;
        root - (fourth * root - twelfth) / (5.0 * fourth)
    })
}

/// The nearest colour on the way to `ink` that can be read on `paper`; `None` if the colour can
/// be read as it is.
pub fn corrected(color: Rgb, paper: Rgb, ink: Rgb) -> Option<Rgb> {
    if color.contrast(paper) >= LEAST {
        return None;
    }
    let mixed = (1..16).map(|sixteenths| color.mixed(ink, sixteenths));
    Some(mixed.into_iter().find(|mixed| mixed.contrast(paper) >= LEAST).unwrap_or(ink))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Rgb = Rgb([255, 255, 255]);
    const BLACK: Rgb = Rgb([0, 0, 0]);

    #[test]
    fn ratios_are_those_of_wcag() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
        // The grays that every guide to contrast names: one just fails, one just passes.
        assert!(Rgb([119, 119, 119]).contrast(WHITE) < LEAST);
        assert!(Rgb([118, 118, 118]).contrast(WHITE) >= LEAST);
    }

    #[test]
    fn what_stands_out_most_is_black_or_white() {
        assert_eq!([WHITE.strongest(), BLACK.strongest()], [BLACK, WHITE]);
        assert_eq!(Rgb([110, 110, 110]).strongest(), WHITE);
        assert_eq!(Rgb([130, 130, 130]).strongest(), BLACK);
    }

    #[test]
    fn the_power_is_exact_for_every_channel() {
        for channel in 11..=255_u8 {
            let share = (f64::from(channel) / 255.0 + 0.055) / 1.055;
            assert!((to_2_4(share) - share.powf(2.4)).abs() < 1e-12, "{channel}");
        }
    }

    #[test]
    fn only_plain_opaque_colours_are_read() {
        assert_eq!(Rgb::parse("rgb(61, 58, 124)"), Some(Rgb([61, 58, 124])));
        for other in
            ["rgba(0, 0, 0, 0.5)", "oklch(0.5 0.1 90)", "rgb(1, 2)", "rgb(1, 2, 300)", "red"]
        {
            assert_eq!(Rgb::parse(other), None, "{other}");
        }
    }

    #[test]
    fn what_can_be_read_stays_and_what_can_not_comes_as_near_as_it_may() {
        assert_eq!(corrected(Rgb([61, 58, 124]), WHITE, BLACK), None);
        let yellow = Rgb([255, 214, 0]);
        let readable = corrected(yellow, WHITE, BLACK).unwrap();
        assert!(readable.contrast(WHITE) >= LEAST && readable.contrast(WHITE) < 6.5);
        assert_eq!(corrected(Rgb([20, 20, 20]), BLACK, Rgb([20, 20, 20])), Some(Rgb([20, 20, 20])));
    }
}

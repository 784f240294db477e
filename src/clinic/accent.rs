//! A clinic's ink or accent that can't be read on the guide's paper is corrected, and the owner is
//! told.

use gloo::events::EventListenerOptions;
use kap_core::contrast::{LEAST, Rgb, corrected};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget};

use super::theme::{self, computed, is_set};
use crate::guide::Guide;

/// Where the accent is the colour of words.
const ACCENTED: &str = "[role=tab][aria-selected=false]";
const ACCENT: &str = "--accent";
const INK: &str = "--ink";
const PAPER: &str = "--paper";
const SCHEME: &str = "color-scheme";

/// Words in a colour of the guide's own, which follows the scheme.
const QUIET: &str = ".foot > .quiet";

/// Keeps ink and accent readable, in light and in dark.
pub(crate) fn attach(guide: &Guide) {
    correct(guide);
    let listen = |target: &EventTarget, kind: &'static str| {
        let again = guide.clone();
        let heard = Box::new(move |_: &Event| correct(&again));
        guide.listen_to(target, kind, EventListenerOptions::default(), heard);
    };
    listen(&guide.element, "kap-recolored");
    let scheme = gloo::utils::window().match_media("(prefers-color-scheme: dark)");
    // A polyfill's answer may be an object that tells nothing.
    if let Ok(Some(scheme)) = scheme
        && scheme.has_type::<EventTarget>()
    {
        listen(&scheme, "change");
    }
}

/// Gives paper that lets the page shine through, or is no colour, a ground of its own; and has the
/// guide's own colours be those for dark paper where it is dark, and for light paper where it is light.
fn settle_paper(guide: &Guide) {
    let style = guide.root.style();
    let paper = || computed(&guide.root, "background-color").unwrap_or_default();
    if paper().starts_with("rgba") {
        let _ = style.set_property(PAPER, "Canvas");
        guide.warn("--kap-paper is no opaque colour. It is shown as plain white or black. Choose one such as #fff.");
    }
    let quiet = guide.find(QUIET).and_then(|quiet| Rgb::parse(&computed(&quiet, "color")?));
    if let (Some(quiet), Some(paper)) = (quiet, Rgb::parse(&paper()))
        && quiet.contrast(paper) < LEAST
    {
        let is_dark = paper.strongest() == Rgb([255; 3]);
        let _ = style.set_property(SCHEME, if is_dark { "dark" } else { "light" });
    }
}

fn correct(guide: &Guide) {
    let style = guide.root.style();
    // What was corrected for the other scheme says nothing about this one.
    let clinics = guide.clinic.text("theme.accent").filter(|_| !is_set(guide, "--kap-accent"));
    let _ = style.set_property(ACCENT, clinics.unwrap_or_default());
    for role in [INK, PAPER, SCHEME] {
        let _ = style.set_property(role, "");
    }
    // The theme's scheme first: the paper decides against it where they differ.
    theme::apply(guide);
    settle_paper(guide);
    let Some((accent, paper, ink)) = colors(guide) else {
        return;
    };
    let readable = |name: &str, role: &str, color: Rgb, towards: Rgb| {
        let Some(readable) = corrected(color, paper, towards) else {
            return color;
        };
        let _ = style.set_property(role, &readable.to_string());
        guide.warn(&format!(
            "{name} is {color}, which can't be read on {paper}. It is shown as {readable}. Choose a colour with a contrast of 4.5 or more."
        ));
        readable
    };
    let ink = readable("--kap-ink", INK, ink, paper.strongest());
    readable("--kap-accent", ACCENT, accent, ink);
}

/// Accent, paper and ink as they are shown; `None` where the reader's own colours hold.
fn colors(guide: &Guide) -> Option<(Rgb, Rgb, Rgb)> {
    let window = gloo::utils::window();
    if window.match_media("(forced-colors: active)").ok()??.matches() {
        return None;
    }
    let color = |of: &Element, name: &str| Rgb::parse(&computed(of, name)?);
    let (root, accented) = (&guide.root, guide.find(ACCENTED)?);
    Some((color(&accented, "color")?, color(root, "background-color")?, color(root, "color")?))
}

//! How the clinic wants the guide to look. What the page itself sets comes first.

use web_sys::Element;

use crate::guide::Guide;

/// Sets what the profile's theme says on the guide's own element; the accent is seen to in
/// `accent.rs`, which corrects it.
pub(super) fn apply(guide: &Guide) {
    let style = guide.root.style();
    let text = |name: &str| guide.clinic.text(&["theme.", name].concat());
    // What isn't right in a value was left out by the reader, and these names are good.
    let set = |name: &str, value: &str| drop(style.set_property(name, value));
    if let Some(font) = text("font").filter(|_| !is_set(guide, "--kap-font-family")) {
        set("font-family", font);
    }
    if let Some(radius) = text("radius") {
        set("--radius", &["var(--kap-radius,", radius, "px)"].concat());
    }
    if text("density") == Some("compact") {
        set("line-height", "1.35");
    }
    if let Some(scheme) = text("scheme").filter(|_| !guide.element.has_attribute("color-scheme")) {
        set("color-scheme", if scheme == "auto" { "light dark" } else { scheme });
    }
}

/// Whether the page sets this property for the guide.
pub(super) fn is_set(guide: &Guide, name: &str) -> bool {
    computed(&guide.element, name).is_some_and(|value| !value.is_empty())
}

/// A property of an element as it is shown.
pub(super) fn computed(of: &Element, name: &str) -> Option<String> {
    gloo::utils::window().get_computed_style(of).ok()??.get_property_value(name).ok()
}

//! Words of the pack, as Yew takes them.

use std::rc::Rc;

use yew::AttrValue;

/// Words of the pack, shared with the page.
pub(crate) fn words(words: &Rc<str>) -> AttrValue {
    AttrValue::from(Rc::clone(words))
}

/// A day such as `2026-11-21`, which no line end parts.
pub(crate) fn day(day: &str) -> String {
    day.replace('-', "\u{2011}")
}

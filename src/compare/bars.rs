//! Bars on a shared scale. They only repeat what stands beside them in words.

use kap_core::format::tick;
use kap_core::pack::Pack;
use kap_core::route::Value;
use kap_core::scale::{Measure, Scale};
use yew::prelude::*;

/// A range or a share on its scale; nothing for other values. The guide's own estimates are
/// hatched, and what has no upper end runs to the end of the scale in a point.
pub(crate) fn bar(value: &Value, scale: Scale, editorial: bool) -> Html {
    let end = scale.end();
    let outline = match *value {
        Value::Range { from, to } => band(from, to, end),
        Value::Share { from, to } => share(from, to),
        _ => return Html::default(),
    };
    html! {
        <svg class={if editorial { "bar editorial" } else { "bar" }} viewBox={format!("0 0 {end} 10")}
            preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path class="grid" d={grid(scale)} />
            <path class="band" d={outline} />
        </svg>
    }
}

/// The ticks of a scale in words, as wide as the bars beneath them.
pub(crate) fn ticks(scale: Scale, pack: &Pack) -> Html {
    let words = |at: u32| match scale.measure {
        Measure::Time => tick(at, &pack.page.compare),
        Measure::Share => at.to_string(),
    };
    html! {
        <span class="ticks" aria-hidden="true">
            <i>{ "0" }</i><i></i><i>{ words(scale.step * 2) }</i><i>{ words(scale.end()) }</i>
        </span>
    }
}

/// The pattern of estimates. Stands once beside the bars.
pub(crate) fn hatch() -> Html {
    html! {
        <svg class="marks" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatch" width="4" height="10" patternUnits="userSpaceOnUse">
                    <rect class="hatch" width="2" height="10" />
                </pattern>
            </defs>
        </svg>
    }
}

/// A line along the scale and one at every tick.
fn grid(scale: Scale) -> String {
    let step = scale.step;
    format!("M0 0v10h{end}V0M{step} 0v10M{} 0v10M{} 0v10", step * 2, step * 3, end = scale.end())
}

/// The outline of a band, at least a hundredth of the scale wide: a point would be invisible.
fn band(from: u32, to: Option<u32>, end: u32) -> String {
    let least = end.div_ceil(100);
    let from = from.min(end.saturating_sub(least));
    match to {
        Some(to) => format!("M{from} 1H{}v8H{from}z", to.max(from + least).min(end)),
        None => {
            let neck = (end - end.div_ceil(20)).max(from);
            format!("M{from} 1H{neck}L{end} 5L{neck} 9H{from}z")
        }
    }
}

/// The outline of a share: from 0, with a thin end from the lowest figure to the highest.
fn share(from: u8, to: u8) -> String {
    format!("M0 1H{from}v2H{to}v4H{from}v2H0z")
}

#[cfg(test)]
mod tests {
    use super::{band, share};

    #[test]
    fn a_share_begins_at_none_and_is_thin_where_figures_differ() {
        assert_eq!(share(29, 32), "M0 1H29v2H32v4H29v2H0z");
    }

    #[test]
    fn a_band_is_where_its_range_is() {
        assert_eq!(band(60, Some(120), 240), "M60 1H120v8H60z");
    }

    #[test]
    fn a_point_in_time_can_be_seen_also_at_the_end() {
        assert_eq!(band(40, Some(40), 240), "M40 1H43v8H40z");
        assert_eq!(band(240, Some(240), 240), "M237 1H240v8H237z");
    }

    #[test]
    fn what_has_no_upper_end_ends_in_a_point() {
        assert_eq!(band(120, None, 240), "M120 1H228L240 5L228 9H120z");
    }
}

//! Bars on a shared scale. They only repeat what stands beside them in words.

use yew::prelude::*;

/// A range on a scale from 0 to `scale`, as a band; hatched if it is the guide's estimate.
pub(crate) fn range_bar(from: u32, to: u32, scale: u32, editorial: bool) -> Html {
    // A point would be invisible: a band is at least a hundredth of the scale wide.
    let width = to.saturating_sub(from).max(scale.div_ceil(100));
    html! {
        <svg class={if editorial { "bar editorial" } else { "bar" }} viewBox={format!("0 0 {scale} 10")}
            preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="scale" width={scale.to_string()} height="10" />
            <rect class="band" x={from.min(scale.saturating_sub(width)).to_string()} width={width.to_string()} height="10" />
        </svg>
    }
}

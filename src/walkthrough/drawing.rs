//! Drawings beside a step: what the words say, for those who look first.

use yew::prelude::*;

/// The drawing for a step, as a route has it, by their ids.
pub(super) fn drawing(step: &str, route: &str) -> Html {
    let svg = match (step, route) {
        ("dose", "iv") => include_str!("../../drawings/drip.svg"),
        ("dose", "im") => include_str!("../../drawings/shot.svg"),
        ("dose", "sc") => include_str!("../../drawings/under-the-skin.svg"),
        ("dose", "esketamine-nasal") => include_str!("../../drawings/spray.svg"),
        ("dose", "lozenge-clinic" | "lozenge-home") => include_str!("../../drawings/lozenge.svg"),
        ("prepare", "lozenge-home") => include_str!("../../drawings/locked-box.svg"),
        ("arrive", "lozenge-home") | ("going-home", "lozenge-home") => return Html::default(),
        ("arrive", _) => include_str!("../../drawings/chair.svg"),
        ("going-home", _) => include_str!("../../drawings/ride.svg"),
        _ => return Html::default(),
    };
    Html::from_html_unchecked(svg.trim_end().into())
}

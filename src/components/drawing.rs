//! Drawings beside words: what they say, for those who look first.
//!
//! Our own, in one hand: 96 units square, thin lines with round ends, and the accent for what
//! matters. One that somebody can't name without its title is left out.

use yew::prelude::*;

/// The drawing for a step, as a route has it, by their ids. Silent: the words beside it say it.
pub(crate) fn drawing(step: &str, route: &str) -> Html {
    let lines = match (step, route) {
        ("dose", "iv") => DRIP,
        ("dose", "im") => SHOT,
        ("dose", "sc") => UNDER_THE_SKIN,
        ("dose", "esketamine-nasal") => SPRAY,
        ("dose", "lozenge-clinic" | "lozenge-home") => LOZENGE,
        ("prepare", "lozenge-home") => LOCKED_BOX,
        ("arrive" | "going-home", "lozenge-home") => return Html::default(),
        ("arrive", _) => CHAIR,
        ("going-home", _) => RIDE,
        _ => return Html::default(),
    };
    drawn("0 0 96 96", lines)
}

/// How somebody who can't be woken lies. Silent, too.
pub(crate) fn on_the_side() -> Html {
    drawn("0 12 96 72", ON_THE_SIDE)
}

fn drawn(part: &'static str, (lines, accent): Drawing) -> Html {
    html! {
        <svg class="drawing" viewBox={part} aria-hidden="true" focusable="false">
            <path d={lines} /><path class="accent" d={accent} />
        </svg>
    }
}

/// The lines of a drawing, and those in the accent.
type Drawing = (&'static str, &'static str);

const DRIP: Drawing = (
    "M20 90V8h18M12 90h16M38 8v5M30 13h16a4 4 0 0 1 4 4v16c0 5-4 8-8 9v4h-8v-4c-4-1-8-4-8-9V17a4 4 0 0 1 4-4zM35 46v7h6v-7M38 53v8c0 8 8 6 14 8M52 62c8-1 14 0 20 3l14 6M48 80c8 3 18 4 38 5",
    "M26 27h24M50 66l8 6M54 64l8 6",
);

const SHOT: Drawing = (
    "M14 20c14-8 30-4 36 10 4 10 2 22 4 32l2 26M14 20v68M52 40l10-7M61 28l7 10 17-12-7-10zM81 21l7-5M85 11l6 9",
    "M66 31l5 7",
);

const UNDER_THE_SKIN: Drawing = (
    "M6 66c14 0 20-2 28-10 4-4 10-4 14 0 8 8 18 10 42 10M6 78h84M44 55l11-13M51 36l9 8 15-17-9-8zM70 23l6-7M71 10l10 9",
    "M58 31l7 6",
);

const SPRAY: Drawing = (
    "M60 8c7 12 13 22 20 34 2 5-1 8-6 8-1 8-5 13-14 14M66 49c3-1 6 0 7 4M32 62l4-12h8l4 12M24 62h32v6H24zM30 68v20h20V68",
    "M42 44l3-7M36 43l-1-7M47 46l6-5",
);

const LOZENGE: Drawing = (
    "M10 46c10-14 24-20 38-13 14-7 28-1 38 13-9 22-22 34-38 34S19 68 10 46zM16 46c12-6 22-8 32-6 10-2 20 0 32 6-8 14-18 22-32 22S24 60 16 46zM27 57c10-8 32-8 42 0",
    "M44 53h8a3 3 0 0 1 3 3v3a3 3 0 0 1 -3 3h-8a3 3 0 0 1 -3 -3v-3a3 3 0 0 1 3 -3z",
);

const CHAIR: Drawing = (
    "M10 24l14 40h34M10 24c-4-6 4-10 8-4l14 34h24c4 0 6 4 6 7l14 17M24 64v18M52 64v18M18 82h40M70 14h16a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM78 32v6c0 10-16 4-30 10",
    "M71 24h4l2-5 3 9 2-4h4M40 42l8 4-3 8-8-4z",
);

const RIDE: Drawing = (
    "M13 66H8c-2 0-3-1-3-3V52c0-3 2-5 5-6l8-2 12-16c1-2 3-3 5-3h19c3 0 5 1 7 3l12 14 12 3c4 1 6 4 6 7v9c0 3-1 5-4 5h-6M29 66h36M13 67a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M65 67a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M24 44h46M46 26v18",
    "M35 34a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M33 44c0-5 10-5 10 0M50 44c0-5 10-5 10 0M52 34a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
);

const LOCKED_BOX: Drawing = (
    "M17 40h62a3 3 0 0 1 3 3v38a3 3 0 0 1 -3 3h-62a3 3 0 0 1 -3 -3v-38a3 3 0 0 1 3 -3zM14 54h68M30 40v-8a4 4 0 0 1 4-4h28a4 4 0 0 1 4 4v8",
    "M40 62h16v14H40zM43 62v-5a5 5 0 0 1 10 0v5",
);

/// Seen from above, on a mat.
const ON_THE_SIDE: Drawing = (
    "M6 14h84a3 3 0 0 1 3 3v62a3 3 0 0 1 -3 3h-84a3 3 0 0 1 -3 -3v-62a3 3 0 0 1 3 -3zM12 40a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M28 34c4-5 9-7 15-6 8 1 12 3 18 5l26 8c5 2 4 8-1 7l-20-4M70 46l-5 13 18-6c4-1 6 5 2 6l-24 9c-4 1-6-1-6-4l1-11c0-3 1-5 3-7M57 50c-4 1-8 1-12-1M45 49c-1 5-3 8-7 10l-22 8c-4 1-6-5-2-6l20-8c2-1 3-3 4-5",
    "M44 35c-3 7-5 10-8 12l-11 4c-4 1-5-4-1-5l9-3 3-6M17 43c1 1 3 1 4 0",
);

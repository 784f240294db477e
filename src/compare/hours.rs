//! The hours after a dose: a lane for each way on one axis. It only repeats what the table says.

use kap_core::format::tick;
use kap_core::pack::Pack;
use kap_core::scale::{Lane, STEP, axis_end};
use yew::prelude::*;

use super::column::{Column, follows};
use crate::content::words;

/// The lanes of the ways, each seen where its way is compared.
pub(super) fn hours(columns: &[Column<'_>], pack: &Pack) -> Html {
    let texts = &pack.page.compare;
    let ways = || columns.iter().filter(|column| column.is_route);
    let lanes: Vec<_> = ways().map(|column| (column, Lane::of(column.of, pack))).collect();
    let end = axis_end(lanes.iter().filter_map(|(_, lane)| lane.as_ref()));
    html! {
        <figure class={follows("hours", ways().map(|column| column.number))}>
            <figcaption class="hours-title">{ words(&texts.hours) }</figcaption>
            <div class="lane axis" aria-hidden="true">
                <span></span>
                <span class="ticks">
                    { for (0..end / STEP).map(|hour| html! {
                        <i>{ if hour == 0 { "0".to_owned() } else { tick(hour * STEP, texts) } }</i>
                    }) }
                </span>
            </div>
            { for lanes.iter().map(|(column, lane)| html! {
                <div class={follows("lane", [column.number])}>
                    <span class="lane-name">{ words(&column.of.short) }</span>
                    { match lane {
                        Some(lane) => picture(lane, end),
                        None => html! { <span>{ words(&texts.not_known) }</span> },
                    } }
                </div>
            }) }
            <p class="quiet">{ words(&texts.hours_key) }</p>
        </figure>
    }
}

/// One lane; as wide as its place, so that minutes stand below each other. What is an estimate
/// stands in a picture of its own, over which the style sheet lays stripes.
fn picture(lane: &Lane, end: u32) -> Html {
    let (from, until) = lane.felt;
    let [felt, strongest, leave] = lane.estimated;
    let bands = |estimates: bool| {
        html! {
            <>
                if felt == estimates { <path class="felt" d={band(from, until, end)} /> }
                { for lane.strongest.filter(|_| strongest == estimates).map(|(from, to)| html! {
                    <path class="strongest" d={band(from, Some(to), end)} />
                }) }
            </>
        }
    };
    let view = format!("0 0 {end} 10");
    html! {
        <>
            <svg viewBox={view.clone()} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <path class="grid" d={grid(end)} />
                { bands(false) }
                { for lane.leave.map(|at| html! {
                    <path class={classes!("post", leave.then_some("about"))} d={format!("M{at} 0v10")} />
                }) }
            </svg>
            <svg class="estimates" viewBox={view} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                { bands(true) }
            </svg>
        </>
    }
}

/// A line at every hour but the last, which is the picture's end and has no name.
fn grid(end: u32) -> String {
    (0..end / STEP).map(|hour| format!("M{} 0v10", hour * STEP)).collect()
}

/// The outline of a band, at least a thirtieth of the axis wide: a moment would be invisible. What
/// has no known end runs to the end of the axis in a point.
fn band(from: u32, to: Option<u32>, end: u32) -> String {
    match to {
        Some(to) => format!("M{from} 2H{}v6H{from}z", to.max(from + end.div_ceil(30)).min(end)),
        None => {
            let neck = (end - end.div_ceil(20)).max(from);
            format!("M{from} 2H{neck}L{end} 5L{neck} 8H{from}z")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{band, grid};

    #[test]
    fn a_band_is_where_its_time_is_and_a_moment_can_be_seen() {
        assert_eq!(band(60, Some(120), 240), "M60 2H120v6H60z");
        assert_eq!(band(40, Some(40), 240), "M40 2H48v6H40z");
    }

    #[test]
    fn what_has_no_known_end_ends_in_a_point() {
        assert_eq!(band(120, None, 240), "M120 2H228L240 5L228 8H120z");
    }

    #[test]
    fn every_hour_that_has_a_name_has_a_line() {
        assert_eq!(grid(120), "M0 0v10M60 0v10");
    }
}

//! The day of a session, drawn: marks from the last meal to driving again, and the effects as a
//! soft hill over them. The list under the drawing says the same in words.

use kap_core::app_pack::AppPack;
use kap_core::route::RouteIndex;
use kap_core::timeline::{Mark, Span, marks};
use yew::prelude::*;

use super::heading::heading;
use super::prose;
use crate::content::words;

/// Length of the drawing that belongs to one mark. Its words stand at the start of it.
const CELL: u32 = 100;
/// Where the dose is, from which times are counted.
const DOSE: u32 = 2 * CELL;
/// Where the effects are over at the latest, just before the next mark.
const OVER: u32 = 6 * CELL - 4;
/// Where the effects begin, are strongest and fade, when nothing closer is known.
const ANY_ROUTE: [(u32, u32); 3] = [(260, 340), (370, 450), (480, OVER)];
/// Half as thick as a bar, and how wide at least.
const BAR: u32 = 55;

/// The day for a route; the marks that the current step tells of are marked. It is drawn along
/// the x axis; on narrow guides the styles swap the axes.
pub(crate) fn timeline(pack: &AppPack, route: RouteIndex, step: usize, level: u8) -> Html {
    let texts = &pack.texts.walk;
    let marks = marks(pack, route);
    let current = pack.steps.get(step).map(|step| &*step.id);
    let timed = marks.iter().any(|mark| mark.span.is_some());
    html! {
        <section class="timeline" aria-labelledby="times-title">
            { heading(level, "times-title", html! { words(&texts.times) }) }
            <details id="times">
                <summary>{ words(&texts.times) }</summary>
                <div class="day">
                    { drawing(&marks) }
                    <ol>
                        { for marks.iter().map(|mark| html! {
                            <li data-step={mark.step} aria-current={(current == Some(mark.step)).then_some("step")}>
                                <span>{ words(&mark.label) }</span>{ " " }<span class="quiet">{ words(&mark.when) }</span>
                            </li>
                        }) }
                    </ol>
                </div>
                <p class="quiet">
                    { words(if timed { &texts.times_note } else { &texts.times_differ }) }
                    { " " }{ words(&texts.times_scale) }
                </p>
            </details>
        </section>
    }
}

/// When to drive again; locked, stands with the day.
pub(crate) fn driving(pack: &AppPack) -> Html {
    html! {
        <div class="driving">
            <p class="driving-title">{ words(&pack.driving.title) }</p>
            { for pack.driving.text.iter().map(|line| html! { <p class="quiet">{ prose::text(line, pack) }</p> }) }
        </div>
    }
}

fn drawing(marks: &[Mark]) -> Html {
    let mut bars = Vec::new();
    let mut leaders = String::new();
    let mut effects = Vec::new();
    for (mark, label) in marks.iter().zip((0..).step_by(CELL as usize)) {
        let mut from = label;
        if let Some(span) = mark.span {
            let (start, end) = place(span, label);
            from = label.clamp(start, end);
            effects.push((start, end));
            bars.push(html! {
                <rect class={if span.editorial { "editorial" } else { "band" }} x={start.to_string()} y={(500 - BAR).to_string()}
                    width={(end - start).to_string()} height={(2 * BAR).to_string()} />
            });
        }
        leaders.push_str(&format!("M{from} 500L{label} 800"));
    }
    if effects.is_empty() {
        effects.extend(ANY_ROUTE);
    }
    html! {
        <svg viewBox="0 0 800 800" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <g>
                { hill(&effects) }
                <path class="line" d={format!("{leaders}M100 500H640M700 500H800")} />
                <path class="line gap" d="M0 500H100M640 500H700" />
                { for bars }
            </g>
        </svg>
    }
}

/// The effects: pale where some people feel them, stronger where most do. Not drawn if only
/// some of the times are known.
fn hill(effects: &[(u32, u32)]) -> Html {
    let &[(a, b), (c, d), (e, f), ..] = effects else {
        return Html::default();
    };
    let path = |a: u32, c: u32, d: u32, f: u32, top: u32| {
        let (up, down) = (u32::midpoint(a, c), u32::midpoint(d, f));
        html! { <path class="hill" d={format!("M{a} 500C{up} 500 {up} {top} {c} {top}H{d}C{down} {top} {down} 500 {f} 500Z")} /> }
    };
    html! { <>{ path(a, c, d, f, 40) }{ path(b, c.max(b), d.min(e), e, 200) }</> }
}

/// Where a time begins and ends in the drawing. Effects stand on a scale of square roots, which
/// gives the first minutes room; leaving comes after them, as wide as it varies.
fn place(span: Span, label: u32) -> (u32, u32) {
    if label > OVER {
        let long = span.to.map_or(CELL, |to| to.saturating_sub(span.from));
        return (label, label + long.clamp(BAR / 4, 90));
    }
    let x = |minutes: u32| DOSE + (minutes * 1300).isqrt().min(OVER - DOSE);
    let start = x(span.from);
    (start, x(span.to.unwrap_or(span.from)).max(start + BAR / 4))
}

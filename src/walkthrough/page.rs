//! The walkthrough as finished words: one file for each route, with all steps.
//!
//! What differs between routes carries `data-words`, so that it can be put in the place of another
//! route's.

use kap_core::pack::Pack;
use kap_core::route::RouteIndex;
use yew::prelude::*;

use super::route_choice::route_choice;
use super::start::{start_page, way_page};
use super::step_list::step_list;
use super::step_page::step_page;
use super::timeline::{driving, timeline};
use crate::components::heading::heading;
use crate::content::words;

/// Which steps stand in the first file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    /// All of them.
    All,
    /// None, where they come later (`rest`).
    None,
}

/// The first page; the choice of route and the list of steps, around what the first route says.
pub(crate) fn walkthrough(pack: &Pack, steps: Steps, level: u8) -> Html {
    let texts = &pack.texts;
    html! {
        <div class="walk">
            { heading(level + 1, "walkthrough-title", html! { words(&texts.frame.walkthrough) }) }
            <div class="walk-body">
                <div class="step-bar">
                    { step_list(pack) }
                    { route_choice(pack) }
                    <button type="button" class="to-crisis" data-go="crisis">{ words(&texts.frame.help) }</button>
                </div>
                { start_page(pack, level + 2) }
                { pages(pack, 0, steps, level) }
                { day(pack, 0, level) }
                { driving(pack) }
            </div>
        </div>
    }
}

/// What a route says: its day and all its steps.
pub fn route_words(pack: &Pack, route: RouteIndex, level: u8) -> Html {
    html! {
        <>
            { day(pack, route, level) }
            { pages(pack, route, Steps::All, level) }
        </>
    }
}

/// All steps, for the first route.
pub(crate) fn rest(pack: &Pack, level: u8) -> Html {
    step_pages(pack, 0, level)
}

fn day(pack: &Pack, route: RouteIndex, level: u8) -> Html {
    pack.day(route).map_or_else(Html::default, |day| timeline(pack, day, level + 2))
}

/// The steps stand in the document, hidden.
fn pages(pack: &Pack, route: RouteIndex, steps: Steps, level: u8) -> Html {
    html! {
        <div class="pages" data-words="pages" data-rest={(steps == Steps::None).then_some("")}>
            if steps == Steps::All { { step_pages(pack, route, level) } }
        </div>
    }
}

/// The whole way on one page, then each step on its own.
fn step_pages(pack: &Pack, route: RouteIndex, level: u8) -> Html {
    html! {
        <>
            { way_page(pack, pack.walkthrough_for(route), level + 2) }
            { for (0..pack.steps.len()).map(|index| step_page(pack, index, route, level + 2)) }
        </>
    }
}

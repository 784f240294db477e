//! The walkthrough as finished words: one file for each route, with all steps.
//!
//! What differs between routes carries `data-words`, so that it can be put in the place of another
//! route's.

use kap_core::app_pack::AppPack;
use kap_core::route::RouteIndex;
use yew::prelude::*;

use super::route_choice::route_choice;
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
    /// The first, where the others come later (`rest`).
    First,
}

/// The choice of route and the list of steps, around what the first route says.
pub(crate) fn walkthrough(pack: &AppPack, steps: Steps, level: u8) -> Html {
    let texts = &pack.texts;
    html! {
        <div class="walk">
            { heading(level + 1, "walkthrough-title", html! { words(&texts.frame.walkthrough) }) }
            <p class="lead">{ words(&texts.walk.lead) }</p>
            { route_choice(pack) }
            <div class="walk-body">
                { day(pack, 0, level) }
                { step_list(pack) }
                { pages(pack, 0, steps, level) }
                { driving(pack) }
            </div>
        </div>
    }
}

/// What a route says: its day and all its steps.
pub fn route_words(pack: &AppPack, route: RouteIndex, level: u8) -> Html {
    html! {
        <>
            { day(pack, route, level) }
            { pages(pack, route, Steps::All, level) }
        </>
    }
}

/// All steps but the first, for the first route.
pub(crate) fn rest(pack: &AppPack, level: u8) -> Html {
    (1..pack.steps.len()).map(|index| step_page(pack, index, 0, level + 2)).collect()
}

fn day(pack: &AppPack, route: RouteIndex, level: u8) -> Html {
    pack.day(route).map_or_else(Html::default, |day| timeline(pack, day, level + 2))
}

/// The steps stand in the document; the first one is shown.
fn pages(pack: &AppPack, route: RouteIndex, steps: Steps, level: u8) -> Html {
    let route = pack.walkthrough_for(route);
    let count = match steps {
        Steps::All => pack.steps.len(),
        Steps::First => 1,
    };
    html! {
        <div class="pages" data-words="pages" data-rest={(steps == Steps::First).then_some("")}>
            { for (0..count).map(|index| step_page(pack, index, route, level + 2)) }
        </div>
    }
}

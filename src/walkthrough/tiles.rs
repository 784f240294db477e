//! The ways as tiles, for who has chosen none yet. Afterwards the choice is a line (`route_choice.rs`).

use kap_core::app_pack::AppPack;
use yew::prelude::*;

use crate::components::drawing::drawing;
use crate::content::words;

/// A drawing of each way that has a walkthrough of its own, its name, and where it happens if
/// that isn't its name.
pub(super) fn tiles(pack: &AppPack) -> Html {
    let ways = pack.routes.iter().skip(1).filter(|route| route.has_walkthrough);
    html! {
        <>
            <p class="tiles-title">{ words(&pack.texts.walk.choose_route) }</p>
            <ul class="tiles">
                { for ways.map(|route| html! {
                    <li>
                        <button type="button" data-go="route" data-way={words(&route.id)}>
                            { drawing("dose", &route.id) }
                            <span>
                                <b>{ words(&route.short) }</b>
                                if !route.short.contains(&*route.brief.place) {
                                    { " " }<span class="quiet">{ words(&route.brief.place) }</span>
                                }
                            </span>
                        </button>
                    </li>
                }) }
            </ul>
        </>
    }
}

//! Everything around the walkthrough, as finished markup: no app runs in it.

use kap_core::pack::Pack;
use kap_core::place::View;
use yew::prelude::*;

use crate::app::AppProps;
use crate::components::after::after;
use crate::components::crisis_card::crisis_card;
use crate::components::footer::footer;
use crate::components::heading::heading;
use crate::components::tabs::{panel_id, tab_id};
use crate::components::terms::terms;
use crate::components::visit::{visit_bar, visit_end};
use crate::content::words;
use crate::shell::Shell;
use crate::views::compare::compare;
use crate::views::questions::questions;
use crate::views::summary::summary;

/// Some markup, for the renderer.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MarkupProps {
    /// The markup.
    pub html: Html,
}

/// Markup as it is.
#[component]
pub fn Markup(props: &MarkupProps) -> Html {
    props.html.clone()
}

/// A part besides the walkthrough; its first heading stands one level below the guide's.
pub fn part(view: View, pack: &Pack, heading_level: u8) -> Html {
    match view {
        View::Walkthrough => Html::default(),
        View::Compare => compare(pack, heading_level),
        View::Questions => questions(pack, heading_level),
        View::Summary => summary(pack, heading_level),
    }
}

/// The whole guide: the frame, the live part, and the other parts, if `whole`, with all they
/// say; else each says that it is on its way.
pub fn guide(pack: &Pack, live: AppProps, whole: bool) -> Html {
    let level = live.options.heading_level;
    let panel = |view: View| {
        html! {
            <section class="part" role="tabpanel" id={panel_id(view)} aria-labelledby={tab_id(view)} hidden=true>
                if whole {
                    { part(view, pack, level) }
                } else {
                    <p class="waiting quiet" role="status">{ words(&pack.page.page.loading) }</p>
                }
            </section>
        }
    };
    let regions: Vec<&str> = pack.regions.iter().map(|region| &*region.id).collect();
    let regions = regions.join(" ");
    html! {
        <div class="kap" data-not-offered={words(&pack.page.clinic.not_offered)} data-regions={regions}>
            { visit_bar(pack) }
            <div class="head">
                { heading(level, "title", html! { words(&pack.about.title) }) }
                { crisis_card(pack) }
                { after(pack, level + 1) }
            </div>
            <div class="live"><Shell guide={Some(live)} serial={0} /></div>
            { for [View::Compare, View::Questions, View::Summary].map(panel) }
            { visit_end(pack) }
            { footer(pack) }
            { terms(pack) }
        </div>
    }
}

//! Everything around the walkthrough, as finished markup: no app runs in it.

use std::collections::BTreeSet;

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
use crate::views::{Found, ViewProps, walkthrough};

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

/// The whole guide: the frame, the live part, and the other parts with all they say.
pub fn whole(pack: &Pack, live: AppProps) -> Html {
    guide(pack, live, None)
}

/// What is read first, written by this renderer: the frame, the first step, and the explanations
/// of the words in them. The other parts say that they are on their way.
pub fn first(
    pack: &Pack,
    view: &ViewProps,
    live: impl Fn(Found) -> AppProps,
    render: &dyn Fn(Html) -> String,
    plain: &dyn Fn(Html) -> String,
) -> String {
    let found = Found::written(view, plain).opening(view, plain);
    let mut explained = BTreeSet::new();
    loop {
        let markup = render(guide(pack, live(found.clone()), Some(&explained)));
        let wanted: BTreeSet<String> = values(&markup, "popovertarget").collect();
        // An explanation may have such words itself.
        if wanted.is_subset(&explained) {
            return markup;
        }
        explained.extend(wanted);
    }
}

/// What `first` has left out, in elements of the classes that it belongs to.
pub fn rest(pack: &Pack, view: &ViewProps, first: &str) -> Html {
    let there: BTreeSet<String> = values(first, "id").collect();
    html! {
        <>
            <div class="pages">{ walkthrough::rest(view) }</div>
            <div class="terms">{ terms(pack, |id| !there.contains(id)) }</div>
        </>
    }
}

/// All values of an attribute, in order.
fn values<'a>(markup: &'a str, attribute: &str) -> impl Iterator<Item = String> + use<'a> {
    let start = format!(" {attribute}=\"");
    let pieces: Vec<&str> = markup.split(start.as_str()).skip(1).collect();
    pieces.into_iter().filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
}

/// The guide; with only these words explained, and no part but the walkthrough, if they are given.
fn guide(pack: &Pack, live: AppProps, only: Option<&BTreeSet<String>>) -> Html {
    let level = live.options.heading_level;
    let panel = |view: View| {
        html! {
            <section class="part" role="tabpanel" id={panel_id(view)} aria-labelledby={tab_id(view)} hidden=true>
                if only.is_none() {
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
            <div class="terms" data-rest={only.map(|_| "")}>
                { terms(pack, |id| only.is_none_or(|only| only.contains(id))) }
            </div>
        </div>
    }
}

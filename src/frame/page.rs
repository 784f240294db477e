//! The guide as finished markup, and the files that it comes in.

use std::collections::BTreeSet;

use kap_core::pack::Pack;
use kap_core::place::View;
use yew::prelude::*;

use super::footer::footer;
use super::tabs::{panel_id, tab_id, tabs, view_name};
use super::terms::terms;
use crate::clinic::page::{beside_lines, logo, reworded};
use crate::compare::page::compare;
use crate::consult::desk_page::desk;
use crate::consult::page::{visit_bar, visit_end};
use crate::content::words;
use crate::crisis::after::after;
use crate::crisis::card::help_bar;
use crate::questions::page::questions;
use crate::summary::page::summary;
use crate::walkthrough::page::{self as walk, Steps, walkthrough};

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

/// A part; its first heading stands one level below the guide's.
pub fn part(view: View, pack: &Pack, heading_level: u8) -> Html {
    match view {
        View::Walkthrough => walkthrough(pack, Steps::All, heading_level),
        View::Compare => compare(pack, heading_level),
        View::Questions => questions(pack, heading_level),
        View::Summary => summary(pack, heading_level),
        View::Consult => desk(pack, heading_level),
    }
}

/// The whole guide: the frame and all parts with all they say.
pub fn whole(pack: &Pack, heading_level: u8) -> Html {
    guide(pack, heading_level, None)
}

/// What is read first: the frame, the first step, and the explanations of the words in them. The
/// other parts say that they are on their way.
pub fn first(pack: &Pack, heading_level: u8, render: &dyn Fn(Html) -> String) -> String {
    let mut explained = BTreeSet::new();
    loop {
        let markup = render(guide(pack, heading_level, Some(&explained)));
        let wanted: BTreeSet<String> = values(&markup, "popovertarget").collect();
        // An explanation may have such words itself.
        if wanted.is_subset(&explained) {
            return markup;
        }
        explained.extend(wanted);
    }
}

/// What `first` has left out, in elements of the classes that it belongs to.
pub fn rest(pack: &Pack, heading_level: u8, first: &str) -> Html {
    let there: BTreeSet<String> = values(first, "id").collect();
    html! {
        <>
            <div class="pages">{ walk::rest(pack, heading_level) }</div>
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

/// The ways on at the foot of whatever part is shown.
fn ways_on(pack: &Pack) -> Html {
    let texts = &pack.texts.frame;
    html! {
        <nav class="ways-on" aria-label={words(&texts.ways_on)}>
            <button type="button" data-go="walkthrough/start">{ words(&texts.start) }</button>
            { for View::ALL.map(|view| html! {
                <button type="button" data-go={view.id()}>{ view_name(view, texts) }</button>
            }) }
            <button type="button" data-go="walkthrough" data-open="after">{ words(&pack.after.title) }</button>
        </nav>
    }
}

/// The guide; with only these words explained, and little but the first step, if they are given.
fn guide(pack: &Pack, level: u8, only: Option<&BTreeSet<String>>) -> Html {
    let panel = |view: View| {
        html! {
            <section class="part" role="tabpanel" id={panel_id(view)} aria-labelledby={tab_id(view)}
                hidden={view != View::Walkthrough}>
                if only.is_none() && view != View::Consult {
                    { part(view, pack, level) }
                } else if view == View::Walkthrough {
                    { walkthrough(pack, Steps::None, level) }
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
                { logo() }
                <@{format!("h{}", level.min(6))} id="title" part="title">
                    { reworded(&pack.about.title, "texts.title") }
                </@>
                { help_bar(pack) }
                { after(pack, level + 1) }
            </div>
            { tabs(&pack.texts.frame) }
            { panel(View::Consult) }
            { for View::ALL.map(panel) }
            { ways_on(pack) }
            { visit_end(pack) }
            { footer(pack) }
            { beside_lines(pack) }
            <div class="terms" data-rest={only.map(|_| "")}>
                { terms(pack, |id| only.is_none_or(|only| only.contains(id))) }
            </div>
        </div>
    }
}

//! The parts as tabs (ARIA Authoring Practices, tabs with automatic activation).

use gloo::events::EventListenerOptions;
use kap_core::markup::Island;
use kap_core::place::View;
use kap_core::state::GuideState;
use kap_core::texts::FrameTexts;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::browser;
use crate::content::words;
use crate::island::Slot;
use crate::store::Store;

/// Id of a part's panel.
pub(crate) fn panel_id(view: View) -> AttrValue {
    format!("part-{view}").into()
}

/// Id of a part's tab.
pub(crate) fn tab_id(view: View) -> AttrValue {
    format!("tab-{view}").into()
}

/// A part's name.
pub(crate) fn view_name(view: View, texts: &FrameTexts) -> AttrValue {
    words(match view {
        View::Walkthrough => &texts.walkthrough,
        View::Compare => &texts.compare,
        View::Questions => &texts.questions,
        View::Summary => &texts.summary,
        View::Consult => &texts.consult,
    })
}

/// The row of tabs as finished words: the slot of the island. The first is taken out where there
/// is no consultation.
pub(crate) fn tabs(texts: &FrameTexts) -> Html {
    let views = [View::Consult].into_iter().chain(View::ALL);
    let list: Vec<_> = views.map(|view| (view, view_name(view, texts))).collect();
    html! {
        <div part="tabs" data-island={Island::Tabs.id()} data-label={words(&texts.parts)}>
            { row(words(&texts.parts), &list, View::Walkthrough, 0) }
        </div>
    }
}

/// The row of tabs, alive.
pub(crate) struct Tabs {
    label: AttrValue,
    tabs: Vec<(View, AttrValue)>,
}

impl Tabs {
    /// The tabs that stand in the slot.
    pub(crate) fn read(slot: &Slot) -> Self {
        let tabs = browser::all(&slot.0, "[role=tab]").into_iter().filter_map(|tab| {
            // An app before this one may have written more than the name.
            let name = tab.get_attribute("data-name").or_else(|| tab.text_content());
            Some((View::from_id(&tab.get_attribute("data-go")?)?, name?.into()))
        });
        Self { label: slot.text("data-label"), tabs: tabs.collect() }
    }

    pub(crate) fn view(&self, state: &GuideState) -> Html {
        row(self.label.clone(), &self.tabs, state.place.view, state.sheet.count())
    }
}

/// Has left and right, home and end move between the tabs.
pub(crate) fn attach(store: &Store) {
    let follower = store.clone();
    let heard = move |event: &Event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            turn(&follower, event);
        }
    };
    let (guide, options) = (store.guide(), EventListenerOptions::enable_prevent_default());
    guide.listen_to(&guide.root, "keydown", options, Box::new(heard));
}

fn turn(store: &Store, event: &KeyboardEvent) {
    let Some(list) = browser::hit(event, "[role=tablist]").filter(|_| !browser::is_browsers(event))
    else {
        return;
    };
    let views = browser::ids(&list, "[role=tab]", "data-go");
    let Some(view) = neighbour(&views, store.state().place.view.id(), &event.key()) else {
        return;
    };
    event.prevent_default();
    store.go_to_view(view, None);
    if let Some(tab) = browser::find(&list, &format!("[data-go={view}]")) {
        // A page may have replaced the method; then focus stays where it is.
        let _ = tab.focus();
    }
}

/// `on_sheet` is how much the reader put on their sheet: its tab says so.
fn row(label: AttrValue, tabs: &[(View, AttrValue)], current: View, on_sheet: usize) -> Html {
    html! {
        <div class="tabs" role="tablist" aria-label={label}>
            { for tabs.iter().map(|(view, name)| {
                let view = *view;
                let is_current = view == current;
                let count = (view == View::Summary && on_sheet > 0).then_some(on_sheet);
                html! {
                    <button
                        key={view.id()}
                        type="button"
                        role="tab"
                        id={tab_id(view)}
                        aria-controls={panel_id(view)}
                        aria-selected={if is_current { "true" } else { "false" }}
                        tabindex={if is_current { "0" } else { "-1" }}
                        data-go={view.id()}
                        data-name={count.and(Some(name.clone()))}
                    >
                        { name.clone() }
                        if let Some(count) = count {
                            { " " }<span class="count">{ count }</span>
                        }
                    </button>
                }
            }) }
        </div>
    }
}

/// The part that a key leads to.
fn neighbour<'v>(views: &'v [String], current: &str, key: &str) -> Option<&'v str> {
    let at = views.iter().position(|view| view == current)?;
    let last = views.len().checked_sub(1)?;
    let to = match key {
        "ArrowRight" if at == last => 0,
        "ArrowRight" => at + 1,
        "ArrowLeft" if at == 0 => last,
        "ArrowLeft" => at - 1,
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    views.get(to).map(String::as_str)
}

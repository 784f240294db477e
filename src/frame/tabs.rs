//! The parts as tabs (ARIA Authoring Practices, tabs with automatic activation).

use kap_core::markup::Island;
use kap_core::place::{Destination, View};
use kap_core::texts::FrameTexts;
use yew::prelude::*;

use crate::browser;
use crate::content::words;
use crate::island::IslandProps;
use crate::store::use_store;

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
            { row(words(&texts.parts), &list, View::Walkthrough, &Callback::noop()) }
        </div>
    }
}

/// The row of tabs; left and right, home and end move between them.
#[component]
pub(crate) fn Tabs(props: &IslandProps) -> Html {
    let tabs = use_memo((), |()| read(props));
    let list = use_node_ref();
    let Some(store) = use_store() else {
        return Html::default();
    };
    let current = store.state.place.view;
    let on_choose = Callback::from(move |view: View| {
        store.go(Destination { view: Some(view.id().to_owned()), ..Destination::default() }, None);
    });
    let onkeydown = {
        let (tabs, on_choose, list) = (tabs.clone(), on_choose.clone(), list.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(view) = neighbour(&tabs, current, &event.key()) else {
                return;
            };
            event.prevent_default();
            on_choose.emit(view);
            let tab =
                list.cast().and_then(|list| browser::find(&list, &format!("#{}", tab_id(view))));
            if let Some(tab) = tab {
                // A page may have replaced the method; then focus stays where it is.
                let _ = tab.focus();
            }
        })
    };
    html! {
        <div ref={list} {onkeydown}>{ row(props.text("data-label"), &tabs, current, &on_choose) }</div>
    }
}

/// The tabs that stand in the slot.
fn read(props: &IslandProps) -> Vec<(View, AttrValue)> {
    let tabs = props.read("[role=tab]", "data-go").into_iter();
    tabs.filter_map(|(id, name)| Some((View::from_id(&id)?, name))).collect()
}

fn row(
    label: AttrValue,
    tabs: &[(View, AttrValue)],
    current: View,
    on_choose: &Callback<View>,
) -> Html {
    html! {
        <div class="tabs" role="tablist" aria-label={label}>
            { for tabs.iter().map(|(view, name)| {
                let view = *view;
                let is_current = view == current;
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
                        onclick={on_choose.reform(move |_| view)}
                    >{ name.clone() }</button>
                }
            }) }
        </div>
    }
}

/// The tab that a key leads to.
fn neighbour(tabs: &[(View, AttrValue)], current: View, key: &str) -> Option<View> {
    let at = tabs.iter().position(|(view, _)| *view == current)?;
    let last = tabs.len().checked_sub(1)?;
    let to = match key {
        "ArrowRight" if at == last => 0,
        "ArrowRight" => at + 1,
        "ArrowLeft" if at == 0 => last,
        "ArrowLeft" => at - 1,
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    tabs.get(to).map(|(view, _)| *view)
}

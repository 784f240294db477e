//! The parts as tabs (ARIA Authoring Practices, tabs with automatic activation).

use kap_core::place::View;
use kap_core::texts::FrameTexts;
use yew::prelude::*;

use crate::content::{Content, words};

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
    })
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TabsProps {
    pub(crate) content: Content,
    pub(crate) views: Vec<View>,
    pub(crate) current: View,
    pub(crate) on_choose: Callback<View>,
}

/// The row of tabs; left and right, home and end move between them.
#[component]
pub(crate) fn Tabs(props: &TabsProps) -> Html {
    let texts = &props.content.texts.frame;
    let list = use_node_ref();
    let on_keydown = {
        let (views, current) = (props.views.clone(), props.current);
        let (on_choose, list) = (props.on_choose.clone(), list.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(view) = neighbour(&views, current, &event.key()) else {
                return;
            };
            event.prevent_default();
            on_choose.emit(view);
            crate::browser::focus(&list, &tab_id(view));
        })
    };
    html! {
        <div class="tabs" role="tablist" aria-label={words(&texts.parts)} ref={list} onkeydown={on_keydown}>
            { for props.views.iter().map(|&view| {
                let current = view == props.current;
                html! {
                    <button
                        key={view.id()}
                        type="button"
                        role="tab"
                        id={tab_id(view)}
                        aria-controls={panel_id(view)}
                        aria-selected={if current { "true" } else { "false" }}
                        tabindex={if current { "0" } else { "-1" }}
                        data-go={view.id()}
                        onclick={props.on_choose.reform(move |_| view)}
                    >{ view_name(view, texts) }</button>
                }
            }) }
        </div>
    }
}

/// The tab that a key leads to.
fn neighbour(views: &[View], current: View, key: &str) -> Option<View> {
    let at = views.iter().position(|&view| view == current)?;
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
    views.get(to).copied()
}

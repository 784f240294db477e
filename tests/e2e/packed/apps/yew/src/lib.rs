//! A Yew app with `<kap-guide>` in it: it sends the guide somewhere, hears where it is, takes it
//! out and puts it back. The guide is another app of its own; nothing is shared.

// The glue alone needs the crates that make it.
#![cfg_attr(target_family = "wasm", warn(unused_crate_dependencies))]

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, Element, Event};
use yew::prelude::{
    Callback, Html, Properties, component, html, use_effect_with, use_node_ref, use_state_eq,
};

#[wasm_bindgen]
extern "C" {
    /// The element, as far as the app calls it.
    #[wasm_bindgen(extends = Element)]
    type KapGuide;

    #[wasm_bindgen(method, js_name = goTo)]
    fn go_to(this: &KapGuide, destination: &Object);
}

fn compare(guide: &Element) {
    let destination = Object::new();
    // An object of one's own takes any name.
    let _ = Reflect::set(&destination, &"view".into(), &"compare".into());
    guide.unchecked_ref::<KapGuide>().go_to(&destination);
}

/// The part that the guide says it shows now.
fn view(event: &Event) -> Option<String> {
    let detail = event.dyn_ref::<CustomEvent>()?.detail();
    Reflect::get(&detail, &"view".into()).ok()?.as_string()
}

/// The guide, as long as this is in the page.
#[component]
fn Guide(Props { on_view }: &Props) -> Html {
    let element = use_node_ref();
    let on_view = on_view.clone();
    use_effect_with(element.clone(), move |element| {
        let heard = element.cast::<Element>().map(|guide| {
            let ready = EventListener::once(&guide, "kap-guide-ready", {
                let guide = guide.clone();
                move |_| compare(&guide)
            });
            let viewed = EventListener::new(&guide, "kap-view-changed", move |event| {
                if let Some(view) = view(event) {
                    on_view.emit(view);
                }
            });
            [ready, viewed]
        });
        move || drop(heard)
    });
    html! {
        <kap-guide ref={element} route="iv">
            <p>{ "Emergency: " }<a href="tel:911">{ "911" }</a>{ "." }</p>
        </kap-guide>
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    on_view: Callback<String>,
}

#[component]
fn App() -> Html {
    let (is_shown, shown_view) = (use_state_eq(|| true), use_state_eq(String::new));
    let toggle = Callback::from({
        let is_shown = is_shown.clone();
        move |_| is_shown.set(!*is_shown)
    });
    let on_view = Callback::from({
        let shown_view = shown_view.clone();
        move |view| shown_view.set(view)
    });
    html! {
        <>
            <button onclick={toggle}>{ "Show or hide" }</button>
            <output>{ (*shown_view).clone() }</output>
            <main>if *is_shown { <Guide {on_view} /> }</main>
        </>
    }
}

/// The app begins.
#[wasm_bindgen(start)]
fn begin() {
    yew::Renderer::<App>::new().render();
}

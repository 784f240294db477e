//! Words explained on the spot: the browser's own popovers, so they open without any script.

use kap_core::pack::Pack;
use web_sys::Element;
use yew::prelude::*;

use crate::browser;
use crate::components::prose;
use crate::content::words;
use crate::guide::Guide;

/// The box that gives the address of a link where a frame lets no page open (`embed.js`).
const NO_WINDOW: &str = "no-window";

/// The explanations whose ids fit, each closed until its word is chosen.
pub(crate) fn terms(pack: &Pack, fits: impl Fn(&str) -> bool) -> Html {
    let texts = &pack.page.page;
    let close = |id: String| {
        html! {
            <button type="button" popovertarget={id} popovertargetaction="hide">{ words(&texts.close) }</button>
        }
    };
    let no_window = fits(NO_WINDOW).then(|| {
        html! {
            <div class="term-box" popover="auto" id={NO_WINDOW} role="alert">
                <p>{ words(&texts.no_window) }</p>
                <p class="address"></p>
                { close(NO_WINDOW.to_owned()) }
            </div>
        }
    });
    let linked = pack.glossary.iter().filter(|term| term.link);
    let boxes = linked.map(|term| (id(&term.id), term)).filter(|(id, _)| fits(id));
    boxes
        .map(|(id, term)| {
            html! {
                <div class="term-box" popover="auto" id={id.clone()}>
                    <p class="term-name">{ words(&term.term) }</p>
                    <p>{ prose::text(&term.text, pack) }</p>
                    { close(id) }
                </div>
            }
        })
        .chain(no_window)
        .collect()
}

/// The id of the explanation of the term with this id.
pub(crate) fn id(term: &str) -> String {
    format!("t-{term}")
}

/// Has each explanation begin with the word as it was tapped, where that is another form.
pub(crate) fn attach(guide: &Guide) {
    let root = guide.root.clone();
    guide.listen("click", move |event| {
        browser::hit(event, ".term").and_then(|word| say(&root, &word));
    });
}

fn say(root: &Element, word: &Element) -> Option<()> {
    let id = word.get_attribute("popovertarget")?;
    let name = browser::find(root, &format!("#{id} > .term-name"))?;
    let said = word.text_content()?;
    if browser::fold(&said) == browser::fold(&name.text_content()?) {
        name.remove_attribute("data-said").ok()
    } else {
        name.set_attribute("data-said", &said).ok()
    }
}

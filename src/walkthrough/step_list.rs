//! The list of all steps: a rail on wide guides, folded away on narrow ones.

use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use kap_core::markup::Island;
use kap_core::place::Place;
use kap_core::state::GuideState;
use kap_core::step::{OPENINGS, Step};
use web_sys::Element;
use yew::prelude::*;

use crate::browser;
use crate::content::words;
use crate::island::Slot;

/// A step's id and its names.
#[derive(Clone, PartialEq)]
struct Named {
    id: AttrValue,
    /// For most routes.
    title: AttrValue,
    /// For a route, by its id.
    titles: Vec<(String, AttrValue)>,
}

impl Named {
    fn opening(id: &'static str, title: &std::rc::Rc<str>) -> Self {
        Self { id: id.into(), title: words(title), titles: Vec::new() }
    }

    fn of(step: &Step, pack: &AppPack) -> Self {
        let routes = pack.routes.iter().zip(0..);
        let titles = routes.filter_map(|(route, index)| {
            let title = step.title(pack.walkthrough_for(index));
            (title != &step.title).then(|| (route.id.to_string(), words(title)))
        });
        Self { id: words(&step.id), title: words(&step.title), titles: titles.collect() }
    }

    fn read(button: &Element) -> Option<Self> {
        let own = button.get_attribute("data-titles").unwrap_or_default();
        let titles = own.lines().filter_map(|line| {
            let (route, title) = line.split_once(' ')?;
            Some((route.to_owned(), title.to_owned().into()))
        });
        let title = button.get_attribute("data-title").or_else(|| button.text_content());
        Some(Self {
            titles: titles.collect(),
            id: button.get_attribute("data-step")?.into(),
            title: title.unwrap_or_default().into(),
        })
    }

    /// The names for some routes, a line for each: the route's id, a space, the name.
    fn written(&self) -> Option<String> {
        let lines = self.titles.iter().map(|(route, title)| format!("{route} {title}"));
        let lines: Vec<String> = lines.collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    fn is_numbered(&self) -> bool {
        !OPENINGS.contains(&&*self.id)
    }

    fn title(&self, route: &str) -> &AttrValue {
        let own = self.titles.iter().find(|(id, _)| id == route);
        own.map_or(&self.title, |(_, title)| title)
    }
}

/// Words of the list.
struct Words {
    all: AttrValue,
    /// "Step {n} of {total}".
    here: AttrValue,
}

/// Every step by number and name as finished words, the first one current: the slot of the island.
pub(crate) fn step_list(pack: &AppPack) -> Html {
    let texts = &pack.texts.walk;
    let names = [&pack.texts.frame.start, &texts.way];
    let openings = OPENINGS.into_iter().zip(names).map(|(id, name)| Named::opening(id, name));
    let steps = pack.steps.iter().map(|step| Named::of(step, pack));
    let steps: Vec<Named> = openings.chain(steps).collect();
    let place = Place {
        step: OPENINGS.first().copied().unwrap_or_default().to_owned(),
        ..Place::default()
    };
    let texts = Words { all: words(&texts.all_steps), here: words(&texts.step_of) };
    html! {
        <div data-island={Island::Steps.id()} data-all={texts.all.clone()} data-here={texts.here.clone()}>
            { list(&steps, &place, &[], &texts) }
        </div>
    }
}

/// The list, alive.
pub(crate) struct StepList {
    steps: Vec<Named>,
    texts: Words,
}

impl StepList {
    /// The list that stands in the slot.
    pub(crate) fn read(slot: &Slot) -> Self {
        let buttons = browser::all(&slot.0, "[data-step]").into_iter();
        Self {
            steps: buttons.filter_map(|button| Named::read(&button)).collect(),
            texts: Words { all: slot.text("data-all"), here: slot.text("data-here") },
        }
    }

    pub(crate) fn view(&self, state: &GuideState) -> Html {
        list(&self.steps, &state.place, &state.seen, &self.texts)
    }
}

/// The current step is told to assistive technology. The styles tick those that were opened.
fn list(steps: &[Named], place: &Place, seen: &[String], texts: &Words) -> Html {
    let numbered = || steps.iter().filter(|step| step.is_numbered());
    let here = numbered().position(|step| *step.id == place.step).map(|at| {
        let total = numbered().count().to_string();
        fill(&texts.here, &[("n", &(at + 1).to_string()), ("total", &total)])
    });
    html! {
        <nav class="step-list" aria-label={texts.all.clone()}>
            <details id="step-list">
                <summary>
                    { for here.map(|here| html! { <><span class="step-here">{ here }</span>{ " " }</> }) }
                    <span class="step-all">{ texts.all.clone() }</span>
                </summary>
                <ol>{ for steps.iter().map(|step| entry(step, place, seen)) }</ol>
            </details>
        </nav>
    }
}

fn entry(step: &Named, place: &Place, seen: &[String]) -> Html {
    let button = html! {
        <button
            type="button"
            aria-current={(*step.id == place.step).then_some("step")}
            data-step={step.id.clone()}
            data-seen={seen.iter().any(|seen| **seen == *step.id).then_some("")}
            data-title={(!step.titles.is_empty()).then(|| step.title.clone())}
            data-titles={step.written()}
            data-go={format!("walkthrough/{}", step.id)}
        >{ step.title(&place.route).clone() }</button>
    };
    // A class that isn't written out brings Yew's sets of classes along: 1.3 KB after brotli.
    if step.is_numbered() {
        html! { <li key={&*step.id}>{ button }</li> }
    } else {
        html! { <li key={&*step.id} class="opening">{ button }</li> }
    }
}

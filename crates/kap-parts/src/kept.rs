//! What the reader keeps: whatever is ticked, by its value. Boxes of one value always show the
//! same, wherever they stand, and its line appears in the summary.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement, HtmlInputElement};

use crate::dom;
use crate::guide::Guide;

/// Boxes for what can be kept. Other boxes choose columns or settings, and have an id or a name.
const BOXES: &str = "input[type=checkbox][value]:not([id], [name])";

/// What is kept, shared by all that shows it or carries it on.
#[derive(Clone)]
pub(crate) struct Kept(Rc<State>);

struct State {
    guide: Guide,
    values: RefCell<BTreeSet<String>>,
    /// Told after each change by the reader.
    followers: RefCell<Vec<Box<dyn Fn()>>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Kept {
    /// Begins with what is ticked already.
    pub(crate) fn attach(guide: &Guide) -> Self {
        let boxes = boxes(guide).into_iter();
        let ticked = boxes.filter(HtmlInputElement::checked).map(|ticked| ticked.value());
        let kept = Self(Rc::new(State {
            guide: guide.clone(),
            values: RefCell::new(ticked.collect()),
            followers: RefCell::default(),
            listeners: RefCell::default(),
        }));
        kept.listen();
        kept.show(true);
        kept
    }

    fn listen(&self) {
        let heard = |act: fn(&Self, &web_sys::Event)| {
            let state = Rc::downgrade(&self.0);
            move |event: &web_sys::Event| {
                if let Some(state) = state.upgrade() {
                    act(&Self(state), event);
                }
            }
        };
        let guide = &self.0.guide;
        let on_element = |kind: &'static str, mut heard: Box<dyn FnMut(&web_sys::Event)>| {
            EventListener::new(&guide.element, kind, move |event| heard(event))
        };
        *self.0.listeners.borrow_mut() = vec![
            guide.listen("change", heard(Self::ticked)),
            guide.listen("filled", heard(|kept, _| kept.show(true))),
            // The app has written other lists into the walkthrough.
            on_element("kap-route-chosen", Box::new(heard(|kept, _| kept.show(true)))),
            on_element("kap-view-changed", Box::new(heard(Self::went))),
        ];
    }

    /// What is kept, in the order of the alphabet.
    pub(crate) fn values(&self) -> Vec<String> {
        self.0.values.borrow().iter().cloned().collect()
    }

    /// Keeps these and no others.
    pub(crate) fn replace(&self, values: impl IntoIterator<Item = String>) {
        self.0.values.replace(values.into_iter().collect());
        self.show(true);
        self.tell();
    }

    /// Calls this after each change.
    pub(crate) fn follow(&self, follower: impl Fn() + 'static) {
        self.0.followers.borrow_mut().push(Box::new(follower));
    }

    fn tell(&self) {
        for follower in self.0.followers.borrow().iter() {
            follower();
        }
    }

    /// The reader ticked or unticked something.
    fn ticked(&self, event: &web_sys::Event) {
        let ticked = dom::target(event).filter(|target| target.matches(BOXES).unwrap_or(false));
        let Some(ticked) = ticked.and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let (value, keep) = (ticked.value(), ticked.checked());
        if keep {
            self.0.values.borrow_mut().insert(value);
        } else {
            self.0.values.borrow_mut().remove(&value);
        }
        // A line that is unticked in the summary must not vanish under the finger.
        self.show(false);
        self.tell();
    }

    /// The reader came to a part: what was unticked leaves the summary.
    fn went(&self, event: &web_sys::Event) {
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        if detail.and_then(|detail| dom::text_of(&detail, "view")).as_deref() == Some("summary") {
            self.show(true);
        }
    }

    /// Makes boxes, lines and the chosen route show what is kept; `anew` also hides what is kept
    /// no more.
    fn show(&self, anew: bool) {
        let guide = &self.0.guide;
        let values = self.0.values.borrow();
        for shown in boxes(guide) {
            shown.set_checked(values.contains(&shown.value()));
        }
        for line in dom::all(&guide.root, "#part-summary [data-kept]") {
            let is_kept =
                line.get_attribute("data-kept").is_some_and(|value| values.contains(&value));
            let goes_by_itself = dom::find(&line, "input").is_some();
            if is_kept || anew || !goes_by_itself {
                line.set_hidden(!is_kept);
            }
        }
        let route = guide.route();
        for line in dom::all(&guide.root, "#part-summary .my-route [data-route]") {
            line.set_hidden(line.get_attribute("data-route") != route);
        }
    }

    /// The permanent number and the value of everything that can be kept; a route's value is `r-`
    /// and its id. Empty until the summary's markup has arrived.
    pub(crate) fn numbers(&self) -> Vec<(u32, String)> {
        let number = |element: HtmlElement| {
            let number = element.get_attribute("data-n")?.parse().ok()?;
            let value = element
                .get_attribute("data-kept")
                .or_else(|| element.get_attribute("value"))
                .or_else(|| Some(format!("r-{}", element.get_attribute("data-route")?)))?;
            Some((number, value))
        };
        dom::all(&self.0.guide.root, "#part-summary [data-n]")
            .into_iter()
            .filter_map(number)
            .collect()
    }
}

fn boxes(guide: &Guide) -> Vec<HtmlInputElement> {
    let boxes = dom::all(&guide.root, BOXES).into_iter();
    boxes.filter_map(|found| found.dyn_into().ok()).collect()
}

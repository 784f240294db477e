//! A consultation: staff end the visit with one action, and it ends by itself when nobody is
//! there any more. Then nothing of it is left in the guide. When, decides [`kap_core::visit`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Interval;
use kap_core::format::fill;
use kap_core::visit::{Shown, Sign, Visit};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, HtmlDialogElement, HtmlElement, KeyboardEvent, VisibilityState};

use crate::dom;
use crate::guide::Guide;

/// What shows that somebody is there, anywhere on the page.
const SIGNS: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

/// On the guide while nothing of the visit may be seen.
const COVERED: &str = "data-covered";

thread_local! {
    /// Whether a visit has ended and the next guide has to say so.
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Watches over a visit.
pub(crate) struct Consultation {
    _listeners: Vec<EventListener>,
    _beat: Option<Interval>,
}

/// What is asked when nobody was there for long, and what is covered meanwhile.
struct Watch {
    guide: Guide,
    dialog: HtmlDialogElement,
    seconds: HtmlElement,
    visit: RefCell<Visit>,
}

impl Consultation {
    /// Begins if the guide is in a consultation; nothing is timed otherwise.
    pub(crate) fn attach(guide: &Guide) -> Self {
        if !guide.in_consultation() {
            return Self { _listeners: Vec::new(), _beat: None };
        }
        for bar in dom::all(&guide.root, ".visit") {
            bar.set_hidden(false);
        }
        if ENDED.take()
            && let Some(status) = guide.find(".visit-ended")
        {
            status.set_text_content(status.get_attribute("data-words").as_deref());
        }
        let ending = guide.clone();
        let mut _listeners = vec![guide.listen("click", move |event| {
            let target = dom::target(event);
            if target.is_some_and(|target| {
                target.closest(".end-visit").is_ok_and(|found| found.is_some())
            }) {
                end(&ending);
            }
        })];
        let watch = Watch::new(guide).map(Rc::new);
        let _beat = watch.map(|watch| {
            _listeners.extend(watch.listen());
            // No clock rings while a device sleeps, so the time is looked at again and again.
            Interval::new(1_000, move || watch.follow(Visit::look))
        });
        Self { _listeners, _beat }
    }
}

/// Clears everything: the guide begins anew.
fn end(guide: &Guide) {
    ENDED.set(true);
    guide.clear();
}

fn now() -> u64 {
    js_sys::Date::now() as u64
}

impl Watch {
    fn new(guide: &Guide) -> Option<Self> {
        let dialog: HtmlDialogElement = guide.find("#still-there")?.dyn_into().ok()?;
        let seconds = dom::find(&dialog, ".seconds")?;
        let visit = RefCell::new(Visit::new(now()));
        Some(Self { guide: guide.clone(), dialog, seconds, visit })
    }

    fn listen(self: &Rc<Self>) -> Vec<EventListener> {
        let window = gloo::utils::window();
        let document = gloo::utils::document();
        let capture = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let on = |target: &EventTarget, kind: &'static str, act: fn(&Self, &Event)| {
            let watch = Rc::clone(self);
            // What only scrolls can't be stopped, and mustn't wait for us.
            let options = match kind {
                "wheel" | "touchmove" => EventListenerOptions::run_in_capture_phase(),
                _ => capture,
            };
            EventListener::new_with_options(target, kind, options, move |event| act(&watch, event))
        };
        let mut all: Vec<EventListener> =
            SIGNS.iter().map(|kind| on(&window, kind, Self::sign)).collect();
        all.extend([
            on(&document, "visibilitychange", |watch, _| match in_sight() {
                true => watch.follow(Visit::back),
                false => watch.follow(|visit, _| visit.hide(false)),
            }),
            // The browser may keep the page as it is, for whoever comes back to it.
            on(&window, "pagehide", |watch, _| watch.follow(|visit, _| visit.hide(true))),
            on(&window, "pageshow", |watch, _| watch.follow(Visit::back)),
            on(&self.dialog, "click", |watch, event| {
                if dom::target(event).is_some_and(|target| target.class_name() == "stay") {
                    watch.follow(Visit::stay);
                }
            }),
            // The Escape key is no answer.
            on(&self.dialog, "close", |watch, _| watch.follow(Visit::look)),
        ]);
        all
    }

    fn sign(&self, event: &Event) {
        // A page's own scripts move things, too.
        if !event.is_trusted() {
            return;
        }
        let repeats = event.dyn_ref::<KeyboardEvent>().is_some_and(KeyboardEvent::repeat);
        let sign = match &*event.type_() {
            "pointerdown" => Sign::Down,
            "keydown" if !repeats => Sign::Down,
            _ => Sign::Goes,
        };
        let was_covered = self.guide.root.has_attribute(COVERED);
        let shown = self.visit.borrow_mut().sign(sign, now());
        let inside = dom::target(event).is_some_and(|target| target == *self.guide.element);
        if shown != Shown::Open && !was_covered && inside {
            // It was meant for what is covered now.
            event.prevent_default();
            event.stop_immediate_propagation();
        }
        self.show(shown);
    }

    /// Something happened, or time went by.
    fn follow(&self, happened: impl FnOnce(&mut Visit, u64) -> Shown) {
        let shown = happened(&mut self.visit.borrow_mut(), now());
        self.show(shown);
    }

    /// Shows what may be seen of the visit.
    fn show(&self, shown: Shown) {
        let root = &self.guide.root;
        match shown {
            Shown::Over => return end(&self.guide),
            Shown::Open => {
                let _ = root.remove_attribute(COVERED);
                if self.dialog.open() {
                    self.dialog.close();
                }
            }
            Shown::Covered | Shown::Asked(_) => {
                let _ = root.set_attribute(COVERED, "");
            }
        }
        if let Shown::Asked(left) = shown {
            let words = self.seconds.get_attribute("data-words").unwrap_or_default();
            let words = fill(&words, &[("n", &left.to_string())]);
            self.seconds.set_text_content(Some(&words));
            if !self.dialog.open() {
                // Where the dialog can't open, the visit ends without a question.
                let _ = self.dialog.show_modal();
            }
        }
    }
}

fn in_sight() -> bool {
    gloo::utils::document().visibility_state() == VisibilityState::Visible
}

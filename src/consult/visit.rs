//! A consultation: staff end the visit with one action, and it ends by itself when nobody is
//! there any more. Then nothing of it is left in the guide.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::{Interval, Timeout};
use kap_core::format::fill;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use crate::browser;
use crate::guide::Guide;

/// How long nobody may touch anything before they are asked, in milliseconds.
const IDLE: f64 = 300_000.0;

/// How long they have to answer, in milliseconds.
const ANSWER: f64 = 30_000.0;

/// What shows that somebody is there.
const SIGNS: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

thread_local! {
    /// Whether a visit has ended and the next guide has to say so.
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Watches over a visit.
pub(crate) struct Consultation {
    _listeners: Vec<EventListener>,
    _watch: Option<Rc<Watch>>,
}

/// Waits for signs of somebody, and asks when there are none.
struct Watch {
    guide: Guide,
    dialog: HtmlDialogElement,
    seconds: HtmlElement,
    /// When somebody was last there, in milliseconds.
    last: Cell<f64>,
    waiting: RefCell<Option<Timeout>>,
    counting: RefCell<Option<Interval>>,
}

impl Consultation {
    /// Begins if the guide is in a consultation; nothing is timed otherwise.
    pub(crate) fn attach(guide: &Guide) -> Self {
        if !guide.in_consultation() {
            return Self { _listeners: Vec::new(), _watch: None };
        }
        for bar in browser::all(&guide.root, ".visit") {
            bar.set_hidden(false);
        }
        if ENDED.take()
            && let Some(status) = guide.find(".visit-ended")
        {
            status.set_text_content(status.get_attribute("data-words").as_deref());
        }
        let ending = guide.clone();
        let mut _listeners = vec![guide.listen("click", move |event| {
            let target = browser::target(event);
            if target.is_some_and(|target| {
                target.closest(".end-visit").is_ok_and(|found| found.is_some())
            }) {
                end(&ending);
            }
        })];
        let _watch = Watch::new(guide).map(Rc::new);
        if let Some(watch) = &_watch {
            _listeners.extend(watch.listen());
            wait(watch, IDLE);
        }
        Self { _listeners, _watch }
    }
}

/// Clears everything: the guide begins anew.
fn end(guide: &Guide) {
    ENDED.set(true);
    guide.clear();
}

impl Watch {
    fn new(guide: &Guide) -> Option<Self> {
        let dialog: HtmlDialogElement = guide.find("#still-there")?.dyn_into().ok()?;
        let seconds = browser::find(&dialog, ".seconds")?;
        Some(Self {
            guide: guide.clone(),
            dialog,
            seconds,
            last: Cell::new(js_sys::Date::now()),
            waiting: RefCell::default(),
            counting: RefCell::default(),
        })
    }

    fn listen(self: &Rc<Self>) -> Vec<EventListener> {
        let passive = EventListenerOptions::run_in_capture_phase();
        let signs = SIGNS.map(|kind| {
            let watch = Rc::clone(self);
            EventListener::new_with_options(&self.guide.root, kind, passive, move |_| {
                watch.last.set(js_sys::Date::now());
            })
        });
        let watch = Rc::clone(self);
        let stay = EventListener::new(&self.dialog, "click", move |event| {
            if browser::target(event).is_some_and(|target| target.class_name() == "stay") {
                watch.dialog.close();
            }
        });
        // The Escape key closes it, too.
        let watch = Rc::clone(self);
        let closed = EventListener::new(&self.dialog, "close", move |_| {
            *watch.counting.borrow_mut() = None;
            wait(&watch, watch.left());
        });
        signs.into_iter().chain([stay, closed]).collect()
    }

    /// How long until somebody has to be asked, in milliseconds.
    fn left(&self) -> f64 {
        self.last.get() + IDLE - js_sys::Date::now()
    }
}

/// Looks again after this time, in milliseconds; at once if it is negative.
fn wait(watch: &Rc<Watch>, time: f64) {
    let later = Rc::downgrade(watch);
    let timeout = Timeout::new(time.ceil() as u32, move || {
        let Some(watch) = later.upgrade() else {
            return;
        };
        match watch.left() {
            left if left > 0.0 => wait(&watch, left),
            _ => ask(&watch),
        }
    });
    *watch.waiting.borrow_mut() = Some(timeout);
}

/// Asks whether anybody is there, and counts down.
fn ask(watch: &Rc<Watch>) {
    let until = js_sys::Date::now() + ANSWER;
    tell_left(watch, until);
    // Where the dialog can't open, the visit ends without a question.
    let can_answer = watch.dialog.show_modal().is_ok();
    let later = Rc::downgrade(watch);
    let counting = Interval::new(1_000, move || {
        // Once it is closed somebody is there, even if that is told late.
        if let Some(watch) = later.upgrade().filter(|watch| watch.dialog.open() || !can_answer) {
            tell_left(&watch, until);
        }
    });
    *watch.counting.borrow_mut() = Some(counting);
}

/// Says how many seconds are left, and ends the visit when there are none.
fn tell_left(watch: &Watch, until: f64) {
    let left = ((until - js_sys::Date::now()) / 1_000.0).ceil();
    if left <= 0.0 {
        return end(&watch.guide);
    }
    let words = watch.seconds.get_attribute("data-words").unwrap_or_default();
    watch.seconds.set_text_content(Some(&fill(&words, &[("n", &(left as u32).to_string())])));
}

//! A consultation: staff end the visit with one action, and it ends by itself when nobody is
//! there any more. Then nothing of it is left in the guide. When, decides [`kap_core::visit`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListenerOptions, EventListenerPhase};
use kap_core::format::fill;
use kap_core::visit::{Shown, Sign, Visit};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget, KeyboardEvent, UiEvent, VisibilityState};

use crate::browser::{self, Control};
use crate::guide::Guide;

/// What shows that somebody is there, anywhere on the page.
const SIGNS: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

/// On the guide while nothing of the visit may be seen.
const COVERED: &str = "data-covered";

/// How long the end of a visit can be taken back, in seconds.
const UNDO: u32 = 10;

/// More short words than a browser makes in one go: of 16 to 32 bytes each, 1 MB at least.
const SHORT_WORDS: u32 = 1 << 16;

thread_local! {
    /// Whether a visit has ended and the next guide has to say so; and whether it can be taken
    /// back, which only those can do who ended it.
    static ENDED: Cell<Option<bool>> = const { Cell::new(None) };
}

/// What is asked when nobody was there for long, and what is covered meanwhile.
struct Watch {
    guide: Guide,
    dialog: Control,
    seconds: Control,
    visit: RefCell<Visit>,
}

/// Watches over a visit, if the guide is in a consultation; nothing is timed otherwise.
pub(crate) fn attach(guide: &Guide) {
    if !guide.in_consultation() {
        return;
    }
    for bar in browser::all(&guide.root, ".visit") {
        bar.set_hidden(false);
    }
    // The first screen watches over the visit of both.
    if guide.element.has_attribute("data-second-screen") {
        return;
    }
    let ended = ENDED.take();
    if ended.is_some()
        && let Some(status) = guide.find(".visit-ended")
    {
        status.set_text_content(status.get_attribute("data-words").as_deref());
    }
    match ended {
        Some(true) => offer_undo(guide),
        Some(false) => write_over(),
        None => (),
    }
    let ending = guide.clone();
    guide.listen("click", move |event| {
        let hits = |selector| browser::hit(event, selector).is_some();
        if is_again(event) {
            return;
        }
        if hits(".end-visit") {
            // Whoever was asked may be another.
            end(&ending, !hits("dialog"));
        } else if hits(".undo-visit") {
            take_back(&ending, true);
        }
    });
    if let Some(watch) = Watch::new(guide).map(Rc::new) {
        watch.listen();
        // No clock rings while a device sleeps, so the time is looked at again and again.
        guide.every(1_000, move || watch.follow(Visit::look));
    }
}

/// Clears everything: the guide begins anew.
fn end(guide: &Guide, can_undo: bool) {
    ENDED.set(Some(can_undo));
    guide.clear(can_undo);
}

/// Shows the way back for a few seconds.
fn offer_undo(guide: &Guide) {
    let Some(button) = guide.find(".undo-visit") else {
        return;
    };
    button.set_hidden(false);
    let left = Cell::new(UNDO);
    let undone = guide.clone();
    let count = move || {
        if button.hidden() {
            return;
        }
        let words = button.get_attribute("data-words").unwrap_or_default();
        button.set_text_content(Some(&fill(&words, &[("n", &left.get().to_string())])));
        if left.get() == 0 {
            take_back(&undone, false);
        }
        left.set(left.get().saturating_sub(1));
    };
    count();
    guide.every(1_000, count);
}

/// Takes the end back, or makes it final; what said that it ended goes.
fn take_back(guide: &Guide, is_wanted: bool) {
    guide.undo(is_wanted);
    if let Some(button) = guide.find(".undo-visit") {
        // Focus stays in the bar; what ticks everything again has put it on the language.
        if (is_wanted || button.matches(":focus").unwrap_or(false))
            && let Some(end) = guide.find(".visit .end-visit")
        {
            // Nothing can be done where focus is refused.
            let _ = end.focus();
        }
        button.set_hidden(true);
    }
    if !is_wanted {
        write_over();
    } else if let Some(status) = guide.find(".visit-ended") {
        status.set_text_content(None);
    }
}

/// Writes over what was typed where nothing holds it any more. A browser makes short words in a stretch of
/// memory that it uses again and again, and wipes nothing there: Firefox still had them a minute later.
fn write_over() {
    for _ in 0..SHORT_WORDS {
        let _ = JsValue::from_str("nothing");
    }
}

/// Whether a click is the second of two at once, as a glove or a trembling hand makes them: then what
/// stands under it may be new.
pub(super) fn is_again(click: &Event) -> bool {
    click.dyn_ref::<UiEvent>().is_some_and(|click| click.detail() > 1)
}

fn now() -> u64 {
    js_sys::Date::now() as u64
}

impl Watch {
    fn new(guide: &Guide) -> Option<Self> {
        let dialog: Control = guide.find("#still-there")?;
        let seconds = browser::find(&dialog, ".seconds")?;
        let idle = u64::from(guide.clinic.idle_minutes()) * 60_000;
        let visit = RefCell::new(Visit::new(now(), idle));
        Some(Self { guide: guide.clone(), dialog, seconds, visit })
    }

    fn listen(self: &Rc<Self>) {
        let window = gloo::utils::window();
        let document = gloo::utils::document();
        let capture = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let on = |target: &EventTarget, kind: &'static str, act: fn(&Rc<Self>, &Event)| {
            // What only scrolls can't be stopped, and mustn't wait for us.
            let options = match kind {
                "wheel" | "touchmove" => EventListenerOptions::run_in_capture_phase(),
                _ => capture,
            };
            let heard = Box::new(Guide::heard(self, act));
            self.guide.listen_to(target, kind, options, heard);
        };
        for kind in SIGNS {
            on(&window, kind, |watch, event| watch.sign(event));
        }
        on(&document, "visibilitychange", |watch, _| match in_sight() {
            true => watch.follow(Visit::back),
            false => watch.follow(|visit, _| visit.hide(false)),
        });
        // The browser may keep the page as it is, for whoever comes back to it.
        on(&window, "pagehide", |watch, _| watch.follow(|visit, _| visit.hide(true)));
        on(&window, "pageshow", |watch, _| watch.follow(Visit::back));
        on(&self.dialog, "click", |watch, event| {
            if browser::hit(event, ".stay").is_some() {
                watch.follow(Visit::stay);
            }
        });
        // The Escape key is no answer.
        on(&self.dialog, "close", |watch, _| watch.follow(Visit::look));
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
        let inside = browser::target(event).is_some_and(|target| target == *self.guide.element);
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
            Shown::Over => return end(&self.guide, false),
            Shown::Open => {
                let _ = root.remove_attribute(COVERED);
                if self.dialog.open() {
                    // What can't be closed lacks what opens it, too.
                    let _ = self.dialog.close();
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

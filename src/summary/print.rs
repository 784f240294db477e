//! Sheets on paper: a copy in a document of its own, so that the page around stays off it. Where
//! nothing goes to a printer, the reader is told, and shown the link and the code if there are any.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Object, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleSheet, CustomEvent, CustomEventInit, Document, Element, Event, HtmlIFrameElement,
    Window,
};
use yew::platform::spawn_local;

use crate::browser;
use crate::guide::Guide;

/// How long a browser may take to begin, in milliseconds. Some apps have no printer and some frames
/// forbid it; neither says so.
const PATIENCE: u32 = 900;

/// A sheet to print.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    /// What the reader ticked and wrote.
    Mine,
    /// For the person who drives home or stays.
    Companion,
    /// What is seen of the steps at a glance, in large type.
    Steps,
}

impl Sheet {
    const ALL: [Self; 3] = [Self::Mine, Self::Companion, Self::Steps];

    fn id(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Companion => "companion",
            Self::Steps => "steps",
        }
    }

    /// What is copied.
    fn selector(self) -> &'static str {
        match self {
            Self::Mine => ".summary",
            Self::Companion => "#companion",
            Self::Steps => ".walk",
        }
    }

    /// What comes last of it.
    fn whole(self) -> &'static str {
        if self == Self::Steps { ".walk .way" } else { self.selector() }
    }

    /// Where it is said that nothing can be printed.
    fn status(self) -> &'static str {
        match self {
            Self::Mine => "#print-status",
            Self::Companion => "#companion-print-status",
            Self::Steps => "#steps-print-status",
        }
    }

    /// What is opened then, from the outside in: the link and the code.
    fn instead(self) -> &'static [&'static str] {
        match self {
            Self::Mine => &["#carry"],
            Self::Companion => &["#companion", ".companion-carry"],
            Self::Steps => &[],
        }
    }
}

struct State {
    guide: Guide,
    /// Waits for its markup.
    wanted: Cell<Option<Sheet>>,
    /// The last copy. It goes with the next one: some browsers print after they said they had.
    frame: RefCell<Option<(HtmlIFrameElement, EventListener)>>,
    /// Hears that the copy goes to a printer.
    begun: RefCell<Option<EventListener>>,
    /// Waits for that no longer than a reader does; then, for the moment to tell it.
    late: RefCell<Option<Timeout>>,
}

/// Prints what the buttons or the page ask for.
pub(crate) fn attach(guide: &Guide) {
    let state = Rc::new(State {
        guide: guide.clone(),
        wanted: Cell::new(None),
        frame: RefCell::default(),
        begun: RefCell::default(),
        late: RefCell::default(),
    });
    let asked = Guide::heard(&state, |state, event| {
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        let name = detail.and_then(|detail| browser::text_of(&detail, "sheet"));
        let sheet = Sheet::ALL.into_iter().find(|sheet| name.as_deref() == Some(sheet.id()));
        match sheet {
            Some(sheet) => state.print(sheet),
            None => state.guide.warn("print: there are \"mine\", \"companion\" and \"steps\"."),
        }
    });
    let filled = Guide::heard(&state, |state, _| {
        if let Some(sheet) = state.wanted.take() {
            state.print(sheet);
        }
    });
    guide.listen("click", Guide::heard(&state, State::clicked));
    guide.listen("filled", filled);
    guide.follow("kap-print", asked);
}

impl Drop for State {
    fn drop(&mut self) {
        self.remove();
    }
}

impl State {
    fn clicked(self: &Rc<Self>, event: &Event) {
        match browser::hit(event, "button").map(|button| button.id()).as_deref() {
            Some("print-mine" | "desk-print") => self.print(Sheet::Mine),
            Some("print-companion") => self.print(Sheet::Companion),
            Some("print-steps") => self.print(Sheet::Steps),
            _ => {}
        }
    }

    fn remove(&self) {
        self.begun.take();
        self.late.take();
        if let Some((frame, listener)) = self.frame.take() {
            drop(listener);
            frame.remove();
        }
    }

    fn print(self: &Rc<Self>, sheet: Sheet) {
        if self.guide.find(sheet.whole()).is_none() {
            self.wanted.set(Some(sheet));
            // The steps come by themselves.
            if sheet != Sheet::Steps {
                let guide = self.guide.clone();
                spawn_local(async move {
                    let _ = guide.bring("summary").await;
                });
            }
            return;
        }
        self.remove();
        self.say(sheet, "");
        let frame = document().create_element("iframe").ok();
        let Some(frame) = frame.and_then(|frame| frame.dyn_into::<HtmlIFrameElement>().ok()) else {
            return;
        };
        frame.set_class_name("sheet");
        // It is there for the printer alone.
        let _ = frame.set_attribute("aria-hidden", "true");
        frame.set_tab_index(-1);
        let state = Rc::downgrade(self);
        let loaded = EventListener::once(&frame, "load", move |event| {
            let frame = event.target().and_then(|it| it.dyn_into::<HtmlIFrameElement>().ok());
            let Some(state) = state.upgrade() else {
                return;
            };
            let window = frame.and_then(|frame| frame.content_window());
            if window.and_then(|window| state.fill(sheet, &window)).is_none() {
                state.late.take();
                state.refuse(sheet);
            }
        });
        *self.frame.borrow_mut() = Some((frame.clone(), loaded));
        let _ = self.guide.root.append_child(&frame);
    }

    /// Copies the sheet into the empty document, and prints it.
    fn fill(self: &Rc<Self>, sheet: Sheet, window: &Window) -> Option<()> {
        let page = window.document()?;
        page.document_element()?.set_class_name("kap-sheet");
        let _ = page.document_element()?.set_attribute("lang", &self.guide.root.lang());
        page.set_title(&self.guide.find("#title")?.text_content()?);
        self.dress(window, &page);
        let root = page.create_element("div").ok()?;
        root.set_id("guide");
        let _ = root.set_attribute("data-state", "ready");
        page.body()?.append_child(&root).ok()?;
        let copy = self.copy(sheet.selector(), &page)?;
        self.write_over(sheet.selector(), &copy);
        if sheet == Sheet::Companion {
            let _ = copy.set_attribute("open", "");
        }
        // The steps stand below the numbers to call.
        let head = (sheet == Sheet::Steps).then(|| self.copy(".help-numbers", &page)).flatten();
        if let Some(head) = head {
            root.append_child(&head).ok()?;
        }
        root.append_child(&copy).ok()?;
        if let Some(line) = self.copy(".foot > p.quiet", &page) {
            root.append_child(&line).ok()?;
        }
        self.await_printer(sheet, window);
        window.print().ok()
    }

    /// The browser says when it begins to print; if it doesn't, the reader is told.
    fn await_printer(self: &Rc<Self>, sheet: Sheet, window: &Window) {
        let (told, late) = (Rc::downgrade(self), Rc::downgrade(self));
        let begun = EventListener::once(window, "beforeprint", move |_| {
            if let Some(state) = told.upgrade() {
                // The page's own listeners rest while the browser prints.
                let told = Rc::downgrade(&state);
                let act = move || {
                    if let Some(state) = told.upgrade() {
                        state.tell(sheet);
                    }
                };
                let then = browser::after(0, Box::new(act));
                *state.late.borrow_mut() = Some(then);
            }
        });
        let act = move || {
            if let Some(state) = late.upgrade() {
                state.refuse(sheet);
            }
        };
        let late = browser::after(PATIENCE, Box::new(act));
        *self.begun.borrow_mut() = Some(begun);
        *self.late.borrow_mut() = Some(late);
    }

    /// Nothing is printed here: says so, and shows the link and the code.
    fn refuse(&self, sheet: Sheet) {
        for fold in sheet.instead() {
            let fold = self.guide.find(fold);
            if let Some(fold) = fold {
                fold.set_open(true);
            }
        }
        let status = self.guide.find(sheet.status());
        let words = status.and_then(|status| status.get_attribute("data-refused"));
        self.say(sheet, &words.unwrap_or_default());
    }

    fn say(&self, sheet: Sheet, words: &str) {
        if let Some(status) = self.guide.find(sheet.status()) {
            status.set_text_content(Some(words));
        }
    }

    /// Puts what was typed into the fields of a copy: an import leaves it behind.
    fn write_over(&self, selector: &str, copy: &Element) {
        let Some(original) = self.guide.find(selector) else {
            return;
        };
        for field in browser::all(&original, ".blanks input") {
            if let Ok(Some(copied)) = copy.query_selector(&format!("#{}", field.id())) {
                let _ = copied.set_attribute("value", &field.value());
            }
        }
    }

    fn copy(&self, selector: &str, page: &Document) -> Option<Element> {
        let original = self.guide.find(selector)?;
        // An element of another document isn't one of this window's `Element`.
        Some(page.import_node_with_deep(&original, true).ok()?.unchecked_into())
    }

    /// Gives the document the guide's styles: its own copy, since sheets belong to one document.
    fn dress(&self, window: &Window, page: &Document) -> Option<()> {
        let shadow = self.guide.element.shadow_root()?;
        let adopted = Reflect::get(&shadow, &"adoptedStyleSheets".into()).ok()?;
        let ours = Array::from(&adopted).into_iter().filter_map(|sheet| sheet.dyn_into().ok());
        let rules =
            ours.filter_map(|ours: CssStyleSheet| ours.css_rules().ok()).flat_map(|rules| {
                (0..rules.length()).filter_map(move |place| Some(rules.get(place)?.css_text()))
            });
        let make: js_sys::Function =
            Reflect::get(window, &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
        let sheet = Reflect::construct(&make, &Array::new()).ok()?;
        let fill: js_sys::Function =
            Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into().ok()?;
        fill.call1(&sheet, &JsValue::from(rules.collect::<Vec<_>>().join("\n"))).ok()?;
        Reflect::set(page, &"adoptedStyleSheets".into(), &Array::of1(&sheet)).ok()?;
        Some(())
    }

    fn tell(&self, sheet: Sheet) {
        let detail = Object::new();
        // A new object takes every value.
        let _ = Reflect::set(&detail, &"sheet".into(), &sheet.id().into());
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict("kap-summary-printed", &init) {
            let _ = self.guide.element.dispatch_event(&event);
        }
    }
}

//! A guide on the page, as everything that lives in it sees it.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use js_sys::{Object, Promise, Reflect};
use kap_core::options::{GuideOptions, Known, Warning, parse};
use kap_core::place::{Place, View};
use kap_core::profile::Profile;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, EventTarget, HtmlElement};

use crate::browser::{self, Control};

#[wasm_bindgen]
extern "C" {
    /// What the guide's script does for the app (`js/guide.js`).
    #[derive(Clone, Debug, PartialEq)]
    pub type Host;

    /// The `<kap-guide>` itself: its events tell where the reader is.
    #[wasm_bindgen(method, getter)]
    fn element(this: &Host) -> HtmlElement;

    /// What holds the markup, `#guide`.
    #[wasm_bindgen(method, getter)]
    fn root(this: &Host) -> HtmlElement;

    /// What the clinic says of itself, as [`Profile::lines`]; empty if the page names no profile.
    #[wasm_bindgen(method, getter)]
    fn profile(this: &Host) -> String;

    /// Languages that are shipped.
    #[wasm_bindgen(method, getter)]
    fn languages(this: &Host) -> Vec<String>;

    /// The page's address without its hash. A page of an editor's may have none that leads there:
    /// then that of the guide's own page.
    #[wasm_bindgen(method)]
    fn address(this: &Host) -> String;

    /// Brings in markup that isn't there yet: `compare`, `rest`, `walkthrough.iv`.
    #[wasm_bindgen(method)]
    fn bring(this: &Host, part: &str) -> Promise;

    /// Fetches markup without bringing it in.
    #[wasm_bindgen(method)]
    fn fetch(this: &Host, part: &str) -> Promise;

    /// Makes the markup show what `data-view`, `data-step` and `data-route` say.
    #[wasm_bindgen(method)]
    fn show(this: &Host);

    /// Opens a `<details>` and puts focus on its summary.
    #[wasm_bindgen(method)]
    fn open(this: &Host, id: &str);

    /// Puts focus on a step's heading, and its top at the window's.
    #[wasm_bindgen(method)]
    fn arrive(this: &Host, step: &str);

    /// Puts focus on a part's tab, and its top at the window's.
    #[wasm_bindgen(method, js_name = arriveAt)]
    fn arrive_at(this: &Host, view: &str);

    /// Tells the page of an event.
    #[wasm_bindgen(method)]
    fn emit(this: &Host, name: &str, key: &str, value: &str);

    /// Tells the owner of the page something.
    #[wasm_bindgen(method)]
    fn warn(this: &Host, words: &str);

    /// Tells the owner of an attribute, given as [`Warning::question`].
    #[wasm_bindgen(method)]
    fn explain(this: &Host, question: &str);

    #[wasm_bindgen(method, js_name = goTo)]
    fn go_to(this: &Host, destination: &Object);

    #[wasm_bindgen(method)]
    fn clear(this: &Host, can_undo: bool);

    /// Takes the end of a visit back, or forgets it for good.
    #[wasm_bindgen(method)]
    fn undo(this: &Host, is_wanted: bool);

    /// Draws a link as a code to scan; see `js/code.js`.
    #[wasm_bindgen(method)]
    fn draw(this: &Host, place: &Element, link: &str);

    /// Says that everything can be used.
    #[wasm_bindgen(method)]
    fn ready(this: &Host);
}

/// A guide on the page. Clones are the same guide.
#[derive(Clone)]
pub struct Guide(Rc<Parts>);

/// What a [`Guide`] is made of.
pub struct Parts {
    host: Host,
    /// The `<kap-guide>` itself: its events tell where the reader is.
    pub(crate) element: HtmlElement,
    /// What holds the markup, `#guide`.
    pub(crate) root: HtmlElement,
    /// What the clinic says of itself.
    pub(crate) clinic: Profile,
    /// The owner's choices.
    pub(crate) options: GuideOptions,
    /// What lives until the guide goes.
    listeners: RefCell<Vec<EventListener>>,
    intervals: RefCell<Vec<Interval>>,
}

impl Deref for Guide {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl PartialEq for Guide {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Guide {
    /// The guide of this host; tells the owner what isn't right in the attributes.
    pub fn new(host: Host) -> Self {
        let mut parts = Parts {
            element: host.element(),
            root: host.root(),
            clinic: Profile::from_lines(&host.profile()),
            options: GuideOptions::default(),
            listeners: RefCell::default(),
            intervals: RefCell::default(),
            host,
        };
        parts.options = parts.read_options();
        if parts.options.compare.is_empty() {
            parts.options.compare = parts.clinic.list("compare").map(str::to_owned).collect();
        }
        Self(Rc::new(parts))
    }

    /// What does something with a feature's state at an event.
    pub(crate) fn heard<S: 'static>(
        state: &Rc<S>,
        act: fn(&Rc<S>, &Event),
    ) -> impl Fn(&Event) + use<S> {
        let state = Rc::clone(state);
        move |event| act(&state, event)
    }
}

impl Parts {
    /// The owner's choices as they are now; tells the owner what isn't right.
    pub fn read_options(&self) -> GuideOptions {
        let names = self.element.get_attribute_names().into_iter();
        let attributes: Vec<(String, String)> = names
            .filter_map(|name| {
                let name = name.as_string()?;
                let value = self.element.get_attribute(&name)?;
                Some((name, value))
            })
            .collect();
        let routes: Vec<String> = self.routes().iter().map(Control::value).collect();
        let (regions, languages) = (self.regions(), self.host.languages());
        let known = Known {
            routes: &browser::refs(&routes),
            regions: &browser::refs(&regions),
            languages: &browser::refs(&languages),
        };
        let (options, warnings) = parse(&attributes, known);
        warnings.iter().for_each(|warning| self.explain(warning));
        options
    }

    /// The first element that fits the selector.
    pub(crate) fn find(&self, selector: &str) -> Option<Control> {
        browser::find(&self.root, selector)
    }

    /// Tells the owner of the page something, in the console.
    pub(crate) fn warn(&self, words: &str) {
        self.host.warn(words);
    }

    /// Tells the owner what isn't right in an attribute, as soon as the words for it are there.
    pub(crate) fn explain(&self, warning: &Warning) {
        self.host.explain(&warning.question());
    }

    /// Listens to events from anywhere in the markup, also in parts that arrive later, until the
    /// guide goes.
    pub(crate) fn listen(&self, kind: &'static str, heard: impl FnMut(&Event) + 'static) {
        self.listen_to(&self.root, kind, EventListenerOptions::default(), Box::new(heard));
    }

    /// Listens to the guide's own events, which tell where the reader is; see [`Parts::listen`].
    pub(crate) fn follow(&self, kind: &'static str, heard: impl FnMut(&Event) + 'static) {
        self.listen_to(&self.element, kind, EventListenerOptions::default(), Box::new(heard));
    }

    /// Listens to another target, or in another way; see [`Parts::listen`].
    pub(crate) fn listen_to(
        &self,
        target: &EventTarget,
        kind: &'static str,
        options: EventListenerOptions,
        heard: Box<dyn FnMut(&Event)>,
    ) {
        let listener = EventListener::new_with_options(target, kind, options, heard);
        self.listeners.borrow_mut().push(listener);
    }

    /// Does something again and again, until the guide goes.
    pub(crate) fn every(&self, milliseconds: u32, act: impl FnMut() + 'static) {
        self.intervals.borrow_mut().push(Interval::new(milliseconds, act));
    }

    /// Ends all that lives in the guide: it goes.
    pub(crate) fn silence(&self) {
        drop((self.listeners.take(), self.intervals.take()));
    }

    /// Whether staff use it with a patient.
    pub fn in_consultation(&self) -> bool {
        self.options.is_consultation
    }

    /// The choices of the route, `not-sure` first.
    pub(crate) fn routes(&self) -> Vec<Control> {
        browser::all(&self.root, "#route option")
    }

    /// Ids of the steps.
    fn steps(&self) -> Vec<String> {
        browser::ids(&self.root, ".step-list li:not(.opening) > [data-step]", "data-step")
    }

    /// Ids of all that a visit with a patient can be about.
    pub(crate) fn topics(&self) -> Vec<String> {
        let issues = self.find("[data-issues]").and_then(|bar| bar.get_attribute("data-issues"));
        let issues = issues.unwrap_or_default();
        let steps = self.steps().into_iter().map(|step| ["step:", &step].concat());
        issues.split(' ').map(str::to_owned).chain(steps).collect()
    }

    /// Ids of the regions.
    pub(crate) fn regions(&self) -> Vec<String> {
        let kap = self.find(".kap").and_then(|kap| kap.get_attribute("data-regions"));
        kap.unwrap_or_default().split(' ').map(str::to_owned).collect()
    }

    /// Where the reader is, as the markup says.
    pub(crate) fn place(&self) -> Place {
        let value = |name: &str| self.root.get_attribute(name).unwrap_or_default();
        Place {
            view: View::from_id(&value("data-view")).unwrap_or_default(),
            step: value("data-step"),
            route: value("data-route"),
        }
    }

    /// Has the markup show another place.
    pub(crate) fn show(&self, place: &Place) {
        let id = place.view.id();
        for (name, value) in
            [("data-view", id), ("data-step", &place.step), ("data-route", &place.route)]
        {
            // These names are good.
            let _ = self.root.set_attribute(name, value);
        }
        self.host.show();
    }

    /// Brings in markup that isn't there yet. Its failure has been told when it is an error here.
    pub(crate) async fn bring(&self, part: &str) -> Result<(), ()> {
        JsFuture::from(self.host.bring(part)).await.map(|_| ()).map_err(|_| ())
    }

    /// Fetches markup without bringing it in; see [`Self::bring`].
    pub(crate) async fn fetch(&self, part: &str) -> Result<(), ()> {
        JsFuture::from(self.host.fetch(part)).await.map(|_| ()).map_err(|_| ())
    }

    /// Where a link to the guide leads; see [`Host::address`].
    pub(crate) fn address(&self) -> String {
        self.host.address()
    }

    /// Opens a `<details>` and puts focus on its summary.
    pub(crate) fn open(&self, id: &str) {
        self.host.open(id);
    }

    /// Puts focus on a step's heading, and its top at the window's.
    pub(crate) fn arrive(&self, step: &str) {
        self.host.arrive(step);
    }

    /// Puts focus on a part's tab, and its top at the window's.
    pub(crate) fn arrive_at(&self, view: View) {
        self.host.arrive_at(view.id());
    }

    /// Tells the page of an event, with an id and never with words.
    pub(crate) fn emit(&self, name: &str, key: &str, value: &str) {
        self.host.emit(name, key, value);
    }

    /// Sends the reader somewhere: names such as `view`, each with an id.
    pub(crate) fn go_to<'a>(&self, names: impl Iterator<Item = (&'a str, &'a str)>) {
        let destination = Object::new();
        for (name, id) in names {
            // A new object takes every value.
            let _ = Reflect::set(&destination, &name.into(), &id.into());
        }
        self.host.go_to(&destination);
    }

    /// Forgets all that the reader chose, typed or kept, and begins anew; for a while it can be
    /// taken back, if that is asked for.
    pub(crate) fn clear(&self, can_undo: bool) {
        self.host.clear(can_undo);
    }

    /// Takes the end of a visit back, or forgets it for good.
    pub(crate) fn undo(&self, is_wanted: bool) {
        self.host.undo(is_wanted);
    }

    /// Draws a link as a code to scan, as soon as what draws is there.
    pub(crate) fn draw_code(&self, place: &Element, link: &str) {
        self.host.draw(place, link);
    }

    /// Says that everything can be used.
    pub(crate) fn ready(&self) {
        self.host.ready();
    }
}

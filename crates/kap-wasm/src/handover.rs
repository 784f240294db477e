//! What the element hands over: raw on the JavaScript side, strict from here on.

use kap_core::app_pack::AppPack;
use kap_core::options::{GuideOptions, Known, parse};
use kap_core::place::{Destination, Place};
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// A guide's element, as the app sees it.
    #[derive(Clone, Debug, PartialEq)]
    pub type Handover;

    /// The live part of the static markup, if it is there and still as it was made.
    #[wasm_bindgen(method, getter)]
    pub fn root(this: &Handover) -> Option<Element>;

    /// The guide's language, and its region if that isn't the first: `en`, `en.uk`.
    #[wasm_bindgen(method, getter)]
    pub fn edition(this: &Handover) -> String;

    /// Languages that are shipped.
    #[wasm_bindgen(method, getter)]
    pub fn languages(this: &Handover) -> Vec<String>;

    /// Regions that are shipped.
    #[wasm_bindgen(method, getter)]
    pub fn regions(this: &Handover) -> Vec<String>;

    /// Names and values of the element's attributes, in turn.
    #[wasm_bindgen(method, getter)]
    pub fn attributes(this: &Handover) -> Vec<String>;

    /// Ids of the part, step and route that are shown, in turn; each may be empty.
    #[wasm_bindgen(method, getter)]
    pub fn place(this: &Handover) -> Vec<String>;

    /// Says that the guide stands in this root and can be shown.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Handover, root: &Element);

    /// Tells the page of an event.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Handover, name: &str, key: &str, value: &str);

    /// Tells the owner of a mistake.
    #[wasm_bindgen(method)]
    pub fn warn(this: &Handover, message: &str);
}

impl Handover {
    /// The owner's choices; what isn't right is told to the owner.
    pub(crate) fn options(&self, pack: &AppPack) -> GuideOptions {
        let raw = self.attributes();
        let mut values = raw.into_iter();
        let mut attributes = Vec::new();
        while let (Some(name), Some(value)) = (values.next(), values.next()) {
            attributes.push((name, value));
        }
        let languages = self.languages();
        let routes: Vec<&str> = pack.routes.iter().map(|route| &*route.id).collect();
        let regions = self.regions();
        let regions: Vec<&str> = regions.iter().map(String::as_str).collect();
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        let known = Known { routes: &routes, regions: &regions, languages: &languages };
        let (options, warnings) = parse(&attributes, known);
        for warning in warnings {
            self.warn(&warning.to_string());
        }
        options
    }

    /// Where the static markup left off.
    pub(crate) fn start(&self, pack: &AppPack) -> Place {
        let mut ids = self.place().into_iter().map(|id| Some(id).filter(|id| !id.is_empty()));
        let mut next = || ids.next().flatten();
        let (view, step, route) = (next(), next(), next());
        Place::default().go(&Destination { view, step, route, open: None }, pack).0
    }
}

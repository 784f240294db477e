//! A calendar entry for who comes to take somebody home: made on the device, when its time is set.

use kap_core::calendar::{LINE_END, time};
use kap_core::format::fill;
use web_sys::wasm_bindgen::JsCast;

use crate::browser::{self, Control};
use crate::guide::Guide;

/// Makes the file anew whenever another time is set.
pub(crate) fn attach(guide: &Guide) {
    let ride = guide.clone();
    guide.listen("input", move |event| {
        let when = browser::target(event).filter(|target| target.id() == "ride-when");
        if let Some(when) = when {
            offer(&ride, &when.unchecked_into::<Control>().value());
        }
    });
}

/// Offers the file for this time; none, while there is no time.
pub(super) fn offer(guide: &Guide, when: &str) {
    let Some(file) = guide.find("#ride-file") else {
        return;
    };
    let start = time(when);
    file.set_hidden(start.is_none());
    let made = time(&String::from(js_sys::Date::new_0().to_iso_string()));
    if let (Some(start), Some(made)) = (start, made) {
        let template = file.get_attribute("data-words").unwrap_or_default();
        let entry = fill(&template, &[("start", &start), ("made", &(made + "Z"))]);
        let entry = entry.replace('\n', LINE_END);
        let encoded = String::from(js_sys::encode_uri_component(&entry));
        // A page may forbid everything but a link that is tapped.
        let _ = file.set_attribute("href", &format!("data:text/calendar;charset=utf-8,{encoded}"));
    }
}

//! A pack that views share.

use std::ops::Deref;
use std::rc::Rc;

use kap_core::app_pack::AppPack;
use yew::AttrValue;

/// A shared pack; two are equal if they are the same one, so that comparing props stays cheap.
#[derive(Clone, Debug)]
pub struct Content(Rc<AppPack>);

impl Content {
    /// Shares a pack.
    pub fn new(pack: AppPack) -> Self {
        Self(Rc::new(pack))
    }
}

impl Deref for Content {
    type Target = AppPack;

    fn deref(&self) -> &AppPack {
        &self.0
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Words of the pack, shared with the page.
pub(crate) fn words(words: &Rc<str>) -> AttrValue {
    AttrValue::from(Rc::clone(words))
}

//! A pack that views share.

use std::ops::Deref;
use std::rc::Rc;

use kap_core::pack::Pack;
use yew::AttrValue;

/// A shared pack; two are equal if they are the same one, so that comparing props stays cheap.
#[derive(Clone, Debug)]
pub struct Content(Rc<Pack>);

impl Content {
    /// Shares a pack.
    pub fn new(pack: Pack) -> Self {
        Self(Rc::new(pack))
    }
}

impl Deref for Content {
    type Target = Pack;

    fn deref(&self) -> &Pack {
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

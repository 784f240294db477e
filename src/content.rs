//! A pack that views share.

use std::ops::Deref;
use std::rc::Rc;

use kap_core::pack::Pack;
use yew::AttrValue;

/// A shared pack; two are equal if they are the same one, so that comparing props stays cheap.
#[derive(Clone, Debug)]
pub struct Content {
    pack: Rc<Pack>,
    region: Rc<str>,
}

impl Content {
    /// Shares a pack as it reads in its own first region.
    pub fn new(pack: Pack) -> Self {
        Self::for_region(pack, "")
    }

    /// Shares a pack as it reads in the region with this id; empty for its own first region.
    pub fn for_region(pack: Pack, region: &str) -> Self {
        Self { pack: Rc::new(pack.in_region(region)), region: region.into() }
    }

    /// The region it was made for, as it was asked for.
    pub fn region_chosen(&self) -> &str {
        &self.region
    }
}

impl Deref for Content {
    type Target = Pack;

    fn deref(&self) -> &Pack {
        &self.pack
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.pack, &other.pack)
    }
}

/// Words of the pack, shared with the page.
pub(crate) fn words(words: &Rc<str>) -> AttrValue {
    AttrValue::from(Rc::clone(words))
}

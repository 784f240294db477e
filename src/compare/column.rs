//! The columns of the comparison, in the order of the pack.

use kap_core::pack::Pack;
use kap_core::route::Route;
use yew::prelude::*;

use crate::content::words;

/// A route or another treatment, as a column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column<'a> {
    /// What stands in it.
    pub(super) of: &'a Route,
    /// Its place, from 1: the style sheet shows and hides columns by it.
    pub(super) number: usize,
    /// Whether it is a way of taking the medicine: a clinic offers some of those.
    pub(super) is_route: bool,
    /// Whether it is shown until the reader chooses: every way, and no treatment, which comes
    /// last; the treatments between them are one tick away.
    pub(super) at_first: bool,
}

/// All routes but `not-sure`, then all other treatments.
pub(super) fn columns(pack: &Pack) -> Vec<Column<'_>> {
    let routes = pack.routes.get(1..).unwrap_or_default();
    let last = routes.len() + pack.alternatives.len();
    routes
        .iter()
        .map(|route| (route, true))
        .chain(pack.alternatives.iter().map(|other| (other, false)))
        .zip(1..)
        .map(|((of, is_route), number)| Column {
            of,
            number,
            is_route,
            at_first: is_route || number == last,
        })
        .collect()
}

impl Column<'_> {
    /// The class of its cells. A class, because a browser that asks whether a tick changes them
    /// looks at those of each column for themselves.
    pub(super) fn class(&self) -> String {
        format!("column-{}", self.number)
    }

    /// Its short name, and the place where a clinic's profile says that it isn't offered there.
    pub(super) fn name(&self, pack: &Pack) -> Html {
        html! {
            <>
                { words(&self.of.short) }
                if self.is_route {
                    <span class="not-offered" data-route={words(&self.of.id)} hidden=true>
                        { words(&pack.page.compare.not_offered) }
                    </span>
                }
            </>
        }
    }
}

//! The columns of the comparison, in the order of the pack.

use kap_core::outcome::Outcome;
use kap_core::pack::Pack;
use kap_core::route::{Route, RouteIndex, RouteSet};
use yew::prelude::*;

use crate::content::words;

/// A route or another treatment, as a column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column<'a> {
    /// What stands in it.
    pub(crate) of: &'a Route,
    /// Its place, from 1: the style sheet shows and hides columns by it. It is its place in sets
    /// of routes, too.
    pub(crate) number: RouteIndex,
    /// Whether it is a way of taking the medicine: a clinic offers some of those.
    pub(crate) is_route: bool,
}

/// All of them.
pub(crate) fn columns(pack: &Pack) -> Vec<Column<'_>> {
    let is_route = |number| usize::from(number) < pack.routes.len();
    pack.columns().map(|(number, of)| Column { of, number, is_route: is_route(number) }).collect()
}

impl Column<'_> {
    /// The class of its cells. A class, because a browser that asks whether a tick changes them
    /// looks at those of each column for themselves.
    pub(super) fn class(&self) -> String {
        format!("column-{}", self.number)
    }

    /// Its short name, and the place where a clinic's profile says that it isn't offered there.
    pub(crate) fn name(&self, pack: &Pack) -> Html {
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

/// The classes of what is seen while one of these columns is compared.
pub(super) fn follows(class: &str, columns: impl IntoIterator<Item = RouteIndex>) -> String {
    let mut classes = format!("{class} follows");
    columns.into_iter().for_each(|number| classes.push_str(&format!(" for-{number}")));
    classes
}

/// The numbers of the columns in a set.
pub(super) fn within<'a>(
    set: RouteSet,
    columns: &'a [Column<'_>],
) -> impl Iterator<Item = RouteIndex> + Clone + use<'a> {
    columns.iter().map(|column| column.number).filter(move |number| set.contains(*number))
}

/// The numbers of the columns that one of these results was measured for.
pub(super) fn measured<'a>(
    outcomes: &[&Outcome],
    columns: &'a [Column<'_>],
) -> impl Iterator<Item = RouteIndex> + Clone + use<'a> {
    let all = outcomes.iter().fold(RouteSet::NONE, |all, one| all.union(one.routes));
    within(all, columns)
}

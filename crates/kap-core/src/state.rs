//! What a reader has done in a guide: one state, and one pure way to change it.
//!
//! The browser's half gives it to all islands, and does what follows from it: events to the page,
//! deep links, focus, what is shown and hidden.

use crate::choices::Carried;
use crate::columns::{Columns, ColumnsAction};
use crate::consultation::{Consultation, DeskAction};
use crate::place::{Destination, Place};
use crate::sheet::{Sheet, SheetAction};

/// Where focus goes after an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the step that is shown.
    StepHeading,
    /// The top of the part that is shown.
    Part,
    /// The summary of the `<details>` with this id, which opens.
    Opened(String),
}

/// How far another route's words are that the reader asked for. Until they are here, the words of
/// the old route stay under its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RouteWish {
    /// None is asked for.
    #[default]
    None,
    /// The words of this route are on their way.
    Coming(String),
    /// They have been on their way for so long that it is said.
    Late(String),
    /// The words of this route could not be had.
    Missing(String),
}

/// What is looked for in the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As it was typed.
    pub words: String,
    /// Whether the reader wants all that answers, and not only the best.
    pub wants_all: bool,
}

/// Everything that a reader has done in one guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideState {
    /// Where they are.
    pub place: Place,
    /// The steps that they have opened, by id, the first one first.
    pub seen: Vec<String>,
    /// Another route that they asked for.
    pub route_wish: RouteWish,
    /// Where focus has to go; see [`Action::Focused`].
    pub focus: Option<FocusTarget>,
    /// The number of the latest journey that they set out on.
    pub journey: u32,
    /// What is ticked, asked and answered.
    pub sheet: Sheet,
    /// What is set side by side.
    pub columns: Columns,
    /// What is looked for.
    pub query: Query,
    /// What a link brought, until the markup that shows it is there.
    pub brought: Option<Carried>,
    /// What happens at the desk of a consultation.
    pub consultation: Consultation,
}

/// What can happen to a [`GuideState`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The reader sets out on a journey with this number, each higher than the one before.
    SetOut(u32),
    /// The reader arrives on the journey with this number, unless they have set out on another
    /// since. A route in it is asked for first: see [`Action::RouteAsked`].
    Go(u32, Destination, Option<FocusTarget>),
    /// The reader asks for another route.
    RouteAsked(String),
    /// The words of a route are a long time coming.
    RouteLate(String),
    /// The words of a route are here.
    RouteCame(String),
    /// The words of a route could not be had.
    RouteFailed(String),
    /// Focus has gone where it had to.
    Focused,
    /// Something happens to the sheet.
    Sheet(SheetAction),
    /// Something happens to what is set side by side.
    Columns(ColumnsAction),
    /// The reader types what they look for.
    Search(String),
    /// The reader wants to see all that answers.
    ShowAllResults,
    /// A link brings something along.
    Brought(Carried),
    /// What it brought is shown.
    TakenUp,
    /// The reader clears all that they ticked, asked, answered and looked for.
    Clear,
    /// Something happens at the desk of a consultation.
    Desk(DeskAction),
}

impl GuideState {
    /// Begins at a place; these steps were opened before.
    pub fn at(place: Place, seen: Vec<String>) -> Self {
        Self { place, seen, ..Self::default() }
    }

    /// The route that the choice shows: what the reader asked for, until that fails.
    pub fn chosen_route(&self) -> &str {
        match &self.route_wish {
            RouteWish::Coming(route) | RouteWish::Late(route) => route,
            _ => &self.place.route,
        }
    }

    /// The state after an action.
    #[must_use]
    pub fn reduce(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::SetOut(journey) => next.journey = journey,
            // What was waited for came after the reader had gone elsewhere.
            Action::Go(journey, ..) if journey != self.journey => {}
            Action::Go(_, destination, focus) => {
                next.place = self.place.go(&Destination { route: None, ..destination });
                next.focus = focus;
                if !next.seen.contains(&next.place.step) {
                    next.seen.push(next.place.step.clone());
                }
            }
            Action::RouteAsked(route) => {
                next.route_wish = if route == self.place.route {
                    RouteWish::None
                } else {
                    RouteWish::Coming(route)
                };
            }
            // What comes late for a choice that the reader has changed meanwhile says nothing.
            Action::RouteCame(route) if self.awaits(&route) => {
                next.place.route = route;
                next.route_wish = RouteWish::None;
            }
            Action::RouteFailed(route) if self.awaits(&route) => {
                next.route_wish = RouteWish::Missing(route);
            }
            Action::RouteLate(route) if self.awaits(&route) => {
                next.route_wish = RouteWish::Late(route);
            }
            Action::RouteCame(_) | Action::RouteFailed(_) | Action::RouteLate(_) => {}
            Action::Focused => next.focus = None,
            Action::Sheet(action) => next.sheet.apply(action),
            Action::Columns(action) => next.columns.apply(action),
            Action::Search(words) => next.query = Query { words, wants_all: false },
            Action::ShowAllResults => next.query.wants_all = true,
            Action::Brought(carried) => next.brought = Some(carried),
            Action::TakenUp => next.brought = None,
            Action::Clear => {
                next.sheet = Sheet::default();
                next.query = Query::default();
                next.brought = None;
                next.columns.clear();
            }
            Action::Desk(action) => next.consultation = self.consultation.reduce(action),
        }
        next.columns.follow(&next.place.route);
        next
    }

    fn awaits(&self, route: &str) -> bool {
        matches!(&self.route_wish, RouteWish::Coming(awaited) | RouteWish::Late(awaited) if awaited == route)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::View;

    fn beginning() -> GuideState {
        let place = Place {
            view: View::Walkthrough,
            step: "first-call".to_owned(),
            route: "not-sure".to_owned(),
        };
        GuideState::at(place, vec!["first-call".to_owned()])
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> GuideState {
        actions.into_iter().fold(beginning(), |state, action| state.reduce(action))
    }

    fn route(make: fn(String) -> Action, id: &str) -> Action {
        make(id.to_owned())
    }

    #[test]
    fn what_is_chosen_is_shown_when_its_words_are_here_and_not_before() {
        let asked = after([route(Action::RouteAsked, "iv")]);
        assert_eq!((asked.chosen_route(), &*asked.place.route), ("iv", "not-sure"));
        let came = asked.reduce(route(Action::RouteCame, "iv"));
        assert_eq!((came.chosen_route(), &*came.place.route), ("iv", "iv"));
        assert_eq!(came.route_wish, RouteWish::None);
    }

    #[test]
    fn a_choice_whose_words_cannot_be_had_goes_back_and_says_which_it_was() {
        let failed = after([route(Action::RouteAsked, "iv"), route(Action::RouteFailed, "iv")]);
        assert_eq!((failed.chosen_route(), &*failed.place.route), ("not-sure", "not-sure"));
        assert_eq!(failed.route_wish, RouteWish::Missing("iv".to_owned()));
    }

    #[test]
    fn words_that_are_late_are_still_shown_when_they_come() {
        let late = after([route(Action::RouteAsked, "iv"), route(Action::RouteLate, "iv")]);
        assert_eq!(late.route_wish, RouteWish::Late("iv".to_owned()));
        assert_eq!((late.chosen_route(), &*late.place.route), ("iv", "not-sure"));
        assert_eq!(late.reduce(route(Action::RouteCame, "iv")).place.route, "iv");
        let came = after([route(Action::RouteAsked, "iv"), route(Action::RouteCame, "iv")]);
        assert_eq!(came.reduce(route(Action::RouteLate, "iv")), came);
    }

    #[test]
    fn words_that_come_after_the_reader_chose_again_change_nothing() {
        let asked = after([route(Action::RouteAsked, "iv"), route(Action::RouteAsked, "im")]);
        assert_eq!(asked.reduce(route(Action::RouteCame, "iv")), asked);
        assert_eq!(asked.reduce(route(Action::RouteFailed, "iv")), asked);
        let back = asked.reduce(route(Action::RouteAsked, "not-sure"));
        assert_eq!(back.reduce(route(Action::RouteCame, "im")), back);
    }

    #[test]
    fn going_somewhere_leaves_the_route_to_its_words() {
        let destination = Destination {
            step: Some("dose".to_owned()),
            route: Some("iv".to_owned()),
            ..Destination::default()
        };
        let gone = after([Action::Go(0, destination, Some(FocusTarget::StepHeading))]);
        assert_eq!((&*gone.place.step, &*gone.place.route), ("dose", "not-sure"));
        assert_eq!(gone.seen, ["first-call", "dose"]);
        assert_eq!(gone.reduce(Action::Focused).focus, None);
    }

    #[test]
    fn who_has_gone_elsewhere_is_not_brought_back_by_what_comes_late() {
        let to = |view: &str| Destination { view: Some(view.to_owned()), ..Destination::default() };
        let late = Action::Go(1, to("walkthrough"), None);
        let elsewhere =
            after([Action::SetOut(1), Action::SetOut(2), Action::Go(2, to("questions"), None)]);
        assert_eq!(elsewhere.place.view, View::Questions);
        assert_eq!(elsewhere.reduce(late), elsewhere);
    }

    fn sheet(action: SheetAction) -> Action {
        Action::Sheet(action)
    }

    fn arrived() -> Action {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Action::Columns(ColumnsAction::Arrive {
            known: ids(&["iv", "im"]),
            ticked: ids(&[]),
            named: ids(&[]),
        })
    }

    #[test]
    fn the_comparison_follows_the_way_whose_words_came() {
        let chosen =
            after([arrived(), route(Action::RouteAsked, "iv"), route(Action::RouteCame, "iv")]);
        assert_eq!(chosen.columns.ticked, ["iv"]);
        let before_it_is_there =
            after([route(Action::RouteAsked, "im"), route(Action::RouteCame, "im"), arrived()]);
        assert_eq!(before_it_is_there.columns.ticked, ["im"]);
    }

    #[test]
    fn a_new_search_shows_the_best_first_again() {
        let all = after([Action::Search("nausea".to_owned()), Action::ShowAllResults]);
        assert!(all.query.wants_all);
        let query = all.reduce(Action::Search("sick".to_owned())).query;
        assert_eq!(query, Query { words: "sick".to_owned(), wants_all: false });
    }

    #[test]
    fn what_a_link_brought_waits_until_it_is_taken_up() {
        let brought = after([Action::Brought(Carried::Companion)]);
        assert_eq!(brought.brought, Some(Carried::Companion));
        assert_eq!(brought.reduce(Action::TakenUp).brought, None);
    }

    #[test]
    fn clearing_leaves_nothing_and_the_reader_where_they_are() {
        let words = || "words".to_owned();
        let full = after([
            arrived(),
            route(Action::RouteAsked, "iv"),
            route(Action::RouteCame, "iv"),
            sheet(SheetAction::Tick(words())),
            sheet(SheetAction::Ask(words())),
            sheet(SheetAction::Answer(words(), true)),
            Action::Columns(ColumnsAction::Tick("im".to_owned())),
            Action::Search(words()),
            Action::ShowAllResults,
            Action::Brought(Carried::Companion),
        ]);
        let cleared = full.reduce(Action::Clear);
        assert_eq!(cleared.place, full.place);
        assert_eq!((cleared.sheet, cleared.query), (Sheet::default(), Query::default()));
        assert_eq!(cleared.columns.ticked, Vec::<String>::new());
        assert_eq!(cleared.brought, None);
    }

    /// Numbers that look random and are the same in every run (Knuth's MMIX generator).
    fn random() -> impl FnMut(usize) -> usize {
        let mut state: u64 = 7;
        move |below| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        }
    }

    /// Whatever happens, what was ticked, asked and answered is there until the reader themselves
    /// takes it away.
    #[test]
    fn no_action_loses_what_the_reader_did() {
        let mut next = random();
        let mut state = beginning();
        for _ in 0..20_000 {
            let id = ["iv", "im", "not-sure", "q-a", "m-a", "m-a~1", "m-a~2"][next(7)].to_owned();
            let number = u32::try_from(next(4)).unwrap();
            let destination = Destination { step: Some(id.clone()), ..Destination::default() };
            let action = match next(22) {
                0 => Action::SetOut(number),
                1 => Action::Go(number, destination, None),
                2 => Action::RouteAsked(id.clone()),
                3 => Action::RouteLate(id.clone()),
                4 => Action::RouteCame(id.clone()),
                5 => Action::RouteFailed(id.clone()),
                6 => Action::Focused,
                7 => sheet(SheetAction::TickAll(vec![id.clone(), "q-b".to_owned()])),
                8 => sheet(SheetAction::Ask(id.clone())),
                9 => sheet(SheetAction::Answer(id.clone(), next(2) == 0)),
                10 => arrived(),
                11 => Action::Columns(ColumnsAction::Replace(vec![id.clone()])),
                12 => Action::Columns(ColumnsAction::Tick(id.clone())),
                13 => Action::Columns(ColumnsAction::Untick(id.clone())),
                14 => Action::Columns(ColumnsAction::Exchange(id.clone(), "im".to_owned())),
                15 => Action::Search(id.clone()),
                16 => Action::ShowAllResults,
                17 => Action::Brought(Carried::Companion),
                18 => Action::TakenUp,
                19 => Action::Desk(DeskAction::Talked(id.clone())),
                20 => sheet(SheetAction::Tick(id.clone())),
                _ => sheet(SheetAction::Untick(id.clone())),
            };
            let may_go = |ticked: &str| {
                let same_matter = ticked.split('~').next() == id.split('~').next();
                let is_unticked = matches!(action, Action::Sheet(SheetAction::Untick(_)));
                // One weight takes the other's place.
                same_matter && (is_unticked || ticked.contains('~'))
            };
            let after = state.reduce(action.clone());
            for ticked in &state.sheet.ticks {
                assert!(after.sheet.is_ticked(ticked) || may_go(ticked), "{ticked} by {action:?}");
            }
            assert!(after.sheet.ticks.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(after.sheet.own_questions.starts_with(&state.sheet.own_questions));
            assert!(after.sheet.answers.len() >= state.sheet.answers.len());
            assert!(state.seen.iter().all(|step| after.seen.contains(step)));
            state = if next(40) == 0 { beginning() } else { after };
        }
    }
}

//! What happens at the desk of a consultation: one state, and one pure way to change it. It lives
//! in memory alone, and ends with the visit.

use crate::stored::is_name;

/// How many ways stand side by side.
const SIDE_BY_SIDE: usize = 2;

/// More topics or points than any desk has.
const MOST: usize = 200;

/// What two people have done so far in a visit. Topics, ways and points go by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consultation {
    /// The topic that is shown; empty on the desk's first page.
    pub topic: String,
    /// The kind of visit; empty until one is chosen.
    pub preset: String,
    /// What is to be talked about, in order, as the kind of visit says.
    pub agenda: Vec<String>,
    /// The ways side by side, two at most.
    pub ways: Vec<String>,
    /// What was talked about, in the order in which it was.
    pub talked: Vec<String>,
    /// The points that the patient has said back.
    pub understood: Vec<String>,
    /// The points to come back to.
    pub again: Vec<String>,
}

/// What can happen to a [`Consultation`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskAction {
    /// A kind of visit begins with the first topic of its agenda.
    Begin(String, Vec<String>),
    /// A topic is shown; an empty one is the first page.
    Show(String),
    /// What is shown was talked about; the topic after it is shown, by this order where the
    /// agenda has no such topic.
    Next(Vec<String>),
    /// The topic before is shown, by the same order.
    Back(Vec<String>),
    /// A topic was talked about, or wasn't after all.
    Talked(String),
    /// Ways to begin with, where none is chosen.
    Offer(Vec<String>),
    /// A way is set beside the other, or taken away.
    Way(String),
    /// Whether a point was understood; the same answer again takes it back.
    Answer(String, bool),
    /// Everything as it was written down by [`Consultation::written`].
    Restore(String),
}

impl Consultation {
    /// The state after an action.
    #[must_use]
    pub fn reduce(&self, action: DeskAction) -> Self {
        let mut next = self.clone();
        match action {
            DeskAction::Begin(preset, agenda) => {
                next.topic = agenda.first().cloned().unwrap_or_default();
                (next.preset, next.agenda) = (preset, agenda);
            }
            DeskAction::Show(topic) => next.topic = topic,
            DeskAction::Next(usual) => {
                if !self.topic.is_empty() && !next.talked.contains(&self.topic) {
                    next.talked.push(self.topic.clone());
                }
                next.topic = self.after(&usual).cloned().unwrap_or_default();
            }
            DeskAction::Back(usual) => {
                next.topic = self.before(&usual).cloned().unwrap_or_default();
            }
            DeskAction::Talked(topic) => toggle(&mut next.talked, topic),
            DeskAction::Offer(ways) if self.ways.is_empty() => {
                next.ways = ways.into_iter().take(SIDE_BY_SIDE).collect();
            }
            DeskAction::Offer(_) => {}
            DeskAction::Way(way) => {
                toggle(&mut next.ways, way);
                // A third takes the place of the one that was chosen first.
                let over = next.ways.len().saturating_sub(SIDE_BY_SIDE);
                next.ways.drain(..over);
            }
            DeskAction::Answer(point, is_understood) => {
                let (to, from) = if is_understood {
                    (&mut next.understood, &mut next.again)
                } else {
                    (&mut next.again, &mut next.understood)
                };
                from.retain(|other| *other != point);
                toggle(to, point);
            }
            DeskAction::Restore(written) => next = Self::read(&written),
        }
        next
    }

    /// The topic after the one that is shown; on the first page, the first.
    pub fn after<'a>(&'a self, usual: &'a [String]) -> Option<&'a String> {
        let order = self.order(usual);
        if self.topic.is_empty() {
            return order.first();
        }
        order.iter().skip_while(|topic| **topic != self.topic).nth(1)
    }

    /// The topic before the one that is shown.
    fn before<'a>(&'a self, usual: &'a [String]) -> Option<&'a String> {
        self.order(usual).iter().take_while(|topic| **topic != self.topic).last()
    }

    /// The agenda, unless what is shown stands in the usual order only.
    fn order<'a>(&'a self, usual: &'a [String]) -> &'a [String] {
        let is_inside = self.topic.is_empty() || self.agenda.contains(&self.topic);
        if is_inside && !self.agenda.is_empty() { &self.agenda } else { usual }
    }

    /// Everything in one line of ids, for another window or for the words of another language.
    pub fn written(&self) -> String {
        let Self { topic, preset, agenda, ways, talked, understood, again } = self;
        let lists = [agenda, ways, talked, understood, again].map(|list| list.join(" "));
        [topic.clone(), preset.clone()].into_iter().chain(lists).collect::<Vec<_>>().join("|")
    }

    /// What was written down; what is missing is empty. Another window says it, so names are names,
    /// and as many as there may be.
    fn read(written: &str) -> Self {
        let mut parts = written.split('|');
        let mut list = |most| -> Vec<String> {
            let names = parts.next().unwrap_or_default().split(' ').filter(|word| is_name(word));
            names.take(most).map(str::to_owned).collect()
        };
        let mut one = || list(1).pop().unwrap_or_default();
        Self {
            topic: one(),
            preset: one(),
            agenda: list(MOST),
            ways: list(SIDE_BY_SIDE),
            talked: list(MOST),
            understood: list(MOST),
            again: list(MOST),
        }
    }
}

/// Puts it in, or takes it out if it is there.
fn toggle(list: &mut Vec<String>, one: String) {
    let before = list.len();
    list.retain(|other| *other != one);
    if list.len() == before {
        list.push(one);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(ids: &str) -> Vec<String> {
        ids.split_whitespace().map(str::to_owned).collect()
    }

    fn after(actions: impl IntoIterator<Item = DeskAction>) -> Consultation {
        actions.into_iter().fold(Consultation::default(), |state, action| state.reduce(action))
    }

    fn next() -> DeskAction {
        DeskAction::Next(ids("help harms day sheet"))
    }

    fn begin() -> DeskAction {
        DeskAction::Begin("choosing".to_owned(), ids("harms cost sheet"))
    }

    #[test]
    fn a_visit_goes_through_its_agenda_and_ticks_what_was_talked_about() {
        let state = after([begin(), next(), next()]);
        assert_eq!(state.topic, "sheet");
        assert_eq!(state.talked, ["harms", "cost"]);
        assert_eq!(state.reduce(next()).topic, "", "after the last, the first page");
    }

    #[test]
    fn a_topic_outside_the_agenda_leads_on_by_the_usual_order() {
        let state = after([begin(), DeskAction::Show("day".to_owned())]);
        assert_eq!(state.after(&ids("help harms day sheet")), Some(&"sheet".to_owned()));
        let back = state.reduce(DeskAction::Back(ids("help harms day sheet")));
        assert_eq!(back.topic, "harms");
        assert!(state.talked.is_empty(), "to look at something is not to talk about it");
    }

    #[test]
    fn a_third_way_takes_the_place_of_the_first() {
        let way = |id: &str| DeskAction::Way(id.to_owned());
        assert_eq!(after([way("iv"), way("im"), way("ect")]).ways, ["im", "ect"]);
        assert_eq!(after([way("iv"), way("im"), way("iv")]).ways, ["im"]);
    }

    #[test]
    fn what_is_offered_never_takes_the_place_of_what_was_chosen() {
        let offer = || DeskAction::Offer(ids("iv im sc"));
        assert_eq!(after([offer()]).ways, ["iv", "im"]);
        assert_eq!(after([DeskAction::Way("ect".to_owned()), offer()]).ways, ["ect"]);
    }

    #[test]
    fn a_point_is_understood_or_to_come_back_to_and_never_both() {
        let answer = |is_understood| DeskAction::Answer("ride".to_owned(), is_understood);
        let state = after([answer(false), answer(true)]);
        assert_eq!((state.understood, state.again), (ids("ride"), Vec::new()));
        let state = after([answer(true), answer(true)]);
        assert!(state.understood.is_empty());
    }

    #[test]
    fn no_action_loses_what_was_ticked() {
        let ticked = after([
            begin(),
            next(),
            DeskAction::Way("iv".to_owned()),
            DeskAction::Answer("ride".to_owned(), true),
        ]);
        let others = [
            DeskAction::Show(String::new()),
            next(),
            DeskAction::Begin("first-visit".to_owned(), ids("help")),
            DeskAction::Way("im".to_owned()),
            DeskAction::Answer("driving".to_owned(), false),
            DeskAction::Talked("cost".to_owned()),
        ];
        for action in others {
            let next = ticked.reduce(action.clone());
            assert!(next.talked.contains(&"harms".to_owned()), "{action:?}");
            assert!(next.understood.contains(&"ride".to_owned()), "{action:?}");
            assert!(next.ways.contains(&"iv".to_owned()), "{action:?}");
        }
    }

    #[test]
    fn what_is_written_down_is_read_again_and_nothing_clears_all() {
        let state = after([begin(), next(), DeskAction::Way("iv".to_owned())]);
        assert_eq!(after([DeskAction::Restore(state.written())]), state);
        let cleared = state.reduce(DeskAction::Restore(String::new()));
        assert_eq!(cleared, Consultation::default());
    }

    #[test]
    fn what_another_window_says_is_names_and_no_more_than_there_may_be() {
        let many = "harms ".repeat(10_000);
        let said = format!("x\"]|presets.0 two|step:dose \u{17} <b> cost|iv im sc|{many}");
        let state = after([DeskAction::Restore(said)]);
        assert_eq!((&*state.topic, &*state.preset), ("", "presets.0"));
        assert_eq!((state.agenda, state.ways), (ids("step:dose cost"), ids("iv im")));
        assert_eq!(state.talked.len(), MOST);
    }
}

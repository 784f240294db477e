//! A pack as it reads in a region: its numbers first, its words where rules and prices differ, and
//! nothing that holds only elsewhere.

use std::rc::Rc;

use crate::Id;
use crate::pack::Pack;
use crate::region::{LocalRow, Region, Topic};
use crate::route::{Fact, RouteIndex, Value};
use crate::text::{Span, Text};

impl Pack {
    /// This pack for the region with this id; as it is if there is no such region.
    #[must_use]
    pub fn in_region(mut self, id: &str) -> Self {
        if let Some(place) = self.regions.iter().position(|region| &*region.id == id) {
            let region = self.regions.remove(place);
            for row in &region.rows {
                self.compare_locally(row);
                self.answer_locally(row);
            }
            self.emergency = Rc::clone(&region.emergency);
            self.crisis_line = main_number(&region);
            self.poison_line = Rc::clone(&region.poison);
            self.regions.insert(0, region);
            self.keep_region(place);
        }
        self
    }

    /// This pack as it reads in each region, with the region's id. The first region is the default.
    pub fn editions(&self) -> impl Iterator<Item = (Id, Self)> {
        self.regions
            .iter()
            .map(|region| (Id::clone(&region.id), self.clone().in_region(&region.id)))
    }

    /// Leaves out what holds only in other regions than the one at this place.
    fn keep_region(&mut self, place: usize) {
        let holds = |text: &Text| text.regions.contains(place);
        for step in &mut self.app.steps {
            step.items.retain(|item| holds(&item.text));
        }
        for question in self.questions.iter_mut().flat_map(|group| &mut group.questions) {
            question.answer.retain(holds);
        }
        let safety = &mut self.safety;
        let locked = [
            &mut safety.crisis,
            &mut safety.emergency,
            &mut safety.call_clinic,
            &mut safety.elsewhere,
            &mut safety.not_known,
            &mut self.app.driving,
        ];
        let groups = self.companion.groups.iter_mut().map(|group| &mut group.text);
        let lists = locked.into_iter().chain(&mut self.app.lists).chain(&mut self.app.warnings);
        for list in lists.chain(&mut self.after.groups).chain(groups) {
            list.text.retain(holds);
        }
    }

    /// Puts the region's words into the row of the comparison.
    fn compare_locally(&mut self, row: &LocalRow) {
        let mut attributes = self.attributes.iter_mut().flat_map(|group| &mut group.attributes);
        let Some((place, attribute)) =
            attributes.by_ref().enumerate().find(|(_, attribute)| &*attribute.id == row.topic.id())
        else {
            return;
        };
        attribute.label = Rc::clone(&row.label);
        attribute.help = Rc::clone(&row.help);
        let words = |text: &Text| Fact {
            value: Value::Words,
            basis: Default::default(),
            note: Some(text.clone()),
        };
        for (route, index) in self.app.routes.iter_mut().zip(0..) {
            if let Some(fact) = route.facts.get_mut(place) {
                *fact = words(row.for_route(index));
            }
        }
        for (other, index) in self.alternatives.iter_mut().zip(self.app.routes.len()..) {
            let named = row.routes.iter().find(|(route, _)| usize::from(*route) == index);
            let text = named.map(|(_, text)| text).or(row.others.as_ref());
            if let (Some(fact), Some(text)) = (other.facts.get_mut(place), text) {
                *fact = words(text);
            }
        }
    }

    /// Adds the region's words to the answers that depend on the country, and to the rule on
    /// driving.
    fn answer_locally(&mut self, row: &LocalRow) {
        let mut said = vec![labelled(&row.label, &row.all)];
        for (route, text) in &row.routes {
            let column = self.routes.iter().chain(&self.alternatives).nth(usize::from(*route));
            said.extend(column.map(|column| labelled(&column.name, text)));
        }
        for question in self.questions.iter_mut().flat_map(|group| &mut group.questions) {
            if question.local == Some(row.topic) {
                question.answer.extend(said.iter().cloned());
            }
        }
        if row.topic == Topic::Driving {
            self.driving.text.extend(said);
        }
    }
}

impl LocalRow {
    fn for_route(&self, index: RouteIndex) -> &Text {
        self.routes.iter().find(|(route, _)| *route == index).map_or(&self.all, |(_, text)| text)
    }
}

fn labelled(label: &str, text: &Text) -> Text {
    let mut text = text.clone();
    text.spans.insert(0, Span::Words(format!("{label}: ").into()));
    text
}

/// The number that texts name wherever they speak of suicide.
pub(crate) fn main_number(region: &Region) -> Rc<str> {
    region.main_line().map(|line| Rc::clone(&line.call)).unwrap_or_default()
}

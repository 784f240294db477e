//! A pack as it reads in a region: its numbers first, its words where rules and prices differ, and
//! nothing that holds only elsewhere.

use std::rc::Rc;

use crate::Id;
use crate::format;
use crate::pack::Pack;
use crate::region::{LocalBrief, LocalRow, Region, RegionSet, Topic};
use crate::route::{Fact, RouteIndex, RouteSet, Same, Value, ValueKind};
use crate::text::{Basis, Span, Text};

impl Pack {
    /// This pack for the region with this id; as it is if there is no such region.
    #[must_use]
    pub fn in_region(mut self, id: &str) -> Self {
        if let Some(place) = self.regions.iter().position(|region| &*region.id == id) {
            let region = self.regions.remove(place);
            self.price_courses(&region);
            for row in &region.rows {
                self.compare_locally(row);
                self.answer_locally(row);
            }
            self.tell_courses();
            self.emergency = Rc::clone(&region.emergency);
            self.crisis_line = region.main_number();
            self.poison_line = region.poison.clone();
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
        let holds = |text: &mut Text| {
            let holds = text.regions.contains(place);
            // What is left holds wherever this edition is read.
            text.regions = RegionSet::ALL;
            holds
        };
        for step in &mut self.app.steps {
            step.items.retain_mut(|item| holds(&mut item.text));
        }
        for question in self.questions.iter_mut().flat_map(|group| &mut group.questions) {
            question.answer.retain_mut(holds);
        }
        self.forms.rows.retain_mut(|row| row.cells.iter_mut().all(holds));
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
        let lists = lists.chain(&mut safety.beside);
        for list in lists.chain(&mut self.after.groups).chain(groups) {
            list.text.retain_mut(holds);
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
        // Of all routes but those of which more is known, the same is said.
        let routes = (1..).take(self.app.routes.len().saturating_sub(1));
        let named = |index: &RouteIndex| row.routes.iter().any(|(route, _)| route == index);
        let columns = routes.filter(|index| !named(index)).fold(RouteSet::NONE, RouteSet::with);
        attribute.same = Some(Same { columns, text: row.all.clone() });
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
            if let Some(brief) = &row.brief {
                route.brief.status = Rc::clone(brief.of(index).unwrap_or(&brief.all));
            }
        }
        for (other, index) in self.alternatives.iter_mut().zip(self.app.routes.len()..) {
            let named = row.routes.iter().find(|(route, _)| usize::from(*route) == index);
            let text = named.map(|(_, text)| text).or(row.others.as_ref());
            if let Some(brief) = &row.brief {
                let named = RouteIndex::try_from(index).ok().and_then(|index| brief.of(index));
                other.brief.status = Rc::clone(named.unwrap_or(&brief.others));
            }
            if let (Some(fact), Some(text)) = (other.facts.get_mut(place), text) {
                *fact = words(text);
            }
        }
    }

    /// Works out what a course costs from the prices of this region, and of no other. Those of the
    /// default region stand in the comparison.
    fn price_courses(&mut self, region: &Region) {
        let is_default = region.rows.is_empty();
        let columns = self.app.routes.iter_mut().chain(&mut self.alternatives).zip(0..);
        for (column, index) in columns {
            let own = column.facts.iter().find(|fact| matches!(fact.value, Value::Money { .. }));
            let own = own.map(|fact| (fact.value.clone(), fact.basis.clone()));
            let local = region.prices.iter().find(|(route, ..)| *route == index);
            let local = local.map(|(_, price, basis)| (price.clone(), basis.clone()));
            let price = if is_default { own } else { local };
            for fact in &mut column.facts {
                let Value::Course { from, to, .. } = fact.value else { continue };
                fact.value = Value::Course { from, to, total: None };
                if let Some((price, basis)) = &price {
                    fact.value = fact.value.clone().priced(price);
                    fact.basis.add(basis);
                }
            }
        }
    }

    /// Adds what whole courses cost to the answer on cost.
    fn tell_courses(&mut self) {
        let rows = self.attributes.iter().flat_map(|group| &group.attributes);
        let row = rows.enumerate().find(|(_, row)| row.kind == ValueKind::Course);
        let Some((place, label)) = row.map(|(place, row)| (place, Rc::clone(&row.label))) else {
            return;
        };
        let mut basis = Basis::default();
        let mut said = format!("{label}.");
        let texts = &self.page.compare;
        let mut is_priced = false;
        for column in self.app.routes.iter().chain(&self.alternatives) {
            let Some(fact) = column.facts.get(place) else { continue };
            if let Value::Course { total: Some(_), .. } = fact.value {
                let course = format::value(&fact.value, false, self).unwrap_or_default();
                let parts = [("route", &*column.name), ("course", &*course)];
                said.push(' ');
                said.push_str(&format::fill(&texts.course_line, &parts));
                basis.add(&fact.basis);
                is_priced = true;
            }
        }
        if !is_priced {
            said.push(' ');
            said.push_str(&texts.course_nowhere);
            basis.editorial = true;
        }
        let spans = vec![Span::Words(said.into())];
        let told = Text { spans, basis, ..Text::default() };
        for question in self.questions.iter_mut().flat_map(|group| &mut group.questions) {
            if question.local == Some(Topic::Cost) {
                question.answer.push(told.clone());
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

impl LocalBrief {
    /// What is said of this column and not of others.
    fn of(&self, index: RouteIndex) -> Option<&Rc<str>> {
        self.columns.iter().find(|(column, _)| *column == index).map(|(_, words)| words)
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

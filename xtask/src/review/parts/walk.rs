//! The walkthrough, a part for each step.

use kap_core::step::{Item, Section as StepSection, Step};

use super::super::statement::{Part, Statement};
use super::{Teller, part, section};

impl Teller<'_> {
    pub(super) fn steps(&self) -> Vec<Part> {
        self.pack.steps.iter().zip(1..).map(|(step, place)| self.step(step, place)).collect()
    }

    fn step(&self, step: &Step, place: usize) -> Part {
        let id = format!("steps/{}", step.id);
        let mut opening = vec![Statement::label(format!("{id}/title"), "Title", &step.title)];
        for lead in &step.leads {
            let routes = self.routes(lead.routes);
            let lead_id = match routes.first() {
                Some(route) => format!("{id}/lead/{}", route.id),
                None => format!("{id}/lead"),
            };
            let statement = self.statement(lead_id, "Lead", &lead.text);
            opening.push(self.shown_for(statement, lead.routes));
        }
        let mut sections = vec![section("", opening)];
        for kind in StepSection::ALL {
            let (name, title) = named(kind);
            let items = step.items.iter().filter(|item| item.section == kind);
            let statements: Vec<Statement> = items
                .zip(1..)
                .map(|(item, place)| self.item(&format!("{id}/{name}"), item, place))
                .collect();
            if !statements.is_empty() {
                sections.push(section(title, statements));
            }
        }
        part(id, format!("Walkthrough, step {place}: {}", step.title), sections)
    }

    fn item(&self, list: &str, item: &Item, place: usize) -> Statement {
        let permanent = !item.id.is_empty();
        let mut id =
            if permanent { format!("{list}/{}", item.id) } else { format!("{list}/{place}") };
        // Words of other regions have the id of those that they stand for.
        if permanent && !item.text.regions.contains(0) {
            id.push_str("/elsewhere");
        }
        let statement = Statement { permanent, ..self.statement(id, "", &item.text) };
        self.shown_for(statement, item.routes)
    }
}

/// A section's name in ids, and its heading for reviewers.
fn named(section: StepSection) -> (&'static str, &'static str) {
    match section {
        StepSection::HowLong => ("how_long", "At a glance: how long"),
        StepSection::WithYou => ("with_you", "At a glance: with you"),
        StepSection::YouFeel => ("you_feel", "At a glance: what you feel"),
        StepSection::YouNeed => ("you_need", "At a glance: what you need"),
        StepSection::Happens => ("happens", "What happens"),
        StepSection::Feels => ("feels", "What it may feel like"),
        StepSection::Hard => ("hard", "What may be hard, and what staff do then"),
        StepSection::Do => ("do", "What you can do"),
        StepSection::Ask => ("ask", "Questions to ask"),
        StepSection::SpeakUp => ("speak_up", "When to speak up"),
    }
}

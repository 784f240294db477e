//! What no clinic can remove: locked texts, warnings, what to make of it after a session, numbers.

use kap_core::region::{LineKind, LocalRow, Region};
use kap_core::summary::Setting;
use kap_core::text::SafetyText;

use super::super::statement::{Part, Piece, Section, Statement};
use super::{Teller, part, section};

impl Teller<'_> {
    pub(super) fn safety(&self) -> Part {
        let safety = &self.pack.safety;
        let urgent = [&safety.emergency, &safety.crisis, &safety.call_clinic];
        let others = [&self.pack.driving, &safety.not_known, &safety.elsewhere];
        let texts =
            urgent.into_iter().chain(&self.pack.lists).chain(others).chain(&self.pack.warnings);
        let texts = texts.chain(&safety.beside);
        let sections = texts.map(|text| self.safety_text("safety", text)).collect();
        part("safety", "Safety texts and warnings", sections)
    }

    pub(super) fn start(&self) -> Part {
        let start = &self.pack.start;
        let mut statements = vec![
            Statement::label("start/title", "Title", &start.title),
            Statement::label("start/decision", "The decision", &start.decision),
        ];
        for ((head, text), place) in start.lines.iter().zip(1..) {
            statements.push(self.statement(format!("start/line/{place}"), head, text));
        }
        let doors = [
            ("thinking", &start.thinking),
            ("date", &start.date),
            ("after", &start.after),
            ("companion", &start.companion),
        ];
        let doors =
            doors.map(|(id, door)| Statement::label(format!("start/doors/{id}"), "A way in", door));
        statements.extend(doors);
        part("start", "The first page", vec![section("", statements)])
    }

    pub(super) fn after(&self) -> Part {
        let after = &self.pack.after;
        let mut opening = vec![
            Statement::label("after/title", "Title", &after.title),
            self.statement("after/lead", "Lead", &after.lead),
        ];
        let topics = after.topics.iter();
        opening.extend(topics.map(|(id, label)| {
            Statement::label(format!("after/topics/{id}"), "What signs are about", label)
        }));
        let groups = after.groups.iter().map(|group| self.safety_text("after", group));
        let sections = std::iter::once(section("", opening)).chain(groups).collect();
        part("after", "After a session: is this normal?", sections)
    }

    pub(super) fn companion(&self) -> Part {
        let companion = &self.pack.companion;
        let opening = vec![
            Statement::label("companion/title", "Title", &companion.title),
            self.statement("companion/lead", "Lead", &companion.lead),
        ];
        let groups = companion.groups.iter().map(|group| {
            let mut section = self.safety_text("companion", &group.text);
            if let (Some(at), Some(title)) = (group.at, section.statements.first_mut()) {
                title.pieces.push(Piece::label("Holds for a dose taken", setting(at)));
            }
            section
        });
        let sections = std::iter::once(section("", opening)).chain(groups).collect();
        part("companion", "The sheet for the person who goes along", sections)
    }

    fn safety_text(&self, folder: &str, text: &SafetyText) -> Section {
        let id = format!("{folder}/{}", text.id);
        let mut statements = vec![Statement::label(&*id, "Title", &text.title)];
        statements.extend(self.list(&id, "Text", &text.text));
        section(&*text.title, statements)
    }

    pub(super) fn regions(&self) -> Part {
        let sections = self.pack.regions.iter().map(|region| self.region(region)).collect();
        part("regions", "Emergency and crisis numbers; what differs in other countries", sections)
    }

    fn region(&self, region: &Region) -> Section {
        let id = format!("regions/{}", region.id);
        let numbers = format!("numbers/{}", region.id);
        let mut emergency = Piece::label("", &*region.emergency);
        emergency.evidence = Some(self.evidence(&region.basis));
        let mut statements = vec![
            Statement::label(&*id, "Name", &region.name),
            Statement::of(format!("{numbers}/emergency"), "Emergency number", vec![emergency]),
        ];
        for line in &region.lines {
            let mut how = Piece::label("How to use it", &*line.how);
            how.evidence = Some(self.evidence(&line.basis));
            let mut pieces = vec![Piece::label("Name", &*line.name), how];
            for (name, words) in [("Call", &line.call), ("Text", &line.text), ("Web", &line.web)] {
                if !words.is_empty() {
                    pieces.push(Piece::label(name, &**words));
                }
            }
            if line.confirm {
                pieces.push(Piece::label(
                    "To confirm",
                    "Not yet seen on the service's own page. Call or look it up before release.",
                ));
            }
            let label = match line.kind {
                LineKind::Crisis => "Crisis line",
                LineKind::Poison => "Poison line",
                LineKind::Health => "Health advice line",
            };
            statements.push(Statement::of(format!("{numbers}/{}", line.id), label, pieces));
        }
        for row in &region.rows {
            statements.push(self.local_row(&format!("{id}/{}", row.topic.id()), row));
        }
        section(&*region.name, statements)
    }

    fn local_row(&self, id: &str, row: &LocalRow) -> Statement {
        let mut pieces = vec![
            Piece::label("Row head", &*row.label),
            Piece::label("How to read it", &*row.help),
            self.piece("For ketamine and esketamine", &row.all),
        ];
        if let Some(others) = &row.others {
            pieces.push(self.piece("For other treatments", others));
        }
        for (index, text) in &row.routes {
            let mut piece = self.piece("For one way of taking it", text);
            let mut columns = self.pack.routes.iter().chain(&self.pack.alternatives);
            if let Some(route) = columns.nth(usize::from(*index)) {
                piece.words = format!("{}: {}", route.short, piece.words);
            }
            pieces.push(piece);
        }
        Statement::of(id, "What differs here", pieces)
    }
}

fn setting(at: Setting) -> &'static str {
    match at {
        Setting::Clinic => "in a clinic",
        Setting::Home => "at home",
    }
}

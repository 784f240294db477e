//! The desk of a consultation: what two people talk about, and what staff are told.

use kap_core::consult::{Issue, Preset, Teach};

use super::super::statement::{Part, Piece, Statement};
use super::{Teller, part, section};

impl Teller<'_> {
    pub(super) fn consult(&self) -> Part {
        let consult = &self.pack.consult;
        let presets = consult.presets.iter().map(preset);
        let issues = consult.issues.iter().map(|issue| self.issue(issue));
        let teach = consult.teach.iter().map(|point| self.teach(point));
        let sections = vec![
            section("Kinds of visit", presets.collect()),
            section("Issues to talk about", issues.collect()),
            section("What the patient says back", teach.collect()),
        ];
        part("consult", "In the consultation", sections)
    }

    fn issue(&self, issue: &Issue) -> Statement {
        let rows: Vec<&str> = issue.rows.iter().map(|row| &**row).collect();
        let pieces = vec![
            Piece::label("", &*issue.name),
            Piece::label("The question", &*issue.question),
            self.piece("Staff can say", &issue.say),
            Piece::label("On the patient's sheet", &*issue.sheet),
            self.piece("For staff: say it this way", &issue.staff.say_it),
            self.piece("For staff: listen for", &issue.staff.listen),
            self.piece("For staff: do not promise", &issue.staff.promise),
            Piece::label("Shows these rows of the comparison", rows.join(", ")),
        ];
        Statement::of(format!("consult/issues/{}", issue.id), "", pieces)
    }

    fn teach(&self, point: &Teach) -> Statement {
        let pieces = vec![
            Piece::label("", &*point.name),
            Piece::label("To ask", &*point.ask),
            self.piece("A sufficient answer", &point.enough),
            self.piece("Another way to say it", &point.again),
        ];
        Statement::of(format!("consult/teach/{}", point.id), "", pieces)
    }
}

fn preset(preset: &Preset) -> Statement {
    let topics: Vec<String> = preset.topics.iter().map(|topic| topic.written()).collect();
    let pieces = vec![
        Piece::label("", &*preset.name),
        Piece::label("Minutes", preset.minutes.to_string()),
        Piece::label("Topics", topics.join(", ")),
    ];
    Statement::of(format!("consult/presets/{}", preset.id), "", pieces)
}

//! Questions, claims, glossary, what the guide says of itself, its labels, and its sources.

use kap_core::format;
use kap_core::question::{Question, QuestionGroup};
use kap_core::source::{Source, SourceKind};

use super::super::statement::{Part, Piece, Section, Statement};
use super::{LABELS, Teller, part, section};

impl Teller<'_> {
    pub(super) fn questions(&self) -> Vec<Part> {
        self.pack.questions.iter().map(|group| self.group(group)).collect()
    }

    fn group(&self, group: &QuestionGroup) -> Part {
        let id = format!("groups/{}", group.id);
        let opening = Statement::of(
            &*id,
            "Group",
            vec![Piece::label("Title", &*group.title), Piece::label("Lead", &*group.lead)],
        );
        let questions = group.questions.iter().map(|question| self.question(question));
        let sections = std::iter::once(section("", vec![opening])).chain(questions).collect();
        part(id, format!("Questions: {}", group.title), sections)
    }

    fn question(&self, question: &Question) -> Section {
        let id = format!("questions/{}", question.id);
        let mut pieces = vec![Piece::label("", &*question.ask)];
        if !question.also.is_empty() {
            let also: Vec<&str> = question.also.iter().map(|words| &**words).collect();
            pieces.push(Piece::label("Also found by", also.join(" · ")));
        }
        if let Some(claim) = question.claim {
            let verdict = format::verdict(claim.verdict, &self.pack.page.ask);
            pieces.push(Piece::label("Verdict", &*verdict));
            let grade = format::certainty(claim.certainty, &self.pack.page.compare);
            pieces.push(Piece::label("Evidence on the claim", &*grade));
        }
        let lists = self.pack.lists(&question.lists).map(|list| list.title.to_string());
        let mut beside: Vec<String> = lists.chain(self.warnings(&question.warnings)).collect();
        beside.extend(question.crisis.then(|| "the crisis lines".to_owned()));
        beside
            .extend(question.local.map(|topic| format!("what the region says on: {}", topic.id())));
        if !beside.is_empty() {
            pieces.push(Piece::label("Shown under the answer", beside.join("; ")));
        }
        let label = if question.claim.is_some() { "Claim" } else { "Question" };
        let mut statements = vec![Statement::of(&*id, label, pieces)];
        statements.extend(self.list(&id, "Answer", &question.answer));
        section(&*question.ask, statements)
    }

    pub(super) fn glossary(&self) -> Part {
        let terms = self.pack.glossary.iter().map(|term| {
            let mut pieces = vec![Piece::label("Term", &*term.term)];
            if !term.also.is_empty() {
                let also: Vec<&str> = term.also.iter().map(|words| &**words).collect();
                pieces.push(Piece::label("Also", also.join(" · ")));
            }
            pieces.push(self.piece("Meaning", &term.text));
            Statement::of(format!("glossary/{}", term.id), "", pieces)
        });
        part("glossary", "Glossary", vec![section("", terms.collect())])
    }

    pub(super) fn about(&self) -> Part {
        let about = &self.pack.about;
        let statements = [
            ("title", "Title", &about.title),
            ("decision", "Decision", &about.decision),
            ("purpose", "Purpose", &about.purpose),
            ("authors", "Authors", &about.authors),
            ("review", "Review", &about.review),
            ("translation", "Translation", &about.translation),
            ("selection", "How sources were chosen", &about.selection),
            ("reading", "How hard it is to read", &about.reading),
            ("update_policy", "Updates", &about.update_policy),
            ("funding", "Funding and interests", &about.funding),
            ("published", "Published", &about.published),
            ("next_review", "Next review", &about.next_review),
        ];
        let statements = statements
            .map(|(key, label, words)| Statement::label(format!("about/{key}"), label, words));
        part("about", "What the guide says of itself", vec![section("", statements.into())])
    }

    pub(super) fn texts(&self) -> Part {
        let statements = (self.pack.interface())
            .map(|((group, key), words)| {
                Statement::label(format!("texts/{group}.{key}"), "", words)
            })
            .collect();
        part(LABELS, "Labels and messages of the interface", vec![section("", statements)])
    }

    pub(super) fn sources(&self) -> Part {
        let statements = self.pack.sources.iter().map(source).collect();
        part("sources", "Sources", vec![section("", statements)])
    }
}

fn source(source: &Source) -> Statement {
    let mut pieces = vec![Piece::label("Title", &*source.title)];
    let flags: Vec<&str> = source.checked.iter().map(|checked| checked.flag()).collect();
    let cited = if flags.is_empty() { "Cited nowhere".to_owned() } else { flags.join(", ") };
    for (name, words) in [
        ("By", &*source.by),
        ("In", &*source.published_in),
        ("Date", &*source.date),
        ("Copies read", &*source.copies.join(", ")),
        ("Kind", kind(source.kind)),
        ("Address", &*source.url),
        ("Facts hold until", &*source.expires),
        ("Facts from it were", &*cited),
    ] {
        if !words.is_empty() {
            pieces.push(Piece::label(name, words));
        }
    }
    Statement::of(format!("sources/{}", source.id), "", pieces)
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Label => "a medicine's official label",
        SourceKind::Agency => "a government agency",
        SourceKind::Guideline => "a guideline or position paper",
        SourceKind::Trial => "a trial",
        SourceKind::Review => "a review of studies",
        SourceKind::Cohort => "records of people treated, without a comparison by chance",
        SourceKind::Study => "another study",
        SourceKind::Statute => "a law or rule",
        SourceKind::Service => "a health or crisis service",
        SourceKind::Web => "a web page of low authority",
    }
}

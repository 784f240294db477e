//! The record: short enough for one sitting, and nothing that people act on is left out of it.

use kap_content::sign_off::{OpenQuestion, RecordChapter};
use kap_core::region::LineKind;

use super::*;

/// Words that a busy clinician reads in a quarter of an hour.
const MOST: usize = 3_000;

fn told<T>(pack: &Pack, sign_offs: &SignOffs, tell: impl FnOnce(&Record<'_>, String) -> T) -> T {
    let parts = parts::parts(pack);
    let review = Review {
        pack,
        parts: &parts,
        sign_off: &sign_offs.parts,
        version: "1.2.3".to_owned(),
        revision: None,
        sum: String::new(),
        today: "2027-01-01".to_owned(),
    };
    let record = Record::new(sign_offs, &review);
    tell(&record, page::record(&review, &record))
}

fn packs() -> (Vec<Pack>, SignOffs) {
    let paths = Paths::find().unwrap();
    let packs = kap_content::load(&paths.at(CONTENT), &paths.at("texts")).unwrap();
    (packs, load_sign_off(&paths).unwrap())
}

#[test]
fn the_record_is_read_in_one_sitting_and_holds_every_safety_list() {
    let (packs, sign_offs) = packs();
    let pack = &packs[0];
    told(pack, &sign_offs, |record, html| {
        assert!(record.words() <= MOST, "{} words", record.words());
        let ids: Vec<&str> = record.statements().map(|one| &*one.id).collect();
        let safety = &pack.safety;
        let lists = [&safety.emergency, &safety.call_clinic, &safety.crisis, &pack.driving];
        for list in lists.into_iter().chain(&pack.lists) {
            for place in 1..=list.text.len() {
                let id = format!("safety/{}/{place}", list.id);
                assert!(ids.contains(&&*id) && html.contains(&id), "{id}");
            }
        }
        for region in &pack.regions {
            for line in region.lines.iter().filter(|line| line.kind != LineKind::Crisis) {
                let id = format!("numbers/{}/{}", region.id, line.id);
                assert!(line.call.is_empty() || ids.contains(&&*id), "{id}");
            }
        }
    });
}

#[test]
fn lines_have_the_same_numbers_in_every_language() {
    let (packs, sign_offs) = packs();
    let mut ids = packs.iter().map(|pack| {
        told(pack, &sign_offs, |record, _| {
            record.statements().map(|one| one.id.clone()).collect::<Vec<_>>()
        })
    });
    let first = ids.next().unwrap();
    assert!(!first.is_empty() && ids.all(|others| others == first));
}

#[test]
fn an_open_question_stands_beside_what_the_guide_says_of_it() {
    let (packs, sign_offs) = packs();
    let subjects = [
        ("stroke", "stroke"),
        ("heart", "Heart disease"),
        ("pressure", "High blood pressure"),
        ("seizures", "seizure"),
        ("psychosis", "Psychosis"),
        ("thyroid", "thyroid"),
        ("porphyria", "porphyria"),
        ("daily-drinking", "each day"),
        ("azoles", "azole"),
        ("older", "65"),
    ];
    told(&packs[0], &sign_offs, |record, html| {
        assert_eq!(record.questions.len(), subjects.len());
        for (id, subject) in subjects {
            let one = record.questions.iter().find(|one| one.question.id == id).unwrap();
            assert_eq!(one.says.len(), one.question.says.len(), "{id}");
            for said in &one.says {
                assert!(said.pieces[0].words.contains(subject), "{id}: {}", said.id);
            }
            assert!(html.contains(&maud::html! { (one.question.ask) }.into_string()));
        }
    });
}

#[test]
fn what_names_nothing_is_found_before_it_is_printed() {
    let pack = shipped();
    let names = |name: &str| vec![name.to_owned()];
    let chapter = RecordChapter { title: "T".to_owned(), statements: names("safety/lost/") };
    let question = OpenQuestion {
        id: "q".to_owned(),
        ask: "So?".to_owned(),
        says: names("safety/crisis/99"),
        sources: kap_core::text::Text::default(),
        choices: vec!["Yes".to_owned(), "<b>No</b>".to_owned()],
    };
    let all = SignOffs { record: vec![chapter], open: vec![question], parts: Vec::new() };
    let empty = sign_off::empty(&all, &parts::parts(&pack));
    assert_eq!(empty, ["safety/lost/", "safety/crisis/99"]);
    told(&pack, &all, |_, html| assert!(html.contains("&lt;b&gt;No&lt;/b&gt;")));
}

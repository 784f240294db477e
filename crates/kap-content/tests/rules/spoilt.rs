//! The shipped pack, to be spoilt.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;

use kap_content::rules::{self, Extras, Finding, Jargon};
use kap_core::pack::Pack;
use kap_core::question::Question;
use kap_core::route::RouteSet;
use kap_core::step::{Item, Section};
use kap_core::text::{Span, Text};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn content() -> PathBuf {
    root().join("content/ketamine")
}

thread_local! {
    /// Read once for each test, which spoils it many times.
    static SHIPPED: Pack =
        kap_content::load(&content(), &root().join("texts")).unwrap().remove(0);
}

pub fn shipped() -> Pack {
    SHIPPED.with(Clone::clone)
}

pub fn extras() -> Extras {
    Extras { jargon: Jargon::load(&content()).unwrap(), ..Extras::default() }
}

pub fn text(words: &str) -> Text {
    Text { spans: vec![Span::Words(words.into())], ..Text::default() }
}

pub fn item(words: &str, section: Section, routes: RouteSet) -> Item {
    Item { id: "".into(), section, glance: false, level: None, routes, text: text(words) }
}

pub fn question<'a>(pack: &'a mut Pack, id: &str) -> &'a mut Question {
    let mut questions = pack.questions.iter_mut().flat_map(|group| &mut group.questions);
    questions.find(|question| &*question.id == id).unwrap()
}

/// The place of a row in each column.
pub fn row(pack: &Pack, id: &str) -> usize {
    let mut rows = pack.attributes.iter().flat_map(|group| &group.attributes);
    rows.position(|row| &*row.id == id).unwrap()
}

/// The note of a column, to be set.
pub fn note<'a>(pack: &'a mut Pack, column: &str, row_id: &str) -> &'a mut Option<Text> {
    let place = row(pack, row_id);
    let column = pack.route_index(column).unwrap();
    &mut pack.routes[usize::from(column)].facts[place].note
}

/// What the shipped pack breaks, taken to be in each language.
static BEFORE: Mutex<BTreeMap<String, Vec<Finding>>> = Mutex::new(BTreeMap::new());

/// What a spoilt pack in this language breaks that the shipped one doesn't.
pub fn broken_in(language: &str, spoil: impl FnOnce(&mut Pack)) -> Vec<Finding> {
    let mut pack = shipped();
    pack.language = language.into();
    let mut known = BEFORE.lock().unwrap();
    let before =
        known.entry(language.to_owned()).or_insert_with(|| rules::check(&pack, &extras())).clone();
    drop(known);
    spoil(&mut pack);
    let mut after = rules::check(&pack, &extras());
    after.retain(|finding| !before.contains(finding));
    after
}

/// The rule, and no other that is named here, finds the id.
#[track_caller]
pub fn breaks_in(language: &str, rule: &str, id: &str, spoil: impl FnOnce(&mut Pack)) {
    let found = broken_in(language, spoil);
    let ids: Vec<&str> =
        found.iter().filter(|finding| finding.rule == rule).map(|finding| &*finding.id).collect();
    assert_eq!(ids, [id], "{found:#?}");
}

#[track_caller]
pub fn breaks(rule: &str, id: &str, spoil: impl FnOnce(&mut Pack)) {
    breaks_in("en", rule, id, spoil);
}

/// The rule has nothing to say against it.
#[track_caller]
pub fn keeps(rule: &str, spoil: impl FnOnce(&mut Pack)) {
    let mut found = broken_in("en", spoil);
    found.retain(|finding| finding.rule == rule);
    assert_eq!(found, []);
}

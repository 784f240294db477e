//! What is new, changed or gone between two states of a pack, by id.

use similar::{ChangeTag, TextDiff};

use super::statement::{Part, Piece, Statement};

/// From here on, a text without an id of its own counts as another one reworded.
const SIMILAR: f32 = 0.5;

/// What happened to a statement.
pub(crate) enum Change<'a> {
    New(&'a Statement),
    Changed { before: &'a Statement, after: &'a Statement },
    Gone(&'a Statement),
}

impl<'a> Change<'a> {
    /// The statement as it is now, or as it last was.
    pub(crate) fn statement(&self) -> &'a Statement {
        match self {
            Change::New(statement) | Change::Gone(statement) => statement,
            Change::Changed { after, .. } => after,
        }
    }
}

/// The changes of a part; never none.
pub(crate) struct ChangedPart<'a> {
    pub(crate) part: &'a Part,
    pub(crate) changes: Vec<Change<'a>>,
}

/// A run of words, and whether the other side lacks it.
pub(crate) struct Run {
    pub(crate) words: String,
    pub(crate) differs: bool,
}

struct Place<'a> {
    part: &'a str,
    statement: &'a Statement,
}

/// Compares two states. Statements that only moved count as the same.
pub(crate) fn changes<'a>(old: &[&'a Part], new: &[&'a Part]) -> Vec<ChangedPart<'a>> {
    let mut left = places(old);
    let now = places(new);
    let mut found: Vec<Option<&Statement>> =
        now.iter().map(|place| take(&mut left, |other| is_same(other, place.statement))).collect();
    pair_reworded(&mut left, &now, &mut found);

    let mut paired = now.iter().zip(found).peekable();
    let mut changed = Vec::new();
    for part in new {
        let mut changes = Vec::new();
        while let Some((place, before)) = paired.next_if(|(place, _)| place.part == part.id) {
            match before {
                None => changes.push(Change::New(place.statement)),
                Some(before) if before.pieces != place.statement.pieces => {
                    changes.push(Change::Changed { before, after: place.statement });
                }
                Some(_) => {}
            }
        }
        changes.extend(gone(&mut left, &part.id));
        changed.push(ChangedPart { part, changes });
    }
    for part in old {
        let changes = gone(&mut left, &part.id);
        changed.push(ChangedPart { part, changes });
    }
    changed.retain(|part| !part.changes.is_empty());
    changed
}

fn places<'a>(parts: &[&'a Part]) -> Vec<Place<'a>> {
    let of =
        |part: &'a Part| part.statements().map(|statement| Place { part: &part.id, statement });
    parts.iter().copied().flat_map(of).collect()
}

/// Whether it is surely this one: by its id, or word for word in a list without ids.
fn is_same(before: &Statement, after: &Statement) -> bool {
    if after.permanent || before.permanent {
        before.permanent == after.permanent && before.id == after.id
    } else {
        before.list() == after.list() && words(before) == words(after)
    }
}

fn words(statement: &Statement) -> &str {
    statement.pieces.first().map_or("", |piece| &piece.words)
}

fn take<'a>(
    left: &mut Vec<Place<'a>>,
    wanted: impl Fn(&Statement) -> bool,
) -> Option<&'a Statement> {
    let place = left.iter().position(|place| wanted(place.statement))?;
    Some(left.remove(place).statement)
}

/// Pairs what is left in lists without ids, the most similar first.
fn pair_reworded<'a>(
    left: &mut Vec<Place<'a>>,
    now: &[Place<'a>],
    found: &mut [Option<&'a Statement>],
) {
    let mut pairs = Vec::new();
    for ((after, found), number) in now.iter().zip(&*found).zip(0_usize..) {
        let after = after.statement;
        if found.is_some() || after.permanent {
            continue;
        }
        let same_list = |before: &&Place<'_>| {
            !before.statement.permanent && before.statement.list() == after.list()
        };
        for before in left.iter().filter(same_list) {
            let (old, new) = (whole(before.statement), whole(after));
            let ratio = TextDiff::from_words(&*old, &*new).ratio();
            pairs.push((ratio, number, before.statement));
        }
    }
    pairs.retain(|(ratio, ..)| *ratio >= SIMILAR);
    pairs.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    for (_, number, before) in pairs {
        if let Some(empty) = found.get_mut(number).filter(|found| found.is_none()) {
            *empty = take(left, |other| std::ptr::eq(other, before));
        }
    }
}

/// All words, those that say for whom it is shown too.
fn whole(statement: &Statement) -> String {
    let words: Vec<&str> = statement.pieces.iter().map(|piece| piece.words.as_str()).collect();
    words.join("\n")
}

/// What is left of a part.
fn gone<'a>(left: &mut Vec<Place<'a>>, part: &str) -> Vec<Change<'a>> {
    let all = left.extract_if(.., |place| place.part == part);
    all.map(|place| Change::Gone(place.statement)).collect()
}

/// The two states of a text in runs, word by word.
pub(crate) fn runs(before: &str, after: &str) -> (Vec<Run>, Vec<Run>) {
    let diff = TextDiff::from_words(before, after);
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let differs = change.tag() != ChangeTag::Equal;
        if change.tag() != ChangeTag::Insert {
            push(&mut old, change.value(), differs);
        }
        if change.tag() != ChangeTag::Delete {
            push(&mut new, change.value(), differs);
        }
    }
    (old, new)
}

fn push(runs: &mut Vec<Run>, words: &str, differs: bool) {
    match runs.last_mut() {
        Some(last) if last.differs == differs => last.words.push_str(words),
        _ => runs.push(Run { words: words.to_owned(), differs }),
    }
}

/// The pieces of both states side by side, by name and place.
pub(crate) fn pieces<'a>(
    before: &'a Statement,
    after: &'a Statement,
) -> Vec<(Option<&'a Piece>, Option<&'a Piece>)> {
    let mut left: Vec<&Piece> = before.pieces.iter().collect();
    let mut pairs: Vec<(Option<&Piece>, Option<&Piece>)> = after
        .pieces
        .iter()
        .map(|piece| {
            let place = left.iter().position(|other| other.name == piece.name);
            (place.map(|place| left.remove(place)), Some(piece))
        })
        .collect();
    pairs.extend(left.into_iter().map(|piece| (Some(piece), None)));
    pairs
}

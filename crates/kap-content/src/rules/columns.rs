//! The columns of the comparison are equals: the same rows, notes of a like length.

use kap_core::route::Route;
use kap_core::text::Text;

use super::Hit;
use super::check::Context;
use super::statements::shown;

/// How many times the median of the others in its row a note may be long.
const LONGEST_NOTE: usize = 3;
/// A median below this counts as this, as a row may have no words but for one column.
const SHORT: usize = 10;
/// How many times the median of all columns, in per cent, the words of a column may be.
const COLUMN: (usize, usize) = (60, 167);

pub(super) fn uneven_columns(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let rows: Vec<&str> = pack
        .attributes
        .iter()
        .flat_map(|group| group.attributes.iter().map(|row| &*row.id))
        .collect();
    // Other treatments are told in fewer words, but alike among themselves.
    let routes: Vec<&Route> = pack.routes.iter().filter(|route| !route.facts.is_empty()).collect();
    let others: Vec<&Route> = pack.alternatives.iter().collect();
    [routes, others].iter().flat_map(|columns| among(columns, &rows)).collect()
}

/// What is uneven among these columns.
fn among(columns: &[&Route], rows: &[&str]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for column in columns.iter().filter(|column| column.facts.len() != rows.len()) {
        let message = format!("{} rows of {}", column.facts.len(), rows.len());
        hits.push(Hit::new(&*column.id, message));
    }
    for (place, row) in rows.iter().enumerate() {
        for column in columns {
            let others = columns.iter().filter(|other| other.id != column.id);
            let usual = median(others.map(|other| length(other, place)).collect());
            let length = length(column, place);
            if length > usual.max(SHORT) * LONGEST_NOTE {
                let message = format!("{length} words; the others have {usual} in this row");
                let words = note(column, place).map(shown).unwrap_or_default();
                hits.push(Hit::new(format!("{}.{row}", column.id), message).quoting(words));
            }
        }
    }
    let whole = |column: &Route| (0..rows.len()).map(|place| length(column, place)).sum::<usize>();
    let usual = median(columns.iter().map(|column| whole(column)).collect());
    for column in columns {
        let length = whole(column);
        if !(usual * COLUMN.0..=usual * COLUMN.1).contains(&(length * 100)) {
            let message = format!("{length} words in all rows; the median of columns is {usual}");
            hits.push(Hit::new(&*column.id, message));
        }
    }
    hits
}

fn note(column: &Route, place: usize) -> Option<&Text> {
    column.facts.get(place)?.note.as_ref()
}

/// How many words the column says in the row.
fn length(column: &Route, place: usize) -> usize {
    note(column, place).map_or(0, |note| shown(note).split_whitespace().count())
}

fn median(mut numbers: Vec<usize>) -> usize {
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied().unwrap_or(0)
}

//! The cells of the comparison: what is seen of them before anything is opened is short.

use kap_core::format::{CELL, ROOM, cell, cell_of};
use kap_core::text::{Span, Text};

use super::Hit;
use super::check::Context;
use super::crisis::lacks_crisis;
use super::statements::shown;

/// Most words of what the list of all columns says.
const BRIEF: usize = 4;
/// Most words of a value.
const VALUE: usize = 15;

pub(super) fn long_cell(context: &Context<'_>) -> Vec<Hit> {
    let pack = context.pack;
    let mut hits = Vec::new();
    let columns = || pack.routes.iter().chain(&pack.alternatives);
    let rows = || pack.attributes.iter().flat_map(|group| &group.attributes);
    for column in columns() {
        let brief = &column.brief;
        for words in [&brief.place, &brief.visit, &brief.status] {
            check(&mut hits, format!("{}.brief", column.id), count(words), BRIEF, words);
        }
        let about = shown(&column.about);
        check(&mut hits, column.id.to_string(), count(&about), CELL, &about);
        let value = shown(&cell_of(&column.about, CELL).value);
        check(&mut hits, column.id.to_string(), count(&value), VALUE, &value);
        for (row, fact) in rows().zip(&column.facts) {
            let id = format!("{}.{}", column.id, row.id);
            let cell = cell(fact, ROOM, pack);
            let value = shown(&cell.value);
            check(&mut hits, id.clone(), count(&value), VALUE, &value);
            let seen = cell.seen.as_ref().map(shown).unwrap_or_default();
            check(&mut hits, id.clone(), count(&value) + count(&seen), CELL, &seen);
            let parts = [Some(&cell.value), cell.seen.as_ref()];
            if let Some(more) = &cell.more {
                for seen in parts.into_iter().flatten() {
                    parted(&mut hits, &id, seen, more, context);
                }
            }
        }
    }
    for region in &pack.regions {
        for row in &region.rows {
            let id = format!("{}.{}", region.id, row.topic.id());
            let routes = row.routes.iter().map(|(_, text)| text);
            for text in [&row.all].into_iter().chain(&row.others).chain(routes) {
                let (seen, more) = text.parted(CELL);
                let words = shown(&seen);
                check(&mut hits, id.clone(), count(&words), CELL, &words);
                if let Some(more) = more {
                    parted(&mut hits, &id, &seen, &more, context);
                }
            }
            let briefs = row.brief.iter().flat_map(|brief| {
                let columns = brief.columns.iter().map(|(_, words)| words);
                [&brief.all, &brief.others].into_iter().chain(columns)
            });
            for words in briefs {
                check(&mut hits, id.clone(), count(words), BRIEF, words);
            }
        }
    }
    hits
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

fn check(hits: &mut Vec<Hit>, id: String, length: usize, most: usize, words: &str) {
    if length > most {
        let message = format!("{length} words are seen; {most} are allowed");
        hits.push(Hit::new(id, message).quoting(words));
    }
}

/// Who reads of suicide must not have to open something to find whom to call.
fn parted(hits: &mut Vec<Hit>, id: &str, seen: &Text, more: &Text, context: &Context<'_>) {
    if lacks_crisis(context, seen) && more.spans.contains(&Span::Crisis) {
        let words = shown(seen);
        hits.push(
            Hit::new(id, "what is seen speaks of suicide, and {crisis} is folded away")
                .quoting(words),
        );
    }
}

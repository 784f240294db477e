//! How far the facts taken from each source were checked.

use kap_core::pack::Pack;
use kap_core::summary::Check;
use kap_core::text::{Basis, Text};

/// Notes on each source the flags that its citations carry, best first.
pub(super) fn note(pack: &mut Pack) {
    let mut sources = std::mem::take(&mut pack.app.sources);
    for citation in bases(pack).into_iter().flat_map(|basis| &basis.citations) {
        if let Some(source) = sources.get_mut(usize::from(citation.source))
            && !source.checked.contains(&citation.checked)
        {
            source.checked.push(citation.checked);
        }
    }
    for source in &mut sources {
        source.checked.sort_unstable();
    }
    pack.app.sources = sources;
}

/// What is told once for several columns.
fn sames(pack: &Pack) -> impl Iterator<Item = &Text> {
    let rows = pack.attributes.iter().flat_map(|group| &group.attributes);
    rows.filter_map(|row| row.same.as_ref()).map(|same| &same.text)
}

/// Where everything in the pack comes from.
fn bases(pack: &Pack) -> Vec<&Basis> {
    let columns = || pack.routes.iter().chain(&pack.alternatives);
    let facts = || columns().flat_map(|route| &route.facts);
    let rows = || pack.regions.iter().flat_map(|region| &region.rows);
    let questions = || pack.questions.iter().flat_map(|group| &group.questions);
    let texts: Vec<&Text> = (pack.locked().chain(&pack.warnings).chain(&pack.after.groups))
        .flat_map(|text| &text.text)
        .chain(pack.companion.groups.iter().flat_map(|group| &group.text.text))
        .chain(pack.summary.checks.iter().flat_map(Check::texts))
        .chain(pack.consult.statements().map(|(_, text)| text))
        .chain(pack.start.lines.iter().map(|(_, text)| text))
        .chain([&pack.after.lead, &pack.companion.lead, &pack.forms.lead])
        .chain(columns().map(|route| &route.about))
        .chain(facts().filter_map(|fact| fact.note.as_ref()))
        .chain(sames(pack))
        .chain(pack.forms.rows.iter().flat_map(|row| &row.cells))
        .chain(rows().flat_map(|row| {
            [&row.all].into_iter().chain(&row.others).chain(row.routes.iter().map(|(_, text)| text))
        }))
        .chain(pack.steps.iter().flat_map(|step| {
            (step.leads.iter().map(|lead| &lead.text))
                .chain(step.items.iter().map(|item| &item.text))
        }))
        .chain(questions().flat_map(|question| &question.answer))
        .chain(pack.glossary.iter().map(|term| &term.text))
        .collect();
    let lines = pack.regions.iter().flat_map(|region| {
        [&region.basis].into_iter().chain(region.lines.iter().map(|line| &line.basis))
    });
    (texts.into_iter().map(|text| &text.basis))
        .chain(facts().map(|fact| &fact.basis))
        .chain(pack.outcomes.iter().map(|outcome| &outcome.basis))
        .chain(lines)
        .collect()
}

//! The sources under a step, an answer or a row.

use kap_core::app_pack::AppPack;
use kap_core::format::fill;
use kap_core::pack::Pack;
use kap_core::source::{Source, SourceKind};
use kap_core::text::{Basis, Checked};
use kap_core::texts::CiteTexts;
use yew::prelude::*;

use crate::content::{day, words};

/// The sources that these statements cite, folded away; nothing if there are none.
pub(crate) fn sources<'a>(bases: impl IntoIterator<Item = &'a Basis>, pack: &AppPack) -> Html {
    let Some(list) = source_list(bases, pack) else {
        return Html::default();
    };
    html! {
        <details class="sources">
            <summary>{ words(&pack.texts.cite.sources) }</summary>
            { list }
        </details>
    }
}

/// The sources that these statements cite, each once with its weakest flag.
pub(crate) fn source_list<'a>(
    bases: impl IntoIterator<Item = &'a Basis>,
    pack: &AppPack,
) -> Option<Html> {
    let mut cited: Vec<(u16, Checked)> = Vec::new();
    let mut editorial = false;
    for basis in bases {
        editorial |= basis.editorial;
        for citation in &basis.citations {
            match cited.iter_mut().find(|(source, _)| *source == citation.source) {
                Some((_, checked)) if citation.checked > *checked => *checked = citation.checked,
                Some(_) => {}
                None => cited.push((citation.source, citation.checked)),
            }
        }
    }
    let texts = &pack.texts.cite;
    if cited.is_empty() && !editorial {
        return None;
    }
    Some(html! {
        <ul>
            { for cited.into_iter().filter_map(|(place, checked)| {
                let source = pack.sources.get(usize::from(place))?;
                let weak = (source.kind == SourceKind::Web).then_some("");
                Some(html! { <li data-weak={weak}>{ name(source, texts) }{ ": " }{ flag(checked, texts) }{ "." }</li> })
            }) }
            if editorial { <li>{ words(&texts.editorial) }</li> }
        </ul>
    })
}

/// How far the facts taken from this source were checked, each way once, the weakest first.
fn how_far(source: &Source, pack: &Pack) -> String {
    let flags = source.checked.iter().rev();
    let mut ways: Vec<AttrValue> = flags.map(|checked| flag(*checked, &pack.texts.cite)).collect();
    ways.dedup();
    let about = &pack.page.about;
    let mut said = fill(&about.checked, &[("ways", &ways.join("; "))]);
    if !source.copies.is_empty() && !source.date.is_empty() {
        said.push(' ');
        said.push_str(&fill(&about.not_read, &[("date", &day(&source.date))]));
    }
    said
}

/// Every source that something here cites, with title, date and how far it was checked.
pub(crate) fn all_sources(pack: &Pack) -> Html {
    html! {
        <ul class="all-sources">
            { for pack.sources.iter().filter(|source| !source.checked.is_empty()).map(|source| html! {
                <li>
                    { name(source, &pack.texts.cite) }{ ". " }{ words(&source.title) }{ "." }
                    if !source.published_in.is_empty() { { " " }{ words(&source.published_in) }{ "." } }
                    { " " }{ how_far(source, pack) }
                    if !source.expires.is_empty() {
                        { " " }{ fill(&pack.page.about.expired, &[("date", &day(&source.expires))]) }
                    }
                </li>
            }) }
        </ul>
    }
}

/// Who and when, as a link where the address is known.
fn name(source: &Source, texts: &CiteTexts) -> Html {
    let name = source.name(&texts.copies);
    if source.url.is_empty() {
        html! { <cite>{ name }</cite> }
    } else {
        html! { <cite><a href={words(&source.url)} rel="noopener" target="_blank">{ name }</a></cite> }
    }
}

fn flag(checked: Checked, texts: &CiteTexts) -> AttrValue {
    words(match checked {
        Checked::Original => &texts.original,
        Checked::Secondary => &texts.secondary,
        Checked::Partly => &texts.partly,
        Checked::KnownHigh | Checked::KnownMedium => &texts.known,
    })
}

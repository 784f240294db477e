//! The quiet last line: what this is, who wrote it, which version.

use kap_core::format::fill;
use kap_core::pack::Pack;
use yew::prelude::*;

use crate::clinic::page::{clinic_card, clinic_review};
use crate::content::{day, words};

/// The about panel.
pub(crate) fn footer(pack: &Pack) -> Html {
    let about = &pack.about;
    let texts = &pack.page.about;
    let dates = fill(
        &texts.published,
        &[("date", &day(&about.published)), ("next", &day(&about.next_review))],
    );
    let version = fill(&texts.version, &[("version", env!("CARGO_PKG_VERSION"))]);
    html! {
        <div class="foot" part="foot">
            { clinic_card(pack) }
            <details class="about">
                <summary>{ words(&texts.title) }</summary>
                <p>{ words(&about.decision) }</p>
                <p>{ words(&about.purpose) }</p>
                <dl>
                    <dt>{ words(&texts.authors) }</dt><dd>{ words(&about.authors) }</dd>
                    <dt>{ words(&texts.review) }</dt>
                    <dd>{ words(&about.review) }{ clinic_review(pack) }</dd>
                    <dt>{ words(&texts.translation) }</dt><dd>{ words(&about.translation) }</dd>
                    <dt>{ words(&texts.selection) }</dt><dd>{ words(&about.selection) }</dd>
                    if !about.reading.is_empty() {
                        <dt>{ words(&texts.reading) }</dt><dd>{ words(&about.reading) }</dd>
                    }
                    <dt>{ words(&texts.updates) }</dt><dd>{ words(&about.update_policy) }</dd>
                    <dt>{ words(&texts.funding) }</dt><dd>{ words(&about.funding) }</dd>
                </dl>
                <button type="button" data-go="questions" data-open="sources">
                    { words(&texts.sources_list) }
                </button>
            </details>
            <p class="languages">
                { for pack.others.iter().map(|(tag, name)| html! {
                    <a href={format!("embed.{tag}.html")} lang={words(tag)} hreflang={words(tag)}
                        data-speak={words(tag)}>{ words(name) }</a>
                }) }
            </p>
            <p class="quiet">{ words(&about.review) }{ " " }{ dates }{ " " }<span class="one-line">{ version }{ "." }</span></p>
        </div>
    }
}

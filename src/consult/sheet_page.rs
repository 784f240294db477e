//! What is handed over: the sheet, and a note for the record.

use kap_core::consult::Topic;
use kap_core::pack::Pack;
use yew::prelude::*;

use super::desk_page::{all_topics, other_steps, topic_name};
use crate::components::heading::{arrival, heading};
use crate::content::words;

/// Dates for the sheet, what was talked about, and the note. The note's sentences stand in
/// attributes, to be filled when they hold something.
pub(super) fn sheet(pack: &Pack, level: u8) -> Html {
    let texts = &pack.sheet.consult;
    html! {
        <section class="hand-over" data-screen="sheet" hidden=true>
            { arrival(level, "desk-sheet", "", html! { words(&texts.sheet) }) }
            <div class="two">
                <div>
                    <p class="lead">{ words(&texts.sheet_lead) }</p>
                    <div class="visit-dates">
                        <label>{ words(&texts.date) }<input id="desk-date" type="text" maxlength="40" autocomplete="off" /></label>
                        <label>{ words(&texts.next_visit) }<input id="desk-next" type="text" maxlength="40" autocomplete="off" /></label>
                    </div>
                    <div class="buttons">
                        <button type="button" data-go="summary">{ words(&texts.look) }</button>
                        <button type="button" id="desk-print">{ words(&pack.sheet.summary.print_mine) }</button>
                    </div>
                    <p class="quiet">{ words(&texts.print_fails) }</p>
                    { heading(level + 1, "desk-talked", html! { words(&texts.talked) }) }
                    <div class="talked" role="group" aria-labelledby="desk-talked">
                        { for all_topics(pack).iter().filter(|topic| **topic != Topic::Sheet).map(|topic| html! {
                            <button type="button" data-desk={format!("talked:{}", topic.written())} aria-pressed="false">
                                { topic_name(topic, pack) }
                            </button>
                        }) }
                        // For the note alone.
                        { for other_steps(pack).iter().map(|topic| html! {
                            <span data-desk={format!("talked:{}", topic.written())} hidden=true>{ topic_name(topic, pack) }</span>
                        }) }
                    </div>
                </div>
                <div class="record">
                    { heading(level + 1, "desk-note-title", html! { words(&texts.note) }) }
                    <p class="quiet" id="desk-note-what">{ words(&texts.note_what) }</p>
                    <textarea id="desk-note" rows="9" readonly=true autocomplete="off" aria-labelledby="desk-note-title"
                        aria-describedby="desk-note-what" data-talked={words(&texts.note_talked)} data-ways={words(&texts.note_ways)}
                        data-understood={words(&texts.note_understood)} data-again={words(&texts.note_again)}
                        data-next={words(&texts.note_next)} data-material={material(pack)} />
                    <button type="button" data-desk="copy">{ words(&texts.note_copy) }</button>
                    <p id="desk-note-status" role="status" data-copied={words(&texts.note_copied)}
                        data-selected={words(&texts.note_selected)}></p>
                </div>
            </div>
        </section>
    }
}

/// Which words were used, of which day.
fn material(pack: &Pack) -> String {
    let values = [
        ("title", &*pack.about.title),
        ("version", env!("CARGO_PKG_VERSION")),
        ("published", &*pack.about.published),
    ];
    kap_core::format::fill(&pack.sheet.consult.note_material, &values)
}

//! What staff need in a consultation: to end the visit, and to be asked when nobody is there.

use kap_core::Id;
use kap_core::consult::Topic;
use kap_core::pack::Pack;
use yew::prelude::*;

use crate::content::words;

/// The bar above the guide, with the way back to the agenda, the languages, the way on to the next topic
/// from wherever the last one led, and the end; and the question whether anybody is there; both wait hidden.
pub(crate) fn visit_bar(pack: &Pack) -> Html {
    let texts = &pack.page.visit;
    html! {
        <>
            <div class="visit needs-app" data-issues={issues(pack)} hidden=true>
                <b class="visit-clinic" data-clinic="name"></b>
                <button type="button" data-desk="show:">{ words(&texts.agenda) }</button>
                <p class="visit-ended" role="status" data-words={words(&texts.ended)}></p>
                <button type="button" class="undo-visit" data-words={words(&texts.undo)} hidden=true></button>
                { for pack.others.iter().map(|(tag, name)| html! {
                    <button type="button" lang={words(tag)} data-speak={words(tag)}>{ words(name) }</button>
                }) }
                { next_topic(pack) }
                { end_visit(pack) }
            </div>
            <dialog role="alertdialog" class="still-there" id="still-there" aria-labelledby="still-there-title" aria-describedby="still-there-clears">
                <p id="still-there-title">{ words(&texts.still_there) }</p>
                <p id="still-there-clears">{ words(&texts.clears) }</p>
                <p class="seconds" role="timer" data-words={words(&texts.left)}></p>
                <button type="button" class="stay" autofocus=true>{ words(&texts.stay) }</button>
                { end_visit(pack) }
            </dialog>
        </>
    }
}

/// Leads on to the next topic, and names it once the desk is there.
pub(super) fn next_topic(pack: &Pack) -> Html {
    let next = words(&pack.sheet.consult.next);
    html! { <button type="button" data-desk="next" class="desk-next" data-words={next} hidden=true></button> }
}

/// What a visit can be about, besides the steps: so a profile is read before the desk is there.
fn issues(pack: &Pack) -> String {
    let issues = pack.consult.issues.iter().map(|issue| Topic::Issue(Id::clone(&issue.id)));
    let topics = issues.chain([Topic::TeachBack, Topic::Sheet, Topic::After]);
    topics.map(|topic| topic.written()).collect::<Vec<_>>().join(" ")
}

/// The way out at the guide's end.
pub(crate) fn visit_end(pack: &Pack) -> Html {
    html! { <div class="visit needs-app" hidden=true>{ end_visit(pack) }</div> }
}

fn end_visit(pack: &Pack) -> Html {
    html! { <button type="button" class="end-visit">{ words(&pack.page.visit.end) }</button> }
}

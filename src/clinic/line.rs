//! The clinic's own name and number. They come with its profile, so the line waits hidden.

use kap_core::pack::Pack;
use yew::prelude::*;

use crate::content::words;

/// "Your clinic: …", for the profile to fill and show.
pub(crate) fn clinic_line(pack: &Pack) -> Html {
    let texts = &pack.page.clinic;
    html! {
        <p class="clinic-line needs-app" hidden=true>
            { words(&texts.yours) }{ " " }
            <b data-clinic="name"></b>{ " " }
            <a class="tel" data-clinic="phone" data-words={words(&texts.call)}></a>
        </p>
    }
}

/// What the clinic says of a review of its own, beside what the guide says, for the profile to
/// fill and show.
pub(crate) fn clinic_review(pack: &Pack) -> Html {
    let texts = &pack.page.clinic;
    html! {
        <p class="needs-app" data-clinic="reviewer" data-words={words(&texts.reviewed)} hidden=true></p>
    }
}

//! "I've had my session: is this normal?", one action away at the top of the walkthrough.

use kap_core::pack::Pack;
use kap_core::text::SafetyText;
use yew::prelude::*;

use crate::clinic::line::clinic_line;
use crate::components::listed::listed;
use crate::components::prose;
use crate::content::words;

/// Signs by how urgent they are, the most urgent before all else.
pub(crate) fn after(pack: &Pack, level: u8) -> Html {
    let after = &pack.after;
    let signs = |group: &SafetyText| listed(group, "signs", level, pack);
    html! {
        <details class="after" id="after">
            <summary>{ words(&after.title) }</summary>
            <div class="after-body">
                <p class="lead">{ prose::text(&after.lead, pack) }</p>
                { for after.groups.iter().take(1).map(signs) }
                { clinic_line(pack) }
                { for after.groups.iter().skip(1).map(signs) }
            </div>
        </details>
    }
}

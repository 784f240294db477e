//! What can be kept in the summary: inputs of one value in a guide always show the same state,
//! and the line of that value stands in the summary.
//!
//! A step's items go by their own ids; `q-` begins the value of a question, `m-` of what
//! matters (`m-evidence~2`, how much), `h-` of what makes it hard,
//! `t-` of what is talked about in a consultation.

use kap_core::consult::Issue;
use kap_core::format::fill;
use kap_core::pack::Pack;
use kap_core::question::{Question, QuestionGroup};
use kap_core::step::{Section, Step};
use kap_core::summary::Hurdle;
use yew::prelude::*;

use crate::components::prose;
use crate::content::words;

/// The value of a question.
pub(crate) fn question(question: &Question) -> String {
    format!("q-{}", question.id)
}

/// The value of an issue that is talked about in a consultation.
pub(crate) fn issue(issue: &Issue) -> String {
    format!("t-{}", issue.id)
}

/// The value of a hurdle.
pub(crate) fn hurdle(hurdle: &Hurdle) -> String {
    format!("h-{}", hurdle.id)
}

/// Something to tick in the summary itself, with its permanent number.
pub(crate) fn choice(value: String, number: Option<u32>, label: &std::rc::Rc<str>) -> Html {
    html! {
        <label class="tick">
            <input type="checkbox" {value} data-n={number.map(|n| n.to_string())} />
            <span>{ words(label) }</span>
        </label>
    }
}

/// A line that is shown once its value is ticked.
fn line(value: String, number: Option<u32>, content: Html) -> Html {
    html! {
        <li data-kept={value.clone()} data-n={number.map(|n| n.to_string())} hidden=true>
            <label class="tick"><input type="checkbox" {value} /><span>{ content }</span></label>
        </li>
    }
}

/// The lines of a step: what to do, or what to ask.
pub(crate) fn step_lines(step: &Step, section: Section, pack: &Pack) -> Html {
    let items = step.items.iter().filter(|item| item.section == section);
    items
        .map(|item| {
            let number = pack.number("items", &item.id);
            line(item.id.to_string(), number, prose::text(&item.text, pack))
        })
        .collect()
}

/// The questions of a group, and what is to be asked about its claims.
pub(crate) fn group_lines(group: &QuestionGroup, pack: &Pack) -> Html {
    let lines = group.questions.iter().map(|asked| {
        let content = if asked.claim.is_some() {
            fill(&pack.sheet.summary.claim, &[("claim", &asked.ask)]).into()
        } else {
            words(&asked.ask)
        };
        line(question(asked), pack.number("questions", &asked.id), html! { { content } })
    });
    lines.collect()
}

/// The questions of the desk's issues.
pub(crate) fn issue_lines(pack: &Pack) -> Html {
    let lines = pack.consult.issues.iter().map(|issue| {
        let number = pack.number("issues", &issue.id);
        line(self::issue(issue), number, html! { { words(&issue.sheet) } })
    });
    lines.collect()
}

/// What is to be asked about a hurdle. These lines go with the hurdle, which is ticked above.
pub(crate) fn hurdle_lines(of: &Hurdle, pack: &Pack) -> Html {
    let number = pack.number("hurdles", &of.id);
    let lines = of.ask.iter().map(|ask| {
        html! {
            <li data-kept={hurdle(of)} data-n={number.map(|n| n.to_string())} hidden=true>
                <span class="from">{ words(&of.label) }{ ": " }</span>{ words(ask) }
            </li>
        }
    });
    lines.collect()
}

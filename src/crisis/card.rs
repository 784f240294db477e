//! The crisis card: in every part, one action away, and open without any script.

use std::ops::Range;

use kap_core::format::fill;
use kap_core::pack::Pack;
use kap_core::phone::dialled;
use kap_core::region::{Line, Region};
use kap_core::text::{SafetyText, Text, Urgency};
use yew::prelude::*;

use crate::clinic::page::clinic_line;
use crate::components::listed::form;
use crate::components::prose::{self, tel};
use crate::content::words;

/// Help that needs no further tap: numbers to call and to text, beside the card.
pub(crate) fn help_bar(pack: &Pack) -> Html {
    let texts = &pack.page.crisis;
    let line = pack.region().and_then(Region::main_line);
    let label = |template: &str, number: &str| fill(template, &[("number", number)]);
    html! {
        <div class="help-bar">
            <p class="help-numbers">
                { for line.filter(|line| !line.call.is_empty()).map(|line| {
                    tel(&line.call, label(&texts.call, &line.call).into())
                }) }
                { for line.filter(|line| !line.text.is_empty()).map(|line| html! {
                    <a class="tel" href={format!("sms:{}", dialled(&line.text))}
                        aria-label={label(&texts.text, &line.text)} data-number={words(&line.text)}>{ words(&texts.text_short) }</a>
                }) }
                { tel(&pack.emergency, words(&pack.emergency)) }
            </p>
            { crisis_card(pack) }
        </div>
    }
}

/// Emergency and crisis numbers, signs to act on, and numbers for people elsewhere.
fn crisis_card(pack: &Pack) -> Html {
    let texts = &pack.page;
    let safety = &pack.safety;
    html! {
        <details class="crisis" id="crisis">
            <summary><span class="in-one-row">{ words(&pack.texts.frame.crisis) }</span></summary>
            <div class="crisis-body">
                { first_help(signs(&safety.emergency, pack), pack) }
                <div class={form(Urgency::Today)}>
                    { signs(&safety.call_clinic, pack) }
                    { clinic_line(pack) }
                </div>
                <details>
                    <summary>{ words(&texts.crisis.elsewhere) }</summary>
                    { for safety.elsewhere.text.iter().map(|line| html! { <p>{ prose::text(line, pack) }</p> }) }
                    { for pack.regions.iter().skip(1).map(|region| html! {
                        <div class="region">
                            <p class="region-name">{ words(&region.name) }</p>
                            { numbers(region, 0..region.lines.len(), pack) }
                        </div>
                    }) }
                </details>
            </div>
        </details>
    }
}

/// The same help, open, for somebody who searches for it; hidden until then.
pub(crate) fn crisis_found(pack: &Pack) -> Html {
    html! {
        <div class="crisis" id="search-crisis" hidden=true>
            <p class="crisis-head">{ words(&pack.safety.crisis.title) }</p>
            <div class="crisis-body">{ first_help(Html::default(), pack) }</div>
        </div>
    }
}

/// How urgent it is shows in the form: the emergency number in a filled head, with the signs that
/// are one; then whom to talk to, as large as what one touches, and the region's further lines.
fn first_help(signs: Html, pack: &Pack) -> Html {
    let region = pack.region();
    html! {
        <>
            <div class={form(Urgency::Now)}>
                { for region.map(|region| html! { <p class="now-head">{ emergency(region, pack) }</p> }) }
                { signs }
            </div>
            <div class="level-talk">
                { for region.and_then(|region| region.lines.first()).map(|line| line_html(line, pack)) }
                { for pack.safety.crisis.text.iter().map(|line| html! { <p>{ prose::text(line, pack) }</p> }) }
                <details>
                    <summary>{ words(&pack.page.crisis.more_lines) }</summary>
                    { for region.map(|region| more_lines(region, pack)) }
                </details>
            </div>
        </>
    }
}

/// The crisis lines alone, for answers that speak of suicide.
pub(crate) fn crisis_lines(pack: &Pack) -> Html {
    html! {
        <div class="crisis-lines" role="note">
            <p class="crisis-title">{ words(&pack.safety.crisis.title) }</p>
            { for pack.region().map(|region| numbers(region, 0..1, pack)) }
        </div>
    }
}

/// The emergency number, then these of the region's lines.
fn numbers(region: &Region, lines: Range<usize>, pack: &Pack) -> Html {
    html! {
        <ul class="numbers">
            <li class="number">{ emergency(region, pack) }</li>
            { for region.lines.get(lines).unwrap_or_default().iter().map(|line| html! {
                <li class="number">{ line_html(line, pack) }</li>
            }) }
        </ul>
    }
}

/// The lines that the region has besides its main one.
fn more_lines(region: &Region, pack: &Pack) -> Html {
    html! {
        <ul class="numbers">
            { for region.lines.iter().skip(1).map(|line| html! {
                <li class="number">{ line_html(line, pack) }</li>
            }) }
        </ul>
    }
}

fn emergency(region: &Region, pack: &Pack) -> Html {
    let label = fill(&pack.page.crisis.emergency_first, &[("emergency", &region.emergency)]);
    tel(&region.emergency, label.into())
}

fn line_html(line: &Line, pack: &Pack) -> Html {
    let texts = &pack.page.crisis;
    let label =
        |template: &str, number: &str| AttrValue::from(fill(template, &[("number", number)]));
    html! {
        <>
            <span class="line-name">{ words(&line.name) }</span>
            <span class="line-links">
                if !line.call.is_empty() { { tel(&line.call, label(&texts.call, &line.call)) } }
                if !line.text.is_empty() {
                    <a class="tel" href={format!("sms:{}", dialled(&line.text))}>{ label(&texts.text, &line.text) }</a>
                }
                if !line.web.is_empty() {
                    <a class="tel" href={words(&line.web)} rel="noopener" target="_blank">{ words(&texts.web) }</a>
                }
            </span>
            <span class="line-how">{ words(&line.how) }</span>
            if line.confirm { <span class="quiet">{ words(&texts.confirm) }</span> }
        </>
    }
}

/// A lead and a list: the first paragraph of the text opens it, the rest are the signs.
fn signs(text: &SafetyText, pack: &Pack) -> Html {
    let item = |line: &Text| html! { <li>{ prose::text(line, pack) }</li> };
    let (lead, signs) = text.text.split_at(text.text.len().min(1));
    html! {
        <details>
            <summary>{ words(&text.title) }</summary>
            { for lead.iter().map(|lead| html! { <p>{ prose::text(lead, pack) }</p> }) }
            <ul>{ for signs.iter().map(item) }</ul>
        </details>
    }
}

//! One step of the walkthrough, for one route: what matters at a glance, the rest one tap away.

use kap_core::format::fill;
use kap_core::pack::Pack;
use kap_core::route::RouteIndex;
use kap_core::step::{Item, Section, Step};
use kap_core::text::Urgency;
use kap_core::texts::WalkTexts;
use yew::prelude::*;

use crate::clinic::page::{clinic_ticks, step_fact};
use crate::components::drawing::drawing;
use crate::components::heading::{arrival, heading};
use crate::components::listed::{folded, form};
use crate::components::prose;
use crate::components::sources::sources;
use crate::components::warning::{folded_warnings, warning};
use crate::content::words;

/// A step: its number and name, the sentence that says it all, three facts, what to do, what is
/// hard, when to speak up; then what is folded. It waits hidden. A way without words of its own has
/// those of another, and its own warnings.
pub(super) fn step_page(pack: &Pack, index: usize, chosen: RouteIndex, level: u8) -> Html {
    let route = pack.walkthrough_for(chosen);
    let texts = &pack.texts.walk;
    let Some(step) = pack.steps.get(index) else {
        return Html::default();
    };
    let page = Page { step, chosen, route, level, pack };
    let number = fill(
        &texts.step_of,
        &[("n", &(index + 1).to_string()), ("total", &pack.steps.len().to_string())],
    );
    let title = format!("step-{}-title", step.id);
    let place = format!("step-{}-number", step.id);
    html! {
        <article class="step" id={format!("step-{}", step.id)} data-step={words(&step.id)}
            aria-labelledby={title.clone()} hidden=true>
            <p class="step-number" id={place.clone()}>{ number }</p>
            { for pack.route(route).map(|route| drawing(&step.id, &route.id)) }
            { arrival(level, title, place, html! { words(step.title(route)) }) }
            <p class="step-lead">{ for step.lead(route).map(|lead| prose::text(lead, pack)) }</p>
            if step.urgent_first { { page.urgent() } }
            { page.facts() }
            { page.warnings(index == 0) }
            { page.glance(Section::Do, &texts.do_first) }
            { page.glance(Section::Hard, &texts.hard_first) }
            if !step.urgent_first { { page.glance(Section::SpeakUp, &texts.speak_up_first) } }
            <div class="folds">
                { for pack.lists(&step.lists).map(|list| folded(list, pack)) }
                { for Section::ALL.into_iter().map(|section| page.fold(section)) }
                { page.sources() }
                <button type="button" class="unfold" data-unfold="" data-fold-words={words(&texts.fold)}>
                    { words(&texts.unfold) }
                </button>
            </div>
            { step_nav(pack, index, route) }
        </article>
    }
}

/// What a step's page is made of.
struct Page<'p> {
    step: &'p Step,
    chosen: RouteIndex,
    /// Whose words are shown.
    route: RouteIndex,
    level: u8,
    pack: &'p Pack,
}

impl<'p> Page<'p> {
    fn items(&self, section: Section, glance: bool) -> impl Iterator<Item = &'p Item> {
        self.step.items(section, self.route).filter(move |item| item.glance == glance)
    }

    /// The strip of facts.
    fn facts(&self) -> Html {
        let fact = |section| {
            let item = self.step.items(section, self.route).next()?;
            let (_, name) = named(section, &self.pack.texts.walk);
            Some(html! {
                <div><dt>{ name }</dt><dd>{ prose::text(&item.text, self.pack) }</dd></div>
            })
        };
        let said = self.pack.route(self.route).map(|route| step_fact(self.step, route, self.pack));
        html! { <dl class="facts">{ for said }{ for Section::FACTS.into_iter().filter_map(fact) }</dl> }
    }

    /// Official warnings of the route: in full where the way begins, afterwards folded.
    fn warnings(&self, in_full: bool) -> Html {
        let places = self.pack.route(self.chosen).map(|route| route.warnings.as_slice());
        let texts = self.pack.warnings(places.unwrap_or_default());
        if in_full {
            texts.map(|text| warning(text, self.pack)).collect()
        } else {
            folded_warnings(texts, self.pack)
        }
    }

    /// What everybody sees of a section.
    fn glance(&self, section: Section, title: &std::rc::Rc<str>) -> Html {
        let mut items = self.items(section, true).peekable();
        if items.peek().is_none() {
            return Html::default();
        }
        let (class, _) = named(section, &self.pack.texts.walk);
        let id = format!("step-{}-{class}", self.step.id);
        html! {
            <section {class}>
                { heading(self.level + 1, id, html! { words(title) }) }
                <ul>
                    { for items.map(|item| self.item(item)) }
                    if section == Section::Do { { clinic_ticks(self.step, self.pack) } }
                </ul>
            </section>
        }
    }

    /// When to speak up, each level of urgency in its form.
    fn urgent(&self) -> Html {
        let texts = &self.pack.texts.walk;
        let of = |level| {
            self.items(Section::SpeakUp, true).filter(move |item| item.level == Some(level))
        };
        let forms = [(Urgency::Now, &texts.now), (Urgency::Today, &texts.today)];
        let each = forms.into_iter().map(|(level, head)| {
            let id = format!("step-{}-{}", self.step.id, form(level));
            html! {
                <section class={form(level)}>
                    { heading(self.level + 1, id, html! { words(head) }) }
                    <ul>{ for of(level).map(|item| self.item(item)) }</ul>
                </section>
            }
        });
        each.collect()
    }

    /// The rest of a section, folded; its heading tells what is inside and how much.
    fn fold(&self, section: Section) -> Html {
        let items: Vec<&Item> = match section {
            Section::HowLong | Section::WithYou | Section::YouFeel | Section::YouNeed => Vec::new(),
            _ => self.items(section, false).collect(),
        };
        if items.is_empty() {
            return Html::default();
        }
        let texts = &self.pack.texts.walk;
        let (class, name) = named(section, texts);
        let id = format!("step-{}-more-{class}", self.step.id);
        html! {
            <details class={class} data-fold={class}>
                <summary>
                    { heading(self.level + 1, id, html! { name }) }
                    { " " }<span class="count">{ items.len() }</span>
                </summary>
                <ul>{ for items.into_iter().map(|item| self.item(item)) }</ul>
            </details>
        }
    }

    fn item(&self, item: &Item) -> Html {
        match item.section {
            Section::Do | Section::Ask => html! {
                <li key={&*item.id}><label class="tick"><input type="checkbox" value={words(&item.id)} />
                    <span>{ prose::text(&item.text, self.pack) }</span></label></li>
            },
            _ => html! { <li>{ prose::text(&item.text, self.pack) }</li> },
        }
    }

    /// The sources of all that the step says.
    fn sources(&self) -> Html {
        let (step, route, pack) = (self.step, self.route, self.pack);
        let leads = step.leads.iter().filter(|lead| lead.routes.contains(route));
        let items = step.items.iter().filter(|item| item.routes.contains(route));
        let lists = pack.lists(&step.lists).flat_map(|list| &list.text);
        sources(
            leads
                .map(|lead| &lead.text.basis)
                .chain(items.map(|item| &item.text.basis))
                .chain(lists.map(|line| &line.basis)),
            pack,
        )
    }
}

/// A section's class and its name.
fn named(section: Section, texts: &WalkTexts) -> (&'static str, AttrValue) {
    let (class, title) = match section {
        Section::HowLong => ("how-long", &texts.how_long),
        Section::WithYou => ("with-you", &texts.with_you),
        Section::YouFeel => ("you-feel", &texts.you_feel),
        Section::YouNeed => ("you-need", &texts.you_need),
        Section::Happens => ("happens", &texts.happens),
        Section::Feels => ("feels", &texts.feels),
        Section::Hard => ("hard", &texts.hard),
        Section::Do => ("do", &texts.to_do),
        Section::Ask => ("ask", &texts.ask),
        Section::SpeakUp => ("speak-up", &texts.speak_up),
    };
    (class, words(title))
}

/// The ways on from here: back, next, and help.
fn step_nav(pack: &Pack, at: usize, route: RouteIndex) -> Html {
    let texts = &pack.texts;
    let to = |index: Option<usize>, class: &'static str, label: &std::rc::Rc<str>| {
        let index = index?;
        let step = pack.steps.get(index)?;
        Some(html! {
            <button type="button" class={class} data-go={format!("walkthrough/{}", step.id)}>
                <span class="quiet">{ words(label) }</span>{ " " }<span>{ words(step.title(route)) }</span>
            </button>
        })
    };
    html! {
        <div class="step-nav">
            { for to(Some(at + 1), "next", &texts.walk.next) }
            { for to(at.checked_sub(1), "previous", &texts.walk.previous) }
        </div>
    }
}

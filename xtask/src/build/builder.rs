//! The page where a site owner makes the clinic's profile (`builder.html`). Its form is the
//! profile's own table; what isn't right in it is told by the guide beside it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use kap_core::pack::Pack;
use kap_core::profile::{FIELDS, Field, Ids, Kind, ROUTE};
use kap_core::texts::OwnerTexts;
use maud::{Markup, html};

use super::markup::{escape, fill};

/// What the table has no place in this form for: it is written by hand, and kept as it is.
pub(crate) const BY_HAND: [&str; 5] = ["views", "compare", "texts", "checklist", "reviewer"];

/// The page in one language.
pub(crate) fn page(template: &str, pack: &Pack) -> Result<String> {
    let form = Form { pack, words: words(pack) };
    let text = |key: &str| form.text(key).map(escape);
    let places: Vec<(&str, String)> = PLACES
        .iter()
        .map(|key| Ok((*key, text(key)?)))
        .chain([
            Ok(("lang", pack.language.to_string())),
            Ok(("who", form.fields(WHO)?.into_string())),
            Ok(("routes", form.routes()?.into_string())),
            Ok(("questions", form.questions()?.into_string())),
            Ok(("theme", form.fields_of(theme(), "theme.")?.into_string())),
            Ok(("rest", form.rest()?.into_string())),
        ])
        .collect::<Result<_>>()?;
    let places: Vec<(&str, &str)> = places.iter().map(|(name, text)| (*name, &**text)).collect();
    fill(template, &places)
}

/// Texts that the page's template has a place for.
const PLACES: [&str; 27] = [
    "builder_title",
    "builder_lead",
    "about_clinic",
    "offered",
    "offered_hint",
    "own_questions",
    "add_question",
    "looks",
    "more",
    "warnings",
    "no_warnings",
    "preview",
    "phone_width",
    "tablet_width",
    "sidebar_width",
    "consult_width",
    "file",
    "download",
    "open",
    "undo",
    "paste",
    "snippet",
    "frame",
    "shortcode",
    "copy",
    "copied",
    "selected",
];

/// What stands under "Your clinic", in this order; the rest stands under "More".
const WHO: &[&str] = &[
    "name",
    "phone",
    "after_hours",
    "hours",
    "address",
    "arrival",
    "booking",
    "questions_link",
    "logo",
    "region",
];

/// The texts of the form, by their keys.
pub(crate) fn words(pack: &Pack) -> BTreeMap<&'static str, &str> {
    let words = OwnerTexts::KEYS.iter().zip(pack.owner.in_order());
    let words = words.filter(|((group, _), _)| *group == "builder");
    words.map(|((_, key), text)| (*key, &**text)).collect()
}

fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}

fn theme() -> &'static [Field] {
    match field("theme").map(|field| field.kind) {
        Some(Kind::Group(fields)) => fields,
        _ => &[],
    }
}

struct Form<'p> {
    pack: &'p Pack,
    words: BTreeMap<&'static str, &'p str>,
}

impl Form<'_> {
    fn text(&self, key: &str) -> Result<&str> {
        self.words.get(key).copied().with_context(|| format!("texts have no builder.{key}"))
    }

    fn fields(&self, names: &[&str]) -> Result<Markup> {
        let fields: Vec<Field> = names.iter().filter_map(|name| field(name).copied()).collect();
        self.fields_of(&fields, "")
    }

    /// Everything that has no place of its own.
    fn rest(&self) -> Result<Markup> {
        let elsewhere = |name| WHO.contains(&name) || BY_HAND.contains(&name);
        let placed = |name| ["routes", "questions", "theme"].contains(&name);
        let names: Vec<&str> = FIELDS.iter().map(|field| field.name).collect();
        let names: Vec<&str> =
            names.into_iter().filter(|name| !elsewhere(name) && !placed(name)).collect();
        self.fields(&names)
    }

    fn fields_of(&self, fields: &[Field], before: &str) -> Result<Markup> {
        let each = fields.iter().map(|field| self.field(field, &format!("{before}{}", field.name)));
        let each: Vec<Markup> = each.collect::<Result<_>>()?;
        Ok(html! { @for field in each { (field) } })
    }

    /// One field; `data-path` names its place in the profile.
    fn field(&self, field: &Field, path: &str) -> Result<Markup> {
        let label = self.text(field.name)?;
        let id = format!("f-{path}");
        Ok(match field.kind {
            Kind::Flag => html! {
                label.tick { input id=(id) type="checkbox" data-path=(path) data-kind="off"; " " (label) }
            },
            Kind::Id(ids) => html! {
                label for=(id) { (label) }
                select id=(id) data-path=(path) {
                    option value="" { (self.text("unset")?) }
                    @for (value, name) in self.choices(ids) { option value=(value) { (name) } }
                }
            },
            Kind::List(Kind::Id(ids), _) => html! {
                fieldset.ticks {
                    legend { (label) }
                    @for (value, name) in self.choices(*ids) {
                        label.tick { input type="checkbox" value=(value) data-list=(path); " " (name) }
                    }
                }
            },
            Kind::Number(from, to) => html! {
                label for=(id) { (label) }
                input id=(id) type="number" inputmode="numeric" min=(from) max=(to) data-path=(path) data-kind="number";
            },
            Kind::Line(longest) if longest > 200 => html! {
                label for=(id) { (label) }
                textarea id=(id) rows="3" data-path=(path) {}
            },
            _ => html! {
                label for=(id) { (label) }
                input id=(id) type="text" autocomplete="off" data-path=(path);
            },
        })
    }

    /// Ids with their names as readers see them.
    fn choices(&self, ids: Ids) -> Vec<(String, String)> {
        let pack = self.pack;
        match ids {
            Ids::Regions => {
                pack.regions.iter().map(|it| (it.id.to_string(), it.name.to_string())).collect()
            }
            Ids::Languages => {
                let own = [(pack.language.to_string(), pack.page.page.language.to_string())];
                let others =
                    pack.others.iter().map(|(tag, name)| (tag.to_string(), name.to_string()));
                own.into_iter().chain(others).collect()
            }
            Ids::Words(words) => words
                .iter()
                .map(|word| ((*word).to_owned(), self.text(word).unwrap_or(word).to_owned()))
                .collect(),
            Ids::Routes | Ids::Steps | Ids::Columns => Vec::new(),
        }
    }

    /// A tick for each route, and what the clinic says of it.
    fn routes(&self) -> Result<Markup> {
        let said: Vec<Field> = ROUTE.iter().filter(|field| field.name != "id").copied().collect();
        let routes = self.pack.routes.iter().skip(1).map(|route| {
            let fields = self.fields_of(&said, &format!("routes.{}.", route.id))?;
            Ok(html! {
                div.route data-route=(route.id) {
                    label.tick { input type="checkbox" data-offer=(route.id); " " (route.name) }
                    fieldset hidden { legend.unseen { (route.name) } (fields) }
                }
            })
        });
        let routes: Vec<Markup> = routes.collect::<Result<_>>()?;
        Ok(html! { @for route in routes { (route) } })
    }

    /// One question, for a copy of each.
    fn questions(&self) -> Result<Markup> {
        let Some(Kind::List(Kind::Whole(fields), _)) = field("questions").map(|field| field.kind)
        else {
            return Ok(Markup::default());
        };
        let labels = fields.iter().map(|field| Ok((field, self.text(field.name)?)));
        let labels: Vec<(&Field, &str)> = labels.collect::<Result<_>>()?;
        Ok(html! {
            template id="question" {
                fieldset.question {
                    @for (field, label) in labels {
                        label { (label) " "
                            @if field.name == "answer" { textarea rows="3" data-of=(field.name) {} }
                            @else { input type="text" autocomplete="off" data-of=(field.name); }
                        }
                    }
                    button type="button" data-act="remove" { (self.text("remove_question")?) }
                }
            }
        })
    }
}

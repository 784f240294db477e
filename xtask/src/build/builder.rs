//! The page where a site owner makes the clinic's profile (`setup/builder.html`). Its form is the
//! profile's own table; what isn't right in it is told by the guide beside it.

pub(crate) mod choices;

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use kap_core::pack::Pack;
use kap_core::profile::{FIELDS, Field, Ids, Kind, ROUTE};
use kap_core::texts::OwnerTexts;
use maud::{Markup, html};

use super::editions::Chosen;
use super::markup::{escape, fill};
use super::pages::{embed_name, help};

/// The folds of the form: the heading, and what the profile's table has under it. The first is open.
pub(crate) const FOLDS: [(&str, &[&str]); 8] = [
    (
        "about_clinic",
        &[
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
        ],
    ),
    ("offered", &["routes"]),
    ("looks", &["theme"]),
    ("own_questions", &["questions"]),
    ("own_steps", &["steps", "checklist"]),
    ("order_words", &["views", "compare", "title", "texts", "languages"]),
    ("in_visits", &["presets", "idle_minutes"]),
    ("own_review", &["reviewer"]),
];

/// Texts that the page's template has a place for.
const PLACES: [&str; 27] = [
    "builder_title",
    "builder_lead",
    "warnings",
    "no_warnings",
    "empty_file",
    "against_safety",
    "unread_file",
    "pale_accent",
    "logo_elsewhere",
    "leads_to",
    "elsewhere",
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

/// The page in one language, with the editions that are there; its guide's region is the first unless
/// another is chosen.
pub(crate) fn page(template: &str, pack: &Pack, chosen: &Chosen, is_first: bool) -> Result<String> {
    let form = Form { pack, words: words(pack), chosen, is_first };
    let text = |key: &str| form.text(key).map(escape);
    let places: Vec<(&str, String)> = PLACES
        .iter()
        .map(|key| Ok((*key, text(key)?)))
        .chain([
            Ok(("lang", pack.language.to_string())),
            Ok(("folds", form.folds()?.into_string())),
        ])
        .collect::<Result<_>>()?;
    let places: Vec<(&str, &str)> = places.iter().map(|(name, text)| (*name, &**text)).collect();
    fill(template, &places)
}

/// The texts of the form, by their keys.
pub(crate) fn words(pack: &Pack) -> BTreeMap<&'static str, &str> {
    let words = OwnerTexts::KEYS.iter().zip(pack.owner.in_order());
    let words = words.filter(|((group, _), _)| *group == "builder");
    words.map(|((_, key), text)| (*key, &**text)).collect()
}

fn field(name: &str) -> Result<&'static Field> {
    let field = FIELDS.iter().find(|field| field.name == name);
    field.with_context(|| format!("a profile has no {name}"))
}

struct Form<'p> {
    pack: &'p Pack,
    words: BTreeMap<&'static str, &'p str>,
    chosen: &'p Chosen,
    is_first: bool,
}

impl Form<'_> {
    fn text(&self, key: &str) -> Result<&str> {
        self.words.get(key).copied().with_context(|| format!("texts have no builder.{key}"))
    }

    fn folds(&self) -> Result<Markup> {
        let mut folds = Vec::new();
        for (place, (heading, names)) in FOLDS.iter().enumerate() {
            let heading = self.text(heading)?;
            let content = match *names {
                ["steps", "checklist"] => self.steps()?,
                names => {
                    let parts = names.iter().map(|name| self.part(field(name)?));
                    let parts: Vec<Markup> = parts.collect::<Result<_>>()?;
                    html! { @for part in parts { (part) } }
                }
            };
            folds.push(html! { details open[place == 0] { summary { (heading) } (content) } });
        }
        Ok(html! { @for fold in folds { (fold) } })
    }

    /// An entry of the profile; of a group that has a fold to itself, what is in it.
    fn part(&self, field: &Field) -> Result<Markup> {
        match field.kind {
            Kind::Routes => self.routes(),
            Kind::Group(fields) | Kind::Whole(fields) => {
                self.fields_of(fields, &format!("{}.", field.name))
            }
            Kind::List(Kind::Whole(fields), _) => self.several(field.name, fields),
            Kind::Each(Ids::Words(names), of) => {
                let legend = self.text(field.name)?;
                let each = names.iter().map(|name| {
                    let path = format!("{}.{name}", field.name);
                    self.control(
                        of,
                        &path,
                        self.text(&format!("text_{name}"))?,
                        self.own_text(name),
                    )
                });
                let each: Vec<Markup> = each.collect::<Result<_>>()?;
                Ok(html! { fieldset { legend { (legend) } @for one in each { (one) } } })
            }
            _ => self.field(field, field.name),
        }
    }

    fn fields_of(&self, fields: &[Field], before: &str) -> Result<Markup> {
        let each = fields.iter().map(|field| self.field(field, &format!("{before}{}", field.name)));
        let each: Vec<Markup> = each.collect::<Result<_>>()?;
        Ok(html! { @for field in each { (field) } })
    }

    fn field(&self, field: &Field, path: &str) -> Result<Markup> {
        self.control(&field.kind, path, self.text(field.name)?, " ")
    }

    /// What one entry is asked with. `data-path` names its place in the profile, `data-kind` how it
    /// is written there. A placeholder that is a space tells the styles what is empty.
    fn control(&self, kind: &Kind, path: &str, label: &str, placeholder: &str) -> Result<Markup> {
        let id = format!("f-{path}");
        Ok(match *kind {
            Kind::Flag => html! {
                label.tick { input id=(id) type="checkbox" data-path=(path) data-kind="off"; " " (label) }
            },
            Kind::Id(ids) => html! {
                label for=(id) { (label) }
                select id=(id) data-path=(path) { (self.options(ids)?) }
            },
            // The order is the clinic's: a choice for each place, and one more.
            Kind::List(Kind::Id(ids @ (Ids::Words(_) | Ids::Topics)), _) => html! {
                fieldset data-path=(path) data-kind="order" {
                    legend { (label) }
                    select aria-label={ (label) " 1" } { (self.options(*ids)?) }
                }
            },
            Kind::List(Kind::Id(ids), _) => html! {
                fieldset data-path=(path) data-kind="ticks" {
                    legend { (label) }
                    @for (value, name) in self.there(*ids) {
                        label.tick { input type="checkbox" value=(value); " " (name) }
                    }
                }
            },
            Kind::List(..) => html! {
                label for=(id) { (label) }
                textarea id=(id) rows="2" placeholder=(placeholder) data-path=(path) data-kind="lines" {}
            },
            Kind::Number(from, to) => html! {
                label for=(id) { (label) }
                input id=(id) type="number" inputmode="numeric" min=(from) max=(to) placeholder=(placeholder) data-path=(path) data-kind="number";
            },
            // The guide's own stands in the second until one is chosen.
            Kind::Color => html! {
                label for=(id) { (label) }
                span.color {
                    input id=(id) type="text" autocomplete="off" placeholder=(placeholder) data-path=(path) data-kind="color";
                    input type="color" value="#14545c" aria-label=(self.text("choose_color")?);
                }
            },
            Kind::Line(longest) if longest > 200 => html! {
                label for=(id) { (label) }
                textarea id=(id) rows="3" placeholder=(placeholder) data-path=(path) {}
            },
            _ => html! {
                label for=(id) { (label) }
                input id=(id) type="text" autocomplete="off" placeholder=(placeholder) data-path=(path);
            },
        })
    }

    /// What can be chosen in this build.
    fn there(&self, ids: Ids) -> Vec<(String, String)> {
        let mut choices = self.choices(ids);
        match ids {
            Ids::Regions => choices.retain(|(id, _)| self.chosen.regions.contains(id)),
            Ids::Languages => choices.retain(|(id, _)| self.chosen.languages.contains(id)),
            _ => {}
        }
        choices
    }

    fn options(&self, ids: Ids) -> Result<Markup> {
        let unset = self.text(if ids == Ids::Topics { "choose" } else { "unset" })?;
        // For what is pasted: whom to call there, and the guide's own page.
        let is_region = ids == Ids::Regions;
        let first = self.chosen.first_region();
        let usual = self.pack.regions.iter().find(|region| is_region && *region.id == *first);
        let help = |region: &str| is_region.then(|| help(self.pack, region));
        let embed = |region: &str| {
            let other = if region == first { "" } else { region };
            is_region.then(|| embed_name(&self.pack.language, other, self.is_first))
        };
        Ok(html! {
            option value="" data-help=[help(first)] data-embed=[embed("")] {
                (unset) @if let Some(region) = usual { ": " (region.name) }
            }
            @for (value, name) in self.there(ids) {
                option value=(value) data-help=[help(&value)] data-embed=[embed(&value)] { (name) }
            }
        })
    }

    /// A tick for each route, and what the clinic says of it.
    fn routes(&self) -> Result<Markup> {
        let said: Vec<Field> = ROUTE.iter().filter(|field| field.name != "id").copied().collect();
        let hint = self.text("offered_hint")?;
        let routes = self.pack.routes.iter().skip(1).map(|route| {
            let fields = self.fields_of(&said, &format!("routes.{}.", route.id))?;
            Ok(html! {
                div.route {
                    label.tick { input type="checkbox" data-offer=(route.id); " " (route.name) }
                    fieldset hidden { legend.unseen { (route.name) } (fields) }
                }
            })
        });
        let routes: Vec<Markup> = routes.collect::<Result<_>>()?;
        Ok(html! { p.hint { (hint) } @for route in routes { (route) } })
    }

    /// A fold for each step, with all that a clinic may add to it.
    fn steps(&self) -> Result<Markup> {
        let (Kind::Each(_, Kind::Group(lists)), Kind::Each(_, ticks)) =
            (field("steps")?.kind, field("checklist")?.kind)
        else {
            return Ok(Markup::default());
        };
        let (hint, label) = (self.text("steps_hint")?, self.text("checklist")?);
        let steps = self.pack.steps.iter().map(|step| {
            let fields = self.fields_of(lists, &format!("steps.{}.", step.id))?;
            let ticks = self.control(ticks, &format!("checklist.{}", step.id), label, " ")?;
            Ok(html! { details.step { summary { (step.title) } (fields) (ticks) } })
        });
        let steps: Vec<Markup> = steps.collect::<Result<_>>()?;
        Ok(html! { p.hint { (hint) } @for step in steps { (step) } })
    }

    /// Groups of which there can be several, for a copy of each.
    fn several(&self, name: &str, fields: &[Field]) -> Result<Markup> {
        let (add, remove) = (self.text(&format!("add_{name}"))?, self.text("remove")?);
        let fields = self.fields_of(fields, "")?;
        Ok(html! {
            div data-several=(name) {
                template {
                    fieldset.one {
                        (fields)
                        (self.visit_link(name)?)
                        button type="button" data-act="remove" { (remove) }
                    }
                }
            }
            button type="button" data-act="add" data-of=(name) { (add) }
        })
    }

    /// A link that opens a kind of visit at the desk.
    fn visit_link(&self, several: &str) -> Result<Markup> {
        if several != "presets" {
            return Ok(Markup::default());
        }
        let label = self.text("visit_link")?;
        Ok(html! {
            label for="visit-link" { (label) }
            textarea id="visit-link" rows="3" readonly data-visit {}
            button type="button" data-act="copy" { (self.text("copy")?) }
            p.hint { (self.text("visit_link_hint")?) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{content, editions::Editions, pages};
    use crate::paths::Paths;

    /// The page of a release for these.
    fn page_for(languages: &[&str], regions: &[&str]) -> String {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let (languages, regions) = (words(languages), words(regions));
        let paths = Paths::find().unwrap();
        let packs = content::load(&paths).unwrap();
        let chosen = Editions { languages, regions, without_demo: true }.among(&packs).unwrap();
        let template = pages::read(&paths, pages::BUILDER).unwrap();
        page(&template, &packs[0], &chosen, true).unwrap()
    }

    #[test]
    fn a_release_for_one_country_offers_no_other() {
        let page = page_for(&["en"], &["us"]);
        assert!(page.contains("<option value=\"us\""), "{page}");
        for other in ["value=\"uk\"", "999", "embed.en.", "value=\"es\""] {
            assert!(!page.contains(other), "{other} stands in a builder for en, us");
        }
        let page = page_for(&["en", "es"], &["ie", "uk"]);
        let choices = ["value=\"ie\"", "value=\"uk\"", "value=\"es\"", "embed.en.uk.html"];
        assert!(choices.iter().all(|choice| page.contains(choice)), "{page}");
        assert!(!page.contains("value=\"us\"") && !page.contains("embed.en.ie.html"));
    }

    #[test]
    fn every_entry_of_a_profile_can_be_edited_and_stands_there_once() {
        let mut placed: Vec<&str> =
            FOLDS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let mut all: Vec<&str> = FIELDS.iter().map(|field| field.name).collect();
        placed.sort_unstable();
        all.sort_unstable();
        assert_eq!(placed, all);
    }
}

//! Which editions a build has: all of them, or the languages and regions that somebody chose.
//!
//! `prerender` names the files of the content's first region without the region, and all others
//! with it. A build with chosen regions does the same with the first that was chosen, and says
//! nowhere that there are others.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use kap_core::nearest::nearest;
use kap_core::pack::Pack;

use super::markup::Markup;

/// The languages and regions to build. Empty lists stand for all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Editions {
    pub(crate) languages: Vec<String>,
    /// The first is the one shown where a page names none.
    pub(crate) regions: Vec<String>,
    /// Whether the made-up clinic's pages are left out, as in what goes to clinics.
    pub(crate) without_demo: bool,
}

/// What was chosen, with every name known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    /// The content's regions, in its order.
    pub(crate) all: Vec<String>,
    pub(crate) languages: Vec<String>,
    pub(crate) regions: Vec<String>,
}

impl Editions {
    /// Looks every name up; an unknown one is named with the nearest right one.
    pub(crate) fn among(&self, packs: &[Pack]) -> Result<Chosen> {
        let languages: Vec<String> = packs.iter().map(|pack| pack.language.to_string()).collect();
        let regions = packs.first().map(|pack| pack.regions.as_slice()).unwrap_or_default();
        let all: Vec<String> = regions.iter().map(|region| region.id.to_string()).collect();
        Ok(Chosen {
            languages: choose("language", &self.languages, &languages)?,
            regions: choose("region", &self.regions, &all)?,
            all,
        })
    }
}

fn choose(what: &str, wanted: &[String], known: &[String]) -> Result<Vec<String>> {
    let mut chosen: Vec<String> = Vec::new();
    for raw in wanted {
        let word = raw.trim().to_ascii_lowercase();
        if !known.contains(&word) {
            let nearest = nearest(&word, known.iter().map(String::as_str));
            let remedy = match nearest {
                Some(nearest) => format!("Did you mean {nearest}? "),
                None => String::new(),
            };
            bail!("there is no {what} \"{raw}\". {remedy}There are: {}.", known.join(", "));
        }
        if !chosen.contains(&word) {
            chosen.push(word);
        }
    }
    Ok(if chosen.is_empty() { known.to_vec() } else { chosen })
}

impl Chosen {
    /// The region of the files without one in their names.
    pub(crate) fn first_region(&self) -> &str {
        self.regions.first().map_or("", String::as_str)
    }

    /// Whether this is everything, as `prerender` wrote it.
    fn is_all(&self) -> bool {
        self.regions == self.all
    }

    /// The markup of the chosen regions only, the first of them under the names without a region.
    pub(crate) fn trim(&self, mut markup: Markup) -> Result<Markup> {
        if self.is_all() {
            return Ok(markup);
        }
        let mut trimmed = Markup::default();
        for (place, region) in self.regions.iter().enumerate() {
            let old = if self.all.first() == Some(region) { "" } else { region };
            let new = if place == 0 { "" } else { region };
            let embed = markup.embeds.remove(old).with_context(|| missing(region))?;
            trimmed.embeds.insert(new.to_owned(), self.mention(&embed)?);
            let frame = if old.is_empty() {
                std::mem::take(&mut markup.frame)
            } else {
                markup.parts.remove(old).with_context(|| missing(region))?
            };
            let frame = self.mention(&frame)?;
            if new.is_empty() {
                trimmed.frame = frame;
            } else {
                trimmed.parts.insert(new.to_owned(), frame);
            }
            for (part, text) in self.parts_of(old, &markup.parts) {
                let name = if new.is_empty() { part } else { format!("{new}.{part}") };
                trimmed.parts.insert(name, text);
            }
        }
        Ok(trimmed)
    }

    /// The parts of a region, under their names without it.
    fn parts_of(&self, region: &str, parts: &BTreeMap<String, String>) -> Vec<(String, String)> {
        let regional = |part: &str| {
            let first = part.split('.').next().unwrap_or_default();
            self.all.iter().any(|region| region == first)
        };
        let found = parts.iter().filter_map(|(part, text)| {
            let name = match part.strip_prefix(region).and_then(|rest| rest.strip_prefix('.')) {
                Some(rest) if !region.is_empty() => rest,
                _ if region.is_empty() && !regional(part) => part,
                _ => return None,
            };
            Some((name.to_owned(), text.clone()))
        });
        found.collect()
    }

    /// The frame tells the app which regions there are: a page that names another is told so.
    fn mention(&self, markup: &str) -> Result<String> {
        const PLACE: &str = "data-regions=\"";
        let (before, rest) = markup.split_once(PLACE).context("no frame says data-regions")?;
        let (regions, after) = rest.split_once('"').context("data-regions has no end")?;
        let kept: Vec<&str> = regions
            .split(' ')
            .filter(|region| self.regions.iter().any(|chosen| chosen == region))
            .collect();
        Ok(format!("{before}{PLACE}{}\"{after}", kept.join(" ")))
    }
}

fn missing(region: &str) -> String {
    format!("prerender wrote nothing for the region {region}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn chosen(regions: &[&str]) -> Chosen {
        Chosen {
            all: words(&["us", "ca", "uk"]),
            languages: words(&["en"]),
            regions: words(regions),
        }
    }

    fn rendered() -> Markup {
        let frame = |region: &str| format!("<p data-regions=\"{region} us ca uk\">{region}");
        let mut markup = Markup { frame: frame("us"), ..Markup::default() };
        for (prefix, region) in [("", "us"), ("ca", "ca"), ("uk", "uk")] {
            markup.embeds.insert(prefix.to_owned(), frame(region));
            let dot = if prefix.is_empty() { "" } else { "." };
            for part in ["compare", "walkthrough.iv"] {
                markup.parts.insert(format!("{prefix}{dot}{part}"), format!("{region} {part}"));
            }
            if !prefix.is_empty() {
                markup.parts.insert(prefix.to_owned(), frame(region));
            }
        }
        markup
    }

    fn names(markup: &Markup) -> Vec<&str> {
        markup.parts.keys().map(String::as_str).collect()
    }

    #[test]
    fn the_first_region_chosen_loses_its_name() {
        let markup = chosen(&["uk"]).trim(rendered()).unwrap();
        assert_eq!(markup.frame, "<p data-regions=\"uk uk\">uk");
        assert_eq!(names(&markup), ["compare", "walkthrough.iv"]);
        assert_eq!(markup.parts["compare"], "uk compare");
        assert_eq!(markup.embeds.keys().collect::<Vec<_>>(), [""]);
    }

    #[test]
    fn the_contents_first_region_gets_a_name_where_another_goes_first() {
        let markup = chosen(&["uk", "us"]).trim(rendered()).unwrap();
        let wanted = ["compare", "us", "us.compare", "us.walkthrough.iv", "walkthrough.iv"];
        assert_eq!(names(&markup), wanted);
        assert_eq!(markup.parts["us.compare"], "us compare");
        assert!(markup.embeds.contains_key("us"));
    }

    #[test]
    fn everything_stays_as_it_is() {
        let markup = chosen(&["us", "ca", "uk"]).trim(rendered()).unwrap();
        assert_eq!((markup.frame, markup.parts), (rendered().frame, rendered().parts));
    }

    #[test]
    fn an_unknown_name_is_told_with_the_nearest() {
        let known = words(&["us", "uk", "nz"]);
        let told = |word: &str| choose("region", &words(&[word]), &known).unwrap_err().to_string();
        assert_eq!(
            told("usa"),
            "there is no region \"usa\". Did you mean us? There are: us, uk, nz."
        );
        assert_eq!(told("germany"), "there is no region \"germany\". There are: us, uk, nz.");
        assert_eq!(choose("region", &words(&[" UK", "uk"]), &known).unwrap(), ["uk"]);
        assert_eq!(choose("region", &[], &known).unwrap(), known);
    }
}

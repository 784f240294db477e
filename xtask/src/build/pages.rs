//! Whole pages: the demo, the guide on a page of its own, and markup to paste into another.

use std::fs;

use anyhow::{Context, Result};
use kap_core::format::fill as fill_words;
use kap_core::pack::Pack;
use kap_core::phone::dialled;

use super::builder;
use super::editions::Chosen;
use super::markup::{Markup, escape, fill};
use super::output::Output;
use super::structured::structured;
use crate::paths::Paths;
use crate::profile::Names;
use crate::profile::schema::schema;

const EMBED: &str = "crates/prerender/embed.html";
const BUILDER: &str = "crates/prerender/builder.html";
const PASTED: &str = "crates/prerender/pasted.html";

/// What helps to set the guide up, and what no reader's page asks for: a folder of its own, which may
/// be taken away afterwards.
pub(crate) const SETUP: &str = "setup/";

/// What a clinic's profile may hold, for editors.
const PROFILE_SCHEMA: &str = "profile.schema.json";

/// The styles that pages link, and that the guide falls back on.
pub(crate) const FIRST_STYLES: &str = "kap-guide.css";
pub(crate) const LATER_STYLES: &str = "kap-guide-parts.css";

/// Where pasted markup looks for the guide's files.
pub(crate) const FOLDER: &str = "kap-guide/";

/// What the pages of one language need to know.
pub(crate) struct Pages<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) markup: &'a Markup,
    /// The hash of the language's files.
    pub(crate) hash: &'a str,
    pub(crate) version: &'a str,
    /// The region of the files without one in their names.
    pub(crate) first_region: &'a str,
    /// Whether it is the language whose page is `embed.html`.
    pub(crate) is_first: bool,
}

impl Pages<'_> {
    /// Adds the guide on a page of its own, and the first part to paste, for every region.
    pub(crate) fn add(&self, paths: &Paths, output: &mut Output) -> Result<()> {
        let (embed, pasted) = (read(paths, EMBED)?, read(paths, PASTED)?);
        let language = &*self.pack.language;
        for (region, markup) in &self.markup.embeds {
            let embed_name = embed_name(language, region, self.is_first);
            let page = self.embed(&embed, markup, output).with_context(|| format!("in {EMBED}"))?;
            output.add(&embed_name, page);
            let page = self
                .pasted(&pasted, region, &embed_name, output)
                .with_context(|| format!("in {PASTED}"))?;
            output.add(&pasted_name(language, region), page);
        }
        let page =
            builder::page(&read(paths, BUILDER)?, self.pack, self.first_region, self.is_first)
                .with_context(|| format!("in {BUILDER}"))?;
        let language = if self.is_first { "" } else { language };
        output.add(&format!("{SETUP}{}", name(&["builder", language, "html"])), page);
        Ok(())
    }

    fn embed(&self, template: &str, markup: &str, output: &Output) -> Result<String> {
        fill(
            template,
            &[
                ("lang", &self.pack.language),
                ("title", &escape(&self.pack.about.title)),
                ("hash", self.hash),
                ("first", &output.hash_of(FIRST_STYLES)?),
                ("parts", &output.hash_of(LATER_STYLES)?),
                ("own_css", &output.hash_of("embed.css")?),
                ("own_script", &output.hash_of("embed.js")?),
                ("markup", markup),
            ],
        )
    }

    fn pasted(
        &self,
        template: &str,
        region: &str,
        embed_name: &str,
        output: &Output,
    ) -> Result<String> {
        let first = if region.is_empty() {
            Some(&self.markup.frame)
        } else {
            self.markup.parts.get(region)
        };
        let markup = first
            .and_then(|document| document.split_once("<template>"))
            .and_then(|(_, rest)| rest.rsplit_once("</template>"))
            .map(|(markup, _)| markup)
            .context("the first file has no template")?;
        let whose = if region.is_empty() { self.first_region } else { region };
        let in_region =
            if region.is_empty() { String::new() } else { format!(" region=\"{region}\"") };
        fill(
            template,
            &[
                ("region", &in_region),
                ("base", FOLDER),
                ("first", &output.hash_of(FIRST_STYLES)?),
                ("hash", self.hash),
                ("version", self.version),
                ("published", &self.pack.about.published),
                ("lang", &self.pack.language),
                ("whole", &escape(&self.pack.page.page.whole)),
                ("help", &help(self.pack, whose)),
                ("embed", embed_name),
                ("structured", &structured(self.pack, whose)?),
                ("markup", &markup.replace("href=\"embed.", &format!("href=\"{FOLDER}embed."))),
            ],
        )
    }
}

/// Whom to call, for where nothing of the guide is seen: reading views, robots, no script.
pub(crate) fn help(pack: &Pack, region: &str) -> String {
    let local = pack.clone().in_region(region);
    let line = local.region().and_then(|region| region.lines.first());
    let called = |number: &str| {
        format!("<a href=\"tel:{}\">{}</a>", escape(&dialled(number)), escape(number))
    };
    let emergency = [("emergency", &*called(&local.emergency))];
    let mut help = format!("<p>{}. ", fill_words(&local.page.crisis.emergency_first, &emergency));
    if let Some(line) = line.filter(|line| !line.call.is_empty()) {
        let call = fill_words(&local.page.crisis.call, &[("number", &called(&line.call))]);
        help.push_str(&format!("{}: {call}.", escape(&line.name)));
    }
    help + "</p>"
}

/// `embed.html` for the first language and region, `embed.es.html` and `embed.es.uk.html` for
/// others.
pub(crate) fn embed_name(language: &str, region: &str, is_first: bool) -> String {
    let is_plain = is_first && region.is_empty();
    name(&["embed", if is_plain { "" } else { language }, region, "html"])
}

/// Has what leads into another language lead to the page of that language in the same region.
pub(super) fn link(mut markup: Markup, languages: &[&str]) -> Markup {
    let linked = |text: &str, region: &str| {
        languages.iter().zip(0..).fold(text.to_owned(), |text, (language, place)| {
            let page = embed_name(language, region, place == 0);
            text.replace(&format!("href=\"embed.{language}.html\""), &format!("href=\"{page}\""))
        })
    };
    markup.frame = linked(&markup.frame, "");
    for (region, text) in markup.embeds.iter_mut() {
        *text = linked(text, region);
    }
    for (part, text) in markup.parts.iter_mut() {
        *text = linked(text, part);
    }
    markup
}

/// The file with the first part to paste into a page.
pub(crate) fn pasted_name(language: &str, region: &str) -> String {
    format!("{SETUP}{}", name(&["pasted", language, region, "html"]))
}

/// What belongs to the guide's own pages, and the schema of profiles.
pub(crate) fn add_own(
    paths: &Paths,
    packs: &[Pack],
    chosen: &Chosen,
    output: &mut Output,
) -> Result<()> {
    for file in ["embed.css", "embed.js", "kap-guide-frame.js"] {
        output.add(file, read(paths, &format!("crates/prerender/{file}"))?);
    }
    for file in ["builder.css", "builder.js"] {
        output.add(&format!("{SETUP}{file}"), read(paths, &format!("crates/prerender/{file}"))?);
    }
    let names = Names::of(packs).chosen(&chosen.languages, &chosen.regions);
    let schema =
        serde_json::to_string_pretty(&schema(&names)).context("the schema has no JSON form")?;
    output.add(PROFILE_SCHEMA, schema + "\n");
    Ok(())
}

/// The made-up clinic's pages, as they stand.
pub(crate) fn add_demo(paths: &Paths, output: &mut Output) -> Result<()> {
    output.add("index.html", read(paths, "index.html")?);
    if paths.at("demo").is_dir() {
        output.add_folder(&paths.at("demo"), "demo")?;
    }
    Ok(())
}

/// The parts of a file's name, without those that are empty.
pub(crate) fn name(parts: &[&str]) -> String {
    let parts = parts.iter().copied().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(".")
}

pub(super) fn read(paths: &Paths, name: &str) -> Result<String> {
    fs::read_to_string(paths.at(name)).with_context(|| format!("can't read {name}. Does it exist?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_page_of_the_other_language_in_the_same_region() {
        let to = |language: &str| format!("<a href=\"embed.{language}.html\">");
        let markup = Markup {
            frame: to("en"),
            embeds: [(String::new(), to("es")), ("uk".to_owned(), to("es"))].into(),
            parts: [("uk".to_owned(), to("en"))].into(),
        };
        let linked = link(markup, &["en", "es"]);
        assert_eq!(linked.frame, "<a href=\"embed.html\">");
        assert_eq!(linked.embeds[""], "<a href=\"embed.es.html\">");
        assert_eq!(linked.embeds["uk"], "<a href=\"embed.es.uk.html\">");
        assert_eq!(linked.parts["uk"], "<a href=\"embed.en.uk.html\">");
    }
}

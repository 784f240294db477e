//! What can be chosen in the builder, with names as readers see them.

use kap_core::Id;
use kap_core::consult::Topic;
use kap_core::place::View;
use kap_core::profile::Ids;

use super::Form;

impl Form<'_> {
    /// Ids with their names.
    pub(super) fn choices(&self, ids: Ids) -> Vec<(String, String)> {
        let pack = self.pack;
        let pair = |id: &Id, name: &str| (id.to_string(), name.to_owned());
        match ids {
            Ids::Regions => pack.regions.iter().map(|it| pair(&it.id, &it.name)).collect(),
            Ids::Languages => {
                let own = [(pack.language.to_string(), pack.page.page.language.to_string())];
                let others =
                    pack.others.iter().map(|(tag, name)| (tag.to_string(), name.to_string()));
                own.into_iter().chain(others).collect()
            }
            Ids::Words(words) => words
                .iter()
                .map(|word| {
                    let name = self.part_name(word).or_else(|| self.text(word).ok());
                    ((*word).to_owned(), name.unwrap_or(word).to_owned())
                })
                .collect(),
            Ids::Columns => pack.columns().map(|(_, it)| pair(&it.id, &it.name)).collect(),
            Ids::Topics => self.topics(),
            Ids::Routes => pack.routes.iter().skip(1).map(|it| pair(&it.id, &it.name)).collect(),
            Ids::Steps => pack.steps.iter().map(|it| pair(&it.id, &it.title)).collect(),
        }
    }

    /// The name of a part of the guide.
    fn part_name(&self, id: &str) -> Option<&str> {
        let frame = &self.pack.texts.frame;
        Some(match View::from_id(id)? {
            View::Walkthrough => &frame.walkthrough,
            View::Compare => &frame.compare,
            View::Questions => &frame.questions,
            View::Summary => &frame.summary,
            View::Consult => &frame.consult,
        })
    }

    /// What a visit can be about: the desk's issues, its other screens, the steps.
    fn topics(&self) -> Vec<(String, String)> {
        let (pack, texts) = (self.pack, &self.pack.sheet.consult);
        let issues = pack.consult.issues.iter();
        let issues = issues.map(|it| (it.id.to_string(), it.name.to_string()));
        let others = [
            (Topic::TeachBack, &texts.teach),
            (Topic::Sheet, &texts.sheet),
            (Topic::After, &pack.after.title),
        ];
        let steps = pack.steps.iter().map(|it| (Topic::Step(it.id.clone()), &it.title));
        let others = others.into_iter().chain(steps);
        issues.chain(others.map(|(topic, name)| (topic.written(), name.to_string()))).collect()
    }

    /// A text as the guide has it, which a clinic may put in its own words.
    pub(super) fn own_text(&self, name: &str) -> &str {
        let pack = self.pack;
        match name {
            "title" => &pack.about.title,
            "doors" => &pack.texts.walk.doors,
            "way_lead" => &pack.texts.walk.way_lead,
            "questions_lead" => &pack.page.ask.lead,
            _ => &pack.sheet.summary.lead,
        }
    }
}

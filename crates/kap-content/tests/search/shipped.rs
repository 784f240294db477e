//! What the tests and the timing of the search share.

use std::path::PathBuf;

use kap_core::pack::Pack;
use kap_core::search::Entry;
use kap_core::text::Text;

/// Every language that is shipped, as it reads in the default region.
pub fn packs() -> Vec<Pack> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let packs = kap_content::load(&root.join("content/ketamine"), &root.join("texts"));
    let packs = packs.unwrap_or_else(|errors| {
        panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    packs.iter().filter_map(|pack| pack.editions().next()).map(|(_, pack)| pack).collect()
}

/// What can be found, with its id: the questions and claims, then the glossary.
pub fn entries(pack: &Pack) -> Vec<(String, Entry)> {
    let words = |texts: &[Text]| texts.iter().map(Text::words).collect::<Vec<_>>().join("\n");
    let questions = pack.questions.iter().flat_map(|group| &group.questions).map(|question| {
        let entry = Entry {
            title: question.ask.to_string(),
            also: question.also.join("\n"),
            body: words(&question.answer),
        };
        (question.id.to_string(), entry)
    });
    let terms = pack.glossary.iter().map(|term| {
        let entry = Entry {
            title: term.term.to_string(),
            also: term.also.join("\n"),
            body: term.text.words(),
        };
        (format!("term-{}", term.id), entry)
    });
    questions.chain(terms).collect()
}

/// Small letters without accents, as the browser makes them.
pub fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        c => c,
    };
    text.to_lowercase()
        .chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(plain)
        .collect()
}

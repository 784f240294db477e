//! Finding a question by its words.

use crate::pack::Pack;

/// What a question is found by, folded once so that a keystroke stays cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchIndex {
    /// Folded words of each question, in the order of the pack, across its groups.
    questions: Vec<String>,
}

impl SearchIndex {
    /// Folds every question, its other phrasings and its answer.
    pub fn new(pack: &Pack) -> Self {
        let questions = pack
            .questions
            .iter()
            .flat_map(|group| &group.questions)
            .map(|question| {
                let mut all = fold(&question.ask);
                for phrasing in &question.also {
                    all.push(' ');
                    all.push_str(&fold(phrasing));
                }
                for paragraph in &question.answer {
                    all.push(' ');
                    all.push_str(&fold(&paragraph.words()));
                }
                all
            })
            .collect();
        Self { questions }
    }

    /// For each question of the pack, in order: whether every word of the query stands in it.
    /// An empty query finds all.
    pub fn matches(&self, query: &str) -> Vec<bool> {
        let query = fold(query);
        self.questions
            .iter()
            .map(|words| query.split_whitespace().all(|word| words.contains(word)))
            .collect()
    }
}

/// Lower case without punctuation.
fn fold(words: &str) -> String {
    words
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect()
}

//! Finding a question by its words.

use crate::pack::Pack;

/// Turns words into lower case. The browser has Unicode's tables; they would only make ours
/// bigger.
pub type LowerCase = fn(&str) -> String;

/// What a question is found by, folded once so that a keystroke stays cheap.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    /// Folded words of each question, in the order of the pack, across its groups.
    questions: Vec<String>,
    lower_case: LowerCase,
}

impl SearchIndex {
    /// Folds every question, its other phrasings and its answer.
    pub fn new(pack: &Pack, lower_case: LowerCase) -> Self {
        let fold = |words: &str| fold(words, lower_case);
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
        Self { questions, lower_case }
    }

    /// For each question of the pack, in order: whether every word of the query stands in it.
    /// An empty query finds all.
    pub fn matches(&self, query: &str) -> Vec<bool> {
        let query = fold(query, self.lower_case);
        self.questions
            .iter()
            .map(|words| query.split_whitespace().all(|word| words.contains(word)))
            .collect()
    }
}

/// Lower case without punctuation.
fn fold(words: &str, lower_case: LowerCase) -> String {
    lower_case(words).replace(|c: char| c.is_ascii_punctuation(), " ")
}

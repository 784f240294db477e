//! The search before this one; goes once no view uses it.

/// Turns words into lower case. The browser has Unicode's tables; they would only make ours
/// bigger.
pub type LowerCase = fn(&str) -> String;

/// What a question is found by, folded once so that a keystroke stays cheap.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    /// Folded words of each question, in the order they were given.
    questions: Vec<String>,
    lower_case: LowerCase,
}

impl SearchIndex {
    /// Folds what each question is found by.
    pub fn new(questions: impl Iterator<Item = String>, lower_case: LowerCase) -> Self {
        Self { questions: questions.map(|words| fold(&words, lower_case)).collect(), lower_case }
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

//! Syllables of English words: from the CMU Pronouncing Dictionary where it has the word,
//! by rules of spelling where it hasn't.

/// Words of this field that the dictionary lacks.
const FIELD: [(&str, usize); 33] = [
    ("arketamine", 4),
    ("benzodiazepine", 6),
    ("benzodiazepines", 6),
    ("bioavailability", 8),
    ("bupropion", 4),
    ("dissociative", 5),
    ("electroconvulsive", 6),
    ("enantiomer", 5),
    ("esketamine", 4),
    ("floaty", 2),
    ("intramuscular", 5),
    ("intranasal", 4),
    ("ketamine", 3),
    ("lamotrigine", 4),
    ("lorazepam", 4),
    ("memantine", 3),
    ("midazolam", 4),
    ("mindfulness", 3),
    ("naloxone", 3),
    ("naltrexone", 3),
    ("numbs", 1),
    ("ondansetron", 4),
    ("opioid", 3),
    ("opioids", 3),
    ("oximeter", 4),
    ("psycholytic", 4),
    ("psychotherapist", 5),
    ("quetiapine", 4),
    ("racemic", 3),
    ("spravato", 3),
    ("subcutaneous", 5),
    ("sublingual", 3),
    ("transmucosal", 4),
];

/// How many syllables a word in lower case has.
pub(super) fn syllables(word: &str) -> usize {
    let word = word.replace('’', "'");
    if let Some(count) = known(&word) {
        return count;
    }
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(&word);
    known(word).unwrap_or_else(|| spelled(word))
}

fn known(word: &str) -> Option<usize> {
    syllarust::try_count_syllables(word)
        .or_else(|| FIELD.iter().find(|(name, _)| *name == word).map(|(_, count)| *count))
}

/// Groups of vowels, without the mute ones and with those that are parted in speech.
fn spelled(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before: Option<char> = None;
    for c in &letters {
        let was_vowel = before.as_ref().is_some_and(is_vowel);
        let parted = matches!((before, c), (Some('i'), 'a' | 'o' | 'u') | (Some('e'), 'o'));
        if is_vowel(c) && (!was_vowel || parted) {
            count += 1;
        }
        before = Some(*c);
    }
    // "-tion", "-cious", "-geous" are spoken as one.
    for ending in ["tio", "sio", "cio", "cia", "tia", "gio", "geo"] {
        count -= word.matches(ending).count().min(count);
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if ends(&["ier", "iest"]) {
        count += 1;
    }
    let mute_e = word.ends_with('e') && !ends(&["le", "ee", "ye", "oe", "ie", "ue"]);
    let mute_es = word.ends_with("es")
        && !ends(&["ses", "zes", "xes", "ces", "ges", "shes", "ches", "les", "ies", "ees", "oes"]);
    let mute_ed = word.ends_with("ed") && !ends(&["ted", "ded", "eed", "ied", "led"]);
    if mute_e || mute_es || mute_ed {
        count = count.saturating_sub(1);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_spoken() {
        for (word, count) in [
            ("the", 1),
            ("dose", 1),
            ("drip", 1),
            ("eyes", 1),
            ("breathe", 1),
            ("stayed", 1),
            ("through", 1),
            ("weight", 1),
            ("people", 2),
            ("table", 2),
            ("needed", 2),
            ("being", 2),
            ("fluid", 2),
            ("nausea", 3),
            ("someone", 2),
            ("something", 2),
            ("lozenge", 2),
            ("tablet", 2),
            ("muscle", 2),
            ("placebo", 3),
            ("anxious", 2),
            ("safety", 2),
            ("careful", 2),
            ("worried", 2),
            ("seizure", 2),
            ("session", 2),
            ("doctor's", 2),
            ("don't", 1),
            ("you're", 1),
            ("idea", 3),
            ("area", 3),
            ("bladder", 2),
            ("injection", 3),
            ("medicine", 3),
            ("suicide", 3),
            ("therapy", 3),
            ("therapist", 3),
            ("relapse", 2),
            ("certified", 3),
            ("diarrhea", 4),
            ("emergency", 4),
            ("anesthesia", 4),
            ("anesthetic", 4),
            ("dissociation", 5),
            ("insurance", 3),
            ("antidepressant", 5),
            ("experience", 4),
            ("hospital", 3),
            ("intravenous", 4),
            ("psychiatrist", 4),
            ("hallucinations", 5),
            ("unconscious", 3),
            ("depression", 3),
            ("ketamine", 3),
            ("esketamine", 4),
            ("spravato's", 3),
            ("benzodiazepines", 6),
            ("electroconvulsive", 6),
            ("clinicians'", 3),
            ("naltrexone", 3),
            ("sleepier", 3),
            ("oximeter", 4),
            ("bioavailability", 8),
            ("wobbliness", 3),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn words_in_no_dictionary_are_counted_by_their_spelling() {
        for (word, count) in [
            ("brimbled", 2),
            ("glove", 1),
            ("trimes", 1),
            ("flaxes", 2),
            ("drammed", 1),
            ("stitted", 2),
            ("bration", 2),
            ("vocious", 2),
            ("sedatione", 3),
            ("kiosk", 2),
            ("meow", 2),
            ("rhythm", 1),
            ("nth", 1),
            ("floatable", 3),
        ] {
            assert_eq!(spelled(word), count, "{word}");
        }
    }
}

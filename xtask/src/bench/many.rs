//! Content with very many questions: the shipped ones again and again, under numbers.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::folder;

/// The language that is multiplied; the others are left out.
const LANGUAGE: &str = "en";
const START: &str = "[[question]]\n";

/// Copies a content folder, with its questions repeated until there are so many.
pub(crate) fn write(from: &Path, to: &Path, wanted: usize) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("can't empty {}", to.display()))?;
    }
    folder::copy(from, to)?;
    for entry in fs::read_dir(to)?.flatten() {
        if entry.path().is_dir() && entry.file_name() != LANGUAGE {
            fs::remove_dir_all(entry.path())?;
        }
    }
    let folder = to.join(LANGUAGE).join("questions");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        files.push((path, text));
    }
    files.sort();
    let texts: Vec<&str> = files.iter().map(|(_, text)| text.as_str()).collect();
    for (text, (path, _)) in multiply(&texts, wanted)?.into_iter().zip(&files) {
        fs::write(path, text)?;
    }
    Ok(())
}

/// The files' texts, each with copies of its own questions, so many in all.
fn multiply(texts: &[&str], wanted: usize) -> Result<Vec<String>> {
    let questions: Vec<Vec<&str>> =
        texts.iter().map(|text| text.split(START).skip(1).collect()).collect();
    let mut there: usize = questions.iter().map(Vec::len).sum();
    if there == 0 {
        bail!("there are no questions to repeat");
    }
    let mut all: Vec<String> = texts.iter().map(|text| format!("{}\n", text.trim_end())).collect();
    for number in 2.. {
        for (text, questions) in all.iter_mut().zip(&questions) {
            for question in questions {
                if there >= wanted {
                    return Ok(all);
                }
                text.push_str(&format!("\n{START}{}", renamed(question, number)));
                there += 1;
            }
        }
    }
    Ok(all)
}

/// A question with a number at its id and its words.
fn renamed(question: &str, number: usize) -> String {
    let lines = question.trim_end().lines().map(|line| {
        let value = |key: &str| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"');
        if let Some(id) = value("id") {
            format!("id = \"{id}-{number}\"\n")
        } else if let Some(ask) = value("ask") {
            format!("ask = \"{ask} ({number})\"\n")
        } else {
            format!("{line}\n")
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_questions_under_numbers_until_there_are_enough() {
        let one =
            "id = \"a\"\n\n[[question]]\nid = \"x\"\nask = \"Why?\"\nanswer = [\n  \"So.\",\n]\n";
        let other = "id = \"b\"\n\n[[question]]\nid = \"y\"\nask = \"How?\"\n";
        let all = multiply(&[one, other], 5).unwrap();
        let count = |text: &str| text.matches(START).count();
        assert_eq!(all.iter().map(|text| count(text)).collect::<Vec<_>>(), [3, 2]);
        assert!(all[0].starts_with(one));
        assert!(all[0].ends_with("id = \"x-3\"\nask = \"Why? (3)\"\nanswer = [\n  \"So.\",\n]\n"));
        assert!(all[1].ends_with("id = \"y-2\"\nask = \"How? (2)\"\n"));
        assert!(multiply(&["id = \"a\""], 5).is_err());
    }
}

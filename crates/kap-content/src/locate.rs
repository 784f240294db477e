//! From the id of a mistake to its file and line.

mod outline;

use std::fs;
use std::path::{Path, PathBuf};

use outline::Entry;

/// Files that say something about ids; nothing stands in them itself.
const ABOUT: [&str; 4] = ["ids", "coverage", "lifted", "jargon"];

/// All files of a pack as they are now, with the line of everything in them.
pub(super) struct Files(Vec<File>);

struct File {
    /// Path below the repository, with forward slashes.
    path: String,
    /// Path below the content or texts folder, as in [`super::PackError::file`].
    name: String,
    is_texts: bool,
    entries: Vec<Entry>,
}

/// A file and a line, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: String,
    pub(super) line: usize,
}

impl Files {
    /// Reads the folders. What can't be read is left out: loading names it.
    pub(super) fn read(content: &Path, texts: &Path, repository: &Path) -> Self {
        let mut files = Vec::new();
        for (folder, is_texts) in [(content, false), (texts, true)] {
            let mut paths = Vec::new();
            visit(folder, &mut paths);
            paths.sort();
            for path in paths {
                let text = fs::read(&path).unwrap_or_default();
                let name = slashes(path.strip_prefix(folder).unwrap_or(&path));
                files.push(File {
                    entries: outline::read(&String::from_utf8_lossy(&text)),
                    path: slashes(path.strip_prefix(repository).unwrap_or(&path)),
                    name,
                    is_texts,
                });
            }
        }
        Self(files)
    }

    /// Where a mistake is that was found while the file was read.
    pub(super) fn of_error(&self, name: &str, id: &str, line: Option<usize>) -> Place {
        // A language's texts are named without their folder.
        let file = self.0.iter().find(|file| file.name == name);
        let line = line.or_else(|| best([file?], &segments(id)).map(|(_, entry)| entry.line));
        let path = file.map_or(name, |file| &file.path);
        Place { file: path.to_owned(), line: line.unwrap_or(1) }
    }

    /// Where the words stand, or if there are none, what the id names.
    pub(super) fn find(&self, language: &str, id: &str, quote: &str) -> Option<Place> {
        let mut segments = segments(id);
        let mut files: Vec<&File> = self.0.iter().filter(|file| file.is_for(language)).collect();
        if let Some(first) = segments.first().cloned()
            && files.iter().any(|file| file.is_called(&first))
        {
            files.retain(|file| file.is_called(&first));
            if segments.len() > 1 {
                segments.remove(0);
            }
        } else if let Some(name) =
            ABOUT.iter().find(|name| segments.first().is_some_and(|s| s == *name))
        {
            return Some(Place { file: format!("{name}.toml"), line: 1 });
        } else {
            files.retain(|file| !ABOUT.iter().any(|list| file.is_called(list)));
        }
        let key = segments.join("/");
        let quoted = || {
            files
                .iter()
                .flat_map(|file| file.entries.iter().map(move |entry| (*file, entry)))
                .filter(|(_, entry)| entry.says(quote) || entry.is_key(&key))
                .max_by_key(|(_, entry)| (entry.matching(&segments), std::cmp::Reverse(entry.line)))
        };
        // Some words are put together from two texts.
        let begun = || {
            let first = segments.first()?;
            let entries =
                files.iter().flat_map(|file| file.entries.iter().map(move |entry| (*file, entry)));
            entries.into_iter().find(|(_, entry)| entry.is_below(first) && entry.begins(quote))
        };
        let (file, line) = quoted()
            .or_else(begun)
            .or_else(|| {
                let mut rests = (0..segments.len()).filter_map(|start| segments.get(start..));
                rests.find_map(|rest| best(files.iter().copied(), rest))
            })
            .map(|(file, entry)| (file, entry.line))
            .or_else(|| files.first().map(|file| (*file, 1)))?;
        Some(Place { file: file.path.clone(), line })
    }

    /// Every text in the files, with its place.
    pub(super) fn texts(&self) -> impl Iterator<Item = (Place, &Entry, &str)> {
        self.0.iter().flat_map(|file| {
            file.entries.iter().filter_map(|entry| {
                let place = Place { file: file.path.clone(), line: entry.line };
                Some((place, entry, entry.text.as_deref()?))
            })
        })
    }
}

impl File {
    /// Whether it holds for the language, or for all.
    fn is_for(&self, language: &str) -> bool {
        match (self.name.split_once('/'), self.is_texts) {
            (Some((folder, _)), _) => folder == language,
            (None, false) => true,
            (None, true) => self.name.strip_suffix(".toml") == Some(language),
        }
    }

    fn is_language(&self) -> bool {
        self.is_texts || self.name.contains('/')
    }

    /// Whether an id that starts with this word is in this file.
    fn is_called(&self, word: &str) -> bool {
        let name = self.name.strip_suffix(".toml").unwrap_or(&self.name);
        match word {
            "texts" => self.is_texts,
            "about" => !self.is_texts && name.ends_with("/pack"),
            _ => !self.is_texts && name.split('/').any(|part| part == word),
        }
    }
}

/// The entry that the longest beginning of the segments names.
fn best<'f>(
    files: impl IntoIterator<Item = &'f File>,
    segments: &[String],
) -> Option<(&'f File, &'f Entry)> {
    let entries = files.into_iter().flat_map(|file| file.entries.iter().map(move |e| (file, e)));
    let named = entries.filter_map(|(file, entry)| {
        let depth = entry.named(segments)?;
        // Values stand above the languages, words in them.
        Some(((std::cmp::Reverse(depth), file.is_language(), entry.rank()), (file, entry)))
    });
    named.min_by(|(a, _), (b, _)| a.cmp(b)).map(|(_, found)| found)
}

/// `dose/happens: A small tube…` as `dose`, `happens`; `iv.notes.onset` as its three parts.
fn segments(id: &str) -> Vec<String> {
    let head = id.split(": ").next().unwrap_or(id);
    head.split(['/', '.']).map(str::to_owned).filter(|segment| !segment.is_empty()).collect()
}

fn visit(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            visit(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let file = |name: &str, is_texts: bool, text: &str| File {
            path: if is_texts { format!("texts/{name}") } else { format!("content/{name}") },
            name: name.to_owned(),
            is_texts,
            entries: outline::read(text),
        };
        Files(vec![
            file("en/pack.toml", false, "title = \"T\"\nreview = \"Not yet.\"\n"),
            file(
                "en/routes.toml",
                false,
                "[iv]\nabout = \"A drip.\"\n\n[iv.notes]\ncost = \"Ask.\"\n",
            ),
            file(
                "en/safety.toml",
                false,
                "[crisis]\ntitle = \"Now?\"\ntext = [\n  \"One.\",\n  \"Two. [a V]\",\n]\n",
            ),
            file(
                "en/steps/01-dose.toml",
                false,
                "id = \"dose\"\nlead = \"L\"\n\n[[happens]]\ntext = \"A small tube. [a V]\"\n\n\
                 [[happens]]\ntext = \"A small tube. So.\"\n\n[[do]]\nid = \"eat\"\ntext = \"Eat.\"\n",
            ),
            file("es/pack.toml", false, "review = \"Not yet.\"\n"),
            file(
                "routes.toml",
                false,
                "[[route]]\nid = \"im\"\n\n[[route]]\nid = \"iv\"\n[route.facts.cost]\nwords = true\n",
            ),
            file("en.toml", true, "[ask]\nsearch = \"Search\"\n"),
        ])
    }

    #[track_caller]
    fn finds(id: &str, quote: &str, wanted: &str) {
        let place = files().find("en", id, quote).unwrap();
        assert_eq!(format!("{}:{}", place.file, place.line), wanted);
    }

    #[test]
    fn words_are_found_where_they_stand() {
        finds(
            "dose/happens: A small tube. So.…",
            "A small tube. So.",
            "content/en/steps/01-dose.toml:8",
        );
        finds("dose/happens: A small tube.…", "A small tube.", "content/en/steps/01-dose.toml:5");
        finds("safety/crisis: Two.…", "Two.", "content/en/safety.toml:5");
        finds("about.review", "Not yet.", "content/en/pack.toml:2");
        finds("texts.ask.search", "Search", "texts/en.toml:2");
        finds("iv.cost", "Ask.", "content/en/routes.toml:5");
    }

    #[test]
    fn what_an_id_names_is_found_without_its_words() {
        finds("dose/do/eat", "", "content/en/steps/01-dose.toml:10");
        finds("dose/happens/iv", "", "content/en/steps/01-dose.toml:4");
        finds("dose/lead", "", "content/en/steps/01-dose.toml:2");
        finds("safety/crisis", "", "content/en/safety.toml:1");
        finds("iv.cost", "", "content/routes.toml:6");
        finds("im", "", "content/routes.toml:1");
        finds("outcomes/iv", "", "content/routes.toml:4");
        finds("dose", "", "content/en/steps/01-dose.toml:1");
    }

    #[test]
    fn a_loading_mistake_is_found_in_its_file() {
        let place = |name, id, line| {
            let place = files().of_error(name, id, line);
            format!("{}:{}", place.file, place.line)
        };
        assert_eq!(
            place("en/steps/01-dose.toml", "dose.happens.2", None),
            "content/en/steps/01-dose.toml:7"
        );
        assert_eq!(place("en/safety.toml", "crisis.2", None), "content/en/safety.toml:5");
        assert_eq!(place("routes.toml", "iv.cost", None), "content/routes.toml:6");
        assert_eq!(place("en.toml", "ask.search", None), "texts/en.toml:2");
        assert_eq!(place("en/routes.toml", "", Some(3)), "content/en/routes.toml:3");
        assert_eq!(place("en/gone.toml", "x", None), "en/gone.toml:1");
    }
}

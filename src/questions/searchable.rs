//! What can be searched in the document: questions with their answers, and words explained.

use kap_core::format::fill;
use web_sys::{Comment, Element, Node, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::browser::{self, Control};
use crate::guide::Guide;

/// The part with the questions, and the field to search them.
pub(crate) struct Searchable {
    part: Element,
    field: Control,
    pieces: Vec<Piece>,
    moved: Vec<Moved>,
}

/// A question or a term.
pub(crate) struct Piece {
    element: Control,
    /// Holds the question or the term.
    head: Element,
}

/// A piece that stands among the results, and the mark in its own place.
struct Moved {
    piece: usize,
    place: Comment,
    title: String,
}

/// What is told while somebody searches. The words stand in the markup.
pub(crate) enum Words {
    /// Whoever searches may be in danger: help stands first.
    Crisis,
    /// Nothing is found.
    None,
    /// Only the nearest are found.
    Nearest,
    /// One is found.
    One,
    /// So many are found.
    Many(usize),
}

impl Piece {
    /// The question or the term.
    pub(crate) fn title(&self) -> String {
        self.head.text_content().unwrap_or_default()
    }

    /// Other ways people put it, one a line.
    pub(crate) fn also(&self) -> String {
        self.element.get_attribute("data-also").unwrap_or_default()
    }

    /// The answer or the explanation.
    pub(crate) fn body(&self) -> String {
        let body = self.element.query_selector(".answer, dd").ok().flatten();
        body.and_then(|body| body.text_content()).unwrap_or_default()
    }

    fn is_term(&self) -> bool {
        self.head.tag_name() == "DT"
    }

    /// Writes the title with these ranges of bytes marked.
    fn mark(&self, title: &str, ranges: &[(usize, usize)]) -> Option<()> {
        let document = self.head.owner_document()?;
        self.head.set_text_content(None);
        let append = |node: Node| self.head.append_child(&node).ok();
        let text = |from: usize, to: usize| {
            document.create_text_node(title.get(from..to).unwrap_or_default())
        };
        let mut from = 0;
        for &(start, end) in ranges {
            append(text(from, start).into())?;
            let mark = document.create_element("mark").ok()?;
            mark.set_text_content(title.get(start..end));
            append(mark.into())?;
            from = end;
        }
        append(text(from, title.len()).into())?;
        Some(())
    }
}

impl Searchable {
    /// What can be searched, if its part has arrived.
    pub(crate) fn find(guide: &Guide) -> Option<Self> {
        let field = guide.find("#search")?;
        let part = field.closest(".questions").ok()??;
        let pieces = browser::all(&part, ".question, .glossary > div");
        let pieces = pieces.into_iter().filter_map(|element| {
            let head = element.query_selector(".ask, dt").ok()??;
            Some(Piece { element, head })
        });
        Some(Self { pieces: pieces.collect(), part, field, moved: Vec::new() })
    }

    /// All that can be found, in the order of the document.
    pub(crate) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Has the field show what is looked for.
    pub(crate) fn set_query(&self, words: &str) {
        // Written anew, the same words would lose the place where somebody types.
        if self.field.value() != words {
            self.field.set_value(words);
        }
    }

    /// What the search knows of the language.
    pub(crate) fn language(&self) -> String {
        self.field.get_attribute("data-language").unwrap_or_default()
    }

    /// Puts everything back into its own place.
    pub(crate) fn restore(&mut self) {
        for moved in self.moved.drain(..) {
            if let Some(piece) = self.pieces.get(moved.piece) {
                piece.head.set_text_content(Some(&moved.title));
                // The mark stands where it was put, so this can't fail.
                let _ = moved.place.replace_with_with_node_1(&piece.element);
            }
        }
        let _ = self.part.remove_attribute("data-searching");
    }

    /// Puts these pieces in front, in this order, with what was looked for marked in their titles.
    pub(crate) fn show(
        &mut self,
        found: impl Iterator<Item = usize>,
        mark: &dyn Fn(&Piece) -> Vec<(usize, usize)>,
    ) {
        let results = |class: &str| self.part.query_selector(class).ok().flatten();
        let (terms, questions) =
            (results(".results > .glossary"), results(".results > .found-questions"));
        for place in found {
            let Some(piece) = self.pieces.get(place) else {
                continue;
            };
            let into = if piece.is_term() { &terms } else { &questions };
            let (Some(into), Some(document)) = (into, piece.element.owner_document()) else {
                return;
            };
            let title = piece.title();
            let ranges = mark(piece);
            let comment = document.create_comment("");
            if piece.element.replace_with_with_node_1(&comment).is_ok() {
                self.moved.push(Moved { piece: place, place: comment, title: title.clone() });
                let _ = into.append_child(&piece.element);
                piece.mark(&title, &ranges);
            }
        }
        let _ = self.part.set_attribute("data-searching", "");
    }

    /// Shows the numbers to call before all that is found, on the screen without a further tap.
    pub(crate) fn show_help(&self, wanted: bool) {
        let Some(help) = browser::find(&self.part, "#search-crisis") else {
            return;
        };
        let appears = wanted && help.hidden();
        help.set_hidden(!wanted);
        if appears && let Some(numbers) = browser::find(&help, ".line-links") {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            numbers.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }

    /// Puts focus on the first question among these pieces, or on the field if there is none.
    pub(crate) fn focus(&self, pieces: impl Iterator<Item = usize>) {
        let question =
            pieces.filter_map(|place| self.pieces.get(place)).find(|piece| !piece.is_term());
        let summary = question.and_then(|piece| browser::find(&piece.element, "summary"));
        // Focus fails only on what can't be reached, and both can.
        let _ = summary.as_ref().unwrap_or(&self.field).focus();
    }

    /// Tells the number of results, politely, and offers to show all, if there are so many.
    pub(crate) fn say(&self, says: Option<Words>, more: Option<usize>) {
        let word = |of: &Control, name: &str, count: usize| {
            let words = of.get_attribute(name).unwrap_or_default();
            fill(&words, &[("n", &count.to_string())])
        };
        if let Some(ask) = browser::find(&self.part, "#search-ask") {
            ask.set_hidden(!matches!(says, Some(Words::None | Words::Nearest)));
        }
        if let Some(status) = browser::find(&self.part, ".found") {
            let words = says.map(|says| match says {
                Words::Crisis => word(&status, "data-crisis", 0),
                Words::None => word(&status, "data-none", 0),
                Words::Nearest => word(&status, "data-nearest", 0),
                Words::One => word(&status, "data-one", 1),
                Words::Many(count) => word(&status, "data-many", count),
            });
            let words = words.unwrap_or_default();
            // Written anew, the same words would be said again at every letter.
            if status.text_content().as_deref() != Some(&*words) {
                status.set_text_content(Some(&words));
            }
        }
        if let Some(button) = browser::find(&self.part, "#search-more") {
            button.set_hidden(more.is_none());
            let words = more.map(|count| word(&button, "data-more", count));
            button.set_text_content(words.as_deref());
        }
    }

    /// Tells that what was searched for stands among the questions to the clinic.
    pub(crate) fn say_asked(&self) {
        if let Some(status) = browser::find(&self.part, ".found") {
            status.set_text_content(status.get_attribute("data-asked").as_deref());
        }
        if let Some(ask) = browser::find(&self.part, "#search-ask") {
            // Focus would be lost with the button.
            let _ = self.field.focus();
            ask.set_hidden(true);
        }
    }
}

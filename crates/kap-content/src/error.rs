//! Mistakes in a pack, in words that say what to do.

use std::fmt;

/// A mistake, with its file and the id of what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// File below the content or texts folder.
    pub file: String,
    /// Id of the entry, such as `iv.onset`; empty if the whole file is meant.
    pub id: String,
    /// What is wrong.
    pub kind: ErrorKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file can't be read.
    Unreadable(String),
    /// It isn't TOML, or not of this file's shape; the message shows the line.
    Shape(String),
    /// Two entries have the same id.
    DuplicateId,
    /// The id isn't kebab-case.
    BadId,
    /// No such source.
    UnknownSource {
        /// As written.
        key: String,
        /// The nearest key there is.
        nearest: Option<String>,
    },
    /// The citation has no flag or an unknown one.
    BadFlag(String),
    /// A number without a source that it was seen in, and not marked as the guide's own.
    NumberWithoutSource,
    /// A number whose sources were all only partly read or remembered.
    NumberNotSeen,
    /// A value without `cite` or `editorial = true`.
    ValueWithoutSource,
    /// The place in braces isn't known.
    UnknownPlace(String),
    /// An id that points to nothing.
    UnknownName {
        /// What is meant: a route, an attribute, a warning.
        what: &'static str,
        /// As written.
        name: String,
        /// The nearest name there is.
        nearest: Option<String>,
    },
    /// The unit isn't known.
    WrongUnit {
        /// As written.
        unit: String,
    },
    /// The value is of another kind than its row.
    WrongKind {
        /// What the row takes.
        wanted: &'static str,
    },
    /// A value that is outside what it can be, or upside down.
    OutOfRange(&'static str),
    /// Something that every entry of this kind needs is missing.
    Missing(&'static str),
    /// The address may not be used.
    BadAddress(String),
    /// The date isn't one.
    BadDate(String),
    /// This language lacks what another has.
    NotTranslated {
        /// The language that has it.
        reference: String,
    },
    /// This language has what the other lacks.
    OnlyHere {
        /// The language that lacks it.
        reference: String,
    },
    /// Routes, citations or places differ between languages.
    Differs {
        /// The language compared with.
        reference: String,
        /// How it is there.
        there: String,
        /// How it is here.
        here: String,
    },
}

impl PackError {
    /// The line, if the message names one.
    pub fn line(&self) -> Option<usize> {
        let (ErrorKind::Shape(message) | ErrorKind::Unreadable(message)) = &self.kind else {
            return None;
        };
        let (_, rest) = message.split_once("line ")?;
        rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if !self.id.is_empty() {
            write!(f, "{}: ", self.id)?;
        }
        self.kind.fmt(f)
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "can't be read ({why}). Does the file exist, as UTF-8?"),
            Self::Shape(message) => write!(f, "isn't as content/README.md describes it.\n{message}"),
            Self::DuplicateId => f.write_str("this id stands twice. Give one of them another."),
            Self::BadId => f.write_str("not an id. Use lower-case letters, digits and hyphens."),
            Self::UnknownSource { key, nearest } => {
                write!(f, "no source \"{key}\" in sources.toml.")?;
                match nearest {
                    Some(nearest) => write!(f, " Did you mean \"{nearest}\"?"),
                    None => f.write_str(" Add it there first."),
                }
            }
            Self::BadFlag(citation) => write!(
                f,
                "the citation \"{citation}\" needs a key and a flag: V, V2, P, K-high or K-med."
            ),
            Self::NumberWithoutSource => f.write_str(
                "a number without a source it was seen in. Cite one with V or V2, or say \"about\" and add [editorial].",
            ),
            Self::NumberNotSeen => f.write_str(
                "a number that nobody saw in the source: P and K don't carry one. Find a source with V or V2, or say \"about\" and add [editorial].",
            ),
            Self::ValueWithoutSource => {
                f.write_str("a value without a source. Add cite = [\"key V\"] or editorial = true.")
            }
            Self::UnknownPlace(name) => {
                write!(f, "\"{{{name}}}\" isn't known. Use {{emergency}}, {{crisis}} or {{poison}}.")
            }
            Self::UnknownName {
                what,
                name,
                nearest,
            } => {
                write!(f, "no {what} \"{name}\".")?;
                match nearest {
                    Some(nearest) => write!(f, " Did you mean \"{nearest}\"?"),
                    None => Ok(()),
                }
            }
            Self::WrongUnit { unit } => {
                write!(f, "\"{unit}\" isn't a unit here. Use minutes, hours or days.")
            }
            Self::WrongKind { wanted } => write!(f, "this row takes {wanted}."),
            Self::OutOfRange(limits) => write!(f, "out of range: {limits}."),
            Self::Missing(what) => write!(f, "{what} is missing. Add it."),
            Self::BadAddress(url) => write!(f, "\"{url}\" must start with https://."),
            Self::BadDate(date) => {
                write!(f, "\"{date}\" isn't a date. Write 2026, 2026-11 or 2026-11-21.")
            }
            Self::NotTranslated { reference } => {
                write!(f, "stands in \"{reference}\" but not here. Translate it.")
            }
            Self::OnlyHere { reference } => {
                write!(f, "stands here but not in \"{reference}\". Add it there, or take it out.")
            }
            Self::Differs {
                reference,
                there,
                here,
            } => write!(
                f,
                "differs from \"{reference}\": there {there}, here {here}. Make them the same."
            ),
        }
    }
}

impl std::error::Error for PackError {}

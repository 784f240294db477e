//! What is told the owner of an attribute that the guide can't use.

use std::fmt;

use super::names;

/// Something the owner wrote that the guide doesn't know; it runs on without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No such attribute.
    UnknownAttribute {
        /// As written.
        name: String,
        /// The nearest right name.
        nearest: Option<&'static str>,
    },
    /// The attribute doesn't take this value.
    UnknownValue {
        /// The attribute.
        name: &'static str,
        /// As written.
        value: String,
        /// The nearest right value.
        nearest: Option<String>,
        /// All right values, for reading.
        allowed: String,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownAttribute { name, nearest } => {
                write!(f, "<kap-guide> has no attribute \"{name}\".")?;
                match nearest {
                    Some(nearest) => write!(f, " Did you mean \"{nearest}\"?"),
                    None => write!(f, " It has: {}.", names().collect::<Vec<_>>().join(", ")),
                }
            }
            Self::UnknownValue { name, value, nearest, allowed } => {
                write!(f, "<kap-guide {name}=\"{value}\">: unknown value.")?;
                match nearest {
                    Some(nearest) => write!(f, " Did you mean \"{nearest}\"?"),
                    None => write!(f, " Use one of: {allowed}."),
                }
            }
        }
    }
}

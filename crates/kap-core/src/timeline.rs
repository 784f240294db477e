//! The day of a session as a row of marks, from the last meal to driving again.

use std::rc::Rc;

/// Length of the drawing that belongs to one mark, whose words stand at the start of it.
pub const CELL: u32 = 100;
/// Where the line stands in the drawing, which is as high as it is long; marks stand at its foot.
pub const LINE: u32 = 500;

/// The day for one route.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// What happens, in order.
    pub marks: Vec<Mark>,
    /// How to read the times and the drawing.
    pub note: Rc<str>,
    /// Path of the line, and from each time on it to the mark's words.
    pub line: Rc<str>,
    /// Path of the hours that aren't drawn.
    pub gaps: Rc<str>,
    /// Path of the times that are the guide's own estimates, as bars on the line.
    pub estimates: Rc<str>,
    /// Path of the times that have a source.
    pub sourced: Rc<str>,
    /// Path around where some people feel it; empty where too little is known.
    pub some_feel: Rc<str>,
    /// Path around where most people feel it.
    pub most_feel: Rc<str>,
}

/// Something that happens on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What happens.
    pub label: Rc<str>,
    /// When, in words; empty where the label says it all or the time depends on the route.
    pub when: Rc<str>,
}

//! Names that the markup, the app, the script and the styles share.

/// A place in the markup where a control lives: `data-island` names it. What stands in it works
/// without WebAssembly; in the browser the island takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Island {
    /// The parts of the guide.
    Tabs,
    /// The choice of route.
    Route,
    /// The list of steps.
    Steps,
}

impl Island {
    /// All islands.
    pub const ALL: [Self; 3] = [Self::Tabs, Self::Route, Self::Steps];

    /// The value of `data-island`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Tabs => "tabs",
            Self::Route => "route",
            Self::Steps => "steps",
        }
    }
}

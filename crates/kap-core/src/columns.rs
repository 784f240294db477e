//! Which columns of the comparison stand side by side.
//!
//! The way that is read about is ticked for the reader, until they change that tick themselves, or a
//! page or a link names others.

/// The columns that are ticked, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// In the order in which they were ticked, each once.
    pub ticked: Vec<String>,
    known: Vec<String>,
    /// The route that was looked at last, and whether its column was ticked because of that.
    followed: (String, bool),
    /// Whether the page or a link has named columns: then no route is followed.
    are_named: bool,
}

/// What can happen to [`Columns`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnsAction {
    /// The comparison is there, with these columns; some were ticked before there was an app.
    Arrive {
        /// All that there are.
        known: Vec<String>,
        /// Those that are ticked.
        ticked: Vec<String>,
        /// Those that the page names; they are ticked, too.
        named: Vec<String>,
    },
    /// A link names columns; they stand instead of what is ticked.
    Replace(Vec<String>),
    /// The reader ticks a column.
    Tick(String),
    /// The reader ticks a column no more.
    Untick(String),
    /// The reader takes the second column in place of the first.
    Exchange(String, String),
}

impl Columns {
    /// All that there are, by id; none, until the comparison is there.
    pub fn known(&self) -> &[String] {
        &self.known
    }

    /// Whether the comparison is there.
    pub fn have_arrived(&self) -> bool {
        !self.known.is_empty()
    }

    pub(crate) fn apply(&mut self, action: ColumnsAction) {
        match action {
            ColumnsAction::Arrive { known, ticked, named } => {
                self.known = known;
                self.ticked = ticked;
                self.are_named = !named.is_empty();
                named.into_iter().for_each(|column| self.tick(column));
            }
            ColumnsAction::Replace(named) => {
                self.are_named = true;
                self.ticked.clear();
                named.into_iter().for_each(|column| self.tick(column));
            }
            ColumnsAction::Tick(column) => {
                self.make_own(&column);
                self.tick(column);
            }
            ColumnsAction::Untick(column) => {
                self.make_own(&column);
                self.untick(&column);
            }
            ColumnsAction::Exchange(before, after) => {
                self.followed.1 = false;
                self.untick(&before);
                self.tick(after);
            }
        }
    }

    /// Ticks the column of the route that is read about instead of the one before it.
    pub(crate) fn follow(&mut self, route: &str) {
        if self.are_named || !self.have_arrived() || self.followed.0 == route {
            return;
        }
        let (before, is_ours) = std::mem::take(&mut self.followed);
        if is_ours {
            self.untick(&before);
        }
        let is_new = self.known.iter().any(|column| column == route)
            && !self.ticked.iter().any(|column| column == route);
        if is_new {
            self.tick(route.to_owned());
        }
        self.followed = (route.to_owned(), is_new);
    }

    /// Unticks all.
    pub(crate) fn clear(&mut self) {
        self.ticked.clear();
        self.followed.1 = false;
    }

    /// From here on it is the reader's own tick.
    fn make_own(&mut self, column: &str) {
        if self.followed.0 == column {
            self.followed.1 = false;
        }
    }

    fn tick(&mut self, column: String) {
        if self.known.contains(&column) && !self.ticked.contains(&column) {
            self.ticked.push(column);
        }
    }

    fn untick(&mut self, column: &str) {
        self.ticked.retain(|ticked| ticked != column);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    fn arrived(ticked: &[&str]) -> Columns {
        arrived_on_a_page_that_names(&[], ticked)
    }

    fn arrived_on_a_page_that_names(named: &[&str], ticked: &[&str]) -> Columns {
        let mut columns = Columns::default();
        let known = ids(&["iv", "im", "nasal", "none"]);
        let (ticked, named) = (ids(ticked), ids(named));
        columns.apply(ColumnsAction::Arrive { known, ticked, named });
        columns
    }

    #[test]
    fn the_way_that_is_read_about_is_ticked_in_place_of_the_one_before() {
        let mut columns = arrived(&[]);
        columns.follow("iv");
        assert_eq!(columns.ticked, ["iv"]);
        columns.follow("im");
        assert_eq!(columns.ticked, ["im"]);
        columns.follow("not-sure");
        assert_eq!(columns.ticked, ids(&[]));
    }

    #[test]
    fn a_tick_of_the_readers_own_stays() {
        let mut columns = arrived(&["im"]);
        columns.follow("im");
        columns.follow("iv");
        columns.apply(ColumnsAction::Tick("nasal".to_owned()));
        assert_eq!(columns.ticked, ["im", "iv", "nasal"]);
        // Ticked anew by hand, it isn't the guide's to take back.
        columns.apply(ColumnsAction::Untick("iv".to_owned()));
        columns.apply(ColumnsAction::Tick("iv".to_owned()));
        columns.follow("nasal");
        assert_eq!(columns.ticked, ["im", "nasal", "iv"]);
    }

    #[test]
    fn what_the_reader_unticked_is_not_ticked_again_for_the_same_way() {
        let mut columns = arrived(&[]);
        columns.follow("iv");
        columns.apply(ColumnsAction::Untick("iv".to_owned()));
        columns.follow("iv");
        assert_eq!(columns.ticked, ids(&[]));
    }

    #[test]
    fn columns_that_are_named_stand_whatever_is_read_about() {
        let mut columns = arrived_on_a_page_that_names(&["nasal", "moon", "nasal"], &["im"]);
        columns.follow("iv");
        assert_eq!(columns.ticked, ["im", "nasal"]);
        columns.apply(ColumnsAction::Replace(ids(&["none", "iv"])));
        assert_eq!(columns.ticked, ["none", "iv"]);
    }

    #[test]
    fn another_column_takes_the_place_of_one() {
        let mut columns = arrived(&["nasal"]);
        columns.follow("iv");
        columns.apply(ColumnsAction::Exchange("iv".to_owned(), "im".to_owned()));
        assert_eq!(columns.ticked, ["nasal", "im"]);
        columns.follow("none");
        assert_eq!(columns.ticked, ["nasal", "im", "none"]);
    }

    #[test]
    fn nothing_is_followed_before_the_comparison_is_there_nor_after_all_was_cleared() {
        let mut columns = Columns::default();
        columns.follow("iv");
        assert_eq!(columns, Columns::default());
        let mut columns = arrived(&["nasal"]);
        columns.follow("iv");
        columns.clear();
        columns.follow("iv");
        assert_eq!(columns.ticked, ids(&[]));
        columns.follow("im");
        assert_eq!(columns.ticked, ["im"]);
    }
}

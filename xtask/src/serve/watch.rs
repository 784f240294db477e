//! Notices changes by looking: a few hundred files take less than a millisecond.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::paths::Paths;

/// What a change of leads to a new build.
const WATCHED: [&str; 8] =
    ["src", "crates", "xtask", "content", "texts", "styles", "index.html", "demo"];

/// Time and length of each watched file.
pub(crate) type Snapshot = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// How the watched files are now.
pub(crate) fn snapshot(paths: &Paths) -> Snapshot {
    let mut seen = Snapshot::new();
    for path in WATCHED {
        look(&paths.at(path), &mut seen);
    }
    seen
}

fn look(path: &Path, seen: &mut Snapshot) {
    // A file may vanish while we look; then it is simply not there.
    let Ok(metadata) = fs::metadata(path) else {
        return;
    };
    if metadata.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            // Editors put their own files beside ours.
            if !entry.file_name().to_string_lossy().starts_with('.') {
                look(&entry.path(), seen);
            }
        }
    } else if !path.to_string_lossy().ends_with('~') {
        seen.insert(path.to_path_buf(), (metadata.modified().ok(), metadata.len()));
    }
}

/// A file that is new, gone or changed.
pub(crate) fn first_difference(before: &Snapshot, now: &Snapshot) -> Option<PathBuf> {
    let changed = now.iter().find(|(path, state)| before.get(*path) != Some(state));
    let gone = || before.iter().find(|(path, _)| !now.contains_key(*path));
    changed.or_else(gone).map(|(path, _)| path.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_new_changed_and_gone_files() {
        let one = |length| Snapshot::from([(PathBuf::from("a"), (None, length))]);
        let none = Snapshot::new();
        assert_eq!(first_difference(&one(1), &one(1)), None);
        for (before, now) in [(one(1), one(2)), (none.clone(), one(1)), (one(1), none)] {
            assert_eq!(first_difference(&before, &now), Some("a".into()));
        }
    }
}

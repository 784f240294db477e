//! The repository's history: what the content is called now, and how it stood before.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::content::CONTENT;
use crate::command::{output, run};
use crate::paths::Paths;

/// The content as it stood at a revision, in a folder of its own until this is dropped.
pub(crate) struct Earlier {
    pub(crate) folder: PathBuf,
    /// What it is called: short hash and day.
    pub(crate) name: String,
}

impl Drop for Earlier {
    fn drop(&mut self) {
        // What can't be removed is left to the system, which empties this folder by itself.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The content's revision now, such as `1a2b3c4, with changes that are not committed`.
pub(crate) fn now(paths: &Paths) -> Option<String> {
    let hash = output(git(&paths.root).args(["rev-parse", "--short", "HEAD"]))?;
    let changed = output(git(&paths.root).args(["status", "--porcelain", "--", CONTENT, "texts"]))?;
    Some(if changed.is_empty() {
        hash
    } else {
        format!("{hash}, with changes that are not committed")
    })
}

/// Takes content and texts out of the history; the checkout and its index stay as they are.
pub(crate) fn earlier(root: &Path, revision: &str) -> Result<Earlier> {
    let commit = format!("{revision}^{{commit}}");
    let hash = output(git(root).args(["rev-parse", "--verify", "--end-of-options", &commit]))
        .with_context(|| {
            format!(
                "git knows no revision \"{revision}\" here. Try a tag, or a hash from `git log`."
            )
        })?;
    let of_commit = ["show", "--no-patch", "--date=short", "--format=%h of %cd", &hash];
    let name = output(git(root).args(of_commit)).unwrap_or_else(|| revision.to_owned());

    let folder = std::env::temp_dir().join(format!("kap-review-{}-{}", std::process::id(), &hash));
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    let earlier = Earlier { folder, name };
    let there = |path: &str| {
        output(git(root).args(["cat-file", "-e", &format!("{hash}:{path}")])).is_some()
    };
    let wanted: Vec<&str> = [CONTENT, "texts"].into_iter().filter(|path| there(path)).collect();
    if wanted.is_empty() {
        bail!("there was no content yet at {}", earlier.name);
    }
    let directory = output(git(root).args(["rev-parse", "--absolute-git-dir"]))
        .context("can't find the repository's .git")?;
    run(git(&earlier.folder)
        .env("GIT_INDEX_FILE", earlier.folder.join("index"))
        .arg(format!("--git-dir={directory}"))
        .arg(format!("--work-tree={}", earlier.folder.display()))
        .args(["checkout", "--quiet", &hash, "--"])
        .args(wanted))?;
    Ok(earlier)
}

fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder);
    git
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earlier_state_is_taken_out_beside_the_checkout() {
        if output(Command::new("git").arg("--version")).is_none() {
            // A bare machine may have the sources without their history.
            return;
        }
        let root = std::env::temp_dir().join(format!("xtask-revision-{}", std::process::id()));
        fs::create_dir_all(root.join(CONTENT)).unwrap();
        let file = root.join(CONTENT).join("pack.toml");
        let commit = |words: &str| {
            fs::write(&file, words).unwrap();
            let who = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
            for arguments in [vec!["init", "-q"], vec!["add", "."], vec!["commit", "-qm", "x"]] {
                run(git(&root).args(who).args(arguments)).unwrap();
            }
        };
        commit("before");
        commit("after");
        let taken = earlier(&root, "HEAD~1").unwrap();
        let there = fs::read_to_string(taken.folder.join(CONTENT).join("pack.toml")).unwrap();
        let unknown = earlier(&root, "nowhere").err().map(|error| error.to_string());
        let untouched = output(git(&root).args(["status", "--porcelain"]));
        let folder = taken.folder.clone();
        drop(taken);
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(there, "before");
        assert_eq!(untouched.as_deref(), Some(""));
        assert!(unknown.unwrap().contains("\"nowhere\""));
        assert!(!folder.exists());
    }
}

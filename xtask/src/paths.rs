//! Where things are in the repository.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that the tasks read and write.
#[derive(Clone, Debug)]
pub(crate) struct Paths {
    /// The repository.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it compiles.
    pub(crate) cargo_target: PathBuf,
}

impl Paths {
    /// The repository that this xtask was compiled in.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask has no folder above it. Run it as `cargo xtask` in the repository.")?
            .to_path_buf();
        // The programs that we start run in other folders, so a relative path wouldn't hold.
        let cargo_target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(&folder).with_context(|| {
                format!("CARGO_TARGET_DIR is {folder:?}, which isn't a path. Unset it.")
            })?,
            None => root.join("target"),
        };
        Ok(Self { root, cargo_target })
    }

    /// A path in the repository.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What a build leaves behind for the next one. Always in the repository's own target
    /// folder: a finished build is moved from here to `dist`, which only works on one disk.
    pub(crate) fn kap(&self) -> PathBuf {
        self.at("target/kap")
    }

    /// The finished build.
    pub(crate) fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// Short form for messages: relative to the repository, with forward slashes.
    pub(crate) fn short(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
    }
}

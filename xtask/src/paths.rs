//! Where things are in the repository.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::content::CONTENT;

/// The folders that the tasks read and write.
#[derive(Clone, Debug)]
pub(crate) struct Paths {
    /// The repository.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it compiles.
    pub(crate) cargo_target: PathBuf,
    /// The name of a build beside the usual one; empty for the usual one.
    aside: &'static str,
    /// The content to build, if not the usual one.
    content: Option<PathBuf>,
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
        Ok(Self { root, cargo_target, aside: "", content: None })
    }

    /// The same repository with a build of another name, which leaves `dist` alone.
    pub(crate) fn aside(&self, name: &'static str) -> Self {
        Self { aside: name, ..self.clone() }
    }

    /// The same repository with a build of another name, for which all is compiled anew.
    pub(crate) fn afresh(&self, name: &'static str) -> Self {
        let aside = self.aside(name);
        Self { cargo_target: aside.kap().join("cargo"), ..aside }
    }

    /// The same build from other content.
    pub(crate) fn with_content(&self, folder: PathBuf) -> Self {
        Self { content: Some(folder), ..self.clone() }
    }

    /// The content pack's folder.
    pub(crate) fn content(&self) -> PathBuf {
        self.content.clone().unwrap_or_else(|| self.at(CONTENT))
    }

    /// A path in the repository.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What a build leaves behind for the next one. Always in the repository's own target
    /// folder: a finished build is moved from here to `dist`, which only works on one disk.
    pub(crate) fn kap(&self) -> PathBuf {
        self.at("target/kap").join(self.aside)
    }

    /// The finished build.
    pub(crate) fn dist(&self) -> PathBuf {
        if self.aside.is_empty() { self.at("dist") } else { self.kap().join("dist") }
    }

    /// Short form for messages: relative to the repository, with forward slashes.
    pub(crate) fn short(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
    }
}

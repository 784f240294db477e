//! What goes out is made as small as it gets, by a program that is compiled only then
//! (`crates/shrink`).

use std::env::consts::EXE_SUFFIX;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{cargo, run};
use crate::paths::Paths;

/// The program.
#[derive(Clone, Debug)]
pub(crate) struct Shrink(pub(super) PathBuf);

impl Shrink {
    /// Compiles it.
    pub(crate) fn ready(paths: &Paths) -> Result<Self> {
        run(cargo(paths).args(["build", "--quiet", "--package", "shrink"]))?;
        Ok(Self(paths.cargo_target.join(format!("debug/shrink{EXE_SUFFIX}"))))
    }

    /// An ES module that does the same.
    pub(crate) fn minify(&self, source: &str) -> Result<String> {
        Ok(String::from_utf8(self.run("minify", source.as_bytes())?)?)
    }

    /// A file for those who take brotli.
    pub(crate) fn brotli(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        self.run("brotli", bytes)
    }

    /// A file for all others.
    pub(crate) fn gzip(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        self.run("gzip", bytes)
    }

    fn run(&self, how: &str, bytes: &[u8]) -> Result<Vec<u8>> {
        let mut child = Command::new(&self.0)
            .arg(how)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .env("RUST_LIB_BACKTRACE", "0")
            .spawn()
            .with_context(|| format!("can't start {}", self.0.display()))?;
        // It reads all before it writes anything; dropped, its input ends.
        child.stdin.take().context("shrink has no input")?.write_all(bytes)?;
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("`shrink {how}` failed; see above");
        }
        Ok(output.stdout)
    }
}

//! Whether the toolchain is whole.
//!
//! rustup brings by itself what `rust-toolchain.toml` names, unless it has been told not to
//! (`RUSTUP_AUTO_INSTALL=0`), as on some machines that build for others.

use std::env::consts::EXE_EXTENSION;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{output, run};
use crate::paths::Paths;

/// What there is below the sysroot if every component and target has been installed.
const SIGNS: [&str; 4] = [
    "lib/rustlib/src/rust/library/Cargo.lock",
    "lib/rustlib/wasm32-unknown-unknown",
    "bin/cargo-clippy",
    "bin/rustfmt",
];

/// Installs what is missing.
pub(crate) fn complete(paths: &Paths) -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]));
    if sysroot.is_some_and(|sysroot| is_whole(Path::new(&sysroot))) {
        return Ok(());
    }
    println!("installing what rust-toolchain.toml names");
    // The name that rustup hands on would keep it from reading that file.
    run(Command::new("rustup")
        .args(["toolchain", "install"])
        .current_dir(&paths.root)
        .env_remove("RUSTUP_TOOLCHAIN"))
    .context("Rust's parts are missing. Run in the repository: rustup toolchain install")
}

fn is_whole(sysroot: &Path) -> bool {
    // Programs have an ending of their own on Windows.
    let is_there = |sign: &str| {
        let path = sysroot.join(sign);
        path.exists() || path.with_extension(EXE_EXTENSION).exists()
    };
    SIGNS.iter().all(|sign| is_there(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misses_what_was_not_installed() {
        let sysroot = std::env::temp_dir().join(format!("xtask-sysroot-{}", std::process::id()));
        for sign in SIGNS {
            assert!(!is_whole(&sysroot));
            let path = sysroot.join(sign);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        assert!(is_whole(&sysroot));
        std::fs::remove_dir_all(sysroot).unwrap();
    }
}

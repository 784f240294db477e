//! The WebAssembly modules: the app, with the glue that JavaScript calls it by, and what only some readers need.

mod names;
mod unreached;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Purpose;
use super::output::hash;
use crate::command::{cargo, run};
use crate::paths::Paths;

/// The package of the app.
const APP: &str = "kap-wasm";

/// The package of what only some readers need. Its script calls it by itself.
const ASIDE: &str = "kap-aside";

/// The standard library is built along with the app: a panic becomes a bare trap, which leaves
/// out all that words it would need (14 KB of 108 after brotli). The loader catches the trap.
/// These switches aren't stable, so the toolchain that knows them is pinned.
const SMALLER: [&str; 2] =
    ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// Without reference types the glue keeps what belongs to the page in a list of its own, and no
/// function of the module has to reach into a table for it (1.0 KB of 121 after brotli). What LLVM does
/// to loops and to what is worked out twice makes code faster and longer; without it, it also repeats
/// itself more, which brotli likes (1.6 KB of 95).
const SMALLER_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
     -Zfmt-debug=none -Ctarget-feature=-reference-types,-multivalue -Cllvm-args=-disable-lsr \
     -Cllvm-args=-enable-pre=false -Cllvm-args=-disable-machine-licm";

/// What is kept of a module until it is compiled anew.
const GLUE: &str = "glue.js";
const WASM: &str = "module.wasm";

/// What is made.
pub(crate) struct Modules {
    pub(crate) glue: String,
    pub(crate) app: Vec<u8>,
    pub(crate) aside: Vec<u8>,
}

/// Compiles the modules and makes the glue.
pub(crate) fn build(paths: &Paths, purpose: Purpose) -> Result<Modules> {
    let profile = match purpose {
        Purpose::Release => "wasm",
        Purpose::Look => "look",
    };
    let mut command = cargo(paths);
    command
        .args(["build", "--package", APP, "--package", ASIDE, "--profile", profile])
        .args(["--target", "wasm32-unknown-unknown"]);
    if purpose == Purpose::Release {
        command.args(SMALLER).env("RUSTFLAGS", SMALLER_FLAGS).env("RUSTC_BOOTSTRAP", "1");
    }
    run(&mut command)?;
    let (glue, app) = app(paths, profile)?;
    let (_, aside) = compiled(paths, profile, ASIDE)?;
    Ok(Modules { glue, app, aside })
}

/// Where cargo put the module of a package, and what is in it.
fn compiled(paths: &Paths, profile: &str, package: &str) -> Result<(PathBuf, Vec<u8>)> {
    let file = format!("{}.wasm", package.replace('-', "_"));
    let path = paths.cargo_target.join("wasm32-unknown-unknown").join(profile).join(file);
    let bytes = fs::read(&path)
        .with_context(|| format!("can't read {}. Is {package} still a cdylib?", path.display()))?;
    Ok((path, bytes))
}

/// The app's glue and module.
fn app(paths: &Paths, profile: &str) -> Result<(String, Vec<u8>)> {
    let (compiled, bytes) = compiled(paths, profile, APP)?;
    let folder = paths.kap().join("wasm").join(profile);
    let stamp = format!("{} {}", hash(&bytes), own_age());
    let stamp_file = folder.join("made-from");
    if fs::read_to_string(&stamp_file).ok().as_deref() != Some(&stamp) {
        make_glue(&compiled, &folder)?;
        fs::write(&stamp_file, &stamp)
            .with_context(|| format!("can't write {}", stamp_file.display()))?;
    }
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).with_context(|| {
            format!("can't read {}. Delete the folder and build again.", path.display())
        })
    };
    let glue = String::from_utf8(read(GLUE)?).context("the glue isn't UTF-8")?;
    Ok((glue, read(WASM)?))
}

fn make_glue(compiled: &Path, folder: &Path) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name("kap")
        .web(true)?
        .typescript(false)
        // The loader gives the compiled module, under its name with a hash.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("wasm-bindgen can't read {}", compiled.display()))?;
    unreached::take_out(&mut output);
    let glue = names::shorten(&mut output);
    fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes)
            .with_context(|| format!("can't write {name} into {}", folder.display()))
    };
    write(GLUE, glue.as_bytes())?;
    write(WASM, &output.wasm_mut().emit_wasm())
}

/// Differs for each compiled xtask: what an older one made may be wrong for this one.
fn own_age() -> String {
    let metadata = env::current_exe().and_then(fs::metadata);
    let modified = metadata.and_then(|metadata| metadata.modified());
    format!("{modified:?}")
}

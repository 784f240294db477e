//! The WebAssembly modules: the app, with the glue that JavaScript calls it by, and what only some readers need.

mod glue;
mod names;
mod order;
mod unreached;

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
    let (glue, app) = app(paths, purpose, profile)?;
    let aside = aside(paths, purpose, profile)?;
    Ok(Modules { glue, app, aside })
}

/// The app's glue and module.
fn app(paths: &Paths, purpose: Purpose, profile: &str) -> Result<(String, Vec<u8>)> {
    let read = made(paths, profile, APP, |bytes| {
        let (glue, wasm) = with_glue(bytes, purpose)?;
        Ok(vec![(GLUE, glue.into_bytes()), (WASM, wasm)])
    })?;
    Ok((String::from_utf8(read(GLUE)?).context("the glue isn't UTF-8")?, read(WASM)?))
}

/// The module that only some readers need.
fn aside(paths: &Paths, purpose: Purpose, profile: &str) -> Result<Vec<u8>> {
    let read =
        made(paths, profile, ASIDE, |bytes| Ok(vec![(WASM, order::packed(&bytes, purpose)?)]))?;
    read(WASM)
}

/// Makes files of the module that cargo made of a package, unless it is the same as the last time.
/// Returns what reads one of them.
fn made(
    paths: &Paths,
    profile: &str,
    package: &str,
    make: impl Fn(Vec<u8>) -> Result<Vec<(&'static str, Vec<u8>)>>,
) -> Result<impl Fn(&str) -> Result<Vec<u8>>> {
    let file = format!("{}.wasm", package.replace('-', "_"));
    let compiled = paths.cargo_target.join("wasm32-unknown-unknown").join(profile).join(file);
    let bytes = fs::read(&compiled).with_context(|| {
        format!("can't read {}. Is {package} still a cdylib?", compiled.display())
    })?;
    let folder = paths.kap().join("wasm").join(profile).join(package);
    let stamp = format!("{} {}", hash(&bytes), own_age());
    let stamp_file = folder.join("made-from");
    if fs::read_to_string(&stamp_file).ok().as_deref() != Some(&stamp) {
        let files = make(bytes)
            .with_context(|| format!("can't make anything of {}", compiled.display()))?;
        fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
        for (name, bytes) in files {
            fs::write(folder.join(name), bytes)
                .with_context(|| format!("can't write {name} into {}", folder.display()))?;
        }
        fs::write(&stamp_file, &stamp)
            .with_context(|| format!("can't write {}", stamp_file.display()))?;
    }
    Ok(move |name: &str| {
        let path = folder.join(name);
        fs::read(&path).with_context(|| {
            format!("can't read {}. Delete the folder and build again.", path.display())
        })
    })
}

/// The app's glue and module, made of what was compiled.
fn with_glue(bytes: Vec<u8>, purpose: Purpose) -> Result<(String, Vec<u8>)> {
    let mut output = Bindgen::new()
        .input_bytes("kap", bytes)
        .out_name("kap")
        .web(true)?
        .typescript(false)
        // The loader gives the compiled module, under its name with a hash.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen can't read it")?;
    unreached::take_out(&mut output);
    // Where nothing is compiled to be small, they don't stand together.
    if purpose == Purpose::Release {
        unreached::blank_names(output.wasm_mut())?;
    }
    let glue = names::shorten(&mut output)?;
    Ok((glue, order::packed(&output.wasm_mut().emit_wasm(), purpose)?))
}

/// Differs for each compiled xtask: what an older one made may be wrong for this one.
fn own_age() -> String {
    let metadata = env::current_exe().and_then(fs::metadata);
    let modified = metadata.and_then(|metadata| metadata.modified());
    format!("{modified:?}")
}

//! `yew-host-glue MODULE FOLDER`: what a browser needs to run the app.

/// Browsers have no files.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> anyhow::Result<()> {
    use anyhow::Context;

    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().context("name the module and the folder");
    let (module, folder) = (next()?, next()?);
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(module)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .generate(folder)
}

//! The browsers: those of the system, installed if need be, or Playwright's own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::command::{output, run, shown};
use crate::paths::Paths;
use crate::test::e2e::Engine;
use crate::test::node;

/// Everything that the tests use, as Debian names it.
const PACKAGES: [&str; 11] = [
    "chromium",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "dbus-x11",
    "poppler-utils",
    "fonts-dejavu-core",
    "fonts-liberation",
    "fonts-noto-core",
];

/// The system's browsers; where one is `None`, Playwright uses its own.
#[derive(Debug, Default)]
pub(crate) struct Browsers {
    chromium: Option<PathBuf>,
    firefox: Option<PathBuf>,
    /// WebKitWebDriver and MiniBrowser, which also need `xvfb-run`.
    webkit: Option<(PathBuf, PathBuf)>,
}

impl Browsers {
    fn find() -> Self {
        let webkit = in_path(&["WebKitWebDriver"]).zip(mini_browser());
        Self {
            chromium: in_path(&["chromium", "chromium-browser", "google-chrome"]),
            firefox: in_path(&["firefox-esr", "firefox"]),
            webkit: webkit.filter(|_| in_path(&["xvfb-run"]).is_some()),
        }
    }

    /// Those that the engines need and that aren't there, as Playwright names them.
    fn missing(&self, engine: Option<Engine>) -> Vec<&'static str> {
        let wanted = |engines: &[Engine]| engine.is_none_or(|engine| engines.contains(&engine));
        let chromium = wanted(&[Engine::Chromium, Engine::Narrow]) && self.chromium.is_none();
        let firefox = wanted(&[Engine::Firefox]) && self.firefox.is_none();
        let webkit = wanted(&[Engine::Webkit]) && self.webkit.is_none();
        let all = [(chromium, "chromium"), (firefox, "firefox"), (webkit, "webkit")];
        all.into_iter().filter(|(missing, _)| *missing).map(|(_, name)| name).collect()
    }

    /// What the tests' configuration reads.
    pub(crate) fn variables(&self) -> Vec<(&'static str, &Path)> {
        let webkit = self.webkit.as_ref();
        [
            ("KAP_CHROMIUM", self.chromium.as_deref()),
            ("KAP_FIREFOX", self.firefox.as_deref()),
            ("KAP_WEBKIT_DRIVER", webkit.map(|(driver, _)| driver.as_path())),
            ("KAP_MINIBROWSER", webkit.map(|(_, browser)| browser.as_path())),
        ]
        .into_iter()
        .filter_map(|(name, path)| Some((name, path?)))
        .collect()
    }
}

/// Finds the browsers for an engine, or for all; installs what is missing.
pub(crate) fn prepare(paths: &Paths, engine: Option<Engine>) -> Result<Browsers> {
    let browsers = Browsers::find();
    let missing = browsers.missing(engine);
    if missing.is_empty() {
        return Ok(browsers);
    }
    println!("installing {}", missing.join(", "));
    let has_apt = in_path(&["apt-get"]).is_some();
    if has_apt && is_root() {
        apt(&["update"]).and_then(|()| apt(&install_arguments())).with_context(by_hand)?;
        return Ok(Browsers::find());
    }
    let mut install = node::program(paths, "npx");
    install.env_remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
    install.args(["--no-install", "playwright", "install"]).args(&missing);
    let instead = if has_apt {
        by_hand()
    } else {
        format!("can't install the browsers. In tests/e2e, run: {}", shown(&install))
    };
    run(&mut install).context(instead)?;
    Ok(browsers)
}

fn apt(arguments: &[&str]) -> Result<()> {
    run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn install_arguments() -> Vec<&'static str> {
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(PACKAGES);
    arguments
}

fn by_hand() -> String {
    format!("can't install the browsers. Run: sudo apt-get {}", install_arguments().join(" "))
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// The first of these programs that there is.
fn in_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    names.iter().find_map(|name| {
        let places = env::split_paths(&path).chain(["/usr/bin".into()]);
        places.map(|folder| folder.join(name)).find(|file| file.is_file())
    })
}

/// MiniBrowser isn't in PATH: it stands below a folder named after processor and version.
fn mini_browser() -> Option<PathBuf> {
    let list = |folder: &Path| -> Vec<PathBuf> {
        let mut found: Vec<_> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        found.sort();
        found
    };
    let libraries = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(Path::new);
    let folders = libraries.iter().flat_map(|folder| list(folder));
    // Below /usr/lib itself, or one deeper as on Debian.
    let nested = folders.flat_map(|folder| {
        let inner =
            if folder.to_string_lossy().contains("-linux-") { list(&folder) } else { Vec::new() };
        std::iter::once(folder).chain(inner)
    });
    nested
        .filter(|folder| {
            folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_only_for_what_an_engine_needs() {
        let none = Browsers::default();
        assert_eq!(none.missing(None), ["chromium", "firefox", "webkit"]);
        assert_eq!(none.missing(Some(Engine::Narrow)), ["chromium"]);
        let some = Browsers { firefox: Some("/usr/bin/firefox".into()), ..Browsers::default() };
        assert_eq!(some.missing(Some(Engine::Firefox)), Vec::<&str>::new());
        assert_eq!(some.variables().len(), 1);
    }
}

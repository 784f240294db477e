//! The zips for a clinic's own server: the folder to upload, and what helps whoever sets it up.

use anyhow::{Result, bail};
use serde_json::Value;

use super::archive::{Files, within, zip};
use super::{Release, read_folder, servers};
use crate::build::markup::fill;
use crate::build::pages::SETUP;
use crate::paths::Paths;

/// What belongs to servers and people, not to the guide.
const TEMPLATES: &str = "integrations/self-host";
const README: &str = "README.txt";
const HEADERS: &str = "servers/_headers";
const IIS: &str = "web.config";
const SERVERS: [&str; 2] = ["servers/", IIS];

/// The folder's name, on which the snippets rely.
pub(super) const FOLDER: &str = "kap-guide";

/// What a clinic uploads: no more than this for one region in two languages.
const MOST_FILES: usize = 60;
const MOST_BYTES: usize = 2_000_000;

/// The files that one uploads.
pub(super) struct SelfHost {
    files: Files,
    setup: Files,
    small: Files,
    is_usual: bool,
}

impl SelfHost {
    pub(super) fn of(paths: &Paths, release: &Release) -> Result<Self> {
        let mut files = release.guide.clone();
        files.extend(release.licences.clone());
        let mut setup = release.setup.clone();
        for (name, bytes) in read_folder(&paths.at(TEMPLATES), "")? {
            let bytes = match name.as_str() {
                README => readme(&bytes, release)?,
                HEADERS => servers::headers(&bytes, FOLDER, &release.guide),
                IIS => {
                    servers::iis_sends(&bytes, &release.guide)?;
                    bytes
                }
                _ => bytes,
            };
            if SERVERS.iter().any(|start| name.starts_with(start)) {
                let name = name.rsplit('/').next().unwrap_or(&name);
                setup.insert(format!("{SETUP}servers/{name}"), bytes);
            } else if name.starts_with(SETUP) {
                setup.insert(name, bytes);
            } else {
                files.insert(name, bytes);
            }
        }
        let chosen = &release.chosen;
        let is_usual = chosen.regions.len() == 1 && chosen.languages.len() <= 2;
        Ok(Self { files, setup, small: release.small.clone(), is_usual })
    }

    pub(super) fn zip(&self) -> Result<Vec<u8>> {
        let bytes = zip(&within(FOLDER, &self.files))?;
        if self.is_usual && (self.files.len() > MOST_FILES || bytes.len() > MOST_BYTES) {
            bail!(
                "the zip of one region has {} files and {} bytes; it may have {MOST_FILES} and {MOST_BYTES}. Find out what has come in.",
                self.files.len(),
                bytes.len()
            );
        }
        Ok(bytes)
    }

    /// A folder to put into the guide's, for as long as somebody sets it up.
    pub(super) fn setup(&self) -> Result<Vec<u8>> {
        zip(&self.setup)
    }

    /// The compressed copies, to unpack over the same folder.
    pub(super) fn compressed(&self) -> Result<Vec<u8>> {
        zip(&within(FOLDER, &self.small))
    }
}

fn readme(template: &[u8], release: &Release) -> Result<Vec<u8>> {
    let places = [
        ("version", release.version.as_str()),
        ("named", release.named.as_str()),
        ("help", help(release)),
        ("editions", &release.editions()),
    ];
    Ok(fill(&String::from_utf8_lossy(template), &places)?.into_bytes())
}

/// Whom to call in the release's first region, as the builder has it.
fn help(release: &Release) -> &str {
    let languages = release.about.get("languages").and_then(Value::as_object);
    let first = languages.and_then(|languages| languages.values().next());
    let help = first.and_then(|language| language.pointer("/help/0/1"));
    help.and_then(Value::as_str).unwrap_or_default()
}

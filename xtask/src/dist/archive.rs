//! Archives that are the same byte for byte whenever they are made of the same files: entries in
//! order, one date for all, the same rights.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files by their names in the archive, with forward slashes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Everybody may read.
const RIGHTS: u32 = 0o644;

/// Best, and the same in every version of the encoder that the lock file allows.
const LEVEL: u32 = 9;

/// A zip; what is compressed already is stored as it is.
pub(crate) fn zip(files: &Files) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        // The first day that a zip can name.
        .last_modified_time(DateTime::default())
        .unix_permissions(RIGHTS);
    for (name, bytes) in files {
        let is_small = [".br", ".gz"].iter().any(|ending| name.ends_with(ending));
        let options = if is_small {
            options.compression_method(CompressionMethod::Stored)
        } else {
            options
                .compression_method(CompressionMethod::Deflated)
                .compression_level(Some(i64::from(LEVEL)))
        };
        let cannot = || format!("can't put {name} into the zip");
        writer.start_file(name.as_str(), options).with_context(cannot)?;
        writer.write_all(bytes).with_context(cannot)?;
    }
    Ok(writer.finish().context("can't end the zip")?.into_inner())
}

/// A tarball as npm takes it; every name should begin with `package/`.
pub(crate) fn tarball(files: &Files) -> Result<Vec<u8>> {
    // No name and no time in its head.
    let gzip = GzBuilder::new().write(Vec::new(), Compression::new(LEVEL));
    let mut builder = tar::Builder::new(gzip);
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_entry_type(tar::EntryType::Regular);
        header.set_mode(RIGHTS);
        // npm's own packages carry this day: some tools refuse what is older than 1980.
        header.set_mtime(499_162_500);
        header.set_size(bytes.len() as u64);
        builder
            .append_data(&mut header, name, bytes.as_slice())
            .with_context(|| format!("can't put {name} into the tarball"))?;
    }
    let gzip = builder.into_inner().context("can't end the tarball")?;
    gzip.finish().context("can't compress the tarball")
}

/// The same files in a folder.
pub(crate) fn within(folder: &str, files: &Files) -> Files {
    files.iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes.clone())).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn files() -> Files {
        let text = "a { color: red }\n".repeat(100);
        let files = [
            ("kap-guide/z.css", text.as_str()),
            ("kap-guide/a.js", "1"),
            ("kap-guide/a.js.br", "x"),
        ];
        files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()
    }

    #[test]
    fn a_zip_gives_back_what_it_was_made_of_and_is_always_the_same() {
        let bytes = zip(&files()).unwrap();
        assert_eq!(bytes, zip(&files()).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> =
            archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names.len(), 3);
        let mut read = Files::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).unwrap();
            assert_eq!(file.last_modified().unwrap().year(), 1980);
            assert_eq!(file.unix_mode().unwrap() & 0o777, RIGHTS);
            let mut text = Vec::new();
            file.read_to_end(&mut text).unwrap();
            read.insert(file.name().unwrap().into_owned(), text);
        }
        assert_eq!(read, files());
    }

    #[test]
    fn a_tarball_gives_back_what_it_was_made_of_and_is_always_the_same() {
        let bytes = tarball(&within("package", &files())).unwrap();
        assert_eq!(bytes, tarball(&within("package", &files())).unwrap());
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
        let names: Vec<String> = archive
            .entries()
            .unwrap()
            .map(|entry| entry.unwrap().path().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(
            names,
            ["package/kap-guide/a.js", "package/kap-guide/a.js.br", "package/kap-guide/z.css"]
        );
    }
}

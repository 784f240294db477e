//! The finished files: their names, their compressed forms, and the swap into `dist`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::{fs, thread};

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};

use super::shrink::Shrink;
use crate::paths::Paths;

/// Smaller files gain nothing from compression.
const WORTHWHILE: usize = 200;
const COMPRESSED: [&str; 7] = ["html", "js", "css", "wasm", "json", "svg", "txt"];

/// Raw and compressed length of a file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) raw: usize,
    pub(crate) brotli: usize,
}

/// Files on their way to `dist`.
#[derive(Default)]
pub(crate) struct Output {
    files: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Adds a file under a name that stays.
    pub(crate) fn add(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(name.to_owned(), bytes.into());
    }

    /// Adds a file under a name that changes with its contents, so that browsers may keep it
    /// for ever. Returns the name.
    pub(crate) fn add_hashed(
        &mut self,
        stem: &str,
        ending: &str,
        bytes: impl Into<Vec<u8>>,
    ) -> String {
        let bytes = bytes.into();
        let name = format!("{stem}.{}.{ending}", short_hash(&bytes));
        self.files.insert(name.clone(), bytes);
        name
    }

    /// The hash of a file that was added, for its address in a page: its name stays, and yet no
    /// browser shows an older one.
    pub(crate) fn hash_of(&self, name: &str) -> Result<String> {
        let bytes = self.files.get(name).with_context(|| format!("{name} isn't added yet"))?;
        Ok(short_hash(bytes))
    }

    /// The length of a file that was added, in bytes.
    pub(crate) fn length_of(&self, name: &str) -> Result<usize> {
        self.files.get(name).map(Vec::len).with_context(|| format!("nothing adds {name}"))
    }

    /// Adds a folder with all that is in it.
    pub(crate) fn add_folder(&mut self, folder: &Path, name: &str) -> Result<()> {
        let entries =
            fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let inner = path.file_name().unwrap_or_default().to_string_lossy();
            let inner = format!("{name}/{inner}");
            if path.is_dir() {
                self.add_folder(&path, &inner)?;
            } else {
                let bytes =
                    fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
                self.files.insert(inner, bytes);
            }
        }
        Ok(())
    }

    /// A hash of these files, which must have been added.
    pub(crate) fn digest<'a>(&self, names: impl Iterator<Item = &'a String>) -> Result<String> {
        let mut all = Vec::new();
        for name in names {
            let bytes = self.files.get(name).with_context(|| format!("nothing adds {name}"))?;
            all.extend_from_slice(bytes);
        }
        Ok(short_hash(&all))
    }

    /// Writes everything, and with `shrink` its compressed forms, beside the old `dist`, then puts it in its place.
    pub(crate) fn write(
        &self,
        paths: &Paths,
        shrink: Option<&Shrink>,
    ) -> Result<BTreeMap<String, Size>> {
        let new = paths.kap().join("dist-new");
        let old = paths.kap().join("dist-old");
        let cache = paths.kap().join("compressed");
        for folder in [&new, &old] {
            if folder.exists() {
                fs::remove_dir_all(folder)
                    .with_context(|| format!("can't remove {}", folder.display()))?;
            }
        }
        fs::create_dir_all(&cache).with_context(|| format!("can't make {}", cache.display()))?;
        let sizes = self.write_all(&new, &cache, shrink)?;

        let dist = paths.dist();
        if dist.exists() {
            fs::rename(&dist, &old)
                .context("can't move the old dist away. Is a program using it?")?;
        }
        fs::rename(&new, &dist).context("can't move the new dist into its place")?;
        if old.exists() {
            fs::remove_dir_all(&old).with_context(|| format!("can't remove {}", old.display()))?;
        }
        Ok(sizes)
    }

    /// Compressing is the slowest part, so every core takes the next file that is left.
    fn write_all(
        &self,
        folder: &Path,
        cache: &Path,
        shrink: Option<&Shrink>,
    ) -> Result<BTreeMap<String, Size>> {
        let left = Mutex::new(self.files.iter());
        let next = || left.lock().ok()?.next();
        let work = || -> Result<Vec<(String, Size)>> {
            let mut written = Vec::new();
            while let Some((name, bytes)) = next() {
                let size = write_one(&folder.join(name), bytes, cache, shrink)
                    .with_context(|| format!("can't write {name}"))?;
                written.push((name.clone(), size));
            }
            Ok(written)
        };
        let cores = thread::available_parallelism().map_or(2, usize::from);
        thread::scope(|scope| {
            let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
            let mut sizes = BTreeMap::new();
            for worker in workers {
                let written = worker
                    .join()
                    .map_err(|_| anyhow!("a worker that compresses files panicked"))?;
                sizes.extend(written?);
            }
            Ok(sizes)
        })
    }
}

fn write_one(path: &Path, bytes: &[u8], cache: &Path, shrink: Option<&Shrink>) -> Result<Size> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)?;
    let mut size = Size { raw: bytes.len(), brotli: bytes.len() };
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    if let Some(shrink) = shrink
        && bytes.len() > WORTHWHILE
        && COMPRESSED.contains(&ending.as_str())
    {
        let name = hash(bytes);
        let small = cached(&cache.join(format!("{name}.br")), || shrink.brotli(bytes))?;
        fs::write(path.with_extension(format!("{ending}.br")), &small)?;
        size.brotli = small.len();
        let small = cached(&cache.join(format!("{name}.gz")), || shrink.gzip(bytes))?;
        fs::write(path.with_extension(format!("{ending}.gz")), &small)?;
    }
    Ok(size)
}

/// What is in the file, or else what `make` makes, which is then kept there.
fn cached(file: &Path, make: impl Fn() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    if let Ok(bytes) = fs::read(file) {
        return Ok(bytes);
    }
    let bytes = make()?;
    // Written aside first: a build that is stopped half-way must not leave half a file.
    let aside = file.with_extension(format!("{:?}", thread::current().id()));
    fs::write(&aside, &bytes)?;
    fs::rename(&aside, file)?;
    Ok(bytes)
}

/// How many digits of a hash stand in a name. One of 16 million other contents would have the same,
/// and the loader holds six of these names in its 1,536 bytes.
const HASH_DIGITS: usize = 6;

/// The beginning of a hash of contents, in hexadecimal digits.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    hash(bytes).chars().take(HASH_DIGITS).collect()
}

/// Whether the word is as long as such a hash and of the same digits, as in `kap.0a1b2c.js`.
pub(crate) fn is_hash(word: &str) -> bool {
    word.len() == HASH_DIGITS && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_contents() {
        let mut output = Output::default();
        let name = output.add_hashed("pack.en", "css", "hello world");
        assert_eq!(name, "pack.en.b94d27.css");
        assert_eq!(output.add_hashed("pack.en", "css", "hello world"), name);
        assert_ne!(output.add_hashed("pack.en", "css", "hello"), name);
    }

    #[test]
    fn compressed_forms_stand_beside_what_is_worth_it_and_are_made_once() {
        let folder = std::env::temp_dir().join(format!("xtask-output-{}", std::process::id()));
        let long = "a{color:red}".repeat(100);
        let mut output = Output::default();
        output.add("a/long.css", long.clone());
        output.add("short.css", "a{}");
        output.add("picture.png", vec![0; 1000]);
        let cache = folder.join("cache");
        fs::create_dir_all(&cache).unwrap();
        // Made before: whoever would make it anew isn't there.
        for ending in ["br", "gz"] {
            fs::write(cache.join(format!("{}.{ending}", hash(long.as_bytes()))), ending).unwrap();
        }
        let nobody = Shrink("nowhere".into());
        let sizes = output.write_all(&folder.join("dist"), &cache, Some(&nobody)).unwrap();
        assert_eq!(sizes["short.css"], Size { raw: 3, brotli: 3 });
        assert_eq!(sizes["a/long.css"], Size { raw: 1_200, brotli: 2 });
        let written = |name: &str| fs::read_to_string(folder.join("dist").join(name)).ok();
        assert_eq!(written("a/long.css.br").as_deref(), Some("br"));
        assert_eq!(written("a/long.css.gz").as_deref(), Some("gz"));
        assert!(written("short.css.br").is_none() && written("picture.png.br").is_none());
        fs::remove_dir_all(folder).unwrap();
    }
}

//! `shrink minify|brotli|gzip`: makes what comes in as small as it gets.
//!
//! A program of its own, since only what goes out needs it: whoever looks at a change waits neither for
//! a minifier nor for encoders that are compiled with optimisation.

#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod minify;

use std::env;
use std::io::{self, Read, Write};

use anyhow::{Context, Result, bail};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

fn main() -> Result<()> {
    let how = env::args().nth(1).unwrap_or_default();
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).context("can't read what comes in")?;
    let small = match &*how {
        "minify" => minify::minify(&String::from_utf8(bytes)?)?.into_bytes(),
        "brotli" => brotli(&bytes)?,
        "gzip" => gzip(&bytes)?,
        _ => bail!("`shrink {how}` isn't known: minify, brotli and gzip are"),
    };
    io::stdout().write_all(&small).context("can't write it out")
}

/// Brotli at its highest level.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), 4096, 11, 24);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// Gzip at its highest level.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_itself_gets_small() {
        let long = "a{color:red}".repeat(100);
        assert!(brotli(long.as_bytes()).unwrap().len() < 60);
        assert!(gzip(long.as_bytes()).unwrap().len() < 60);
    }
}

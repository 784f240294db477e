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
use brotli::enc::BrotliEncoderParams;
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

/// Long files of words, of which there are hundreds, gain next to nothing from more than one try.
const LONG: usize = 50_000;

/// Brotli at its highest level. How distances are written and how long a block is are for the caller to
/// say, and what suits a program doesn't suit a style sheet: the shortest of some ways is taken. The
/// encoder has no room for more than one bit after a distance's code.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let is_tried = bytes.len() < LONG || bytes.starts_with(b"\0asm");
    let ways = [0, 16, 17].into_iter().flat_map(|block| {
        [(0, 0), (0, 4), (0, 6), (0, 8), (0, 12), (1, 0), (1, 8)]
            .map(|(bits, own)| (block, bits, own))
    });
    let all = ways.take(if is_tried { usize::MAX } else { 1 }).map(|way| brotli_with(bytes, way));
    let all: Vec<Vec<u8>> = all.collect::<io::Result<_>>()?;
    Ok(all.into_iter().min_by_key(Vec::len).unwrap_or_default())
}

/// Brotli with blocks of this length (a power of two; zero leaves it to the encoder), these bits after a
/// distance's code, and this number of distances with codes of their own.
fn brotli_with(bytes: &[u8], (block, bits, own): (i32, u32, u32)) -> io::Result<Vec<u8>> {
    let mut params = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        lgblock: block,
        ..BrotliEncoderParams::default()
    };
    params.dist.distance_postfix_bits = bits;
    params.dist.num_direct_distance_codes = own;
    let mut writer = CompressorWriter::with_params(Vec::new(), 4096, &params);
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

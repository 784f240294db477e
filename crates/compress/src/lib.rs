//! Compresses what is built, as small as it gets.
//!
//! The encoders are generic, so they are compiled where they are used: here, with optimisation.
//! In xtask itself that would cost every change of xtask a minute.

#![warn(missing_docs)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

use std::io::{self, Write};

use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Brotli at its highest level.
///
/// # Errors
/// None that the encoder is known for.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), 4096, 11, 24);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// Gzip at its highest level.
///
/// # Errors
/// None that the encoder is known for.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

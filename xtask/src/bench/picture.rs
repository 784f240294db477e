//! A picture for the page, so that there is something that the guide might delay.

use std::io::Write;

use anyhow::Result;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// A PNG of these many pixels, as hard to compress as a photograph.
pub(crate) fn png(width: u32, height: u32) -> Result<Vec<u8>> {
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::fast());
    let mut state = 1_u32;
    for _ in 0..height {
        // Each row begins with the filter that it uses: none.
        let mut row = vec![0];
        for _ in 0..width * 3 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            row.push(state.to_be_bytes()[0]);
        }
        rows.write_all(&row)?;
    }
    // Eight bits for each of red, green and blue.
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = [size.as_slice(), &[8, 2, 0, 0, 0]].concat();
    let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, bytes) in [(b"IHDR", header), (b"IDAT", rows.finish()?), (b"IEND", Vec::new())] {
        picture.extend(u32::try_from(bytes.len())?.to_be_bytes());
        let mut sum = Crc::new();
        sum.update(kind);
        sum.update(&bytes);
        picture.extend(kind);
        picture.extend(bytes);
        picture.extend(sum.sum().to_be_bytes());
    }
    Ok(picture)
}

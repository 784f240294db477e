//! A link as a code to scan.

use kap_core::format::decimal;
use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules a side of the code has, and the outline of the dark ones as a path of SVG. Empty if
/// the link is too long for a code.
pub(crate) fn drawn(link: &str) -> String {
    match QrCode::encode_binary(link.as_bytes(), QrCodeEcc::Medium) {
        Ok(code) => [&*decimal(code.size() as usize), "\0", &dark_modules(&code)].concat(),
        Err(_) => String::new(),
    }
}

/// A stroke for each run in a row.
fn dark_modules(code: &QrCode) -> String {
    let mut outline = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                let [x, y, run] = [x, y, run].map(|number| decimal(number as usize));
                outline.extend(["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"]);
            }
            x += run + 1;
        }
    }
    outline
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_its_corner_and_a_link_without_end_has_none() {
        let code = drawn("https://example.org/#kap-companion");
        assert!(code.starts_with("29\0M0 0h7v1h-7z"), "{code}");
        assert_eq!(drawn(&"long".repeat(1_000)), "");
    }
}

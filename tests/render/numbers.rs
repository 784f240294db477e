//! Numbers that are no help for everybody, or not always.

use std::collections::BTreeSet;
use std::path::Path;

use super::{routes, walkthrough};

#[test]
fn wherever_a_step_names_a_number_stands_for_whom_or_when_it_is_no_help() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packs = kap_content::load(&root.join("content/ketamine"), &root.join("texts")).unwrap();
    let mut limited = BTreeSet::new();
    for (region, pack) in packs.iter().flat_map(|pack| pack.editions()) {
        let numbers =
            [(&pack.crisis_line, &pack.crisis_limits), (&pack.poison_line, &pack.poison_limits)];
        for (number, limits) in numbers.into_iter().filter(|(_, limits)| !limits.is_empty()) {
            let (link, told) = (format!(">{number}</a>"), format!(" ({limits})"));
            for route in routes(&pack) {
                for rest in walkthrough(&pack, route).split(&link).skip(1) {
                    limited.insert(format!("{region} {number}"));
                    assert!(rest.starts_with(&told), "{region}: {number} lacks{told}");
                }
            }
        }
    }
    let expected = ["ca 1-844-764-7669", "eu 116 123", "ie 01 809 2166", "uk 111"];
    assert_eq!(Vec::from_iter(limited), expected);
}

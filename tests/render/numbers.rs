//! Numbers that are no help for everybody, or not always.

use std::collections::BTreeSet;

use super::{languages, routes, walkthrough};

#[test]
fn wherever_a_step_names_a_number_stands_for_whom_or_when_it_is_no_help() {
    let mut limited = BTreeSet::new();
    for (region, pack) in languages().iter().flat_map(|pack| pack.editions()) {
        for number in [&pack.crisis_line, &pack.poison_line] {
            if number.limits.is_empty() {
                continue;
            }
            let (link, told) = (format!(">{}</a>", number.call), format!(" ({})", number.limits));
            for route in routes(&pack) {
                for rest in walkthrough(&pack, route).split(&link).skip(1) {
                    limited.insert(format!("{region} {}", number.call));
                    assert!(rest.starts_with(&told), "{region}: {} lacks{told}", number.call);
                }
            }
        }
    }
    let expected = ["ca 1-844-764-7669", "eu 116 123", "ie 01 809 2166", "uk 111"];
    assert_eq!(Vec::from_iter(limited), expected);
}

//! The pack that is shipped: it loads, and survives the trip to the browser.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

use std::path::PathBuf;

use kap_core::authoring;
use kap_core::pack::Pack;
use kap_core::step::Section;

fn shipped() -> Vec<Pack> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    authoring::load(&root.join("content/ketamine"), &root.join("texts")).unwrap_or_else(|errors| {
        panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

#[test]
fn it_has_what_the_guide_promises() {
    for pack in shipped() {
        let routes: Vec<&str> = pack.routes.iter().map(|route| &*route.id).collect();
        assert_eq!(
            routes,
            [
                "not-sure",
                "iv",
                "im",
                "sc",
                "esketamine-nasal",
                "compounded-nasal",
                "lozenge-clinic",
                "lozenge-home",
                "swallowed"
            ]
        );
        let walked: Vec<&str> = pack
            .routes
            .iter()
            .filter(|route| route.has_walkthrough)
            .map(|route| &*route.id)
            .collect();
        assert_eq!(
            walked,
            ["not-sure", "iv", "im", "sc", "esketamine-nasal", "lozenge-clinic", "lozenge-home"]
        );
        assert_eq!(pack.steps.len(), 11);
        assert_eq!(pack.questions.iter().map(|group| group.questions.len()).sum::<usize>(), 40);
        assert!(pack.regions.iter().all(|region| region.main_line().is_some()));
    }
}

#[test]
fn every_step_says_what_happens_and_what_to_do_for_every_walkthrough() {
    for pack in shipped() {
        for (index, route) in
            pack.routes.iter().enumerate().filter(|(_, route)| route.has_walkthrough)
        {
            let index = u8::try_from(index).unwrap();
            for step in &pack.steps {
                for section in [Section::Happens, Section::Do, Section::SpeakUp] {
                    let items = step.items(section, index).count();
                    assert!(
                        (1..=7).contains(&items),
                        "{} has {items} items in {section:?} of {}",
                        route.id,
                        step.id
                    );
                }
            }
        }
    }
}

#[test]
fn compounded_and_home_routes_carry_the_agency_s_warning() {
    for pack in shipped() {
        for id in ["compounded-nasal", "lozenge-clinic", "lozenge-home", "swallowed"] {
            let route = pack.route(pack.route_index(id).unwrap()).unwrap();
            assert!(
                pack.warnings(&route.warnings).any(|warning| &*warning.id == "fda-2023"),
                "{id}"
            );
        }
    }
}

#[test]
fn it_arrives_in_the_browser_as_it_left() {
    for pack in shipped() {
        let bytes = pack.encode().unwrap();
        assert_eq!(Pack::decode(&bytes).unwrap(), pack);
        assert!(Pack::decode(&bytes[..bytes.len() / 2]).is_err());
        assert!(Pack::decode(b"<!doctype html>").is_err());
    }
}

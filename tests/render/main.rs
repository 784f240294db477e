//! Every part for every route, rendered natively as the static markup is.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

mod compare;
mod day;
mod numbers;
mod sources;
mod summary;

use std::collections::BTreeSet;
use std::path::Path;

use kap_core::format::verdict;
use kap_core::markup::Island;
use kap_core::pack::Pack;
use kap_core::place::View;
use kap_core::route::RouteIndex;
use kap_core::text::Span;
use kap_guide::frame::page::{self, Markup, MarkupProps};
use kap_guide::walkthrough::page::route_words;
use yew::{Html, LocalServerRenderer};

/// Every language.
fn languages() -> Vec<Pack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    kap_content::load(&root.join("content/ketamine"), &root.join("texts")).unwrap()
}

/// Every language as it reads in the default region.
fn packs() -> Vec<Pack> {
    let languages = languages();
    languages.iter().filter_map(|pack| pack.editions().next()).map(|(_, pack)| pack).collect()
}

/// What a route says: its day and its steps.
fn walkthrough(pack: &Pack, route: RouteIndex) -> String {
    plain(route_words(pack, route, 2))
}

fn guide(pack: &Pack, heading_level: u8) -> String {
    plain(page::whole(pack, heading_level))
}

fn part(pack: &Pack, view: View) -> String {
    plain(page::part(view, pack, 2))
}

fn plain(html: Html) -> String {
    let renderer = LocalServerRenderer::<Markup>::with_props(MarkupProps { html });
    pollster::block_on(renderer.hydratable(false).render())
}

/// What a reader reads of some markup.
fn words_of(markup: &str) -> String {
    let text: String = markup
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect();
    html_escape::decode_html_entities(&text).into_owned()
}

/// All values of an attribute, in order.
fn values<'a>(markup: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    markup.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn routes(pack: &Pack) -> impl Iterator<Item = RouteIndex> {
    (0..).take(pack.routes.len())
}

#[test]
fn a_route_s_walkthrough_says_everything_of_that_route_and_nothing_of_another() {
    for pack in packs() {
        for route in routes(&pack) {
            let walked = pack.walkthrough_for(route);
            let read = words_of(&walkthrough(&pack, route));
            let items = || pack.steps.iter().flat_map(|step| &step.items);
            for item in items() {
                let numbers =
                    |span: &Span| matches!(span, Span::Emergency | Span::Crisis | Span::Poison);
                let words = item.text.words();
                if item.text.spans.iter().any(numbers) {
                    continue;
                }
                if item.routes.contains(walked) {
                    assert!(read.contains(&words), "route {route} lacks: {words}");
                } else {
                    // The same words may hold for this route in another item.
                    let shared = items().any(|other| {
                        other.routes.contains(walked) && other.text.words().contains(&words)
                    });
                    assert!(shared || !read.contains(&words), "route {route} says: {words}");
                }
            }
        }
    }
}

/// A borrowed walkthrough, too: its words are another way's, its warnings are not.
#[test]
fn every_step_of_a_way_carries_the_warnings_of_that_way() {
    for pack in packs() {
        for route in routes(&pack) {
            let read = words_of(&walkthrough(&pack, route));
            for warning in &pack.warnings {
                let own = &pack.routes[usize::from(route)].warnings;
                let is_own = pack.warnings(own).any(|text| text.id == warning.id);
                let times = if is_own { pack.steps.len() } else { 0 };
                let seen = read.matches(&*warning.title).count();
                assert_eq!(seen, times, "{} of route {route}", warning.id);
            }
        }
    }
}

#[test]
fn a_route_without_a_walkthrough_of_its_own_is_marked_in_the_choice() {
    for pack in packs() {
        let markup = part(&pack, View::Walkthrough);
        let options: Vec<&str> = markup.split("<option").skip(1).collect();
        assert_eq!(options.len(), pack.routes.len());
        for (route, option) in routes(&pack).zip(options) {
            let is_borrowed = pack.walkthrough_for(route) != route;
            assert_eq!(option.contains("data-borrowed"), is_borrowed, "route {route}");
        }
        assert_eq!(
            values(&markup, "data-borrowed").last().map(|words| words.is_empty()),
            Some(true)
        );
    }
}

#[test]
fn each_island_has_one_slot_with_content_of_its_own() {
    for pack in packs() {
        let markup = guide(&pack, 2);
        for island in Island::ALL {
            let slot = format!(" data-island=\"{}\"", island.id());
            assert_eq!(markup.matches(&slot).count(), 1, "{island:?}");
            let inside = markup.split(&slot).nth(1).and_then(|rest| rest.split_once('>'));
            assert!(inside.is_some_and(|(_, inside)| !inside.starts_with("</")), "{island:?}");
        }
    }
}

#[test]
fn the_words_of_a_route_take_the_place_of_another_s() {
    for pack in packs() {
        let whole = guide(&pack, 2);
        let places: BTreeSet<&str> = values(&whole, "data-words").into_iter().collect();
        for route in routes(&pack) {
            let words = walkthrough(&pack, route);
            let own: BTreeSet<&str> = ["day", "pages"]
                .into_iter()
                .filter(|name| words.contains(&format!("data-words=\"{name}\"")))
                .collect();
            assert!(own.len() == 2 && own.is_subset(&places), "route {route}");
        }
    }
}

#[test]
fn what_is_read_first_is_whole_in_itself_and_the_rest_is_all_else() {
    for pack in packs() {
        let first = page::first(&pack, 2, &plain);
        let rest = plain(page::rest(&pack, 2, &first));
        let ids = |markup: &str| -> BTreeSet<String> {
            values(markup, "id").into_iter().map(str::to_owned).collect()
        };
        for id in values(&first, "popovertarget") {
            assert!(ids(&first).contains(id), "{id} isn't explained in the first file");
        }
        assert!(words_of(&first).contains(&*pack.steps[0].title));
        assert!(ids(&first).is_disjoint(&ids(&rest)));
        let whole = guide(&pack, 2);
        let parts = [View::Compare, View::Questions, View::Summary].map(|view| part(&pack, view));
        let all = [first, rest].iter().chain(&parts).flat_map(|markup| ids(markup)).collect();
        assert_eq!(ids(&whole), all);
    }
}

#[test]
fn ids_are_unique_and_what_points_to_one_finds_it() {
    for pack in packs() {
        let markup = guide(&pack, 2);
        let ids = values(&markup, "id");
        let set: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "an id stands twice");
        let pointers = ["aria-labelledby", "aria-controls", "for", "popovertarget", "data-open"];
        let words = routes(&pack).map(|route| walkthrough(&pack, route)).collect::<Vec<_>>();
        for markup in words.iter().chain([&markup]) {
            for pointer in pointers {
                for id in values(markup, pointer) {
                    let is_here = set.contains(id) || values(markup, "id").contains(&id);
                    assert!(is_here, "{pointer}={id} points to nothing");
                }
            }
        }
    }
}

#[test]
fn headings_start_where_the_page_says_and_skip_no_level() {
    for pack in packs() {
        for level in 1..=4 {
            let markup = guide(&pack, level);
            let mut last = level;
            let mut headings = markup.split("<h").skip(1).filter_map(|rest| {
                rest.as_bytes().first().filter(|b| b.is_ascii_digit()).map(|b| b - b'0')
            });
            assert_eq!(headings.next(), Some(level));
            for heading in headings {
                assert!(heading > level && heading <= last + 1, "h{heading} after h{last}");
                last = heading;
            }
        }
    }
}

#[test]
fn every_question_stands_in_the_document_with_its_answer_folded() {
    for pack in packs() {
        let markup = part(&pack, View::Questions);
        let read = html_escape::decode_html_entities(&markup);
        for question in pack.questions.iter().flat_map(|group| &group.questions) {
            assert!(read.contains(&*question.ask), "{}", question.id);
            assert!(markup.contains(&format!("id=\"q-{}\"", question.id)));
        }
        for tag in markup.split("<details").skip(1).filter_map(|rest| rest.split('>').next()) {
            assert!(!tag.contains(" open"), "open from the start: {tag}");
        }
    }
}

#[test]
fn what_rules_it_out_is_one_tap_away_in_the_first_step_before_all_else_that_is_folded() {
    for pack in packs() {
        for (route, _) in (0..).zip(&pack.routes).filter(|(_, route)| route.has_walkthrough) {
            let step = walkthrough(&pack, route);
            let first = step.split("class=\"folds\"").nth(1).unwrap();
            let tag = first.split("<details").nth(1).unwrap();
            assert!(tag.contains("data-list=\"rules-out\""), "{tag}");
        }
    }
}

#[test]
fn what_rules_it_out_stands_in_its_answer_and_in_the_comparison() {
    for pack in packs() {
        let answers = part(&pack, View::Questions);
        let (_, answer) = answers.split_once("id=\"q-who-should-not\"").unwrap();
        let (answer, _) = answer.split_once("id=\"q-").unwrap();
        let compared = part(&pack, View::Compare);
        for list in &pack.lists {
            let asked = if list.id.starts_with("medicines") { &answers } else { answer };
            assert!(asked.contains(&format!("data-list=\"{}\"", list.id)), "{}", list.id);
        }
        assert!(compared.contains("id=\"against-rules-out\""));
        assert!(compared.contains("data-open=\"q-who-should-not\""));
        let call = part(&pack, View::Summary);
        let at = |id: &str| call.find(&format!("id=\"{id}\"")).unwrap();
        assert!(at("urgent-emergency") < at("signs-call-clinic"));
    }
}

#[test]
fn no_claim_stands_without_its_verdict_on_the_closed_line() {
    for pack in packs() {
        let markup = part(&pack, View::Questions);
        let read = html_escape::decode_html_entities(&markup);
        for question in pack.questions.iter().flat_map(|group| &group.questions) {
            let (_, rest) = read.split_once(&format!("id=\"q-{}\"", question.id)).unwrap();
            let (line, _) = rest.split_once("</summary>").unwrap();
            let said = question.claim.map(|claim| verdict(claim.verdict, &pack.page.ask));
            let wanted = said.map_or(String::new(), |said| format!(">{said}</span>"));
            let verdicts = line.matches("class=\"claim-verdict").count();
            assert!(line.contains(&wanted), "{line}");
            assert_eq!(verdicts, usize::from(question.claim.is_some()), "{line}");
        }
    }
}

#[test]
fn what_is_found_begins_with_questions_and_ends_with_words_explained() {
    for pack in packs() {
        let markup = part(&pack, View::Questions);
        let (_, results) = markup.split_once("class=\"results\"").unwrap();
        let at = |class: &str| results.find(&format!("class=\"{class}\"")).unwrap();
        assert!(at("found-questions") < at("glossary"));
    }
}

#[test]
fn the_guide_says_which_decision_it_helps_with_who_paid_and_how_hard_it_is_to_read() {
    for pack in packs() {
        let read = |markup: String| html_escape::decode_html_entities(&markup).into_owned();
        let about = read(guide(&pack, 2));
        let (_, about) = about.split_once("class=\"about\"").unwrap();
        for words in
            [&pack.about.decision, &pack.about.funding, &pack.about.selection, &pack.about.reading]
        {
            assert!(!words.is_empty() && about.contains(&**words), "{words}");
        }
        assert!(read(part(&pack, View::Compare)).contains(&*pack.about.decision));
        let summary = read(part(&pack, View::Summary));
        assert!(pack.summary.steps.len() > 2);
        assert!(pack.summary.steps.iter().all(|step| summary.contains(&**step)));
    }
}

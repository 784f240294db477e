//! Every part for every route, rendered natively as the static markup is.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

mod compare;
mod day;
mod sources;
mod summary;

use std::collections::BTreeSet;
use std::path::Path;

use kap_core::authoring;
use kap_core::format::{fill, verdict};
use kap_core::options::GuideOptions;
use kap_core::pack::Pack;
use kap_core::place::{Destination, Place, View};
use kap_core::route::RouteIndex;
use kap_core::text::Span;
use kap_guide::page::{self, Markup, MarkupProps};
use kap_guide::{AppProps, Content, Found, Shell, ShellProps, ViewProps, WalkthroughView};
use yew::{BaseComponent, Callback, Html, LocalServerRenderer};

/// Every language as it reads in the default region.
fn packs() -> Vec<Pack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packs = authoring::load(&root.join("content/ketamine"), &root.join("texts")).unwrap();
    packs.iter().filter_map(|pack| pack.editions().next()).map(|(_, pack)| pack).collect()
}

/// What the app will have of a pack.
fn content(pack: &Pack) -> Content {
    Content::new(pack.app.clone().for_walkthrough())
}

fn render<C: BaseComponent>(renderer: LocalServerRenderer<C>) -> String {
    pollster::block_on(renderer.render())
}

fn walkthrough(content: &Content, route: RouteIndex) -> String {
    at_step(content, route, 0)
}

fn at_step(content: &Content, route: RouteIndex, step: usize) -> String {
    let place = Place { route, step, ..Place::default() };
    render(LocalServerRenderer::<WalkthroughView>::with_props(view(content, place, 2)))
}

fn view(content: &Content, place: Place, heading_level: u8) -> ViewProps {
    let content = content.clone();
    let hidden_route = Some(place.route);
    ViewProps { content, place, hidden_route, heading_level, found: None, on_go: Callback::noop() }
}

/// What stands in the walkthrough before the app comes.
fn written(content: &Content, place: &Place, heading_level: u8) -> Found {
    Found::written(&view(content, place.clone(), heading_level), plain)
}

fn live(content: &Content, place: Place, found: Option<Found>, options: GuideOptions) -> AppProps {
    AppProps {
        content: content.clone(),
        options,
        start: place,
        found,
        journey: (0, Destination::default()),
        on_event: Callback::noop(),
        on_ready: Callback::noop(),
    }
}

fn guide(pack: &Pack, place: Place, options: GuideOptions) -> String {
    let content = content(pack);
    let found = written(&content, &place, options.heading_level);
    marked(page::whole(pack, live(&content, place, Some(found), options)))
}

fn marked(html: Html) -> String {
    render(LocalServerRenderer::<Markup>::with_props(MarkupProps { html }))
}

fn part(pack: &Pack, view: View) -> String {
    plain(page::part(view, pack, 2))
}

fn plain(html: Html) -> String {
    render(LocalServerRenderer::<Markup>::with_props(MarkupProps { html }).hydratable(false))
}

/// What a reader reads of some markup.
fn words_of(markup: &str) -> String {
    let text: String = markup
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect();
    html_escape::decode_html_entities(&text).into_owned()
}

/// Markup without the marks that help the app to take it over.
fn without_marks(markup: &str) -> String {
    let mut pieces = markup.split("<!--");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |all, piece| all + piece.split_once("-->").unwrap().1)
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
            let read = words_of(&walkthrough(&content(&pack), route));
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

#[test]
fn a_route_without_a_walkthrough_of_its_own_says_so() {
    for pack in packs() {
        for route in routes(&pack) {
            let name = &pack.route(route).unwrap().name;
            let borrowed = pack.walkthrough_for(route) != route;
            let notice = fill(&pack.texts.walk.borrowed, &[("route", name)]);
            let says_so = words_of(&walkthrough(&content(&pack), route)).contains(&notice);
            assert_eq!(says_so, borrowed, "{name}");
        }
    }
}

#[test]
fn the_app_finds_what_it_would_have_written() {
    // The loader puts a route's file into the frame, and the app, which knows no more than names
    // then, takes it over node by node.
    for pack in packs() {
        let names = Content::new(content(&pack).names());
        for route in routes(&pack) {
            let place = Place { route, ..Place::default() };
            let whole = guide(&pack, place.clone(), GuideOptions::default());
            let found = written(&content(&pack), &place, GuideOptions::default().heading_level);
            let guide = Some(live(&names, place, Some(found), GuideOptions::default()));
            let app = ShellProps { guide, serial: 0 };
            let app = render(LocalServerRenderer::<Shell>::with_props(app));
            assert!(whole.contains(&format!("<div class=\"live\">{app}</div>")), "route {route}");
        }
    }
}

#[test]
fn what_the_app_leaves_alone_is_what_it_would_have_written() {
    for pack in packs() {
        for route in routes(&pack) {
            let place = Place { route, ..Place::default() };
            let found = guide(&pack, place.clone(), GuideOptions::default());
            let guide = Some(live(&content(&pack), place, None, GuideOptions::default()));
            let app = ShellProps { guide, serial: 0 };
            let app = render(LocalServerRenderer::<Shell>::with_props(app).hydratable(false));
            assert!(without_marks(&found).contains(&app), "route {route}");
        }
    }
}

#[test]
fn what_is_read_first_is_whole_in_itself_and_the_rest_is_all_else() {
    for pack in packs() {
        let content = content(&pack);
        let view = view(&content, Place::default(), 2);
        let live = |found| live(&content, Place::default(), Some(found), GuideOptions::default());
        let first = page::first(&pack, &view, live, &marked, &plain);
        let rest = plain(page::rest(&pack, &view, &first));
        let ids = |markup: &str| -> BTreeSet<String> {
            values(markup, "id").into_iter().map(str::to_owned).collect()
        };
        for id in values(&first, "popovertarget") {
            assert!(ids(&first).contains(id), "{id} isn't explained in the first file");
        }
        assert!(words_of(&first).contains(&*pack.steps[0].title));
        assert!(ids(&first).is_disjoint(&ids(&rest)));
        let whole = guide(&pack, Place::default(), GuideOptions::default());
        let parts = [View::Compare, View::Questions, View::Summary].map(|view| part(&pack, view));
        let all = [first, rest].iter().chain(&parts).flat_map(|markup| ids(markup)).collect();
        assert_eq!(ids(&whole), all);
    }
}

#[test]
fn ids_are_unique_and_what_points_to_one_finds_it() {
    for pack in packs() {
        for route in routes(&pack) {
            let place = Place { route, ..Place::default() };
            let markup = guide(&pack, place, GuideOptions::default());
            let ids = values(&markup, "id");
            let set: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), set.len(), "an id stands twice for route {route}");
            let pointers =
                ["aria-labelledby", "aria-controls", "for", "popovertarget", "data-open"];
            for pointer in pointers {
                for id in values(&markup, pointer) {
                    assert!(set.contains(id), "{pointer}={id} points to nothing");
                }
            }
        }
    }
}

#[test]
fn headings_start_where_the_page_says_and_skip_no_level() {
    for pack in packs() {
        for level in 1..=4 {
            let options = GuideOptions { heading_level: level, ..GuideOptions::default() };
            let markup = guide(&pack, Place::default(), options);
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
fn what_rules_it_out_is_in_sight_in_the_first_step_in_its_answer_and_in_the_comparison() {
    for pack in packs() {
        let content = content(&pack);
        for (route, _) in (0..).zip(&pack.routes).filter(|(_, route)| route.has_walkthrough) {
            let step = walkthrough(&content, route);
            let tag = step.split("<details").find(|rest| rest.contains("rules-out")).unwrap();
            assert!(tag.split('>').next().unwrap().contains(" open"), "{tag}");
        }
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
            let verdicts = line.matches("class=\"verdict\"").count();
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
        let about = read(guide(&pack, Place::default(), GuideOptions::default()));
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

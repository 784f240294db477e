//! Every part for every route, rendered natively as the static markup is.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

use std::collections::BTreeSet;
use std::path::Path;

use kap_core::authoring;
use kap_core::options::GuideOptions;
use kap_core::place::{Destination, Place, View};
use kap_core::route::RouteIndex;
use kap_core::text::Span;
use kap_guide::{
    AppProps, CompareView, Content, QuestionsView, Shell, ShellProps, Start, ViewProps,
    WalkthroughView,
};
use yew::{BaseComponent, Callback, LocalServerRenderer};

fn content() -> Content {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut packs = authoring::load(&root.join("content/ketamine"), &root.join("texts")).unwrap();
    Content::new(packs.remove(0))
}

fn render<C: BaseComponent>(renderer: LocalServerRenderer<C>) -> String {
    pollster::block_on(renderer.render())
}

fn view_props(content: &Content, route: RouteIndex) -> ViewProps {
    ViewProps {
        content: content.clone(),
        place: Place { route, ..Place::default() },
        heading_level: 2,
        on_go: Callback::noop(),
    }
}

fn walkthrough(content: &Content, route: RouteIndex) -> String {
    render(LocalServerRenderer::<WalkthroughView>::with_props(view_props(content, route)))
}

fn guide(content: &Content, place: Place, options: GuideOptions) -> String {
    let guide = AppProps {
        content: content.clone(),
        options,
        start: Start { place, parts: View::ALL.to_vec() },
        journey: (0, Destination::default()),
        on_event: Callback::noop(),
        on_ready: Callback::noop(),
    };
    render(LocalServerRenderer::<Shell>::with_props(ShellProps { guide: Some(guide), serial: 0 }))
}

/// What a reader reads of some markup.
fn words_of(markup: &str) -> String {
    let text: String =
        markup.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    html_escape::decode_html_entities(&text).into_owned()
}

/// All values of an attribute, in order.
fn values<'a>(markup: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    markup.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn routes(content: &Content) -> impl Iterator<Item = RouteIndex> {
    (0..).take(content.routes.len())
}

#[test]
fn a_route_s_walkthrough_says_everything_of_that_route_and_nothing_of_another() {
    let content = content();
    for route in routes(&content) {
        let walked = content.walkthrough_for(route);
        let read = words_of(&walkthrough(&content, route));
        for item in content.steps.iter().flat_map(|step| &step.items) {
            let numbers = |span: &Span| matches!(span, Span::Emergency | Span::Crisis);
            let words = item.text.words();
            if item.text.spans.iter().any(numbers) {
                continue;
            }
            if item.routes.contains(walked) {
                assert!(read.contains(&words), "route {route} lacks: {words}");
            } else {
                // The same words may hold for this route in another item.
                let shared = content.steps.iter().flat_map(|step| &step.items).any(|other| {
                    other.routes.contains(walked) && other.text.words().contains(&words)
                });
                assert!(shared || !read.contains(&words), "route {route} says: {words}");
            }
        }
    }
}

#[test]
fn a_route_without_a_walkthrough_of_its_own_says_so() {
    let content = content();
    for route in routes(&content) {
        let name = &content.route(route).unwrap().name;
        let borrowed = content.walkthrough_for(route) != route;
        let says_so =
            walkthrough(&content, route).contains(&format!("no steps of its own for {name}"));
        assert_eq!(says_so, borrowed, "{name}");
    }
}

#[test]
fn a_part_alone_is_the_part_in_the_whole_guide() {
    // The loader puts part files into the frame, and the app takes them over node by node.
    let content = content();
    for route in routes(&content) {
        let place = Place { route, ..Place::default() };
        let whole = guide(&content, place, GuideOptions::default());
        assert!(whole.contains(&walkthrough(&content, route)), "route {route}");
    }
    let whole = guide(&content, Place::default(), GuideOptions::default());
    let props = || view_props(&content, 0);
    assert!(whole.contains(&render(LocalServerRenderer::<CompareView>::with_props(props()))));
    assert!(whole.contains(&render(LocalServerRenderer::<QuestionsView>::with_props(props()))));
}

#[test]
fn ids_are_unique_and_what_points_to_one_finds_it() {
    let content = content();
    for route in routes(&content) {
        let place = Place { route, ..Place::default() };
        let markup = guide(&content, place, GuideOptions::default());
        let ids = values(&markup, "id");
        let set: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "an id stands twice for route {route}");
        for pointer in ["aria-labelledby", "aria-controls", "for", "popovertarget"] {
            for id in values(&markup, pointer) {
                assert!(set.contains(id), "{pointer}={id} points to nothing");
            }
        }
    }
}

#[test]
fn headings_start_where_the_page_says_and_skip_no_level() {
    let content = content();
    for level in 1..=4 {
        let options = GuideOptions { heading_level: level, ..GuideOptions::default() };
        let markup = guide(&content, Place::default(), options);
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

#[test]
fn every_route_has_the_same_rows_and_none_is_blank() {
    let content = content();
    let markup = render(LocalServerRenderer::<CompareView>::with_props(view_props(&content, 0)));
    let attributes: usize = content.attributes.iter().map(|group| group.attributes.len()).sum();
    let rows = attributes + 1; // and the official warnings
    let cells = rows * (content.routes.len() - 1)
        + attributes * content.alternatives.len()
        + content.forms.rows.len() * content.forms.columns.len();
    assert_eq!(markup.matches("role=\"cell\"").count(), cells);
    for cell in markup.split("role=\"cell\"").skip(1) {
        let cell = cell.split("</td>").next().unwrap();
        assert!(cell.contains("class=\"value\"") || cell.contains("class=\"note\""), "{cell}");
    }
}

#[test]
fn every_question_stands_in_the_document_with_its_answer_folded() {
    let content = content();
    let markup = render(LocalServerRenderer::<QuestionsView>::with_props(view_props(&content, 0)));
    let read = html_escape::decode_html_entities(&markup);
    for question in content.questions.iter().flat_map(|group| &group.questions) {
        assert!(read.contains(&*question.ask), "{}", question.id);
        assert!(markup.contains(&format!("id=\"q-{}\"", question.id)));
    }
    for tag in markup.split("<details").skip(1).filter_map(|rest| rest.split('>').next()) {
        assert!(!tag.contains(" open"), "open from the start: {tag}");
    }
}

#[test]
fn a_result_without_a_comparison_says_why_in_its_own_words() {
    let content = content();
    let markup = render(LocalServerRenderer::<CompareView>::with_props(view_props(&content, 0)));
    let read = html_escape::decode_html_entities(&markup);
    for outcome in content.outcomes.iter().filter(|outcome| outcome.comparator.is_none()) {
        let sentence = format!("{}. {}.", outcome.label, outcome.comparator_name);
        assert!(read.contains(&sentence), "{}: {sentence}", outcome.id);
    }
}

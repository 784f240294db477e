//! Every part for every route, rendered natively as the static markup is.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

mod summary;

use std::collections::BTreeSet;
use std::path::Path;

use kap_core::authoring;
use kap_core::format::{fill, how_sure, time};
use kap_core::options::GuideOptions;
use kap_core::pack::Pack;
use kap_core::place::{Destination, Place, View};
use kap_core::route::{RouteIndex, Value};
use kap_core::text::Span;
use kap_guide::page::{self, Markup, MarkupProps};
use kap_guide::{AppProps, Content, Shell, ShellProps, ViewProps, WalkthroughView};
use yew::{BaseComponent, Callback, LocalServerRenderer};

fn packs() -> Vec<Pack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    authoring::load(&root.join("content/ketamine"), &root.join("texts")).unwrap()
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
    render(LocalServerRenderer::<WalkthroughView>::with_props(ViewProps {
        content: content.clone(),
        place: Place { route, step, ..Place::default() },
        heading_level: 2,
        on_go: Callback::noop(),
    }))
}

fn live(content: &Content, place: Place, options: GuideOptions) -> AppProps {
    AppProps {
        content: content.clone(),
        options,
        start: place,
        journey: (0, Destination::default()),
        on_event: Callback::noop(),
        on_ready: Callback::noop(),
    }
}

fn guide(pack: &Pack, place: Place, options: GuideOptions) -> String {
    let html = page::guide(pack, live(&content(pack), place, options), true);
    render(LocalServerRenderer::<Markup>::with_props(MarkupProps { html }))
}

fn part(pack: &Pack, view: View) -> String {
    let html = page::part(view, pack, 2);
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
                let numbers = |span: &Span| matches!(span, Span::Emergency | Span::Crisis);
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

/// The list of the day: for each mark its step, what it says, and whether it is marked.
fn day(markup: &str) -> Vec<(&str, String, bool)> {
    let list = markup.split("<div class=\"day\">").nth(1).unwrap();
    let list = list.split("</ol>").next().unwrap();
    list.split("<li")
        .skip(1)
        .map(|item| {
            let tag = item.split('>').next().unwrap();
            let step = values(item, "data-step")[0];
            (step, words_of(&format!("<{item}")), tag.contains("aria-current=\"step\""))
        })
        .collect()
}

#[test]
fn the_day_says_each_time_of_the_comparison_and_claims_no_other() {
    for pack in packs() {
        for (route, column) in pack.routes.iter().enumerate() {
            let markup = walkthrough(&content(&pack), route as RouteIndex);
            let day = day(&markup);
            assert_eq!(day.len(), 8, "{}", column.id);
            let rows = || pack.attributes.iter().flat_map(|group| &group.attributes);
            let times = ["onset", "strongest", "fades", "leave"];
            for (row, (_, says, _)) in times.iter().zip(&day[3..7]) {
                let place = rows().position(|attribute| &*attribute.id == *row).unwrap();
                match column.facts.get(place).map(|fact| &fact.value) {
                    Some(&Value::Range { from, to }) => {
                        assert!(says.contains(&time(from, to, &pack.page.time)), "{says}");
                    }
                    Some(_) => assert!(says.contains(&*pack.page.day.unknown), "{says}"),
                    None => assert!(!says.contains(|c: char| c.is_ascii_digit()), "{says}"),
                }
            }
            let drawing = markup.split("<svg").nth(1).unwrap().split("</svg>").next().unwrap();
            let bars: usize =
                values(drawing, "d")[4..].iter().map(|d| d.matches('M').count()).sum();
            let ranges = |value: &Value| matches!(value, Value::Range { .. });
            let known = day[3..7].iter().filter(|(_, says, _)| says.contains(char::is_numeric));
            assert_eq!(known.count(), bars, "{}", column.id);
            let shown = rows()
                .zip(&column.facts)
                .filter(|(row, fact)| times.contains(&&*row.id) && ranges(&fact.value));
            assert_eq!(shown.count(), bars, "{}", column.id);
            assert!(drawing.contains("aria-hidden=\"true\""));
        }
    }
}

#[test]
fn only_attributes_tell_where_in_the_day_a_step_is() {
    for pack in packs() {
        for route in routes(&pack) {
            let start = walkthrough(&content(&pack), route);
            for (index, step) in pack.steps.iter().enumerate() {
                let markup = at_step(&content(&pack), route, index);
                for ((mark, says, current), (_, before, _)) in day(&markup).iter().zip(day(&start))
                {
                    assert_eq!(*current, *mark == &*step.id);
                    assert_eq!(*says, before);
                }
                let tags = |markup: &str| markup.matches('<').count();
                assert_eq!(tags(&markup), tags(&start));
            }
        }
    }
}

#[test]
fn the_app_finds_what_it_would_have_written() {
    // The loader puts a route's file into the frame, and the app takes it over node by node.
    for pack in packs() {
        for route in routes(&pack) {
            let place = Place { route, ..Place::default() };
            let whole = guide(&pack, place.clone(), GuideOptions::default());
            assert!(whole.contains(&walkthrough(&content(&pack), route)), "route {route}");
            let app = ShellProps {
                guide: Some(live(&content(&pack), place, GuideOptions::default())),
                serial: 0,
            };
            let app = render(LocalServerRenderer::<Shell>::with_props(app));
            assert!(whole.contains(&format!("<div class=\"live\">{app}</div>")), "route {route}");
        }
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
fn every_column_has_the_same_rows_and_none_is_blank() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let attributes: usize = pack.attributes.iter().map(|group| group.attributes.len()).sum();
        let rows = attributes + 1; // and the official warnings
        let columns = pack.routes.len() - 1 + pack.alternatives.len();
        let cells = rows * columns + pack.forms.rows.len() * pack.forms.columns.len();
        assert_eq!(markup.matches("role=\"cell\"").count(), cells);
        for cell in markup.split("role=\"cell\"").skip(1) {
            let cell = cell.split("</td>").next().unwrap();
            assert!(cell.contains("class=\"value\"") || cell.contains("class=\"note\""), "{cell}");
        }
    }
}

#[test]
fn every_column_can_be_chosen_and_the_style_sheet_knows_it() {
    let styles =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/columns.css"))
            .unwrap();
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        let (chooser, table) = markup.split_once("role=\"table\"").unwrap();
        let columns = pack.routes[1..].iter().chain(&pack.alternatives);
        for (column, number) in columns.zip(1..) {
            let place = format!("data-column=\"{number}\"");
            let input = chooser.split("<input").find(|tag| tag.contains(&place)).unwrap();
            assert!(values(input, "value").contains(&&*format!("c-{}", column.id)));
            let head = format!("<th scope=\"col\" role=\"columnheader\" {place}>");
            let named = words_of(table.split(&head).nth(1).unwrap().split("</th>").next().unwrap());
            assert!(named.starts_with(&*column.short), "{named}");
            assert!(styles.contains(&format!("> [{place}]:not(:checked)")), "{number}");
            assert!(styles.contains(&format!("nth-child({number} of :checked)")) || number == 1);
        }
        let shown: Vec<&str> =
            chooser.split("<input").filter(|tag| tag.contains(" checked")).collect();
        assert!(shown.len() >= 2);
        assert_eq!(values(shown.last().unwrap(), "value")[0], "c-no-treatment");
    }
}

#[test]
fn what_is_hard_marks_the_rows_that_speak_of_it() {
    let styles =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/columns.css"))
            .unwrap();
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for (hurdle, number) in pack.summary.hurdles.iter().zip(1_usize..) {
            assert!(markup.contains(&format!("value=\"h-{}\"", hurdle.id)));
            assert!(styles.contains(&format!(".hurdle[data-hurdle=\"{number}\"]")), "{number}");
            for id in &hurdle.rows {
                let row = markup.split(&format!("id=\"row-{id}\"")).nth(1).unwrap();
                let marks = values(row.split("</th>").next().unwrap(), "data-hurdle");
                assert!(marks.contains(&&*number.to_string()), "{id}: {}", hurdle.id);
            }
        }
    }
}

#[test]
fn a_scale_is_drawn_once_for_the_rows_that_share_it() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for group in markup.split("<tbody").filter(|group| group.contains("class=\"bar")) {
            let drawn = values(group, "viewBox").into_iter().collect::<BTreeSet<_>>();
            assert_eq!(group.matches("class=\"axis\"").count(), drawn.len(), "{drawn:?}");
        }
    }
}

#[test]
fn every_result_says_both_frames_how_sure_and_its_source_one_action_away() {
    for pack in packs() {
        let markup = part(&pack, View::Compare);
        for outcome in &pack.outcomes {
            let said = markup.split(&format!("id=\"outcome-{}\"", outcome.id)).nth(1).unwrap();
            let said =
                said.split("</section>").next().unwrap().split("id=\"outcome-").next().unwrap();
            let arms = 1 + usize::from(outcome.comparator.is_some());
            for once_an_arm in ["arm-count", "class=\"people\"", "arm-rest"] {
                assert_eq!(said.matches(once_an_arm).count(), arms, "{}", outcome.id);
            }
            let (seen, folded) = said.split_once("<details").unwrap();
            assert!(words_of(seen).contains(&how_sure(outcome.certainty, &pack.page.compare)));
            let folded = folded.split("</details>").next().unwrap();
            assert!(!folded.contains("<details") && folded.contains("<cite>"), "{}", outcome.id);
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
fn a_result_without_a_comparison_says_why_in_its_own_words() {
    for pack in packs() {
        let read = words_of(&part(&pack, View::Compare));
        for outcome in pack.outcomes.iter().filter(|outcome| outcome.comparator.is_none()) {
            let sentence = format!("{}. {}.", outcome.label, outcome.comparator_name);
            assert!(read.contains(&sentence), "{}: {sentence}", outcome.id);
        }
    }
}

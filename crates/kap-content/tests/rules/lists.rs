//! Lists have seven items at most.

use kap_core::pack::Pack;
use kap_core::route::{RouteIndex, RouteSet};
use kap_core::step::{Item, Section, Step};
use kap_core::text::Urgency;

use kap_core::region::RegionSet;
use kap_core::text::Text;

use crate::spoilt::{breaks, item, keeps, text};

#[test]
fn in_a_section_for_each_route() {
    breaks("long-list", "prepare/feels/iv", |pack| {
        let iv = RouteSet::NONE.with(pack.route_index("iv").unwrap());
        let here = pack.steps[1].items(Section::Feels, pack.route_index("iv").unwrap()).count();
        let more = (here..8).map(|_| item("So.", Section::Feels, iv));
        pack.steps[1].items.extend(more.collect::<Vec<_>>());
    });
}

#[test]
fn below_the_lead_of_a_safety_text() {
    breaks("long-list", "safety/emergency", |pack| {
        pack.safety.emergency.text.resize(9, text("So."));
    });
    breaks("long-list", "after/emergency", |pack| {
        pack.after.groups[0].text.resize(9, text("So."));
    });
}

#[test]
fn as_long_as_it_is_in_one_region() {
    keeps("long-list", |pack| {
        let emergency = &mut pack.safety.emergency.text;
        emergency.resize(7, text("So."));
        for place in [0, 1] {
            let regions = RegionSet::NONE.with(place);
            emergency.push(Text { regions, ..text("So.") });
        }
    });
}

#[test]
fn a_step_says_at_a_glance_what_matters_and_no_more() {
    const IV: RouteIndex = 1;
    fn dose(pack: &mut Pack) -> &mut Step {
        pack.app.steps.iter_mut().find(|step| &*step.id == "dose").unwrap()
    }
    fn glanced(words: &str, section: Section) -> Item {
        let iv = RouteSet::NONE.with(IV);
        Item { glance: true, ..item(words, section, iv) }
    }
    let rule = "glance";
    breaks(rule, "dose/glance/iv", |pack| {
        dose(pack).items.push(glanced("a fourth fact", Section::YouNeed));
    });
    breaks(rule, "dose/glance/iv", |pack| {
        dose(pack).items.push(glanced("It may sting.", Section::Hard));
    });
    // It begins with what is urgent, and one sign for a drip has no level.
    breaks(rule, "dose/glance/iv", |pack| {
        dose(pack).urgent_first = true;
        for item in &mut dose(pack).items {
            item.level = Some(Urgency::Now);
        }
        dose(pack).items.push(glanced("Say so.", Section::SpeakUp));
    });
    breaks(rule, "dose/glance/iv", |pack| {
        dose(pack).items.push(glanced(&"Say so. ".repeat(60), Section::SpeakUp));
    });
    breaks(rule, "dose/glance/iv", |pack| {
        let lead = dose(pack).leads.iter_mut().find(|lead| lead.routes.contains(IV)).unwrap();
        lead.text = text(&"One of very many words. ".repeat(5));
    });
    keeps(rule, |_| {});
}

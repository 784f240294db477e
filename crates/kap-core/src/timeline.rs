//! The day of a session as a row of marks, from the last meal to driving again.

use std::rc::Rc;

use crate::app_pack::{AppPack, TIMES};
use crate::format::time;
use crate::route::{RouteIndex, Value};

/// Which step of the walkthrough tells of each mark, in the order of the day.
const STEPS: [&str; 8] = [
    "prepare",
    "arrive",
    "dose",
    "experience",
    "experience",
    "monitoring",
    "going-home",
    "next-days",
];

/// The route that is taken at home, where nobody leaves but the one who watches.
const AT_HOME: &str = "lozenge-home";

/// Something that happens on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Id of the step that tells of it.
    pub step: &'static str,
    /// What happens.
    pub label: Rc<str>,
    /// When, in words; empty where the label says it all or the time depends on the route.
    pub when: Rc<str>,
    /// When, where it is known.
    pub span: Option<Span>,
}

/// A time counted from the dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Lower end, in minutes.
    pub from: u32,
    /// Upper end, in minutes; none for "at least".
    pub to: Option<u32>,
    /// Whether it is the guide's own estimate.
    pub editorial: bool,
}

/// The marks of the day for a route. A mark whose step isn't in the pack is left out.
pub fn marks(pack: &AppPack, route: RouteIndex) -> Vec<Mark> {
    let texts = &pack.texts.walk;
    let route = pack.route(route);
    let mut times = pack
        .attributes
        .iter()
        .flat_map(|group| &group.attributes)
        .enumerate()
        .filter(|(_, attribute)| TIMES.contains(&&*attribute.id));
    STEPS
        .into_iter()
        .filter_map(|id| {
            let mut mark = Mark { step: id, label: "".into(), when: "".into(), span: None };
            match id {
                "prepare" => {
                    mark.label = Rc::clone(&texts.eat);
                    mark.when = Rc::clone(&texts.eat_when);
                }
                "next-days" => {
                    mark.label = Rc::clone(&texts.drive);
                    mark.when = Rc::clone(&texts.drive_when);
                }
                "arrive" | "dose" => {
                    mark.label = Rc::clone(&pack.steps.get(pack.step_index(id)?)?.title);
                }
                _ => {
                    let (row, attribute) = times.next()?;
                    let at_home = id == "going-home" && route.is_some_and(|r| &*r.id == AT_HOME);
                    mark.label =
                        Rc::clone(if at_home { &texts.sitter_leaves } else { &attribute.label });
                    match route.and_then(|route| route.facts.get(row)) {
                        Some(fact) => match fact.value {
                            Value::Range { from, to } => {
                                mark.when = time(from, to, &pack.texts.time).into();
                                mark.span =
                                    Some(Span { from, to, editorial: fact.basis.editorial });
                            }
                            _ => mark.when = Rc::clone(&texts.time_unknown),
                        },
                        None => {}
                    }
                }
            }
            Some(mark)
        })
        .collect()
}

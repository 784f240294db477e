//! Reads the routes that a clinic offers, and what it says of each.

use super::{Place, Reader, SHORT};
use crate::format::decimal;
use crate::json::{Json, Node};
use crate::other_names::routes_called;
use crate::profile::fields::{Ids, ROUTE};

impl Reader<'_> {
    /// The routes that are offered. What is right of one is kept by its id.
    pub(super) fn routes(&mut self, place: &Place, node: &Node) -> bool {
        let mut is_certain = true;
        let is_empty = match &node.json {
            Json::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    is_certain &= self.route(&place.item(at, 0), item);
                }
                items.is_empty()
            }
            Json::Map(_) => {
                let entries = self.entries(place, node).unwrap_or_default();
                for (id, said) in &entries {
                    is_certain &= self.route_called(id, &place.entry(id), said);
                }
                entries.is_empty()
            }
            _ => {
                self.wrong(node, place, "write a list, as in [\"iv\", \"im\"]");
                return false;
            }
        };
        // What was meant may be any other route, and none may be taken for one that isn't offered.
        if !is_certain {
            let message =
                "Until every entry names a route of the guide, none is marked as not offered.";
            self.problem(node.line, place, message);
        } else if is_empty {
            let message = "This names no route of the guide, so none is marked as not offered. Name one, or leave \"routes\" out.";
            self.problem(node.line, place, message);
        } else {
            self.take(place, String::new());
        }
        is_certain
    }

    /// One route: its id, or a group with what the clinic says of it.
    fn route(&mut self, place: &Place, node: &Node) -> bool {
        let named = match &node.json {
            Json::Map(entries) => entries.iter().find(|(key, _)| key == "id").map(|(_, id)| id),
            _ => Some(node),
        };
        let Some(named) = named else {
            self.problem(
                node.line,
                place,
                "Which route is it? Give it an \"id\", as in \"id\": \"iv\".",
            );
            return false;
        };
        let id = self.text(SHORT, place, named);
        id.is_some_and(|id| self.offered(&id, place, node, named.line))
    }

    /// One route under its id, with what the clinic says of it.
    fn route_called(&mut self, id: &str, place: &Place, node: &Node) -> bool {
        let Json::Map(_) = node.json else {
            self.wrong(node, place, "write what you say of it in { }, which may be empty");
            return false;
        };
        self.offered(id, place, node, node.line)
    }

    /// A route that is offered, if the guide has it.
    fn offered(&mut self, id: &str, place: &Place, node: &Node, line: u32) -> bool {
        // Who makes no difference between a lozenge here and at home offers both.
        if let [clinic @ "lozenge-clinic", home] = routes_called(id) {
            return self.offered(clinic, place, node, line) & self.offered(home, place, node, line);
        }
        let Some(id) = self.id(Ids::Routes, id, place, line) else {
            return false;
        };
        let here = Place { path: ["routes.", &id].concat(), told: place.told.clone() };
        if self.profile.text(&here.path).is_some() {
            self.problem(
                node.line,
                place,
                &["\"", &id, "\" stands there already. Take it out."].concat(),
            );
            return true;
        }
        self.take(&here, String::new());
        if let Json::Map(_) = node.json {
            self.group(ROUTE, &here, node);
            let number = |name| self.profile.text(&here.entry(name).path)?.parse::<u32>().ok();
            if let (Some(price), Some(sessions)) = (number("price"), number("sessions")) {
                self.take(&here.entry("course"), decimal(price.saturating_mul(sessions) as usize));
            }
        }
        true
    }
}

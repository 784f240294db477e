//! Walks through a profile by the table, takes what is right and notes what is wrong.

mod lines;
mod routes;
mod told;

use self::told::{is_locked, quoted, remedy};
use super::fields::{FIELDS, Field, Ids, Kind};
use super::values::{Lacking, color, is_day, is_font, is_link, lacking};
use super::{DIALLED, Known, Problem, Profile};
use crate::format::decimal;
use crate::json::{Json, Node};
use crate::other_names::routes_called;
use crate::phone;

/// Most problems that are named one by one: a page of them says it as well as a thousand.
const MOST: usize = 20;

/// Longest id, number or address.
const SHORT: usize = 120;
const ADDRESS: usize = 500;

/// From this length on a text can say what a patient is to do; shorter ones are names.
const LINE: usize = 200;

const EMPTY: &str = "This is empty. Fill it in, or leave the entry out.";

/// Takes values that are right and notes what is wrong with others.
pub(super) struct Reader<'k> {
    known: Known<'k>,
    profile: Profile,
    problems: Vec<Problem>,
    more: usize,
}

/// Where a value stands: in the profile, and as its owner is told.
struct Place {
    path: String,
    told: String,
}

impl Place {
    fn entry(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        let add = |to: &str| [to, dot, name].concat();
        Self { path: add(&self.path), told: add(&self.told) }
    }

    /// The entry of a list at this place in the file, `taken` having been right before it.
    fn item(&self, at: usize, taken: usize) -> Self {
        Self {
            path: [&*self.path, ".", &decimal(taken)].concat(),
            told: [&*self.told, "[", &decimal(at), "]"].concat(),
        }
    }
}

impl<'k> Reader<'k> {
    pub(super) fn new(known: Known<'k>) -> Self {
        Self { known, profile: Profile::default(), problems: Vec::new(), more: 0 }
    }

    /// Reads the whole file.
    pub(super) fn read(mut self, node: &Node) -> (Profile, Vec<Problem>) {
        let whole = Place { path: String::new(), told: String::new() };
        if let Json::Map(_) = node.json {
            self.group(FIELDS, &whole, node);
        } else {
            self.wrong(node, &whole, "start with { and give each entry a name");
        }
        if self.profile.text("name").is_none() && self.profile.text("reviewer.name").is_some() {
            self.forget("reviewer");
            let place = Place { told: "reviewer".to_owned(), path: String::new() };
            self.problem(
                node.line,
                &place,
                "A review is shown only with the clinic's name. Fill in \"name\".",
            );
        }
        if self.more > 0 {
            let message = [&*decimal(self.more), " more problems like these."].concat();
            self.problems.push(Problem { message, ..Problem::default() });
        }
        (self.profile, self.problems)
    }

    fn problem(&mut self, line: u32, place: &Place, message: &str) {
        self.tell(line, place, message.to_owned(), String::new());
    }

    fn tell(&mut self, line: u32, place: &Place, message: String, against: String) {
        if self.problems.len() == MOST {
            self.more += 1;
        } else {
            self.problems.push(Problem { line, place: quoted(&place.told), message, against });
        }
    }

    /// Notes a value of the wrong type.
    fn wrong(&mut self, node: &Node, place: &Place, remedy: &str) {
        self.problem(node.line, place, &["This is ", node.json.kind(), "; ", remedy, "."].concat());
    }

    fn take(&mut self, place: &Place, value: String) {
        self.profile.values.push((place.path.clone(), value));
    }

    /// Takes back what was read of a group.
    fn forget(&mut self, group: &str) {
        let start = [group, "."].concat();
        self.profile.values.retain(|(path, _)| path != group && !path.starts_with(&start));
    }

    /// Reads a value, and tells whether it is right.
    fn value(&mut self, kind: &Kind, place: &Place, node: &Node) -> bool {
        match kind {
            Kind::Number(from, to) => return self.number((*from, *to), place, node),
            Kind::Flag => {
                let Json::Bool(flag) = node.json else {
                    self.wrong(node, place, "write true or false, without quotes");
                    return false;
                };
                self.take(place, flag.to_string());
                return true;
            }
            Kind::List(of, most) => return self.list(of, *most, place, node),
            Kind::Each(ids, of) => return self.each(*ids, of, place, node),
            Kind::Group(fields) => return self.group(fields, place, node),
            Kind::Whole(fields) => return self.whole(fields, place, node),
            Kind::Routes => return self.routes(place, node),
            _ => {}
        }
        let longest = match kind {
            Kind::Line(longest) => *longest,
            Kind::Link | Kind::Picture => ADDRESS,
            _ => SHORT,
        };
        let Some(text) = self.text(longest, place, node) else {
            return false;
        };
        if let (Kind::Color, Some(color)) = (kind, color(&text)) {
            self.take(place, color);
            return true;
        }
        if *kind == Kind::Phone && phone::is_dialable(&text) {
            self.take(&place.entry(DIALLED), phone::dialled(&text));
        }
        let (is_right, remedy) = match kind {
            Kind::Id(ids) => {
                let Some(id) = self.id(*ids, &text, place, node.line) else {
                    return false;
                };
                self.take(place, id);
                return true;
            }
            Kind::Phone => (
                phone::is_dialable(&text),
                "can't be dialled. Write 5 to 15 digits, as in \"(509) 555-0142\" or \"+1 509 555 0142\"",
            ),
            Kind::Link if lacking(&text) == Some(Lacking::Mailto) => {
                (false, "is no page of your site. Write mailto: before it")
            }
            Kind::Link | Kind::Picture if lacking(&text) == Some(Lacking::Https) => (
                false,
                "would be looked for on your own site. Write https:// before it, or ./ if it is a file of yours",
            ),
            Kind::Link => (
                is_link(&text, &["https", "http", "mailto", "tel", "sms"]),
                "is no address that a link may lead to. Write https://, mailto:, tel:, sms: or the address of a page of your own site, as in \"/book\"",
            ),
            Kind::Picture => (
                is_link(&text, &["https", "http"]),
                "is no address of a picture. Write https:// or the address of a file of your own site, as in \"/logo.svg\"",
            ),
            Kind::Day if is_day(&text) && !self.known.tomorrow.is_empty() => {
                (*text <= *self.known.tomorrow, "is still to come")
            }
            Kind::Day => {
                (is_day(&text), "is not a day. Write year, month and day, as in \"2026-11-21\"")
            }
            Kind::Color => (false, "is not a colour we know. Write # and six digits: \"#14545c\""),
            Kind::Font => (
                is_font(&text),
                "names no fonts. Write names with commas between them, as in \"Georgia, serif\"",
            ),
            // What is asked says nothing before it is answered.
            Kind::Line(_) if !place.path.ends_with(".question") => {
                if self.is_against_safety(&text, place, node.line) {
                    return false;
                }
                let is_whole = place.path != "address" && !place.path.ends_with(".answer");
                if longest >= LINE && is_whole {
                    self.note_touched(place, &text);
                }
                (true, "")
            }
            _ => (true, ""),
        };
        if is_right {
            self.take(place, text);
        } else {
            self.problem(node.line, place, &["\"", &quoted(&text), "\" ", remedy, "."].concat());
        }
        is_right
    }

    fn number(&mut self, (from, to): (u32, u32), place: &Place, node: &Node) -> bool {
        match node.json {
            Json::Number(Some(number)) if (from..=to).contains(&number) => {
                self.take(place, decimal(number as usize));
                true
            }
            Json::Number(_) => {
                let message = [
                    "Write a whole number from ",
                    &decimal(from as usize),
                    " to ",
                    &decimal(to as usize),
                    ".",
                ]
                .concat();
                self.problem(node.line, place, &message);
                false
            }
            _ => {
                self.wrong(
                    node,
                    place,
                    &[
                        "write a number from ",
                        &decimal(from as usize),
                        " to ",
                        &decimal(to as usize),
                        ", without quotes",
                    ]
                    .concat(),
                );
                false
            }
        }
    }

    /// One of the guide's ids.
    fn id(&mut self, ids: Ids, id: &str, place: &Place, line: u32) -> Option<String> {
        let (what, known) = match ids {
            Ids::Routes => ("route", self.known.routes),
            Ids::Regions => ("region", self.known.regions),
            Ids::Languages => ("language", self.known.languages),
            Ids::Steps => ("step", self.known.steps),
            Ids::Columns => ("column", self.known.columns),
            Ids::Topics => ("topic", self.known.topics),
            Ids::Words(words) => ("choice", words),
        };
        if known.is_empty() {
            return Some(id.to_owned());
        }
        // Clinics write "IV" and "UK".
        if let Some(known) = known.iter().find(|known| known.eq_ignore_ascii_case(id.trim())) {
            return Some((*known).to_owned());
        }
        let called: Vec<&str> = match ids {
            Ids::Routes | Ids::Columns => {
                routes_called(id).iter().copied().filter(|id| known.contains(id)).collect()
            }
            _ => Vec::new(),
        };
        match (ids, &*called) {
            // A lozenge's both ways are offered one by one (routes.rs).
            (_, [route]) | (Ids::Routes, [route @ "lozenge-clinic", _]) => {
                return Some((*route).to_owned());
            }
            _ => {}
        }
        let remedy = match *called {
            [] => remedy(id, known, "Use one of:"),
            _ => ["Did you mean \"", &called.join("\" or \""), "\"?"].concat(),
        };
        self.problem(
            line,
            place,
            &["There is no ", what, " \"", &quoted(id), "\". ", &remedy].concat(),
        );
        None
    }

    fn list(&mut self, of: &Kind, most: usize, place: &Place, node: &Node) -> bool {
        let Json::List(items) = &node.json else {
            self.wrong(node, place, "write a list in [ ]");
            return false;
        };
        if items.is_empty() {
            self.problem(node.line, place, EMPTY);
        }
        let mut taken = 0;
        for (at, item) in items.iter().enumerate() {
            let here = place.item(at, taken);
            if taken == most {
                let message =
                    ["This is one too many: at most ", &decimal(most), " are shown."].concat();
                self.problem(item.line, &here, &message);
                break;
            }
            taken += usize::from(self.value(of, &here, item));
        }
        taken > 0
    }

    fn each(&mut self, ids: Ids, of: &Kind, place: &Place, node: &Node) -> bool {
        let Some(entries) = self.entries(place, node) else {
            return false;
        };
        for (key, value) in entries {
            let here = place.entry(key);
            if is_locked(key) {
                self.locked(value.line, &here);
            } else if let Some(id) = self.id(ids, key, &here, value.line) {
                self.value(of, &place.entry(&id), value);
            }
        }
        true
    }

    fn group(&mut self, fields: &[Field], place: &Place, node: &Node) -> bool {
        let Some(entries) = self.entries(place, node) else {
            return false;
        };
        for (key, value) in entries {
            let here = place.entry(key);
            if let Some(field) = fields.iter().find(|field| field.name == key) {
                self.value(&field.kind, &here, value);
            } else if key == "$schema" && place.path.is_empty() {
                // How an editor finds the schema.
            } else {
                let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
                self.unknown(key, &names, &here, value.line);
            }
        }
        true
    }

    /// A group that is shown with all it has to have, or not at all.
    fn whole(&mut self, fields: &[Field], place: &Place, node: &Node) -> bool {
        if !self.group(fields, place, node) {
            return false;
        }
        let mut is_whole = true;
        for field in fields {
            let here = place.entry(field.name);
            if self.profile.has(&here.path) {
                continue;
            }
            is_whole = false;
            let names =
                |entries: &[(String, Node)]| entries.iter().any(|(key, _)| key == field.name);
            if !matches!(&node.json, Json::Map(entries) if names(entries)) {
                let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
                let message =
                    ["This is missing. It is shown only with ", &names.join(", "), "."].concat();
                self.problem(node.line, &here, &message);
            }
        }
        is_whole &= !self.is_answered_against_safety(place, node.line);
        if !is_whole {
            self.forget(&place.path);
        }
        is_whole
    }

    /// The entries of a group, each name once.
    fn entries<'n>(&mut self, place: &Place, node: &'n Node) -> Option<Vec<&'n (String, Node)>> {
        let Json::Map(entries) = &node.json else {
            self.wrong(node, place, "write a group in { }");
            return None;
        };
        let mut once: Vec<&(String, Node)> = Vec::new();
        for entry in entries {
            // One by one is slow in a file that has nothing but names.
            if once.len() < 2 * MOST && once.iter().any(|(key, _)| *key == entry.0) {
                let message = "This name stands there already. Take one of the two out.";
                self.problem(entry.1.line, &place.entry(&entry.0), message);
            } else {
                once.push(entry);
            }
        }
        Some(once)
    }

    fn unknown(&mut self, key: &str, names: &[&str], place: &Place, line: u32) {
        let remedy = remedy(key, names, "Known here are");
        if remedy.starts_with("Known") && is_locked(key) {
            return self.locked(line, place);
        }
        self.problem(line, place, &["This entry is not known. ", &remedy].concat());
    }

    fn locked(&mut self, line: u32, place: &Place) {
        let message = "This reaches for one of the guide's safety texts. No profile can change, empty or hide those.";
        self.problem(line, place, message);
    }
}

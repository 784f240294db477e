//! The clinic's profile: what a clinic says of itself in a file beside the guide.
//!
//! It may come from anywhere, so it is read field by field: what is right is used, everything
//! else is named with its place and what to do. `profile.schema.json` says the same to editors.

mod reader;

use std::fmt;

use crate::json::Json;
use crate::phone;
use reader::Reader;

/// Longest text, in characters.
pub const LONGEST: usize = 120;

/// What a profile may say.
pub const FIELDS: [&str; 5] = ["name", "phone", "region", "routes", "reviewer"];

/// What it may say of its reviewer; all of it or nothing.
pub const REVIEWER_FIELDS: [&str; 3] = ["name", "role", "date"];

/// What the reader needs to know of the guide.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Ids of the ways of taking the medicine, without `not-sure`.
    pub routes: &'a [&'a str],
    /// Region ids.
    pub regions: &'a [&'a str],
}

/// A clinic's profile, strict. What is `None` was left out or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The clinic's name.
    pub name: Option<String>,
    /// Its phone number.
    pub phone: Option<Phone>,
    /// Region id.
    pub region: Option<String>,
    /// Ids of the routes that it offers; never empty. `None` says nothing of any route, as when
    /// one of them was mistyped.
    pub routes: Option<Vec<String>>,
    /// Who reviewed the guide for the clinic; only ever together with the clinic's name.
    pub reviewer: Option<Reviewer>,
}

/// A phone number that can be dialled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// As the clinic writes it.
    pub shown: String,
    /// Digits and a leading plus, for a `tel:` link.
    pub dialled: String,
}

/// Who reviewed the guide, as the clinic says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewer {
    /// Their name.
    pub name: String,
    /// Their role and credentials.
    pub role: String,
    /// The day, as `2026-11-21`.
    pub date: String,
}

/// Something in the profile that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `routes[2]`, `reviewer.date`; empty for the file as a whole.
    pub place: String,
    /// What is wrong and what to do, for the page's owner.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(&self.message)
    }
}

/// Reads a profile. Whatever isn't right is left out and named.
pub fn read(json: &Json, known: Known<'_>) -> (Profile, Vec<Problem>) {
    let mut reader = Reader::default();
    let mut profile = Profile::default();
    let Json::Map(entries) = json else {
        reader.wrong("", json, "start with { and give each entry a name");
        return (profile, reader.finish());
    };
    for (key, value) in entries {
        match key.as_str() {
            "name" => profile.name = reader.text("name", value),
            "phone" => profile.phone = phone(&mut reader, value),
            "region" => profile.region = reader.id("region", value, "region", known.regions),
            "routes" => profile.routes = routes(&mut reader, value, known.routes),
            "reviewer" => profile.reviewer = reviewer(&mut reader, value),
            // How an editor finds the schema.
            "$schema" => {}
            other => reader.unknown(other, other, &FIELDS),
        }
    }
    if profile.name.is_none() && profile.reviewer.take().is_some() {
        reader.problem(
            "reviewer",
            "A review is shown only with the clinic's name. Fill in \"name\".",
        );
    }
    (profile, reader.finish())
}

fn phone(reader: &mut Reader, value: &Json) -> Option<Phone> {
    let shown = reader.text("phone", value)?;
    if !phone::is_dialable(&shown) {
        reader.problem(
            "phone",
            &format!("\"{shown}\" can't be dialled. Write 5 to 15 digits, as in \"(509) 555-0142\" or \"+1 509 555 0142\"."),
        );
        return None;
    }
    Some(Phone { dialled: phone::dialled(&shown), shown })
}

fn routes(reader: &mut Reader, value: &Json, known: &[&str]) -> Option<Vec<String>> {
    let Json::List(list) = value else {
        reader.wrong("routes", value, "write a list, as in [\"iv\", \"im\"]");
        return None;
    };
    let mut routes = Vec::new();
    let mut is_certain = true;
    for (place, value) in list.iter().enumerate() {
        let place = format!("routes[{place}]");
        let Some(id) = reader.id(&place, value, "route", known) else {
            is_certain = false;
            continue;
        };
        if routes.contains(&id) {
            reader.problem(&place, &format!("\"{id}\" stands there already. Take it out."));
        } else {
            routes.push(id);
        }
    }
    // What was meant may be any other route, and none may be taken for one that isn't offered.
    if !is_certain {
        reader.problem(
            "routes",
            "Until every entry names a route of the guide, none is marked as not offered.",
        );
        return None;
    }
    if routes.is_empty() {
        reader.problem("routes", "This names no route of the guide, so none is marked as not offered. Name one, or leave \"routes\" out.");
        return None;
    }
    Some(routes)
}

fn reviewer(reader: &mut Reader, value: &Json) -> Option<Reviewer> {
    let Json::Map(entries) = value else {
        reader.wrong("reviewer", value, "write { \"name\": …, \"role\": …, \"date\": … }");
        return None;
    };
    let [mut name, mut role, mut date] = [None, None, None];
    for (key, value) in entries {
        let place = format!("reviewer.{key}");
        match key.as_str() {
            "name" => name = reader.text(&place, value),
            "role" => role = reader.text(&place, value),
            "date" => date = reader.day(&place, value),
            other => reader.unknown(&place, other, &REVIEWER_FIELDS),
        }
    }
    for field in REVIEWER_FIELDS {
        if !entries.iter().any(|(key, _)| key == field) {
            reader.problem(
                &format!("reviewer.{field}"),
                "This is missing. A review is shown only with name, role and date.",
            );
        }
    }
    Some(Reviewer { name: name?, role: role?, date: date? })
}

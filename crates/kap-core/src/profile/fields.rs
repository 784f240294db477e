//! The one table of what a profile may say.

use crate::place::View;

/// Where an id comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    /// The ways of taking the medicine.
    Routes,
    /// Whose numbers and rules are shown.
    Regions,
    /// The languages of the guide.
    Languages,
    /// The steps.
    Steps,
    /// What can be compared.
    Columns,
    /// What a visit with a patient can be about.
    Topics,
    /// These words.
    Words(&'static [&'static str]),
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text on one line, of at most so many characters.
    Line(usize),
    /// A number that can be dialled.
    Phone,
    /// An address that a link may lead to.
    Link,
    /// An address of a picture.
    Picture,
    /// A day, as `2026-11-21`.
    Day,
    /// A colour, as `#14545c` or `teal`.
    Color,
    /// Names of fonts.
    Font,
    /// A whole number from one to another.
    Number(u32, u32),
    /// `true` or `false`.
    Flag,
    /// One id.
    Id(Ids),
    /// A list of at most so many.
    List(&'static Kind, usize),
    /// A group whose names are ids.
    Each(Ids, &'static Kind),
    /// A group of fields, each of which may be left out.
    Group(&'static [Field]),
    /// A group of fields, all of which must be there.
    Whole(&'static [Field]),
    /// The routes that a clinic offers: a list, each an id or a group of [`ROUTE`], of which only the
    /// id must be there; or a group whose names are ids.
    Routes,
}

/// An entry of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it must be.
    pub kind: Kind,
    /// What it means, for the schema, the documentation and the builder; the browser has no use
    /// for it.
    #[cfg(not(target_family = "wasm"))]
    pub means: &'static str,
}

const fn field(name: &'static str, kind: Kind, means: &'static str) -> Field {
    let _ = means;
    Field {
        name,
        kind,
        #[cfg(not(target_family = "wasm"))]
        means,
    }
}

const NAME: Kind = Kind::Line(120);
const LINE: Kind = Kind::Line(200);

/// Texts of the guide that a profile may put in its own words. All others are the guide's.
pub const TEXTS: &[&str] = &["title", "doors", "way_lead", "questions_lead", "sheet_lead"];

/// What a profile may say.
pub const FIELDS: &[Field] = &[
    field("name", NAME, "The clinic's name, as patients know it."),
    field(
        "phone",
        Kind::Phone,
        "The number that patients call, with its extension if it has one. It is shown as written and dialled without the signs in between.",
    ),
    field("after_hours", Kind::Phone, "The number to call when the clinic is closed."),
    field("hours", LINE, "When the clinic can be reached."),
    field("address", LINE, "Where it is."),
    field(
        "arrival",
        Kind::Line(400),
        "How to get in, and where to park. Shown in the step where one arrives.",
    ),
    field(
        "booking",
        Kind::Link,
        "Where visits are booked. Shown in the last lines of the first page and of the sheet only, never beside a risk.",
    ),
    field(
        "questions_link",
        Kind::Link,
        "Where patients send questions, such as a form or mailto:. Shown in the last lines and on the sheet.",
    ),
    field(
        "logo",
        Kind::Picture,
        "A picture of the clinic's own site, shown above the title; another site would learn of each visit. Its name is read out for it.",
    ),
    field(
        "region",
        Kind::Id(Ids::Regions),
        "Whose crisis and emergency numbers, approval, rules, prices and driving rules are shown. The attribute region of the element comes first.",
    ),
    field(
        "languages",
        Kind::List(&Kind::Id(Ids::Languages), 8),
        "The languages that the last line leads into. All of them if left out.",
    ),
    field(
        "routes",
        Kind::Routes,
        "The ways of taking the medicine that the clinic offers, with what the clinic says of each. All others stay in the guide, marked as not offered here.",
    ),
    field(
        "reviewer",
        Kind::Whole(REVIEWER),
        "Who reviewed the guide for the clinic. Shown as what the clinic says, beside what the guide says of its own review, and only with the clinic's name.",
    ),
    field(
        "title",
        Kind::Flag,
        "false if the page has a title of its own and the guide's would be one too many.",
    ),
    field(
        "views",
        Kind::List(&Kind::Id(Ids::Words(VIEWS)), 4),
        "The parts shown, in order. The attribute views comes first.",
    ),
    field(
        "compare",
        Kind::List(&Kind::Id(Ids::Columns), 12),
        "What the comparison opens with. The attribute compare comes first.",
    ),
    field(
        "texts",
        Kind::Each(Ids::Words(TEXTS), &LINE),
        "The guide's own texts in the clinic's words. Safety texts can't be reworded.",
    ),
    field(
        "questions",
        Kind::List(&Kind::Whole(QUESTION), 12),
        "Questions that the clinic answers itself. Shown after the guide's, marked as the clinic's.",
    ),
    field(
        "checklist",
        Kind::Each(Ids::Steps, &Kind::List(&LINE, 5)),
        "More to tick in a step. Shown after the guide's own, marked as the clinic's.",
    ),
    field(
        "steps",
        Kind::Each(Ids::Steps, &Kind::Group(STEP)),
        "What the clinic adds to a step's lists. Shown beside the guide's own, marked as the clinic's.",
    ),
    field(
        "presets",
        Kind::List(&Kind::Whole(PRESET), 6),
        "Kinds of visit at the desk of a consultation, in place of the guide's own.",
    ),
    field(
        "idle_minutes",
        Kind::Number(2, 30),
        "In a consultation: minutes without a touch after which the guide asks whether anybody is there; 5 if left out.",
    ),
    field(
        "theme",
        Kind::Group(THEME),
        "How the guide looks. The page's own --kap- properties set the same.",
    ),
];

const VIEWS: &[&str] =
    &[View::Walkthrough.id(), View::Compare.id(), View::Questions.id(), View::Summary.id()];

const REVIEWER: &[Field] = &[
    field("name", NAME, "The reviewer's name."),
    field("role", NAME, "The reviewer's role and credentials."),
    field("date", Kind::Day, "The day of the review."),
];

const QUESTION: &[Field] = &[
    field("question", LINE, "What patients ask."),
    field("answer", Kind::Line(1200), "What the clinic says, as plain text."),
];

const STEP: &[Field] = &[
    field("bring", Kind::List(&LINE, 5), "What to bring, to tick. Kept on the sheet."),
    field(
        "differs",
        Kind::List(&LINE, 5),
        "What the clinic does differently. Shown first in the step, and on the sheet with what is ticked there.",
    ),
];

const PRESET: &[Field] = &[
    field("name", Kind::Line(40), "What staff call it."),
    field("minutes", Kind::Number(1, 180), "How long two people talk."),
    field(
        "topics",
        Kind::List(&Kind::Id(Ids::Topics), 12),
        "What is talked about, in order: issues of the desk, teach-back, sheet, after, or step: with the id of a step.",
    ),
];

/// What a profile may say of a route.
pub const ROUTE: &[Field] = &[
    field("id", Kind::Id(Ids::Routes), "Which one it is."),
    field("visit_minutes", Kind::Number(5, 720), "How long a visit takes, in minutes."),
    field(
        "price",
        Kind::Number(1, 100_000),
        "What one session costs, in whole units of the region's money.",
    ),
    field(
        "sessions",
        Kind::Number(1, 60),
        "How many sessions a first course has. With the price, the guide works out what the course costs.",
    ),
    field("includes", LINE, "What the price covers, and what it doesn't."),
    field("days", LINE, "On which days."),
    field("present", LINE, "Who is in the room."),
    field("eating", LINE, "When to stop eating and drinking."),
];

const THEME: &[Field] = &[
    field(
        "accent",
        Kind::Color,
        "The clinic's colour, as #14545c or teal. One that can't be read is corrected, and the console says so.",
    ),
    field("font", Kind::Font, "Names of fonts that the page has, the wanted one first."),
    field("radius", Kind::Number(0, 24), "How round corners are, in pixels."),
    field(
        "density",
        Kind::Id(Ids::Words(&["comfortable", "compact"])),
        "How much room there is between lines.",
    ),
    field(
        "scheme",
        Kind::Id(Ids::Words(&["light", "dark", "auto"])),
        "Light or dark. The attribute color-scheme comes first.",
    ),
];

//! The interface's own words; each language has its file in `texts/`.
//!
//! Words in braces are places that the guide fills.

use std::rc::Rc;

/// Defines the groups of words, all from one list: the structs, and the keys that authors write.
macro_rules! texts {
    ($($(#[$all_doc:meta])* $all:ident { $($(#[$doc:meta])* $group:ident: $name:ident { $($(#[$field_doc:meta])* $field:ident,)* })* })*) => {$(
        $(#[$all_doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $all {
            $($(#[$doc])* pub $group: $name,)*
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq)]
            pub struct $name {
                $($(#[$field_doc])* pub $field: Rc<str>,)*
            }
        )*

        impl $all {
            /// Group and key of every text, in order.
            pub const KEYS: &[(&str, &str)] = &[
                $($((stringify!($group), stringify!($field)),)*)*
            ];

            /// Takes the texts in the order of `KEYS`.
            pub fn from_order(next: &mut dyn FnMut() -> Rc<str>) -> Self {
                Self {
                    $($group: $name { $($field: next(),)* },)*
                }
            }

            /// The texts in the order of `KEYS`.
            pub fn in_order(&self) -> Vec<&Rc<str>> {
                vec![$($(&self.$group.$field,)*)*]
            }
        }
    )*};
}

mod owner;
mod page;
mod sheet;

pub use owner::*;
pub use page::*;
pub use sheet::*;

/// Group and key of every text in every file of `texts/`, in order.
pub fn keys() -> impl Iterator<Item = &'static (&'static str, &'static str)> + Clone {
    Texts::KEYS.iter().chain(PageTexts::KEYS).chain(SheetTexts::KEYS).chain(OwnerTexts::KEYS)
}

texts! {
    /// The interface's words in the walkthrough, and those that all parts share.
    Texts {
    /// The frame around the parts.
    frame: FrameTexts {
        /// Name of the list of parts, for assistive technology.
        parts,
        /// Name of the walkthrough.
        walkthrough,
        /// Name of the comparison.
        compare,
        /// Name of the questions.
        questions,
        /// Name of the summary.
        summary,
        /// Name of the desk of a consultation.
        consult,
        /// Opens the crisis card.
        crisis,
        /// The same in a word, where there is little room.
        help,
        /// Leads to the first page.
        start,
        /// Names the ways on at the foot of each part.
        ways_on,
    }
    /// The walkthrough.
    walk: WalkTexts {
        /// Label of the choice of route.
        choose_route,
        /// Says that `{route}` shows the steps of `not-sure`.
        borrowed,
        /// Says that the steps of `{route}` are on their way, and `{old}` is read until then.
        route_coming,
        /// Says that the steps of `{route}` can't be had, and `{old}` is still read.
        route_missing,
        /// Where the reader is: step `{n}` of `{total}`.
        step_of,
        /// Opens the list of steps.
        all_steps,
        /// Before the name of the step before.
        previous,
        /// Before the name of the step after.
        next,
        /// Heading of the page with the whole way.
        way,
        /// What that page is, in a sentence.
        way_lead,
        /// Prints what is seen of the steps at a glance, in large type.
        print_steps,
        /// Told where nothing goes to a printer.
        print_steps_refused,
        /// Over the doors of the first page.
        doors,
        /// Opens all that is folded.
        unfold,
        /// Closes all that is folded.
        fold,
        /// Before a fact at a glance.
        how_long,
        /// Before a fact at a glance.
        with_you,
        /// Before a fact at a glance.
        you_feel,
        /// Before a fact at a glance.
        you_need,
        /// Heading of what is hard at a glance.
        hard_first,
        /// Heading of what to do at a glance.
        do_first,
        /// Heading of the signs of an emergency, where a step begins with them.
        now,
        /// Heading of the signs to call the clinic for, where a step begins with them.
        today,
        /// Heading of when to speak up, at a glance.
        speak_up_first,
        /// Heading.
        happens,
        /// Heading.
        feels,
        /// Heading.
        hard,
        /// Heading.
        to_do,
        /// Heading.
        ask,
        /// Heading.
        speak_up,
        /// Heading of the timeline of the day.
        day,
    }
    /// Citations.
    cite: CiteTexts {
        /// Opens the sources of a list or an answer.
        sources,
        /// Stands for the guide's own estimate.
        editorial,
        /// From when what was read is, where it isn't the source's own date: `{dates}`.
        copies,
        /// A flag.
        original,
        /// A flag.
        secondary,
        /// A flag.
        partly,
        /// A flag.
        known,
    }
    /// The timeline of the day.
    day: DayTexts {
        /// The first mark.
        eat,
        /// When that is.
        eat_when,
        /// Instead of "fit to leave" for a dose at home.
        sitter_leaves,
        /// The last mark.
        drive,
        /// When that is.
        drive_when,
        /// Stands for a time that isn't known.
        unknown,
        /// How to read the times.
        about,
        /// Says that times depend on the route.
        depends,
        /// How to tell estimates from times with a source.
        sourced,
        /// How to read the effects in the drawing.
        hill,
        /// How to read the line.
        scale,
    }
    /// Times.
    time: TimeTexts {
        /// A time, `{n}` is a number or a range.
        minutes,
        /// A time, `{n}` is a number or a range.
        hours,
        /// From `{from}` to `{to}`.
        range,
        /// At least `{value}`.
        at_least,
    }
    }
}

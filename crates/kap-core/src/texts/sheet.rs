//! The words around what a reader keeps; they stand in finished markup only.

use std::rc::Rc;

texts! {
    /// The interface's words on the sheet and on the companion's page.
    SheetTexts {
    /// The summary.
    summary: SummaryTexts {
        /// What this part is, in a sentence.
        lead,
        /// How to use it where no script runs.
        by_hand,
        /// Heading.
        route_title,
        /// The chosen route: `{route}`.
        route,
        /// Where none is chosen.
        route_none,
        /// Heading.
        matters_title,
        /// How to use it.
        matters_hint,
        /// Heading of the steps to a decision.
        steps_title,
        /// Heading.
        hurdles_title,
        /// How to use it.
        hurdles_hint,
        /// Heading of what was ticked in the steps.
        ticked_title,
        /// What would stand there.
        ticked_none,
        /// Heading of the questions to ask.
        questions_title,
        /// What would stand there.
        questions_none,
        /// A claim as a question: `{claim}`.
        claim,
        /// Label of the reader's own words.
        own,
        /// What becomes of them.
        own_promise,
        /// Adds them.
        own_add,
        /// Told when they were added.
        own_added,
        /// Told when only the first `{n}` characters were taken.
        own_cut,
        /// Takes a line of them out again.
        own_remove,
        /// Told when it was taken out.
        own_removed,
        /// Heading of the safety check.
        check_title,
        /// How it works.
        check_lead,
        /// Heading of the numbers and signs.
        call_title,
        /// Shows what stands on the sheet large, and nothing else.
        show,
        /// The way back from there.
        show_back,
        /// Hands the sheet to another app, or copies it.
        share,
        /// What goes along then.
        share_what,
        /// Told when another app took it.
        shared,
        /// Told when it was copied.
        copied,
        /// Told where the browser copies nothing.
        selected,
        /// Label of the text to copy by hand.
        share_field,
        /// On paper: a blank.
        blank_name,
        /// On paper: a blank.
        blank_date,
        /// On paper: a blank.
        blank_next,
        /// On paper, where no clinic is known: a blank.
        blank_clinic,
        /// On paper, where no clinic is known: a blank.
        blank_phone,
        /// Heading of carrying, keeping and clearing.
        take_title,
        /// Prints the summary.
        print_mine,
        /// Prints the companion's sheet.
        print_companion,
        /// Told where nothing goes to a printer.
        print_refused,
        /// The same for the companion's page.
        companion_print_refused,
        /// Opens the code and the link.
        carry,
        /// What they hold.
        carry_what,
        /// Label of the link.
        carry_link,
        /// Copies it.
        carry_copy,
        /// Keeps what was ticked.
        keep,
        /// What is kept, and what isn't.
        keep_what,
        /// Clears everything.
        clear,
        /// Told when everything was cleared.
        cleared,
        /// Opens the companion's sheet.
        companion,
        /// Leads back from it.
        companion_close,
        /// Opens its link and code.
        companion_carry,
        /// A blank on it.
        when,
        /// A blank on it.
        place,
        /// A blank on it.
        how_long,
        /// A blank on it.
        bring,
        /// Label of the link to the companion's sheet.
        companion_link,
        /// What that link holds.
        companion_link_what,
        /// Name of the code with the link, for assistive technology.
        carry_label,
        /// Told when the link is copied.
        carry_copied,
        /// Told where the guide may not copy it.
        carry_selected,
        /// Told when a link was taken up.
        carried,
        /// Told when all but `{n}` of it was taken up.
        carried_some,
        /// Told where the browser keeps nothing.
        keep_blocked,
        /// Name of the code with the link to the companion's sheet, for assistive technology.
        companion_label,
    }
    }
}

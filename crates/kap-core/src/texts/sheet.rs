//! The words around what a reader keeps, and around what is talked about and handed over in a
//! consultation; they stand in finished markup only.

use std::rc::Rc;

texts! {
    /// The interface's words on the sheet, on the companion's page, and in a consultation.
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
        /// Before how much something matters, from 1 to 3.
        matters_weight,
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
        /// Heading of the five points, a line each.
        key_title,
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
        /// Opens the making of a calendar entry for the ride.
        ride,
        /// Label of its day and time.
        ride_when,
        /// The link that saves it.
        ride_file,
        /// Where it is made, and what it doesn't name.
        ride_what,
        /// What the entry is called in the calendar.
        ride_title,
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
    /// The desk of a consultation.
    consult: ConsultTexts {
        /// Over the kinds of visit.
        kinds,
        /// Opens the link and the code of the visit that was chosen.
        visit_link,
        /// What the link does and holds.
        visit_link_what,
        /// Name of the code.
        visit_link_code,
        /// Label of the link.
        visit_link_label,
        /// How long a visit takes: `{n}` minutes.
        minutes,
        /// Over the choice of two ways.
        ways,
        /// Over the issues.
        first,
        /// Leads back to all issues.
        issues,
        /// Leads to the next topic: `{topic}`.
        next,
        /// Before what staff can say.
        say,
        /// How to read the pictures.
        drawn,
        /// Stands where a way has none.
        none_drawn,
        /// Ticked, this question goes on the sheet: `{question}`.
        to_sheet,
        /// Shows or hides what is for staff.
        staff,
        /// Before how to say it.
        say_it,
        /// Before what to listen for.
        listen,
        /// Before what not to promise.
        promise,
        /// Name of the points that the patient says back.
        teach,
        /// How to ask for them.
        teach_lead,
        /// Opens what a sufficient answer holds.
        answer,
        /// Before what a sufficient answer holds.
        enough,
        /// Before another way to say it.
        again,
        /// Marks a point as understood.
        understood,
        /// Marks a point to come back to.
        come_back,
        /// Name of the screen to hand over.
        sheet,
        /// What that screen is for.
        sheet_lead,
        /// Label of the date on the sheet.
        date,
        /// Label of the next visit on the sheet.
        next_visit,
        /// Leads to the sheet.
        look,
        /// What to do where nothing prints.
        print_fails,
        /// Over the topics that were talked about.
        talked,
        /// Over the note for the record.
        note,
        /// What the note holds, and what not.
        note_what,
        /// Copies the note.
        note_copy,
        /// Says that it was copied.
        note_copied,
        /// Says that it is selected, to be copied by hand.
        note_selected,
        /// Of the note: on `{date}` these `{topics}` were talked about.
        note_talked,
        /// Of the note: the `{ways}` that were compared.
        note_ways,
        /// Of the note: the `{points}` that were understood.
        note_understood,
        /// Of the note: the `{points}` to come back to.
        note_again,
        /// Of the note: the `{next}` visit.
        note_next,
        /// Of the note: the `{version}` of the material, as of `{published}`.
        note_material,
    }
    /// A consultation on a page of its own.
    offline: OfflineTexts {
        /// Said while it is looked whether everything is kept for work without a network.
        checking,
        /// Said when all of it is: looked at on this day, at this `{time}`.
        ready,
        /// Said when `{n}` files aren't.
        missing,
        /// Said when there is no room for them.
        full,
        /// Said where the browser keeps nothing for a page.
        cannot,
        /// Said when facts should have been checked again by `{date}`.
        old,
        /// Asked before a link leads away from the page to `{site}`.
        leave,
        /// Opens the screen that the patient sees.
        second,
        /// Said on that screen when the first has gone.
        lost,
    }
    }
}

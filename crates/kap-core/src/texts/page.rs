//! The words around the walkthrough: they stand in finished markup only.

use std::rc::Rc;

texts! {
    /// The interface's words that only the static markup needs.
    PageTexts {
    /// The about panel.
    about: AboutTexts {
        /// Opens the about panel.
        title,
        /// Before who wrote it.
        authors,
        /// Before who reviewed it.
        review,
        /// Before who paid.
        funding,
        /// Before how sources were chosen, and what was left out.
        selection,
        /// Before how hard the guide is to read.
        reading,
        /// How hard the guide is to read: half of it is at `{median}` or easier, the hardest piece
        /// is at `{hardest}`, and beyond `{limit}` it isn't built.
        reading_level,
        /// Before the update policy.
        updates,
        /// Published on `{date}`, next review `{next}`.
        published,
        /// Version `{version}` of the guide.
        version,
        /// Heading of the list of all sources.
        sources_list,
        /// Before whether it is a translation.
        translation,
        /// How far the facts from a source were checked: `{ways}`, the weakest first.
        checked,
        /// Stands by a source of which only older copies were read: it is of `{date}`.
        not_read,
        /// Stands by a source after `{date}`.
        expired,
    }
    /// Parts and words.
    page: PanelTexts {
        /// This language's own name.
        language,
        /// Stands in a part whose words are on their way.
        loading,
        /// Leads to the whole guide on a page of its own, where no script runs.
        whole,
        /// Closes the explanation of a word.
        close,
        /// Told before the address of a link, in a frame that lets no page open.
        no_window,
    }
    /// The crisis card.
    crisis: CrisisTexts {
        /// Before the emergency number `{emergency}`.
        emergency_first,
        /// Label of a number to call.
        call,
        /// Label of a number to text.
        text,
        /// The same in a word, where there is little room.
        text_short,
        /// Label of a chat page.
        web,
        /// Opens the numbers of other countries.
        elsewhere,
        /// Opens further lines of the region.
        more_lines,
        /// Stands by a number that should be confirmed.
        confirm,
    }
    /// What to make of it when something is felt after a session, and signs by how urgent they are.
    after: AfterTexts {
        /// Head of the signs of an emergency: `{emergency}` to call.
        now,
        /// Over the choice of what it is about.
        about,
        /// Chooses all signs again.
        all,
        /// Opens what to do when the clinic can't be reached.
        no_answer,
    }
    /// The comparison.
    compare: CompareTexts {
        /// What this part is, in a sentence.
        lead,
        /// Over the list of all columns.
        choose,
        /// Head of the list: what is ticked.
        tick_head,
        /// Head of the list: the ways.
        way_head,
        /// Head of the list: where it is given.
        place_head,
        /// Head of the list: how long a visit takes.
        visit_head,
        /// Head of the list: whether it is approved.
        status_head,
        /// Opens the rest of the list: ways.
        more_ways,
        /// The same: `{n}` other treatments.
        more_others,
        /// The same: none for now.
        more_nothing,
        /// How to read the other treatments.
        alternatives_lead,
        /// Said while fewer than two are ticked.
        too_few,
        /// Opens the table of the `{n}` that are ticked.
        compare_ticked,
        /// Opens it with all `{n}`.
        compare_all,
        /// Label of the choice in the head of `{way}`: another in its place.
        exchange,
        /// Opens a link and a code that bring along what is compared.
        send,
        /// What they hold.
        send_what,
        /// Name of the code, for assistive technology.
        send_code,
        /// Label of the link.
        send_link,
        /// Told when a link names `{n}` columns that there are not.
        brought_some,
        /// Told when the choice changes: `{n}` of `{total}` are ticked.
        shown,
        /// Over what is the same for all that are ticked.
        same,
        /// Head of the row that says how it is taken.
        how_row,
        /// How to read it.
        how_help,
        /// Opens the rest of a cell.
        more,
        /// Opens how to read a row, and its sources.
        about_row,
        /// Over the picture of the hours after a dose.
        hours,
        /// How to read it.
        hours_key,
        /// Over the choice of what would be hard.
        hurdles,
        /// What that choice does.
        hurdles_note,
        /// Below a hurdle, until two columns are ticked.
        hurdle_few,
        /// Above the questions that a hurdle puts on the sheet.
        hurdle_ask,
        /// Told when it changes: `{n}` rows have a mark.
        hurdles_count,
        /// The mark of a row that touches `{hurdle}`.
        hurdle_mark,
        /// By the name of a route that the clinic has not.
        not_offered,
        /// A short time, `{n}` hours.
        tick_hours,
        /// A short time, `{n}` minutes.
        tick_minutes,
        /// The least there is: `{value}` or more.
        or_more,
        /// Head of the first column.
        row_head,
        /// Head of the second column: what each row means.
        about_head,
        /// A value.
        yes,
        /// A value.
        no,
        /// A value.
        partly,
        /// A status.
        approved,
        /// A status.
        off_label,
        /// A status.
        compounded,
        /// A grade.
        certainty_very_low,
        /// A grade.
        certainty_low,
        /// A grade.
        certainty_low_moderate,
        /// A grade.
        certainty_moderate,
        /// A grade.
        certainty_moderate_high,
        /// A grade.
        certainty_high,
        /// A value.
        not_known,
        /// A value.
        not_covered,
        /// A value.
        does_not_apply,
        /// Before the guide's own estimate `{value}`.
        usually_about,
        /// Before the guide's own estimate where "about" doesn't fit: "at least 2 hours".
        usually,
        /// `{n}` of 100 parts of the dose.
        share,
        /// A price `{money}`.
        per_session,
        /// A price `{money}`.
        per_bottle,
        /// What a whole course of `{n}` sessions may cost: `{money}`.
        course,
        /// The same where only the least is known: "at least $8,000".
        course_at_least,
        /// A course of `{n}` sessions without a price.
        course_unpriced,
        /// What a whole course may cost by one `{route}`: `{course}`.
        course_line,
        /// Where there is no price for any.
        course_nowhere,
        /// Head of the row of the agency's warnings.
        warnings_row,
        /// Where none applies.
        no_warning,
        /// Heading over benefits and harms.
        outcomes,
        /// How to read them.
        outcomes_lead,
        /// Heading.
        benefits,
        /// Heading.
        harms,
        /// Why one route has more pictures of harm than the others.
        harms_note,
        /// Where a `{route}` has no result with a comparison group.
        outcomes_none,
        /// Opens the rest of the results with a comparison group.
        outcomes_more,
        /// Opens the results without one.
        outcomes_alone,
        /// Head of their table: what happened.
        result_head,
        /// Head of their table: to how many.
        count_head,
        /// Head of their table: how sure we are.
        sure_head,
        /// A count.
        of_100,
        /// A count.
        fewer_than_one,
        /// Sentence: with `{treatment}`, `{count}` of them `{label}`.
        with_treatment,
        /// How many did not: `{n}`.
        did_not,
        /// The counterpart of "fewer than 1 of 100".
        nearly_all_did_not,
        /// Before the time frame.
        time,
        /// Before who was studied.
        population,
        /// How sure we are of a result: `{grade}`.
        certainty,
        /// Opens who was studied and the source.
        details,
    }
    /// The questions.
    ask: AskTexts {
        /// What this part is, in a sentence.
        lead,
        /// Label of the search field.
        search,
        /// Heading of the questions asked most.
        most,
        /// Heading of the glossary.
        glossary,
        /// How strong the evidence on a claim is: `{grade}`, one of the words below.
        evidence,
        /// A grade.
        very_weak,
        /// A grade.
        weak,
        /// A grade.
        weak_to_fair,
        /// A grade.
        fair,
        /// A grade.
        fair_to_strong,
        /// A grade.
        strong,
        /// Puts the question of an answer into the summary.
        keep,
        /// Beside a claim, in a word or two: what is known says otherwise.
        claim_wrong,
        /// Beside a claim: no study shows it.
        claim_not_shown,
        /// Beside a claim: there is more to it.
        claim_partly_true,
        /// Beside a claim: it holds.
        claim_fair,
    }
    /// The clinic that shows the guide, from its profile.
    clinic: ClinicTexts {
        /// Before the clinic's name and number.
        yours,
        /// The number to call: `{value}`.
        call,
        /// The number to call when the clinic is closed: `{value}`.
        after_hours,
        /// Leads to where visits are booked.
        book,
        /// Leads to where questions are sent.
        ask,
        /// Before what the clinic says of a route.
        says,
        /// The same where there is little room.
        says_short,
        /// How long a visit takes, where there is little room: `{value}` minutes.
        visit_short,
        /// How long a visit takes: `{value}` minutes.
        visit,
        /// What a session costs: `{money}`.
        price,
        /// What a course of `{.sessions}` sessions costs: `{money}`.
        course,
        /// What the price covers: `{value}`.
        includes,
        /// On which days: `{value}`.
        days,
        /// Who is in the room: `{value}`.
        present,
        /// When to stop eating: `{value}`.
        eating,
        /// What to bring to a step: `{value}`.
        bring,
        /// Heading and mark of what the clinic adds.
        from,
        /// The same behind a line of a list.
        mark,
        /// Who reviewed it: `{reviewer.name}`, `{reviewer.role}`, for `{name}`, on `{reviewer.date}`.
        reviewed,
        /// A choice of route that the clinic doesn't offer: `{route}`.
        not_offered,
    }
    /// A visit with a patient, in a consultation.
    visit: VisitTexts {
        /// Ends the visit and clears what belongs to it.
        end,
        /// Says that it has ended.
        ended,
        /// Asks whether anybody is there.
        still_there,
        /// Says what happens otherwise.
        clears,
        /// How many seconds are left: `{n}`.
        left,
        /// Goes on with the visit.
        stay,
        /// Leads to the first page of the desk.
        agenda,
        /// Takes the end of the visit back, for `{n}` more seconds.
        undo,
    }
    /// Told while searching.
    search: SearchTexts {
        /// Told when one question is found.
        found_one,
        /// Told when `{n}` questions are found.
        found,
        /// Told when nothing is found.
        none,
        /// Told when only the nearest are found.
        nearest,
        /// Told when whoever searches may be in danger: `{crisis}` and `{emergency}` to call.
        crisis,
        /// Shows all `{n}` that are found.
        more,
        /// Puts what was searched for on the list of questions.
        ask,
        /// Told when it is there.
        asked,
    }
    }
}

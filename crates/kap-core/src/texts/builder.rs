//! The words of the builder, where a clinic's site owner makes the profile.

use std::rc::Rc;

texts! {
    /// The words of the builder's page.
    OwnerTexts {
    /// The builder: fields, what is made of them, and what is told.
    builder: BuilderTexts {
        /// Title of the page.
        builder_title,
        /// What it is for, and that nothing is sent.
        builder_lead,
        /// Heading of who the clinic is.
        about_clinic,
        /// Heading of the ways offered.
        offered,
        /// Beside those: what is left unticked.
        offered_hint,
        /// Heading of the clinic's own questions.
        own_questions,
        /// Adds one.
        add_question,
        /// Takes one away.
        remove_question,
        /// Heading of how it looks.
        looks,
        /// Heading of the rest.
        more,
        /// A choice that leaves the entry out.
        unset,
        /// Name of a field.
        name,
        /// Name of a field.
        phone,
        /// Name of a field.
        after_hours,
        /// Name of a field.
        hours,
        /// Name of a field.
        address,
        /// Name of a field.
        arrival,
        /// Name of a field.
        booking,
        /// Name of a field.
        questions_link,
        /// Name of a field.
        logo,
        /// Name of a field.
        region,
        /// Name of a field.
        languages,
        /// Name of a field.
        title,
        /// Name of a field.
        idle_minutes,
        /// Name of a field.
        visit_minutes,
        /// Name of a field.
        price,
        /// Name of a field.
        sessions,
        /// Name of a field.
        includes,
        /// Name of a field.
        days,
        /// Name of a field.
        present,
        /// Name of a field.
        eating,
        /// Name of a field.
        question,
        /// Name of a field.
        answer,
        /// Name of a field.
        accent,
        /// Name of a field.
        font,
        /// Name of a field.
        radius,
        /// Name of a field.
        density,
        /// Name of a field.
        scheme,
        /// A choice.
        comfortable,
        /// A choice.
        compact,
        /// A choice.
        light,
        /// A choice.
        dark,
        /// A choice.
        auto,
        /// Heading of what isn't right.
        warnings,
        /// Says that nothing is wrong.
        no_warnings,
        /// Heading of the guide as it will be.
        preview,
        /// A width.
        phone_width,
        /// A width.
        tablet_width,
        /// A width.
        sidebar_width,
        /// A width, and the mode for staff.
        consult_width,
        /// Heading of the file.
        file,
        /// Saves the file.
        download,
        /// Opens a file.
        open,
        /// Takes back the last change.
        undo,
        /// Heading of what to paste.
        paste,
        /// What to paste on a site of one's own.
        snippet,
        /// What to paste where no script may run.
        frame,
        /// What to paste into WordPress.
        shortcode,
        /// Copies it.
        copy,
        /// Told when it is copied.
        copied,
        /// Told where the browser doesn't copy: it is selected.
        selected,
    }
    }
}

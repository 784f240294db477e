//! What only the site's owner reads: why something failed, the panel that shows what is well, and
//! the page where a clinic makes its profile.

use std::rc::Rc;

texts! {
    /// The words for the site's owner, in a script that is fetched when something fails.
    OwnerTexts {
    /// Told in the console: what failed, and what to do.
    failure: FailureTexts {
        /// WebAssembly is missing or switched off.
        no_webassembly,
        /// The policy forbids WebAssembly.
        csp,
        /// The policy forbids `{file}` by its directive `{status}`.
        refused,
        /// `{file}` could not be had: `{status}`.
        missing,
        /// The server doesn't give `{file}` out: `{status}`.
        forbidden,
        /// The server failed when it was asked for `{file}`: `{status}`.
        server,
        /// The server sends `{file}` on to another address: `{status}`.
        redirected,
        /// `{file}` has nothing of the guide in its `{status}` bytes.
        hollow,
        /// Names were taken from a newer build, since an older one's files are gone.
        renewed,
        /// The same was tried, and `{file}` is still not to be had.
        stale,
        /// `{file}` could not be reached, nor anything else.
        network,
        /// `{file}` could not be reached, though others of the folder can.
        blocked,
        /// `{file}` lies on another site, which doesn't let this one read it.
        cors,
        /// `{file}` can't be unpacked: `{status}`.
        compression,
        /// `{file}` isn't what the page's integrity says.
        integrity,
        /// There was no memory for WebAssembly.
        memory,
        /// The script `{file}` has the wrong MIME type `{status}`.
        script_type,
        /// `{file}` is damaged.
        corrupt,
        /// The app stopped.
        panicked,
        /// What the guide needs of the browser isn't there, or a script changed it: `{status}`.
        hindered,
        /// `{file}` has the wrong MIME type `{status}`.
        mime,
        /// The clinic's profile `{file}` can't be read: `{status}`.
        profile,
        /// What belongs to the page stood inside the element, and was given back: `{status}`.
        swallowed,
        /// The element was moved into another document than its script's.
        other_document,
        /// A link stands around the guide.
        in_link,
        /// A box around the guide cuts it off: `{status}`.
        cut_off,
    }
    /// The panel that shows what is well and what isn't.
    diagnosis: DiagnosisTexts {
        /// Its heading.
        title,
        /// Says why it is there, and how it goes.
        lead,
        /// Nothing is to be changed.
        well,
        /// Before what is to be changed.
        changes,
        /// While files are looked at.
        looking,
        /// Looks again.
        again,
        /// Copies all of it as text.
        copy,
        /// Told when it is copied.
        copied,
        /// Told when the browser doesn't copy: the text is selected.
        selected,
        /// Before facts about the page and the browser.
        facts,
        /// Before the files, and the first column.
        files,
        /// What the server answered.
        answer,
        /// The MIME type.
        kind,
        /// How it came packed.
        packed,
        /// How big it is.
        size,
        /// How long it may be kept.
        kept,
        /// What is found of a file that is right.
        right,
        /// What is found of one that isn't.
        wrong,
        /// Nothing was said.
        none,
        /// Name of the version.
        version,
        /// Name of the folder.
        folder,
        /// Name of the page.
        page,
        /// Name of the page's policy.
        policy,
        /// Name of the browser.
        browser,
        /// Name of WebAssembly.
        webassembly,
        /// It is there.
        yes,
        /// It isn't.
        no,
        /// Name of the guide's state.
        state,
        /// Name of the element as written.
        element,
        /// What to change where files come unpacked: `{files}`.
        pack,
        /// What to change where hashed files may not be kept: `{files}`.
        keep,
        /// What to change where other files are kept without asking: `{files}`.
        ask,
    }
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
        add_questions,
        /// Heading of what is added to the steps.
        own_steps,
        /// How those are written.
        steps_hint,
        /// Name of a field.
        bring,
        /// Name of a field.
        differs,
        /// Name of a field.
        checklist,
        /// Heading of parts, their order and words.
        order_words,
        /// Name of a field.
        views,
        /// Name of a field.
        compare,
        /// Name of a group of fields.
        texts,
        /// Name of a field.
        text_title,
        /// Name of a field.
        text_doors,
        /// Name of a field.
        text_way_lead,
        /// Name of a field.
        text_questions_lead,
        /// Name of a field.
        text_sheet_lead,
        /// Heading of what belongs to visits with a patient.
        in_visits,
        /// Adds a kind of visit.
        add_presets,
        /// Name of a field.
        minutes,
        /// Name of a field.
        topics,
        /// A choice that is still to be made.
        choose,
        /// Heading of the clinic's own review.
        own_review,
        /// Name of a field.
        role,
        /// Name of a field.
        date,
        /// Takes one of several away.
        remove,
        /// Heading of how it looks.
        looks,
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
        /// Said of a file in which nothing stands.
        empty_file,
        /// Said where the page can't work.
        elsewhere,
        /// At a field: its `{words}` speak against a safety text.
        against_safety,
        /// A file that can't be opened; what is wrong follows.
        unread_file,
        /// A colour that can't be read.
        pale_accent,
        /// `{host}`: whose site the logo comes from.
        logo_elsewhere,
        /// `{address}`: where a link of the preview leads.
        leads_to,
        /// Beside the field for a colour.
        choose_color,
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
        /// Label of the link that opens a kind of visit.
        visit_link,
        /// What the link needs, and where its code is.
        visit_link_hint,
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

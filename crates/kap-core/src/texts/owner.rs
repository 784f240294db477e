//! What only the site's owner reads: why something failed, and the panel that shows what is well.

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
        /// `{file}` has the wrong MIME type `{status}`.
        mime,
        /// The clinic's profile `{file}` can't be read: `{status}`.
        profile,
        /// What belongs to the page stood inside the element, and was given back: `{status}`.
        swallowed,
        /// A box around the guide cuts it off: `{status}`.
        cut_off,
    }
    }
}

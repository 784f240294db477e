//! English.

use super::Words;

// A word a line would be a file of its own length.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    banned: &[
        "safe", "safely", "best", "gold standard", "breakthrough*", "reset", "resets", "resetting",
        "rewire", "rewires", "rewired", "rewiring", "cure", "cures", "cured", "curing",
        "non addictive", "nonaddictive", "not addictive", "miracle*", "miraculous", "life changing",
        "proven",
    ],
    likelihood: &[
        "rare", "rarely", "common", "commonly", "uncommon", "uncommonly", "likely", "unlikely",
    ],
    numbers: &[
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
        ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
        ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
        ("hundred", 100), ("thousand", 1000), ("million", 1_000_000),
    ],
    one_in: &["in"],
    one_in_hundred: false,
    of: &["of", "out of"],
    out_of: &["out of"],
    articles: &["a", "the", "every", "one"],
    people: &[
        "people", "persons", "patients", "adults", "men", "women", "veterans", "civilians", "teens",
        "children", "participants", "users", "volunteers",
    ],
    points_part_thousands: false,
    suicide: &[
        "suicid*", "self harm*", "harm yourself", "harming yourself", "harm myself",
        "hurt yourself", "hurting yourself", "hurt myself", "end your life", "ending your life",
        "end my life", "end it all", "take your life", "take your own life", "taking your own life",
        "take my life", "kill yourself", "killing yourself", "kill myself", "want to die",
        "wanting to die", "better off dead",
    ],
    compounded: &["compounded", "compounding"],
    home_use: &[
        "home use", "use at home", "at home ketamine", "ketamine at home", "lozenge at home",
        "lozenges at home", "home lozenge*", "dose at home", "doses at home", "take it at home",
        "taken at home", "treatment at home", "home treatment", "home ketamine", "mail order",
        "sent by mail",
    ],
    status: &[
        "approved", "approval", "approves", "approve", "registered", "off label", "unapproved",
    ],
    left_open: &["ask", "check", "whether", "may differ"],
    comparison: &[
        "placebo", "compared with", "compared to", "comparison", "than", "versus",
        "with quetiapine", "with ect", "after ect", "without ketamine", "without the medicine",
        "without medicine", "other group", "midazolam",
    ],
    time: &[
        "minute*", "hour*", "day", "days", "week", "weeks", "month*", "year*", "session*", "visit*",
        "dose", "doses", "drip", "drips", "shot", "shots", "short", "long term",
    ],
    trial_time: &["course", "treatment", "trial", "trials", "study", "studies"],
    parts: &["part", "parts"],
    benefit: &[
        "help", "helps", "helped", "helpful", "helping", "benefit*", "ease", "eases", "eased",
        "easing", "relief", "relieve*", "improve*", "improving", "better", "got well", "get well",
        "effective", "calm*", "lift", "lifts", "lifted", "no symptoms", "hope*", "insight*",
        "works", "worked",
    ],
    harm: &[
        "risk*", "harm", "harms", "harmed", "harmful", "side effect*", "danger*", "worse*",
        "nausea", "sick", "vomit*", "dizz*", "anxi*", "panic", "fear*", "afraid", "frighten*",
        "scared", "scary", "confus*", "pain", "painful", "bleed*", "seizure*", "faint*", "pass out",
        "passed out", "misuse", "addict*", "craving*", "overdose*", "bladder", "blood pressure",
        "relapse*", "came back", "comes back", "come back", "died", "death*", "warn*",
    ],
    estimate: &["usually", "about", "roughly"],
};

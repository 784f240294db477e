//! English.

use super::{System, Words};

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
    headache: &["headache*"],
    weakness: &["weak*"],
    hit: &["hit", "hits"],
    sitter: &["sitter"],
    chest: &["chest"],
    seizure: &["seizure*"],
    waking: &["wake*", "waking", "woken"],
    first: &["first"],
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
    estimate_twice: &["usually about", "usually roughly", "about roughly"],
    product: &[
        "spravato", "nasal spray", "nasal sprays", "drip", "drips", "infusion*", "injection*",
        "shot", "shots", "lozenge*", "troche*",
    ],
    against: &[
        "should not have", "shouldn't have", "should not take", "shouldn't take",
        "should not get", "must not have", "must not take", "can't have", "cannot have",
        "rules out", "rule out", "ruled out", "not recommended", "isn't recommended",
        "not advised", "isn't advised", "contraindicat*", "reason against", "reasons against",
        "not for people", "not for anyone",
    ],
    on_label: &[
        "label", "labels", "leaflet", "any form", "all forms", "every form", "any way",
        "whatever the form", "no form",
    ],
    untested: &[
        "not been tested", "not tested", "never been tested", "never tested",
        "hasn't been tested", "haven't been tested", "wasn't tested", "weren't tested", "untested",
        "nobody tested", "nobody has tested", "no one has tested",
    ],
    other_names: &[
        ("suicidal thoughts", "thoughts of suicide"), ("suicidal ideation", "thoughts of suicide"),
    ],
    no_figure: &["no comparison figure*", "no figure to compare", "no figure for the comparison"],
    months: &[
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ],
    ends: &[
        "until", "till", "through", "ends", "end of", "ending", "expires", "expire", "runs out",
        "lasts to", "last day",
    ],
    may_change: &[
        "may change", "might change", "can change", "could change", "may have changed", "may end",
        "might end", "could end", "may have ended", "may be over", "ask whether", "ask if",
        "ask what", "ask your", "ask the", "check whether", "check with",
    ],
    systems: &[
        System {
            regions: &["us"],
            words: &[
                "medicaid", "medicare part b", "poison control", "licensing board",
                "licensing boards", "medical board", "state law", "state laws", "state board",
                "federal rule", "federal rules", "federal law", "dea", "hipaa", "medwatch",
                "the fda says", "tell the fda", "to the fda", "schedule iii", "boxed warning*",
            ],
            named: &["US", "United States", "American"],
        },
        System { regions: &["us", "ca"], words: &["urgent care"], named: &["US", "Canada"] },
        System { regions: &["us", "au"], words: &["medicare"], named: &["US", "Australia"] },
        System {
            regions: &["uk"],
            words: &["the nhs", "nhs 111", "class b", "a e department", "dvla", "gmc", "cqc"],
            named: &["UK", "England", "Scotland", "Wales", "Northern Ireland"],
        },
        System { regions: &["uk", "ie", "au", "nz"], words: &["your gp", "a gp"], named: &["UK"] },
        System { regions: &["ca"], words: &["health canada"], named: &["Canada"] },
        System {
            regions: &["au"],
            words: &["the pbs", "pbs", "tga", "ahpra"],
            named: &["Australia"],
        },
        System { regions: &["nz"], words: &["medsafe", "pharmac"], named: &["New Zealand"] },
    ],
    times: &[
        ("onset", &["it starts", "you feel it"]),
        ("strongest", &["it is strongest"]),
        ("fades", &["most of it is gone"]),
        ("leave", &["fit to leave"]),
        ("visit", &["whole visit"]),
    ],
    units: &[
        ("minute", 1), ("minutes", 1), ("hour", 60), ("hours", 60), ("day", 1440), ("days", 1440),
    ],
    up_to: "to",
    half: &["and a half"],
};

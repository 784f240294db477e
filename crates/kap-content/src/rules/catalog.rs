//! Every rule, with its reason.

use super::{Look, Rule, Weight};
use super::{
    balance, cells, columns, counts, crisis, figures_told, glance, lists, products, reading,
    regions, review_day, signs, sources, terms, warnings, wording,
};

/// Every rule, in the order of reports. The last ones are broken by files that can't be read as
/// a pack; they can't be lifted.
pub const RULES: [Rule; 58] = [
    rule(
        "banned-word",
        "Such words promise what no study has shown. Say what is known instead.",
        Look::Sentence(wording::banned_word),
    ),
    rule(
        "one-in-n",
        "\"1 in N\" can't be compared at a glance. Give a count of 100.",
        Look::Sentence(wording::one_in_n),
    ),
    rule(
        "bare-likelihood",
        "Everyone reads \"rare\" or \"likely\" differently. Give a count of 100, or say that it isn't known.",
        Look::Sentence(wording::bare_likelihood),
    ),
    rule(
        "decimal",
        "Decimals are hard to picture. Round to a whole number.",
        Look::Sentence(wording::decimal),
    ),
    rule(
        "denominator",
        "Counts of different totals can't be compared. Give a count of 100.",
        Look::Sentence(wording::denominator),
    ),
    rule(
        "untested",
        "Nobody can know that nobody tested it. Say \"We found no trial\".",
        Look::Sentence(wording::untested),
    ),
    rule(
        "estimate-twice",
        "Twice unsure reads like a slip. Say \"about\" alone.",
        Look::Sentence(wording::estimate_twice),
    ),
    rule(
        "other-name",
        "Two names for one thing read like two things. Use the name that the guide has for it.",
        Look::Sentence(wording::other_name),
    ),
    rule(
        "long-sentence",
        "More than 25 words are hard to hold. Split the sentence.",
        Look::Sentence(wording::long_sentence),
    ),
    rule(
        "long-list",
        "More than 7 items are hard to hold. Join or drop some.",
        Look::Pack(lists::long_list),
    ),
    rule(
        "glance",
        "A tired person sees the first lines only. Say there what matters most, and no more.",
        Look::Pack(glance::glance),
    ),
    rule(
        "reading-grade",
        "Harder than grade 8 leaves many readers behind. Use shorter sentences and shorter words.",
        Look::Pack(reading::reading_grade),
    ),
    rule(
        "unexplained-term",
        "Who doesn't know the word is lost. Put it into the glossary, or use a plain word.",
        Look::Pack(terms::unexplained_term),
    ),
    rule(
        "crisis-beside-suicide",
        "Who reads of suicide may need help now. Put {crisis} beside it, or crisis = true in a question.",
        Look::Pack(crisis::crisis_beside_suicide),
    ),
    rule(
        "emergency-not-first",
        "Who may act on thoughts of suicide has no time for another call. Where {emergency} stands after {crisis}, say that it comes first.",
        Look::Pack(crisis::emergency_not_first),
    ),
    rule(
        "headache-without-weakness",
        "Who has a stroke may feel weak and have no pain. Where a headache is a reason to call for help, name sudden weakness too.",
        Look::Pack(signs::headache_without_weakness),
    ),
    rule(
        "sitter-without-signs",
        "At home the sitter may know only these words. Where they say when to call for help, name a seizure and not waking beside chest pain.",
        Look::Pack(signs::sitter_without_signs),
    ),
    rule(
        "warning-beside-compounded",
        "The FDA warns of compounded ketamine and of use at home. Name the warning in `warnings`, or cite it.",
        Look::Pack(warnings::warning_beside_compounded),
    ),
    rule(
        "product-for-drug",
        "Who takes another form would think it doesn't hold for them. Name the drug, and the label beside it.",
        Look::Pack(products::product_for_drug),
    ),
    rule(
        "figure-of-a-product",
        "Who takes another form would take the figure for theirs. Name the product beside it.",
        Look::Pack(products::figure_of_a_product),
    ),
    rule(
        "number-of-a-region",
        "Who calls a number of another country reaches nobody. Keep numbers in regions.toml.",
        Look::Pack(regions::number_of_a_region),
    ),
    rule(
        "foreign-system",
        "Who lives elsewhere can't do it, or takes it for theirs. Use words that hold everywhere, or keep them to their region.",
        Look::Pack(regions::foreign_system),
    ),
    rule(
        "no-comparator",
        "A count alone says nothing of the treatment. Name the comparison group, or say that there was none.",
        Look::Pack(counts::no_comparator),
    ),
    rule(
        "no-comparator-record",
        "\"No figure\" can mean that nobody looked. Record where it was looked for.",
        Look::Pack(counts::no_comparator_record),
    ),
    rule(
        "no-time-frame",
        "A count without a time can't be weighed. Say over what time people were followed.",
        Look::Pack(counts::no_time_frame),
    ),
    rule(
        "told-otherwise",
        "Two values for one figure make both doubtful. Tell it as the table does.",
        Look::Pack(figures_told::told_otherwise),
    ),
    rule(
        "unsourced-claim",
        "Who answers a claim must show on what. Cite a source in the first paragraph.",
        Look::Pack(sources::unsourced_claim),
    ),
    rule(
        "unsourced-status",
        "What a regulator has approved is on record. Cite it.",
        Look::Pack(sources::unsourced_status),
    ),
    rule(
        "unworded-estimate",
        "A number of this guide's own must sound like one. Say \"about\".",
        Look::Pack(sources::unworded_estimate),
    ),
    rule(
        "long-cell",
        "Long cells can't be set side by side at a glance. Say the main thing in the first sentence.",
        Look::Pack(cells::long_cell),
    ),
    rule(
        "uneven-columns",
        "The longer column seems the better one. Give all routes the same rows and like lengths.",
        Look::Pack(columns::uneven_columns),
    ),
    rule(
        "balance",
        "Who reads only of hopes or only of fears is pushed. Give both the same room.",
        Look::Pack(balance::balance),
    ),
    rule(
        "uncited-source",
        "A source that nothing cites proves nothing. Cite it, or take it out.",
        Look::Pack(sources::uncited_source),
    ),
    rule(
        "copy-date",
        "A date must be that of what was read. Say from when the copies are.",
        Look::Pack(sources::copy_date),
    ),
    rule(
        "two-flags",
        "A source shows how far the weakest fact beside it was checked. Give it one flag.",
        Look::Pack(sources::two_flags),
    ),
    rule(
        "ends-before-review",
        "Nobody reads it again before it has ended. Word it so that it stays true.",
        Look::Pack(review_day::ends_before_review),
    ),
    in_releases(
        "expired",
        "The facts may have changed. Read the source again and set a new date.",
        Look::Pack(sources::expired),
    ),
    elsewhere(
        "hidden-character",
        "Searching stumbles over what nobody sees. Type a plain space, or nothing.",
    ),
    elsewhere(
        "id-not-permanent",
        "Links and printed codes carry these ids for years. Number new ones, retire old ones in ids.toml.",
    ),
    elsewhere(
        "uncovered-topic",
        "Guides of this kind are asked to cover it. Write it, or point to where it is in coverage.toml.",
    ),
    elsewhere(
        "lift-of-nothing",
        "A lift that matches nothing hides the next mistake. Take it out of lifted.toml, or set its id right.",
    ),
    elsewhere("unreadable", "What can't be read can't be checked. Save the file as UTF-8."),
    elsewhere("wrong-shape", "Every file has one form. See content/README.md."),
    elsewhere("duplicate-id", "An id must mean one thing. Give one of them another."),
    elsewhere("bad-id", "Ids stand in links. Use lower-case letters, digits and hyphens."),
    elsewhere("unknown-name", "It points to nothing. Set the name right."),
    elsewhere(
        "bad-flag",
        "A reader must know how far a fact was checked. Add V, V2, P, K-high or K-med.",
    ),
    elsewhere(
        "unsourced-number",
        "A number without a source may be made up. Cite one with V or V2, or mark it [editorial].",
    ),
    elsewhere(
        "unseen-number",
        "P and K mean that nobody saw this fact in the source. Don't show it as a sourced number.",
    ),
    elsewhere("unsourced-value", "A status or value without a source may be made up. Cite one."),
    elsewhere("wrong-value", "The row takes another kind of value."),
    elsewhere("missing", "The guide has a place for it, and would leave it empty."),
    elsewhere(
        "locked-text-missing",
        "Every reader gets the safety texts, in every language. Write it.",
    ),
    elsewhere("not-https", "Other links can be read and changed on their way. Use https://."),
    elsewhere("bad-date", "A date that isn't one never passes. Write 2026, 2026-11 or 2026-11-21."),
    elsewhere("not-translated", "No reader gets less than another. Translate it."),
    elsewhere("only-here", "No reader gets more than another. Add it to the other language too."),
    elsewhere(
        "languages-differ",
        "Routes, sources and numbers to call hold in every language. Make them the same.",
    ),
];

const fn rule(id: &'static str, reason: &'static str, look: Look) -> Rule {
    Rule { id, reason, weight: Weight::Always, look }
}

/// A rule that stops nothing but a release.
const fn in_releases(id: &'static str, reason: &'static str, look: Look) -> Rule {
    Rule { id, reason, weight: Weight::InReleases, look }
}

const fn elsewhere(id: &'static str, reason: &'static str) -> Rule {
    rule(id, reason, Look::Elsewhere)
}

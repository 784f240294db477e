//! Words of which one is chosen, as authors write them: in kebab-case, and nothing else.
//!
//! What stands above a word is read by whoever writes content, in the schemas.

use schemars::JsonSchema;
use serde::Deserialize;

/// Each list becomes an `enum` of its own, and knows what its words mean to the guide. A meaning
/// without a word doesn't compile.
macro_rules! lists {
    ($($(#[$meta:meta])* enum $name:ident = $meaning:path { $($(#[$word_meta:meta])* $word:ident,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub(crate) enum $name {
            $($(#[$word_meta])* $word,)*
        }

        impl From<$name> for $meaning {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$word => Self::$word,)*
                }
            }
        }

        const _: fn($meaning) = |meaning| match meaning {
            $(<$meaning>::$word => (),)*
        };
    )*};
}

lists! {
    /// What a line is for.
    #[derive(Default)]
    enum LineKind = kap_core::region::LineKind {
        /// Someone in distress or thinking of suicide.
        #[default]
        Crisis,
        /// Too much of a medicine was taken.
        Poison,
        /// Health advice of any kind; what people call where there is no poison line for them.
        Health,
    }
    /// What depends on the country: a row of the comparison with the same id.
    enum Topic = kap_core::region::Topic {
        /// Approval for depression.
        Status,
        /// Rules for clinics.
        Rems,
        /// When to drive again.
        Driving,
        /// Prices.
        Cost,
        /// Who pays.
        Insurance,
    }
    /// What sort of thing a source is.
    #[derive(Default)]
    enum SourceKind = kap_core::source::SourceKind {
        /// A medicine's official label.
        #[default]
        Label,
        /// A statement of a government agency.
        Agency,
        /// A guideline or position paper of a professional body.
        Guideline,
        /// A trial with groups of people.
        Trial,
        /// A review of other studies.
        Review,
        /// Records of people treated, without a comparison group chosen by chance.
        Cohort,
        /// Any other study, such as one on how the body handles a medicine.
        Study,
        /// A law or rule.
        Statute,
        /// The page of a health or crisis service.
        Service,
        /// Any other web page; low authority.
        Web,
    }
    /// How far US regulators have approved a route for depression.
    enum Status = kap_core::route::Status {
        /// Approved for named uses.
        Approved,
        /// An approved medicine, prescribed for a use it isn't approved for.
        OffLabel,
        /// Made by a pharmacy; not reviewed by the agency.
        Compounded,
    }
    /// How strong the evidence is; this guide's own grading.
    enum Certainty = kap_core::route::Certainty {
        /// Hardly any trial.
        VeryLow,
        /// Small or uncontrolled studies.
        Low,
        /// One larger trial, or several small ones.
        LowModerate,
        /// Several trials that agree in part.
        Moderate,
        /// Several large trials with open questions.
        ModerateHigh,
        /// Large trials that agree.
        High,
    }
    /// Yes, no or partly.
    enum Answer = kap_core::route::Answer {
        /// Yes.
        Yes,
        /// No.
        No,
        /// Partly; the note says how.
        Partly,
    }
    /// What a price is for.
    enum Per = kap_core::route::Per {
        /// One visit with a dose.
        Session,
        /// One bottle.
        Bottle,
    }
    /// What kind of value a row takes.
    enum ValueKind = kap_core::route::ValueKind {
        /// A time, or a span of time: `range` and `unit`.
        Range,
        /// A share of the dose: `share`, of 100.
        Share,
        /// Yes, no or partly: `answer`.
        Answer,
        /// How far it is approved: `status`.
        Status,
        /// How strong the evidence is: `certainty`.
        Certainty,
        /// A price: `money`, `currency` and `per`.
        Money,
        /// A first course: `sessions`.
        Course,
        /// Words only, in the language's routes.toml: `words`.
        Words,
    }
    /// Whether the outcome is one people hope for or one they fear.
    enum OutcomeKind = kap_core::outcome::OutcomeKind {
        /// Something hoped for.
        Benefit,
        /// Something feared.
        Harm,
    }
    /// Whether a claim holds.
    enum Verdict = kap_core::question::Verdict {
        /// What is known says otherwise.
        Wrong,
        /// No study shows it, whether or not one has looked.
        NotShown,
        /// Something in it is true, and something that matters is left out or isn't.
        PartlyTrue,
        /// It may be said like this.
        Fair,
    }
    /// How urgent a sign is. Each level has a form of its own wherever it stands, not only a colour.
    #[derive(Default)]
    enum Urgency = kap_core::text::Urgency {
        /// Call the emergency number or the crisis line now.
        Now,
        /// Call the clinic today.
        #[default]
        Today,
        /// To be expected.
        Expected,
    }
    /// Where a dose is taken.
    enum Setting = kap_core::summary::Setting {
        /// With staff.
        Clinic,
        /// Without.
        Home,
    }
}

//! What listens in a guide besides its islands, feature by feature.

use gloo::events::EventListener;

use crate::clinic::accent::Accent;
use crate::clinic::profile::ClinicProfile;
use crate::compare::controls::Compare;
use crate::consult::visit::Consultation;
use crate::frame::deep_links::DeepLinks;
use crate::frame::terms;
use crate::guide::Guide;
use crate::link;
use crate::questions::search::Search;
use crate::summary::clear::Clearing;
use crate::summary::own_questions::OwnQuestions;
use crate::summary::persistence::Keep;
use crate::summary::print::Sheets;
use crate::summary::ride::Ride;
use crate::summary::safety_check::SafetyCheck;
use crate::summary::share::Carry;
use crate::summary::sheet::ForOthers;
use crate::summary::ticks::{Keeping, Kept};

/// Everything that listens in one guide; dropped, it is silent.
pub(crate) struct Features {
    _accent: Accent,
    _carry: Carry,
    _keep: Keep,
    _sheets: Sheets,
    _ride: Ride,
    _for_others: ForOthers,
    _compare: Compare,
    _search: Search,
    _terms: EventListener,
    _profile: ClinicProfile,
    _deep_links: DeepLinks,
    _consultation: Consultation,
    _keeping: Keeping,
    _own_questions: OwnQuestions,
    _safety_check: SafetyCheck,
    _clearing: Clearing,
}

impl Features {
    /// Brings the finished markup to life.
    pub(crate) fn attach(guide: &Guide) -> Self {
        let kept = Kept::new(guide);
        let own_questions = OwnQuestions::attach(guide);
        let carried = link::arrive(guide);
        Self {
            _accent: Accent::attach(guide),
            _carry: Carry::attach(guide, &kept, carried.as_ref()),
            _keep: Keep::attach(guide, &kept),
            _sheets: Sheets::attach(guide),
            _ride: Ride::attach(guide),
            _for_others: ForOthers::attach(guide),
            _compare: Compare::attach(guide, carried),
            _search: Search::attach(guide, own_questions.waiting()),
            _terms: terms::attach(guide),
            _profile: ClinicProfile::attach(guide),
            _deep_links: DeepLinks::attach(guide),
            _consultation: Consultation::attach(guide),
            _keeping: kept.attach(),
            _own_questions: own_questions,
            _safety_check: SafetyCheck::attach(guide),
            _clearing: Clearing::attach(guide, &kept),
        }
    }
}

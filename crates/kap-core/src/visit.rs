//! A visit in a consultation, by the clock alone: who is there, who must say so, and when it is
//! over. Times are in milliseconds since any beginning.

/// How long they have to answer.
const ANSWER: u64 = 30_000;

/// What is shown of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All of it.
    Open,
    /// Nothing: nobody can see it, and whoever looks next may be another.
    Covered,
    /// Nothing but the question whether anybody is there, and the seconds left to answer.
    Asked(u32),
    /// It is over: nothing of it may stay.
    Over,
}

/// A sign that somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A finger, a button or a key goes down.
    Down,
    /// What goes on from there: a scroll, a word.
    Goes,
}

/// Who was there when.
#[derive(Debug)]
pub struct Visit {
    /// How long nobody may touch anything before they are asked.
    idle: u64,
    /// When somebody was last there.
    last: u64,
    /// When the answer must be there, if somebody was asked.
    until: Option<u64>,
    /// Whether the page is out of sight.
    hidden: bool,
    /// Whether the page was left meanwhile, so that anybody may be back on it.
    left: bool,
    /// Whether the question came under a finger that meant something else.
    startled: bool,
}

impl Visit {
    /// Begins with somebody there, who is asked after so long without a touch.
    pub fn new(now: u64, idle: u64) -> Self {
        Self { idle, last: now, until: None, hidden: false, left: false, startled: false }
    }

    /// Somebody touched something. Whoever does that after a long time may be another, so it
    /// doesn't count then, and must have no effect either: it was meant for what is covered now.
    pub fn sign(&mut self, sign: Sign, now: u64) -> Shown {
        if self.until.is_some() {
            self.startled &= sign != Sign::Down;
            return self.look(now);
        }
        let shown = self.look(now);
        match shown {
            Shown::Open => self.last = now,
            Shown::Asked(_) => self.startled = true,
            Shown::Covered | Shown::Over => {}
        }
        shown
    }

    /// The page went out of sight, or is left as a whole.
    pub fn hide(&mut self, left: bool) -> Shown {
        self.hidden = true;
        self.left |= left;
        Shown::Covered
    }

    /// The page is in sight again.
    pub fn back(&mut self, now: u64) -> Shown {
        self.hidden = false;
        self.look(now)
    }

    /// How it stands; asked for at least once a second.
    pub fn look(&mut self, now: u64) -> Shown {
        // A clock that was set back would keep the visit for ever.
        self.last = self.last.min(now);
        self.until = self.until.map(|until| until.min(now + ANSWER));
        if now >= self.until.unwrap_or(self.last + self.idle + ANSWER) {
            return Shown::Over;
        }
        if self.until.is_none() && (now >= self.last + self.idle || (self.left && !self.hidden)) {
            self.until = Some(now + ANSWER);
        }
        match self.until {
            Some(until) => Shown::Asked((until - now).div_ceil(1_000) as u32),
            None if self.hidden => Shown::Covered,
            None => Shown::Open,
        }
    }

    /// Somebody answered that they are there. Not, if they meant to touch what stood there before.
    pub fn stay(&mut self, now: u64) -> Shown {
        if !self.startled && self.look(now) != Shown::Over {
            *self = Self::new(now, self.idle);
        }
        self.look(now)
    }
}

#[cfg(test)]
mod tests {
    use super::{Shown, Sign, Visit};

    const MINUTE: u64 = 60_000;
    const IDLE: u64 = 5 * MINUTE;

    #[test]
    fn whoever_touches_anything_is_not_asked() {
        let mut visit = Visit::new(0, IDLE);
        for minutes in 1..60 {
            assert_eq!(visit.sign(Sign::Goes, minutes * 4 * MINUTE), Shown::Open);
        }
    }

    #[test]
    fn nobody_is_asked_and_then_it_is_over() {
        let mut visit = Visit::new(0, IDLE);
        assert_eq!(visit.look(5 * MINUTE - 1), Shown::Open);
        assert_eq!(visit.look(5 * MINUTE), Shown::Asked(30));
        assert_eq!(visit.look(5 * MINUTE + 29_500), Shown::Asked(1));
        assert_eq!(visit.look(5 * MINUTE + 30_000), Shown::Over);
    }

    #[test]
    fn only_the_answer_stays_and_no_other_touch() {
        let mut visit = Visit::new(0, IDLE);
        assert_eq!(visit.look(5 * MINUTE), Shown::Asked(30));
        assert_eq!(visit.sign(Sign::Down, 5 * MINUTE + 1_000), Shown::Asked(29));
        assert_eq!(visit.stay(5 * MINUTE + 2_000), Shown::Open);
        assert_eq!(visit.look(9 * MINUTE), Shown::Open);
    }

    #[test]
    fn the_first_touch_after_a_sleep_is_asked_about_and_does_not_answer() {
        // No clock rang while the device slept.
        let mut visit = Visit::new(0, IDLE);
        let now = 5 * MINUTE + 10_000;
        assert_eq!(visit.sign(Sign::Down, now), Shown::Asked(30));
        assert_eq!(visit.sign(Sign::Goes, now), Shown::Asked(30));
        assert_eq!(visit.stay(now + 100), Shown::Asked(30), "the same finger, lifted");
        assert_eq!(visit.sign(Sign::Down, now + 2_000), Shown::Asked(28));
        assert_eq!(visit.stay(now + 2_100), Shown::Open);

        assert_eq!(visit.sign(Sign::Down, now + 8 * 60 * MINUTE), Shown::Over);
        assert_eq!(visit.stay(now + 8 * 60 * MINUTE), Shown::Over);
    }

    #[test]
    fn out_of_sight_nothing_is_shown_and_a_glance_elsewhere_asks_nobody() {
        let mut visit = Visit::new(0, IDLE);
        assert_eq!(visit.hide(false), Shown::Covered);
        assert_eq!(visit.look(MINUTE), Shown::Covered);
        assert_eq!(visit.back(MINUTE), Shown::Open);
        visit.hide(false);
        assert_eq!(visit.back(5 * MINUTE + 5_000), Shown::Asked(30));
        visit.stay(5 * MINUTE + 6_000);
        visit.hide(false);
        assert_eq!(visit.back(20 * MINUTE), Shown::Over);
    }

    #[test]
    fn whoever_comes_back_to_a_page_that_was_left_is_asked() {
        let mut visit = Visit::new(0, IDLE);
        assert_eq!(visit.hide(true), Shown::Covered);
        assert_eq!(visit.look(1_000), Shown::Covered);
        assert_eq!(visit.back(2_000), Shown::Asked(30));
        assert_eq!(visit.back(3_000), Shown::Asked(29));
        assert_eq!(visit.stay(4_000), Shown::Open);
        assert_eq!(visit.hide(false), Shown::Covered);
        assert_eq!(visit.back(5_000), Shown::Open);
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_keep_the_visit() {
        let mut visit = Visit::new(100 * MINUTE, IDLE);
        assert_eq!(visit.look(MINUTE), Shown::Open);
        assert_eq!(visit.look(6 * MINUTE), Shown::Asked(30));
    }

    #[test]
    fn a_clinic_may_ask_sooner_or_later_and_there_is_always_time_to_answer() {
        let mut visit = Visit::new(0, 2 * MINUTE);
        assert_eq!(visit.look(2 * MINUTE - 1), Shown::Open);
        assert_eq!(visit.look(2 * MINUTE), Shown::Asked(30));
        assert_eq!(visit.stay(2 * MINUTE + 1), Shown::Open);
        assert_eq!(visit.look(4 * MINUTE + 1), Shown::Asked(30));
    }
}

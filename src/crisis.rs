//! Help: the crisis card, and what is normal after a session.

pub(crate) mod after;
pub(crate) mod card;

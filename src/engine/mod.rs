//! The way through the house: journal, apply, outbox.

pub mod clock;
pub mod journal;
pub mod outbox;

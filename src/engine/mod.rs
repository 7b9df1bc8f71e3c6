//! The way through the house: journal, apply, outbox.

pub mod apply;
pub mod clock;
pub mod events;
pub mod journal;
pub mod rebuild;

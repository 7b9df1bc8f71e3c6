//! The tables of `tracker.db`: what is.

pub mod applied;
pub mod message_statuses;
pub mod outbox;
pub mod settings;

//! The rules of sessions, days off and month plans.
//!
//! Knows the store and the domain; knows nothing of messages and texts.

pub mod reasons;
pub mod streak;
pub mod totals;
pub mod weekly;

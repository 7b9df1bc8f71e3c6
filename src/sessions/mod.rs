//! The rules of sessions, days off and month plans.
//!
//! Knows the store and the domain; knows nothing of messages and texts.

pub mod totals;

//! Voice notes over real sockets: a service for transcription that is fast, slow, failing, dying or not there, and
//! crashes between any two steps.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod crashes;
mod service;
mod support;
